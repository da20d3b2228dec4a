//! The roadmap as a timeline and as a list, and the pages of its events.

use plenary_e2e::timeline::{self, click};
use plenary_e2e::{Name, Scope, at_each_mount};
use thirtyfour::Key;

const EVENTS: usize = 136;

#[test]
fn the_list_is_a_table_of_every_event() {
    at_each_mount(|page| {
        page.open("/roadmap?view=list");
        let links = page.script(
            "return new Set([...document.querySelectorAll('main table a[href]')] \
                .filter(a => a.pathname.includes('/roadmap/')).map(a => a.pathname)).size",
            Vec::new(),
        );
        assert_eq!(links, EVENTS);
        page.one("table", "Roadmap").some("columnheader", "When");
    });
}

#[test]
fn the_timeline_shows_lanes_and_leads_to_events() {
    at_each_mount(|page| {
        page.viewport(1440, 900);
        page.open("/roadmap");
        let text = page.one("main", Name::Any).text();
        for lane in ["Negotiations", "Thematic sessions", "Regional commissions", "Conference, adoption"] {
            assert!(text.contains(lane), "{lane} is not in {text:?}");
        }
        let svg = page
            .script("return document.querySelectorAll('main svg a[href], main svg [role=link]').length", Vec::new());
        assert!(svg.as_u64().is_some_and(|links| links > 50), "the timeline's marks are links: {svg}");
    });
}

#[test]
fn a_mark_opens_its_event_without_loading_the_document_anew() {
    at_each_mount(|page| {
        page.viewport(1440, 900);
        timeline::open(page, "/roadmap");
        page.script("window.kept = true", Vec::new());
        let mark = page.one("link", Name::Containing("First round of negotiations"));
        click(&mark);
        // The first click selects the event, the second one opens its page.
        page.wait_for_location("/roadmap?event=neg-1");
        assert_eq!(page.script("return window.kept === true", Vec::new()), true);
        click(&mark);
        page.wait_for_location("/roadmap/neg-1");
        assert_eq!(page.script("return window.kept === true", Vec::new()), true);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn one_can_change_between_the_views_and_go_back() {
    at_each_mount(|page| {
        page.viewport(1440, 900);
        page.open("/roadmap");
        page.one("main", Name::Any).one("link", "List").click();
        page.wait_for_location("/roadmap?view=list");
        page.some("table", Name::Any);
        assert!(!page.heading_has_focus(), "a choice on the page does not move the focus to the heading");
        page.back();
        page.wait_for_location("/roadmap");
        page.wait_until("the timeline is back", || {
            page.script("return !!document.querySelector('main svg a[href]')", Vec::new()) == true
        });
    });
}

#[test]
fn the_timeline_is_one_stop_that_arrow_keys_walk() {
    at_each_mount(|page| {
        page.viewport(1440, 900);
        page.open("/roadmap");
        let stops = || page.script("return document.querySelectorAll('main svg a[tabindex=\"0\"]').length", Vec::new());
        assert_eq!(stops(), 1);
        let focused = || page.focused().name();
        page.one("link", Name::Containing("First round of negotiations")).focus();
        page.wait_until("the focus is on the event", || focused().contains("First round of negotiations"));
        let mut seen = vec![focused()];
        for key in [Key::Right, Key::Down, Key::Left, Key::Home, Key::End] {
            page.press(key);
            page.wait_until("the focus goes on", || focused() != seen[seen.len() - 1]);
            seen.push(focused());
            assert_eq!(stops(), 1, "after {seen:?}");
        }
        let address = page.focused().attribute("href").unwrap_or_default();
        page.press(Key::Enter);
        page.wait_until("Enter opens the event", || page.site().url(&page.location()).ends_with(&address));
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn a_phone_gets_the_list_and_may_have_the_timeline() {
    at_each_mount(|page| {
        page.viewport(360, 740);
        page.open("/roadmap");
        page.one("table", "Roadmap");
        page.open("/roadmap?view=timeline");
        page.wait_until("the timeline", || {
            page.script("return !!document.querySelector('main svg a[href]')", Vec::new()) == true
        });
    });
}

#[test]
fn an_event_tells_planned_actual_and_what_it_feeds() {
    at_each_mount(|page| {
        page.open("/roadmap/stk-1");
        let main = page.one("main", Name::Any);
        let text = main.text();
        assert!(text.contains("Puerto Vallarta"), "{text}");
        assert!(text.contains("December 2017"), "{text}");
        main.some("link", Name::Containing("Zero draft presented")).remove(0).click();
        page.wait_for_location("/roadmap/neg-0");
        page.one("main", Name::Any)
            .some("link", Name::Containing("Preparatory (stocktaking) meeting"))
            .remove(0)
            .click();
        page.wait_for_location("/roadmap/stk-1");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn planned_stands_beside_actual() {
    at_each_mount(|page| {
        page.open("/roadmap/conf-1");
        let text = page.one("main", Name::Any).text();
        assert!(text.contains("Marrakech"), "{text}");
        assert!(text.contains("September 2018"), "as planned: {text}");
        assert!(text.contains("December 2018"), "as it came: {text}");
    });
}
