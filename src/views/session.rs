//! The page of one session: who said what, and where the record says so.

use leptos::prelude::*;
use plenary_core::model::{Contribution, Coverage, Dataset, Document, Session, SessionId, SourceId, Statement};
use plenary_core::route::Section;

use crate::components::evidence::{cites, coverage_mark, evidence, fact, source_link, sources_used};
use crate::components::glossary::{doubt, explained, title};
use crate::components::lists::{event_list, session_link, session_place};
use crate::components::people::{monogram, organization_links, person_link};
use crate::components::section::{list, section};
use crate::components::star::{clash_note, star};
use crate::html::{CollectHtml, Html, IntoHtml, html, live};
use crate::parts::{Part, later};
use crate::router::Router;
use crate::strings::t;
use crate::views::mine;

pub use crate::components::glossary::{points, statement};

/// The page of a session.
#[inline(never)]
pub fn session(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    let report = data.meeting(session.meeting).report;
    html! {
        <div class="page page--detail session-page">
            <div class="detail__main">
                <p class="eyebrow">{place_line(data, index)}</p>
                <div class="starred">
                    {title(data, &session.title, &session.evidence.cites)}
                    {star(data, index)}
                </div>
                {clash_note(data, index)}
                {coverage_line(data, session)}
                {calendar(data, index)}
                {contributions(data, session, report)}
                {discussion(data, session, report)}
            </div>
            <aside class="detail__side" aria-label=t().record>
                {facts(data, index, report)}
                {events(data, index)}
                {documents(data, &session.documents, report)}
            </aside>
            {neighbours(data, index)}
            {sources_used(data, used(session))}
        </div>
    }
}

/// What was said in a session, in place: the same as its page has.
#[inline(never)]
pub fn detail(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    let report = data.meeting(session.meeting).report;
    html! {
        <div class="session__detail">
            {contributions(data, session, report)}
            {discussion(data, session, report)}
            {events(data, index)}
            {documents(data, &session.documents, report)}
        </div>
    }
}

fn place_line(data: &'static Dataset, index: SessionId) -> Html {
    let router = Router::here();
    let meeting = data.session(index).meeting;
    let is_default = data.chosen_meeting(None) == Some(meeting);
    let id = (!is_default).then(|| data.meeting(meeting).id.clone());
    html! {
        <a href=router.href_at(Section::Agenda.page(), id.clone())>{session_place(data, index)}</a>
        {data.block_of(index).map(|block| html! { " · " {t().day_and_part(block.day, block.part)} })}
    }
}

fn coverage_line(data: &'static Dataset, session: &'static Session) -> Option<Html> {
    let note = session.coverage_note.as_deref().map(|note| explained(data, note, &session.evidence.cites));
    (session.coverage != Coverage::Complete)
        .then(|| html! { <p class="coverage">{coverage_mark(session.coverage)} {note}</p> })
}

/// The session for a calendar, once it is asked for.
fn calendar(data: &'static Dataset, index: SessionId) -> Html {
    let open = RwSignal::new(false);
    // The part of calendars stands within that of the agenda, which therefore has to come first.
    let calendar = move || {
        html! { {later(Part::Mine, move || mine::session_calendar(data, index))} }
    };
    html! {
        <details class="take" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary class="button">{t().add_to_calendar}</summary>
            {live(move || open.get().then(|| later(Part::Agenda, calendar)))}
        </details>
    }
}

fn contributions(data: &'static Dataset, session: &'static Session, report: Option<SourceId>) -> Html {
    if session.contributions.is_empty() {
        return html! { <p class="lead">{t().nothing_recorded}</p> }.into_html();
    }
    let items = session.contributions.iter().map(|part| contribution(data, part, report)).collect_html();
    html! {
        <section aria-labelledby="contributions">
            <h2 id="contributions">{t().contributions}</h2>
            <ol class="contributions">{items}</ol>
        </section>
    }
    .into_html()
}

