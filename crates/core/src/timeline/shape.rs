//! What a date looks like.

use super::{Metrics, Projection, Span};
use crate::civil::Day;
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
    /// What the figure takes of the x axis.
    pub fn span(self, metrics: &Metrics) -> Span {
        match self {
            Figure::Mark { x } => Span { start: x - metrics.mark / 2.0, end: x + metrics.mark / 2.0 },
            Figure::Bar { x, width } | Figure::Window { x, width } => Span { start: x, end: x + width },
        }
    }
}

/// Turns dates into the shapes that lie in the range of a projection.
pub(super) struct Shaper<'a> {
    pub projection: &'a Projection,
    pub metrics: &'a Metrics,
}

/// How sure a stretch of days is: whether the event fills it or lies in it.
#[derive(Clone, Copy)]
enum Fill {
    Whole,
    Somewhere,
}

impl Shaper<'_> {
    /// Adds the shapes of the date, if any of them lies in the range.
    pub fn add(&self, edtf: &Edtf, planned: bool, shapes: &mut Vec<Shape>) {
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
            shape.planned = planned;
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
        let first = start.date().or_else(|| known(start, end)).map(Date::first_day);
        let last = end.date().or_else(|| known(end, start)).map(Date::last_day);
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
                let (x, width) = self.clipped(first, last, start, end);
                match fill {
                    Fill::Whole => Figure::Bar { x, width },
                    Fill::Somewhere => Figure::Window { x, width },
                }
            }
        };
        Some(Shape {
            figure,
            planned: false,
            approximate: false,
            uncertain: false,
            fade_start: start.date().is_none(),
            fade_end: end.date().is_none(),
        })
    }

    /// Where the stretch begins and how wide it is, inside the projection and
    /// wide enough to be seen.
    fn clipped(&self, first: Option<Day>, last: Option<Day>, start: Endpoint, end: Endpoint) -> (f64, f64) {
        let (left, right) = (self.projection.left(), self.projection.right());
        let stub = |end: Endpoint| match end {
            Endpoint::Unknown => self.metrics.fade,
            Endpoint::Date(_) | Endpoint::Open => 0.0,
        };
        let x = first.map_or(left, |day| self.projection.x(day) - stub(start)).max(left);
        let to = last.map_or(right, |day| self.projection.end(day) + stub(end)).min(right);
        if to - x >= self.metrics.min_bar {
            return (x, to - x);
        }
        let width = self.metrics.min_bar.min(right - left);
        let x = ((x + to - width) / 2.0).min(right - width).max(left);
        (x, width)
    }
}

fn known(end: Endpoint, other: Endpoint) -> Option<Date> {
    match end {
        Endpoint::Unknown => other.date(),
        Endpoint::Date(_) | Endpoint::Open => None,
    }
}

fn endpoint(date: Option<Date>) -> Endpoint {
    date.map_or(Endpoint::Open, Endpoint::Date)
}
