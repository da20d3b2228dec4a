use std::cmp::Reverse;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::edtf::Edtf;
use crate::model::{
    Confidence, Contribution, Coverage, Event, Evidence, GlossaryEntry, LaneId, Meeting, MeetingId, Organization,
    OrganizationKind, Outlook, Person, Point, Role, Session, Statement,
};
use crate::search::Field;
use crate::search::tests::expected;

const PRINTED: Printed = Printed { session: |number| ["session ", number].concat(), date: |date| date.to_string() };

fn evidence() -> Evidence {
    Evidence { cites: Vec::new(), confidence: Confidence::Stated, reason: None }
}

fn person((name, title, organizations): (String, Option<String>, Vec<usize>)) -> Person {
    Person {
        id: String::new(),
        sort_name: name.clone(),
        name,
        honorific: None,
        title,
        organizations: organizations.into_iter().map(OrganizationId).collect(),
        image: None,
        note: None,
        evidence: evidence(),
    }
}

fn organization((name, abbreviation): (String, Option<String>)) -> Organization {
    Organization {
        id: String::new(),
        name,
        abbreviation,
        kind: OrganizationKind::Academia,
        country: None,
        note: None,
        evidence: evidence(),
    }
}

fn point(text: String) -> Point {
    Point { text, cite: None }
}

type Parts = Vec<(usize, Vec<String>)>;
type Statements = Vec<(Vec<usize>, Option<usize>, Option<String>, String)>;

fn session((number, title, parts, statements): (String, String, Parts, Statements)) -> Session {
    let contribution = |(person, points): (usize, Vec<String>)| Contribution {
        person: PersonId(person),
        role: Role::Speaker,
        title: None,
        organizations: Vec::new(),
        tells_organizations: true,
        talk: None,
        capacity: None,
        points: points.into_iter().map(point).collect(),
        evidence: evidence(),
    };
    let statement =
        |(people, organization, label, text): (Vec<usize>, Option<usize>, Option<String>, String)| Statement {
            people: people.into_iter().map(PersonId).collect(),
            organization: organization.map(OrganizationId),
            label,
            point: point(text),
        };
    Session {
        id: String::new(),
        meeting: MeetingId(0),
        number,
        title,
        block: None,
        placement: None,
        coverage: Coverage::Complete,
        coverage_note: None,
        hours: None,
        all_day: None,
        room: None,
        track: None,
        kind: None,
        evidence: evidence(),
        contributions: parts.into_iter().map(contribution).collect(),
        discussion: statements.into_iter().map(statement).collect(),
        documents: Vec::new(),
    }
}

fn event((title, short_title, place, convener, date): (String, String, Option<String>, Option<String>, Edtf)) -> Event {
    Event {
        id: String::new(),
        lane: LaneId(0),
        title,
        short_title,
        actual: Some(date),
        planned: None,
        place,
        convener,
        organizations: Vec::new(),
        summary: Some("abc".to_owned()),
        feeds_into: Vec::new(),
        fed_by: Vec::new(),
        outlook: Outlook::Past,
        documents: Vec::new(),
        said_in: Vec::new(),
        plans: Vec::new(),
        evidence: evidence(),
    }
}

fn meeting() -> Meeting {
    Meeting {
        id: String::new(),
        number: 1,
        title: String::new(),
        short_title: "ab 2017".to_owned(),
        date: "2017".parse().unwrap(),
        time_zone: String::new(),
        place: String::new(),
        organizer: None,
        report: None,
        evidence: evidence(),
        focus: None,
        objectives: Vec::new(),
        facts: Vec::new(),
        documents: Vec::new(),
        rooms: Vec::new(),
        tracks: Vec::new(),
        blocks: Vec::new(),
        gaps: Vec::new(),
        edition: 1,
        updated: None,
    }
}

/// Words of few letters, so that many are near one another.
fn words() -> impl Strategy<Value = String> {
    vec("[abc]{1,4}|[ab]{5,9}|201[78]", 0..4).prop_map(|words| words.join(" "))
}