fn contribution(data: &'static Dataset, part: &'static Contribution, report: Option<SourceId>) -> Html {
    let cites = &part.evidence.cites[..];
    html! {
        <li class="contribution">
            {monogram(data, part.person)}
            <div>
                <h3 class="contribution__who">{person_link(data, part.person)}</h3>
                <div class="contribution__as">
                    <span class="role">{t().role(part.role)}</span>
                    {part.title.as_deref().map(|title| html! { " · " {explained(data, title, cites)} })}
                    {(!part.organizations.is_empty())
                        .then(|| html! { " · " {organization_links(data, &part.organizations)} })}
                    " "
                    {evidence(data, &part.evidence, report)}
                </div>
                {part.capacity.as_deref().map(|capacity| html! {
                    <p class="contribution__as">{explained(data, capacity, cites)}</p>
                })}
                {part.talk.as_ref().map(|talk| html! {
                    <div class="talk">
                        <span class="muted">{t().talk} " "</span>
                        <cite>{explained(data, &talk.text, &talk.evidence.cites)}</cite>
                        " "
                        {evidence(data, &talk.evidence, report)}
                    </div>
                })}
                {points(data, &part.points, report)}
            </div>
        </li>
    }
}

fn discussion(data: &'static Dataset, session: &'static Session, report: Option<SourceId>) -> Html {
    let item = |said: &'static Statement| html! { <li>{statement(data, said, report)}</li> };
    section("discussion", t().discussion, list("ul", "discussion", session.discussion.iter().map(item).collect_html()))
}

fn facts(data: &'static Dataset, index: SessionId, report: Option<SourceId>) -> Html {
    let session = data.session(index);
    let block = data.block_of(index);
    let zone = &data.meeting(session.meeting).time_zone;
    html! {
        <dl class="facts">
            {block.map(|block| html! {
                <dt>{t().block}</dt>
                <dd>
                    {t().day_and_part(block.day, block.part)}
                    {block.hours.as_ref().map(|hours| html! {
                        <br/>
                        <span class="num">{t().hours(hours.start, hours.end, zone)}</span>
                        {doubt(data, &hours.evidence)}
                    })}
                    " "
                    {session.placement.as_ref().map(|placement| evidence(data, placement, report))}
                </dd>
            })}
            {block.and_then(|block| block.room.as_ref()).map(|room| html! {
                <dt>{t().room}</dt>
                <dd>{fact(data, room, report)}</dd>
            })}
            <dt>{t().record}</dt>
            <dd>{t().coverage(session.coverage)} " " {cites(data, &session.evidence.cites, report)}</dd>
        </dl>
    }
}

fn events(data: &'static Dataset, index: SessionId) -> Html {
    let events = data.events_said_in(index);
    section("events", t().on_the_roadmap, event_list(data, &events))
}

fn documents(data: &'static Dataset, documents: &'static [Document], report: Option<SourceId>) -> Html {
    let item = |entry: &'static Document| {
        html! {
            <li>
                {source_link(data, entry.document)}
                <span class="muted">" "{fact(data, &entry.note, report)}</span>
            </li>
        }
    };
    section("documents", t().session_documents, list("ul", "documents", documents.iter().map(item).collect_html()))
}

fn neighbours(data: &'static Dataset, index: SessionId) -> Html {
    let around = data.neighbours(index);
    let way = |label: &'static str, class: &'static str, session: Option<SessionId>| {
        session.map(|session| {
            html! {
                <p class=class>
                    <span class="muted">{label}</span>
                    {session_link(data, session)}
                </p>
            }
        })
    };
    html! {
        <nav class="neighbours" aria-label=t().programme>
            {way(t().previous_session, "neighbours__previous", around.previous)}
            {way(t().next_session, "neighbours__next", around.next)}
        </nav>
    }
}

fn used(session: &'static Session) -> impl Iterator<Item = SourceId> {
    let parts = session.contributions.iter();
    let stated = parts.clone().flat_map(|part| &part.evidence.cites);
    let talks = parts.clone().filter_map(|part| part.talk.as_ref()).flat_map(|talk| &talk.evidence.cites);
    let said = parts.flat_map(|part| &part.points).chain(session.discussion.iter().map(|said| &said.point));
    let placed = session.placement.iter().flat_map(|placement| &placement.cites);
    let cites = session.evidence.cites.iter().chain(placed).chain(stated).chain(talks);
    cites.chain(said.filter_map(|point| point.cite.as_ref())).map(|cite| cite.source)
}
