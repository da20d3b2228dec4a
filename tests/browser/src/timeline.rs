//! The timeline of the roadmap: what is drawn, and what a pointer does to it.

use plenary_core::civil::Day;
use serde_json::{Value, json};

use crate::find::{Found, Name, Scope};
use crate::page::Page;

/// An event, or several that are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it leads; nowhere, if it counts several.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// How many events it stands for.
    pub count: usize,
    /// Its left edge in the window.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// How much it stands out, up to 1.
    pub opacity: f64,
    /// Whether the Tab key comes to it.
    pub stop: bool,
}

impl Mark {
    /// The id of the event; none of a plan and of what counts several.
    pub fn id(&self) -> Option<&str> {
        self.href.split_once("/roadmap/").map(|(_, id)| id)
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }
}

/// A lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Its title.
    pub title: String,
    /// Where it begins in the window.
    pub top: f64,
    /// How many events it tells of that lie before what is shown.
    pub before: usize,
    /// How many that lie after it.
    pub after: usize,
}

/// All that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The left edge in the window of what is drawn of time, and its width.
    pub plot: (f64, f64),
    /// The upper and the lower edge of the whole.
    pub height: (f64, f64),
    /// What stands in the lanes.
    pub marks: Vec<Mark>,
    /// The lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// The number of links drawn between events.
    pub links: usize,
}

impl Drawn {
    /// The ids of the events that are drawn by themselves, in order.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<_> = self.marks.iter().filter_map(Mark::id).map(str::to_owned).collect();
        ids.sort();
        ids
    }

    /// The event of an id.
    #[track_caller]
    pub fn event(&self, id: &str) -> &Mark {
        match self.marks.iter().find(|mark| mark.id() == Some(id)) {
            Some(mark) => mark,
            None => panic!("{id} is not drawn, but {:?}", self.ids()),
        }
    }

    /// Those that are at least in part in sight.
    pub fn in_sight(&self) -> impl Iterator<Item = &Mark> {
        let (left, width) = self.plot;
        self.marks.iter().filter(move |mark| mark.right > left && mark.left < left + width)
    }

    /// Of each lane: its title, and how many events it tells of, in sight and beyond.
    pub fn told(&self) -> Vec<(String, usize)> {
        let bottoms = self.lanes.iter().skip(1).map(|lane| lane.top).chain([f64::INFINITY]);
        let tell = |(lane, bottom): (&Lane, f64)| {
            let marks = self.in_sight().filter(|mark| (lane.top..bottom).contains(&mark.middle().1));
            let seen: usize = marks.map(|mark| mark.count).sum();
            (lane.title.clone(), seen + lane.before + lane.after)
        };
        self.lanes.iter().zip(bottoms).map(tell).collect()
    }
}

/// Opens an address that shows the timeline, and waits until all that moves it is there.
#[track_caller]
pub fn open(page: &Page, address: &str) {
    page.open(address);
    stands(page);
}

/// Waits until the timeline and all that moves it are there.
#[track_caller]
pub fn stands(page: &Page) {
    // What the shapes mean comes along with what moves them.
    page.one("list", "Legend");
    page.wait_until("a drawing", || !drawn(page).marks.is_empty());
}

/// What is drawn at this moment.
#[track_caller]
pub fn drawn(page: &Page) -> Drawn {
    let drawn = page.script(include_str!("timeline.js"), Vec::new());
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let count = |value: &Value| value.as_u64().unwrap_or(0) as usize;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = |key: &str| drawn[key].as_array().cloned().unwrap_or_default();
    let mark = |mark: &Value| Mark {
        href: text(&mark["href"]),
        name: text(&mark["name"]),
        count: count(&mark["count"]),
        left: number(&mark["left"]),
        right: number(&mark["right"]),
        top: number(&mark["top"]),
        bottom: number(&mark["bottom"]),
        opacity: number(&mark["opacity"]),
        stop: mark["stop"] == true,
    };
    let lane = |lane: &Value| Lane {
        title: text(&lane["title"]),
        top: number(&lane["top"]),
        before: count(&lane["before"]),
        after: count(&lane["after"]),
    };
    let plot = &drawn["plot"];
    Drawn {
        plot: (number(&plot["left"]), number(&plot["width"])),
        height: (number(&plot["top"]), number(&plot["bottom"])),
        marks: all("events").iter().map(mark).collect(),
        lanes: all("lanes").iter().map(lane).collect(),
        links: count(&drawn["links"]),
    }
}

