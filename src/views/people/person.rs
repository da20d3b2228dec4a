//! The page of one person: functions over time, every contribution, meeting by meeting, and what belongs to them.

use std::ops::Range;

use plenary_core::model::{Appearance, Contribution, Dataset, EventId, Person, PersonId, SessionId, SourceId};
use plenary_core::people::{Companion, Function, Tenure, Visit, companions, related, sessions_of, tenures, visits};
use plenary_core::route::Page;

use super::along::along;
use super::capped::capped;
use super::years::{heading_id, years};
use crate::components::evidence::{evidence, sources_used};
use crate::components::glossary::{doubt, explained, points, statement};
use crate::components::lists::{event_item, event_list, session_link, session_place};
use crate::components::people::{monogram, organization_links, person_link};
use crate::components::section::section;
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// How many of those who spoke in the same sessions are listed at once.
const COMPANIONS: usize = 8;

/// How many of the events that others spoke of, or that their organizations convene, are listed at once.
const EVENTS: usize = 6;

/// The page of a person.
#[inline(never)]
pub fn person(data: &'static Dataset, id: PersonId) -> Html {
    let person = data.person(id);
    let visits = visits(data, id);
    html! {
        <div class="page page--detail person-page">
            <div class="detail__main">
                {head(data, id)}
                {along(data, &sessions_of(&visits), &person.name, &person.id)}
                {functions(data, person, &visits)}
                <section aria-labelledby="appearances">
                    <h2 id="appearances">{t().appearances}</h2>
                    <p class="muted">{t().meetings_count(visits.len())}</p>
                    {years(data, id, &visits)}
                    {visits.iter().map(|visit| at_meeting(data, visit)).collect_html()}
                </section>
            </div>
            <aside class="detail__side" aria-label=t().related>
                {beside(data, id, &visits)}
                {events(data, id, &visits)}
            </aside>
            {sources_used(data, used(person, &visits))}
        </div>
    }
}

fn head(data: &'static Dataset, id: PersonId) -> Html {
    let person = data.person(id);
    let cites = &person.evidence.cites[..];
    html! {
        <div class="who">
            {monogram(data, id)}
            <div>
                <p class="eyebrow">{person.honorific.as_deref()}</p>
                <h1 tabindex="-1">{person.name.as_str()}</h1>
                <p class="lead">{person.title.as_deref().map(|title| explained(data, title, cites))}</p>
                <div>
                    {organization_links(data, &person.organizations)}
                    {person.organizations.is_empty().then(|| t().person_no_organization)}
                    " "
                    {evidence(data, &person.evidence, None)}
                </div>
                {person.note.as_deref().map(|note| html! { <p class="muted">{explained(data, note, cites)}</p> })}
            </div>
        </div>
    }
}

/// The functions as each meeting told them; nothing where that is what stands at the top of the page.
fn functions(data: &'static Dataset, person: &'static Person, visits: &[Visit<'static>]) -> Html {
    let tenures = tenures(visits);
    if tenures.iter().all(|tenure| tenure.function == Function::last_known(person)) {
        return Html::new();
    }
    let item = |tenure: Tenure<'static>| {
        let meeting = |meeting| html! { <div>{data.meeting(meeting).short_title.as_str()}</div> };
        let Function { title, organizations } = tenure.function;
        html! {
            <dt>{tenure.meetings.into_iter().map(meeting).collect_html()}</dt>
            <dd>
                {title.map_or_else(|| html! { <span class="muted">{t().office_unknown}</span> }, |title| html! { {title} })}
                {(!organizations.is_empty()).then(|| html! { <br/> {organization_links(data, organizations)} })}
            </dd>
        }
    };
    let items = tenures.into_iter().map(item).collect_html();
    section("functions", t().functions, html! { <dl class="facts functions">{items}</dl> })
}

fn at_meeting(data: &'static Dataset, visit: &Visit<'static>) -> Html {
    let meeting = data.meeting(visit.meeting);
    html! {
        <section class="at-meeting">
            <h3 id=heading_id(data, visit.meeting) tabindex="-1">
                {meeting.short_title.as_str()} " " <span class="when">{t().date(&meeting.date)}</span>
            </h3>
            {visit.appearances.iter().map(|one| appearance(data, one, meeting.report)).collect_html()}
        </section>
    }
}

