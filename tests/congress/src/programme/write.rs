//! The programme as JSON.

use serde_json::{Map, Value, json};

use super::entries::{PARTS, theme};
use super::{Entry, Kind, Meeting, When};
use crate::clock::parse;
use crate::random::Random;
use crate::sources::{PROGRAMME, cite, derived, document, programme};
use crate::words::subjects::THEMES;
use crate::words::titles::Writer;

/// Of a hundred sessions, those with what was said.
const RECORDED: usize = 7;

/// What to draw from: ids, and how many of a hundred contributions are for another organization than the person's.
struct Register<'a> {
    people: &'a [String],
    organizations: &'a [String],
    moved: usize,
}

impl Meeting {
    /// The file, given the ids of people and organizations.
    pub(crate) fn json(&self, random: &mut Random, people: &[String], organizations: &[String]) -> Value {
        let register = Register { people, organizations, moved: self.options.moved };
        let place = self.place;
        let first = parse(place.first);
        let last = first.plus(self.options.days as i64 - 1);
        let date = if last == first { first.to_string() } else { format!("{first}/{last}") };
        let sessions: Vec<Value> = self.entries.iter().map(|entry| self.session(random, entry, &register)).collect();
        json!({
            "id": place.id,
            "number": place.number,
            "title": format!("{} World Congress on Population and Health", place.ordinal),
            "short_title": format!("{}th congress, {}", place.number, first.year()),
            "date": date,
            "time_zone": place.clock.zone,
            "place": format!("{} Congress Centre", place.city),
            "organizer": organizations.first(),
            "evidence": programme(random),
            "focus": {
                "text": "How populations change, move and stay healthy, and what statistics can say of it.",
                "evidence": programme(random),
            },
            "facts": [{
                "label": "Sessions",
                "text": format!("{} entries in {} rooms.", self.entries.len(), self.rooms.len()),
                "evidence": derived(random, "Counted in the programme."),
            }],
            "rooms": self.rooms.iter().map(room).collect::<Vec<_>>(),
            "tracks": THEMES[..self.options.tracks].iter().map(|theme| json!({"id": theme.id, "name": theme.name})).collect::<Vec<_>>(),
            "blocks": self.blocks(random),
            "sessions": sessions,
            "edition": 3,
            "updated": place.clock.write(place.clock.moment(first.plus(-4), 720)),
        })
    }

    fn blocks(&self, random: &mut Random) -> Vec<Value> {
        let mut blocks = Vec::new();
        for number in 0..self.options.days * PARTS.len() {
            let (day, (part, start, end)) = (number / PARTS.len(), PARTS[number % PARTS.len()]);
            let date = parse(self.place.first).plus(day as i64);
            let mut block = json!({"id": block_id(number), "day": date.to_string(), "part": part});
            if let Some(end) = end {
                let clock = &self.place.clock;
                block["hours"] = self.hours(random, clock.moment(date, start), clock.moment(date, end));
            }
            blocks.push(block);
        }
        blocks
    }

    fn hours(&self, random: &mut Random, start: i64, end: i64) -> Value {
        let clock = &self.place.clock;
        json!({"start": clock.write(start), "end": clock.write(end), "evidence": programme(random)})
    }

