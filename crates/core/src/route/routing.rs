//! Where in a browser's URL the address stands: in the path below a base, or after `#`.

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

    /// The `href` of a location.
    pub fn href(&self, location: &Location) -> String {
        match self {
            Routing::Path { base } => format!("{base}{}", location.encode()),
            Routing::Hash => format!("#/{}", location.encode()),
        }
    }

    /// The location of a URL, given as its path, its query and its fragment (each with or without its delimiter).
    pub fn location(&self, path: &str, query: &str, fragment: &str) -> Location {
        match self {
            Routing::Path { base } => {
                let below = path.strip_prefix(base.as_str());
                let is_base = format!("{path}/") == *base;
                Location::decode(below.unwrap_or(if is_base { "" } else { path }), query)
            }
            Routing::Hash => {
                let address = fragment.strip_prefix('#').unwrap_or(fragment);
                let (path, query) = address.split_once('?').unwrap_or((address, ""));
                Location::decode(path, query)
            }
        }
    }

    /// The location of an `href` of ours; nothing for one that leads elsewhere.
    pub fn own(&self, href: &str) -> Option<Location> {
        match self {
            Routing::Path { base } => {
                let address = href.strip_prefix(base.as_str()).filter(|address| !address.starts_with('/'))?;
                let (address, _fragment) = address.split_once('#').unwrap_or((address, ""));
                let (path, query) = address.split_once('?').unwrap_or((address, ""));
                Some(Location::decode(path, query))
            }
            Routing::Hash => href.strip_prefix("#/").map(|fragment| self.location("", "", fragment)),
        }
    }
}
