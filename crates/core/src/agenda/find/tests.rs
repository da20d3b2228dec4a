use super::super::testing::{Fixed, lisbon};
use super::*;
use crate::civil::Zone;
use crate::load::parse;
use crate::validate::{Files, validate};

const SOURCES: &str = r#"{"sources": [{"id": "s", "kind": "report", "title": "S", "short_title": "S"}]}"#;
const ORGANIZATIONS: &str = r#"{"organizations": [
    {"id": "mexico", "name": "Mexico", "kind": "member-state", EVIDENCE},
    {"id": "unhcr", "name": "United Nations High Commissioner for Refugees", "abbreviation": "UNHCR",
     "kind": "un-agency", EVIDENCE},
    {"id": "hanoi", "name": "Đại học Hà Nội", "kind": "academia", EVIDENCE}]}"#;
const PEOPLE: &str = r#"{"people": [
    {"id": "gomez", "name": "Juan José Gómez Camacho", "sort_name": "Gómez Camacho, Juan José",
     "organizations": ["mexico"], EVIDENCE},
    {"id": "lukasz", "name": "Łukasz Wałęsa", "sort_name": "Wałęsa, Łukasz", "organizations": ["unhcr"], EVIDENCE},
    {"id": "dang", "name": "Đặng Thị Hoa", "sort_name": "Đặng Thị Hoa", "organizations": ["hanoi"], EVIDENCE}]}"#;
/// On 16 February 2017 in New York, but for the fair, which lasts until the 17th, and the tour, of which nothing is known.
const MEETING: &str = r#"{"id": "m", "number": 1, "title": "M", "short_title": "M", "date": "2017-02-16/2017-02-17",
    "time_zone": "America/New_York", "place": "New York", "organizer": "mexico", EVIDENCE,
    "rooms": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "cellar", "name": "Cellar"}],
    "tracks": [{"id": "data", "name": "Registers and censuses"}],
    "sessions": [
        {"id": "opening", "number": "I", "title": "Opening", "coverage": "complete", EVIDENCE, "room": "a",
         "hours": {"start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T11:00:00-05:00", EVIDENCE},
         "contributions": [{"person": "gomez", "role": "opening", EVIDENCE}]},
        {"id": "compact", "number": "II", "title": "What Gómez heard", "coverage": "complete", EVIDENCE, "room": "b",
         "hours": {"start": "2017-02-16T11:00:00-05:00", "end": "2017-02-16T12:00:00-05:00", EVIDENCE},
         "track": "data", "kind": "panel",
         "contributions": [
            {"person": "lukasz", "role": "moderator", EVIDENCE},
            {"person": "lukasz", "role": "speaker", EVIDENCE, "talk": {"text": "Borders of the Baltic", EVIDENCE},
             "points": [{"text": "Remittances are sent home.", "cite": {"source": "s"}}]}],
         "discussion": [
            {"people": ["dang"], "text": "Asked about seafarers.", "cite": {"source": "s"}},
            {"label": "Representative of Kiribati", "text": "Spoke of the sea.", "cite": {"source": "s"}},
            {"organization": "mexico", "text": "Agreed.", "cite": {"source": "s"}}]},
        {"id": "night", "number": "III", "title": "Night of the remittances", "coverage": "complete", EVIDENCE,
         "hours": {"start": "2017-02-16T22:30:00-05:00", "end": "2017-02-16T23:30:00-05:00", EVIDENCE},
         "room": "a", "kind": "social",
         "contributions": [{"person": "dang", "role": "speaker", EVIDENCE}]},
        {"id": "fair", "number": "", "title": "Book fair", "coverage": "complete", EVIDENCE, "kind": "exhibition",
         "all_day": {"first": "2017-02-16", "last": "2017-02-17", EVIDENCE}},
        {"id": "tour", "number": "", "title": "Tour-de-table", "coverage": "complete", EVIDENCE}]}"#;

fn data() -> Dataset {
    let sound = |text: &str| text.replace("EVIDENCE", r#""evidence": {"cites": [{"source": "s"}]}"#);
    let files = Files {
        sources: Some(parse(SOURCES).unwrap()),
        organizations: Some(parse(&sound(ORGANIZATIONS)).unwrap()),
        people: Some(parse(&sound(PEOPLE)).unwrap()),
        meetings: vec![("m".to_owned(), Some(parse(&sound(MEETING)).unwrap()))],
        ..Files::default()
    };
    let (data, problems) = validate(files);
    assert_eq!(problems, []);
    data
}

fn schedule(data: &Dataset, zone: Option<&dyn Zone>) -> Schedule {
    let meeting = data.find_meeting("m").unwrap();
    Schedule::new(data, meeting, &data.sessions_of(meeting).collect::<Vec<_>>(), zone)
}

fn finder(data: &Dataset) -> Finder {
    let mut finder = Finder::new(data, data.find_meeting("m").unwrap(), &schedule(data, None));
    finder.read(data);
    finder
}

/// A query of words and chosen values.
fn asked(words: &str, choices: &[(AgendaFacet, &str)]) -> AgendaQuery {
    let mut query = AgendaQuery { q: words.to_owned(), ..AgendaQuery::default() };
    choices.iter().for_each(|(facet, value)| query.toggle(*facet, value));
    query
}

fn nobody(_: SessionId) -> bool {
    false
}

fn ids<'a>(data: &'a Dataset, found: &Found) -> Vec<&'a str> {
    found.sessions.iter().map(|session| data.session(*session).id.as_str()).collect()
}