    fn session(&self, random: &mut Random, entry: &Entry, register: &Register) -> Value {
        let mut session = Map::new();
        let mut put = |key: &str, value| session.insert(key.to_owned(), value);
        put("id", json!(entry.id));
        put("number", json!(entry.number));
        put("title", json!(entry.title));
        match entry.when {
            When::Hours(start, end) => {
                put("hours", self.hours(random, start, end));
            }
            When::AllDay(first, last) => {
                let mut days = json!({"first": first.to_string(), "evidence": programme(random)});
                if let Some(last) = last {
                    days["last"] = json!(last.to_string());
                }
                put("all_day", days);
            }
            When::Block(block) => {
                put("block", json!({"id": block_id(block), "evidence": programme(random)}));
            }
            When::Unknown => {}
        }
        let is_recorded = !entry.floor.is_empty() && random.chance(RECORDED);
        let (coverage, note) = match (entry.usual(), entry.floor.len()) {
            (Some(_), 0) => ("title-only", Some("The programme names nobody.")),
            (Some(_), _) if !is_recorded => ("programme", Some("What was said is not recorded.")),
            _ => ("complete", None),
        };
        put("coverage", json!(coverage));
        if let Some(note) = note {
            put("coverage_note", json!(note));
        }
        if let Some(room) = entry.room.and_then(|room| self.rooms.get(room)) {
            put("room", json!(room.id));
        }
        if let Some(theme) = entry.theme {
            put("track", json!(THEMES[theme].id));
        }
        if let Some(kind) = entry.kind.word() {
            put("kind", json!(kind));
        }
        put("evidence", programme(random));
        if !entry.floor.is_empty() {
            put("contributions", contributions(random, entry, register, is_recorded));
        }
        if is_recorded {
            put("discussion", discussion(random, entry, register));
        }
        if entry.usual().is_some() && random.chance(4) {
            let document = document(random);
            put("documents", json!([{"document": document, "note": "Handed out", "evidence": programme(random)}]));
        }
        Value::Object(session)
    }
}

fn room(room: &super::rooms::Room) -> Value {
    let mut json = json!({"id": room.id, "name": room.name});
    if let Some(building) = room.building {
        json["building"] = json!(building);
    }
    json
}

fn block_id(number: usize) -> String {
    format!("day-{}-{}", number / PARTS.len() + 1, PARTS[number % PARTS.len()].0)
}

fn contributions(random: &mut Random, entry: &Entry, register: &Register, is_recorded: bool) -> Value {
    let count = entry.floor.len();
    let contribution = |(place, person): (usize, &usize)| {
        let role = role(random, entry.kind, place, count);
        let mut json = json!({"person": register.people[*person], "role": role});
        if random.chance(3) {
            json["title"] = json!("Chair of the scientific committee");
        }
        if random.chance(register.moved) {
            json["organizations"] = json!([random.pick(register.organizations)]);
        }
        let has_talk = role == "speaker" && random.chance(85);
        if has_talk {
            let talk = Writer { random }.talk(theme(entry.theme));
            json["talk"] = json!({"text": talk, "evidence": abstracts(random)});
        }
        if random.chance(2) {
            json["capacity"] = json!("On behalf of the Minister of Health");
        }
        if is_recorded && role != "moderator" {
            let points: Vec<Value> = (0..random.within(1, 3)).map(|_| point(random, entry)).collect();
            json["points"] = json!(points);
        }
        json["evidence"] = programme(random);
        json
    };
    entry.floor.iter().enumerate().map(contribution).collect()
}

fn role(random: &mut Random, kind: Kind, place: usize, count: usize) -> &'static str {
    let is_last = place + 1 == count;
    match kind {
        Kind::Opening => "opening",
        Kind::Closing => "closing",
        Kind::Workshop | Kind::Untold => "speaker",
        _ if place == 0 && count > 1 => "moderator",
        Kind::Panel | Kind::Plenary if is_last && count > 2 && random.chance(40) => "discussant",
        _ => "speaker",
    }
}

fn abstracts(random: &mut Random) -> Value {
    json!({"cites": [{"source": "abstracts", "page": random.within(1, 900).to_string()}, {"source": PROGRAMME}]})
}

fn point(random: &mut Random, entry: &Entry) -> Value {
    let text = Writer { random }.point(theme(entry.theme));
    json!({"text": text, "cite": cite(random)})
}

fn discussion(random: &mut Random, entry: &Entry, register: &Register) -> Value {
    let count = random.within(2, 6);
    let statement = |_| {
        let text = Writer { random }.remark(theme(entry.theme));
        let mut json = json!({"text": text, "cite": cite(random)});
        match random.below(4) {
            0 => json["organization"] = json!(random.pick(register.organizations)),
            1 => json["label"] = json!("A participant"),
            2 => json["people"] = json!([register.people[*random.pick(&entry.floor)]]),
            _ => json["people"] = json!([random.pick(register.people)]),
        }
        json
    };
    (0..count).map(statement).collect()
}
