//! The table itself: heads of rooms, times, and sessions.

use leptos::prelude::*;
use plenary_core::agenda::{Cell, Column, Heading, Row};
use plenary_core::model::{Meeting, PersonId, SessionId};

use super::rooms::{hide, rooms_of};
use super::{Table, meeting};
use crate::components::lists::session_link;
use crate::components::star::star;
use crate::html::{CollectHtml, Html, html};
use crate::strings::t;
use crate::views::agenda::item::times;
use crate::views::agenda::state::Agenda;

/// So many rooms of one column are named in its head; of more, their number alone, since each cell names its room.
const SPELLED: usize = 3;

/// So many people are named in a cell.
const NAMED: usize = 2;

/// The table, as it is drawn; `table` is asked where the present moment lies in it.
pub fn table(agenda: Agenda, table: Memo<Table>, drawn: &Table) -> Html {
    let grid = &drawn.grid;
    let heads = grid.columns.iter().enumerate().map(|(position, column)| head(agenda, position, column));
    let rows = grid.rows.iter().enumerate().map(|(position, row)| line(agenda, table, drawn, position, row));
    html! {
        <table class="grid__table">
            <caption class="visually-hidden">
                {t().grid_caption(&drawn.day_name(), drawn.zone.as_deref())}
            </caption>
            <thead>
                <tr><th scope="col" class="grid__corner">{t().time}</th> {heads.collect_html()}</tr>
            </thead>
            <tbody>{rows.collect_html()}</tbody>
        </table>
    }
}

fn head(agenda: Agenda, position: usize, column: &Column) -> Html {
    let rooms = &meeting(agenda).rooms;
    let names: Vec<&'static str> =
        rooms_of(column).iter().filter_map(|room| Some(rooms.get(*room)?.name.as_str())).collect();
    let whole = match column.heading {
        Heading::NoRoom => t().no_room.to_owned(),
        _ => names.join(", "),
    };
    let short = if names.len() <= SPELLED { whole.clone() } else { t().rooms_together(names.len()) };
    let mut numbers = String::new();
    for room in rooms_of(column) {
        numbers.push_str(&room.to_string());
        numbers.push(' ');
    }
    html! {
        <th
            scope="col"
            class="grid__head"
            colspan=span(column.lanes)
            tabindex="-1"
            aria-label=whole.clone()
            data-column=position
            data-rooms=numbers
        >
            <span class="grid__room">{short}</span>
            {hide(agenda, position, column, &whole)}
        </th>
    }
}

fn line(agenda: Agenda, table: Memo<Table>, drawn: &Table, position: usize, row: &Row) -> Html {
    let is_now = move || {
        let now = agenda.now.get();
        now.and_then(|now| table.with_untracked(|table| table.grid.now_row(now))).is_some_and(|now| now.row == position)
    };
    let hour = t().clock(row.start);
    let class = match (row.gap, row.labelled) {
        (true, _) => "grid__gap",
        (false, true) => "grid__start",
        (false, false) => "grid__between",
    };
    // The time of a row in which nothing starts is read, but not seen: it would say little beside the others.
    let hour = match row.labelled {
        true => html! { <span>{hour}</span> },
        false => html! { <span class="visually-hidden">{hour}</span> },
    };
    html! {
        <tr class=class live:data-now-row=is_now>
            <th scope="row" class="grid__axis num" tabindex="-1" live:data-now=move || is_now().then_some(t().now)>
                {hour}
            </th>
            {row.cells.iter().map(|cell| cell_of(agenda, drawn, cell)).collect_html()}
        </tr>
    }
}

/// What lasts all day, as an item of a list.
pub fn all_day(agenda: Agenda, drawn: &Table, session: SessionId) -> Html {
    html! { <li class=class_of(agenda, session)>{card(agenda, drawn, session, true, false)}</li> }
}

/// The class of a session's card, with the colour of its track.
fn class_of(agenda: Agenda, session: SessionId) -> String {
    let track = agenda.data.session(session).track;
    track.map_or("grid__session".to_owned(), |track| format!("grid__session lane-{}", track % 7))
}

/// A span, where it is more than one row or column.
fn span(of: usize) -> Option<usize> {
    (of > 1).then_some(of)
}

fn cell_of(agenda: Agenda, drawn: &Table, cell: &Cell) -> Html {
    match *cell {
        Cell::Empty { rows, lanes, .. } => html! { <td rowspan=span(rows) colspan=span(lanes) /> },
        Cell::Session { session, column, rows, lanes, continued, .. } => {
            let names_room = !matches!(drawn.grid.columns.get(column).map(|it| &it.heading), Some(Heading::Room(_)));
            html! {
                <td class=class_of(agenda, session) rowspan=span(rows) colspan=span(lanes)>
                    {card(agenda, drawn, session, names_room, continued)}
                </td>
            }
        }
    }
}

fn card(agenda: Agenda, drawn: &Table, index: SessionId, names_room: bool, continued: bool) -> Html {
    let data = agenda.data;
    let session = data.session(index);
    let meeting: &'static Meeting = meeting(agenda);
    let hours = drawn.schedule.slot(index).and_then(|slot| slot.hours());
    let since = hours.filter(|_| continued).map(|(start, _)| t().since(start.local_day()));
    let mut marks: Vec<&'static str> = Vec::new();
    marks.extend(session.room.filter(|_| names_room).and_then(|room| Some(meeting.rooms.get(room)?.name.as_str())));
    marks.extend(session.track.and_then(|track| Some(meeting.tracks.get(track)?.name.as_str())));
    marks.extend(session.kind.map(|kind| t().session_kind(kind)));
    html! {
        {hours.map(|(start, end)| html! { <p class="grid__when num">{times(start, end)} {since.map(|since| (" ", since))}</p> })}
        <p class="grid__title">{session_link(data, index)}</p>
        {people(agenda, &data.speakers_in(index))}
        {(!marks.is_empty()).then(|| html! { <p class="grid__marks">{marks.join(" · ")}</p> })}
        {star(data, index)}
    }
}

/// The first people, and how many more there are.
fn people(agenda: Agenda, people: &[PersonId]) -> Option<Html> {
    let mut names: Vec<&str> =
        people.iter().take(NAMED).map(|person| agenda.data.person(*person).name.as_str()).collect();
    let more = t().more_options(people.len().saturating_sub(NAMED));
    if people.len() > NAMED {
        names.push(&more);
    }
    (!names.is_empty()).then(|| html! { <p class="grid__people">{t().and(&names)}</p> })
}
