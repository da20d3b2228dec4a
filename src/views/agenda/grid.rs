//! The agenda of a day as a table of rooms and times.

mod cells;
mod rooms;

use leptos::prelude::*;
use plenary_core::agenda::{Grid, Schedule};
use plenary_core::civil::Day;
use plenary_core::model::{Meeting, SessionId};

use super::list::{heading_of, list_of, zone_of};
use super::state::Agenda;
use crate::browser::grid as window;
use crate::html::{CollectHtml, Html, effect, html, live, memo_of};
use crate::strings::t;

/// What is drawn. It does not change with the present moment, which would take the focus from a cell at each tick.
#[derive(Clone, PartialEq)]
struct Table {
    day: Option<Day>,
    /// The sessions that match, of all days.
    schedule: Schedule,
    /// Positions of the rooms that are left out.
    hidden: Vec<usize>,
    grid: Grid,
    /// The zone of the times, in words.
    zone: Option<String>,
}

impl Table {
    /// The table as the page's address wants it, tracked.
    fn new(agenda: Agenda) -> Table {
        let (day, schedule, hide) = (agenda.grid_day(), agenda.matching(), agenda.query().hide);
        let rooms = &meeting(agenda).rooms;
        let hidden: Vec<usize> = (0..rooms.len()).filter(|room| hide.contains(&rooms[*room].id)).collect();
        let grid = schedule.grid(day, &hidden);
        let zone = day.and_then(|day| zone_of(agenda, &schedule, day));
        Table { day, schedule, hidden, grid, zone }
    }

    fn day_name(&self) -> String {
        self.day.map_or(t().sessions_unplaced.to_owned(), |day| t().day(day))
    }
}

fn meeting(agenda: Agenda) -> &'static Meeting {
    agenda.data.meeting(agenda.meeting)
}

/// The sessions of a day that match, by room and time.
#[inline(never)]
pub fn grid(agenda: Agenda) -> Html {
    let table = memo_of(move || Table::new(agenda));
    effect(Box::new(move || {
        if let Some(now) = agenda.now.get().and_then(|now| table.with(|table| table.grid.now_row(now))) {
            window::set_property(window::TABLE, "--now", &format!("{}%", now.per_mille / 10));
        }
    }));
    html! {
        {live(move || table.with(|table| above(agenda, table)))}
        <div
            class="grid"
            role="region"
            tabindex="0"
            aria-label=t().grid_region
            live:hidden=move || table.with(|table| table.grid.rows.is_empty())
        >
            {live(move || table.with(|drawn| cells::table(agenda, table, drawn)))}
        </div>
        {live(move || table.with(|table| below(agenda, table)))}
    }
}

/// The day with the zone of its times, what lasts all of it, and which rooms there are.
fn above(agenda: Agenda, table: &Table) -> Html {
    html! {
        <h2 class="day__heading">
            {table.day_name()}
            {table.zone.clone().map(|zone| html! { <span class="day__zone">{zone}</span> })}
        </h2>
        {(!table.grid.all_day.is_empty()).then(|| html! {
            <div class="block"><h3 class="block__part">{t().all_day}</h3></div>
            <ul class="grid__all-day">
                {table.grid.all_day.iter().map(|session| cells::all_day(agenda, table, *session)).collect_html()}
            </ul>
        })}
        {nothing(table).map(|words| html! { <p class="note">{words}</p> })}
        {rooms::rooms(agenda, table)}
    }
}

/// That there is nothing on the day, where that is so.
fn nothing(table: &Table) -> Option<&'static str> {
    let Grid { rows, all_day, unplaced, .. } = &table.grid;
    let words = if table.hidden.is_empty() { t().no_match_on_day } else { t().no_match_in_rooms };
    (rows.is_empty() && all_day.is_empty() && unplaced.is_empty()).then_some(words)
}

/// What has no time of its own, in its block.
fn below(agenda: Agenda, table: &Table) -> Option<Html> {
    let unplaced: &[SessionId] = &table.grid.unplaced;
    if unplaced.is_empty() {
        return None;
    }
    let slots = table.schedule.slots.iter().filter(|slot| unplaced.contains(&slot.session)).copied().collect();
    let schedule = Schedule { slots, ..table.schedule.clone() };
    let mut groups = Html::new();
    for group in schedule.list_day(table.day).groups {
        groups.append(heading_of(agenda, &group));
        groups.append(list_of(agenda, &schedule, &group.sessions, None));
    }
    Some(html! {
        <section class="grid__unplaced">
            <p class="note">{t().starts_unknown}</p>
            {groups}
        </section>
    })
}
