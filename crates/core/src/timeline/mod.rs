//! The geometry of the roadmap's timeline: where days, events and their labels
//! lie, in user units of an SVG.
//!
//! Nothing here draws or measures. The width of a text is estimated from a
//! width per character that the caller gives, so that the same input always
//! gives the same picture, on the host as in a browser.

mod label;
mod layout;
#[cfg(test)]
mod layout_tests;
mod pack;
mod projection;
mod shape;
mod ticks;

pub use label::{Label, Side};
pub use layout::{Input, Item, LaneBox, Layout, Metrics, Placed, layout};
pub use pack::{Rows, Span, pack};
pub use projection::Projection;
pub use shape::{Figure, Shape};
pub use ticks::{Tick, TickKind, ticks};
