//! A roadmap of any size: events of thirty years, in lanes of their own.

use plenary_core::civil::Day;
use serde_json::{Value, json};

use super::dates::{self, Written, month};
use super::{EVENTS, Known, LANES, PLANNED_ON, event_id, mention};
use crate::clock::parse;
use crate::options::Options;
use crate::random::Random;
use crate::sources::{cite, derived, document, programme};
use crate::words::offices::CITIES;
use crate::words::subjects::THEMES;

/// What is drawn besides the events that tell the story of the congress.
pub(crate) struct Drawn {
    pub lanes: Vec<Value>,
    pub events: Vec<Value>,
    pub plans: Vec<Value>,
}

/// The first day on which something may begin, and the number of days.
const FIRST: &str = "2007-01-01";
const DAYS: usize = 30 * 365;
/// The years around the congress are fuller than the others: so many days before it, and so many in all.
const BEFORE: i64 = 900;
const NEAR: usize = 1_500;

/// What each theme has a lane for.
const STRANDS: [(&str, &str); 4] = [
    ("research", "Studies and what came of them."),
    ("policy", "Drafts, consultations, decisions."),
    ("training", "Courses and materials."),
    ("indicators", "What is counted, and how."),
];

/// What happens: of a subject, with a label.
const WHAT: [(&str, &str); 12] = [
    ("Expert meeting on {}", "Expert meeting"),
    ("Call for papers on {}", "Call for papers"),
    ("Regional consultation on {}", "Consultation"),
    ("Draft guidelines on {}", "Draft guidelines"),
    ("Guidelines on {} adopted", "Guidelines"),
    ("Training course: {}", "Course"),
    ("Report on {} published", "Report"),
    ("Network on {} founded", "Network"),
    ("Survey of {}", "Survey"),
    ("Mid-term review: {}", "Review"),
    ("Webinars on {}", "Webinars"),
    ("Pilot phase: {} in ten districts", "Pilot phase"),
];

/// An event, before it is written.
struct Event {
    lane: usize,
    first: Day,
}

/// Lanes and events beyond those of the story, as many as are asked for.
pub(crate) fn draw(random: &mut Random, options: &Options, known: &Known) -> Drawn {
    let most = LANES.len() + STRANDS.len() * THEMES.len();
    let lanes = options.lanes.clamp(LANES.len(), most);
    let mut events: Vec<Event> =
        (EVENTS.len()..options.events.max(EVENTS.len())).map(|_| event(random, lanes)).collect();
    events.sort_by_key(|event| event.first);
    let after = followers(&events, lanes);
    let mut writer = Writer { random, known, plans: Vec::new() };
    let written = |(number, event)| {
        let mut json = writer.event(number, event);
        let next = writer.feeds_into(number, event, events.len(), after[number]);
        if !next.is_empty() {
            json["feeds_into"] = json!(next);
        }
        json
    };
    let events = events.iter().enumerate().map(written).collect();
    Drawn { lanes: (LANES.len()..lanes).map(lane).collect(), events, plans: writer.plans }
}

fn lane(lane: usize) -> Value {
    let (theme, strand) = theme_of(lane);
    let (title, summary) = STRANDS[strand];
    json!({"id": lane_id(lane), "title": format!("{}: {title}", THEMES[theme].name), "summary": summary})
}

/// Positions of theme and strand of a lane; those of the story have any.
fn theme_of(lane: usize) -> (usize, usize) {
    let number = lane.saturating_sub(LANES.len());
    (number % THEMES.len(), number / THEMES.len() % STRANDS.len())
}

fn lane_id(lane: usize) -> String {
    let (theme, strand) = theme_of(lane);
    LANES.get(lane).map_or_else(|| format!("{}-{}", THEMES[theme].id, STRANDS[strand].0), |lane| lane.0.to_owned())
}

/// In the lanes beyond those of the story, if there are any: in the first of them more than in the last.
fn event(random: &mut Random, lanes: usize) -> Event {
    let first = if lanes > LANES.len() { LANES.len() } else { 0 };
    let end = random.within(lanes - (lanes - first) / 2, lanes);
    let (start, days) = if random.chance(30) { (parse(PLANNED_ON).plus(-BEFORE), NEAR) } else { (parse(FIRST), DAYS) };
    Event { lane: random.within(first, end - 1), first: start.plus(random.below(days) as i64) }
}

/// For each event, the next in its lane.
fn followers(events: &[Event], lanes: usize) -> Vec<Option<usize>> {
    let mut next = vec![None; lanes];
    let mut followers = vec![None; events.len()];
    for (number, event) in events.iter().enumerate().rev() {
        followers[number] = next[event.lane].replace(number);
    }
    followers
}

fn id(number: usize) -> String {
    format!("e-{}", number + 1)
}

struct Writer<'a> {
    random: &'a mut Random,
    known: &'a Known<'a>,
    plans: Vec<Value>,
}

