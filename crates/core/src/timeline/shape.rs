//! What a date looks like.

use super::{Metrics, Projection, Span};
use crate::edtf::{Date, Edtf, Endpoint, Member};

/// One thing to draw for a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// Its form and place.
    pub figure: Figure,
    /// Whether it shows what was planned, not what happened: drawn hollow.
    pub planned: bool,
    /// Whether the date is only about right.
    pub approximate: bool,
    /// Whether the source of the date is in doubt.
    pub uncertain: bool,
    /// Whether its start is open or unknown.
    pub fade_start: bool,
    /// Whether its end is open or unknown.
    pub fade_end: bool,
}

/// A form and its place on the x axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A single day: a diamond.
    Mark {
        /// The middle of the diamond.
        x: f64,
    },
    /// A stretch of days that the event lasts.
    Bar {
        /// Where it begins.
        x: f64,
        /// How wide it is.
        width: f64,
    },
    /// A stretch of days in which the event lies, not known where.
    Window {
        /// Where it begins.
        x: f64,
        /// How wide it is.
        width: f64,
    },
}

impl Figure {
    /// Where it begins and ends; a mark has no length.
    pub fn ends(self) -> (f64, f64) {
        match self {
            Figure::Mark { x } => (x, x),
            Figure::Bar { x, width } | Figure::Window { x, width } => (x, x + width),
        }
    }

    /// The figure where the world is that many times as wide.
    pub(super) fn scaled(self, by: f64) -> Figure {
        match self {
            Figure::Mark { x } => Figure::Mark { x: x * by },
            Figure::Bar { x, width } => Figure::Bar { x: x * by, width: width * by },
            Figure::Window { x, width } => Figure::Window { x: x * by, width: width * by },
        }
    }

    /// What the figure takes of the x axis.
    pub fn span(self, metrics: &Metrics) -> Span {
        let (start, end) = self.ends();
        let half = if let Figure::Mark { .. } = self { metrics.mark / 2.0 } else { 0.0 };
        Span { start: start - half, end: end + half }
    }
}

/// What the shapes take of the x axis, with all that lies between them.
pub(super) fn extent(shapes: &[Shape], metrics: &Metrics) -> Span {
    let mut extent: Option<Span> = None;
    for shape in shapes {
        let span = shape.figure.span(metrics);
        extent = Some(extent.map_or(span, |extent| extent.with(span)));
    }
    extent.unwrap_or(Span { start: 0.0, end: 0.0 })
}

/// Turns dates into the shapes that lie in the range of a projection.
pub(super) struct Shaper<'a> {
    pub projection: &'a Projection,
    pub metrics: &'a Metrics,
    /// Whether the dates are of plans.
    pub planned: bool,
}

/// How sure a stretch of days is: whether the event fills it or lies in it.
#[derive(Clone, Copy)]
enum Fill {
    Whole,
    Somewhere,
}

impl Shaper<'_> {
    /// Adds the shapes of the date, if any of them lies in the range.
    pub fn add(&self, edtf: &Edtf, shapes: &mut Vec<Shape>) {
        let before = shapes.len();
        match edtf {
            Edtf::Date(date) => shapes.extend(self.date(*date)),
            Edtf::Interval { start, end } => shapes.extend(self.stretch(*start, *end, Fill::Whole)),
            Edtf::AllOf(members) => members.iter().for_each(|member| shapes.extend(self.member(*member))),
            Edtf::OneOf(_) => shapes.extend(self.stretch(
                endpoint(edtf.earliest().map(Date::of_day)),
                endpoint(edtf.latest().map(Date::of_day)),
                Fill::Somewhere,
            )),
        }
        for shape in &mut shapes[before..] {
            shape.approximate = edtf.is_approximate();
            shape.uncertain = edtf.is_uncertain();
        }
    }

    fn member(&self, member: Member) -> Option<Shape> {
        match member {
            Member::Date(date) => self.date(date),
            Member::Range(first, last) => self.stretch(endpoint(first), endpoint(last), Fill::Whole),
        }
    }

    fn date(&self, date: Date) -> Option<Shape> {
        let end = Endpoint::Date(date);
        self.stretch(end, end, Fill::Somewhere)
    }

    fn stretch(&self, start: Endpoint, end: Endpoint, fill: Fill) -> Option<Shape> {
        // An end that is not known is drawn as a stub at the one that is.
        let first = start.date().or_else(|| self.stub(start, end.date())).map(Date::first_day);
        let last = end.date().or_else(|| self.stub(end, start.date())).map(Date::last_day);
        let begun = first.is_none_or(|first| first <= self.projection.to());
        let over = last.is_some_and(|last| last < self.projection.from());
        if !begun || over {
            return None;
        }
        let figure = match (first, last) {
            (Some(first), Some(last)) if first == last && start.date().is_some() && end.date().is_some() => {
                Figure::Mark { x: self.projection.middle(first) }
            }
            _ => {
                let left = first.map(|day| self.projection.x(day) - self.stub_width(start));
                let right = last.map(|day| self.projection.end(day) + self.stub_width(end));
                let Span { start: x, end } = self.clipped(left, right);
                match fill {
                    Fill::Whole => Figure::Bar { x, width: end - x },
                    Fill::Somewhere => Figure::Window { x, width: end - x },
                }
            }
        };
        Some(Shape {
            figure,
            planned: self.planned,
            approximate: false,
            uncertain: false,
            fade_start: start.date().is_none(),
            fade_end: end.date().is_none(),
        })
    }

    /// The date at which an end is drawn as a stub, given that of the other end: an end that is not known, or one that
    /// is open in a plan. "By September" does not mean since the beginning of the world.
    fn stub(&self, end: Endpoint, other: Option<Date>) -> Option<Date> {
        match end {
            Endpoint::Unknown => other,
            Endpoint::Open if self.planned => other,
            Endpoint::Date(_) | Endpoint::Open => None,
        }
    }

    fn stub_width(&self, end: Endpoint) -> f64 {
        if end.date().is_none() { self.metrics.fade } else { 0.0 }
    }

    /// From where to where a stretch goes inside the projection, wide enough to be seen. An end that is not given is
    /// that of the world.
    fn clipped(&self, left: Option<f64>, right: Option<f64>) -> Span {
        let world = Span { start: self.projection.left(), end: self.projection.right() };
        let start = left.unwrap_or(world.start).max(world.start);
        let end = right.unwrap_or(world.end).min(world.end);
        if end - start >= self.metrics.min_bar {
            return Span { start, end };
        }
        let middle = (start + end) / 2.0;
        let half = self.metrics.min_bar / 2.0;
        Span { start: middle - half, end: middle + half }.within(world)
    }
}

fn endpoint(date: Option<Date>) -> Endpoint {
    date.map_or(Endpoint::Open, Endpoint::Date)
}
