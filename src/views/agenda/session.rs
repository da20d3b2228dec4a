//! The page of one session: who said what, and where the record says so.

use leptos::prelude::*;
use plenary_core::model::{Contribution, Coverage, Dataset, Document, Point, Session, SessionId, SourceId, Statement};
use plenary_core::route::Page;

use super::coverage_mark;
use crate::components::evidence::{cite, cites, doubt, evidence, fact, source_link, sources_used};
use crate::components::lists::{event_list, session_link, session_place};
use crate::components::people::{monogram, organization_link, organization_links, person_link};
use crate::router::Router;
use crate::strings::t;

/// The page of a session.
pub fn session(data: &'static Dataset, index: SessionId) -> impl IntoView {
    let session = data.session(index);
    let report = data.meeting(session.meeting).report;
    view! {
        <div class="page page--detail session-page">
            <div class="detail__main">
                <p class="eyebrow">{place_line(data, index)}</p>
                <h1 tabindex="-1">{session.title.as_str()}</h1>
                {coverage_line(session)}
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

fn place_line(data: &'static Dataset, index: SessionId) -> impl IntoView {
    let router = Router::here();
    let meeting = data.session(index).meeting;
    let is_default = data.chosen_meeting(None) == Some(meeting);
    let id = (!is_default).then(|| data.meeting(meeting).id.clone());
    view! {
        <a href=move || router.href_at(Page::Agenda, id.clone())>{session_place(data, index)}</a>
        {data.block_of(index).map(|block| view! { " · " {t().day_and_part(block.day, block.part)} })}
    }
}

fn coverage_line(session: &'static Session) -> impl IntoView {
    (session.coverage != Coverage::Complete).then(|| {
        view! { <p class="coverage">{coverage_mark(session.coverage)} {session.coverage_note.as_deref()}</p> }
    })
}

fn contributions(data: &'static Dataset, session: &'static Session, report: Option<SourceId>) -> impl IntoView {
    if session.contributions.is_empty() {
        return view! { <p class="lead">{t().nothing_recorded}</p> }.into_any();
    }
    let items = session.contributions.iter().map(|part| contribution(data, part, report)).collect_view();
    view! {
        <section aria-labelledby="contributions">
            <h2 id="contributions">{t().contributions}</h2>
            <ol class="contributions">{items}</ol>
        </section>
    }
    .into_any()
}

fn contribution(data: &'static Dataset, part: &'static Contribution, report: Option<SourceId>) -> impl IntoView {
    view! {
        <li class="contribution">
            {monogram(data, part.person)}
            <div>
                <h3 class="contribution__who">{person_link(data, part.person)}</h3>
                <p class="contribution__as">
                    <span class="role">{t().role(part.role)}</span>
                    {part.title.as_deref().map(|title| view! { " · " {title} })}
                    {(!part.organizations.is_empty())
                        .then(|| view! { " · " {organization_links(data, &part.organizations)} })}
                    " "
                    {evidence(data, &part.evidence, report)}
                </p>
                {part.capacity.as_deref().map(|capacity| view! { <p class="contribution__as">{capacity}</p> })}
                {part.talk.as_ref().map(|talk| view! {
                    <p class="talk">
                        <span class="muted">{t().talk} " "</span>
                        <cite>{talk.text.as_str()}</cite>
                        " "
                        {evidence(data, &talk.evidence, report)}
                    </p>
                })}
                {points(data, &part.points, report)}
            </div>
        </li>
    }
}

/// Things said, each with where it stands.
pub fn points(data: &'static Dataset, points: &'static [Point], report: Option<SourceId>) -> impl IntoView {
    let item = |point: &'static Point| {
        view! { <li>{point.text.as_str()} " " {cite(data, point.cite.as_ref(), report)}</li> }
    };
    (!points.is_empty()).then(|| view! { <ul class="points">{points.iter().map(item).collect_view()}</ul> })
}

fn discussion(data: &'static Dataset, session: &'static Session, report: Option<SourceId>) -> impl IntoView {
    (!session.discussion.is_empty()).then(|| {
        let item = |said: &'static Statement| view! { <li>{statement(data, said, report)}</li> };
        view! {
            <section aria-labelledby="discussion">
                <h2 id="discussion">{t().discussion}</h2>
                <ul class="discussion">{session.discussion.iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

/// A statement: who, what, where it stands.
pub fn statement(data: &'static Dataset, said: &'static Statement, report: Option<SourceId>) -> impl IntoView {
    let person = |(n, person)| ((n > 0).then_some(", "), person_link(data, person));
    view! {
        <span class="statement__who">
            {said.people.iter().copied().enumerate().map(person).collect_view()}
            {said.organization.map(|organization| organization_link(data, organization))}
            {said.label.as_deref().filter(|_| said.people.is_empty() && said.organization.is_none())}
        </span>
        " "
        {said.point.text.as_str()}
        " "
        {cite(data, said.point.cite.as_ref(), report)}
    }
}

fn facts(data: &'static Dataset, index: SessionId, report: Option<SourceId>) -> impl IntoView {
    let session = data.session(index);
    let block = data.block_of(index);
    let zone = &data.meeting(session.meeting).time_zone;
    view! {
        <dl class="facts">
            {block.map(|block| view! {
                <dt>{t().block}</dt>
                <dd>
                    {t().day_and_part(block.day, block.part)}
                    {block.hours.as_ref().map(|hours| view! {
                        <br/>
                        <span class="num">{t().hours(hours.start, hours.end, zone)}</span>
                        {doubt(&hours.evidence)}
                    })}
                    " "
                    {evidence(data, &session.placement, report)}
                </dd>
            })}
            {block.and_then(|block| block.room.as_ref()).map(|room| view! {
                <dt>{t().room}</dt>
                <dd>{fact(data, room, report)}</dd>
            })}
            <dt>{t().record}</dt>
            <dd>{t().coverage(session.coverage)} " " {cites(data, &session.evidence.cites, report)}</dd>
        </dl>
    }
}

fn events(data: &'static Dataset, index: SessionId) -> impl IntoView {
    let events = data.events_said_in(index);
    (!events.is_empty()).then(|| {
        view! {
            <section aria-labelledby="events">
                <h2 id="events">{t().on_the_roadmap}</h2>
                {event_list(data, events)}
            </section>
        }
    })
}

fn documents(data: &'static Dataset, documents: &'static [Document], report: Option<SourceId>) -> impl IntoView {
    let item = |entry: &'static Document| {
        view! {
            <li>
                {source_link(data, entry.document)}
                <span class="muted">" "{fact(data, &entry.note, report)}</span>
            </li>
        }
    };
    (!documents.is_empty()).then(|| {
        view! {
            <section aria-labelledby="documents">
                <h2 id="documents">{t().session_documents}</h2>
                <ul class="documents">{documents.iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

fn neighbours(data: &'static Dataset, index: SessionId) -> impl IntoView {
    let around = data.neighbours(index);
    let way = |label: &'static str, class: &'static str, session: Option<SessionId>| {
        session.map(|session| {
            view! {
                <p class=class>
                    <span class="muted">{label}</span>
                    {session_link(data, session)}
                </p>
            }
        })
    };
    view! {
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
    let cites = session.evidence.cites.iter().chain(&session.placement.cites).chain(stated).chain(talks);
    cites.chain(said.filter_map(|point| point.cite.as_ref())).map(|cite| cite.source)
}
