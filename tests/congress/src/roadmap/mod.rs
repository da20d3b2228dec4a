//! `roadmap.json`: the way to the congress and from it, and whatever else is asked for.

mod dates;
mod drawn;

use serde_json::{Value, json};

use crate::options::Options;
use crate::organizations::Organization;
use crate::random::Random;
use crate::sources::{cite, document, programme};

/// What the roadmap refers to.
pub(crate) struct Known<'a> {
    /// The sessions of the congress at which somebody has the floor, and who has it first.
    pub heard: Vec<(&'a str, usize)>,
    /// Ids of people.
    pub people: &'a [String],
    pub organizations: &'a [Organization],
}

const LANES: [(&str, &str, &str); 5] = [
    ("preparation", "Preparation", "Committees and calls."),
    ("regional", "Regional meetings", "What the regions brought."),
    ("declaration", "Declaration", "From first draft to adoption."),
    ("data", "Data and methods", "What is counted, and how."),
    ("follow-up", "Follow-up", "What comes of it."),
];

/// Lane, title, when it took place, when it was to.
type Row = (usize, &'static str, Option<&'static str>, Option<&'static str>);

/// The events in the order of time, in all forms of dates. What feeds into what goes by this order too.
const EVENTS: [Row; 30] = [
    (0, "Seventh World Congress", Some("2024-04-18/2024-04-19"), None),
    (0, "Call for sessions", Some("2024-09-02"), None),
    (3, "Expert group on registers", Some("2024-10~"), None),
    (1, "African preparatory meeting", Some("2024-11-05/2024-11-07"), Some("2024-10")),
    (0, "Scientific committee meets", Some("{2025-01-14,2025-02-11}"), None),
    (0, "Eighth World Congress", Some("2025-03-08/2025-03-09"), None),
    (2, "Zero draft of the declaration", Some("2025-03-09"), None),
    (1, "Latin American forum", Some("2025-05-20/2025-05-22"), None),
    (0, "Call for abstracts", Some("2025-06-01/2025-12-15"), Some("2025-06-01/2025-11-30")),
    (3, "Common definitions", Some("2025-07"), None),
    (1, "Asia-Pacific dialogue", Some("2025-09-10"), Some("[2025-08-01..2025-09-30]")),
    (2, "First reading", Some("2025-10-27/2025-10-31"), None),
    (1, "European consultation", Some("2026-01"), None),
    (0, "Review of abstracts", Some("2026-01/2026-03"), None),
    (2, "Written comments", Some("../2026-04-30"), None),
    (3, "Pilot in ten countries", Some("2025-11~/2026-05"), None),
    (1, "Meeting of small islands", Some("2026-06-16"), Some("2026-05-12")),
    (2, "Second reading", Some("{2026-07-06,2026-08-24}"), None),
    (0, "Programme published", Some("2026-10-20"), Some("2026-09-30")),
    (0, "Ninth World Congress", Some("2026-10-24/2026-10-27"), Some("2026-10-24/2026-10-27")),
    (2, "Adoption of the declaration", None, Some("2026-10-27")),
    (4, "Follow-up committee", None, Some("2026-12")),
    (1, "Synthesis of the regions", None, Some("[2027-01-01..2027-03-31]")),
    (3, "Test of the questionnaire", None, Some("2027-02~")),
    (4, "National plans", None, Some("2027")),
    (3, "Open data portal", None, Some("2027-09-15")),
    (4, "Mid-term review", None, Some("2028-03/2028-06")),
    (3, "First tables", None, Some("2028?")),
    (4, "Stocktaking of cities", None, Some("{2028-05-08,2028-09-18}")),
    (4, "Tenth World Congress", None, Some("2028-10/..")),
];

/// What was planned: the place of its event, what came of it.
const PLANS: [(usize, &str, &str); 4] = [
    (3, "later", "Held a few days after the month announced."),
    (8, "later", "Open two weeks longer."),
    (16, "later", "A month later, with the ferry timetable."),
    (19, "as-planned", ""),
];

/// The day on which the plans are told.
const PLANNED_ON: &str = "2026-10-24";

/// The file. Events are spoken of at the sessions of the congress.
pub(crate) fn roadmap(random: &mut Random, options: &Options, known: &Known) -> Value {
    let event = |(number, row)| event(random, number, row, known);
    let mut events: Vec<Value> = EVENTS.iter().enumerate().map(event).collect();
    let mut lanes: Vec<Value> =
        LANES.iter().map(|(id, title, summary)| json!({"id": id, "title": title, "summary": summary})).collect();
    let phase = |random: &mut Random, id: &str, title: &str, date: &str| {
        json!({
            "id": id, "title": title, "date": date, "summary": "As the programme counts it.", "evidence": programme(random),
        })
    };
    let phases = [
        phase(random, "before", "Preparation", "2024-02/2026-10"),
        phase(random, "congress", "Congress", "2026-10-24/2026-10-27"),
        phase(random, "after", "Follow-up", "2026-11/2028-12"),
    ];
    let mut plans = plans(random);
    let drawn = drawn::draw(&mut Random::new(options.seed ^ 0x726f_6164), options, known);
    lanes.extend(drawn.lanes);
    events.extend(drawn.events);
    plans.extend(drawn.plans);
    json!({
        "title": "Roadmap of the congress",
        "summary": "How the congress came about, and what is to follow.",
        "planned_on": PLANNED_ON,
        "lanes": lanes,
        "phases": phases,
        "events": events,
        "plans": plans,
    })
}

/// Lane and place in it.
fn event_id(number: usize) -> String {
    let lane = EVENTS[number].0;
    let before = EVENTS[..number].iter().filter(|row| row.0 == lane).count();
    format!("{}-{}", LANES[lane].0, before + 1)
}

fn event(random: &mut Random, number: usize, row: &Row, known: &Known) -> Value {
    let (lane, title, actual, planned) = *row;
    let mut event = json!({
        "id": event_id(number), "lane": LANES[lane].0, "title": title, "short_title": title,
        "organizations": [random.pick(known.organizations).id],
        "outlook": if actual.is_some() { "past" } else { "planned" },
    });
    if let Some(date) = actual {
        event["actual"] = json!(date);
    }
    if let Some(date) = planned {
        event["planned"] = json!({"date": date, "known": "2024-04", "evidence": programme(random)});
    }
    if let Some(next) = (number + 1..EVENTS.len()).find(|next| EVENTS[*next].0 == lane) {
        event["feeds_into"] = json!([event_id(next)]);
    }
    if number.is_multiple_of(3) {
        event["documents"] = json!([document(random)]);
    }
    if !known.heard.is_empty() && number.is_multiple_of(2) {
        event["said_in"] = json!([mention(random, known)]);
    }
    event["evidence"] = programme(random);
    event
}

/// Somebody speaks of it at a session.
fn mention(random: &mut Random, known: &Known) -> Value {
    let (session, person) = *random.pick(&known.heard);
    json!({"session": session, "person": known.people[person], "cite": cite(random)})
}

fn plans(random: &mut Random) -> Vec<Value> {
    let plan = |(place, (event, outcome, difference)): (usize, &(usize, &str, &str))| {
        let (_, title, actual, planned) = EVENTS[*event];
        let mut side = |text: &str, date: Option<&str>| {
            let mut side = json!({"text": text, "evidence": programme(random)});
            if let Some(date) = date {
                side["date"] = json!(date);
            }
            side
        };
        json!({
            "id": format!("plan-{}", place + 1),
            "subject": title,
            "planned": side("Announced at the congress in Kathmandu.", planned),
            "actual": side("Held, as the programme tells.", actual),
            "difference": difference,
            "outcome": outcome,
            "events": [event_id(*event)],
        })
    };
    PLANS.iter().enumerate().map(plan).collect()
}
