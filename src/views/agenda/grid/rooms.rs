//! Finding a room of the table, hiding rooms, and showing them again.

use leptos::prelude::*;
use plenary_core::agenda::{Column, Heading};

use super::{Table, meeting};
use crate::browser::grid as window;
use crate::html::{CollectHtml, Html, html};
use crate::router::Entry;
use crate::strings::t;
use crate::views::agenda::state::Agenda;

/// The rooms of the table to choose from, and those that are hidden.
pub fn rooms(agenda: Agenda, table: &Table) -> Html {
    html! {
        <div class="grid__rooms">
            {finder(agenda, table)}
            {hidden(agenda, table)}
        </div>
    }
}

/// The rooms whose sessions a column has.
pub fn rooms_of(column: &Column) -> &[usize] {
    match &column.heading {
        Heading::Room(room) => std::slice::from_ref(room),
        Heading::Shared(rooms) => rooms,
        Heading::NoRoom => &[],
    }
}

/// A choice of the rooms, which goes to the column of the one chosen. The arrow keys choose, so choosing scrolls alone,
/// and the button takes the focus along.
fn finder(agenda: Agenda, table: &Table) -> Option<Html> {
    let rooms = &meeting(agenda).rooms;
    let counts = table.schedule.room_sessions(table.day);
    let mut shown: Vec<usize> = table.grid.columns.iter().flat_map(rooms_of).copied().collect();
    shown.sort_unstable();
    let first = *shown.first()?;
    let option = |room: usize| {
        let name = rooms.get(room).map(|room| room.name.as_str()).unwrap_or_default();
        let count = counts.get(room).copied().unwrap_or_default();
        html! { <option value=room>{t().room_with_count(name, count)}</option> }
    };
    let chosen = StoredValue::new(first);
    let choose = move |event: web_sys::Event| {
        if let Some(room) = window::chosen_number(&event) {
            chosen.set_value(room);
            window::reveal(&head_of(room));
        }
    };
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        window::go_to(&[head_of(chosen.get_value())]);
    };
    Some(html! {
        <form class="grid__find" on:submit=go>
            <label for="find-room">{t().find_room}</label>
            <select id="find-room" autocomplete="off" on:change=choose>{shown.into_iter().map(option).collect_html()}</select>
            <button class="button">{t().go_to_room}</button>
        </form>
    })
}

fn hidden(agenda: Agenda, table: &Table) -> Option<Html> {
    let show = |room: usize| {
        let name = meeting(agenda).rooms.get(room).map(|room| room.name.as_str()).unwrap_or_default();
        let show = move |_| {
            toggle(agenda, &[room]);
            window::go_to_soon(vec![head_of(room), window::TABLE.to_owned()]);
        };
        html! {
            <li>
                <button type="button" class="chip" aria-label=t().show_room(name) on:click=show>{name}</button>
            </li>
        }
    };
    (!table.hidden.is_empty()).then(|| {
        html! {
            <div class="grid__hidden">
                <span id="hidden-rooms">{t().hidden_rooms}</span>
                <ul class="chips" aria-labelledby="hidden-rooms">
                    {table.hidden.iter().copied().map(show).collect_html()}
                </ul>
            </div>
        }
    })
}

/// A button that hides the rooms of a column. The focus then goes to the head that takes its place: not to the button
/// in it, which a key held down for long would press.
pub fn hide(agenda: Agenda, position: usize, column: &Column, name: &str) -> Option<Html> {
    let rooms = rooms_of(column).to_vec();
    (!rooms.is_empty()).then(|| {
        let hide = move |_| {
            toggle(agenda, &rooms);
            let heads = [position, position.saturating_sub(1)].map(|place| format!("[data-column='{place}']"));
            window::go_to_soon(heads.into_iter().chain([window::TABLE.to_owned()]).collect());
        };
        html! { <button type="button" class="link" aria-label=t().hide_room(name) on:click=hide>{t().hide}</button> }
    })
}

fn toggle(agenda: Agenda, rooms: &[usize]) {
    agenda.choose(Entry::Push, &|query| {
        for room in rooms.iter().filter_map(|room| meeting(agenda).rooms.get(*room)) {
            query.toggle_hidden(&room.id);
        }
    });
}

/// The head of the column of a room.
fn head_of(room: usize) -> String {
    format!("[data-rooms~='{room}']")
}
