//! The roadmap of thousands of events in dozens of lanes over decades.

use crate::find::Scope;
use crate::page::Page;
use crate::timeline::{Drawn, days, drawn, open};

/// Where it is shown.
pub const CROWD: &str = "/roadmap?data=crowd";

/// Opens it on a wide screen, with a query that begins with `&`.
#[track_caller]
pub fn wide(page: &Page, query: &str) {
    page.viewport(1440, 900);
    open(page, &format!("{CROWD}{query}"));
}

/// Shows all that there is, from the first day to the last.
#[track_caller]
pub fn show_all(page: &Page) -> Drawn {
    page.one("button", "Show all events, from the first to the last").click();
    page.wait_until("all of it", || {
        days(page).is_some() && drawn(page).lanes.iter().all(|lane| lane.before + lane.after == 0)
    });
    drawn(page)
}

/// Scrolls to a lane, and waits until what is near it is drawn.
#[track_caller]
pub fn scroll_to(page: &Page, lane: usize) {
    // Two frames: one that hears of it, and one in which it is drawn.
    let scroll = "const [lane] = arguments; \
        [...document.querySelectorAll('main svg [data-lane]')][lane].scrollIntoView({ block: 'start' }); \
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))";
    page.script(scroll, vec![lane.into()]);
}
