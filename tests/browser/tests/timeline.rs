//! The timeline of the roadmap: walking it with keys, selecting events, their links, the lanes.

use std::collections::BTreeSet;

use plenary_e2e::timeline::{Drawn, click, drawn, event, lane, open, stands, summary};
use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

const WIDE: (u32, u32) = (1440, 900);
const LANES: usize = 14;

fn wide(page: &Page, address: &str) {
    page.viewport(WIDE.0, WIDE.1);
    open(page, address);
}

fn value(page: &Page, key: &str) -> Option<String> {
    page.query().into_iter().find(|(one, _)| one == key).map(|(_, value)| value)
}

/// The element of the drawing that has the focus, as the last part of where it leads.
fn focused(page: &Page) -> String {
    page.script(
        "return document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent ?? ''",
        vec![],
    )
    .as_str()
    .unwrap_or_default()
    .to_owned()
}

/// Presses a key that leads somewhere else, and waits until it has.
#[track_caller]
fn go(page: &Page, key: Key) -> String {
    let before = focused(page);
    page.press(key);
    page.wait_until("the focus goes on", || focused(page) != before);
    focused(page)
}

#[test]
fn keys_walk_through_every_event() {
    visit("/", |page| {
        page.open("/roadmap?view=list");
        let all: BTreeSet<String> = page
            .one("table", "Roadmap")
            .script(
                "return [...arguments[0].querySelectorAll('th[scope=row] a')].map(it => it.getAttribute('href')) \
                .filter(it => it.includes('/roadmap/'))",
            )
            .as_array()
            .expect("a list of links")
            .iter()
            .filter_map(|href| href.as_str().map(str::to_owned))
            .collect();
        assert_eq!(all.len(), 136);

        wide(page, "/roadmap");
        event(page, "New York Declaration: ").focus();
        page.wait_until("the focus", || focused(page).ends_with("/roadmap/nyd-1"));
        let mut reached = BTreeSet::new();
        for lane in 0..LANES {
            if lane > 0 {
                go(page, Key::Down);
            }
            page.press(Key::End);
            let last = focused(page);
            page.press(Key::Home);
            reached.insert(focused(page));
            let mut steps = 0;
            while focused(page) != last {
                let here = go(page, Key::Right);
                assert!(reached.insert(here.clone()), "{here} is come to twice in lane {lane}");
                steps += 1;
                assert!(steps < 40, "lane {lane} has no end");
            }
        }
        let before = focused(page);
        page.press(Key::Down);
        assert_eq!(focused(page), before, "there is no lane below the last");
        // Plans for several events are walked through as well.
        reached.retain(|href| !href.contains("#plan-"));
        assert_eq!(reached, all);
    });
}

#[test]
fn what_has_the_focus_is_in_sight_and_nothing_covers_it() {
    visit("/", |page| {
        wide(page, "/roadmap");
        event(page, "New York Declaration: ").focus();
        // Without its line, which some engines count in.
        let is_seen = "const path = document.activeElement.querySelector('path'); \
            const [box, at] = [path.getBBox(), path.getScreenCTM()]; \
            const [x, top, bottom] = [at.e + (box.x + box.width / 2) * at.a, at.f + box.y * at.d, at.f + (box.y + box.height) * at.d]; \
            return [top + 2, (top + bottom) / 2, bottom - 2].every(y => document.activeElement.contains(document.elementFromPoint(x, y)))";
        for key in [vec![Key::Down; LANES - 1], vec![Key::Home, Key::End], vec![Key::Up; LANES - 1]].concat() {
            let here = go(page, key);
            page.wait_until(&format!("{here} is seen"), || page.script(is_seen, vec![]) == true);
        }
    });
}

#[test]
fn a_name_tells_title_date_lane_and_what_came_of_the_plan() {
    visit("/", |page| {
        wide(page, "/roadmap");
        let name = event(page, "First round of negotiations").name();
        assert_eq!(
            name,
            "Round 1: First round of negotiations, 20, 22 and 23 February 2018, Negotiations. \
             Planned for February 2018, held 20, 22 and 23 February 2018: as planned."
        );
        let conference = event(page, "10–11 December 2018, Conference, adoption").name();
        let came = "held 10–11 December 2018: three months later, in Marrakech instead of New York.";
        assert!(conference.contains("Planned by September 2018") && conference.ends_with(came), "{conference}");
        for mark in drawn(page).marks {
            assert!(mark.name.len() > mark.href.len() && !mark.href.is_empty(), "{mark:?}");
        }
    });
}

