//! The parts of the app: which Rust modules each consists of, how it is entered, and which pages need it.

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its name, by which the app asks for it.
    pub name: &'static str,
    /// The Rust modules that it consists of, with the types that they are made of. No function may be called as one of
    /// them: what is inside it would be taken for the module's.
    pub(super) modules: &'static [&'static str],
    /// The functions by which one enters it.
    pub(super) entries: &'static [&'static str],
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

/// A part that no page needs by itself, and that has nothing of its own beside its modules.
const PLAIN: Part = Part {
    name: "",
    modules: &[],
    entries: &[],
    within: None,
    needs: &[],
    pages: &[],
    has_style: false,
    written: &[],
    after: &[],
};

/// The parts. What is in none of them is in the main module.
pub const PARTS: &[Part] = &[
    Part {
        name: "overview",
        modules: &["plenary::views::overview::", "plenary_core::overview::"],
        entries: &["plenary::views::overview::overview"],
        needs: &["glossary"],
        pages: &[""],
        has_style: true,
        ..PLAIN
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
        pages: &["agenda", "speakers"],
        ..PLAIN
    },
    Part {
        name: "tables",
        modules: &["plenary::components::windowed::rows::", "plenary::browser::collate::"],
        needs: &["find"],
        pages: &["speakers"],
        ..PLAIN
    },
    Part {
        name: "glossary",
        modules: &["plenary::components::glossary::", "plenary_core::glossary::"],
        pages: &["", "agenda/", "speakers/", "organizations/", "roadmap/", "about", "speakers"],
        has_style: true,
        written: &["roadmap"],
        ..PLAIN
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
        needs: &["find"],
        pages: &["agenda"],
        ..PLAIN
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
        has_style: true,
        ..PLAIN
    },
    Part {
        name: "now",
        modules: &["plenary::views::agenda::now::", "plenary_core::agenda::now::"],
        entries: &["plenary::views::agenda::now::now"],
        within: Some("agenda"),
        ..PLAIN
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
        within: Some("agenda"),
        needs: &["files"],
        has_style: true,
        ..PLAIN
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
        has_style: true,
        ..PLAIN
    },
    Part {
        name: "embed",
        modules: &["plenary::views::embed::", "plenary::strings::en::embed::", "plenary_core::embed::"],
        entries: &["plenary::views::embed::embed"],
        needs: &["files"],
        has_style: true,
        ..PLAIN
    },
    Part {
        name: "session",
        modules: &["plenary::views::session::"],
        entries: &["plenary::views::session::session", "plenary::views::session::detail"],
        needs: &["glossary"],
        pages: &["agenda/"],
        ..PLAIN
    },
    Part {
        name: "speakers",
        modules: &["plenary::views::speakers::", "plenary::strings::en::speakers::", "plenary_core::directory::"],
        entries: &["plenary::views::speakers::speakers"],
        needs: &["tables", "glossary"],
        pages: &["speakers"],
        has_style: true,
        ..PLAIN
    },
    Part {
        name: "export",
        modules: &["plenary::views::speakers::take::"],
        entries: &["plenary::views::speakers::take::take"],
        within: Some("speakers"),
        needs: &["files"],
        ..PLAIN
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
        needs: &["glossary"],
        pages: &["speakers/", "organizations/"],
        has_style: true,
        ..PLAIN
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
        pages: &["roadmap", "roadmap/"],
        ..PLAIN
    },
    Part {
        name: "plans",
        modules: &["plenary::views::roadmap::plans::"],
        entries: &["plenary::views::roadmap::plans::below"],
        needs: &["glossary", "process"],
        pages: &["roadmap/"],
        has_style: true,
        written: &["roadmap"],
        after: &["roadmap"],
        ..PLAIN
    },
    Part {
        name: "roadmap",
        modules: &["plenary::views::roadmap::", "plenary::strings::en::events::"],
        entries: &["plenary::views::roadmap::roadmap"],
        needs: &["process"],
        pages: &["roadmap"],
        has_style: true,
        ..PLAIN
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
        has_style: true,
        after: &["roadmap"],
        ..PLAIN
    },
    Part {
        name: "steer",
        modules: &[
            "plenary::views::roadmap::timeline::steer::",
            "plenary::browser::pointing::",
            "plenary_core::roadmap::signs::",
            "plenary_core::roadmap::links::",
            "plenary_core::timeline::counterpart::",
            "plenary_core::timeline::edges::",
        ],
        entries: &[
            "plenary::views::roadmap::timeline::steer::steer",
            "plenary::views::roadmap::timeline::steer::connect",
            "plenary::views::roadmap::timeline::steer::stay",
            "plenary::views::roadmap::timeline::steer::strip",
            "plenary::views::roadmap::timeline::steer::readout",
            "plenary::views::roadmap::timeline::steer::legend",
            "plenary::views::roadmap::timeline::steer::lanes",
            "plenary::views::roadmap::timeline::steer::help",
        ],
        within: Some("timeline"),
        has_style: true,
        after: &["roadmap"],
        ..PLAIN
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
        has_style: true,
        written: &["roadmap"],
        ..PLAIN
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
        ..PLAIN
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
        ..PLAIN
    },
    Part {
        name: "event",
        modules: &["plenary::views::roadmap::event::"],
        entries: &["plenary::views::roadmap::event::event"],
        needs: &["plans"],
        pages: &["roadmap/"],
        ..PLAIN
    },
    Part {
        name: "about",
        modules: &["plenary::views::about::", "plenary::views::not_found::", "plenary_core::lookup::"],
        entries: &["plenary::views::about::about", "plenary::views::not_found::not_found"],
        needs: &["glossary"],
        pages: &["about"],
        has_style: true,
        ..PLAIN
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
        needs: &["find"],
        has_style: true,
        ..PLAIN
    },
];

impl Part {
    /// Whether the page at a path below the base needs it.
    pub fn serves(&self, path: &str) -> bool {
        self.pages.iter().any(|page| *page == path || (page.ends_with('/') && path.starts_with(page)))
    }
}
