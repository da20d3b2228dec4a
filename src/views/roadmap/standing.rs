//! When an event was, as far as that was known.

use plenary_core::roadmap::Standing;

use crate::strings::t;

/// When it took place, else when it was to.
pub fn when(standing: &Standing) -> String {
    match (&standing.actual, &standing.planned) {
        (Some(actual), _) => t().date(actual),
        (None, Some(planned)) => t().only_planned(&t().date(planned)),
        (None, None) => t().no_date.to_owned(),
    }
}
