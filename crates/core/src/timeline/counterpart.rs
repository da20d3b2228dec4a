//! The same height in two layouts of the same lanes.

use super::{LaneBox, Layout};

/// Where what stands at a height of one layout stands in another of the same lanes: as far down in its lane, as a share of
/// its height, for rows and their number differ. Above the first lane and below the last it is as far from them. Where
/// there is no lane, or the lanes are others, it is the height itself.
pub fn counterpart(before: &Layout, after: &Layout, y: f64) -> f64 {
    let lanes = || before.lanes.iter().zip(&after.lanes);
    let (Some((first, to)), true) = (lanes().next(), before.lanes.len() == after.lanes.len()) else { return y };
    if y < first.y {
        return y + to.y - first.y;
    }
    let is_in = |lane: &LaneBox| y < lane.y + lane.height;
    match lanes().find(|(lane, _)| is_in(lane)) {
        Some((from, to)) => to.y + (y - from.y) / from.height * to.height,
        None => y + after.height - before.height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::civil::Day;
    use crate::timeline::Projection;

    /// A layout of lanes that are so high, below some room for the days that matter.
    fn layout(heights: &[f64]) -> Layout {
        let day = Day::from_days(0).expect("a day");
        let mut layout = Layout {
            projection: Projection::new(day, day, 0.0, 100.0),
            lanes: Vec::new(),
            placed: Vec::new(),
            outside: Vec::new(),
            undated: Vec::new(),
            height: 16.0,
        };
        for height in heights {
            layout.lanes.push(LaneBox { title: String::new(), y: layout.height, height: *height, folded: false });
            layout.height += height;
        }
        layout
    }

    #[test]
    fn a_height_follows_its_lane() {
        let (before, after) = (layout(&[100.0, 200.0, 50.0]), layout(&[300.0, 100.0, 50.0]));
        for (from, to) in [(16.0, 16.0), (66.0, 166.0), (116.0, 316.0), (216.0, 366.0), (316.0, 416.0), (341.0, 441.0)]
        {
            assert_eq!(counterpart(&before, &after, from), to, "{from}");
            assert_eq!(counterpart(&after, &before, to), from, "{to}, back");
        }
    }

    #[test]
    fn beyond_the_lanes_it_is_as_far_from_them() {
        let (before, after) = (layout(&[100.0, 200.0]), layout(&[150.0, 250.0]));
        assert_eq!(counterpart(&before, &after, 4.0), 4.0);
        assert_eq!(counterpart(&before, &after, -40.0), -40.0);
        assert_eq!(counterpart(&before, &after, 316.0 + 20.0), 416.0 + 20.0);
    }

    #[test]
    fn where_the_lanes_are_others_it_stays() {
        assert_eq!(counterpart(&layout(&[]), &layout(&[100.0]), 70.0), 70.0);
        assert_eq!(counterpart(&layout(&[100.0, 50.0]), &layout(&[200.0]), 70.0), 70.0);
        assert_eq!(counterpart(&layout(&[]), &layout(&[]), 70.0), 70.0);
    }
}
