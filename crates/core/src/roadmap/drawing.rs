//! What the shapes of an event look like: paths and short texts around a point, for the timeline on the page as for the
//! picture to take along. Which colour belongs to which ink is for those to say.

use crate::text::tenths;
use crate::timeline::{Figure, Label, Shape, Side};

/// Half the height of a bar.
const HALF: f64 = 6.0;
/// From the middle of a diamond to its corners.
const CORNER: f64 = 6.5;
/// The steps in which an end fades: how much of it is drawn, from the end inwards.
const FADE: [Ink; 3] = [Ink::Faint, Ink::Pale, Ink::Dim];
/// How long each step is where an end is open, and where it is only about right.
const OPEN_STEP: f64 = 7.0;
const SOFT_STEP: f64 = 3.0;
/// The shortest slip that is drawn.
const SHORTEST_SLIP: f64 = 8.0;

/// With what something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The colour of the lane, all over: what happened.
    Solid,
    /// The same, thinned out in three steps.
    Dim,
    /// The second step.
    Pale,
    /// The third step.
    Faint,
    /// A light ground with the edge in the colour of the lane: it happened some time in it.
    Window,
    /// A dashed edge around nothing: it was planned for then.
    Planned,
    /// A line from the plan to the outcome.
    Slip,
}

impl Ink {
    /// All of them.
    pub const ALL: [Ink; 7] = [Ink::Solid, Ink::Dim, Ink::Pale, Ink::Faint, Ink::Window, Ink::Planned, Ink::Slip];

    /// Its class in style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Ink::Solid => "ink-solid",
            Ink::Dim => "ink-dim",
            Ink::Pale => "ink-pale",
            Ink::Faint => "ink-faint",
            Ink::Window => "ink-window",
            Ink::Planned => "ink-planned",
            Ink::Slip => "ink-slip",
        }
    }
}

/// A path, as SVG writes it (`d`), and its ink.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// The path.
    pub path: String,
    /// With what it is drawn.
    pub ink: Ink,
}

/// A short text whose base line is at the middle of the row.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it begins, or ends.
    pub x: f64,
    /// Whether `x` is its end.
    pub is_before: bool,
    /// Whether it stands on a bar.
    pub is_inside: bool,
    /// What it says.
    pub text: String,
}

/// What is drawn of an event, around a point on the middle line of its row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Paths, those below first.
    pub strokes: Vec<Stroke>,
    /// The label, and the mark of a doubt.
    pub texts: Vec<Text>,
    /// What it takes of the x axis, its label included.
    pub span: (f64, f64),
}

/// Draws shapes and their label as seen from `origin`, x and y; the middle of their row is at 0.
pub fn draw(shapes: &[Shape], label: Option<(&Label, &str)>, origin: (f64, f64)) -> Drawing {
    let mut drawing = Drawing { span: (f64::MAX, f64::MIN), ..Drawing::default() };
    for shape in shapes {
        add_shape(&mut drawing, shape, origin);
    }
    if let Some(stroke) = slip(shapes, origin) {
        drawing.strokes.push(stroke);
    }
    if let Some((label, text)) = label {
        let span = label.span();
        widen(&mut drawing, span.start - origin.0, span.end - origin.0);
        drawing.texts.push(Text {
            x: label.x - origin.0,
            is_before: label.side == Side::Before,
            is_inside: label.side == Side::Inside && shapes.iter().any(is_filled),
            text: text.to_owned(),
        });
    }
    drawing
}

/// Draws the mark that stands for many as seen from `origin`: a pill around their extent with their number in it.
pub fn draw_count(shapes: &[Shape], count: usize, origin: (f64, f64)) -> Drawing {
    let mut drawing = Drawing { span: (f64::MAX, f64::MIN), ..Drawing::default() };
    let text = count.to_string();
    let least = 12.0 + 7.0 * text.len() as f64;
    for shape in shapes {
        let (start, end) = extent(shape);
        widen(&mut drawing, start - origin.0, end - origin.0);
    }
    let (start, end) = drawing.span;
    let middle = (start + end) / 2.0;
    let half = ((end - start) / 2.0).max(least / 2.0);
    drawing.span = (middle - half, middle + half);
    drawing.strokes.push(Stroke { path: pill(middle - half, middle + half, -origin.1), ink: Ink::Solid });
    let x = middle - 3.4 * text.len() as f64;
    drawing.texts.push(Text { x, is_before: false, is_inside: true, text });
    drawing
}

fn is_filled(shape: &Shape) -> bool {
    !shape.planned && matches!(shape.figure, Figure::Bar { .. })
}

