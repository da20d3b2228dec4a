//! Lists of links to sessions, events and meetings.

use plenary_core::model::{Dataset, EventId, MeetingId, SessionId};
use plenary_core::route::Page;

use crate::components::section::list;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// A link to a session by its number and title.
pub fn session_link(data: &'static Dataset, session: SessionId) -> Html {
    let router = Router::here();
    let session = data.session(session);
    html! {
        <a href=router.href_at(Page::Session(session.id.clone()), None)>
            {(!session.number.is_empty()).then(|| html! { <span class="numeral">{session.number.as_str()}</span> " " })}
            {session.title.as_str()}
        </a>
    }
}

/// Where a session stands: its meeting, and its number there.
pub fn session_place(data: &'static Dataset, session: SessionId) -> String {
    let session = data.session(session);
    t().session_of_meeting(&session.number, &data.meeting(session.meeting).short_title)
}

/// A list of events, each with its date.
pub fn event_list(data: &'static Dataset, events: &[EventId]) -> Html {
    let mut items = Html::new();
    for event in events {
        items.append(event_item(data, *event));
    }
    list("ul", "events", items)
}

/// An event as an item of such a list.
pub fn event_item(data: &'static Dataset, event: EventId) -> Html {
    let router = Router::here();
    let event = data.event(event);
    html! {
        <li class=format!("lane-{}", event.lane.position() % 7)>
            <a href=router.href(Page::Event(event.id.clone()))>{event.title.as_str()}</a>
            <span class="when">{event.date().map(|date| t().date(date))}</span>
        </li>
    }
}

/// The meetings of the series as links to one of their pages, the latest first, the present one marked; and `last`, what
/// stands for all of them, where there is such a page.
pub fn meeting_switch(
    data: &'static Dataset,
    present: Option<MeetingId>,
    page: Page,
    last: Option<Html>,
) -> Option<Html> {
    let router = Router::here();
    let link = move |index: usize| {
        let meeting = &data.meetings[index];
        let is_default = data.chosen_meeting(None).is_some_and(|default| default.position() == index);
        let id = (!is_default).then(|| meeting.id.clone());
        let page = page.clone();
        html! {
            <li>
                <a
                    href=router.href_at(page.clone(), id.clone())
                    aria-current=present.is_some_and(|present| present.position() == index).then_some("true")
                >
                    {meeting.short_title.as_str()}
                </a>
            </li>
        }
    };
    (data.meetings.len() > 1).then(|| {
        html! {
            <nav class="switch" aria-label=t().meetings_of_series>
                <ul>{(0..data.meetings.len()).rev().map(link).collect_html()} {last}</ul>
            </nav>
        }
    })
}
