//! All that the views ask of a data set, under the choices of an address, whatever the data: it answers, and what it
//! names is there. The first line is the query of the address, what follows is an input of the target `data`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_core::agenda::{self, Schedule};
use plenary_core::calendar;
use plenary_core::civil::Instant;
use plenary_core::directory::Directory;
use plenary_core::glossary;
use plenary_core::lookup::by_any_word;
use plenary_core::model::{Dataset, EventId, MeetingId, SessionId};
use plenary_core::overview::Numbers;
use plenary_core::palette::{Group, Palette, Printed};
use plenary_core::people;
use plenary_core::roadmap::export::{self, About};
use plenary_core::roadmap::{self, Cast, Choices, Course, Events, known};
use plenary_core::route::{Location, Page, Routing};
use plenary_core::search::Query;
use plenary_core::text;
use plenary_core::timeline::{Metrics, View, sight};
use plenary_fuzz::data::load;

fuzz_target!(|input: &str| {
    let (query, files) = input.split_once('\n').unwrap_or(("", input));
    let (data, _) = load(files);
    for page in Page::all(&data) {
        let location = Location::from(page);
        assert_eq!(Routing::Hash.own(&Routing::Hash.href(&location)), Some(location));
    }
    for meeting in data.meeting_ids() {
        assert_agenda(&data, meeting, query);
        assert_speakers(&data, meeting, query);
    }
    assert_people(&data);
    assert_found(&data, query);
    assert_roadmap(&data, query);
});

fn assert_agenda(data: &Dataset, meeting: MeetingId, query: &str) {
    let all: Vec<SessionId> = data.sessions_of(meeting).collect();
    let schedule = Schedule::new(data, meeting, &all, None);
    let mut in_order = schedule.in_order();
    in_order.sort();
    assert_eq!(in_order, all, "the list has every session once");
    for day in schedule.days() {
        assert!(day.sessions > 0);
        let grid = schedule.grid(day.day, &[]);
        let _ = (grid.now_row(Instant::EPOCH), schedule.has_parallel_rooms(day.day), schedule.room_sessions(day.day));
    }
    let Page::Agenda(query) = Location::decode("agenda", query).page else { unreachable!("the path says so") };
    let mut finder = agenda::Finder::new(data, meeting, &schedule);
    finder.read(data);
    let found = finder.find(&query, &|session| session.position() % 2 == 0);
    assert!(found.sessions.iter().all(|session| all.contains(session)));
    finder.loosen(&query, &|_| false);
    finder.chosen(&query);
    let about = calendar::About {
        name: "All".to_owned(),
        now: Instant::EPOCH,
        address: &|_| None,
        standing: &|data, session| data.session(session).number.clone(),
        part_of_day: &|_, _| String::new(),
        person: &|name, roles| format!("{name} {roles:?}"),
    };
    let days = calendar::days_of(data, &all);
    assert!(days.is_sorted() && days.len() <= 60 * all.len(), "a day is one calendar of many");
    let made = calendar::sessions(data, &all, &about);
    assert_eq!(made.entries.len() + made.left_out, all.len());
    let text = calendar::write(&made);
    assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), made.entries.len());
    Numbers::of(data, meeting);
    for session in all {
        let _ = (data.neighbours(session), data.block_of(session), data.events_said_in(session));
        let (title, mut told) = (&data.session(session).title, Vec::new());
        let cites = &data.session(session).evidence.cites;
        let mentions = glossary::mentions(data, title, cites, &mut told);
        assert!(mentions.iter().all(|mention| title.get(mention.range.clone()).is_some()), "{title}");
    }
}

fn assert_speakers(data: &Dataset, meeting: MeetingId, query: &str) {
    let Page::Speakers(query) = Location::decode("speakers", query).page else { unreachable!("the path says so") };
    let mut directory = Directory::new(data, &text::alphabetical);
    directory.read(data);
    let listing = directory.list(data, meeting, &query);
    assert!(listing.people.len() <= listing.total);
    for place in listing.people {
        data.person(directory.person(place));
    }
    directory.loosen(data, meeting, &query);
    directory.chosen(&query);
}

