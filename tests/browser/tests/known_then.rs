//! The roadmap as it was known on a day: by links, by a date, and by the address.

use plenary_e2e::timeline::{drawn, event, open, stands};
use plenary_e2e::{Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

const THEN: &str = "/roadmap?asof=2017-02-17";

fn wide(page: &Page, address: &str) {
    page.viewport(1440, 900);
    open(page, address);
}

/// The ids of the events in the table, in order.
fn listed(page: &Page) -> Vec<String> {
    let links = page.one("table", "Roadmap").script(
        "return [...new Set([...arguments[0].querySelectorAll('th[scope=row] a')] \
            .map(it => it.getAttribute('href')).filter(it => it.includes('/roadmap/')) \
            .map(it => it.split('/roadmap/')[1]))].sort()",
    );
    links.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

#[test]
fn what_nobody_knew_is_gone_and_what_came_is_not_told() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let choices = page.one("navigation", "As known on");
        assert_eq!(choices.one("link", "today").attribute("aria-current").as_deref(), Some("true"));
        assert!(drawn(page).ids().contains(&"conf-3".to_owned()));
        choices.one("link", "17 February 2017").click();
        page.wait_for("the day", || page.query(), vec![pair("asof", "2017-02-17")]);
        page.wait_until("what came later is gone", || !drawn(page).ids().contains(&"conf-3".to_owned()));
        assert_eq!(choices.one("link", "17 February 2017").attribute("aria-current").as_deref(), Some("true"));
        let shown = drawn(page);
        let conference = &shown.event("conf-1").name;
        assert!(conference.contains("September 2018") && !conference.contains("December 2018"), "{conference}");
        for mark in &shown.marks {
            for told in ["as planned", "later", "earlier", "held ", "not confirmed", "Nobody had foreseen"] {
                assert!(mark.id().is_none() || !mark.name.contains(&format!(": {told}")), "{told}: {mark:?}");
            }
            assert!(mark.id().is_none() || !mark.name.contains("Planned "), "{mark:?}");
        }
        choices.one("link", "today").click();
        page.wait_for("the day", || page.query(), vec![]);
        page.wait_until("what came later is back", || drawn(page).ids().contains(&"conf-3".to_owned()));
        assert!(drawn(page).event("conf-1").name.contains("Planned by September 2018, held 10–11 December 2018"));
        page.back();
        page.wait_until("as known then", || !drawn(page).ids().contains(&"conf-3".to_owned()));
    });
}

#[test]
fn timeline_list_and_count_know_the_same() {
    visit("/", |page| {
        for asof in ["2017-02-17", "2016-12-31", "2018-07-13"] {
            page.viewport(1440, 900);
            page.open(&format!("/roadmap?view=list&asof={asof}"));
            page.wait_until("the list", || !listed(page).is_empty());
            let known = listed(page);
            assert!((10..136).contains(&known.len()), "{asof}: {known:?}");
            page.one("button", "Filters").click();
            page.wait_for_status(&format!("{} events", known.len()));
            page.open(&format!("/roadmap?asof={asof}&from=1946-01-01&to=2026-12-31&view=down"));
            let down = "return new Set([...document.querySelectorAll('main a')].map(it => it.getAttribute('href')) \
                .filter(it => it.includes('/roadmap/'))).size";
            page.wait_until("as many down the page", || page.script(down, vec![]) == known.len());

            // All are drawn or counted, but those that have no date.
            open(page, &format!("/roadmap?asof={asof}"));
            let plans = drawn(page).marks.iter().filter(|mark| mark.href.contains("#plan-")).count();
            page.one("button", "Show all events, from the first to the last").click();
            page.wait_until("all", || drawn(page).lanes.iter().all(|lane| lane.before + lane.after == 0));
            let shown = drawn(page);
            let seen: usize = shown.told().iter().map(|(_, count)| count).sum();
            let undated = page
                .script("return document.querySelectorAll('main section[aria-labelledby=undated] li').length", vec![]);
            assert_eq!(seen - plans + undated.as_u64().unwrap_or(0) as usize, known.len(), "{asof}");
        }
    });
}

#[test]
fn any_day_can_be_typed() {
    at_each_mount(|page| {
        wide(page, "/roadmap");
        let all = drawn(page).marks.len();
        // The links come before the field or behind it.
        page.one("navigation", "As known on").one("link", "17 February 2017").focus();
        let is_date = || page.script("return document.activeElement.type === 'date'", vec![]) == true;
        page.press_holding(Key::Shift, Key::Tab);
        if !is_date() {
            page.one("navigation", "As known on").one("link", "today").focus();
            page.press(Key::Tab);
        }
        assert!(is_date());
        let field = page.focused();
        assert_eq!(field.name(), "As known on");
        // The parts of a day come in the order of the browser's language. Years may be longer: one goes on from them.
        // Without a language, one goes on from each part.
        let first = "try { return new Intl.DateTimeFormat(navigator.language).formatToParts()[0].type } \
            catch { return 'none' }";
        let parts = match page.script(first, vec![]).as_str() {
            Some("year") => vec!["2017", "0630"],
            Some("none") => vec!["06", "30", "2017"],
            _ => vec!["06302017"],
        };
        for (number, part) in parts.into_iter().enumerate() {
            if number > 0 {
                page.press(Key::Right);
            }
            page.press(part);
        }
        // Some engines take a day for chosen with its last digit, others when one leaves it.
        page.press(Key::Tab);
        page.wait_for("the day", || page.query(), vec![pair("asof", "2017-06-30")]);
        page.wait_until("fewer events", || drawn(page).marks.len() < all);
        assert_eq!(field.property("value").as_deref(), Some("2017-06-30"));
        page.reload();
        stands(page);
        assert_eq!(page.query(), vec![pair("asof", "2017-06-30")]);
        assert!(drawn(page).marks.len() < all);
    });
}

#[test]
fn the_day_goes_along_to_the_other_views() {
    at_each_mount(|page| {
        wide(page, THEN);
        page.one("navigation", "View").one("link", "List").click();
        page.wait_for("the address", || page.query(), vec![pair("view", "list"), pair("asof", "2017-02-17")]);
        let table = page.one("table", "Roadmap");
        page.wait_until("the rows", || !listed(page).is_empty());
        assert!(!listed(page).contains(&"conf-3".to_owned()));
        let text = table.text();
        for told in ["months later", "Shifted", "As planned", "Unforeseen"] {
            assert!(!text.contains(told), "{told}");
        }
        let plans = page.one("table", "Planned, and what came of it").text();
        assert!(plans.contains("not known by then") && !plans.contains("Marrakech"), "{plans}");
        page.one("navigation", "View").one("link", "Down the page").click();
        page.wait_for("the address", || page.query(), vec![pair("view", "down"), pair("asof", "2017-02-17")]);
        page.wait_until("the page", || page.one("main", Name::Any).text().contains("As known on 17 February 2017"));
    });
}

#[test]
fn a_day_that_is_none_is_as_if_it_were_not_there() {
    visit("/", |page| {
        wide(page, "/roadmap?asof=2017-02-30");
        assert!(drawn(page).ids().contains(&"conf-3".to_owned()));
        let choices = page.one("navigation", "As known on");
        assert_eq!(choices.one("link", "today").attribute("aria-current").as_deref(), Some("true"));
        event(page, "First round of negotiations");
    });
}