#[track_caller]
fn finds(words: &str, choices: &[(AgendaFacet, &str)], expected: &[&str]) {
    let data = data();
    let found = finder(&data).find(&asked(words, choices), &nobody);
    assert_eq!(ids(&data, &found), expected, "{words}");
    assert_eq!(found.total, 5);
}

/// The facets in words: `day 2017-02-16:4 2017-02-17:1*`, with a star for what is chosen.
fn told(found: &Found) -> Vec<String> {
    let mut told = Vec::new();
    for state in &found.facets {
        let mut line = AgendaFacet::ALL[state.facet].key().to_owned();
        for option in &state.options {
            let star = if option.chosen { "*" } else { "" };
            line.push_str(&format!(" {}:{}{star}", option.key, option.count));
        }
        told.push(line);
    }
    told
}

#[test]
fn without_a_question_all_are_there_in_the_order_of_the_data() {
    finds("", &[], &["opening", "compact", "night", "fair", "tour"]);
    finds(" — ", &[], &["opening", "compact", "night", "fair", "tour"]);
}

#[test]
fn titles_come_before_people_and_people_before_what_was_said() {
    finds("gomez", &[], &["compact", "opening"]);
    finds("remittances", &[], &["night", "compact"]);
    finds("REMITTENCES", &[], &["night", "compact"]);
    finds("dang", &[], &["compact", "night"]);
}

#[test]
fn all_that_a_session_says_is_searched() {
    for words in ["heard", "lukasz", "walesa", "Łukasz", "baltic", "unhcr", "refugees", "home", "seafarers"] {
        finds(words, &[], &["compact"]);
    }
    for words in ["kiribati", "censuses", "đặng mexico", "lukasz remittances baltic"] {
        finds(words, &[], &["compact"]);
    }
    finds("ii", &[], &["compact", "night"]);
    finds("ha noi", &[], &["night"]);
    finds("baltic fair", &[], &[]);
}

#[test]
fn facets_are_told_with_what_choosing_would_give() {
    let data = data();
    let finder = finder(&data);
    // Neither the one track, nor the cellar, which stands empty.
    assert_eq!(
        told(&finder.find(&AgendaQuery::default(), &nobody)),
        [
            "day 2017-02-16:4 2017-02-17:1",
            "room a:2 b:1",
            "org mexico:2 hanoi:1 unhcr:1",
            "person dang:2 gomez:1 lukasz:1",
            "role moderator:1 speaker:2 opening:1",
            "kind panel:1 exhibition:1 social:1",
        ]
    );
    let chosen = [(AgendaFacet::Room, "a"), (AgendaFacet::Person, "dang"), (AgendaFacet::Track, "data")];
    assert_eq!(
        told(&finder.find(&asked("remittances", &chosen[..2]), &nobody)),
        [
            "day 2017-02-16:1 2017-02-17:0",
            "room a:1* b:1",
            "org mexico:0 hanoi:1 unhcr:0",
            "person dang:1* gomez:0 lukasz:0",
            "role moderator:0 speaker:1 opening:0",
            "kind panel:0 exhibition:0 social:1",
        ]
    );
    let narrowed = finder.find(&asked("", &chosen), &nobody);
    assert_eq!(narrowed.sessions, []);
    assert!(told(&narrowed).contains(&"track data:0*".to_owned()), "chosen, it is shown");
}

#[test]
fn inside_a_facet_one_is_enough_and_between_facets_all_must_hold() {
    use AgendaFacet::{Kind, Person, Role, Room};
    finds("", &[(Room, "a"), (Room, "b")], &["opening", "compact", "night"]);
    finds("", &[(Room, "a"), (Room, "b"), (Person, "dang")], &["compact", "night"]);
    finds("", &[(Room, "a"), (Person, "dang"), (Role, "speaker")], &["night"]);
    finds("", &[(Kind, "panel"), (Kind, "exhibition"), (Person, "gomez")], &[]);
    finds("", &[(AgendaFacet::Day, "2017-02-17")], &["fair"]);
}

#[test]
fn what_is_empty_or_unknown_can_be_chosen_without_harm() {
    let data = data();
    let finder = finder(&data);
    let shown = |choice: (AgendaFacet, &str)| told(&finder.find(&asked("", &[choice]), &nobody));
    assert_eq!(shown((AgendaFacet::Room, "cellar"))[1], "room a:2 b:1 cellar:0*");
    for facet in AgendaFacet::ALL {
        for key in ["nowhere", "", "0", "2017-02-30"] {
            let query = asked("", &[(facet, key)]);
            let found = finder.find(&query, &nobody);
            assert_eq!(found.sessions, []);
            assert!(
                found.facets.iter().all(|state| state.facet != AgendaFacet::Track as usize),
                "it has nothing to offer"
            );
            assert_eq!(finder.chosen(&query), []);
            assert_eq!(finder.loosen(&query, &nobody), [(Narrowing::Facet(facet as usize), 5)]);
        }
    }
    // Beside one that is there it does nothing.
    finds("", &[(AgendaFacet::Room, "nowhere"), (AgendaFacet::Room, "b")], &["compact"]);
}

