//! The page of an organization: who spoke for it, what it said from the floor, what it convened.

use std::ops::Range;

use plenary_core::glossary::entries_of;
use plenary_core::model::{Dataset, GlossaryEntry, MeetingId, OrganizationId, OrganizationKind, SessionId, Statement};
use plenary_core::people::{Voice, voices};
use plenary_core::route::{Page, Section, SpeakersFacet, SpeakersQuery};

use super::along::along;
use super::capped::capped;
use crate::components::evidence::{cite, evidence, sources_used};
use crate::components::glossary::{explained, short_form, statement, title};
use crate::components::lists::{event_list, session_link, session_place};
use crate::components::people::{kind_class, monogram, person_link};
use crate::components::section::{list, section};
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// How many of those who spoke for it are listed at once.
const PEOPLE: usize = 60;

/// The page of an organization.
#[inline(never)]
pub fn organization(data: &'static Dataset, id: OrganizationId) -> Html {
    let organization = data.organization(id);
    let voices = voices(data, id);
    let sources = organization.evidence.cites.iter();
    let sources =
        sources.chain(entries_of(data, id).into_iter().filter_map(|entry| data.glossary.get(entry)?.cite.as_ref()));
    html! {
        <div class="page page--detail organization-page">
            <div class="detail__main">
                {title(data, &organization.name, &organization.evidence.cites)}
                {facts(data, id)}
                {organization.note.as_deref().map(|note| html! {
                    <p class="muted">{explained(data, note, &organization.evidence.cites)}</p>
                })}
                {along(data, &voices.sessions, organization.short_name(), &organization.id)}
                {people(data, id, voices.people)}
                {from_the_floor(data, id)}
                {convened_meetings(data, id)}
            </div>
            <aside class="detail__side" aria-label=t().on_the_roadmap>{events(data, id)}</aside>
            {sources_used(data, sources.map(|cite| cite.source))}
        </div>
    }
}

/// Its short form and kind, where it is at home, and what the glossary says of it.
fn facts(data: &'static Dataset, id: OrganizationId) -> Html {
    let organization = data.organization(id);
    let is_short = organization.abbreviation.as_ref().is_some_and(|short| *short != organization.name);
    let country = organization.country.as_deref().filter(|_| organization.kind != OrganizationKind::MemberState);
    let glossary = entries_of(data, id).into_iter().filter_map(|entry| data.glossary.get(entry));
    let entries = glossary.map(|entry| html! { <dd>{self::entry(data, entry)}</dd> }).collect_html();
    html! {
        <dl class="facts organization__facts">
            {is_short.then(|| html! { <dt>{t().abbreviation}</dt> <dd>{short_form(data, id)}</dd> })}
            <dt>{t().kind}</dt>
            <dd>
                <span class=format!("kind {}", kind_class(organization.kind))>
                    {t().organization_kind(organization.kind)}
                </span>
                " "
                {evidence(data, &organization.evidence, None)}
            </dd>
            {country.map(|country| html! { <dt>{t().country}</dt> <dd>{country}</dd> })}
            {(!entries.is_blank()).then(|| html! { <dt>{t().in_glossary}</dt> {entries} })}
        </dl>
    }
}

fn entry(data: &'static Dataset, entry: &'static GlossaryEntry) -> Html {
    html! {
        <strong>{entry.abbreviation.as_str()}</strong> " " {entry.expansion.as_str()} " "
        {cite(data, entry.cite.as_ref(), None)}
        {entry.note.as_deref().map(|note| html! { <br/> <span class="muted">{note}</span> })}
    }
}

fn people(data: &'static Dataset, id: OrganizationId, voices: Vec<Voice<'static>>) -> Html {
    let count = voices.len();
    let items = move |range: Range<usize>| voices[range].iter().map(|voice| self::voice(data, voice)).collect_html();
    html! {
        <section aria-labelledby="people">
            <h2 id="people">{t().people_of_organization}</h2>
            {(count == 0).then(|| html! { <p class="muted">{t().no_people_known}</p> })}
            {(count > 0).then(|| html! {
                {capped("voices", count, PEOPLE, items)}
                <p class="voices__all"><a href=in_directory(data, id)>{t().all_speakers_of}</a></p>
            })}
        </section>
    }
}

/// Somebody who spoke for it, with their office at the time.
fn voice(data: &'static Dataset, voice: &Voice<'static>) -> Html {
    let held = |(office, meetings): (Option<&'static str>, Vec<MeetingId>)| {
        let titles: Vec<&str> = meetings.iter().map(|meeting| data.meeting(*meeting).short_title.as_str()).collect();
        html! {
            <p class=if office.is_some() { "voice__office" } else { "voice__office muted" }>
                {office.unwrap_or(t().office_unknown)}
                <span class="voice__when">{titles.join(" · ")}</span>
            </p>
        }
    };
    html! {
        <li class="voice">
            {monogram(data, voice.person)}
            <div>
                <h3 class="voice__name">{person_link(data, voice.person)}</h3>
                {voice.offices().into_iter().map(held).collect_html()}
                {voice.at.is_empty().then(|| html! { <p class="muted">{t().meetings_count(0)}</p> })}
            </div>
        </li>
    }
}

/// The directory with all its speakers, of all meetings.
fn in_directory(data: &Dataset, id: OrganizationId) -> String {
    let mut query = SpeakersQuery::default();
    query.toggle(SpeakersFacet::Organization, &data.organization(id).id);
    query.toggle(SpeakersFacet::Meeting, SpeakersQuery::SERIES);
    Router::here().href(Page::Speakers(Box::new(query)))
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
