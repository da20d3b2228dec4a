//! "My agenda": the sessions that a visitor has starred.
//!
//! [`Picks`] are what the visitor's device keeps of one meeting. They outlive the data: a session that a new edition no
//! longer has is told by the title it had, until the visitor lets go of it. [`Carried`] are picks that come in a link,
//! and [`plan()`] is the agenda they make: day by day, with clashes and the time between.

mod carried;
mod kept;
mod plan;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod testing;

pub use carried::Carried;
pub use kept::{Pick, Picks, Refreshed, key};
pub use plan::{Between, Entry, Plan, PlanDay, plan, would_clash};
