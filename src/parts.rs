//! The parts of the app that are fetched when a page needs them.
//!
//! The release build divides the binary (`xtask/src/split`): what every page needs is in the main module, the views with
//! what only they need are in parts. A view may be called only when its part is here.

use leptos::prelude::*;
use leptos::task::spawn_local;
use plenary_core::route::{Page, Section};

use crate::browser::part;

/// A part of the app. Its modules are listed in `xtask/src/split`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The agenda and its sessions.
    Agenda,
    /// The speakers, and their organizations.
    Speakers,
    /// The roadmap and its events.
    Roadmap,
}

impl Part {
    /// The part that a page needs.
    fn of(page: &Page) -> Option<Part> {
        match page.section()? {
            Section::Agenda => Some(Part::Agenda),
            Section::Speakers => Some(Part::Speakers),
            Section::Roadmap => Some(Part::Roadmap),
            Section::Overview | Section::About => None,
        }
    }

    /// Its name in the build.
    fn name(self) -> &'static str {
        match self {
            Part::Agenda => "agenda",
            Part::Speakers => "speakers",
            Part::Roadmap => "roadmap",
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
    /// Why the last that was asked for did not come.
    failure: RwSignal<Option<String>>,
}

impl Parts {
    /// None is here yet; all are where the build is not divided.
    pub fn new() -> Parts {
        let here = if part::is_divided() { 0 } else { usize::MAX };
        Parts { here: RwSignal::new(here), coming: StoredValue::new(0), failure: RwSignal::new(None) }
    }

    /// Whether all that a page needs is here, tracked.
    pub fn serve(&self, page: &Page) -> bool {
        Part::of(page).is_none_or(|part| self.here.get() & part.bit() != 0)
    }

    /// Why a part did not come, tracked.
    pub fn failure(&self) -> Option<String> {
        self.failure.get()
    }

    /// Fetches what a page needs, unless it is here or on its way.
    pub fn ask(&self, page: &Page) {
        let Some(part) = Part::of(page) else { return };
        let known = self.here.get_untracked() | self.coming.get_value();
        if known & part.bit() != 0 {
            return;
        }
        self.coming.update_value(|coming| *coming |= part.bit());
        self.failure.set(None);
        let parts = *self;
        spawn_local(async move {
            let outcome = part::load(part.name()).await;
            parts.coming.update_value(|coming| *coming &= !part.bit());
            match outcome {
                Ok(()) => parts.here.update(|here| *here |= part.bit()),
                Err(reason) => parts.failure.set(Some(reason)),
            }
        });
    }
}

impl Default for Parts {
    fn default() -> Self {
        Parts::new()
    }
}
