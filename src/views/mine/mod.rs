//! One's own agenda, and what takes sessions along: calendars, a link to another device, paper.
//!
//! A part of the app of its own. What shows one of its functions has to wait for it (`crate::parts::later`).

mod calendar;
mod carried;
mod plan;
mod take;

pub use calendar::session_calendar;
pub use carried::carried;
pub use plan::plan;
pub use take::take;
