//! The page of one person: every contribution, meeting by meeting.

use plenary_core::model::{Appearance, Contribution, Dataset, MeetingId, PersonId, SourceId};

use crate::components::evidence::{doubt, evidence, sources_used};
use crate::components::lists::{event_list, session_link};
use crate::components::people::{monogram, organization_links};
use crate::components::section::section;
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::strings::t;
use crate::views::session::{points, statement};

/// The page of a person.
#[inline(never)]
pub fn person(data: &'static Dataset, id: PersonId) -> Html {
    let person = data.person(id);
    let meetings = data.meetings_of(id);
    let count = meetings.len();
    let events = data.events_said_by(id);
    html! {
        <div class="page page--detail person-page">
            <div class="detail__main">
                <div class="who">
                    {monogram(data, id)}
                    <div>
                        <p class="eyebrow">{person.honorific.as_deref()}</p>
                        <h1 tabindex="-1">{person.name.as_str()}</h1>
                        <p class="lead">{person.title.as_deref()}</p>
                        <p>
                            {organization_links(data, &person.organizations)}
                            {person.organizations.is_empty().then(|| t().person_no_organization)}
                            " "
                            {evidence(data, &person.evidence, None)}
                        </p>
                        {person.note.as_deref().map(|note| html! { <p class="muted">{note}</p> })}
                    </div>
                </div>
                <section aria-labelledby="appearances">
                    <h2 id="appearances">{t().appearances}</h2>
                    <p class="muted">{t().meetings_count(count)}</p>
                    {meetings.into_iter().map(|meeting| at_meeting(data, id, meeting)).collect_html()}
                </section>
            </div>
            <aside class="detail__side" aria-label=t().on_the_roadmap>
                {section("events", t().said_on_roadmap, event_list(data, &events))}
            </aside>
            {sources_used(data, used(data, id))}
        </div>
    }
}

fn at_meeting(data: &'static Dataset, person: PersonId, id: MeetingId) -> Html {
    let meeting = data.meeting(id);
    let mut there = data.appearances(person);
    there.retain(|appearance| data.session(appearance.session).meeting == id);
    html! {
        <section class="at-meeting">
            <h3>{meeting.short_title.as_str()} <span class="when">{t().date(&meeting.date)}</span></h3>
            {there.into_iter().map(|appearance| self::appearance(data, &appearance, meeting.report)).collect_html()}
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
        <p class="contribution__as">
            <span class="role">{t().role(part.role)}</span>
            {part.title.as_deref().map(|title| html! { " · " {title} })}
            {(!part.organizations.is_empty()).then(|| html! { " · " {organization_links(data, &part.organizations)} })}
            " "
            {evidence(data, &part.evidence, report)}
        </p>
        {part.talk.as_ref().map(|talk| html! {
            <p class="talk">
                <span class="muted">{t().talk} " "</span>
                <cite>{talk.text.as_str()}</cite>
                {doubt(&talk.evidence)}
            </p>
        })}
        {points(data, &part.points, report)}
    }
}

fn used(data: &'static Dataset, id: PersonId) -> Vec<SourceId> {
    let appearances = data.appearances(id);
    let parts = appearances.iter().flat_map(|appearance| appearance.contributions.iter().copied());
    let said = appearances.iter().flat_map(|appearance| &appearance.statements).map(|said| &said.point);
    let points = parts.clone().flat_map(|part| &part.points).chain(said).filter_map(|point| point.cite.as_ref());
    let stated = parts.flat_map(|part| &part.evidence.cites);
    data.person(id).evidence.cites.iter().chain(stated).chain(points).map(|cite| cite.source).collect()
}
