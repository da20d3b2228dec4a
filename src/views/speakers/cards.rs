//! Speakers as cards, under letters or organizations.

use plenary_core::directory::{Group, Heading};
use plenary_core::model::{Contribution, Dataset, MeetingId, OrganizationId, SessionId};
use plenary_core::route::{Page, SpeakersOrder};
use plenary_core::search::Query;

use super::bar::group_id;
use super::state::{Row, Speakers};
use crate::components::glossary::explained;
use crate::components::marked::marked;
use crate::components::people::{monogram, organization_link, organization_links};
use crate::components::windowed::{Chunk, WHOLE, windowed};
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// So many cards come and go together: some rows in any number of columns.
const TOGETHER: usize = 24;

/// Those found as cards, tracked. Of many, each takes up one height, so that the place of each is known before it is
/// drawn.
pub fn cards(speakers: Speakers) -> Html {
    let (people, meetings) = speakers.listing(|listing| (listing.people.clone(), listing.meetings.clone()));
    let by_organization = groups_by_organization(speakers);
    let groups = speakers.groups();
    let is_long = people.len() > WHOLE;
    let has_headings = groups.iter().any(|group| group.heading != Heading::None);
    let typed = speakers.query().q;
    let mut chunks = Vec::new();
    for (number, group) in groups.into_iter().enumerate() {
        let mut heading = heading(speakers, number, &group);
        // Sets are told as they are seen: a group by itself where it is one, else the whole list.
        let (first, size) = if has_headings { (group.people.start, group.people.len()) } else { (0, people.len()) };
        let all = people[group.people.clone()].to_vec();
        for (n, some) in all.chunks(TOGETHER).enumerate() {
            let (some, meetings, typed) = (some.to_vec(), meetings.clone(), typed.clone());
            let before = group.people.start + n * TOGETHER - first;
            let entries = some.len();
            let content = move || {
                let query = Query::new(&typed);
                let query = &query;
                let meetings = &meetings;
                let card = Card { speakers, meetings, query, is_long, has_headings, by_organization, size };
                let cards = some.iter().enumerate().map(|(n, place)| card.of(*place, before + n + 1)).collect_html();
                html! { <ul class="people">{cards}</ul> }
            };
            chunks.push(Chunk::new(entries, content).under(heading.take()));
        }
    }
    html! { <div class=if is_long { "cards cards--long" } else { "cards" }>{windowed(chunks)}</div> }
}

fn groups_by_organization(speakers: Speakers) -> bool {
    speakers.listing(|listing| listing.sort.is_some_and(|sort| sort.by == SpeakersOrder::Organization))
}

fn heading(speakers: Speakers, number: usize, group: &Group) -> Option<Html> {
    let content = match &group.heading {
        Heading::None => return None,
        Heading::Letter(letter) => html! { {letter.to_string()} },
        Heading::Organization(Some(organization)) => organization_link(speakers.data, *organization),
        Heading::Organization(None) => html! { {t().no_organization} },
    };
    Some(html! {
        <h2 class="people__heading" id=group_id(number) tabindex="-1">
            {content} " " <span class="people__count">{group.people.len()}</span>
        </h2>
    })
}

/// How cards are drawn.
struct Card<'a> {
    speakers: Speakers,
    meetings: &'a [MeetingId],
    query: &'a Query,
    is_long: bool,
    has_headings: bool,
    by_organization: bool,
    /// How many are in the set.
    size: usize,
}

impl Card<'_> {
    /// The card of a person, at a position in their set.
    fn of(&self, place: usize, position: usize) -> Html {
        let data = self.speakers.data;
        let row = self.speakers.row(self.meetings, place);
        let entry = data.person(row.person);
        let name = html! {
            <a href=Router::here().href(Page::Person(entry.id.clone()))>{marked(&entry.name, self.query)}</a>
        };
        let name = match self.has_headings {
            true => html! { <h3 class="person__name">{name}</h3> },
            false => html! { <h2 class="person__name">{name}</h2> },
        };
        let names_organization = !self.by_organization || row.organizations.len() > 1;
        html! {
            <li
                class="person"
                aria-setsize=self.is_long.then_some(self.size)
                aria-posinset=self.is_long.then_some(position)
            >
                {monogram(data, row.person)}
                <div>
                    {name}
                    {office(data, &row, self.query).map(|office| html! { <p class="person__title">{office}</p> })}
                    {names_organization.then(|| html! {
                        <p class="person__organization">{organizations(data, &row, self.query)}</p>
                    })}
                    {self.rest(&row)}
                </div>
            </li>
        }
    }

    /// A remark, and the sessions; in a long list only what they did there.
    fn rest(&self, row: &Row) -> Html {
        if self.is_long {
            return html! { <p class="person__title">{t().roles_and_contributions(&roles(row), row.parts.len())}</p> };
        }
        let data = self.speakers.data;
        let person = data.person(row.person);
        let note = person.note.as_deref().map(|note| explained(data, note, &person.evidence.cites));
        let tags = row.sessions().into_iter().map(|(session, parts)| self.tag(session, &parts));
        html! {
            {note.map(|note| html! { <p class="person__note">{note}</p> })}
            <ul class="tags">{tags.collect_html()}</ul>
        }
    }

    /// A session in which a person has a part, by its number and their roles; among several meetings, by its year too.
    fn tag(&self, session: SessionId, parts: &[&'static Contribution]) -> Html {
        let data = self.speakers.data;
        let session = data.session(session);
        let year = data.meeting(session.meeting).date.earliest().filter(|_| self.meetings.len() != 1);
        let roles: Vec<&str> = parts.iter().map(|part| t().role(part.role)).collect();
        html! {
            <li>
                <a class="tag" href=Router::here().href(Page::Session(session.id.clone()))>
                    <span class="numeral">{session.number.as_str()}</span>
                    " "
                    {year.map(|day| [&day.year().to_string(), " "].concat())}
                    {t().and(&roles)}
                </a>
            </li>
        }
    }
}

/// The office of a person: the words searched for are marked in it, else its abbreviations are explained.
pub fn office(data: &'static Dataset, row: &Row, query: &Query) -> Option<Html> {
    let part = row.in_office?;
    let title = part.title.as_deref()?;
    Some(if query.is_empty() { explained(data, title, &part.evidence.cites) } else { marked(title, query) })
}

/// Links to the organizations of a person, with the words searched for marked: in the abbreviation, where it was that.
pub fn organizations(data: &'static Dataset, row: &Row, query: &Query) -> Html {
    if query.is_empty() {
        return organization_links(data, &row.organizations);
    }
    let link = |(n, id): (usize, &OrganizationId)| {
        let organization = data.organization(*id);
        let short = organization.abbreviation.as_deref().filter(|short| !query.marks(short).is_empty());
        html! {
            {(n > 0).then_some(" · ")}
            <a href=Router::here().href(Page::Organization(organization.id.clone()))>
                {marked(&organization.name, query)}
                {short.map(|short| html! { " (" {marked(short, query)} ")" })}
            </a>
        }
    };
    row.organizations.iter().enumerate().map(link).collect_html()
}

/// The roles of a person, each once.
pub fn roles(row: &Row) -> Vec<&'static str> {
    let mut roles: Vec<&str> = Vec::new();
    for (_, part) in &row.parts {
        let role = t().role(part.role);
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}
