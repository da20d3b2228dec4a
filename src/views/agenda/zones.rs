//! The choice of the zone that times are shown in.

use leptos::prelude::*;
use plenary_core::agenda::Schedule;

use super::state::{Agenda, LOCAL};
use crate::browser::zone;
use crate::html::{CollectHtml, Html, html, live};
use crate::router::Entry;
use crate::strings::t;

/// The zone: the meeting's, the visitor's own, or any; nothing where no time is known that a zone could change.
pub fn choice(agenda: Agenda) -> Option<Html> {
    untrack(|| agenda.schedule(Schedule::span))?;
    let own = zone::own();
    // The list is long, and needed by few.
    let all = RwSignal::new(false);
    let meeting = agenda.data.meeting(agenda.meeting).time_zone.as_str();
    let chosen = move || agenda.query().tz.unwrap_or_default();
    let choose = move |event: web_sys::Event| {
        let value = event_target_value(&event);
        agenda.choose(Entry::Push, &|query| query.tz = Some(value.clone()).filter(|value| !value.is_empty()));
    };
    let options = move || {
        let chosen = untrack(chosen);
        let option = |value: &str, label: String| {
            html! { <option value=value.to_owned() selected=value == chosen>{label}</option> }
        };
        let other = (!chosen.is_empty() && chosen != LOCAL && !all.get()).then(|| option(&chosen, t().zone(&chosen)));
        let listed = all.get().then(|| {
            let zones = zone::all().into_iter().map(|name| option(&name, name.replace('_', " ")));
            html! { <optgroup label=t().all_zones>{zones.collect_html()}</optgroup> }
        });
        html! {
            {option("", t().meeting_zone(meeting))}
            {own.as_deref().map(|own| option(LOCAL, t().own_zone(own)))}
            {other}
            {listed}
        }
    };
    Some(html! {
        <label class="zone">
            <span class="zone__label">{t().times_in}</span>
            <select
                on:focus=move |_| all.set(true)
                on:change=choose
                prop:value=chosen
            >
                {live(options)}
            </select>
        </label>
    })
}
