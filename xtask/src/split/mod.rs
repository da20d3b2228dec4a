//! Dividing the binary: what the first page needs stays in it, the rest becomes parts that are fetched when a page asks
//! for them.
//!
//! A part is a module of its own that shares memory, function table and stack with the main one. The main module calls
//! into it through slots of the table, which are empty until the part is there and fills them; the part imports from the
//! main module what it calls there. Which function belongs where is told by the Rust modules in its name ([`PARTS`]),
//! as long as only functions of the same part call it; what others call too stays in the main module. Only the functions
//! by which one enters a part are called from outside, and must not be inlined there; the app has to wait for the part
//! before it calls one (`src/parts.rs`). A style sheet that is called as a part (`style/grid.css`) comes with it.
//!
//! This works on the finished binary, after wasm-bindgen, whose name section has to be there.

mod constants;
mod cut;
mod plan;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use constants::Segment;

use crate::finish::{files, short_hash};
use crate::setup::ReleaseTools;
use crate::shrink::shrink_binary;

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its name, by which the app asks for it.
    pub name: &'static str,
    /// The Rust modules that it consists of, with the types that they are made of. No function may be called as one of
    /// them: what is inside it would be taken for the module's.
    modules: &'static [&'static str],
    /// The functions by which one enters it.
    entries: &'static [&'static str],
    /// The part within which alone one enters it: that one is always there before, so that it can call all of it.
    pub within: Option<&'static str>,
    /// The parts that are fetched along with it, so that it can call all of them. What several parts share is such a part
    /// without entries. One that stands within another needs that here as well, unless this part stands within it too.
    pub needs: &'static [&'static str],
    /// The paths below the base of the pages that need it at once; one with a slash at its end stands for all below.
    pub pages: &'static [&'static str],
    /// Whether the style sheet of its name is for it alone.
    pub has_style: bool,
    /// The paths below the base of the pages in whose text it has a share, as the build writes it, though they can do
    /// without it at first: they have its style sheet.
    pub written: &'static [&'static str],
    /// The paths below the base of the pages that fetch it by themselves as soon as they stand, on a wide window.
    pub after: &'static [&'static str],
}

