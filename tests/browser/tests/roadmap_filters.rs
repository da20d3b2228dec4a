//! Finding events of the roadmap: facets and their counts, words, what is chosen, and zooming to what is found.

use plenary_e2e::timeline::{days, drawn, number, open, rested};
use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

const EVENTS: usize = 136;

fn list(page: &Page, query: &str) {
    page.viewport(1440, 900);
    page.open(&format!("/roadmap?view=list{query}"));
    page.one("table", "Roadmap");
}

/// Opens the filters, which come when they are asked for.
fn filters(page: &Page) {
    let button = page.one("button", Name::Starting("Filters"));
    assert_eq!(button.attribute("aria-expanded").as_deref(), Some("false"));
    button.click();
    page.one("group", "Lane");
    page.wait_for("the button", || button.attribute("aria-expanded"), Some("true".to_owned()));
}

fn rows(page: &Page) -> usize {
    let rows = "return arguments[0].querySelectorAll('th[scope=row]').length";
    page.one("table", "Roadmap").script(rows).as_u64().unwrap_or(0) as usize
}

/// The option of the negotiations, which the facet shows when more are asked for.
fn negotiations(page: &Page) -> Found<'_> {
    let lanes = page.one("group", "Lane");
    if lanes.all("checkbox", "Negotiations 13").is_empty() {
        lanes.some("button", Name::Any).remove(0).click();
    }
    lanes.one("checkbox", "Negotiations 13")
}

/// The options of a facet, each with its count.
fn options<'p>(page: &'p Page, facet: &str) -> Vec<(Found<'p>, String, usize)> {
    let read = |option: Found<'p>| {
        let name = option.name();
        let (label, count) = name.rsplit_once(' ').unwrap_or((&name, ""));
        let count = count.parse().unwrap_or_else(|_| panic!("{name} has no count"));
        (option, label.to_owned(), count)
    };
    page.one("group", Name::Exactly(facet)).some("checkbox", Name::Any).into_iter().map(read).collect()
}

#[test]
fn each_facet_counts_what_it_gives() {
    visit("/", |page| {
        for (facet, key) in
            [("Lane", "lane"), ("Convened by", "by"), ("Place", "place"), ("What came of the plan", "status")]
        {
            list(page, "");
            filters(page);
            page.wait_for_status("136 events");
            let (option, label, count) = options(page, facet).into_iter().next().expect("an option");
            assert!(count > 0 && count < EVENTS, "{facet}: {label} {count}");
            option.focus();
            page.press(Key::Space);
            page.wait_for_status(&format!("{count} of 136 events"));
            page.wait_for("rows", || rows(page), count);
            assert!(page.query().iter().any(|(one, _)| one == key), "{:?}", page.query());
            assert_eq!(page.focused().role(), "checkbox", "the focus stays on the option");
            assert!(page.focused().chosen());
            page.one("button", Name::Starting("Filters (1)"));
            page.one("button", &*format!("Remove filter: {}", label.split(" · ").next().unwrap_or_default().trim()));
        }
    });
}

#[test]
fn all_that_came_of_plans_can_be_chosen() {
    visit("/", |page| {
        list(page, "");
        filters(page);
        let status = options(page, "What came of the plan");
        let mut names: Vec<_> = status.iter().map(|(_, label, _)| label.trim().to_owned()).collect();
        names.sort();
        assert_eq!(names, ["as planned", "not confirmed", "shifted", "unforeseen"]);
        let sum: usize = status.iter().map(|(_, _, count)| count).sum();
        assert!(sum <= EVENTS, "{sum}");
        for (name, word) in [
            ("as planned", "as-planned"),
            ("shifted", "shifted"),
            ("unforeseen", "unforeseen"),
            ("not confirmed", "not-confirmed"),
        ] {
            let count = status.iter().find(|(_, label, _)| label.trim() == name).map_or(0, |(_, _, count)| *count);
            list(page, &format!("&status={word}"));
            page.wait_for_status(&format!("{count} of 136 events"));
            page.wait_for("rows", || rows(page), count);
        }
    });
}

