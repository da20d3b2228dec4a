//! The agenda as a grid of rooms and times, with the made-up congress: seventy rooms, most of them side by side.

use plenary_e2e::media::Scheme;
use plenary_e2e::{Found, Name, Page, Scope, axe, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

const WIDE: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (360, 740);

fn open(page: &Page, (width, height): (u32, u32), query: &str) {
    page.viewport(width, height);
    page.open(&format!("/agenda?data=congress{query}"));
}

/// The box in which the table scrolls.
fn region(page: &Page) -> Found<'_> {
    page.one("region", "Rooms and times")
}

/// What a script finds in the box, with the box as `box`.
fn within(page: &Page, script: &str) -> Value {
    region(page).script(&format!("const box = arguments[0]; {script}"))
}

/// The sides of the head with the focus and of the box: top and left of each.
fn sides(page: &Page) -> [f64; 4] {
    let sides = within(
        page,
        "const [a, b] = [document.activeElement, box].map(it => it.getBoundingClientRect()); \
         return [a.top, a.left, b.top, b.left]",
    );
    let side = |n: usize| sides[n].as_f64().unwrap_or(f64::NAN);
    [side(0), side(1), side(2), side(3)]
}

fn hidden(page: &Page) -> Vec<String> {
    page.query().into_iter().filter(|(key, _)| key == "hide").map(|(_, room)| room).collect()
}

#[test]
fn rooms_side_by_side_are_a_grid_on_a_wide_screen_and_a_list_on_a_phone() {
    visit("/", |page| {
        open(page, WIDE, "");
        page.one("table", Name::Containing("by room and time (Lisbon time, UTC+1)"));
        assert_eq!(page.one("link", "Grid").attribute("aria-current").as_deref(), Some("true"));
        open(page, PHONE, "");
        page.some("article", Name::Any);
        page.none("table", Name::Any);
        // Words are ranked, whatever is chosen.
        open(page, WIDE, "&q=water");
        page.some("article", Name::Any);
        page.none("table", Name::Any);
        // Two days of one room after the other.
        page.open("/agenda");
        page.exactly(9, "article", Name::Any);
    });
}

#[test]
fn the_table_has_heads_and_each_session_its_time_title_and_star() {
    visit("/", |page| {
        open(page, WIDE, "&room=great-hall");
        let table = region(page).one("table", Name::Any);
        let head = table.one("columnheader", "Great Hall");
        head.one("button", "Hide room: Great Hall");
        let times = table.some("rowheader", Name::Any);
        assert!(times.iter().any(|time| time.text() == "09:00"), "{times:?}");
        let opening = table.one("cell", Name::Containing("Opening ceremony"));
        assert!(opening.text().starts_with("09:00–10:15 "), "{opening:?}");
        opening.one("link", Name::Containing("Opening ceremony"));
        let star = opening.one("button", Name::Starting("Star: Opening ceremony"));
        star.click();
        page.wait_for("the star", || star.attribute("aria-pressed"), Some("true".to_owned()));
    });
}

#[test]
fn every_session_of_a_day_is_there_once() {
    visit("/", |page| {
        open(page, WIDE, "&day=2026-10-25");
        let links = "return [...document.querySelectorAll('main a')].map(a => a.href) \
            .filter(href => /agenda\\/.+/.test(href)).sort()";
        region(page);
        let links: Vec<String> = serde_json::from_value(page.script(links, Vec::new())).expect("a list of paths");
        let mut once = links.clone();
        once.dedup();
        assert_eq!(once, links);
        // Of the 251 of this day and what began on the day before.
        assert!(links.len() >= 251, "{}", links.len());
        let narrow = within(
            page,
            "return [...box.querySelectorAll('td:has(a)')].filter(it => it.offsetWidth < 140 || \
                it.scrollHeight > it.offsetHeight || it.scrollWidth > it.offsetWidth).map(it => it.innerText)",
        );
        assert_eq!(narrow, json!([]), "cells have room for what is in them");
        assert_eq!(page.overflow(), Vec::<String>::new());
    });
}

#[test]
fn a_room_is_hidden_and_shown_again() {
    visit("/", |page| {
        open(page, WIDE, "");
        within(page, "box.scrollTo(300, 200)");
        let hide = page.one("button", "Hide room: Great Hall");
        // The driver would scroll to it first.
        hide.script("arguments[0].click()");
        page.wait_for("the rooms hidden", || hidden(page).len(), 1);
        page.one("button", "Show room: Great Hall");
        page.none("columnheader", "Great Hall");
        // The focus is on the head that stands there now.
        page.wait_for("the focus", || page.focused().role(), "columnheader");
        let next = page.focused().name();
        assert_eq!(within(page, "return box.scrollTop"), json!(200), "the table stays where it was");

        page.press(Key::Tab);
        page.press(Key::Enter);
        page.wait_for("the rooms hidden", || hidden(page).len(), 2);
        page.one("button", &*format!("Show room: {next}"));

        page.one("button", "Show room: Great Hall").click();
        page.wait_for("the rooms hidden", || hidden(page).len(), 1);
        page.wait_for("the focus", || page.focused().name(), "Great Hall");
        page.back();
        page.none("columnheader", "Great Hall");
        page.reload();
        page.one("button", "Show room: Great Hall");
    });
}

