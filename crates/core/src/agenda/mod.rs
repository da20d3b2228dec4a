//! The agenda: when and where the sessions of a meeting stand, as a list, as a table of rooms and times, and now.
//!
//! Everything starts from a [`Schedule`], which is a meeting's sessions seen in a zone. Times come from moments and
//! their offsets alone: nothing here asks which moment a clock on a wall means, so that the hour which a clock repeats
//! in autumn and the one it skips in spring need no care.

mod find;
mod grid;
#[cfg(test)]
mod grid_tests;
mod lanes;
mod list;
#[cfg(test)]
mod list_tests;
mod now;
#[cfg(test)]
mod now_tests;
mod schedule;
#[cfg(test)]
mod schedule_tests;
#[cfg(test)]
mod testing;

pub use find::{Finder, Found, without};
pub use grid::{Cell, Grid, NowRow, Row};
pub use lanes::{Column, Heading};
pub use list::{Group, ListDay, NowLine};
pub use now::{Now, Phase};
pub(crate) use schedule::MOST_DAYS;
pub use schedule::{BlockSlot, DayCount, Schedule, Slot, When};
