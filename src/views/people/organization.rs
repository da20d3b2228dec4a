//! The page of an organization: its people, what it said from the floor, what it convened.

use plenary_core::model::{Dataset, MeetingId, OrganizationId, PersonId, SessionId, Statement};
use plenary_core::route::Section;

use crate::components::evidence::{evidence, sources_used};
use crate::components::lists::{event_list, session_link, session_place};
use crate::components::people::{kind_class, monogram, person_link};
use crate::components::section::{list, section};
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;
use crate::views::session::statement;

/// The page of an organization.
#[inline(never)]
pub fn organization(data: &'static Dataset, id: OrganizationId) -> Html {
    let organization = data.organization(id);
    let kind = format!("kind {}", kind_class(organization.kind));
    html! {
        <div class="page page--detail organization-page">
            <div class="detail__main">
                <p class="eyebrow">
                    <span class=kind>{t().organization_kind(organization.kind)}</span>
                    " "
                    {evidence(data, &organization.evidence, None)}
                </p>
                <h1 tabindex="-1">{organization.name.as_str()}</h1>
                <p class="lead">
                    {organization.abbreviation.as_deref().filter(|short| *short != organization.name)}
                </p>
                {organization.note.as_deref().map(|note| html! { <p class="muted">{note}</p> })}
                {people(data, id)}
                {from_the_floor(data, id)}
                {convened_meetings(data, id)}
            </div>
            <aside class="detail__side" aria-label=t().on_the_roadmap>{events(data, id)}</aside>
            {sources_used(data, organization.evidence.cites.iter().map(|cite| cite.source))}
        </div>
    }
}

fn people(data: &'static Dataset, id: OrganizationId) -> Html {
    let item = |person: PersonId| {
        let entry = data.person(person);
        html! {
            <li class="person">
                {monogram(data, person)}
                <div>
                    <h3 class="person__name">{person_link(data, person)}</h3>
                    <p class="person__title">{entry.title.as_deref()}</p>
                    <p class="muted">{t().meetings_count(data.meetings_of(person).len())}</p>
                </div>
            </li>
        }
    };
    let members = data.members(id);
    html! {
        <section aria-labelledby="people">
            <h2 id="people">{t().people_of_organization}</h2>
            {members.is_empty().then(|| html! { <p class="muted">{t().no_people_known}</p> })}
            <ul class="people">{members.into_iter().map(item).collect_html()}</ul>
        </section>
    }
}

fn from_the_floor(data: &'static Dataset, id: OrganizationId) -> Html {
    let item = |(session, said): (SessionId, &'static Statement)| {
        let report = data.meeting(data.session(session).meeting).report;
        html! {
            <li>
                {statement(data, said, report)}
                <br/>
                <span class="muted">{session_place(data, session)} ": "</span>
                {session_link(data, session)}
                {star(data, session)}
            </li>
        }
    };
    let statements = data.floor_statements(id);
    section("floor", t().floor_statements, list("ul", "discussion", statements.into_iter().map(item).collect_html()))
}

fn convened_meetings(data: &'static Dataset, id: OrganizationId) -> Html {
    let router = Router::here();
    let item = move |meeting: MeetingId| {
        let meeting = data.meeting(meeting);
        html! {
            <li>
                <a href=router.href_at(Section::Agenda.page(), Some(meeting.id.clone()))>{meeting.title.as_str()}</a>
                " "
                <span class="when">{t().date(&meeting.date)}</span>
            </li>
        }
    };
    let meetings = data.organized_by(id);
    section("meetings", t().organized_meetings, list("ul", "events", meetings.into_iter().map(item).collect_html()))
}

fn events(data: &'static Dataset, id: OrganizationId) -> Html {
    let events = data.events_of(id);
    section("events", t().convened_events, event_list(data, &events))
}
