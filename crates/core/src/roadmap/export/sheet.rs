//! The sheet of paper that the picture is drawn on, from top to bottom.

use super::svg::{Svg, wrapped};
use super::{About, GUTTER, MARGIN, Plan};
use crate::civil::Day;
use crate::model::{Dataset, LaneId};
use crate::roadmap::{Drawing, Ink, Known, SAMPLE, Sign, Subject, draw, draw_count};
use crate::text::tenths;
use crate::timeline::{Figure, Placed, Shape, Side, TickKind, Window, axis};

/// The colours of the page in its light theme; what is drawn is for white paper.
const INK: &str = "#1d2327";
const INK_2: &str = "#4a545b";
const INK_3: &str = "#626c73";
const LINE: &str = "#dcd8cf";
const LINE_2: &str = "#ebe8e1";
const LANES: [&str; 7] = ["#0066a1", "#007a59", "#8a6500", "#b84a00", "#8a3f80", "#3a6f9f", "#586828"];

/// Families whose letters are about as wide as the layout takes them to be, before any that there is.
const SANS: &str = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const SERIF: &str = "Georgia, 'Liberation Serif', serif";

/// The estimated width of a letter of 12 units in a row of them.
pub(super) const LETTER: f64 = 6.2;
/// The room for a line of text.
pub(super) const LINE_HEIGHT: f64 = 17.0;
/// How many letters of running text stand in a line.
const MEASURE: usize = 180;
/// The room for the words of a marked day.
const DAY_LINE: f64 = 14.0;
/// The least distance of two marks of the axis.
const SPACING: f64 = 34.0;

/// The colour of a lane, whatever its place.
pub(super) fn colour_of(lane: LaneId) -> &'static str {
    LANES[lane.position() % LANES.len()]
}

