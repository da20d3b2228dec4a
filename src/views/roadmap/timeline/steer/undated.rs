//! What stands below the timeline, since it has no place on it.

use crate::html::{Html, Live, html, live};
use crate::strings::t;
use crate::views::roadmap::state::Road;

/// The events that are known but have no date to be drawn at.
pub fn without_date(road: Road) -> Live {
    live(move || {
        let (known, passing) = (road.known(), road.passing().unwrap_or_default());
        let mut items = Html::new();
        for event in passing {
            let then = known.events.get(event.position()).and_then(Option::as_ref);
            if then.is_some_and(|then| then.date().is_none()) {
                let title = road.data.event(event).title.as_str();
                items.append(html! { <li><a href=road.event_href(event)>{title}</a></li> });
            }
        }
        (!items.is_blank()).then(|| {
            html! {
                <section class="undated" aria-labelledby="undated">
                    <h2 id="undated">{t().known_without_date}</h2>
                    <ul>{items}</ul>
                </section>
            }
        })
    })
}