#[test]
fn the_first_click_selects_the_second_opens() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let before = drawn(page);
        assert_eq!(before.links, 0);
        assert!(before.marks.iter().all(|mark| mark.opacity == 1.0));
        page.none("button", "Selection");
        let mark = event(page, "First round of negotiations");
        click(&mark);
        page.wait_for("the selected event", || value(page, "event"), Some("neg-1".to_owned()));
        page.wait_until("links", || drawn(page).links > 0);
        page.wait_until("others step back", || {
            let shown = drawn(page);
            shown.event("neg-1").opacity == 1.0 && shown.marks.iter().any(|mark| mark.opacity < 1.0)
        });
        let main = page.one("main", Name::Any);
        let text = main.text();
        for told in ["held 20, 22 and 23 February 2018: as planned.", "Negotiations · 20, 22 and 23 February 2018"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        main.some("link", "First round of negotiations");
        page.one("button", "Selection");

        click(&mark);
        page.wait_for_location("/roadmap/neg-1");
        page.back();
        page.wait_for_location("/roadmap?event=neg-1");
        stands(page);
        page.wait_until("the links again", || drawn(page).links > 0);
    });
}

#[test]
fn a_click_beside_events_lets_go() {
    visit("/", |page| {
        wide(page, "/roadmap?event=neg-1");
        page.wait_until("links", || drawn(page).links > 0);
        // Before the first event of the first lane there is nothing.
        page.script("scrollTo(0, 0)", vec![]);
        let shown = drawn(page);
        let (x, y) = (shown.plot.0 + 3.0, shown.event("nyd-1").middle().1);
        let click = "document.elementFromPoint(...arguments).dispatchEvent(new MouseEvent('click', \
            { bubbles: true, cancelable: true, detail: 1, clientX: arguments[0], clientY: arguments[1] }))";
        page.script(click, vec![x.into(), y.into()]);
        page.wait_for("the selected event", || value(page, "event"), None::<String>);
        page.wait_for("links", || drawn(page).links, 0);
    });
}

#[test]
fn a_click_with_ctrl_is_left_to_the_browser() {
    visit("/", |page| {
        wide(page, "/roadmap");
        let mark = event(page, "First round of negotiations");
        mark.script("arguments[0].scrollIntoView({ block: 'center' })");
        mark.click_into_new_tab();
        assert_eq!(page.location(), "/roadmap");
    });
}

#[test]
fn space_selects_escape_lets_go_and_enter_opens() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let entries = page.history_length();
        event(page, "First round of negotiations").focus();
        page.press(Key::Space);
        page.wait_for("the selected event", || value(page, "event"), Some("neg-1".to_owned()));
        assert!(page.focused().name().contains("First round"), "the focus stays");
        page.press(Key::Space);
        page.wait_for("the selected event", || value(page, "event"), None::<String>);
        page.press(Key::Space);
        page.wait_for("the selected event", || value(page, "event"), Some("neg-1".to_owned()));
        page.press(Key::Escape);
        page.wait_for("the selected event", || value(page, "event"), None::<String>);
        assert_eq!(page.history_length(), entries, "selecting is no step back");
        page.press(Key::Enter);
        page.wait_for_location("/roadmap/neg-1");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn the_path_to_the_conference_is_a_chain_of_21_events() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let path = page.one("button", "Path to: Marrakech conference");
        let of_selected = page.one("button", "Links of the selected event");
        assert_eq!(path.attribute("aria-pressed").as_deref(), Some("false"));
        assert_eq!(of_selected.attribute("aria-pressed").as_deref(), Some("true"));
        path.click();
        page.wait_for("the choice", || value(page, "links"), Some("path".to_owned()));
        page.wait_for("links", || drawn(page).links, 20);
        page.wait_for("the button", || path.attribute("aria-pressed"), Some("true".to_owned()));
        let standing_out = drawn(page).marks.iter().filter(|mark| mark.opacity == 1.0).count();
        assert_eq!(standing_out, 21);

        page.one("button", "All links").click();
        page.wait_for("the choice", || value(page, "links"), Some("all".to_owned()));
        page.wait_until("all links", || drawn(page).links > 100);
        page.wait_until("none steps back", || drawn(page).marks.iter().all(|mark| mark.opacity == 1.0));
        of_selected.click();
        page.wait_for("links", || drawn(page).links, 0);
        page.back();
        page.wait_for("the choice", || value(page, "links"), Some("all".to_owned()));
        page.back();
        page.wait_for("links", || drawn(page).links, 20);
        page.reload();
        stands(page);
        page.wait_for("links", || drawn(page).links, 20);
    });
}

