//! The words of the drawing, and the elements that its events are.

use plenary_core::civil::Day;
use plenary_core::model::{Dataset, PlanId};
use plenary_core::roadmap::Subject;
use plenary_core::timeline::{Placed, TickKind};

use super::frame::State;
use crate::browser::stage::Attribute;
use crate::strings::t;

/// The word of a mark of the axis, where the finest marks are of some kind.
pub fn minor(day: Day, finest: TickKind) -> String {
    match finest {
        TickKind::Day => usize::from(day.day()).to_string(),
        TickKind::Week => t().day_and_month_short(day),
        TickKind::Month | TickKind::Quarter => t().month_short(day.month()).to_owned(),
        TickKind::Year => day.year().to_string(),
    }
}

/// The word of a period that the finer marks are of.
pub fn major(day: Day, finest: TickKind) -> String {
    match finest {
        TickKind::Day | TickKind::Week => t().month_and_year(day),
        TickKind::Month | TickKind::Quarter | TickKind::Year => day.year().to_string(),
    }
}

/// As many words of a text as there is room for, in letters, and a sign that it goes on. Who speaks to the browser says the
/// words that they read, and no part of one would be understood (WCAG 2.5.3).
pub fn shortened(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(room).collect();
    while short.pop().is_some_and(|char| char != ' ') {}
    if short.ends_with(',') {
        short.pop();
    }
    short.push('…');
    short
}

/// So many lie before the window.
pub fn before(count: usize) -> String {
    if count == 0 { String::new() } else { ["‹\u{2009}", &count.to_string()].concat() }
}

/// So many lie after the window.
pub fn after(count: usize) -> String {
    if count == 0 { String::new() } else { [&count.to_string(), "\u{2009}›"].concat() }
}

/// What is merged, in words.
pub fn merged(state: &State, placed: &Placed) -> String {
    let lane = state.cast.lanes.get(placed.lane).map_or("", |lane| &state.road.data.lane(*lane).title);
    t().merged_events(placed.items.len(), lane)
}

/// A class with the colour of a lane.
pub fn class(name: &str, lane: usize) -> String {
    [name, &(lane % 7).to_string()].concat()
}

/// The element of a number: a link to the event or to the plan, or a button that opens what is merged.
pub fn element(state: &State, number: usize) -> (&'static str, Vec<Attribute>, Option<String>) {
    let road = state.road;
    let subject = state.cast.subjects.get(number % state.cast.subjects.len().max(1)).copied();
    let lane = match subject {
        Some(Subject::Event(event)) => road.data.event(event).lane.position(),
        _ => state
            .place(number)
            .and_then(|place| state.layout.placed.get(place))
            .map_or(0, |placed| state.cast.lanes.get(placed.lane).map_or(0, |lane| lane.position())),
    };
    let mut attributes = vec![
        ("class", class("tl__event lane-", lane)),
        ("data-index", number.to_string()),
        ("tabindex", "-1".to_owned()),
    ];
    if number >= state.cast.subjects.len() {
        attributes.push(("role", "button".to_owned()));
        return ("g", attributes, None);
    }
    let (href, name) = match subject {
        Some(Subject::Event(event)) => (road.event_href(event), road.told(event)),
        Some(Subject::Plan(plan)) => {
            let id = &road.data.plan(plan).id;
            (road.plan_href(id), plan_told(road.data, plan, state.known_on.is_none()))
        }
        None => return ("g", attributes, None),
    };
    attributes.push(("href", href));
    attributes.push(("aria-label", name));
    ("a", attributes, None)
}

/// A plan for several events, with its date and, if it is known by now, what came of it.
pub fn plan_told(data: &Dataset, plan: PlanId, is_now: bool) -> String {
    let plan = data.plan(plan);
    let date = plan.planned.date.as_ref().map(|date| t().date(date)).unwrap_or_default();
    t().plan_told(&plan.subject, &date, is_now.then_some(plan.outcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole() {
        for (text, room, expected) in [
            ("Abu Dhabi Dialogue", 18, "Abu Dhabi Dialogue"),
            ("Abu Dhabi Dialogue", 17, "Abu Dhabi…"),
            ("Abu Dhabi Dialogue", 10, "Abu Dhabi…"),
            ("Abu Dhabi Dialogue", 9, "Abu…"),
            ("Abu Dhabi Dialogue", 3, "…"),
            ("ECLAC, Santiago", 8, "ECLAC…"),
            ("Été à Genève", 6, "Été à…"),
        ] {
            assert_eq!(shortened(text, room), expected, "{text} {room}");
        }
    }
}
