//! How a lane is called, and its colour.

use plenary_core::model::{Dataset, LaneId};

/// The title of a lane.
pub fn lane_name(data: &'static Dataset, lane: LaneId) -> &'static str {
    &data.lane(lane).title
}

/// The style of a lane: one of the colours, with its mark.
pub fn lane_class(lane: LaneId) -> String {
    format!("lane lane-{}", lane.position() % 7)
}
