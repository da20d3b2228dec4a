//! Moving the timeline in time: by buttons, keys, wheel, dragging and two fingers, and the window in the address.

use plenary_e2e::timeline::{Drawn, days, drag, drawn, event, number, open, rested, stands, wheel};
use plenary_e2e::{Page, Scope, at_each_mount, visit};
use thirtyfour::Key;

/// Two years in the middle of the process.
const TWO_YEARS: &str = "/roadmap?from=2017-01-01&to=2018-12-31";

fn wide(page: &Page, address: &str) {
    page.viewport(1440, 900);
    open(page, address);
}

fn length((from, to): (i64, i64)) -> i64 {
    to - from + 1
}

/// The day that is drawn at a place of the window, where the first and the last day in sight are known.
fn day_at(shown: &Drawn, (from, to): (i64, i64), x: f64) -> f64 {
    let (left, width) = shown.plot;
    from as f64 + (x - left) / width * length((from, to)) as f64
}

/// A place in the drawing that lies in the window, at a share of the plot.
fn place(page: &Page, share: f64) -> (f64, f64) {
    let shown = drawn(page);
    (shown.plot.0 + share * shown.plot.1, shown.height.0 + 20.0)
}

#[test]
fn buttons_zoom_and_the_address_follows_without_a_step_back() {
    at_each_mount(|page| {
        wide(page, TWO_YEARS);
        let start = days(page).expect("a window in the address");
        let entries = page.history_length();
        page.one("button", "Zoom in").click();
        let closer = rested(page, Some(start));
        assert!(closer.0 > start.0 && closer.1 < start.1, "{closer:?} lies within {start:?}");
        let ratio = length(start) as f64 / length(closer) as f64;
        assert!((1.4..1.6).contains(&ratio), "{ratio}");
        page.one("button", "Zoom out").click();
        let back = rested(page, Some(closer));
        assert!((back.0 - start.0).abs() <= 1 && (back.1 - start.1).abs() <= 1, "{back:?}, not {start:?}");
        assert_eq!(page.history_length(), entries);

        page.one("button", "Show all events, from the first to the last").click();
        let all = rested(page, Some(back));
        assert!(all.0 < number("1947-01-01") && all.1 > number("2018-12-31"), "{all:?}");
        assert!(drawn(page).lanes.iter().all(|lane| lane.before + lane.after == 0), "nothing lies beyond");
        page.one("button", "Show the whole process").click();
        page.wait_for("the address", || page.location(), "/roadmap");
        assert_eq!(page.history_length(), entries);
    });
}

#[test]
fn a_reloaded_address_shows_the_same_window() {
    at_each_mount(|page| {
        wide(page, TWO_YEARS);
        let start = days(page);
        for _ in 0..2 {
            page.one("button", "Zoom in").click();
        }
        let (x, y) = place(page, 0.3);
        wheel(page, (x, y), (180.0, 0.0), false);
        // The last movement is what the address has in the end.
        let mut rests = rested(page, start);
        page.wait_until("rest", || {
            let before = rests;
            page.script("return new Promise(done => setTimeout(done, 500))", vec![]);
            rests = days(page).unwrap_or_default();
            rests == before
        });
        let before = drawn(page);
        page.reload();
        stands(page);
        assert_eq!(days(page), Some(rests));
        let after = drawn(page);
        // The address has whole days.
        let most = 1.0 + before.plot.1 / length(rests) as f64;
        let (left, right) = (before.plot.0 + most, before.plot.0 + before.plot.1 - most);
        let inside: Vec<_> = before.marks.iter().filter(|mark| mark.left > left && mark.right < right).collect();
        assert!(inside.len() > 10, "{inside:?}");
        for mark in inside {
            let there = after.marks.iter().find(|there| there.name == mark.name);
            let there = there.unwrap_or_else(|| panic!("{mark:?} is gone"));
            assert!((there.left - mark.left).abs() <= most, "{mark:?} is at {} afterwards", there.left);
        }
    });
}

#[test]
fn the_wheel_with_ctrl_zooms_about_the_pointer() {
    visit("/", |page| {
        for share in [0.2, 0.5, 0.8] {
            wide(page, TWO_YEARS);
            let start = days(page).expect("a window in the address");
            let (x, y) = place(page, share);
            let before = day_at(&drawn(page), start, x);
            assert!(wheel(page, (x, y), (0.0, -120.0), true), "the browser does not zoom the page");
            let closer = rested(page, Some(start));
            assert!(length(closer) < length(start) * 4 / 5, "{closer:?}");
            let after = day_at(&drawn(page), closer, x);
            assert!((after - before).abs() <= 2.0, "the day under the pointer was {before}, is {after}");
            assert!(wheel(page, (x, y), (0.0, 120.0), true));
            let back = rested(page, Some(closer));
            assert!((back.0 - start.0).abs() <= 1 && (back.1 - start.1).abs() <= 1, "{back:?}, not {start:?}");
        }
    });
}