#[test]
fn finding_a_room_brings_its_head_into_view_and_the_focus_to_it() {
    visit("/", |page| {
        open(page, WIDE, "");
        let find = page.one("combobox", "Find a room");
        let rooms = find.script("return [...arguments[0].options].map(it => it.label)");
        let rooms: Vec<String> = serde_json::from_value(rooms).expect("a list of rooms");
        assert!(rooms.len() > 60, "{}", rooms.len());
        let far = rooms[30].rsplit_once(" (").map(|(room, _)| room).expect("a count");
        let down = char::from(Key::Down).to_string();
        find.type_text(&down.repeat(30));
        page.wait_until("the table scrolls", || within(page, "return box.scrollLeft") != json!(0));
        assert_eq!(page.focused().role(), "combobox", "the arrow keys choose: the focus stays");
        page.one("button", "Go to room").click();
        page.wait_for("the focus", || page.focused().role(), "columnheader");
        assert!(page.focused().name().contains(far), "{:?} is not {far}", page.focused());
        let [top, left, box_top, box_left] = sides(page);
        assert!(top >= box_top && left > box_left + 40.0, "beside the times: {:?}", sides(page));
    });
}

#[test]
fn heads_and_times_stay_when_the_table_is_scrolled() {
    for size in [WIDE, PHONE] {
        visit("/", |page| {
            open(page, size, "&view=grid");
            let places = "const at = it => { const a = it.getBoundingClientRect(), b = box.getBoundingClientRect(); \
                return [Math.round(a.left - b.left), Math.round(a.top - b.top)] }; \
                return [at(box.querySelector('thead th:nth-child(3)'))[1], at(box.querySelector('tbody tr:nth-child(9) th'))[0], \
                at(box.querySelector('thead th')).join()]";
            let before = within(page, places);
            within(page, "box.scrollTo(800, 600)");
            page.wait_for("the place", || within(page, "return [box.scrollLeft, box.scrollTop]"), json!([800, 600]));
            page.wait_for("where heads and times stand", || within(page, places), before);
            let fits = within(page, "return box.offsetHeight < innerHeight && box.clientWidth <= innerWidth");
            assert_eq!(fits, json!(true), "the box is no larger than the window");
            assert_eq!(page.overflow(), Vec::<String>::new());
        });
    }
}

#[test]
fn the_box_scrolls_by_keyboard() {
    visit("/", |page| {
        open(page, WIDE, "");
        region(page).focus();
        for _ in 0..5 {
            page.press(Key::Right);
            page.press(Key::Down);
        }
        page.wait_until("it scrolls", || {
            within(page, "return box.scrollLeft > 50 && box.scrollTop > 50") == json!(true)
        });
    });
}

fn clean(size: (u32, u32), scheme: Scheme) {
    visit("/", |page| {
        page.prefer(scheme);
        open(page, size, "&view=grid&hide=great-hall");
        region(page);
        page.wait_for("the theme", || page.drawn(), scheme);
        let violations = axe::violations(page);
        assert!(violations.is_empty(), "at {size:?}: {violations:#?}");
    });
}

#[test]
fn axe_finds_nothing_on_a_wide_screen() {
    clean(WIDE, Scheme::Light);
    clean(WIDE, Scheme::Dark);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    clean(PHONE, Scheme::Light);
    clean(PHONE, Scheme::Dark);
}

#[test]
fn the_present_moment_is_marked_and_can_be_jumped_to() {
    visit("/", |page| {
        // The clock of the page, and one that ticks fast.
        let clock = "window.clock = '15:10'; Date.now = () => Date.parse(`2026-10-24T${window.clock}:00+01:00`); \
            const every = setInterval; window.setInterval = (run) => every(run, 50)";
        page.browser().before_scripts(clock);
        open(page, WIDE, "");
        region(page);
        page.one("button", "Jump to now").click();
        page.wait_for("the focus", || page.focused().role(), "rowheader");
        assert!(page.focused().text().starts_with("15:00"), "{:?}", page.focused());
        assert!(page.focused().name().contains("Now"), "{:?}", page.focused());
        let marked = within(page, "return [...box.querySelectorAll('[data-now], [data-now-row]')].length");
        assert_eq!(marked, json!(2), "one row and its time");
        let heads_seen = within(page, "return box.getBoundingClientRect().top >= 0");
        assert_eq!(heads_seen, json!(true), "the heads are in the window too");

        page.one("button", Name::Starting("Star: Opening ceremony")).focus();
        page.script("window.clock = '15:20'", Vec::new());
        let marked = || within(page, "return box.querySelector('[data-now]')?.innerText ?? ''");
        page.wait_until("the mark moves on", || marked().as_str().is_some_and(|text| text.starts_with("15:15")));
        assert!(page.focused().name().starts_with("Star: Opening"), "the focus stays: {:?}", page.focused());
        assert_eq!(page.one("link", "Sat 24 Oct").attribute("aria-current").as_deref(), Some("true"));
        assert_eq!(axe::violations(page), Vec::<String>::new());
    });
}