fn entry() -> impl Strategy<Value = GlossaryEntry> {
    (words(), words(), option::of(words()), option::of(0usize..3)).prop_map(
        |(abbreviation, expansion, note, organization)| GlossaryEntry {
            abbreviation,
            expansion,
            note,
            organization: organization.map(OrganizationId),
            reach: crate::model::Reach::Everywhere,
            cite: None,
        },
    )
}

/// Three organizations and two people at least, for others to refer to.
fn dataset() -> impl Strategy<Value = Dataset> {
    let date = prop::sample::select(vec!["2017", "2018-02-20", "2017-12/2018-01"]);
    let date = date.prop_map(|date| date.parse::<Edtf>().unwrap());
    let statement = (vec(0usize..2, 0..2), option::of(0usize..3), option::of(words()), words());
    (
        vec((words(), option::of(words()), vec(0usize..3, 0..3)).prop_map(person), 2..5),
        vec((words(), option::of(words())).prop_map(organization), 3..6),
        vec(
            (words(), words(), vec((0usize..2, vec(words(), 0..3)), 0..3), vec(statement, 0..3)).prop_map(session),
            0..4,
        ),
        vec((words(), words(), option::of(words()), option::of(words()), date).prop_map(event), 0..4),
        vec(entry(), 0..4),
    )
        .prop_map(|(people, organizations, sessions, events, glossary)| Dataset {
            people,
            organizations,
            meetings: vec![meeting()],
            sessions,
            events,
            glossary,
            ..Dataset::default()
        })
}

/// All entries of a group in the order of the data, each with its texts, walked through from the outside.
fn entries(data: &Dataset, group: Group) -> Vec<(Entry, Vec<(Field, String)>)> {
    let name = |text: &str| (Field::Name, text.to_owned());
    let beside = |text: &str| (Field::Organization, text.to_owned());
    let of_organization = |index: usize| {
        let organization = &data.organizations[index];
        let mut texts = vec![organization.name.clone(), organization.abbreviation.clone().unwrap_or_default()];
        for entry in &data.glossary {
            let spelled = data.organizations.iter().any(|other| other.name == entry.expansion);
            let stands = entry.organization == Some(OrganizationId(index));
            let spells = entry.organization.is_none() && spelled && organization.name == entry.expansion;
            if stands || spells {
                texts.push(entry.abbreviation.clone());
            }
        }
        texts
    };
    let other_names = crate::find::names::of_organizations(data);
    let in_session = |session: &Session| vec![beside(&session.number), beside("ab 2017")];
    let mut found = Vec::new();
    match group {
        Group::Sessions => {
            for (index, session) in data.sessions.iter().enumerate() {
                let mut texts = vec![name(&session.number), name(&session.title), beside("ab 2017")];
                texts.push(beside("session"));
                found.push((Entry::Session(SessionId(index)), texts));
            }
        }
        Group::People => {
            for (index, person) in data.people.iter().enumerate() {
                let mut texts = vec![name(&person.name), beside(person.title.as_deref().unwrap_or(""))];
                for organization in &person.organizations {
                    texts.extend(of_organization(organization.0).iter().map(|text| beside(text)));
                    texts.push(beside(&other_names[organization.0]));
                }
                found.push((Entry::Person(PersonId(index)), texts));
            }
        }
        Group::Organizations => {
            for (index, others) in other_names.iter().enumerate() {
                let mut texts: Vec<_> = of_organization(index).iter().map(|text| name(text)).collect();
                texts.push(beside(others));
                found.push((Entry::Organization(OrganizationId(index)), texts));
            }
        }
        Group::Events => {
            for (index, event) in data.events.iter().enumerate() {
                let mut texts = vec![name(&event.title), name(&event.short_title)];
                texts.extend(event.place.iter().chain(&event.convener).map(|text| beside(text)));
                let date = event.date().unwrap().to_string();
                texts.push(beside(&date.replace(['-', '/'], " ")));
                texts.extend(["2017", "2018"].iter().filter(|year| date.contains(**year)).map(|year| beside(year)));
                found.push((Entry::Event(EventId(index)), texts));
            }
        }
        Group::Glossary => {
            for (index, entry) in data.glossary.iter().enumerate() {
                let mut texts = vec![name(&entry.abbreviation), name(&entry.expansion)];
                texts.extend(entry.note.iter().map(|note| (Field::Body, note.clone())));
                found.push((Entry::Abbreviation(index), texts));
            }
        }
        Group::Points => {
            for (index, session) in data.sessions.iter().enumerate() {
                for (number, part) in session.contributions.iter().enumerate() {
                    for (position, point) in part.points.iter().enumerate() {
                        let mut texts = in_session(session);
                        texts.push((Field::Body, point.text.clone()));
                        texts.push(beside(&data.people[part.person.0].name));
                        let said = Said::Contribution(number, position);
                        found.push((Entry::Point(Place { session: SessionId(index), said }), texts));
                    }
                }
                for (number, said) in session.discussion.iter().enumerate() {
                    let mut texts = in_session(session);
                    texts.push((Field::Body, said.point.text.clone()));
                    texts.extend(said.people.iter().map(|person| beside(&data.people[person.0].name)));
                    match (&said.label, said.organization) {
                        (Some(label), _) => texts.push(beside(label)),
                        (None, Some(organization)) => {
                            let organization = &data.organizations[organization.0];
                            texts.push(beside(organization.abbreviation.as_ref().unwrap_or(&organization.name)));
                        }
                        (None, None) => {}
                    }
                    let said = Said::Discussion(number);
                    found.push((Entry::Point(Place { session: SessionId(index), said }), texts));
                }
            }
        }
    }
    found
}