/// The parts. What is in none of them is in the main module.
pub const PARTS: &[Part] = &[
    Part {
        name: "overview",
        modules: &["plenary::views::overview::", "plenary_core::overview::"],
        entries: &["plenary::views::overview::overview"],
        within: None,
        needs: &["glossary"],
        pages: &[""],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "find",
        modules: &[
            "plenary::components::finding::",
            "plenary::components::marked::",
            "plenary::components::windowed::",
            "plenary::browser::watch::",
            "plenary_core::facet::",
            "plenary_core::find::",
            "plenary_core::search::",
        ],
        entries: &[],
        within: None,
        needs: &[],
        pages: &["agenda", "speakers"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "tables",
        modules: &["plenary::components::windowed::rows::", "plenary::browser::collate::"],
        entries: &[],
        within: None,
        needs: &["find"],
        pages: &["speakers"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "glossary",
        modules: &["plenary::components::glossary::", "plenary_core::glossary::"],
        entries: &[],
        within: None,
        needs: &[],
        pages: &["", "agenda/", "speakers/", "organizations/", "roadmap/", "about", "speakers"],
        has_style: true,
        written: &["roadmap"],
        after: &[],
    },
    Part {
        name: "agenda",
        modules: &[
            "plenary::views::agenda::",
            "plenary::strings::en::agenda::",
            "plenary::browser::clock::",
            "plenary::browser::zone::",
            "plenary_core::agenda::",
        ],
        entries: &["plenary::views::agenda::agenda"],
        within: None,
        needs: &["find"],
        pages: &["agenda"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "grid",
        modules: &[
            "plenary::views::agenda::grid::",
            "plenary::browser::grid::",
            "plenary_core::agenda::grid::",
            "plenary_core::agenda::lanes::",
            "plenary_core::agenda::schedule::Schedule>::grid",
        ],
        entries: &["plenary::views::agenda::grid::grid"],
        within: Some("agenda"),
        needs: &[],
        pages: &[],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "now",
        modules: &["plenary::views::agenda::now::", "plenary_core::agenda::now::"],
        entries: &["plenary::views::agenda::now::now"],
        pages: &[],
        within: Some("agenda"),
        needs: &[],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "mine",
        modules: &[
            "plenary::views::mine::",
            "plenary::strings::en::mine::",
            "plenary_core::qr::",
            "plenary_core::picks::plan::",
            "plenary_core::picks::carried::",
        ],
        entries: &[
            "plenary::views::mine::plan::plan",
            "plenary::views::mine::take::take",
            "plenary::views::mine::carried::carried",
            "plenary::views::mine::calendar::session_calendar",
        ],
        pages: &[],
        within: Some("agenda"),
        needs: &["files"],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "files",
        modules: &[
            "plenary::calendar::",
            "plenary::browser::download::",
            "plenary::browser::print::",
            "plenary::browser::clipboard::",
            "plenary::components::copied::",
            "plenary::strings::en::files::",
            "plenary_core::calendar::",
            "plenary_core::csv::",
        ],
        entries: &["plenary::calendar::save_sessions"],
        within: None,
        needs: &[],
        pages: &[],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "session",
        modules: &["plenary::views::session::"],
        entries: &["plenary::views::session::session", "plenary::views::session::detail"],
        within: None,
        needs: &["glossary"],
        pages: &["agenda/"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "speakers",
        modules: &["plenary::views::speakers::", "plenary::strings::en::speakers::", "plenary_core::directory::"],
        entries: &["plenary::views::speakers::speakers"],
        within: None,
        needs: &["tables", "glossary"],
        pages: &["speakers"],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "export",
        modules: &["plenary::views::speakers::take::"],
        entries: &["plenary::views::speakers::take::take"],
        within: Some("speakers"),
        needs: &["files"],
        pages: &[],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "people",
        modules: &[
            "plenary::views::people::",
            "plenary::browser::section::",
            "plenary::strings::en::people::",
            "plenary_core::people::",
        ],
        entries: &["plenary::views::people::person::person", "plenary::views::people::organization::organization"],
        within: None,
        needs: &["glossary"],
        pages: &["speakers/", "organizations/"],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "process",
        modules: &[
            "plenary::views::roadmap::lane::",
            "plenary::strings::en::roadmap::",
            "plenary_core::roadmap::choices::",
            "plenary_core::roadmap::course::",
            "plenary_core::roadmap::known::",
            "plenary_core::roadmap::slip::",
            "plenary_core::roadmap::status::",
        ],
        entries: &[],
        within: None,
        needs: &[],
        pages: &["roadmap", "roadmap/"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "plans",
        modules: &["plenary::views::roadmap::plans::"],
        entries: &["plenary::views::roadmap::plans::below"],
        within: None,
        needs: &["glossary", "process"],
        pages: &["roadmap/"],
        has_style: true,
        written: &["roadmap"],
        after: &["roadmap"],
    },
    Part {
        name: "roadmap",
        modules: &["plenary::views::roadmap::", "plenary::strings::en::events::"],
        entries: &["plenary::views::roadmap::roadmap"],
        within: None,
        needs: &["process"],
        pages: &["roadmap"],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "timeline",
        modules: &[
            "plenary::views::roadmap::timeline::",
            "plenary::strings::en::timeline::",
            "plenary::browser::stage::",
            "plenary_core::timeline::",
            "plenary_core::roadmap::drawing::",
            "plenary_core::roadmap::picture::",
        ],
        entries: &["plenary::views::roadmap::timeline::timeline"],
        within: Some("roadmap"),
        needs: &[],
        pages: &[],
        has_style: true,
        written: &[],
        after: &["roadmap"],
    },
    Part {
        name: "steer",
        modules: &[
            "plenary::views::roadmap::timeline::steer::",
            "plenary::browser::pointing::",
            "plenary_core::roadmap::signs::",
            "plenary_core::roadmap::links::",
            "plenary_core::timeline::edges::",
        ],
        entries: &[
            "plenary::views::roadmap::timeline::steer::steer",
            "plenary::views::roadmap::timeline::steer::connect",
            "plenary::views::roadmap::timeline::steer::strip",
            "plenary::views::roadmap::timeline::steer::readout",
            "plenary::views::roadmap::timeline::steer::legend",
            "plenary::views::roadmap::timeline::steer::lanes",
            "plenary::views::roadmap::timeline::steer::help",
        ],
        within: Some("timeline"),
        needs: &[],
        pages: &[],
        has_style: true,
        written: &[],
        after: &["roadmap"],
    },
    Part {
        name: "rows",
        modules: &[
            "plenary::views::roadmap::list::",
            "plenary::views::roadmap::down::",
            "plenary_core::roadmap::months::",
            "plenary_core::roadmap::places::",
            "plenary_core::roadmap::table::",
        ],
        entries: &["plenary::views::roadmap::list::list", "plenary::views::roadmap::down::down"],
        within: Some("roadmap"),
        needs: &["tables", "glossary"],
        pages: &[],
        has_style: true,
        written: &["roadmap"],
        after: &[],
    },
    Part {
        name: "sift",
        modules: &[
            "plenary::views::roadmap::filters::",
            "plenary_core::roadmap::finder::",
            "plenary_core::roadmap::words::",
        ],
        entries: &["plenary::views::roadmap::filters::filters"],
        within: Some("roadmap"),
        // What a place is called, the list says.
        needs: &["find", "rows"],
        pages: &[],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "carry",
        modules: &[
            "plenary::views::roadmap::take::",
            "plenary::strings::en::carry::",
            "plenary::browser::picture::",
            "plenary_core::roadmap::export::",
        ],
        entries: &["plenary::views::roadmap::take::take"],
        within: Some("roadmap"),
        // The picture is laid out and drawn as the timeline is, the table has the order of the list.
        needs: &["files", "timeline", "steer", "rows"],
        pages: &[],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "event",
        modules: &["plenary::views::roadmap::event::"],
        entries: &["plenary::views::roadmap::event::event"],
        within: None,
        needs: &["plans"],
        pages: &["roadmap/"],
        has_style: false,
        written: &[],
        after: &[],
    },
    Part {
        name: "about",
        modules: &["plenary::views::about::", "plenary::views::not_found::", "plenary_core::lookup::"],
        entries: &["plenary::views::about::about", "plenary::views::not_found::not_found"],
        within: None,
        needs: &["glossary"],
        pages: &["about"],
        has_style: true,
        written: &[],
        after: &[],
    },
    Part {
        name: "palette",
        modules: &[
            "plenary::views::palette::",
            "plenary::browser::listbox::",
            "plenary::strings::en::palette::",
            "plenary_core::palette::",
        ],
        entries: &["plenary::views::palette::palette"],
        within: None,
        needs: &["find"],
        pages: &[],
        has_style: true,
        written: &[],
        after: &[],
    },
];

impl Part {
    /// Whether the page at a path below the base needs it.
    pub fn serves(&self, path: &str) -> bool {
        self.pages.iter().any(|page| *page == path || (page.ends_with('/') && path.starts_with(page)))
    }
}

/// A part in the build.
#[derive(Clone, Debug, PartialEq)]
pub struct PartFile {
    /// The part.
    pub part: Part,
    /// The name of its file within `dist`.
    pub file: String,
    /// The name of its style sheet within `dist`, where it has one of its own.
    pub style: Option<String>,
}

/// Divides the binary that Trunk wrote into `dist`, and makes all of its modules smaller. `linked` is the binary that the
/// linker wrote for it.
pub fn split(dist: &Path, linked: &Path, tools: &ReleaseTools) -> Result<Vec<PartFile>> {
    let written = files(dist)?.into_iter().find(|path| path.ends_with(".wasm"));
    let main = dist.join(written.context("Trunk wrote no binary")?);
    let binary = fs::read(&main).with_context(|| format!("{} cannot be read", main.display()))?;
    let linked = fs::read(linked).with_context(|| format!("{} cannot be read", linked.display()))?;
    let divided = divide(&binary, constants::read(&linked)?, PARTS)?;
    // One hash for all parts: a change in one of them moves what the others share, and the start script names it once.
    let hash = short_hash(&[divided.main.clone(), divided.parts.concat()].concat());
    fs::write(&main, divided.main).with_context(|| format!("{} cannot be written", main.display()))?;
    shrink_binary(&main, tools)?;
    let mut written = Vec::new();
    for (part, binary) in PARTS.iter().zip(divided.parts) {
        let file = format!("{}-{hash}.wasm", part.name);
        let path = dist.join(&file);
        fs::write(&path, binary).with_context(|| format!("{} cannot be written", path.display()))?;
        shrink_binary(&path, tools)?;
        written.push(PartFile { part: *part, file, style: None });
    }
    Ok(written)
}

/// A binary, divided.
#[derive(Debug)]
pub struct Divided {
    /// What is loaded first.
    pub main: Vec<u8>,
    /// The others, in the order of the parts.
    pub parts: Vec<Vec<u8>>,
}

/// Divides a binary with some segments of data into the main module and some parts.
///
/// # Errors
/// Where the binary has no names, or uses something that cannot be divided.
pub fn divide(binary: &[u8], segments: Vec<Segment>, parts: &[Part]) -> Result<Divided> {
    let plan = plan::Plan::of(&parse(binary)?, segments, parts)?;
    let main = cut::main(parse(binary)?, &plan)?;
    let parts = (1..=parts.len()).map(|home| cut::part(parse(binary)?, &plan, home));
    Ok(Divided { main, parts: parts.collect::<Result<_>>()? })
}

/// Reads a module. Its functions come in the same order each time, which is how the plan tells them.
fn parse(binary: &[u8]) -> Result<walrus::Module> {
    let mut config = walrus::ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(binary).context("the binary cannot be read")?;
    constants::SECTIONS.iter().for_each(|section| drop(module.customs.remove_raw(section)));
    Ok(module)
}

#[cfg(test)]
mod tests;