#[test]
fn an_event_stays_under_the_pointer_that_zooms() {
    visit("/", |page| {
        wide(page, TWO_YEARS);
        let start = days(page);
        // The mark stands before its label.
        let place = |page: &Page| {
            let mark = drawn(page).event("mod-6").clone();
            (mark.left + 10.0, mark.middle().1)
        };
        let before = place(page);
        for _ in 0..3 {
            assert!(wheel(page, before, (0.0, -100.0), true));
        }
        let (from, to) = rested(page, start);
        assert!(to - from < 400, "{from} {to}");
        page.wait_until("it stays", || (place(page).0 - before.0).abs() < 4.0);
    });
}

#[test]
fn the_wheel_zooms_over_the_axis_pans_sideways_and_scrolls_the_page_else() {
    visit("/", |page| {
        wide(page, TWO_YEARS);
        let start = days(page).expect("a window in the address");
        let (x, y) = place(page, 0.5);
        let on_axis = (x, drawn(page).height.0 - 15.0);
        assert!(wheel(page, on_axis, (0.0, -120.0), false));
        let closer = rested(page, Some(start));
        assert!(length(closer) < length(start));

        assert!(wheel(page, (x, y), (150.0, 0.0), false));
        let later = rested(page, Some(closer));
        assert!(later.0 > closer.0 + 20 && (length(later) - length(closer)).abs() <= 1, "{later:?}");
        assert!(wheel(page, (x, y), (-150.0, 0.0), false));
        let back = rested(page, Some(later));
        assert!((back.0 - closer.0).abs() <= 1, "{back:?}, not {closer:?}");

        assert!(!wheel(page, (x, y), (0.0, 200.0), false), "the page scrolls");
        let scrolled = || page.script("return scrollY", vec![]).as_f64().unwrap_or(0.0);
        let before = scrolled();
        page.turn_wheel((x, y), (0, 200));
        page.wait_until("the page scrolls", || scrolled() > before + 100.0);
        assert_eq!(days(page), Some(back));
    });
}

#[test]
fn dragging_pans_and_selects_nothing() {
    visit("/", |page| {
        wide(page, TWO_YEARS);
        let start = days(page).expect("a window in the address");
        let entries = page.history_length();
        let shown = drawn(page);
        let held = shown.event("mod-6").middle();
        let way: Vec<_> = (0..=10).map(|step| (held.0 + 20.0 * f64::from(step), held.1)).collect();
        drag(page, "mouse", &[way]);
        let earlier = rested(page, Some(start));
        let moved = 200.0 / shown.plot.1 * length(start) as f64;
        assert!(((start.0 - earlier.0) as f64 - moved).abs() <= 2.0, "{earlier:?}: {moved} days before {start:?}");
        assert!((length(earlier) - length(start)).abs() <= 1);
        assert!(page.query().iter().all(|(key, _)| key != "event"));
        assert_eq!(page.history_length(), entries);
    });
}

#[test]
fn a_mouse_that_drags_on_an_event_does_not_click_it() {
    visit("/", |page| {
        wide(page, TWO_YEARS);
        let start = days(page);
        let (x, y) = drawn(page).event("mod-6").middle();
        let way: Vec<_> = (0..=8).map(|step| (x - 15.0 * f64::from(step), y)).collect();
        page.drag_mouse(&way);
        rested(page, start);
        assert!(page.query().iter().all(|(key, _)| key == "from" || key == "to"), "{:?}", page.query());
        // The next click is one.
        page.drag_mouse(&[drawn(page).event("mod-6").middle()]);
        page.wait_until("the event is selected", || {
            page.query().iter().any(|(key, id)| key == "event" && id == "mod-6")
        });
    });
}

