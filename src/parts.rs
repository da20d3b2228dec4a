//! The parts of the app that are fetched when they are needed.
//!
//! The release build divides the binary (`xtask/src/split`): what every page needs is in the main module, the views with
//! what only they need are in parts. A view may be called only when its part is here: of a page, [`crate::app`] sees to
//! that, within a page [`later`].

use leptos::prelude::*;
use leptos::task::spawn_local;
use plenary_core::route::Page;

use crate::browser::part;
use crate::components::alerts::part_failed;
use crate::html::{Html, Live, html, live_by};
use crate::strings::t;

/// A part of the app. Its modules are listed in `xtask/src/split`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The overview.
    Overview,
    /// The agenda as a list, and finding sessions.
    Agenda,
    /// The agenda as a grid. It stands within the agenda.
    Grid,
    /// What runs now and comes next. It stands within the agenda.
    Now,
    /// One's own agenda, and what carries it elsewhere. It stands within the agenda.
    Mine,
    /// Files for the visitor to keep.
    Files,
    /// Sessions.
    Session,
    /// The directory of speakers.
    Speakers,
    /// What takes speakers along. It stands within their directory.
    Export,
    /// People and organizations.
    People,
    /// The roadmap, with all that its views share.
    Roadmap,
    /// The roadmap as a timeline. It stands within the roadmap.
    Timeline,
    /// What moves the timeline and tells of its events. It stands within the timeline.
    Steer,
    /// The roadmap as a table, and down the page. It stands within the roadmap.
    Rows,
    /// Searching and filtering the roadmap. It stands within the roadmap.
    Sift,
    /// What takes the roadmap along. It stands within the roadmap.
    Carry,
    /// What puts a view into a page of others. It stands within what takes things along.
    Embed,
    /// Plans and phases, as they stand below the roadmap.
    Plans,
    /// Events of the roadmap.
    Event,
    /// About the site, and what to say where there is no page.
    About,
    /// The search for everything. No page needs it: it is fetched when it is first opened.
    Palette,
}

impl Part {
    /// The part that a page needs.
    pub fn of(page: &Page) -> Part {
        match page {
            Page::Overview => Part::Overview,
            Page::Agenda(_) => Part::Agenda,
            Page::Session(_) => Part::Session,
            Page::Speakers(_) => Part::Speakers,
            Page::Person(_) | Page::Organization(_) => Part::People,
            Page::Roadmap(_) => Part::Roadmap,
            Page::Event(_) => Part::Event,
            Page::About | Page::NotFound(_) => Part::About,
        }
    }

    /// Its name in the build.
    fn name(self) -> &'static str {
        match self {
            Part::Overview => "overview",
            Part::Agenda => "agenda",
            Part::Grid => "grid",
            Part::Now => "now",
            Part::Mine => "mine",
            Part::Files => "files",
            Part::Session => "session",
            Part::Speakers => "speakers",
            Part::Export => "export",
            Part::People => "people",
            Part::Roadmap => "roadmap",
            Part::Timeline => "timeline",
            Part::Steer => "steer",
            Part::Rows => "rows",
            Part::Sift => "sift",
            Part::Carry => "carry",
            Part::Embed => "embed",
            Part::Plans => "plans",
            Part::Event => "event",
            Part::About => "about",
            Part::Palette => "palette",
        }
    }

    fn bit(self) -> usize {
        1 << self as usize
    }
}

/// Which parts are here. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Parts {
    /// One bit for each part that is here.
    here: RwSignal<usize>,
    /// One bit for each part that is on its way.
    coming: StoredValue<usize>,
    /// One bit for each part that did not come when it was last asked for, and why the last of them did not.
    failure: RwSignal<(usize, String)>,
}

impl Parts {
    /// None is here yet; all are where the build is not divided.
    pub fn new() -> Parts {
        let here = if part::is_divided() { 0 } else { usize::MAX };
        Parts { here: RwSignal::new(here), coming: StoredValue::new(0), failure: RwSignal::new((0, String::new())) }
    }

    /// The parts of the app.
    ///
    /// # Panics
    /// Outside of the app's components.
    pub fn here() -> Parts {
        crate::app::Shared::here().parts
    }

    /// Whether a part is here; tracked until it is. It stays, so that what needs it need not look again, and is not made
    /// anew when another part comes.
    pub fn has(&self, part: Part) -> bool {
        let is_in = |here: usize| here & part.bit() != 0;
        is_in(self.here.get_untracked()) || is_in(self.here.get())
    }

    /// Fetches a part, unless it is here or on its way.
    pub fn ask(&self, part: Part) {
        if self.coming.get_value() & part.bit() == 0 {
            self.when_here(part, Box::new(|| {}));
        }
    }

    /// Runs an action that needs a part: now, if the part is here, else as soon as it has been fetched. Where it does not
    /// come, the action does not run, and [`Parts::missing`] says so.
    pub fn when_here(&self, part: Part, action: Box<dyn FnOnce()>) {
        if self.here.get_untracked() & part.bit() != 0 {
            return action();
        }
        self.coming.update_value(|coming| *coming |= part.bit());
        self.failure.update(|(missing, _)| *missing &= !part.bit());
        let parts = *self;
        spawn_local(async move {
            // One that is on its way already is not fetched again.
            let outcome = part::load(part.name()).await;
            parts.coming.update_value(|coming| *coming &= !part.bit());
            match outcome {
                Ok(()) => {
                    parts.here.update(|here| *here |= part.bit());
                    action();
                }
                Err(reason) => parts.failure.update(|(missing, why)| {
                    *missing |= part.bit();
                    *why = reason;
                }),
            }
        });
    }

    /// What to say where a part that is not here did not come when it was asked for; tracked.
    pub fn missing(&self, part: Part) -> Option<Html> {
        self.failure.with(|(missing, reason)| (missing & part.bit() != 0).then(|| part_failed(reason, *self, part)))
    }

    /// What stands in place of what a part is needed for, until it is here: that it is coming, or why it does not;
    /// tracked.
    pub fn stand_in(&self, part: Part) -> Html {
        self.missing(part).unwrap_or_else(|| html! { <p class="loading" aria-busy="true">{t().loading}</p> })
    }
}

impl Default for Parts {
    fn default() -> Self {
        Parts::new()
    }
}

/// Something within a page that needs a part: shown as soon as that is here.
pub fn later(part: Part, content: impl Fn() -> Html + Send + 'static) -> Live {
    boxed(part, Box::new(content))
}

/// Compiled once for all.
#[inline(never)]
fn boxed(part: Part, content: Box<dyn Fn() -> Html + Send>) -> Live {
    let parts = Parts::here();
    parts.ask(part);
    // By key, since other parts come too.
    live_by(
        move || vec![usize::from(parts.has(part))],
        move |is_here| if is_here == [1] { content() } else { parts.stand_in(part) },
    )
}
