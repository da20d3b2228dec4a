//! The line above the sessions: how many they are, what narrows them, how they are drawn.

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::route::{AgendaFacet, AgendaQuery, AgendaView};

use super::state::Agenda;
use super::zones;
use crate::components::finding::{self, Found};
use crate::html::{CollectHtml, Html, Live, html, live, live_by};
use crate::parts::{Part, later};
use crate::strings::t;
use crate::views::mine;

/// The line above the sessions.
pub fn bar(agenda: Agenda, list: Found) -> Html {
    html! {
        <div class="view-bar">
            {programme_or_mine(agenda)}
            {views(agenda)}
            {zones::choice(agenda)}
            {take(agenda)}
        </div>
        {days(agenda)}
        <div class="results__bar">
            {finding::count(list)}
            {finding::chips(list)}
            {finding::clear(list)}
        </div>
    }
}

/// All sessions, or one's own.
fn programme_or_mine(agenda: Agenda) -> Html {
    let link = |mine: bool, content: Html| {
        tab(agenda, move |query| query.mine = mine, move || agenda.query().mine == mine, content)
    };
    let starred = live(move || agenda.stars.of(agenda.meeting).all().len());
    html! {
        <nav class="toggle" aria-label=t().programme_or_mine>
            <ul>
                {link(false, html! { {t().programme} })}
                {link(true, html! { {t().my_agenda} " · " {starred} })}
            </ul>
        </nav>
    }
}

/// As a list or as a grid; nothing where no session has hours to put in a grid.
fn views(agenda: Agenda) -> Option<Html> {
    untrack(|| agenda.schedule(|all| all.slots.iter().find_map(|slot| slot.hours())))?;
    let link = |view: AgendaView, label: &'static str| {
        tab(agenda, move |query| query.view = Some(view), move || agenda.view() == view, html! { {label} })
    };
    Some(html! {
        <nav class="toggle" aria-label=t().view>
            <ul>{link(AgendaView::List, t().list)} {link(AgendaView::Grid, t().grid)}</ul>
        </nav>
    })
}

/// What takes sessions along, once it is asked for.
fn take(agenda: Agenda) -> Html {
    let open = RwSignal::new(false);
    html! {
        <details class="take" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary class="button">{t().take_along}</summary>
            {live(move || open.get().then(|| later(Part::Mine, move || mine::take(agenda))))}
        </details>
    }
}

/// A tab for each day, and one for all of them: links, since each is an address.
fn days(agenda: Agenda) -> Live {
    let is_grid = move || agenda.view() == AgendaView::Grid && !agenda.query().mine;
    let key = move || {
        // Counted from the first day of the calendar, since a key has no negative numbers.
        let number = |day: Day| (day.days() - Day::MIN.days()) as usize;
        let days = agenda.schedule(|schedule| schedule.days());
        let mut key = vec![usize::from(is_grid())];
        days.iter().filter_map(|count| count.day).for_each(|day| key.push(number(day)));
        key
    };
    live_by(key, move |key| {
        let (is_grid, days) = key.split_first()?;
        let is_grid = *is_grid == 1;
        let shown = move || if is_grid { agenda.grid_day() } else { agenda.day() };
        let link = |number: &usize| {
            let day = Day::MIN.plus(*number as i64);
            let choose = move |query: &mut AgendaQuery| set_days(query, &[day]);
            tab(agenda, choose, move || shown() == Some(day), html! { {t().day_short(day)} })
        };
        let is_all = move || agenda.query().chosen(AgendaFacet::Day).is_empty();
        let all = (!is_grid).then(|| tab(agenda, |query| set_days(query, &[]), is_all, html! { {t().all_days} }));
        (days.len() > 1).then(|| {
            html! {
                <nav class="days" aria-label=t().days><ul>{all} {days.iter().map(link).collect_html()}</ul></nav>
            }
        })
    })
}

fn set_days(query: &mut AgendaQuery, days: &[Day]) {
    query.facets[AgendaFacet::Day as usize] = days.iter().map(Day::to_string).collect();
}

fn tab(
    agenda: Agenda,
    choose: impl Fn(&mut AgendaQuery) + Send + 'static,
    is_chosen: impl Fn() -> bool + Send + 'static,
    content: Html,
) -> Html {
    let href = move || {
        // Followed, since what else is chosen goes along.
        agenda.query();
        agenda.href(&choose)
    };
    finding::tab(href, is_chosen, content)
}
