//! The overview: what the meeting was, in numbers that link, and the ways in.

use plenary_core::model::{Dataset, Meeting, MeetingId, Outcome, Plan};
use plenary_core::overview::Numbers;
use plenary_core::route::{Page, Section};

use crate::components::evidence::{cites, fact, sources_used};
use crate::components::glossary::explained;
use crate::components::lists::{meeting_switch, session_link};
use crate::components::people::organization_link;
use crate::components::section::{list, section};
use crate::components::star::star;
use crate::html::{CollectHtml, Html, IntoHtml, html};
use crate::router::Router;
use crate::strings::t;

/// The overview of a meeting.
#[inline(never)]
pub fn overview(data: &'static Dataset, id: MeetingId) -> Html {
    let meeting = data.meeting(id);
    let used = meeting.evidence.cites.iter().chain(meeting.objectives.iter().flat_map(|fact| &fact.evidence.cites));
    let used = used.map(|cite| cite.source).chain(meeting.documents.iter().map(|entry| entry.document));
    html! {
        <div class="page overview">
            <div class="hero">
                <h1 tabindex="-1">{meeting.title.as_str()}</h1>
                <p class="hero__when">{t().date(&meeting.date)}" · "{meeting.place.as_str()}</p>
                {meeting.focus.as_ref().map(|focus| html! {
                    <p class="lead">{explained(data, &focus.text, &focus.evidence.cites)}</p>
                })}
                {numbers(data, id)}
            </div>
            <div class="overview__columns">
                <div>
                    {objectives(data, meeting)}
                    {facts(data, meeting)}
                    {gaps(data, meeting)}
                </div>
                <div>
                    {programme(data, id)}
                    {outcomes(data)}
                </div>
            </div>
            <section class="series" aria-labelledby="series">
                <h2 id="series">{t().series}</h2>
                <p class="muted">{t().the_series_text}</p>
                {meeting_switch(data, Some(id), Page::Overview, None)}
            </section>
            {sources_used(data, used)}
        </div>
    }
}

/// How much there is, each number leading to it.
fn numbers(data: &'static Dataset, id: MeetingId) -> Html {
    let router = Router::here();
    let Numbers { sessions, speakers, organizations, events } = Numbers::of(data, id);
    let number = move |count: usize, label: &'static str, page: Page| {
        html! {
            <li>
                <a href=router.href(page.clone())>
                    <span class="figure">{count}</span> " " <span>{label}</span>
                </a>
            </li>
        }
    };
    html! {
        <ul class="numbers" aria-label=t().at_a_glance>
            {number(sessions, t().sessions_label(sessions), Section::Agenda.page())}
            {number(speakers, t().speakers_label(speakers), Section::Speakers.page())}
            {number(organizations, t().organizations_label(organizations), Section::Speakers.page())}
            {number(events, t().events_label(events), Section::Roadmap.page())}
        </ul>
    }
}

fn objectives(data: &'static Dataset, meeting: &'static Meeting) -> Html {
    let item = |objective| html! { <li>{fact(data, objective, meeting.report)}</li> };
    section("objectives", t().objectives, list("ol", "objectives", meeting.objectives.iter().map(item).collect_html()))
}

fn facts(data: &'static Dataset, meeting: &'static Meeting) -> Html {
    let row = |(label, entry): &'static (String, _)| {
        html! { <dt>{label.as_str()}</dt> <dd>{fact(data, entry, meeting.report)}</dd> }
    };
    let organizer = meeting
        .organizer
        .map(|organizer| html! { <dt>{t().organizer}</dt> <dd>{organization_link(data, organizer)}</dd> });
    html! {
        <section aria-labelledby="facts">
            <h2 id="facts">{t().record}</h2>
            <dl class="facts">
                <dt>{t().dates}</dt>
                <dd>{t().date(&meeting.date)} " " {cites(data, &meeting.evidence.cites, meeting.report)}</dd>
                <dt>{t().place}</dt>
                <dd>{meeting.place.as_str()}</dd>
                {organizer}
                {meeting.facts.iter().map(row).collect_html()}
            </dl>
        </section>
    }
}

/// What the record does not tell; also on the page about the site.
pub fn gaps(data: &'static Dataset, meeting: &'static Meeting) -> Option<Html> {
    (!meeting.gaps.is_empty()).then(|| {
        let item = |gap| html! { <li>{fact(data, gap, meeting.report)}</li> };
        html! {
            <section class="gaps" aria-labelledby="gaps">
                <h2 id="gaps">{t().gaps}</h2>
                <ul>{meeting.gaps.iter().map(item).collect_html()}</ul>
            </section>
        }
    })
}

/// The programme in brief: block by block, the titles.
fn programme(data: &'static Dataset, id: MeetingId) -> Html {
    let router = Router::here();
    let block = |block: &'static plenary_core::model::Block| {
        let item = |session| html! { <li class="starred">{session_link(data, session)} {star(data, session)}</li> };
        (!block.sessions.is_empty()).then(|| {
            html! {
                <h3>{t().day_and_part(block.day, block.part)}</h3>
                <ol class="brief">{block.sessions.iter().copied().map(item).collect_html()}</ol>
            }
        })
    };
    html! {
        <section aria-labelledby="programme">
            <h2 id="programme">{t().programme}</h2>
            {data.meeting(id).blocks.iter().map(block).collect_html()}
            <p><a class="onward" href=router.href(Section::Agenda.page())>{t().agenda_way}</a></p>
        </section>
    }
}

/// The plans told at the meeting that turned out otherwise.
fn outcomes(data: &'static Dataset) -> Option<Html> {
    let router = Router::here();
    let told = |plan: &&Plan| matches!(plan.outcome, Outcome::Later | Outcome::Changed | Outcome::Unforeseen);
    let item = move |plan: &'static Plan| {
        let subject = plan.subject.as_str();
        let subject = match plan.events.first() {
            Some(event) => {
                let id = &data.event(*event).id;
                html! { <a href=router.href(Page::Event(id.clone()))>{subject}</a> }.into_html()
            }
            None => explained(data, subject, &[]),
        };
        html! { <li><strong>{subject}</strong>" "<span>{explained(data, &plan.difference, &[])}</span></li> }
    };
    let shown: Vec<_> = data.plans.iter().filter(told).take(5).collect();
    (!shown.is_empty()).then(|| {
        html! {
            <section aria-labelledby="outcomes">
                <h2 id="outcomes">{t().came_of_it}</h2>
                <p class="muted">{t().came_of_it_text}</p>
                <ul class="outcomes">{shown.into_iter().map(item).collect_html()}</ul>
                <p><a class="onward" href=router.href(Section::Roadmap.page())>{t().roadmap_way}</a></p>
            </section>
        }
    })
}
