//! A session in a list of sessions.

use leptos::prelude::*;
use plenary_core::agenda::{Schedule, Slot, When};
use plenary_core::civil::Instant;
use plenary_core::model::{Coverage, Meeting, PersonId, Role, Session, SessionId};
use plenary_core::route::Page;
use plenary_core::search::Query;

use super::state::Agenda;
use crate::components::evidence::{coverage_mark, doubt_about_block};
use crate::components::marked::marked;
use crate::components::section::list;
use crate::components::star::{clash_note, star};
use crate::html::{CollectHtml, Html, html, live};
use crate::parts::{Part, later};
use crate::router::Router;
use crate::strings::t;
use crate::views::session::detail;

/// How many matches within what was said are shown.
const QUOTED: usize = 2;

/// How sessions are shown in a list.
pub struct Item<'a> {
    pub agenda: Agenda,
    pub schedule: &'a Schedule,
    /// The words searched for, to be marked.
    pub query: &'a Query,
    /// Whether the day is told too, since no heading tells it.
    pub names_day: bool,
}

impl Item<'_> {
    /// A session as an article: time and place, title, people, what is found in it, its star and its detail.
    pub fn article(&self, index: SessionId) -> Html {
        let data = self.agenda.data;
        let session = data.session(index);
        let partly = (session.coverage != Coverage::Complete).then(|| coverage_mark(session.coverage));
        let people = self.people(index, session);
        let said = self.said(session);
        // Below the heading of a time or block, or right below that of what was found.
        let heading = if self.names_day { "h3" } else { "h4" };
        html! {
            <article class="session">
                {self.place(index, session)}
                {list(heading, "session__title", self.title(session))}
                {(!people.is_blank()).then(|| html! { <p class="session__people">{people}</p> })}
                {(!said.is_blank()).then(|| html! { <ul class="session__said">{said}</ul> })}
                <div class="session__marks">
                    {partly}
                    {session.coverage_note.as_deref()}
                    {session.placement.as_ref().map(doubt_about_block)}
                </div>
                {clash_note(data, index)}
                {more(self.agenda, index)}
                {star(data, index)}
            </article>
        }
    }

    fn title(&self, session: &'static Session) -> Html {
        let number = session.number.as_str();
        html! {
            <a href=Router::here().href_at(Page::Session(session.id.clone()), None)>
                {(!number.is_empty()).then(|| html! { <span class=numeral(number)>{number}</span> " " })}
                <span>{marked(&session.title, self.query)}</span>
            </a>
        }
    }

    /// When and where, as far as it is known beyond the headings above.
    fn place(&self, index: SessionId, session: &'static Session) -> Option<Html> {
        let meeting = self.agenda.data.meeting(session.meeting);
        let slot = self.schedule.slot(index);
        let mut parts: Vec<String> = Vec::new();
        parts.extend(slot.filter(|_| self.names_day).and_then(|slot| slot.day).map(|day| t().day_short(day)));
        parts.extend(slot.and_then(|slot| when(slot, meeting, self.names_day)));
        parts.extend(session.room.and_then(|room| meeting.rooms.get(room)).map(|room| room.name.clone()));
        parts.extend(session.track.and_then(|track| meeting.tracks.get(track)).map(|track| track.name.clone()));
        parts.extend(session.kind.map(|kind| t().session_kind(kind).to_owned()));
        (!parts.is_empty()).then(|| html! { <p class="session__place num">{parts.join(" · ")}</p> })
    }

    fn people(&self, index: SessionId, session: &'static Session) -> Html {
        let data = self.agenda.data;
        let moderates = |person: PersonId| {
            session.contributions.iter().any(|part| part.person == person && part.role == Role::Moderator)
        };
        let person = |(n, person): (usize, PersonId)| {
            let entry = data.person(person);
            let href = Router::here().href(Page::Person(entry.id.clone()));
            html! {
                {(n > 0).then_some(", ")}
                <a href=href>{marked(&entry.name, self.query)}</a>
                {moderates(person).then(|| html! { <span class="muted">" ("{t().role(Role::Moderator)}")"</span> })}
            }
        };
        data.speakers_in(index).into_iter().enumerate().map(person).collect_html()
    }

    /// What was said that has words searched for.
    fn said(&self, session: &'static Session) -> Html {
        let points = session.contributions.iter().flat_map(|part| &part.points);
        let said = points.chain(session.discussion.iter().map(|said| &said.point));
        let found = said.filter(|point| !self.query.marks(&point.text).is_empty()).take(QUOTED);
        found.map(|point| html! { <li>{marked(&point.text, self.query)}</li> }).collect_html()
    }
}

/// The style of a session's number: a Roman one is set large, a code of several letters and digits is not.
fn numeral(number: &str) -> &'static str {
    if number.len() > 4 { "numeral numeral--code" } else { "numeral" }
}

/// When a session is, beside its day.
fn when(slot: &Slot, meeting: &Meeting, names_part: bool) -> Option<String> {
    match slot.when {
        When::Timed { start, end } => Some(times(start, end)),
        When::AllDay { .. } => Some(t().all_day.to_owned()),
        When::InBlock { block } if names_part => {
            meeting.blocks.get(block).map(|block| t().day_part(block.part).to_owned())
        }
        When::InBlock { .. } => (!meeting.rooms.is_empty()).then(|| t().time_unknown.to_owned()),
        When::Unknown => Some(t().time_unknown.to_owned()),
    }
}

/// "10:00–11:30", with the day of an end that lies on another, and one time alone for a moment.
pub fn times(start: Instant, end: Instant) -> String {
    let days = end.local_day().days() - start.local_day().days();
    match (start == end, days) {
        (true, _) => t().clock(start),
        (false, 0) => t().times(start, end),
        (false, _) => t().times_to_day(start, end),
    }
}

/// What was said in the session, in place, once it is asked for.
fn more(agenda: Agenda, index: SessionId) -> Option<Html> {
    let session = agenda.data.session(index);
    let has_more = !session.contributions.is_empty() || !session.discussion.is_empty() || !session.documents.is_empty();
    let open = RwSignal::new(false);
    has_more.then(|| {
        html! {
            <button
                type="button"
                class="link session__more"
                live:aria-expanded=move || open.get().to_string()
                aria-label=t().details_of(&session.title)
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t().details}
            </button>
            {live(move || open.get().then(|| later(Part::Session, move || detail(agenda.data, index))))}
        }
    })
}
