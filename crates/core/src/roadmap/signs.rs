//! The signs of the drawing, each with a sample, for the legend.

use crate::timeline::{Figure, Shape};

/// The width of a sample.
pub const SAMPLE: f64 = 52.0;

/// What a reader may want explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// One day.
    Day,
    /// Several days.
    Days,
    /// Some time in a window.
    Window,
    /// As it was planned.
    Planned,
    /// From the plan to the outcome.
    Slip,
    /// A date that is only about right.
    Approximate,
    /// A date that is in doubt.
    Uncertain,
    /// An end that is open or not known.
    Open,
}

impl Sign {
    /// All of them, in the order of the legend.
    pub const ALL: [Sign; 8] = [
        Sign::Day,
        Sign::Days,
        Sign::Window,
        Sign::Planned,
        Sign::Slip,
        Sign::Approximate,
        Sign::Uncertain,
        Sign::Open,
    ];

    /// The shapes that show it, between 0 and [`SAMPLE`] on the x axis.
    pub fn sample(self) -> Vec<Shape> {
        let plain = |figure: Figure| Shape {
            figure,
            planned: false,
            approximate: false,
            uncertain: false,
            fade_start: false,
            fade_end: false,
        };
        let bar = |x: f64, width: f64| plain(Figure::Bar { x, width });
        let (long, mark) = (bar(2.0, 48.0), |x: f64| plain(Figure::Mark { x }));
        let window = plain(Figure::Window { x: 2.0, width: 48.0 });
        match self {
            Sign::Day => vec![mark(SAMPLE / 2.0)],
            Sign::Days => vec![long],
            Sign::Window => vec![window],
            Sign::Planned => vec![Shape { planned: true, ..window }],
            Sign::Slip => vec![Shape { planned: true, ..bar(2.0, 16.0) }, mark(43.0)],
            Sign::Approximate => vec![Shape { approximate: true, ..long }],
            Sign::Uncertain => vec![Shape { uncertain: true, ..window }],
            Sign::Open => vec![Shape { fade_end: true, ..long }],
        }
    }
}