/// A sheet that is filled from top to bottom.
pub(super) struct Sheet<'a> {
    pub data: &'a Dataset,
    pub known: &'a Known,
    pub plan: &'a Plan,
    pub about: &'a About<'a>,
    pub svg: Svg,
    /// How far it is filled.
    pub y: f64,
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub fn new(data: &'a Dataset, known: &'a Known, plan: &'a Plan, about: &'a About<'a>) -> Sheet<'a> {
        Sheet { data, known, plan, about, svg: Svg::default(), y: MARGIN }
    }

    /// Fills it; the document.
    pub fn finish(mut self) -> String {
        let shows = (self.about.shows)(&self.plan.shown());
        self.head(&shows);
        self.timeline();
        self.legend();
        self.lists();
        self.foot();
        let [width, height] = [self.plan.width, self.y + MARGIN].map(tenths);
        let mut document = Svg::default();
        document.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", &["0 0 ", &width, " ", &height].concat()),
                ("width", &width),
                ("height", &height),
                ("role", "img"),
                ("font-family", SANS),
                ("font-size", "12"),
                ("fill", INK),
            ],
        );
        document.holding("title", &[], self.about.title);
        document.holding("desc", &[], &shows.join(" "));
        document.empty("rect", &[("width", &width), ("height", &height), ("fill", "#fff")]);
        document.append(self.svg);
        document.close("svg");
        document.finish()
    }

    /// What is left of the width between the margins.
    pub fn room(&self) -> f64 {
        self.plan.width - 2.0 * MARGIN
    }

    /// Writes a text whose base line is at the present height.
    pub fn write(&mut self, x: f64, attributes: super::svg::Attributes, text: &str) {
        let [x, y] = [x, self.y].map(tenths);
        let mut all = vec![("x", x.as_str()), ("y", y.as_str())];
        all.extend_from_slice(attributes);
        self.svg.holding("text", &all, text);
    }

    fn head(&mut self, shows: &[String]) {
        let style = [("font-family", SERIF), ("font-size", "28"), ("font-weight", "600")];
        for line in wrapped(self.about.title, (self.room() / 15.0) as usize, 3) {
            self.y += 26.0;
            self.write(MARGIN, &style, &line);
            self.y += 8.0;
        }
        for line in shows {
            self.paragraph(line, INK_2);
        }
        self.y += 16.0;
    }

    /// A text in lines of a width that can be read.
    fn paragraph(&mut self, text: &str, colour: &str) {
        let room = ((self.room() / LETTER) as usize).min(MEASURE);
        for line in wrapped(text, room, usize::MAX) {
            self.y += LINE_HEIGHT;
            self.write(MARGIN, &[("fill", colour)], &line);
        }
    }

    fn timeline(&mut self) {
        if self.plan.cast.subjects.is_empty() {
            return;
        }
        let top = self.axis();
        self.y = top;
        self.lanes();
        self.days();
        let place = ["translate(", &tenths(MARGIN + GUTTER), ",", &tenths(top), ")"].concat();
        self.svg.open("g", &[("transform", &place)]);
        let plan = self.plan;
        plan.layout.placed.iter().for_each(|placed| self.placed(placed));
        self.svg.close("g");
        self.y = top + plan.layout.height;
    }

    /// The years and months with their lines; where the lanes begin.
    fn axis(&mut self) -> f64 {
        let (first, last) = self.plan.days;
        let projection = self.plan.layout.projection;
        let axis = axis(Window::new(first, last), projection.right(), SPACING);
        let left = MARGIN + GUTTER;
        let years = self.y + DAY_LINE * self.days_in_sight().count() as f64 + 14.0;
        let top = years + 26.0;
        let end = top + self.plan.layout.height;
        for tick in &axis.minor {
            let at = left + projection.x(tick.day);
            // A line for each month would be more lines than events.
            let (to, colour) = match tick.kind {
                TickKind::Year => (end, LINE),
                TickKind::Quarter => (end, LINE_2),
                _ => (top + 4.0, LINE),
            };
            self.line(&["M", &tenths(at), " ", &tenths(top), "V", &tenths(to)].concat(), colour, "");
            self.y = top - 7.0;
            let word = match axis.unit {
                Some(TickKind::Month | TickKind::Quarter) => (self.about.month)(tick.day.month()).to_owned(),
                _ => tick.day.year().to_string(),
            };
            if at + 30.0 <= left + projection.right() {
                self.write(at, &[("font-size", "11"), ("fill", INK_3)], &word);
            }
        }
        self.y = years;
        for (n, tick) in axis.major.iter().enumerate() {
            let at = projection.x(tick.day).max(0.0);
            let next = axis.major.get(n + 1).map_or(projection.right(), |next| projection.x(next.day));
            if next - at >= 40.0 {
                let style = [("font-family", SERIF), ("font-size", "15"), ("font-weight", "600")];
                self.write(left + at, &style, &tick.day.year().to_string());
            }
        }
        top
    }

    fn lanes(&mut self) {
        let top = self.y;
        let right = tenths(MARGIN + self.room());
        for (number, lane) in self.plan.layout.lanes.iter().enumerate() {
            let from = ["M", &tenths(MARGIN), " ", &tenths(top + lane.y), "H", &right].concat();
            self.line(&from, LINE, "");
            // As many lines as stand beside the rows of the lane.
            let lines = ((lane.height - 4.0) / 15.0).max(1.0) as usize;
            let lines = wrapped(&lane.title, ((GUTTER - 16.0) / 7.0) as usize, lines);
            self.y = top + lane.y + if lines.len() > 1 { 2.0 } else { 6.0 };
            for line in lines {
                self.y += 13.0;
                self.write(MARGIN, &[("fill", self.colour(number)), ("font-weight", "600")], &line);
                self.y += 2.0;
            }
        }
        let end = tenths(top + self.plan.layout.height);
        self.line(&["M", &tenths(MARGIN), " ", &end, "H", &right].concat(), LINE, "");
        self.y = top;
    }

    /// The colour of a lane of the picture.
    fn colour(&self, number: usize) -> &'static str {
        self.plan.cast.lanes.get(number).map_or(INK, |lane| colour_of(*lane))
    }

    /// The marked days that lie on the axis.
    fn days_in_sight(&self) -> impl Iterator<Item = &'a (Day, String)> + use<'a> {
        let projection = self.plan.layout.projection;
        self.about.days.iter().filter(move |(day, _)| projection.contains(*day))
    }

    /// The days that are marked.
    fn days(&mut self) {
        let top = self.y;
        let projection = self.plan.layout.projection;
        let end = tenths(top + self.plan.layout.height);
        // Each has a line of its own above the years, as they may be close together.
        self.y = top - 46.0;
        for (day, words) in self.days_in_sight() {
            let at = MARGIN + GUTTER + projection.middle(*day);
            self.line(&["M", &tenths(at), " ", &tenths(self.y - 9.0), "V", &end].concat(), INK_2, "2 3");
            self.write(at + 5.0, &[("font-size", "11"), ("fill", INK_2)], words);
            self.y -= DAY_LINE;
        }
        self.y = top;
    }

    fn line(&mut self, path: &str, colour: &str, dashes: &str) {
        let style = [("d", path), ("fill", "none"), ("stroke", colour), ("stroke-dasharray", dashes)];
        self.svg.empty("path", if dashes.is_empty() { &style[..3] } else { &style });
    }

    /// An event or a plan, or several events that are merged.
    fn placed(&mut self, placed: &Placed) {
        let subject = |item: usize| self.plan.cast.subjects.get(item).copied();
        let (label, told, address) = match placed.items[..] {
            [item] => match subject(item) {
                Some(Subject::Event(event)) => {
                    let label = self.data.event(event).short_title.as_str();
                    (label, (self.about.event)(event), (self.about.address)(event))
                }
                Some(Subject::Plan(plan)) => (self.data.plan(plan).subject.as_str(), (self.about.plan)(plan), None),
                None => return,
            },
            _ => {
                let lane = self.plan.cast.lanes.get(placed.lane).copied();
                let told = lane.map(|lane| (self.about.merged)(placed.items.len(), lane)).unwrap_or_default();
                ("", told, None)
            }
        };
        let drawing = match placed.items.len() {
            1 => draw(&placed.shapes, placed.label.as_ref().map(|at| (at, label)), (0.0, 0.0)),
            count => draw_count(&placed.shapes, count, (0.0, 0.0)),
        };
        if let Some(address) = &address {
            self.svg.open("a", &[("href", address)]);
        }
        let place = ["translate(0,", &tenths(placed.y), ")"].concat();
        self.svg.open("g", &[("transform", &place), ("fill", self.colour(placed.lane))]);
        self.svg.holding("title", &[], &told);
        let is_inside = placed.label.is_some_and(|label| label.side == Side::Inside);
        self.drawing(&drawing, self.colour(placed.lane), is_inside);
        self.svg.close("g");
        if address.is_some() {
            self.svg.close("a");
        }
    }

    /// Draws it in a colour; texts that stand in a bar, filled or not, are a little smaller.
    fn drawing(&mut self, drawing: &Drawing, colour: &str, is_inside: bool) {
        for stroke in &drawing.strokes {
            let style: &[(&str, &str)] = match stroke.ink {
                Ink::Solid => &[],
                Ink::Dim => &[("fill-opacity", "0.7")],
                Ink::Pale => &[("fill-opacity", "0.45")],
                Ink::Faint => &[("fill-opacity", "0.2")],
                Ink::Window => &[("fill-opacity", "0.22"), ("stroke", colour)],
                Ink::Planned => {
                    &[("fill", "#fff"), ("fill-opacity", "0.6"), ("stroke", colour), ("stroke-dasharray", "4 2.5")]
                }
                Ink::Slip => &[("fill", "none"), ("stroke", INK_2)],
            };
            let mut all = vec![("d", stroke.path.as_str())];
            all.extend_from_slice(style);
            self.svg.empty("path", &all);
        }
        for text in &drawing.texts {
            let x = tenths(text.x);
            let mut all = vec![("x", x.as_str()), ("y", "4"), ("fill", if text.is_inside { "#fff" } else { INK })];
            if is_inside {
                all.push(("font-size", "11"));
            }
            if text.is_before {
                all.push(("text-anchor", "end"));
            }
            self.svg.holding("text", &all, &text.text);
        }
    }

    /// What the signs mean that are drawn.
    fn legend(&mut self) {
        let placed = &self.plan.layout.placed;
        let single = |placed: &&Placed| placed.items.len() == 1;
        self.y += 14.0;
        let mut x = MARGIN;
        let mut is_begun = false;
        for sign in Sign::ALL {
            if !placed.iter().filter(single).any(|placed| is_in(sign, &placed.shapes)) {
                continue;
            }
            let words = (self.about.sign)(sign);
            let width = SAMPLE + 8.0 + LETTER * super::svg::units(words) as f64;
            if !is_begun || x + width > MARGIN + self.room() {
                is_begun = true;
                x = MARGIN;
                self.y += 22.0;
            }
            let place = ["translate(", &tenths(x), ",", &tenths(self.y - 4.0), ")"].concat();
            self.svg.open("g", &[("transform", &place), ("fill", INK_2)]);
            self.drawing(&draw(&sign.sample(), None, (0.0, 0.0)), INK_2, false);
            self.svg.close("g");
            self.write(x + SAMPLE + 8.0, &[("fill", INK_2)], words);
            x += width + 24.0;
        }
    }

    fn foot(&mut self) {
        self.y += 16.0;
        for line in &self.about.sources {
            self.paragraph(line, INK_3);
        }
    }
}

/// Whether the shapes of an event need a sign to be understood.
pub(super) fn is_in(sign: Sign, shapes: &[Shape]) -> bool {
    let any = |holds: &dyn Fn(&Shape) -> bool| shapes.iter().any(holds);
    match sign {
        Sign::Day => any(&|shape| !shape.planned && matches!(shape.figure, Figure::Mark { .. })),
        Sign::Days => any(&|shape| !shape.planned && matches!(shape.figure, Figure::Bar { .. })),
        Sign::Window => any(&|shape| !shape.planned && matches!(shape.figure, Figure::Window { .. })),
        Sign::Planned => any(&|shape| shape.planned),
        Sign::Slip => draw(shapes, None, (0.0, 0.0)).strokes.iter().any(|stroke| stroke.ink == Ink::Slip),
        Sign::Approximate => any(&|shape| shape.approximate && !matches!(shape.figure, Figure::Mark { .. })),
        Sign::Uncertain => any(&|shape| shape.uncertain),
        Sign::Open => any(&|shape| shape.fade_start || shape.fade_end),
    }
}