#[test]
fn two_fingers_pinch_and_one_drags() {
    visit("/", |page| {
        page.viewport(360, 740);
        open(page, "/roadmap?view=timeline&from=2017-01-01&to=2018-12-31");
        let start = days(page).expect("a window in the address");
        page.one("group", "Timeline").script("arguments[0].scrollIntoView({ block: 'start' }); scrollBy(0, -80)");
        let shown = drawn(page);
        let y = shown.height.0 + 120.0;
        let middle = shown.plot.0 + shown.plot.1 / 2.0;
        let way =
            |sign: f64| (0..=8).map(|step| (middle + sign * (30.0 + 6.0 * f64::from(step)), y)).collect::<Vec<_>>();
        let before = day_at(&shown, start, middle);
        drag(page, "touch", &[way(-1.0), way(1.0)]);
        let closer = rested(page, Some(start));
        let ratio = length(start) as f64 / length(closer) as f64;
        assert!((2.3..2.9).contains(&ratio), "fingers are 2.6 times as far apart, but it is {ratio}");
        let after = day_at(&drawn(page), closer, middle);
        // The fingers move one after the other, so that their middle is not quite at rest.
        assert!((after - before).abs() < 15.0, "{before} {after}");

        let one = (0..=5).map(|step| (middle + 20.0 * f64::from(step), y)).collect();
        drag(page, "touch", &[one]);
        let earlier = rested(page, Some(closer));
        assert!(earlier.0 < closer.0 && (length(earlier) - length(closer)).abs() <= 1, "{earlier:?}");
    });
}

#[test]
fn keys_zoom_and_pan() {
    at_each_mount(|page| {
        wide(page, "/roadmap?from=2017-01-01&to=2017-12-31");
        let start = days(page).expect("a window in the address");
        event(page, "Modalities resolution adopted").focus();
        page.press("+");
        let closer = rested(page, Some(start));
        assert!(length(closer) < length(start));
        let name = || page.focused().name();
        assert!(name().contains("Modalities resolution adopted"), "the focus stays");
        page.press("-");
        let back = rested(page, Some(closer));
        assert!((length(back) - length(start)).abs() <= 1);
        page.press("+");
        let closer = rested(page, Some(back));
        page.press(Key::PageDown);
        let later = rested(page, Some(closer));
        assert!(later.0 > closer.0 && (length(later) - length(closer)).abs() <= 1);
        page.press(Key::PageUp);
        let earlier = rested(page, Some(later));
        assert!(earlier.0 < later.0);
        page.press_holding(Key::Shift, Key::Right);
        let later = rested(page, Some(earlier));
        assert!(later.0 > earlier.0);
        page.press_holding(Key::Shift, Key::Left);
        let earlier = rested(page, Some(later));
        assert!(earlier.0 < later.0);
        assert!(name().contains("Modalities resolution adopted"), "the focus stays");
        page.press("0");
        page.wait_for("the address", || page.location(), "/roadmap");
        assert!(name().contains("Modalities resolution adopted"), "the focus stays");
    });
}

#[test]
fn arrow_keys_bring_what_is_out_of_sight_into_it() {
    visit("/", |page| {
        wide(page, "/roadmap?from=2018-02-01&to=2018-03-31");
        event(page, "First round of negotiations").focus();
        for _ in 0..5 {
            let before = page.focused().name();
            page.press(Key::Right);
            page.wait_until("the next event", || page.focused().name() != before);
        }
        page.wait_until("it is in sight", || {
            let href = page.focused().attribute("href").unwrap_or_default();
            drawn(page).in_sight().any(|mark| mark.href == href)
        });
        let (from, to) = rested(page, Some((number("2018-02-01"), number("2018-03-31"))));
        let before = number("2018-03-31") - number("2018-02-01");
        assert!((to - from - before).abs() <= 1, "at the same scale: {from} {to}");
    });
}

#[test]
fn the_selection_is_zoomed_to_with_what_it_hangs_together_with() {
    visit("/", |page| {
        wide(page, "/roadmap?event=stk-1");
        page.one("button", "Selection").click();
        let (from, to) = rested(page, None);
        let day = number("2017-12-05");
        assert!(from < day && day < to);
        let shown = drawn(page);
        let ids: Vec<_> = shown.in_sight().filter(|mark| mark.opacity == 1.0).filter_map(|mark| mark.id()).collect();
        for id in ["stk-1", "neg-0", "conf-1"] {
            assert!(ids.contains(&id), "{id} is not in {ids:?}");
        }
    });
}

#[test]
fn leaving_at_once_after_a_move_one_is_not_brought_back() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let entries = page.history_length();
        page.one("button", "Zoom in").click();
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        page.script("setTimeout(() => { window.later = true }, 1000)", vec![]);
        page.wait_until("a second has passed", || page.script("return window.later === true", vec![]) == true);
        assert_eq!(page.location(), "/agenda");
        assert_eq!(page.history_length(), entries + 1);
        page.one("heading", "Agenda");
        page.back();
        page.wait_until("the roadmap", || page.location().starts_with("/roadmap"));
        stands(page);
    });
}

