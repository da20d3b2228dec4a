//! The line above the sessions: how many they are, what narrows them, how they are drawn.

use leptos::prelude::*;
use plenary_core::agenda::{Narrowing, without};
use plenary_core::civil::Day;
use plenary_core::route::{AgendaFacet, AgendaQuery, AgendaView};

use super::facets::name;
use super::state::Agenda;
use super::zones;
use crate::html::{CollectHtml, Html, Live, html, live, live_by};
use crate::parts::{Part, later};
use crate::router::Entry;
use crate::strings::t;
use crate::views::mine;

/// The line above the sessions.
pub fn bar(agenda: Agenda) -> Html {
    html! {
        <div class="agenda__bar">
            {programme_or_mine(agenda)}
            {views(agenda)}
            {zones::choice(agenda)}
            {take(agenda)}
        </div>
        {days(agenda)}
        <div class="results__bar">
            {count(agenda)}
            {chips(agenda)}
            {clear(agenda)}
        </div>
    }
}

fn count(agenda: Agenda) -> Html {
    let text = move || agenda.found(|found| t().sessions_found(found.sessions.len(), found.total));
    html! { <p role="status" class="results__count">{live(text)}</p> }
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

/// A link to another choice, marked while that is the present one. It stays the same element, so that it keeps the
/// focus.
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
    html! {
        <li><a live:href=href live:aria-current=move || is_chosen().then_some("true")>{content}</a></li>
    }
}

/// What is chosen, each with a button that takes it back.
fn chips(agenda: Agenda) -> Live {
    live(move || {
        let query = agenda.query();
        let chosen = agenda.finder.with_value(|finder| finder.chosen(&query));
        let words = (!query.q.trim().is_empty())
            .then(|| chip(agenda, t().words_searched(query.q.trim()), move |query| query.q.clear()));
        let values = chosen.into_iter().map(|(facet, value, key)| {
            chip(agenda, name(agenda, value), move |query: &mut AgendaQuery| query.toggle(facet, &key))
        });
        let chips = words.into_iter().chain(values).collect_html();
        (!chips.is_blank()).then(|| html! { <ul class="chips" aria-label=t().chosen_filters>{chips}</ul> })
    })
}

fn chip(agenda: Agenda, label: String, take_back: impl Fn(&mut AgendaQuery) + Send + 'static) -> Html {
    let take_back = move |_| agenda.choose(Entry::Push, &take_back);
    let name = t().remove_filter(&label);
    html! { <li><button type="button" class="chip" aria-label=name on:click=take_back>{label}</button></li> }
}

fn clear(agenda: Agenda) -> Html {
    let is_idle = move || {
        let query = agenda.query();
        query.q.is_empty() && query.facets.iter().all(Vec::is_empty)
    };
    let clear = move |_: web_sys::Event| {
        agenda.choose(Entry::Push, &|query| {
            query.q.clear();
            query.facets = Default::default();
        });
    };
    html! { <button type="button" class="button" live:hidden=is_idle on:click=clear>{t().clear_filters}</button> }
}

/// What to say where nothing matches: what could be taken back, and what that would give.
pub fn nothing(agenda: Agenda) -> Html {
    let query = agenda.query();
    let ways = agenda.finder.with_value(|finder| finder.loosen(&query, &|session| agenda.is_starred(session)));
    let way = |(narrowing, count): (Narrowing, usize)| {
        let href = agenda.href(&|query| *query = without(query, narrowing));
        let label = match narrowing {
            Narrowing::Words => t().without_words.to_owned(),
            Narrowing::Mine => t().without_mine.to_owned(),
            Narrowing::Facet(facet) => t().without_facet(t().agenda_facet(facet)),
        };
        html! { <li><a href=href>{label}</a> " " <span class="muted">{t().sessions_found(count, count)}</span></li> }
    };
    html! {
        <div class="empty">
            <p class="lead">{t().no_session_matches}</p>
            {(!ways.is_empty()).then(|| html! {
                <p class="muted">{t().loosen}</p>
                <ul>{ways.into_iter().map(way).collect_html()}</ul>
            })}
        </div>
    }
}
