//! What the timeline keeps, and lets go of, while something else is chosen or comes later.

use plenary_e2e::timeline::{click, days, drawn, event, open, rested, stands};
use plenary_e2e::{Name, Page, Scope, pair, visit};
use thirtyfour::Key;

fn wide(page: &Page, address: &str) {
    page.viewport(1440, 900);
    open(page, address);
}

/// How many events step back.
fn back(page: &Page) -> usize {
    drawn(page).marks.iter().filter(|mark| mark.opacity < 1.0).count()
}

#[test]
fn what_stepped_back_for_an_event_without_links_comes_forward_again() {
    visit("/", |page| {
        wide(page, "/roadmap");
        event(page, "ASEM directors general").focus();
        page.press(" ");
        page.wait_until("the others step back", || back(page) > 100);
        page.press(Key::Escape);
        page.wait_for("all", || back(page), 0);
    });
}

#[test]
fn the_links_of_what_has_the_focus_stay_when_the_window_rests() {
    visit("/", |page| {
        wide(page, "/roadmap");
        event(page, "First round of negotiations").focus();
        page.wait_until("its links", || drawn(page).links > 0);
        page.press("+");
        rested(page, None);
        // The address has changed, and the page has followed it.
        page.wait_until("a frame after that", || {
            page.script("return window.frames_ = (window.frames_ ?? 0) + 1", vec![]).as_u64() > Some(5)
        });
        assert!(drawn(page).links > 0);
    });
}

#[test]
fn a_window_that_still_moves_is_kept_by_another_choice() {
    visit("/", |page| {
        wide(page, "/roadmap");
        event(page, "First round of negotiations").focus();
        for key in ["+", "+", "+", " "] {
            page.press(key);
        }
        let (first, last) = rested(page, None);
        assert!(last - first < 400, "the window of two years has become shorter: {first} to {last}");
        assert!(page.query().contains(&pair("event", "neg-1")), "{:?}", page.query());
        page.press(Key::Escape);
        page.wait_until("let go", || page.query().iter().all(|(key, _)| key != "event"));
        assert_eq!(days(page), Some((first, last)));
    });
}

#[test]
fn coming_back_to_a_narrowed_roadmap_narrows_it_again() {
    visit("/", |page| {
        page.viewport(1440, 900);
        page.open("/roadmap?view=list&lane=negotiations");
        page.wait_for_status("13 of 136 events");
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for_location("/roadmap");
        stands(page);
        page.script("history.go(-2)", vec![]);
        page.wait_for_location("/roadmap?view=list&lane=negotiations");
        page.wait_for_status("13 of 136 events");
    });
}

#[test]
fn what_is_asked_of_a_timeline_that_has_gone_is_forgotten() {
    visit("/", |page| {
        page.viewport(1440, 900);
        page.open("/about");
        // What moves the timeline comes late.
        page.script(
            "const now = window.plenaryPart; \
             window.plenaryPart = (name) => name !== 'steer' ? now(name) : new Promise((resolve, reject) => \
                setTimeout(() => now(name).then(resolve, reject).finally(() => window.came = true), 1500))",
            vec![],
        );
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_until("the timeline", || {
            page.script("return !!document.querySelector('main svg a[href]')", vec![]) == true
        });
        // What is on its way covers nothing.
        click(&event(page, "First round of negotiations"));
        page.script(
            "const event = (kind, more) => document.querySelector('main svg a[href]').dispatchEvent( \
                new kind(more.type, {bubbles: true, cancelable: true, clientX: 500, clientY: 500, ...more})); \
             event(PointerEvent, {type: 'pointermove', pointerId: 1}); \
             event(WheelEvent, {type: 'wheel', ctrlKey: true, deltaY: -100})",
            vec![],
        );
        page.one("navigation", "Main").one("link", "About").click();
        page.wait_for_location("/about");
        page.wait_until("the part", || page.script("return window.came === true", vec![]) == true);
        // The page is none the worse for it.
        page.one("navigation", "Main").one("link", "Roadmap").click();
        stands(page);
        assert!(page.query().is_empty(), "{:?}", page.query());
        page.one("group", Name::Exactly("Timeline"));
    });
}