fn assert_people(data: &Dataset) {
    for person in &data.people {
        let id = data.find_person(&person.id).expect("a person is found by id");
        let visits = people::visits(data, id);
        let _ = (people::tenures(&visits), people::companions(data, id, &visits), people::related(data, id, &visits));
        people::years(data, &visits);
        text::initials(&person.name, &person.sort_name);
    }
    for organization in &data.organizations {
        let id = data.find_organization(&organization.id).expect("an organization is found by id");
        people::voices(data, id);
        let _ = (glossary::of_organization(data, id), data.members(id), data.floor_statements(id));
    }
}

fn assert_found(data: &Dataset, query: &str) {
    let printed = Printed { session: str::to_owned, date: ToString::to_string };
    let mut palette = Palette::new(data, printed);
    for group in Group::ALL {
        while !palette.read(data, group, 3) {}
    }
    for group in palette.find(&Query::new(query), data.meeting_ids().next(), 4) {
        assert!(!group.entries.is_empty() && group.entries.len() <= group.total && group.elsewhere <= group.total);
        for entry in group.entries {
            let _ = (entry.page(data), entry.section(data), entry.cite(data));
        }
    }
    assert!(by_any_word(data, query, 3).len() <= 3);
}

fn assert_roadmap(data: &Dataset, query: &str) {
    let Page::Roadmap(query) = Location::decode("roadmap", query).page else { unreachable!("the path says so") };
    let choices = Choices::of(&query);
    assert_eq!(Choices::of(&choices.query()), choices);
    let known = known(data, choices.asof);
    let mut events = Events::new(data);
    events.read(data, &ToString::to_string);
    let found = events.list(&choices, &|event| known.events[event.position()].is_some()).events;
    events.loosen(&choices, &|_| true);
    events.chosen(&choices);
    roadmap::months(data, &found, &known, choices.asof);
    let rows = roadmap::table(data, &found, &known, &choices, &text::alphabetical);
    assert_eq!(rows.iter().map(|rows| rows.events.len()).sum::<usize>(), found.len());
    for event in data.event_ids() {
        let _ = (Course::of_event(data, event).map(|course| course.slip()), roadmap::status(data, event));
        roadmap::around(data, event);
        roadmap::longest_to(data, event);
    }
    for plan in &data.plans {
        let _ = Course::of_plan(data, plan).slip();
    }
    assert_drawn(data, &choices, &known, &found);
}

fn assert_drawn(data: &Dataset, choices: &Choices, known: &roadmap::Known, found: &[EventId]) {
    let cast = Cast::new(data, choices, known, found);
    let layout = cast.layout(data, known, roadmap::world(data), 900.0, Metrics::default());
    assert!(layout.height.is_finite());
    assert!(
        layout
            .placed
            .iter()
            .all(|placed| placed.y.is_finite() && placed.items.iter().all(|n| *n < cast.subjects.len()))
    );
    let view = View { left: 0.0, width: 500.0, scale: 1.0, height: (0.0, 500.0) };
    sight(&layout, &Metrics::default(), view, None);
    let about = About {
        title: &data.roadmap.as_ref().map(|roadmap| roadmap.title.clone()).unwrap_or_default(),
        shows: &|shown| vec![format!("{} {}", shown.events, shown.merged)],
        month: &|_| "Jan",
        date: &ToString::to_string,
        event: &|event| data.event(event).title.clone(),
        plan: &|plan| data.plan(plan).subject.clone(),
        merged: &|count, lane| format!("{count} {}", data.lane(lane).title),
        address: &|event| Some(format!("https://example.org/roadmap/{}", data.event(event).id)),
        sign: &|_| "sign",
        outside: "outside",
        undated: "undated",
        days: Vec::new(),
        sources: Vec::new(),
    };
    let picture = export::picture(data, choices, known, found, &about);
    // A document whose markup no text has changed.
    let read = roxmltree::Document::parse(&picture).unwrap_or_else(|error| panic!("{error} in {picture}"));
    assert_eq!(read.root_element().tag_name().name(), "svg");
    assert!(read.descendants().all(|node| !matches!(node.tag_name().name(), "script" | "foreignObject" | "iframe")));
    let about =
        export::AboutEvents { name: "Events".to_owned(), now: Instant::EPOCH, address: &|_| None, told: &|_| None };
    calendar::write(&export::events(data, known, found, &about));
}
