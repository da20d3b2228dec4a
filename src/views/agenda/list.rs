//! The agenda as a list: days, in them blocks and times, in them sessions.

use std::sync::Arc;

use leptos::prelude::*;
use plenary_core::agenda::{Group, ListDay, NowLine, Schedule};
use plenary_core::civil::Instant;
use plenary_core::model::{Meeting, SessionId};
use plenary_core::search::Query;

use super::item::{Item, times};
use super::state::Agenda;
use crate::components::evidence::doubt;
use crate::components::windowed::{Chunk, windowed};
use crate::html::{CollectHtml, Html, html};
use crate::strings::t;

/// The sessions that match: by day, or the best first where words are searched for; tracked.
pub fn list(agenda: Agenda) -> Html {
    let query = agenda.query();
    // Each piece of a long list has it: shared, or a large programme would be kept a thousand times.
    let matching = Arc::new(agenda.matching());
    if !query.q.trim().is_empty() {
        return ranked(agenda, matching, &query.q);
    }
    let is_one_day = agenda.day().is_some();
    let shown = agenda.day();
    let now = agenda.line();
    let mut chunks = Vec::new();
    for day in matching.list() {
        // What lasts several days is listed on each; of one day chosen, the others are not asked for.
        if !is_one_day || day.day == shown {
            add_day(agenda, &matching, day, now, &mut chunks);
        }
    }
    html! {
        {(!has_timed(&matching)).then(|| html! { <p class="note">{t().no_start_times}</p> })}
        <div class="agenda__days">{windowed(chunks)}</div>
    }
}

/// Whether some session has hours of its own, so that those without have to say so.
fn has_timed(schedule: &Schedule) -> bool {
    schedule.slots.iter().any(|slot| slot.hours().is_some())
}

fn ranked(agenda: Agenda, matching: Arc<Schedule>, typed: &str) -> Html {
    const TOGETHER: usize = 40;
    let sessions = agenda.found(|found| found.sessions.clone());
    let mut chunks = Vec::new();
    for (n, some) in sessions.chunks(TOGETHER).enumerate() {
        let (some, matching, typed) = (some.to_vec(), Arc::clone(&matching), typed.to_owned());
        chunks.push(Chunk::new(some.len(), move || {
            let query = Query::new(&typed);
            let item = Item { agenda, schedule: &matching, query: &query, names_day: true };
            html! {
                <ol class="sessions" start=n * TOGETHER + 1>
                    {some.iter().map(|session| html! { <li>{item.article(*session)}</li> }).collect_html()}
                </ol>
            }
        }));
    }
    html! { <h2 class="note">{t().best_first}</h2> {windowed(chunks)} }
}

/// A day as pieces that can be shown one by one: its heading with what lasts all day, then its groups.
fn add_day(agenda: Agenda, matching: &Arc<Schedule>, day: ListDay, now: Option<Instant>, chunks: &mut Vec<Chunk>) {
    let line = now.filter(|now| is_today(agenda, day.day, *now)).and_then(|now| matching.now_line(&day.groups, now));
    let groups = day.groups.len();
    let sessions = |session: &[SessionId]| session.to_vec();
    let (heading, all_day, schedule) = (day.day, sessions(&day.all_day), Arc::clone(matching));
    chunks.push(Chunk::new(all_day.len(), move || {
        let zone = heading.and_then(|day| zone_of(agenda, &schedule, day));
        html! {
            <h2 class="day__heading">
                {heading.map_or(t().sessions_unplaced.to_owned(), |day| t().day(day))}
                {zone.map(|zone| html! { <span class="day__zone">{zone}</span> })}
            </h2>
            {(!all_day.is_empty()).then(|| html! {
                <div class="block"><h3 class="block__part">{t().all_day}</h3></div>
                {list_of(agenda, &schedule, &all_day, None)}
            })}
        }
    }));
    for (position, group) in day.groups.into_iter().enumerate() {
        let schedule = Arc::clone(matching);
        let within = match line {
            Some(NowLine::Within { group, session }) if group == position => Some(session),
            _ => None,
        };
        let before = line == Some(NowLine::Before(position));
        let after = position + 1 == groups && line == Some(NowLine::Before(groups));
        chunks.push(Chunk::new(group.sessions.len(), move || {
            html! {
                {before.then(now_line)}
                {heading_of(agenda, &group)}
                {list_of(agenda, &schedule, &group.sessions, within)}
                {after.then(now_line)}
            }
        }));
    }
}

fn is_today(agenda: Agenda, day: Option<plenary_core::civil::Day>, now: Instant) -> bool {
    let today = agenda.shown(|shown| agenda.schedule(|schedule| schedule.day_of(now, shown.zone())));
    day == Some(today)
}

/// The zone of a day by name and offset, where some session of it has hours.
pub(super) fn zone_of(agenda: Agenda, schedule: &Schedule, day: plenary_core::civil::Day) -> Option<String> {
    let timed = schedule.slots.iter().filter(|slot| slot.covers(Some(day))).find_map(|slot| slot.hours());
    let blocks = schedule.blocks.iter().filter(|block| block.day == day).find_map(|block| block.hours);
    let (start, _) = timed.or(blocks)?;
    let name = untrack(|| agenda.shown(|shown| shown.name.clone()));
    Some(t().zone_with_offset(&name, start.offset_minutes()))
}

pub(super) fn heading_of(agenda: Agenda, group: &Group) -> Html {
    let meeting: &'static Meeting = agenda.data.meeting(agenda.meeting);
    let hours = group.start.zip(group.end);
    let Some(block) = group.block.and_then(|block| meeting.blocks.get(block)) else {
        let time = hours.map_or(t().time_unknown.to_owned(), |(start, _)| t().clock(start));
        return html! { <div class="block"><h3 class="block__part num">{time}</h3></div> };
    };
    let evidence = block.hours.as_ref().map(|hours| &hours.evidence);
    html! {
        <div class="block">
            <h3 class="block__part">{t().day_part(block.part)}</h3>
            {hours.map(|(start, end)| html! { <span class="num">{times(start, end)}</span> })}
            {evidence.and_then(doubt)}
            {block.room.as_ref().map(|room| html! { <span>{room.text.as_str()}</span> {doubt(&room.evidence)} })}
        </div>
    }
}

pub(super) fn list_of(agenda: Agenda, schedule: &Schedule, sessions: &[SessionId], now: Option<usize>) -> Html {
    let query = Query::new("");
    let item = Item { agenda, schedule, query: &query, names_day: false };
    let mut items = Html::new();
    for (position, session) in sessions.iter().enumerate() {
        let is_next = now == Some(position);
        items.append(html! { <li>{is_next.then(now_line)} {item.article(*session)}</li> });
    }
    html! {
        <ol class="sessions">{items}</ol>
        {(now == Some(sessions.len())).then(now_line)}
    }
}

/// The line of the present moment.
pub fn now_line() -> Html {
    html! { <p class="now-line" data-now="" tabindex="-1"><span>{t().now}</span></p> }
}
