//! One's own agenda, day by day.

use plenary_core::agenda::{Schedule, When};
use plenary_core::model::{MeetingId, SessionId};
use plenary_core::picks::{Between, Entry, Pick, PlanDay, plan as plan_of};

use crate::browser::page;
use crate::components::evidence::doubt_about_block;
use crate::components::lists::session_link;
use crate::components::star::{clash, star};
use crate::html::{CollectHtml, Html, effect, html, live};
use crate::stars::{Stars, Trouble};
use crate::strings::t;
use crate::views::agenda::{Agenda, times};

/// The starred sessions of a meeting by day, with clashes and the time between; before them, what is wrong with them.
#[inline(never)]
pub fn plan(agenda: Agenda) -> Html {
    keep_titles(agenda);
    html! {
        <div class="plan" tabindex="-1" on:click=keep_focus>
            {live(move || trouble(agenda.stars))}
            {live(move || vanished(agenda))}
            {live(move || days(agenda))}
        </div>
    }
}

/// Keeps the titles of today, so that a session that vanishes later is told by the last it had. Not while something is
/// wrong, which has to be told first.
fn keep_titles(agenda: Agenda) {
    let (data, meeting, stars) = (agenda.data, agenda.meeting, agenda.stars);
    effect(Box::new(move || {
        let is_sound = stars.trouble() == Trouble::None;
        if is_sound && stars.of(meeting).refresh(data, meeting).is_changed {
            stars.change(meeting, &|picks| {
                picks.refresh(data, meeting);
            });
        }
    }));
}

/// A session that is no longer starred leaves the plan with its button: the focus stays in the plan.
fn keep_focus(_: web_sys::Event) {
    page::keep_focus(".plan");
}

fn trouble(stars: Stars) -> Option<Html> {
    let words = match stars.trouble() {
        Trouble::None => return None,
        Trouble::Refused => t().stars_refused,
        Trouble::Damaged => t().stars_damaged,
    };
    Some(html! { <p class="note note--warn">{words}</p> })
}

/// The picks that the meeting no longer has.
fn vanished(agenda: Agenda) -> Option<Html> {
    let (stars, meeting) = (agenda.stars, agenda.meeting);
    let vanished = stars.of(meeting).refresh(agenda.data, meeting).vanished;
    let item = |pick: Pick| {
        let title = if pick.title.is_empty() { pick.id.clone() } else { pick.title };
        let name = t().remove_vanished(&title);
        html! {
            <li>
                <strong>{title}</strong> " " <span class="muted">{t().no_longer_there}</span> " "
                {forget(stars, meeting, pick.id, name)}
            </li>
        }
    };
    (!vanished.is_empty()).then(|| {
        html! {
            <section class="vanished" aria-labelledby="vanished">
                <h2 id="vanished">{t().vanished}</h2>
                <ul>{vanished.into_iter().map(item).collect_html()}</ul>
            </section>
        }
    })
}

fn forget(stars: Stars, meeting: MeetingId, id: String, name: String) -> Html {
    let forget = move |_: web_sys::Event| stars.change(meeting, &|picks| picks.forget(&id));
    html! { <button type="button" class="button" aria-label=name on:click=forget>{t().remove}</button> }
}

fn days(agenda: Agenda) -> Html {
    let picks = agenda.stars.present(agenda.data, agenda.meeting);
    if picks.is_empty() {
        return html! {
            <div class="empty">
                <p class="lead">{t().nothing_starred}</p>
                <p class="muted">{t().how_to_star}</p>
            </div>
        };
    }
    let schedule = agenda.schedule(Schedule::clone);
    let (zone, plan) = agenda.shown(|shown| (shown.name.clone(), plan_of(agenda.data, &picks, shown.zone())));
    plan.days.iter().map(|one| day(agenda, &schedule, &zone, one)).collect_html()
}

fn day(agenda: Agenda, schedule: &Schedule, zone: &str, day: &PlanDay) -> Html {
    let slots = day.entries.iter().filter_map(|entry| schedule.slot(entry.session));
    let offset = slots.filter_map(|slot| slot.hours()).map(|(start, _)| start.offset_minutes()).next();
    html! {
        <section class="plan__day">
            <h2 class="day__heading">
                {day.day.map_or(t().sessions_unplaced.to_owned(), |day| t().day(day))}
                {offset.map(|offset| html! { <span class="day__zone">{t().zone_with_offset(zone, offset)}</span> })}
            </h2>
            <ol class="plan__list">
                {day.entries.iter().map(|entry| self::entry(agenda, schedule, entry)).collect_html()}
            </ol>
        </section>
    }
}

fn entry(agenda: Agenda, schedule: &Schedule, entry: &Entry) -> Html {
    let (data, index) = (agenda.data, entry.session);
    let session = data.session(index);
    html! {
        <li>
            {entry.before.and_then(between)}
            <article class="pick">
                <p class="pick__when num">{when(agenda, schedule, index)}</p>
                <div class="pick__what">
                    <h3>{session_link(data, index)}</h3>
                    <div class="pick__where">
                        {place(agenda, index)} {session.placement.as_ref().map(doubt_about_block)}
                    </div>
                    {(!entry.clashes.is_empty()).then(|| clash(data, &entry.clashes))}
                </div>
                {star(data, index)}
            </article>
        </li>
    }
}

fn between(between: Between) -> Option<Html> {
    let Between { minutes, changes_room, changes_building } = between;
    let class = if minutes == 0 { "between between--none" } else { "between" };
    let words = t().time_between(minutes, changes_room, changes_building);
    (!words.is_empty()).then(|| html! { <p class=class>{words}</p> })
}

/// The hours of a session in the zone, or what is known instead.
fn when(agenda: Agenda, schedule: &Schedule, index: SessionId) -> String {
    match schedule.slot(index).map(|slot| slot.when) {
        Some(When::Timed { start, end }) => times(start, end),
        Some(When::AllDay { .. }) => t().all_day.to_owned(),
        Some(When::InBlock { .. }) => {
            agenda.data.block_of(index).map_or(String::new(), |block| t().day_part(block.part).to_owned())
        }
        Some(When::Unknown) | None => t().time_unknown.to_owned(),
    }
}

/// The room and its building, else the room of the block.
fn place(agenda: Agenda, index: SessionId) -> Option<Html> {
    let (data, meeting) = (agenda.data, agenda.data.meeting(agenda.meeting));
    if let Some(room) = data.session(index).room.and_then(|room| meeting.rooms.get(room)) {
        let building = room.building.as_deref().map(|building| html! { ", " {building} });
        return Some(html! { {room.name.as_str()} {building} });
    }
    let room = data.block_of(index)?.room.as_ref()?;
    Some(html! { {room.text.as_str()} })
}
