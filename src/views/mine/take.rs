//! What takes sessions along: a calendar file, calendars to subscribe to, a link to another device, paper.

use leptos::prelude::*;
use plenary_core::calendar::{days, days_of};
use plenary_core::model::SessionId;
use plenary_core::qr;
use plenary_core::route::{AgendaFacet, AgendaQuery, AgendaView, Location, Page, Routing};

use super::calendar::calendar_button;
use crate::browser::{history, print};
use crate::calendar::{calendar_file, track_part};
use crate::components::copied::copied;
use crate::html::{CollectHtml, Html, html, live};
use crate::parts::{Part, later};
use crate::router::{Entry, Router};
use crate::strings::t;
use crate::views::agenda::Agenda;
use crate::views::embed::embed;

/// The ways to take sessions along.
#[inline(never)]
pub fn take(agenda: Agenda) -> Html {
    html! {
        <div class="take__ways">
            <section aria-labelledby="take-calendar">
                <h2 id="take-calendar">{t().calendar}</h2>
                {live(move || file(agenda))}
                {subscriptions(agenda)}
            </section>
            <section aria-labelledby="take-device">
                <h2 id="take-device">{t().other_device}</h2>
                {live(move || carry(agenda))}
            </section>
            <section aria-labelledby="take-paper">
                <h2 id="take-paper">{t().paper}</h2>
                {live(move || papers(agenda))}
            </section>
            {later(Part::Embed, move || embed(agenda.data))}
        </div>
    }
}

/// The calendar file of what is shown.
fn file(agenda: Agenda) -> Html {
    let meeting = agenda.data.meeting(agenda.meeting);
    let sessions = agenda.found(|found| found.sessions.clone());
    let query = agenda.query();
    let name = match is_narrowed(&query) {
        false if query.mine => t().calendar_of_part(&meeting.short_title, t().my_agenda),
        true => t().calendar_of_part(&meeting.short_title, t().selection),
        false => meeting.title.clone(),
    };
    html! {
        <p>{t().calendar_of_shown}</p>
        <p>{calendar_button(agenda.data, &sessions, name, &meeting.id)}</p>
    }
}

fn is_narrowed(query: &AgendaQuery) -> bool {
    !query.q.trim().is_empty() || query.facets.iter().any(|values| !values.is_empty())
}

/// The calendars that the build has made, to subscribe to: of the site's own data, served by a host.
fn subscriptions(agenda: Agenda) -> Option<Html> {
    let router = Router::here();
    let Routing::Path { base } = router.routing() else { return None };
    let is_own = untrack(|| router.with(|location| location.site.data.is_none()));
    let (data, meeting) = (agenda.data, agenda.data.meeting(agenda.meeting));
    let sessions: Vec<SessionId> = data.sessions_of(agenda.meeting).collect();
    let with_day: Vec<SessionId> = sessions.into_iter().filter(|session| days(data, *session).is_some()).collect();
    let link = |part: Option<&str>, name: String| {
        let url = history::absolute(&[base.as_str(), &calendar_file(&meeting.id, part)].concat());
        let webcal = url.split_once(':').map(|(_, rest)| ["webcal:", rest].concat());
        let file = url.rsplit('/').next().unwrap_or_default().to_owned();
        html! { <li><a href=webcal>{name}</a> " " <a class="muted" href=url>{file}</a></li> }
    };
    let of_day = days_of(data, &with_day);
    let tracks = meeting.tracks.iter().enumerate();
    let has_sessions = |track: usize| with_day.iter().any(|session| data.session(*session).track == Some(track));
    let of_track = tracks.filter(|(place, _)| has_sessions(*place)).map(|(_, track)| track);
    (is_own && !with_day.is_empty()).then(|| {
        html! {
            <h3>{t().subscribe}</h3>
            <p class="muted">{t().subscribe_text}</p>
            <ul class="take__calendars">
                {link(None, t().all_sessions.to_owned())}
                {of_day.into_iter().map(|day| link(Some(&day.to_string()), t().day(day))).collect_html()}
                {of_track.map(|track| link(Some(&track_part(&track.id)), track.name.clone())).collect_html()}
            </ul>
        }
    })
}

/// The link that carries one's agenda, as text and as QR code.
fn carry(agenda: Agenda) -> Html {
    let sessions = agenda.stars.present(agenda.data, agenda.meeting);
    if sessions.is_empty() {
        return html! { <p class="muted">{t().nothing_starred} " " {t().how_to_star}</p> };
    }
    let link = link(agenda, &sessions);
    html! {
        <p>{t().carry_text}</p>
        {copied(t().link_to_agenda, link.clone())}
        {code(&link)}
    }
}

/// The absolute URL that carries some sessions. It names neither theme nor choices, which are matters of this device.
fn link(agenda: Agenda, sessions: &[SessionId]) -> String {
    let router = Router::here();
    let id = |session: &SessionId| agenda.data.session(*session).id.clone();
    let query = AgendaQuery { stars: sessions.iter().map(id).collect(), ..AgendaQuery::default() };
    let site = untrack(|| router.location()).site;
    let location = Location { page: Page::Agenda(Box::new(query)), site }.shared();
    history::absolute(&router.routing().href(&location))
}

fn code(link: &str) -> Html {
    let Some(code) = qr::code(link) else { return html! { <p class="muted">{t().code_too_long}</p> } };
    let width = code.width();
    html! {
        <svg class="qr" role="img" aria-label=t().code_of_link viewBox=format!("0 0 {width} {width}")>
            <rect class="qr__light" width=width height=width />
            <path class="qr__dark" shape-rendering="crispEdges" d=code.path() />
        </svg>
    }
}

/// What can be printed: each is shown as a list first.
fn papers(agenda: Agenda) -> Html {
    let query = agenda.query();
    let paper = |label: &'static str, mine: bool, day: Vec<String>| {
        let print = move |_: web_sys::Event| {
            let mut wanted = AgendaQuery { mine, view: Some(AgendaView::List), ..AgendaQuery::default() };
            let shown = untrack(|| agenda.query());
            wanted.facets[AgendaFacet::Day as usize].clone_from(&day);
            wanted.tz.clone_from(&shown.tz);
            wanted.stars.clone_from(&shown.stars);
            if wanted != shown {
                agenda.choose(Entry::Push, &|query| query.clone_from(&wanted));
            }
            print::print();
        };
        html! { <button type="button" class="button" on:click=print>{label}</button> " " }
    };
    let day = query.chosen(AgendaFacet::Day).to_vec();
    html! {
        <p class="take__papers">
            {paper(t().print_all, false, Vec::new())}
            {(day.len() == 1).then(|| paper(t().print_day, false, day))}
            {(!agenda.stars.of(agenda.meeting).all().is_empty())
                .then(|| paper(t().print_mine, true, Vec::new()))}
        </p>
    }
}