/// By what entries that match alike are ranked: whether the name begins otherwise than the query, then A to Z.
fn rank(data: &Dataset, entry: Entry, query: &str) -> (bool, String) {
    let (names, order) = match entry {
        Entry::Session(session) => (vec![data.session(session).title.clone()], String::new()),
        Entry::Person(person) => {
            let person = data.person(person);
            (vec![person.name.clone()], person.sort_name.clone())
        }
        Entry::Organization(organization) => {
            let organization = data.organization(organization);
            let short = organization.abbreviation.clone().unwrap_or_default();
            (vec![organization.name.clone(), short], organization.name.clone())
        }
        Entry::Event(event) => (vec![data.event(event).title.clone()], String::new()),
        Entry::Abbreviation(position) => {
            let entry = &data.glossary[position];
            (vec![entry.abbreviation.clone(), entry.expansion.clone()], entry.abbreviation.clone())
        }
        Entry::Point(_) => (Vec::new(), String::new()),
    };
    (!names.iter().any(|name| name.starts_with(query)), order)
}

/// What a search has to find, by trying every word on every entry and sorting all.
fn plainly(data: &Dataset, query: &str, most: usize) -> Vec<GroupFound> {
    let mut words: Vec<&str> = Vec::new();
    query.split_whitespace().for_each(|word| {
        if !words.contains(&word) {
            words.push(word)
        }
    });
    let query = words.join(" ");
    let mut groups = Vec::new();
    for group in Group::ALL {
        let score = |entry: Entry, texts: &[(Field, String)]| {
            let is_short = match entry {
                Entry::Organization(id) => data.organization(id).abbreviation.as_ref() == Some(&query),
                Entry::Abbreviation(position) => data.glossary[position].abbreviation == query,
                _ => false,
            };
            let score = expected(texts, &query);
            if score > 0 && is_short { score + EXACT } else { score }
        };
        let scored = entries(data, group).into_iter().map(|(entry, texts)| (score(entry, &texts), entry));
        let mut scored: Vec<(u32, Entry)> = scored.filter(|(score, _)| *score > 0).collect();
        scored.sort_by_key(|(score, entry)| (Reverse(*score), rank(data, *entry, &query)));
        if let Some((best, _)) = scored.first() {
            let entries = scored.iter().take(most).map(|(_, entry)| *entry).collect();
            groups.push((*best, GroupFound { group, total: scored.len(), elsewhere: 0, entries }));
        }
    }
    groups.sort_by_key(|(best, _)| Reverse(*best));
    groups.into_iter().map(|(_, found)| found).collect()
}

