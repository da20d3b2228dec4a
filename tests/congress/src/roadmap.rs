//! `roadmap.json`: the way to the congress and from it.

use serde_json::{Value, json};

use crate::programme::Meeting;
use crate::random::Random;
use crate::sources::{document, programme};

/// Months from the first event to the last.
const MONTHS: usize = 60;
/// The month of the congress, counted from the first event.
const CONGRESS: usize = 33;
/// Events.
const EVENTS: usize = 30;

const LANES: [(&str, &str, &str); 5] = [
    ("preparation", "Preparation", "Committees and calls."),
    ("regional", "Regional meetings", "What the regions brought."),
    ("declaration", "Declaration", "From first draft to adoption."),
    ("data", "Data and methods", "What is counted, and how."),
    ("follow-up", "Follow-up", "What comes of it."),
];

const TITLES: [[&str; 6]; 5] = [
    [
        "Call for sessions",
        "Scientific committee meets",
        "Call for abstracts",
        "Review of abstracts",
        "Programme published",
        "Ninth World Congress",
    ],
    [
        "African preparatory meeting",
        "Latin American forum",
        "Asia-Pacific dialogue",
        "European consultation",
        "Meeting of small islands",
        "Synthesis of the regions",
    ],
    ["Zero draft", "First reading", "Written comments", "Second reading", "Final text", "Adoption"],
    [
        "Expert group on registers",
        "Common definitions",
        "Pilot in ten countries",
        "Test of the questionnaire",
        "Open data portal",
        "First tables",
    ],
    [
        "Follow-up committee",
        "National plans",
        "Mid-term review",
        "Report to the regions",
        "Stocktaking of cities",
        "Tenth World Congress",
    ],
];

/// The file. Events are spoken of at the sessions of the congress.
pub(crate) fn roadmap(
    random: &mut Random,
    congress: Option<&Meeting>,
    people: &[String],
    organizations: &[String],
) -> Value {
    let heard = congress.map(Meeting::heard).unwrap_or_default();
    let events: Vec<Value> = (0..EVENTS).map(|number| event(random, number, &heard, people, organizations)).collect();
    let lanes: Vec<Value> =
        LANES.iter().map(|(id, title, summary)| json!({"id": id, "title": title, "summary": summary})).collect();
    let phase = |random: &mut Random, id: &str, title: &str, date: &str| {
        json!({
            "id": id, "title": title, "date": date, "summary": "As the programme counts it.", "evidence": programme(random),
        })
    };
    json!({
        "title": "Roadmap of the congress",
        "summary": "How the congress came about, and what is to follow.",
        "planned_on": "2026-10-24",
        "lanes": lanes,
        "phases": [
            phase(random, "before", "Preparation", "2024-02/2026-10"),
            phase(random, "congress", "Congress", "2026-10-24/2026-10-27"),
            phase(random, "after", "Follow-up", "2026-11/2028-12"),
        ],
        "events": events,
        "plans": plans(random),
    })
}

fn event_id(number: usize) -> String {
    format!("{}-{}", LANES[number % LANES.len()].0, number / LANES.len() + 1)
}

fn event(
    random: &mut Random,
    number: usize,
    heard: &[(&str, usize)],
    people: &[String],
    organizations: &[String],
) -> Value {
    let lane = number % LANES.len();
    let title = TITLES[lane][number / LANES.len()];
    let month = number * MONTHS / EVENTS;
    let mut event = json!({
        "id": event_id(number), "lane": LANES[lane].0, "title": title, "short_title": title,
        "organizations": [random.pick(organizations)],
    });
    let is_past = month < CONGRESS;
    if is_past {
        event["actual"] = json!(date(number, month));
    }
    if !is_past || number % 7 == 3 {
        let month = if is_past { month.saturating_sub(1) } else { month };
        event["planned"] = json!({"date": date(number + 1, month), "known": "2024-03", "evidence": programme(random)});
    }
    event["outlook"] = json!(if is_past { "past" } else { "planned" });
    if number + LANES.len() < EVENTS && number % 4 != 1 {
        event["feeds_into"] = json!([event_id(number + LANES.len())]);
    }
    if number.is_multiple_of(3) {
        event["documents"] = json!([document(random)]);
    }
    if !heard.is_empty() && number.is_multiple_of(2) {
        let (session, person) = *random.pick(heard);
        event["said_in"] = json!([{"session": session, "person": people[person], "cite": {"source": "programme"}}]);
    }
    event["evidence"] = programme(random);
    event
}

/// A date in a month counted from February 2024, in one of many forms.
fn date(form: usize, month: usize) -> String {
    let written = |month: usize| format!("{}-{:02}", 2024 + (month + 1) / 12, (month + 1) % 12 + 1);
    let (this, next) = (written(month), written(month + 2));
    match form % 8 {
        0 => format!("{this}-12"),
        1 => format!("{this}-03/{this}-05"),
        2 => this,
        3 => format!("{this}~"),
        4 => format!("{this}/{next}"),
        5 => format!("{{{this}-05,{next}-03}}"),
        6 => format!("[{this}-01..{next}-28]"),
        _ => this[..4].to_owned(),
    }
}

fn plans(random: &mut Random) -> Vec<Value> {
    let outcomes = ["as-planned", "later", "changed", "earlier"];
    let mut plan = |(number, outcome): (usize, &str)| {
        let side = |random: &mut Random, text: &str| json!({"text": text, "evidence": programme(random)});
        json!({
            "id": format!("plan-{}", number + 1),
            "subject": TITLES[number][number],
            "planned": side(random, "Announced at the congress before."),
            "actual": side(random, "Held, as the programme tells."),
            "difference": if outcome == "as-planned" { "" } else { "Not as announced." },
            "outcome": outcome,
            "events": [event_id(number * LANES.len() + number)],
        })
    };
    outcomes.into_iter().enumerate().map(&mut plan).collect()
}
