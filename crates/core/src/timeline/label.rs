//! Where the label of an event stands.

use super::{Metrics, Span};

/// A label and where its text is anchored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The anchor: the start of the text, or its end for [`Side::Before`].
    pub x: f64,
    /// The estimated width of the text.
    pub width: f64,
    /// Which side of the event it stands on.
    pub side: Side,
}

/// Where a label stands to its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// After it; the text starts at the anchor.
    After,
    /// Before it; the text ends at the anchor.
    Before,
    /// On its bar, which has no room beside it; the text starts at the anchor.
    Inside,
}

impl Label {
    /// What the text takes of the x axis.
    pub fn span(&self) -> Span {
        let start = match self.side {
            Side::After | Side::Inside => self.x,
            Side::Before => self.x - self.width,
        };
        Span { start, end: start + self.width }
    }
}

/// Finds a side with room for a text of that width: after what it labels, else
/// before it, else inside it if that is one bar.
pub(super) fn place(width: f64, taken: Span, one_bar: bool, room: Span, metrics: &Metrics) -> Option<Label> {
    let gap = metrics.gap;
    let label = |x, side| Some(Label { x, width, side });
    if width <= 0.0 {
        None
    } else if taken.end + gap + width <= room.end {
        label(taken.end + gap, Side::After)
    } else if taken.start - gap - width >= room.start {
        label(taken.start - gap, Side::Before)
    } else if one_bar && taken.end - taken.start >= width + 2.0 * gap {
        label(taken.start + gap, Side::Inside)
    } else {
        None
    }
}

/// The estimated width of a text. East Asian characters take two of the others.
pub(super) fn text_width(text: &str, metrics: &Metrics) -> f64 {
    let units: u32 = text.chars().map(|char| if char >= '\u{2e80}' { 2 } else { 1 }).sum();
    f64::from(units) * metrics.char_width
}