fn appearance(data: &'static Dataset, appearance: &Appearance<'static>, report: Option<SourceId>) -> Html {
    let statements = &appearance.statements;
    let said = statements.iter().map(|said| html! { <li>{statement(data, said, report)}</li> }).collect_html();
    let discussed = (!statements.is_empty()).then(|| {
        html! {
            <p class="appearance__discussion muted">{t().in_discussion}</p>
            <ul class="discussion">{said}</ul>
        }
    });
    html! {
        <div class="appearance">
            <div class="starred">
                <h4>{session_link(data, appearance.session)}</h4>
                {star(data, appearance.session)}
            </div>
            {appearance.contributions.iter().map(|part| part_of(data, part, report)).collect_html()}
            {discussed}
        </div>
    }
}

fn part_of(data: &'static Dataset, part: &'static Contribution, report: Option<SourceId>) -> Html {
    html! {
        <div class="contribution__as">
            <span class="role">{t().role(part.role)}</span>
            {part.title.as_deref().map(|title| html! { " · " {explained(data, title, &part.evidence.cites)} })}
            {(!part.organizations.is_empty()).then(|| html! { " · " {organization_links(data, &part.organizations)} })}
            " "
            {evidence(data, &part.evidence, report)}
        </div>
        {part.capacity.as_deref().map(|capacity| html! { <p class="contribution__as">{capacity}</p> })}
        {part.talk.as_ref().map(|talk| html! {
            <div class="talk">
                <span class="muted">{t().talk} " "</span>
                <cite>{explained(data, &talk.text, &talk.evidence.cites)}</cite>
                {doubt(data, &talk.evidence)}
            </div>
        })}
        {points(data, &part.points, report)}
    }
}

/// Who spoke in the same sessions, and in which.
fn beside(data: &'static Dataset, id: PersonId, visits: &[Visit<'static>]) -> Html {
    let companions = companions(data, id, visits);
    if companions.is_empty() {
        return Html::new();
    }
    let count = companions.len();
    let items = move |range: Range<usize>| {
        companions[range].iter().map(|companion| self::companion(data, companion)).collect_html()
    };
    section("companions", t().same_sessions, capped("companions", count, COMPANIONS, items))
}

fn companion(data: &'static Dataset, companion: &Companion) -> Html {
    let sessions = companion.sessions.iter().enumerate();
    let shared = sessions.map(|(n, session)| ((n > 0).then_some(" · "), self::shared(data, *session)));
    html! {
        <li>
            {person_link(data, companion.person)}
            <span class="companion__sessions">{shared.collect_html()}</span>
        </li>
    }
}

/// A link to a session by its place, or by its title where it has no number.
fn shared(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    let words = if session.number.is_empty() { session.title.clone() } else { session_place(data, index) };
    html! { <a href=Router::here().href_at(Page::Session(session.id.clone()), None)>{words}</a> }
}

/// What they spoke of on the roadmap; apart from it, what others spoke of beside them, and what their organizations convene.
fn events(data: &'static Dataset, id: PersonId, visits: &[Visit<'static>]) -> Html {
    let related = related(data, id, visits);
    html! {
        {section("events", t().said_on_roadmap, event_list(data, &related.said))}
        {section("announced", t().announced_on_roadmap, some_events(data, related.announced))}
        {section("convened", t().convened_by_theirs, some_events(data, related.convened))}
    }
}

fn some_events(data: &'static Dataset, events: Vec<EventId>) -> Html {
    let count = events.len();
    let items = move |range: Range<usize>| events[range].iter().map(|event| event_item(data, *event)).collect_html();
    capped("events", count, EVENTS, items)
}

fn used(person: &Person, visits: &[Visit<'static>]) -> Vec<SourceId> {
    let mut used: Vec<SourceId> = person.evidence.cites.iter().map(|cite| cite.source).collect();
    for appearance in visits.iter().flat_map(|visit| &visit.appearances) {
        let points = appearance.contributions.iter().flat_map(|part| &part.points);
        let points = points.chain(appearance.statements.iter().map(|said| &said.point));
        let stated = appearance.contributions.iter().flat_map(|part| &part.evidence.cites);
        used.extend(stated.chain(points.filter_map(|point| point.cite.as_ref())).map(|cite| cite.source));
    }
    used
}