fn whole(data: &Dataset) -> Palette {
    let mut palette = Palette::new(data, PRINTED);
    for group in Group::ALL {
        assert!(palette.read(data, group, usize::MAX));
    }
    palette
}

#[test]
fn roman_numbers_are_read() {
    for (numerals, number) in
        [("I", 1), ("III", 3), ("IV", 4), ("VI", 6), ("IX", 9), ("XIV", 14), ("XIX", 19), ("XXVIII", 28)]
    {
        assert_eq!(read::arabic(numerals), Some(number), "{numerals}");
    }
    for other in ["", "iv", "A", "3", "IVa"] {
        assert_eq!(read::arabic(other), None, "{other}");
    }
}

proptest! {
    #[test]
    fn what_is_found_is_what_trying_everything_finds(data in dataset(), query in words(), most in 0usize..5) {
        let found = whole(&data).find(&Query::new(&query), Some(MeetingId(0)), most);
        if query.is_empty() {
            prop_assert_eq!(found, []);
        } else {
            prop_assert_eq!(found, plainly(&data, &query, most));
        }
    }

    #[test]
    fn neither_the_order_of_reading_nor_the_size_of_its_pieces_matters(
        data in dataset(),
        query in words(),
        pieces in vec((prop::sample::select(Group::ALL.to_vec()), 0usize..3), 0..40),
    ) {
        let query = Query::new(&query);
        let mut palette = Palette::new(&data, PRINTED);
        for (group, most) in pieces {
            palette.read(&data, group, most);
        }
        for group in Group::ALL.into_iter().rev() {
            prop_assert!(palette.read(&data, group, usize::MAX));
        }
        let found = palette.find(&query, Some(MeetingId(0)), 4);
        prop_assert_eq!(&found, &whole(&data).find(&query, Some(MeetingId(0)), 4));
        prop_assert_eq!(&found, &palette.find(&query, Some(MeetingId(0)), 4));
    }

    #[test]
    fn a_group_is_found_as_soon_as_it_is_complete(data in dataset(), query in words(), count in 0usize..6) {
        let query = Query::new(&query);
        let mut palette = Palette::new(&data, PRINTED);
        for group in &Group::ALL[..count] {
            palette.read(&data, *group, usize::MAX);
        }
        for group in &Group::ALL[count..] {
            palette.read(&data, *group, 0);
        }
        let mut known = whole(&data).find(&query, Some(MeetingId(0)), 3);
        // An empty group is complete at once.
        known.retain(|found| Group::ALL[..count].contains(&found.group));
        prop_assert_eq!(palette.find(&query, Some(MeetingId(0)), 3), known);
    }

    #[test]
    fn an_excerpt_begins_with_a_word_and_holds_the_part(
        text in "([a-c]{1,8} |[éß]{1,5} |  ){0,20}",
        part in any::<prop::sample::Index>(),
        before in 0usize..30,
    ) {
        let letters: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
        let part = letters[part.index(letters.len())];
        let start = excerpt(&text, part, before);
        prop_assert!(start <= part);
        prop_assert!(start == 0 || start == part || text[..start].ends_with(' '));
        prop_assert!(text[start..part].chars().count() <= before);
        // No word more would have gone in.
        let earlier = letters.iter().filter(|place| **place < start && (**place == 0 || text[..**place].ends_with(' ')));
        for earlier in earlier {
            prop_assert!(text[*earlier..part].chars().count() > before);
        }
    }
}