#[test]
fn the_strip_goes_to_a_time() {
    visit("/", |page| {
        wide(page, "/roadmap?from=2017-01-01&to=2017-03-31");
        let start = days(page).expect("a window in the address");
        // It is for pointers alone, and hidden from who hears the page: keys do the same on the events.
        let strip = "const svg = [...document.querySelectorAll('main svg[aria-hidden=true]')].find(it => \
            it.getBoundingClientRect().width > 600 && it.getBoundingClientRect().top > \
                document.querySelector('main svg[role=group]').getBoundingClientRect().top); \
            svg.scrollIntoView({ block: 'center' }); const box = svg.getBoundingClientRect(); \
            return [box.left, box.right, (box.top + box.bottom) / 2]";
        let places = page.script(strip, vec![]);
        let [left, right, y] = [0, 1, 2].map(|n| places[n].as_f64().unwrap_or(f64::NAN));
        let x = left + (right - left) * 0.7;
        drag(page, "mouse", &[vec![(x, y), (x + 1.0, y)]]);
        let later = rested(page, Some(start));
        assert!(later.0 > number("2017-12-01"), "{later:?}");
        assert!((length(later) - length(start)).abs() <= 1, "{later:?}");
    });
}

#[test]
fn the_axis_tells_months_weeks_and_days_as_there_is_room() {
    visit("/", |page| {
        for (from, to, words) in [
            ("2016-01-01", "2019-12-31", vec!["2017", "2018"]),
            ("2017-01-01", "2017-12-31", vec!["2017", "Feb", "July"]),
            ("2017-01-20", "2017-03-10", vec!["February 2017", "13 Feb"]),
            ("2017-02-10", "2017-02-25", vec!["February 2017", "13", "14"]),
        ] {
            wide(page, &format!("/roadmap?from={from}&to={to}"));
            let texts = page.script(
                "return [...document.querySelector('main svg[aria-hidden=true]').querySelectorAll('text')].map(it => { \
                    const box = it.getBoundingClientRect(); return [it.textContent, box.left, box.right, box.top] })",
                vec![],
            );
            let texts = texts.as_array().cloned().unwrap_or_default();
            for word in words {
                assert!(texts.iter().any(|text| text[0] == word), "{word} is not on the axis: {texts:?}");
            }
            for one in &texts {
                let collide = |other: &&serde_json::Value| {
                    let at = |text: &serde_json::Value, n: usize| text[n].as_f64().unwrap_or(f64::NAN);
                    at(one, 3) == at(other, 3) && at(one, 1) < at(other, 1) && at(one, 2) > at(other, 1)
                };
                assert!(!texts.iter().any(|other| collide(&other)), "{one} runs into another");
            }
        }
    });
}

#[test]
fn a_label_that_goes_on_beyond_the_edge_says_so() {
    // The texts that are cut, and those that say so.
    const CUT: &str = "const frame = document.querySelector('main svg[role=group] svg'); \
        const edge = document.querySelector('main svg[role=group]').getBoundingClientRect().left \
            + frame.x.baseVal.value + frame.width.baseVal.value; \
        const texts = [...frame.querySelectorAll('a[href] text')]; \
        const end = text => text.getBBox().x + text.getBBox().width + text.getScreenCTM().e; \
        return {cut: texts.filter(text => end(text) > edge + 4).map(text => text.textContent), \
            told: texts.filter(text => text.textContent.endsWith('…')).map(text => text.textContent)}";
    visit("/", |page| {
        let mut told = 0;
        for to in ["2018-02-28", "2018-03-15", "2018-04-02", "2018-05-10"] {
            wide(page, &format!("/roadmap?from=2017-11-01&to={to}"));
            let seen = page.script(CUT, vec![]);
            assert_eq!(seen["cut"].as_array().map(Vec::len), Some(0), "{to}: {seen}");
            told += seen["told"].as_array().map_or(0, Vec::len);
        }
        assert!(told > 0, "no label comes to an edge");
    });
}

#[test]
fn a_selected_event_is_scrolled_to_when_its_address_is_opened() {
    visit("/", |page| {
        wide(page, "/roadmap?event=conf-1");
        page.wait_until("the event is in the window", || {
            let shown = drawn(page);
            let (_, y) = shown.event("conf-1").middle();
            y > 60.0 && y < 840.0
        });
    });
}
