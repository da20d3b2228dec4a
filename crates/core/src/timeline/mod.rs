//! The geometry of the roadmap's timeline: where days, events and their labels
//! lie, in user units of an SVG.
//!
//! The whole range of days, the *world*, is laid out once for each scale ([`layout()`]); its x axis begins at 0 with the
//! first day. A [`Window`] says which days are in view, and [`sight()`] cuts out what lies there, so that moving
//! the view changes neither rows nor labels.
//!
//! Nothing here draws or measures. The width of a text is estimated from a
//! width per character that the caller gives, so that the same input always
//! gives the same picture, on the host as in a browser.

mod axis;
mod counterpart;
mod edges;
mod fold;
mod label;
mod layout;
#[cfg(test)]
mod layout_tests;
mod merge;
#[cfg(test)]
mod merge_tests;
mod metrics;
mod pack;
mod projection;
mod shape;
mod sight;
#[cfg(test)]
mod sight_tests;
mod ticks;
mod window;

pub use axis::{Axis, axis};
pub use counterpart::counterpart;
pub use edges::edges;
pub use label::{Label, Side};
pub use layout::{Input, Item, LaneBox, LaneInput, Layout, Placed, layout};
pub use metrics::Metrics;
pub use pack::Span;
pub use projection::Projection;
pub use shape::{Figure, Shape};
pub use sight::{Beyond, Seen, Sight, View, sight};
pub use ticks::{Tick, TickKind};
pub use window::{Limits, Window};