fn add_shape(drawing: &mut Drawing, shape: &Shape, origin: (f64, f64)) {
    let (start, end) = extent(shape);
    let (start, end, y) = (start - origin.0, end - origin.0, -origin.1);
    widen(drawing, start, end);
    let ink = match shape.figure {
        _ if shape.planned => Ink::Planned,
        Figure::Window { .. } => Ink::Window,
        Figure::Mark { .. } | Figure::Bar { .. } => Ink::Solid,
    };
    if let Figure::Mark { .. } = shape.figure {
        drawing.strokes.push(Stroke { path: diamond((start + end) / 2.0, y), ink });
    } else {
        let step = |is_open: bool| match (is_open, shape.approximate) {
            (true, _) => OPEN_STEP,
            (_, true) => SOFT_STEP,
            _ => 0.0,
        };
        // The steps of both ends leave at least a third of the bar.
        let most = (end - start) / 9.0;
        let (before, after) = (step(shape.fade_start).min(most), step(shape.fade_end).min(most));
        drawing.strokes.push(Stroke { path: bar(start + 3.0 * before, end - 3.0 * after, y), ink });
        for (n, faded) in FADE.into_iter().enumerate() {
            let ink = if shape.planned { Ink::Planned } else { faded };
            // Of a hollow bar, every other step is left out.
            let is_drawn = !shape.planned || n != 1;
            let n = n as f64;
            if before > 0.0 && is_drawn {
                drawing.strokes.push(Stroke { path: bar(start + n * before, start + (n + 1.0) * before, y), ink });
            }
            if after > 0.0 && is_drawn {
                drawing.strokes.push(Stroke { path: bar(end - (n + 1.0) * after, end - n * after, y), ink });
            }
        }
    }
    if shape.uncertain {
        // At the end, so that a label has its room before it; in the middle of what is short.
        let x = (end - if shape.fade_end { 32.0 } else { 20.0 }).max((start + end) / 2.0 - 3.0);
        let is_inside = is_filled(shape) || matches!(shape.figure, Figure::Mark { .. }) && !shape.planned;
        drawing.texts.push(Text { x, is_before: false, is_inside, text: "?".to_owned() });
    }
}

/// The line from what was planned to what came, where they are apart.
fn slip(shapes: &[Shape], origin: (f64, f64)) -> Option<Stroke> {
    let of = |planned: bool| {
        let mut both: Option<(f64, f64)> = None;
        for (start, end) in shapes.iter().filter(|shape| shape.planned == planned).map(extent) {
            let (first, last) = both.unwrap_or((start, end));
            both = Some((first.min(start), last.max(end)));
        }
        both
    };
    let (planned, actual) = (of(true)?, of(false)?);
    let (from, to, back) = if actual.0 - planned.1 >= SHORTEST_SLIP {
        (planned.1, actual.0 - 1.0, -4.0)
    } else if planned.0 - actual.1 >= SHORTEST_SLIP {
        (planned.0, actual.1 + 1.0, 4.0)
    } else {
        return None;
    };
    let (from, to, y) = (from - origin.0, to - origin.0, -origin.1);
    let head = [("M", to + back), (" ", y - 3.5), ("L", to), (" ", y), (" ", to + back), (" ", y + 3.5)];
    let path = [path(&[("M", from), (" ", y), ("H", to)]), path(&head)].concat();
    Some(Stroke { path, ink: Ink::Slip })
}

fn extent(shape: &Shape) -> (f64, f64) {
    match shape.figure {
        Figure::Mark { x } => (x - CORNER, x + CORNER),
        Figure::Bar { x, width } | Figure::Window { x, width } => (x, x + width),
    }
}

fn widen(drawing: &mut Drawing, start: f64, end: f64) {
    drawing.span = (drawing.span.0.min(start), drawing.span.1.max(end));
}

/// The words of a path, each with the number that follows it; no number is written where it is none.
#[inline(never)]
pub fn path(words: &[(&str, f64)]) -> String {
    let mut path = String::new();
    for (word, number) in words {
        path.push_str(word);
        if !number.is_nan() {
            path.push_str(&tenths(*number));
        }
    }
    path
}

/// What ends a path.
const CLOSE: (&str, f64) = ("Z", f64::NAN);

fn diamond(x: f64, y: f64) -> String {
    let sides = [(" ", y - CORNER), (" ", x + CORNER), (" ", y), (" ", x), (" ", y + CORNER), CLOSE];
    [path(&[("M", x - CORNER), (" ", y), ("L", x)]), path(&sides)].concat()
}

fn bar(start: f64, end: f64, y: f64) -> String {
    path(&[("M", start), (" ", y - HALF), ("H", end), ("V", y + HALF), ("H", start), CLOSE])
}