#[test]
fn pointing_at_an_event_draws_its_links_and_tells_of_it() {
    visit("/", |page| {
        wide(page, "/roadmap");
        let over = "arguments[0].dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
        event(page, "First round of negotiations").script(over);
        page.wait_until("links", || drawn(page).links > 0);
        page.one("main", Name::Any).some("link", "First round of negotiations");
        assert!(drawn(page).marks.iter().all(|mark| mark.opacity == 1.0), "nothing steps back for that");
        assert_eq!(page.location(), "/roadmap");
    });
}

#[test]
fn the_title_of_a_lane_folds_it() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let open = drawn(page);
        let labels = |page: &Page| page.one("main", Name::Any).one("group", "Timeline").text();
        assert!(labels(page).contains("Round 3"));
        click(&lane(page, "Negotiations"));
        page.wait_for("the lane", || page.query(), vec![pair("fold", "negotiations")]);
        page.wait_until("no labels", || !labels(page).contains("Round 3"));
        let folded = drawn(page);
        let height = |shown: &Drawn| shown.height.1 - shown.height.0;
        assert!(height(&folded) < height(&open) - 24.0);
        assert_eq!(folded.told(), open.told(), "as many events are told of");
        summary(page, "14 lanes, 1 folded");
        click(&lane(page, "Negotiations"));
        page.wait_for("the lane", || page.query(), vec![]);
        page.wait_until("labels", || labels(page).contains("Round 3"));
    });
}

#[test]
fn the_menu_of_lanes_folds_and_orders_them() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let titles = || drawn(page).lanes.into_iter().map(|lane| lane.title).collect::<Vec<_>>();
        let before = titles();
        assert_eq!(before.len(), LANES);
        summary(page, "14 lanes").click();
        let shown = page.exactly(LANES, "checkbox", Name::Any);
        assert!(shown.iter().all(Found::chosen));
        page.one("checkbox", "Negotiations").click();
        page.wait_for("the lane", || value(page, "fold"), Some("negotiations".to_owned()));
        summary(page, "14 lanes, 1 folded");
        page.one("checkbox", "Negotiations").click();
        page.wait_for("the lane", || value(page, "fold"), None::<String>);

        assert_eq!(
            page.one("button", "Move up: New York Declaration").attribute("aria-disabled").as_deref(),
            Some("true")
        );
        assert_eq!(
            page.one("button", "Move down: Earlier milestones").attribute("aria-disabled").as_deref(),
            Some("true")
        );
        let up = page.one("button", "Move up: Modalities");
        up.focus();
        page.press(Key::Enter);
        page.wait_until("the order", || titles()[..2] == ["Modalities", "New York Declaration"]);
        assert_eq!(value(page, "order").as_deref(), Some("modalities"));
        page.wait_until("the focus stays in the menu", || page.focused().name().ends_with(": Modalities"));
        page.one("button", "Move down: Modalities").click();
        page.wait_for("the order", titles, before.clone());
        assert_eq!(value(page, "order"), None);
        page.one("checkbox", "Negotiations").press(Key::Escape);
        page.none("checkbox", Name::Any);
        page.press(Key::Enter);
        page.exactly(LANES, "checkbox", Name::Any);

        open(page, "/roadmap?order=negotiations&order=conference");
        assert_eq!(titles()[..3], ["Negotiations", "Conference, adoption", "New York Declaration"]);
        event(page, "First round of negotiations").focus();
        page.press(Key::Down);
        page.wait_until("the lane below", || page.focused().name().contains("Conference, adoption"));
    });
}

#[test]
fn the_help_opens_by_button_and_by_key() {
    visit("/", |page| {
        wide(page, "/roadmap");
        page.none("region", "How to use the timeline");
        let button = page.one("button", "Help");
        assert_eq!(button.attribute("aria-expanded").as_deref(), Some("false"));
        button.click();
        let help = page.one("region", "How to use the timeline");
        for key in ["Home End", "Enter", "Space", "Esc", "Page Up"] {
            assert!(help.text().contains(key), "{key}");
        }
        assert_eq!(button.attribute("aria-expanded").as_deref(), Some("true"));
        button.click();
        page.none("region", "How to use the timeline");
        event(page, "First round of negotiations").focus();
        page.press("?");
        page.one("region", "How to use the timeline");
    });
}