impl Writer<'_> {
    fn event(&mut self, number: usize, event: &Event) -> Value {
        let random = &mut *self.random;
        let theme = &THEMES[theme_of(event.lane).0];
        let (pattern, label) = *random.pick(&WHAT);
        let title = pattern.replace("{}", random.pick::<&str>(theme.subjects));
        let (city, _) = *random.pick(CITIES);
        let date = dates::draw(random, event.first);
        let mut json = json!({
            "id": id(number), "lane": lane_id(event.lane), "title": title, "short_title": format!("{label}, {city}"),
        });
        let told = parse(PLANNED_ON);
        let soon = told.plus(700);
        let (outlook, actual, planned) = if date.last < told {
            let planned = random.chance(45).then(|| plan(random, &date));
            ("past", Some(date), planned)
        } else if date.first <= told {
            if random.chance(70) { ("current", Some(date), None) } else { ("current", None, Some(date)) }
        } else if date.last < soon && random.chance(15) {
            // What nobody knew of when the plans were told.
            (*random.pick(&["unforeseen", "later"]), Some(date), None)
        } else {
            (if random.chance(20) { "known-publicly" } else { "planned" }, None, Some(date))
        };
        if let Some(actual) = &actual {
            json["actual"] = json!(actual.text);
        }
        if let Some(planned) = &planned {
            let known = planned.first.plus(-(random.within(60, 900) as i64));
            json["planned"] = json!({"date": planned.text, "known": month(known), "evidence": programme(random)});
        }
        if random.chance(70) {
            json["place"] = json!(city);
        }
        self.conveners(&mut json);
        let random = &mut *self.random;
        if random.chance(25) {
            json["summary"] = json!(format!("{} experts and officials took part.", random.within(12, 400)));
        }
        json["outlook"] = json!(outlook);
        if random.chance(10) {
            json["documents"] = json!([document(random)]);
        }
        if !self.known.heard.is_empty() && random.chance(4) {
            json["said_in"] = json!([mention(random, self.known)]);
        }
        let is_in_doubt = actual.as_ref().or(planned.as_ref()).is_some_and(|date| date.text.contains(['~', '?', '%']));
        json["evidence"] = if is_in_doubt {
            derived(random, "Pieced together from two newsletters, which do not agree on the day.")
        } else {
            programme(random)
        };
        if let (Some(actual), Some(planned)) = (actual, planned)
            && random.chance(12)
        {
            self.plan(number, &title, &planned, &actual);
        }
        json
    }

    /// Up to three organizations, or others in words.
    fn conveners(&mut self, json: &mut Value) {
        let organizations = self.known.organizations;
        let mut conveners = Vec::new();
        for _ in 0..self.random.below(4) {
            let end = self.random.within(1, organizations.len());
            let one = &organizations[self.random.below(end)];
            if !conveners.contains(&one.id.as_str()) {
                conveners.push(one.id.as_str());
            }
        }
        if conveners.is_empty() {
            json["convener"] = json!("A group of friends of the congress");
        } else {
            json["organizations"] = json!(conveners);
        }
    }

    /// What comes of it: the next event in its lane, or one of another lane, or the declaration. The first of the lanes
    /// is one long chain.
    fn feeds_into(&mut self, number: usize, event: &Event, count: usize, after: Option<usize>) -> Vec<String> {
        let mut next: Vec<String> = Vec::new();
        let is_chain = event.lane == LANES.len();
        next.extend(after.filter(|_| is_chain || self.random.chance(65)).map(id));
        if self.random.chance(12) && number + 1 < count {
            let other = id(self.random.within(number + 1, count - 1));
            if !next.contains(&other) {
                next.push(other);
            }
        }
        if self.random.chance(1) && event.first < parse(PLANNED_ON) {
            let adoption = EVENTS.iter().position(|row| row.1.starts_with("Adoption"));
            next.extend(adoption.map(event_id));
        }
        next
    }

    /// A row that tells plan and outcome.
    fn plan(&mut self, number: usize, subject: &str, planned: &Written, actual: &Written) {
        let random = &mut *self.random;
        let days = |from: Day, to: Day| to.days() - from.days();
        let (outcome, difference) = if planned.text == actual.text {
            ("as-planned", String::new())
        } else if actual.first > planned.last {
            ("later", format!("About {} days later.", days(planned.first, actual.first)))
        } else if actual.last < planned.first {
            ("earlier", format!("About {} days earlier.", days(actual.first, planned.first)))
        } else {
            ("changed", "At about that time, but not on those days.".to_owned())
        };
        let said = random.chance(30).then(|| mention_of(random, self.known)).flatten();
        let mut side =
            |text: &str, date: &str| json!({"text": text, "date": date, "evidence": {"cites": [cite(random)]}});
        let mut plan = json!({
            "id": format!("drawn-{}", self.plans.len() + 1),
            "subject": subject,
            "planned": side("Announced in a newsletter of the congress.", &planned.text),
            "actual": side("Held, as its report tells.", &actual.text),
            "difference": difference,
            "outcome": outcome,
            "events": [id(number)],
        });
        if let Some(said) = said {
            plan["said_in"] = json!([said]);
        }
        self.plans.push(plan);
    }
}

fn mention_of(random: &mut Random, known: &Known) -> Option<Value> {
    (!known.heard.is_empty()).then(|| mention(random, known))
}

/// What was planned of something that came on a date: that, or another date before it or after.
fn plan(random: &mut Random, actual: &Written) -> Written {
    let shift = match random.below(10) {
        0..=3 => return actual.clone(),
        4..=8 => -(random.within(5, 400) as i64),
        _ => random.within(5, 90) as i64,
    };
    dates::draw(random, actual.first.plus(shift))
}