#[test]
fn starred_sessions_alone() {
    let data = data();
    let finder = finder(&data);
    let starred = ["night", "fair"].map(|id| data.find_session(id).unwrap());
    let is_starred = |session: SessionId| starred.contains(&session);
    let mine = AgendaQuery { mine: true, ..asked("", &[(AgendaFacet::Day, "2017-02-16")]) };
    let found = finder.find(&mine, &is_starred);
    assert_eq!(ids(&data, &found), ["night", "fair"]);
    assert_eq!(told(&found)[0], "day 2017-02-16:2* 2017-02-17:1");
    assert_eq!(finder.find(&without(&mine, Narrowing::Own), &is_starred).sessions.len(), 4);
}

#[test]
fn taking_back_tells_how_many_there_would_be() {
    let data = data();
    let finder = finder(&data);
    let query = AgendaQuery { mine: true, ..asked("gomez", &[(AgendaFacet::Room, "b")]) };
    assert_eq!(finder.loosen(&query, &nobody), [(Narrowing::Own, 1)]);
    let opening = data.find_session("opening").unwrap();
    let is_starred = |session: SessionId| session == opening;
    let ways = [(Narrowing::Own, 1), (Narrowing::Facet(AgendaFacet::Room as usize), 1)];
    assert_eq!(finder.loosen(&query, &is_starred), ways);
    let unheard = asked("zanzibar", &[(AgendaFacet::Room, "a"), (AgendaFacet::Kind, "social")]);
    assert_eq!(finder.loosen(&unheard, &nobody), [(Narrowing::Words, 1)]);
    assert_eq!(finder.loosen(&AgendaQuery::default(), &nobody), []);
}

#[test]
fn what_is_chosen_is_told_facet_by_facet() {
    let data = data();
    let query = asked(
        "fair",
        &[
            (AgendaFacet::Kind, "social"),
            (AgendaFacet::Person, "lukasz"),
            (AgendaFacet::Person, "gone"),
            (AgendaFacet::Person, "dang"),
            (AgendaFacet::Room, "cellar"),
        ],
    );
    let person = |id: &str| (AgendaFacet::Person as usize, data.find_person(id).unwrap().position(), id.to_owned());
    assert_eq!(
        finder(&data).chosen(&query),
        [
            (AgendaFacet::Room as usize, 2, "cellar".to_owned()),
            person("lukasz"),
            person("dang"),
            (AgendaFacet::Kind as usize, crate::model::SessionKind::Social as usize, "social".to_owned()),
        ]
    );
}

#[test]
fn another_zone_has_other_days() {
    let data = data();
    let mut finder = finder(&data);
    let days = |finder: &Finder, day: &str| {
        let found = finder.find(&asked("", &[(AgendaFacet::Day, day)]), &nobody);
        (told(&found)[0].clone(), ids(&data, &found))
    };
    // 22:30 in New York is half past three in Lisbon; the days of the fair are those of the place.
    finder.reschedule(&schedule(&data, Some(&lisbon())));
    assert_eq!(days(&finder, "2017-02-17"), ("day 2017-02-16:3 2017-02-17:2*".to_owned(), vec!["night", "fair"]));
    finder.reschedule(&schedule(&data, Some(&Fixed(13 * 60 + 45))));
    assert_eq!(
        days(&finder, "2017-02-17"),
        ("day 2017-02-16:1 2017-02-17:4*".to_owned(), vec!["opening", "compact", "night", "fair"])
    );
    finder.reschedule(&schedule(&data, Some(&Fixed(-12 * 60))));
    assert_eq!(days(&finder, "2017-02-15").1, Vec::<&str>::new());
    finder.reschedule(&schedule(&data, None));
    assert_eq!(
        finder.find(&AgendaQuery::default(), &nobody),
        self::finder(&data).find(&AgendaQuery::default(), &nobody)
    );
}

#[test]
fn a_meeting_without_sessions_has_nothing_to_find() {
    let sound = MEETING.replace("EVIDENCE", r#""evidence": {"cites": [{"source": "s"}]}"#);
    let (head, _) = sound.split_once(r#""sessions": ["#).unwrap();
    let meeting = format!(r#"{head}"sessions": []}}"#);
    let files = Files { meetings: vec![("m".to_owned(), Some(parse(&meeting).unwrap()))], ..Files::default() };
    let data = validate(files).0;
    let finder = finder(&data);
    assert_eq!(finder.find(&asked("x", &[]), &nobody), Found::default());
    assert_eq!(finder.loosen(&asked("x", &[(AgendaFacet::Room, "a")]), &nobody), []);
}