fn pill(start: f64, end: f64, y: f64) -> String {
    const R: f64 = HALF + 2.0;
    let (from, to) = (start + R, end - R);
    let arc = path(&[("A", R), (" ", R), (" 0 0 1 ", f64::NAN)]);
    let upper = path(&[("M", from), (" ", y - R), ("H", to)]);
    let lower = path(&[("", to), (" ", y + R), ("H", from)]);
    let end = path(&[("", from), (" ", y - R), CLOSE]);
    [upper, arc.clone(), lower, arc, end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(figure: Figure) -> Shape {
        Shape { figure, planned: false, approximate: false, uncertain: false, fade_start: false, fade_end: false }
    }

    fn bar(x: f64, width: f64) -> Shape {
        shape(Figure::Bar { x, width })
    }

    fn inks(drawing: &Drawing) -> Vec<Ink> {
        drawing.strokes.iter().map(|stroke| stroke.ink).collect()
    }

    #[test]
    fn a_day_is_a_diamond_and_days_are_a_bar() {
        let day = draw(&[shape(Figure::Mark { x: 110.0 })], None, (100.0, 0.0));
        assert_eq!(day.strokes[0].path, "M3.5 0L10 -6.5 16.5 0 10 6.5Z");
        assert_eq!(day.span, (3.5, 16.5));
        let days = draw(&[bar(100.0, 40.0)], None, (100.0, 0.0));
        assert_eq!(days.strokes, [Stroke { path: "M0 -6H40V6H0Z".into(), ink: Ink::Solid }]);
    }

    #[test]
    fn what_is_drawn_moves_with_its_origin() {
        let planned = Shape { planned: true, ..bar(60.0, 20.0) };
        let drawn = draw(&[planned, shape(Figure::Mark { x: 10.0 })], None, (-5.0, -100.0));
        let paths: Vec<_> = drawn.strokes.iter().map(|stroke| stroke.path.as_str()).collect();
        assert_eq!(
            paths,
            ["M65 94H85V106H65Z", "M8.5 100L15 93.5 21.5 100 15 106.5Z", "M65 100H22.5M26.5 96.5L22.5 100 26.5 103.5"]
        );
        let many = draw_count(&[bar(10.0, 30.0)], 12, (0.0, -100.0));
        assert_eq!(many.strokes[0].path, "M18 92H32A8 8 0 0 1 32 108H18A8 8 0 0 1 18 92Z");
    }

    #[test]
    fn what_was_planned_is_hollow_and_what_lies_in_a_window_is_light() {
        let window = shape(Figure::Window { x: 0.0, width: 30.0 });
        assert_eq!(inks(&draw(&[window], None, (0.0, 0.0))), [Ink::Window]);
        assert_eq!(inks(&draw(&[Shape { planned: true, ..window }], None, (0.0, 0.0))), [Ink::Planned]);
    }

    #[test]
    fn ends_fade_in_steps_within_the_bar() {
        let open = draw(&[Shape { fade_end: true, ..bar(0.0, 90.0) }], None, (0.0, 0.0));
        assert_eq!(inks(&open), [Ink::Solid, Ink::Faint, Ink::Pale, Ink::Dim]);
        assert_eq!(open.strokes[0].path, "M0 -6H69V6H0Z", "21 of 90 are left to the steps");
        assert_eq!(open.strokes[1].path, "M83 -6H90V6H83Z", "the faintest is the outermost");
        assert_eq!(open.span, (0.0, 90.0));
        let about = draw(&[Shape { approximate: true, ..bar(0.0, 9.0) }], None, (0.0, 0.0));
        assert_eq!(about.strokes[0].path, "M3 -6H6V6H3Z", "a third is left of the shortest");
    }

    #[test]
    fn the_slip_is_an_arrow_from_the_plan_to_what_came() {
        let planned = |x: f64| Shape { planned: true, ..bar(x, 20.0) };
        let path = |shapes: &[Shape]| {
            let drawing = draw(shapes, None, (0.0, 0.0));
            drawing.strokes.into_iter().find(|stroke| stroke.ink == Ink::Slip).map(|stroke| stroke.path)
        };
        assert_eq!(path(&[planned(0.0), bar(60.0, 5.0)]).as_deref(), Some("M20 0H59M55 -3.5L59 0 55 3.5"));
        assert_eq!(path(&[planned(60.0), bar(0.0, 5.0)]).as_deref(), Some("M60 0H6M10 -3.5L6 0 10 3.5"));
        assert_eq!(path(&[planned(0.0), bar(10.0, 5.0)]), None, "it came as planned");
        assert_eq!(path(&[planned(0.0)]), None, "nothing came yet");
    }

    #[test]
    fn a_doubt_is_a_question_mark() {
        let doubtful = |width: f64| {
            let drawn = draw(&[Shape { uncertain: true, ..shape(Figure::Window { x: 0.0, width }) }], None, (0.0, 0.0));
            drawn.texts.iter().map(|text| (text.text.clone(), text.x)).collect::<Vec<_>>()
        };
        assert_eq!(doubtful(30.0), [("?".to_owned(), 12.0)], "in the middle of a short one");
        assert_eq!(doubtful(100.0), [("?".to_owned(), 80.0)], "behind the label of a long one");
    }

    #[test]
    fn many_are_a_pill_with_their_number() {
        let many = draw_count(&[bar(10.0, 30.0)], 12, (10.0, 0.0));
        assert_eq!(inks(&many), [Ink::Solid]);
        assert_eq!(many.texts[0].text, "12");
        let (start, end) = many.span;
        assert!(start <= 0.0 && end >= 30.0, "it covers what is merged: {start} to {end}");
        assert!(end - start >= 26.0, "there is room for the number");
    }
}
