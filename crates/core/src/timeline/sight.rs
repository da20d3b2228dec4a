//! What of a layout is in sight.

use super::label::bar;
use super::shape::extent;
use super::{Figure, Label, Layout, Metrics, Placed, Shape, Side, Span};

/// How far shapes are drawn beyond the view: so far that how they end there cannot be seen.
const BEYOND: f64 = 64.0;

/// A label that is cut off keeps so many letters at least.
const LEAST: f64 = 5.0;
/// What adding up may lose.
const ROUNDING: f64 = 1e-6;

/// What a view shows of a layout.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sight {
    /// What is at least in part in sight, in the order of the layout, of the rows that are looked at.
    pub items: Vec<Seen>,
    /// What is not, by lane, of all rows.
    pub beyond: Vec<Beyond>,
}

/// Something in sight.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its place in [`Layout::placed`].
    pub index: usize,
    /// Where its first shape begins, from the left edge of the view.
    pub x: f64,
    /// Its shapes, from the left edge of the view. What reaches far beyond the view is cut off there.
    pub shapes: Vec<Shape>,
    /// Its label, from the left edge of the view, and as wide as there is room for it in the view; none where there is
    /// hardly any. On a bar that begins before the view, it stands where the view begins, as far as the bar goes.
    pub label: Option<Label>,
}

/// How many items of a lane lie wholly out of sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Before the view.
    pub before: usize,
    /// After it.
    pub after: usize,
}

/// The part of a layout's world that is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Where it begins in the world as it is shown.
    pub left: f64,
    /// How wide it is.
    pub width: f64,
    /// How many times as wide as it was laid out the world is shown, from 1 on. Shapes and the air between them grow by
    /// that, labels do not: what was laid out apart stays apart, so that not every step of a zoom needs a layout of its
    /// own.
    pub scale: f64,
    /// From where to where it goes from top to bottom.
    pub height: (f64, f64),
    /// How much more is told of on both sides, so that what is drawn can be carried along.
    pub more: f64,
}

/// What of a layout is in a view. What is at the place `keep` is told even where it is out of sight, for example because it
/// has the focus.
pub fn sight(layout: &Layout, metrics: &Metrics, view: View, keep: Option<usize>) -> Sight {
    let viewer = Viewer { view, metrics };
    let mut sight = Sight { items: Vec::new(), beyond: vec![Beyond::default(); layout.lanes.len()] };
    for (index, placed) in layout.placed.iter().enumerate() {
        // A label whose shapes are out of sight would tell of nothing that can be seen.
        let drawn = extent(&placed.shapes, metrics);
        let (before, after) = (drawn.end * view.scale < view.left, drawn.start * view.scale > view.left + view.width);
        if let Some(beyond) = sight.beyond.get_mut(placed.lane) {
            if before {
                beyond.before += placed.items.len();
            } else if after {
                beyond.after += placed.items.len();
            }
        }
        let is_near = placed.y >= view.height.0
            && placed.y <= view.height.1
            && drawn.end * view.scale >= view.left - view.more
            && drawn.start * view.scale <= view.left + view.width + view.more;
        if is_near || keep == Some(index) {
            sight.items.push(viewer.seen(index, placed));
        }
    }
    sight
}

struct Viewer<'a> {
    view: View,
    metrics: &'a Metrics,
}

impl Viewer<'_> {
    fn seen(&self, index: usize, placed: &Placed) -> Seen {
        let mut shapes = placed.shapes.clone();
        for shape in &mut shapes {
            shape.figure = shape.figure.scaled(self.view.scale);
        }
        let label = self.label(placed, &shapes);
        for shape in &mut shapes {
            self.cut(&mut shape.figure);
        }
        let x = shapes.first().map_or(0.0, |shape| shape.figure.span(self.metrics).start);
        Seen { index, x, shapes, label }
    }

    /// Moves a figure to the left edge and cuts it off. One that is wholly beyond stands at the end of what is drawn, so
    /// that what leads to it has its direction.
    fn cut(&self, figure: &mut Figure) {
        let left = self.view.left;
        let beyond = BEYOND + self.view.more;
        let drawn = Span { start: -beyond, end: self.view.width + beyond };
        match figure {
            Figure::Mark { x } => *x = (*x - left).max(drawn.start).min(drawn.end),
            Figure::Bar { x, width } | Figure::Window { x, width } => {
                let (mut start, mut end) = (*x - left, *x + *width - left);
                if end <= drawn.start {
                    (start, end) = (drawn.start - width.min(BEYOND), drawn.start);
                } else if start >= drawn.end {
                    (start, end) = (drawn.end, drawn.end + width.min(BEYOND));
                } else {
                    (start, end) = (start.max(drawn.start), end.min(drawn.end));
                }
                (*x, *width) = (start, end - start);
            }
        }
    }

    /// The label beside the shapes as they are shown, as far from them as it was laid out.
    fn label(&self, placed: &Placed, shown: &[Shape]) -> Option<Label> {
        let mut label = placed.label?;
        let (before, now) = (extent(&placed.shapes, self.metrics), extent(shown, self.metrics));
        label.x += match label.side {
            Side::After => now.end - before.end,
            Side::Before => now.start - before.start,
            Side::Inside => 0.0,
        };
        if let (Side::Inside, Some((bar, _))) = (label.side, bar(shown, self.metrics)) {
            let gap = self.metrics.gap;
            let first = bar.start + gap;
            label.x = first.max(self.view.left + gap).min((bar.end - gap - label.width).max(first));
        }
        let Span { start, end } = label.span();
        let View { left, width, more, .. } = self.view;
        let (start, end) = ((start - left).max(-more), (end - left).min(width + more));
        let room = end - start;
        // What is left of it has to say something.
        if room < label.width.min(LEAST * self.metrics.char_width) - ROUNDING {
            return None;
        }
        label.x = if label.side == Side::Before { end } else { start };
        label.width = room;
        Some(label)
    }
}
