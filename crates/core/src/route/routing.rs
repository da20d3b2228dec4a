//! Where in a browser's URL the address stands: in the path below a base, or after `#`. There a section of the page may
//! follow, after another `#`.

use super::Location;

/// How addresses and URLs belong together in this deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Routing {
    /// In the path, below a base that begins and ends with a slash (`/`, `/some/base/`).
    Path {
        /// The base.
        base: String,
    },
    /// After `#`, for a file opened from a disk.
    Hash,
}

impl Routing {
    /// Path routing below a base; slashes at its ends are added where they are missing.
    pub fn below(base: &str) -> Routing {
        let inner = base.trim_matches('/');
        Routing::Path { base: if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") } }
    }

    /// The `href` of a location. A page of which a plain host has no file stands after `#` behind the base, so that it can
    /// be opened there too.
    pub fn href(&self, location: &Location) -> String {
        let address = location.encode();
        match self {
            Routing::Path { base } if location.has_file() => [base, address.as_str()].concat(),
            Routing::Path { base } => [base, "#/", &address].concat(),
            Routing::Hash => ["#/", &address].concat(),
        }
    }

    /// The id of the section of the page that an `href` or a fragment names.
    pub fn section(href: &str) -> Option<&str> {
        let (_, last) = href.rsplit_once('#')?;
        (!last.is_empty() && !last.starts_with('/')).then_some(last)
    }

    /// The location of a URL, given as its path, its query and its fragment (each with or without its delimiter).
    pub fn location(&self, path: &str, query: &str, fragment: &str) -> Location {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        match self {
            Routing::Path { base } if !fragment.starts_with('/') => {
                let below = path.strip_prefix(base.as_str());
                let is_base = format!("{path}/") == *base;
                Location::decode(below.unwrap_or(if is_base { "" } else { path }), query)
            }
            _ => read(fragment),
        }
    }

    /// The location of an `href` of ours; nothing for one that leads elsewhere.
    pub fn own(&self, href: &str) -> Option<Location> {
        let below = match self {
            Routing::Path { base } => href.strip_prefix(base.as_str()).filter(|address| !address.starts_with('/'))?,
            Routing::Hash => href.strip_prefix("#/").map(|_| href)?,
        };
        Some(read(below.strip_prefix("#/").unwrap_or(below)))
    }
}

/// Reads an address, which may name a section.
fn read(address: &str) -> Location {
    let (address, _section) = address.split_once('#').unwrap_or((address, ""));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Location::decode(path, query)
}
