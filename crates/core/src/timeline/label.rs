//! Where the label of an event stands.

use super::{Figure, Metrics, Shape, Span};

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
    /// On its bar; the text starts at the anchor.
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

/// What a label has to do with.
pub(super) struct Place {
    /// All that is drawn of the event.
    pub taken: Span,
    /// The bar that could take it, and whether nothing else of the event crosses it.
    pub bar: Option<(Span, bool)>,
    /// Where labels may stand.
    pub room: Span,
}

impl Place {
    /// Finds a side with room for a text of that width: on a bar that is long enough for it, so that it can move along
    /// with the view; else after what it labels, else before it, else on a bar that is crossed by something.
    pub fn label(&self, width: f64, metrics: &Metrics) -> Option<Label> {
        let gap = metrics.gap;
        let label = |x, side| Some(Label { x, width, side });
        let bar = self.bar.filter(|(bar, _)| bar.width() >= width + 2.0 * gap);
        match bar {
            _ if width <= 0.0 => None,
            Some((bar, true)) => label(bar.start + gap, Side::Inside),
            _ if self.taken.end + gap + width <= self.room.end => label(self.taken.end + gap, Side::After),
            _ if self.taken.start - gap - width >= self.room.start => label(self.taken.start - gap, Side::Before),
            Some((bar, false)) => label(bar.start + gap, Side::Inside),
            None => None,
        }
    }
}

/// The bar that could take the label of an event, without what fades of it: that of its outcome, or of the plan if
/// there is no outcome; and whether nothing else of the event crosses it. A set of several has none.
pub(super) fn bar(shapes: &[Shape], metrics: &Metrics) -> Option<(Span, bool)> {
    let planned = shapes.iter().all(|shape| shape.planned);
    let mut bars = shapes.iter().enumerate().filter(|(_, shape)| shape.planned == planned);
    let (index, shape) = bars.next()?;
    if bars.next().is_some() || matches!(shape.figure, Figure::Mark { .. }) {
        return None;
    }
    let span = shape.figure.span(metrics);
    let clear = shapes.iter().enumerate().all(|(other, shape)| {
        let other_span = shape.figure.span(metrics);
        other == index || other_span.end <= span.start || other_span.start >= span.end
    });
    let faded = |fades: bool| if fades { metrics.fade } else { 0.0 };
    // The sign of a doubt stands at the end.
    let doubt = if shape.uncertain { 2.0 * metrics.mark } else { 0.0 };
    let bar = Span { start: span.start + faded(shape.fade_start), end: span.end - faded(shape.fade_end) - doubt };
    Some((bar, clear))
}

/// The estimated width of a text, from letters that are narrower and wider than most, as in common sans-serif fonts. East
/// Asian characters take two of the others.
pub(super) fn text_width(text: &str, metrics: &Metrics) -> f64 {
    let hundredths: u32 = text.chars().map(hundredths).sum();
    f64::from(hundredths) / 100.0 * metrics.char_width
}

/// The width of a character against that of most small letters.
fn hundredths(char: char) -> u32 {
    match char {
        ' '..='/' | ':' | ';' | 'I' | 'J' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' => 55,
        'M' | 'W' | 'm' | 'w' => 145,
        'A'..='Z' | '\u{c0}'..='\u{de}' => 120,
        '\u{2e80}'.. => 200,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_wide_as_they_look() {
        let metrics = Metrics { char_width: 10.0, ..Metrics::default() };
        for (text, width) in [("", 0.0), ("space", 50.0), ("till", 22.0), ("mm", 29.0), ("ÉA", 24.0), ("会議", 40.0)]
        {
            assert!((text_width(text, &metrics) - width).abs() < 1e-9, "{text}");
        }
    }
}
