//! The years of the series, with the meetings at which somebody spoke.

use plenary_core::model::{Dataset, MeetingId, PersonId};
use plenary_core::people::{Mark, Visit, Year, years as axis};
use plenary_core::route::Page;

use crate::browser::section;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// The id of the heading under which the page of a person has a meeting.
pub fn heading_id(data: &Dataset, meeting: MeetingId) -> String {
    ["at-", &data.meeting(meeting).id].concat()
}

/// An axis over the years of the series. A meeting at which the person spoke is a link to its section of the page.
pub fn years(data: &'static Dataset, person: PersonId, visits: &[Visit<'static>]) -> Option<Html> {
    let year = |year: Year| {
        let is_silent = year.marks.iter().all(|mark| mark.sessions == 0);
        html! {
            <li class=if is_silent { "year year--silent" } else { "year" }>
                <span class="year__marks">
                    {year.marks.iter().map(|one| mark(data, person, one)).collect_html()}
                </span>
                <span class="year__number num">
                    {year.year.map_or(t().no_date.to_owned(), |year| year.to_string())}
                </span>
            </li>
        }
    };
    (data.meetings.len() > 1).then(|| {
        html! {
            <ol class="years" aria-label=t().meetings_by_year>
                {axis(data, visits).into_iter().map(year).collect_html()}
            </ol>
        }
    })
}

fn mark(data: &'static Dataset, person: PersonId, mark: &Mark) -> Html {
    let name = t().mark_of_meeting(&data.meeting(mark.meeting).short_title, mark.sessions);
    if mark.sessions == 0 {
        return html! { <span class="year__tick"><span class="visually-hidden">{name}</span></span> };
    }
    let id = heading_id(data, mark.meeting);
    let href = href(data, person, &id);
    html! {
        <a class="year__mark num" href=href aria-label=name on:click=move |event: web_sys::Event| section::follow(&event, &id)>
            {mark.sessions}
        </a>
    }
}

/// The address of a section of the page.
fn href(data: &Dataset, person: PersonId, id: &str) -> String {
    let page = Router::here().href(Page::Person(data.person(person).id.clone()));
    [&page, "#", id].concat()
}
