//! The agenda: a meeting's sessions as a list, as a grid of rooms and times, or as one's own.

mod bar;
mod find;
mod grid;
mod item;
mod list;
mod now;
mod state;
mod zones;

use leptos::prelude::*;
use plenary_core::model::{Dataset, MeetingId};
use plenary_core::route::{AgendaView, Section};

use crate::components::evidence::sources_used;
use crate::components::finding::{self, Found};
use crate::components::lists::meeting_switch;
use crate::html::{Html, Live, html, live, live_by};
use crate::parts::{Part, later};
use crate::strings::t;
use crate::views::mine;
pub(super) use item::times;
pub(super) use state::Agenda;

/// The agenda of a meeting.
#[inline(never)]
pub fn agenda(data: &'static Dataset, id: MeetingId) -> Html {
    let meeting = data.meeting(id);
    let sessions = data.sessions_of(id).count();
    let speakers = data.speakers_of(id).len();
    html! {
        <div class="page agenda">
            <div class="head">
                <h1 tabindex="-1">{t().agenda}</h1>
                <p class="head__sub">
                    {meeting.short_title.as_str()} " · " {t().sessions_and_speakers(sessions, speakers)}
                </p>
            </div>
            {meeting_switch(data, Some(id), Section::Agenda.page(), None)}
            {if sessions == 0 {
                html! { <p class="lead">{t().no_sessions_known}</p> }
            } else {
                programme(Agenda::new(data, id))
            }}
            {sources_used(data, block_sources(meeting))}
        </div>
    }
}

fn programme(agenda: Agenda) -> Html {
    let list = find::list(agenda);
    html! {
        {carried(agenda)}
        {now_or_over(agenda)}
        <div class="split">
            {finding::side(list)}
            <div class="split__main">
                {bar::bar(agenda, list)}
                {body(agenda, list)}
            </div>
        </div>
    }
}

/// What runs now and comes next, while a meeting is ahead or runs; long after it, it is enough to say that it is over.
fn now_or_over(agenda: Agenda) -> Option<Html> {
    let meeting = agenda.data.meeting(agenda.meeting);
    // A host has no clock; what was over when the programme was published is over.
    let today = agenda.now.get_untracked().or(meeting.updated)?.local_day();
    let last = meeting.date.latest();
    // No zone is two days away from another.
    if last.is_some_and(|last| today > last.plus(2)) {
        return Some(html! { <p class="now now--past">{t().meeting_over}</p> });
    }
    Some(html! { {later(Part::Now, move || now::now(agenda))} })
}

/// The stars that the address carries here from another device, as long as it does.
fn carried(agenda: Agenda) -> Live {
    let key = move || vec![usize::from(!agenda.query().stars.is_empty())];
    live_by(key, move |has_some| (has_some == [1]).then(|| later(Part::Mine, move || mine::carried(agenda))))
}

/// The sessions that match, as they are to be drawn. How that is, is the key, since plan and grid follow all else by
/// themselves: drawn anew, they would lose the focus, or where they were scrolled to.
fn body(agenda: Agenda, list: Found) -> Live {
    const PLAN: usize = 1;
    const NOTHING: usize = 2;
    const GRID: usize = 3;
    let key = move || {
        let query = agenda.query();
        let is_empty = agenda.found(|found| found.sessions.is_empty());
        let is_grid = !query.mine && query.q.trim().is_empty() && agenda.view() == AgendaView::Grid;
        vec![match (agenda.is_plan(), is_empty, is_grid) {
            (true, ..) => PLAN,
            (_, true, _) => NOTHING,
            (.., true) => GRID,
            _ => 0,
        }]
    };
    live_by(key, move |how| match how {
        [PLAN] => html! { {later(Part::Mine, move || mine::plan(agenda))} },
        [NOTHING] => html! { {live(move || finding::nothing(list))} },
        [GRID] => html! { {later(Part::Grid, move || grid::grid(agenda))} },
        _ => html! { {live(move || list::list(agenda))} },
    })
}

fn block_sources(meeting: &plenary_core::model::Meeting) -> impl Iterator<Item = plenary_core::model::SourceId> {
    let hours = meeting.blocks.iter().filter_map(|block| block.hours.as_ref()).map(|hours| &hours.evidence);
    let rooms = meeting.blocks.iter().filter_map(|block| block.room.as_ref()).map(|room| &room.evidence);
    let cites = [&meeting.evidence].into_iter().chain(hours).chain(rooms).flat_map(|evidence| &evidence.cites);
    cites.map(|cite| cite.source)
}
