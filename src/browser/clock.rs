//! The present moment.

use std::time::Duration;

use leptos::prelude::*;
use plenary_core::civil::Instant;

use super::window;

/// How often the page looks at the clock.
const TICK: Duration = Duration::from_secs(20);

/// The present moment in UTC, where there is a clock.
pub fn now() -> Option<Instant> {
    window()?;
    Instant::new((js_sys::Date::now() / 1000.0) as i64, 0).ok()
}

/// The present moment, followed as long as the owner lives; nothing on a host.
pub fn ticking() -> ReadSignal<Option<Instant>> {
    let (moment, set_moment) = signal(now());
    if moment.get_untracked().is_some()
        && let Ok(interval) = set_interval_with_handle(move || set_moment.set(now()), TICK)
    {
        on_cleanup(move || interval.clear());
    }
    moment
}