/// The link of an event in the drawing, by a part of its name that only it has there.
#[track_caller]
pub fn event<'p>(page: &'p Page, name: &str) -> Found<'p> {
    page.one("group", "Timeline").one("link", Name::Containing(name))
}

/// Clicks on something in the drawing. The driver would scroll it no further than to the edge of the window, where what is
/// told of an event stands.
#[track_caller]
pub fn click(found: &Found<'_>) {
    found.script("arguments[0].scrollIntoView({ block: 'center' })");
    found.click();
}

/// What opens a menu: it has no role of its own that all engines tell.
#[track_caller]
pub fn summary<'p>(page: &'p Page, text: &str) -> Found<'p> {
    by_text(page, "main summary", text)
}

/// The title of a lane in the drawing, on which one can click.
#[track_caller]
pub fn lane<'p>(page: &'p Page, title: &str) -> Found<'p> {
    by_text(page, "main svg [data-lane] text", title)
}

#[track_caller]
fn by_text<'p>(page: &'p Page, selector: &str, text: &str) -> Found<'p> {
    let find = "return [...document.querySelectorAll(arguments[0])].find(it => it.textContent.trim() === arguments[1])";
    let arguments = || vec![json!(selector), json!(text)];
    page.wait_until(text, || page.script(&find.replace("return ", "return !!"), arguments()) == true);
    let found = page.browser().run(async |session| session.execute(find, arguments()).await?.element());
    Found::new(page, page.done(text, found))
}

/// The first and the last day in sight, as the address has them; none where it has none.
#[track_caller]
pub fn days(page: &Page) -> Option<(i64, i64)> {
    let query = page.query();
    let day = |wanted: &str| query.iter().find(|(key, _)| key == wanted).map(|(_, day)| number(day));
    day("from").zip(day("to"))
}

/// The number of a day (`2017-02-16`) since 1970.
#[track_caller]
pub fn number(day: &str) -> i64 {
    match day.parse::<Day>() {
        Ok(day) => day.days(),
        Err(error) => panic!("{day}: {error}"),
    }
}

/// Waits until the address has the first and the last day in sight, others than `before`, and tells them.
#[track_caller]
pub fn rested(page: &Page, before: Option<(i64, i64)>) -> (i64, i64) {
    page.wait_until("the window in the address", || days(page).is_some_and(|days| Some(days) != before));
    days(page).unwrap_or_default()
}

/// Turns the wheel over a place of the window; whether the page keeps the browser from scrolling.
#[track_caller]
pub fn wheel(page: &Page, (x, y): (f64, f64), (across, along): (f64, f64), has_ctrl: bool) -> bool {
    let turn = "const [x, y, across, along, ctrl] = arguments; \
        return !document.elementFromPoint(x, y).dispatchEvent(new WheelEvent('wheel', { \
            deltaX: across, deltaY: along, ctrlKey: ctrl, clientX: x, clientY: y, bubbles: true, cancelable: true }))";
    page.script(turn, vec![json!(x), json!(y), json!(across), json!(along), json!(has_ctrl)]) == true
}

/// Puts pointers of a kind (`mouse`, `touch`) down, moves all of them in steps, and lifts them: each is the places that it
/// goes through.
#[track_caller]
pub fn drag(page: &Page, kind: &str, pointers: &[Vec<(f64, f64)>]) {
    let drag = "const [kind, ways] = arguments; \
        const [x, y] = ways[0][0]; \
        const target = document.elementFromPoint(x, y); \
        const tell = (type, n, [x, y]) => target.dispatchEvent(new PointerEvent(type, { \
            pointerId: 40 + n, pointerType: kind, isPrimary: n === 0, button: type === 'pointermove' ? -1 : 0, \
            buttons: type === 'pointerup' ? 0 : 1, clientX: x, clientY: y, bubbles: true, cancelable: true })); \
        ways.forEach((way, n) => tell('pointerdown', n, way[0])); \
        for (let step = 1; step < ways[0].length; step++) ways.forEach((way, n) => tell('pointermove', n, way[step])); \
        ways.forEach((way, n) => tell('pointerup', n, way[way.length - 1]))";
    let ways: Vec<Value> =
        pointers.iter().map(|way| json!(way.iter().map(|(x, y)| json!([x, y])).collect::<Vec<_>>())).collect();
    page.script(drag, vec![json!(kind), json!(ways)]);
}
