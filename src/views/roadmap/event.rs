//! The page of one event: planned, actual, and what it hangs together with.

use plenary_core::model::{Dataset, Event, EventId, Mention, PlanId, SourceId};
use plenary_core::roadmap::{Choices, Course, RoadmapView, Standing, Status, known_of, status};
use plenary_core::route::{Page, Section};

use super::lane::{lane_class, lane_name};
use super::plans::{side, verdict};
use crate::components::evidence::{cite, evidence, source_link, sources_used};
use crate::components::glossary::{Stretch, explained, title};
use crate::components::lists::{event_list, session_link, session_place};
use crate::components::people::{organization_links, person_link};
use crate::components::section::{list, section};
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// The page of an event.
#[inline(never)]
pub fn event(data: &'static Dataset, id: EventId) -> Html {
    let router = Router::here();
    let event = data.event(id);
    let lane = lane_name(data, event.lane);
    let cites = &event.evidence.cites[..];
    html! {
        <div class="page page--detail event-page">
            <div class="detail__main">
                <p class="eyebrow">
                    <a href=router.href(Section::Roadmap.page())>{t().roadmap}</a>
                    " · "
                    <span class=lane_class(event.lane)>{explained(data, lane, &[])}</span>
                    {mark(data, id)}
                </p>
                {title(data, &event.title, cites)}
                {event.summary.as_deref().map(|summary| html! { <p class="lead">{explained(data, summary, cites)}</p> })}
                {course(data, id)}
                {facts(data, id)}
                {plans(data, event)}
            </div>
            <aside class="detail__side" aria-label=t().links>
                {linked(data, t().fed_by, "fed-by", &event.fed_by)}
                {linked(data, t().feeds_into, "feeds-into", &event.feeds_into)}
                {said_in(data, event)}
            </aside>
            {sources_used(data, used(event))}
        </div>
    }
}

/// What came of its plans, in a word.
fn mark(data: &'static Dataset, id: EventId) -> Option<Html> {
    let status = status(data, id)?;
    let class = match status {
        Status::AsPlanned => "outcome outcome--kept",
        Status::NotConfirmed => "outcome outcome--unknown",
        Status::Shifted | Status::Unforeseen => "outcome outcome--moved",
    };
    Some(html! { " " <span class=class>{t().status(status)}</span> })
}

/// The same in a sentence, and the way to where it stands on the timeline.
fn course(data: &'static Dataset, id: EventId) -> Html {
    let router = Router::here();
    let course = Course::of_event(data, id);
    let choices =
        Choices { view: Some(RoadmapView::Timeline), event: Some(data.event(id).id.clone()), ..Choices::default() };
    html! {
        {course.map(|course| html! { <p class="slip">{t().plan_and_outcome_of(&course)}</p> })}
        <p><a class="onward" href=router.href(Page::Roadmap(choices.query()))>{t().show_on_timeline}</a></p>
    }
}

fn facts(data: &'static Dataset, id: EventId) -> Html {
    let event = data.event(id);
    let planned = event.planned.as_ref().map(|planned| {
        html! {
            <dt>{t().planned}</dt>
            <dd>
                {match &planned.place {
                    Some(place) => t().place_and_date(place, &planned.date),
                    None => t().date(&planned.date),
                }}
                " "
                {evidence(data, &planned.evidence, None)}
            </dd>
        }
    });
    let convener = event.convener.as_deref().map(|convener| {
        html! {
            <dt>{t().convener}</dt>
            <dd>
                {explained(data, convener, &event.evidence.cites)}
                {(!event.organizations.is_empty()).then(|| html! {
                    <br/>
                    <span class="muted">{organization_links(data, &event.organizations)}</span>
                })}
            </dd>
        }
    });
    let document = |source: &'static SourceId| html! { <dd>{source_link(data, *source)}</dd> };
    html! {
        <dl class="facts">
            {planned}
            <dt>{t().actual}</dt>
            <dd>
                {event.actual.as_ref().map_or_else(|| t().not_known_to_be_held.to_owned(), |date| t().date(date))}
                " "
                {evidence(data, &event.evidence, None)}
            </dd>
            {event.place.as_deref().map(|place| html! { <dt>{t().place}</dt> <dd>{place}</dd> })}
            {convener}
            {as_known(data, id)}
            {(!event.documents.is_empty()).then(|| html! {
                <dt>{t().documents}</dt>
                {event.documents.iter().map(document).collect_html()}
            })}
        </dl>
    }
}

/// How it stood when the plans were told: the outlook, with a date that does not stand above as the plan.
fn as_known(data: &'static Dataset, id: EventId) -> Html {
    let event = data.event(id);
    let told = data.roadmap.as_ref().and_then(|roadmap| roadmap.planned_on);
    let standing = told.and_then(|day| known_of(data, id, day));
    let date = standing.as_ref().filter(|_| event.planned.is_none()).and_then(Standing::date);
    html! {
        <dt>{told.map_or_else(|| t().outlook.to_owned(), |day| t().as_known_on(day))}</dt>
        <dd>{t().outlook_text(event.outlook)} {date.map(|date| html! { ": " {t().date(date)} })}</dd>
    }
}

fn plans(data: &'static Dataset, event: &'static Event) -> Html {
    let plan = |id: &'static PlanId| {
        let plan = data.plan(*id);
        let (subject, notes) = Stretch::new(data).apart(&plan.subject, &[]);
        html! {
            <h3>{subject}</h3>
            {notes}
            <p class="slip">{verdict(data, plan)}</p>
            <dl class="facts">
                <dt>{t().planned}</dt>
                <dd>{side(data, &plan.planned)}</dd>
                <dt>{t().actual}</dt>
                <dd>{side(data, &plan.actual)}</dd>
            </dl>
        }
    };
    section("plan", t().plan_and_outcome, event.plans.iter().map(plan).collect_html())
}

fn linked(data: &'static Dataset, title: &'static str, id: &'static str, events: &'static [EventId]) -> Html {
    section(id, title, event_list(data, events))
}

/// Where a meeting spoke of the event, or told a plan that concerns it.
fn said_in(data: &'static Dataset, event: &'static Event) -> Html {
    let mention = |mention: &'static Mention| {
        let report = data.meeting(data.session(mention.session).meeting).report;
        html! {
            <li>
                <div class="starred">{session_link(data, mention.session)} {star(data, mention.session)}</div>
                <span class="muted">
                    {session_place(data, mention.session)}
                    {mention.person.map(|person| html! { " · " {person_link(data, person)} })}
                    " "
                    {cite(data, mention.cite.as_ref(), report)}
                </span>
            </li>
        }
    };
    let mentions = data.mentions_of(event);
    section("said-in", t().said_in, list("ul", "mentions", mentions.into_iter().map(mention).collect_html()))
}

fn used(event: &'static Event) -> impl Iterator<Item = SourceId> {
    let planned = event.planned.iter().flat_map(|planned| &planned.evidence.cites);
    event.evidence.cites.iter().chain(planned).map(|cite| cite.source).chain(event.documents.iter().copied())
}