#[test]
fn lanes_are_chosen_and_taken_back_in_every_view() {
    at_each_mount(|page| {
        list(page, "");
        filters(page);
        negotiations(page).click();
        page.wait_for("the query", || page.query(), vec![pair("lane", "negotiations"), pair("view", "list")]);
        page.wait_for("rows", || rows(page), 13);
        page.one("checkbox", Name::Starting("Stocktaking")).click();
        page.wait_for_status("17 of 136 events");
        let entries = page.history_length();

        page.one("navigation", "View").one("link", "Timeline").click();
        page.wait_until("two lanes", || {
            page.script("return !!document.querySelector('main svg[role=group]')", vec![]) == true
                && drawn(page).lanes.iter().map(|lane| lane.title.as_str()).eq(["Stocktaking", "Negotiations"])
        });
        page.one("button", "Remove filter: Stocktaking").click();
        page.wait_until("one lane", || drawn(page).lanes.len() == 1);
        assert_eq!(page.history_length(), entries + 2);
        page.back();
        page.wait_until("two lanes", || drawn(page).lanes.len() == 2);
        page.one("button", "Clear filters").click();
        page.wait_until("all lanes", || drawn(page).lanes.len() == 14);
        page.wait_for_status("136 events");
        page.none("button", "Clear filters");
        assert_eq!(page.location(), "/roadmap?view=timeline");
    });
}

#[test]
fn words_are_found_as_one_types() {
    at_each_mount(|page| {
        list(page, "");
        let entries = page.history_length();
        let search = page.one("search", Name::Any).one("searchbox", "Search roadmap");
        search.type_text("zero draft");
        page.wait_until("the query", || page.query().contains(&pair("q", "zero draft")));
        page.wait_until("fewer", || (1..20).contains(&rows(page)));
        page.one("table", "Roadmap").some("link", Name::Containing("Zero draft"));
        assert_eq!(page.history_length(), entries, "typing is no step back");
        assert_eq!(page.focused().role(), "searchbox");
        let found = rows(page);
        page.wait_for_status(&format!("{found} of 136 events"));
        page.reload();
        page.wait_for("rows", || rows(page), found);
        let search = page.one("search", Name::Any).one("searchbox", "Search roadmap");
        assert_eq!(search.property("value").as_deref(), Some("zero draft"));
        page.one("button", "Clear filters").click();
        page.wait_for("rows", || rows(page), EVENTS);
        assert_eq!(search.property("value").as_deref(), Some(""));
    });
}

#[test]
fn where_nothing_is_found_ways_out_are_told() {
    visit("/", |page| {
        list(page, "&q=zzzz&lane=negotiations");
        page.wait_for_status("0 of 136 events");
        let main = page.one("main", Name::Any);
        page.wait_until("the message", || main.text().contains("No event matches."));
        page.one("link", "without the words searched for").click();
        page.wait_for_status("13 of 136 events");
        page.wait_for("rows", || rows(page), 13);
    });
}

#[test]
fn what_is_found_can_be_zoomed_to() {
    at_each_mount(|page| {
        page.viewport(1440, 900);
        open(page, "/roadmap");
        page.none("button", "What was found");
        filters(page);
        negotiations(page).click();
        page.wait_until("one lane", || drawn(page).lanes.len() == 1);
        page.one("button", "What was found").click();
        let (from, to) = rested(page, None);
        let (first, last) = (number("2018-02-05"), number("2018-07-13"));
        assert!(from <= first && from > first - 60 && to >= last && to < last + 60, "{from} {to}");
        assert!(drawn(page).lanes.iter().all(|lane| lane.before + lane.after == 0));
        assert_eq!(drawn(page).in_sight().filter(|mark| mark.id().is_some()).count(), 13);
        page.one("button", "Clear filters").click();
        page.wait_until("all lanes", || drawn(page).lanes.len() > 8);
        assert_eq!(days(page), Some((from, to)), "the window stays");
    });
}

#[test]
fn counts_know_the_day_that_is_chosen() {
    visit("/", |page| {
        list(page, "&asof=2017-02-17");
        filters(page);
        let then = rows(page);
        assert!(then < EVENTS);
        page.wait_for_status(&format!("{then} events"));
        let (option, label, count) = options(page, "Lane").into_iter().next().expect("an option");
        option.click();
        page.wait_for_status(&format!("{count} of {then} events"));
        page.wait_for(&label, || rows(page), count);
    });
}

#[test]
fn a_phone_has_the_filters_too() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.open("/roadmap");
        page.one("table", "Roadmap");
        filters(page);
        negotiations(page).click();
        page.wait_for("rows", || rows(page), 13);
        assert_eq!(page.overflow(), Vec::<String>::new());
        page.one("button", "Remove filter: Negotiations").click();
        page.wait_for("rows", || rows(page), EVENTS);
    });
}
