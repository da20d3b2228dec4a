//! What runs now, and what comes next.

use leptos::prelude::*;
use plenary_core::agenda::{Now, Phase, Schedule};
use plenary_core::model::SessionId;

use super::state::Agenda;
use crate::browser::page;
use crate::components::lists::session_link;
use crate::html::{CollectHtml, Html, html, live, memo_of};
use crate::strings::t;

/// How many sessions are named, the starred before the others; a congress has dozens at once.
const SHOWN: usize = 4;

/// Before the meeting, when it begins; during it, what runs and what comes next; after it, that it is over.
#[inline(never)]
pub fn now(agenda: Agenda) -> Html {
    let sessions: Vec<SessionId> = agenda.data.sessions_of(agenda.meeting).collect();
    let place = StoredValue::new(Schedule::new(agenda.data, agenda.meeting, &sessions, None));
    let present = memo_of(move || {
        let date = &agenda.data.meeting(agenda.meeting).date;
        let moment = agenda.now.get()?;
        let now = |place: &Schedule| {
            agenda.schedule(|seen| agenda.shown(|shown| Now::new(place, seen, date, moment, shown.zone())))
        };
        Some(place.with_value(now))
    });
    html! { {live(move || present.with(|now| now.as_ref().and_then(|now| line(agenda, now))))} }
}

fn line(agenda: Agenda, now: &Now) -> Option<Html> {
    let words = match now.phase.as_ref()? {
        Phase::Before { days, day, start } => return Some(said(t().meeting_ahead(*days, *day, *start))),
        Phase::After => return Some(said(t().meeting_over.to_owned())),
        Phase::During => running(agenda, now),
    };
    Some(html! {
        <section class="now" aria-label=t().now>
            {words}
            <button type="button" class="button" on:click=|_| page::show("[data-now]")>{t().jump_to_now}</button>
        </section>
    })
}

fn said(words: String) -> Html {
    html! { <p class="now now--past">{words}</p> }
}

fn running(agenda: Agenda, now: &Now) -> Html {
    let meeting = agenda.data.meeting(agenda.meeting);
    let line = |label: &'static str, sessions: &[SessionId], blocks: &[usize]| {
        let (mut first, others): (Vec<SessionId>, Vec<SessionId>) =
            sessions.iter().partition(|session| agenda.is_starred(**session));
        first.extend(others);
        let more = first.len().checked_sub(SHOWN + 1).map(|more| html! { <li>{t().more_options(more + 1)}</li> });
        let links = first.iter().take(SHOWN).map(|session| html! { <li>{session_link(agenda.data, *session)}</li> });
        let blocks = blocks.iter().filter_map(|block| meeting.blocks.get(*block)).map(|block| {
            html! { <li>{t().day_and_part(block.day, block.part)}</li> }
        });
        let items = links.collect_html();
        let blocks = blocks.collect_html();
        (!items.is_blank() || !blocks.is_blank()).then(|| {
            html! { <div class="now__part"><h2>{label}</h2><ul>{items} {more} {blocks}</ul></div> }
        })
    };
    let present = line(t().now, &now.running, &now.running_blocks);
    let next = line(t().next, &now.next, &now.next_blocks);
    html! { {present} {next} }
}
