//! The line above the sessions: how many they are, what narrows them, how they are drawn.

use leptos::prelude::*;
use plenary_core::agenda::{Narrowing, without};
use plenary_core::civil::Day;
use plenary_core::route::{AgendaFacet, AgendaQuery, AgendaView};

use super::facets::name;
use super::state::Agenda;
use super::zones;
use crate::html::{CollectHtml, Html, Live, html, live};
use crate::router::Entry;
use crate::strings::t;

/// The line above the sessions.
pub fn bar(agenda: Agenda) -> Html {
    html! {
        <div class="agenda__bar">
            {programme_or_mine(agenda)}
            {views(agenda)}
            {zones::choice(agenda)}
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
fn programme_or_mine(agenda: Agenda) -> Live {
    live(move || {
        let mine = agenda.query().mine;
        let starred = agenda.stars.of(agenda.meeting).all().len();
        let programme = agenda.href(&|query| query.mine = false);
        let own = agenda.href(&|query| query.mine = true);
        html! {
            <nav class="toggle" aria-label=t().programme_or_mine>
                <ul>
                    <li><a href=programme aria-current=(!mine).then_some("true")>{t().programme}</a></li>
                    <li>
                        <a href=own aria-current=mine.then_some("true")>{t().my_agenda} " · " {starred}</a>
                    </li>
                </ul>
            </nav>
        }
    })
}

/// As a list or as a grid.
fn views(agenda: Agenda) -> Live {
    live(move || {
        // Without rooms and hours there is nothing to put in a grid.
        if !agenda.schedule(|schedule| schedule.slots.iter().any(|slot| slot.hours().is_some())) {
            return None;
        }
        let view = agenda.view();
        let link = |one: AgendaView, label: &'static str| {
            let href = agenda.href(&|query| query.view = Some(one));
            html! { <li><a href=href aria-current=(view == one).then_some("true")>{label}</a></li> }
        };
        Some(html! {
            <nav class="toggle" aria-label=t().view>
                <ul>{link(AgendaView::List, t().list)} {link(AgendaView::Grid, t().grid)}</ul>
            </nav>
        })
    })
}

/// A tab for each day, and one for all of them: links, since each is an address.
fn days(agenda: Agenda) -> Live {
    live(move || {
        let days = agenda.schedule(|schedule| schedule.days());
        let query = agenda.query();
        let is_grid = agenda.view() == AgendaView::Grid && !query.mine;
        let shown = if is_grid { agenda.grid_day() } else { agenda.day() };
        let is_all = query.chosen(AgendaFacet::Day).is_empty() && !is_grid;
        let tab = |day: Day| {
            let href = agenda.href(&|query| query.facets[AgendaFacet::Day as usize] = vec![day.to_string()]);
            html! { <li><a href=href aria-current=(shown == Some(day)).then_some("true")>{t().day_short(day)}</a></li> }
        };
        let all = agenda.href(&|query| query.facets[AgendaFacet::Day as usize].clear());
        let tabs: Vec<Day> = days.iter().filter_map(|count| count.day).collect();
        (tabs.len() > 1).then(|| {
            html! {
                <nav class="days" aria-label=t().days>
                    <ul>
                        {(!is_grid).then(|| html! {
                            <li><a href=all aria-current=is_all.then_some("true")>{t().all_days}</a></li>
                        })}
                        {tabs.into_iter().map(tab).collect_html()}
                    </ul>
                </nav>
            }
        })
    })
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
