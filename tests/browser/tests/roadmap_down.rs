//! The roadmap down the page: month under month, with what had been planned for another, and the gaps.

use plenary_e2e::{Name, Page, Scope, at_each_mount, visit};

const EVENTS: usize = 136;

fn open(page: &Page, query: &str) {
    page.open(&format!("/roadmap?view=down{query}"));
    page.wait_until("months", || !months(page).is_empty());
}

/// The headings of the list, in order.
fn months(page: &Page) -> Vec<String> {
    let months = page
        .script("return [...document.querySelectorAll('main ol > li > h2')].map(it => it.innerText.trim())", vec![]);
    months.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// What stands under the heading of a month.
fn month(page: &Page, title: &str) -> String {
    let text = page.one("heading", title).script("return arguments[0].closest('li').innerText");
    text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_event_stands_under_its_month() {
    at_each_mount(|page| {
        page.viewport(360, 740);
        open(page, "");
        let links = "return new Set([...document.querySelectorAll('main ol a')].map(it => it.getAttribute('href')) \
            .filter(it => it.includes('/roadmap/'))).size";
        assert_eq!(page.script(links, vec![]), EVENTS);
        let months = months(page);
        let at = |wanted: &str| months.iter().position(|month| month == wanted);
        for pair in ["September 2016", "February 2017", "February 2018", "December 2018"].windows(2) {
            assert!(at(pair[0]).is_some() && at(pair[0]) < at(pair[1]), "{pair:?} in {months:?}");
        }
        let mut once = months.clone();
        once.dedup();
        assert_eq!(once, months, "each month once");
        assert_eq!(page.overflow(), Vec::<String>::new());
        page.one("heading", "February 2018");
    });
}

#[test]
fn an_event_tells_when_where_and_what_came_of_its_plan() {
    visit("/", |page| {
        page.viewport(360, 740);
        open(page, "&lane=conference");
        let text = month(page, "December 2018");
        for told in ["10–11 December 2018", "Conference, adoption", "Marrakech", "three months later"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        // Where it had been planned for, that is told too, and leads to it.
        assert!(month(page, "September 2018").contains("It came three months later."));
        page.one("main", Name::Any).one("link", Name::Containing("It came three months later.")).click();
        page.wait_for_location("/roadmap/conf-1");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        page.back();
        page.wait_until("the months", || !months(page).is_empty());
    });
}

#[test]
fn the_meeting_stands_among_the_events_and_gaps_are_told() {
    visit("/", |page| {
        open(page, "");
        let text = page.one("main", Name::Any).text();
        assert!(text.contains("This meeting, 16–17 February 2017"), "{text}");
        assert!(text.contains("years without events"));
        let february = month(page, "February 2017");
        assert!(february.contains("This meeting"), "{february}");
        assert!(!february.contains("As known on"), "{february}");
    });
}

#[test]
fn as_known_then_it_has_no_more_than_was_known() {
    visit("/", |page| {
        open(page, "&asof=2017-02-17");
        let main = page.one("main", Name::Any);
        let list = "return [...document.querySelectorAll('main ol')].map(it => it.innerText).join()";
        let text = page.script(list, vec![]);
        let text = text.as_str().unwrap_or_default();
        assert!(main.text().contains("As known on 17 February 2017"));
        for told in ["months later", "Marrakech,", "Planned for here", "not confirmed"] {
            assert!(!text.contains(told), "{told}: {text}");
        }
        assert!(text.contains("planned for April–November 2017"), "plans for several are there: {text}");
        let links =
            "return new Set([...document.querySelectorAll('main ol a')].map(it => it.getAttribute('href'))).size";
        assert!(page.script(links, vec![]).as_u64().is_some_and(|count| (10..EVENTS as u64).contains(&count)));
    });
}

#[test]
fn it_is_narrowed_down_like_the_others() {
    at_each_mount(|page| {
        page.viewport(360, 740);
        open(page, "&q=zero+draft");
        page.wait_until("fewer months", || (1..10).contains(&months(page).len()));
        page.some("mark", Name::Any);
        page.one("button", "Clear filters").click();
        page.wait_until("all months", || months(page).len() > 20);
        page.one("navigation", "View").one("link", "Down the page");
        page.wait_for_location("/roadmap?view=down");
    });
}
