//! Finding sessions: words, facets, and what to do where nothing is found.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

fn search(page: &Page) -> Found<'_> {
    page.one("search", Name::Any).one("searchbox", "Search sessions")
}

fn option<'p>(page: &'p Page, facet: &str, name: &str) -> Found<'p> {
    let group = page.one("group", Name::Exactly(facet));
    let options = group.some("checkbox", Name::Starting(name));
    options.into_iter().next().unwrap_or_else(|| panic!("no option {name} of {facet}"))
}

/// The titles of the sessions shown, in order.
fn titles(page: &Page) -> Vec<String> {
    let articles = page.one("main", Name::Any).all("article", Name::Any);
    articles.iter().map(|article| article.one("heading", Name::Any).text()).collect()
}

#[test]
fn words_are_found_without_accents_and_despite_a_typo() {
    at_each_mount(|page| {
        page.open("/agenda");
        page.wait_for_status("9 sessions");
        let entries = page.history_length();
        search(page).type_text("crepeau");
        page.wait_for_status("1 of 9 sessions");
        let marked = page.one("main", Name::Any).some("mark", Name::Any);
        assert_eq!(marked.first().map(Found::text).as_deref(), Some("Crépeau"));
        page.wait_for("the query", || page.query(), vec![pair("q", "crepeau")]);
        assert_eq!(page.history_length(), entries, "typing replaces");
        assert_eq!(page.focused().name(), "Search sessions");

        page.open("/agenda?q=schmit%20bremme");
        page.wait_until("his session first", || {
            titles(page).first().is_some_and(|title| title.contains("Implementing the New York Declaration"))
        });
    });
}

#[test]
fn the_best_match_comes_first_and_what_was_said_is_searched() {
    visit("/", |page| {
        // In the title of one session, and said in others.
        page.open("/agenda?q=declaration");
        page.wait_until("results", || !titles(page).is_empty());
        let found = titles(page);
        assert!(found.len() > 1, "{found:?}");
        assert!(found[0].contains("Implementing the New York Declaration"), "{found:?}");
        page.one("main", Name::Any).some("mark", Name::Any);
    });
}

#[test]
fn every_count_tells_what_choosing_gives() {
    visit("/", |page| {
        page.open("/agenda");
        for facet in ["Day", "Role"] {
            let names: Vec<String> = {
                let group = page.one("group", Name::Exactly(facet));
                group.all("checkbox", Name::Any).iter().map(Found::name).collect()
            };
            assert!(names.len() > 1, "{facet} has one option only");
            for name in names {
                let count = name.rsplit(' ').next().and_then(|count| count.parse::<usize>().ok());
                let count = count.unwrap_or_else(|| panic!("no count in {name:?}"));
                page.one("group", Name::Exactly(facet)).one("checkbox", Name::Exactly(&name)).click();
                page.wait_for_status(&format!("{count} of 9 sessions"));
                assert_eq!(titles(page).len(), count);
                page.one("button", "Clear filters").click();
                page.wait_for_status("9 sessions");
            }
        }
    });
}

#[test]
fn facets_combine_and_are_undone_by_back() {
    at_each_mount(|page| {
        page.open("/agenda");
        let entries = page.history_length();
        option(page, "Organization", "IOM").click();
        page.wait_for_status("2 of 9 sessions");
        page.wait_for("the query", || page.query(), vec![pair("org", "iom")]);
        assert_eq!(page.history_length(), entries + 1, "a facet pushes");
        assert!(page.focused().chosen(), "the focus stays on the option");
        // Another value of the same facet widens, one of another facet narrows.
        option(page, "Organization", "UN DESA").click();
        page.wait_until("more", || titles(page).len() > 2);
        let both = titles(page).len();
        option(page, "Day", "Friday").click();
        page.wait_until("fewer", || titles(page).len() < both);
        page.back();
        page.wait_until("as before", || titles(page).len() == both);
        page.back();
        page.wait_for_status("2 of 9 sessions");
    });
}

#[test]
fn what_is_chosen_stands_in_chips_that_take_it_back() {
    visit("/", |page| {
        page.open("/agenda?org=iom&q=migration&day=2017-02-16");
        let chips = page.one("list", "Chosen filters");
        assert_eq!(chips.all("button", Name::Any).len(), 3);
        chips.one("button", "Remove filter: IOM").click();
        page.wait_for("the query", || page.query(), vec![pair("q", "migration"), pair("day", "2017-02-16")]);
        page.wait_until("the focus is somewhere", || page.focused().role() != "generic" && page.heading_has_focus());
        page.one("button", "Clear filters").click();
        page.wait_for_status("9 sessions");
        assert!(page.all("list", Name::Exactly("Chosen filters")).is_empty());
    });
}

#[test]
fn where_nothing_is_found_ways_out_are_offered() {
    at_each_mount(|page| {
        page.open("/agenda?q=zzzzz&org=iom");
        page.wait_for_status("0 of 9 sessions");
        page.one("main", Name::Any).one("link", "without the words searched for").click();
        page.wait_for_status("2 of 9 sessions");
        page.wait_for("the query", || page.query(), vec![pair("org", "iom")]);
    });
}

#[test]
fn long_facets_have_a_filter_of_their_own() {
    visit("/", |page| {
        page.open("/agenda");
        let group = || page.one("group", Name::Exactly("Person"));
        assert_eq!(group().all("checkbox", Name::Any).len(), 8);
        group().one("searchbox", "Filter options: Person").type_text("gomez");
        page.wait_until("one option", || group().all("checkbox", Name::Any).len() == 1);
        assert!(group().one("checkbox", Name::Any).name().starts_with("Juan José Gómez Camacho"));
        assert_eq!(page.query(), vec![], "the filter of a facet is no choice");
        for _ in 0..5 {
            page.press(Key::Backspace);
        }
        group().one("button", Name::Containing("more")).click();
        page.wait_until("all", || group().all("checkbox", Name::Any).len() > 20);
    });
}

/// The names of the options that a facet shows, without their counts.
fn options(page: &Page, facet: &str) -> Vec<String> {
    let group = page.one("group", Name::Exactly(facet));
    let names = group.all("checkbox", Name::Any).iter().map(Found::name).collect::<Vec<_>>();
    names.iter().filter_map(|name| name.rsplit_once(' ')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn options_are_named_anew_when_they_stand_for_other_values() {
    visit("/", |page| {
        page.browser().time_zone("Asia/Tokyo");
        page.open("/agenda");
        assert_eq!(options(page, "Day"), ["Thursday 16 February 2017", "Friday 17 February 2017"]);
        page.one("combobox", "Times in").type_text("My");
        page.wait_for(
            "the days in Tokyo",
            || options(page, "Day"),
            ["Friday 17 February 2017", "Saturday 18 February 2017"],
        );
        option(page, "Day", "Saturday").click();
        page.wait_for("the query", || page.query(), vec![pair("day", "2017-02-18"), pair("tz", "local")]);
        page.one("button", "Remove filter: Saturday 18 February 2017");
    });
}

#[test]
fn organizations_are_found_by_their_names_in_full() {
    at_each_mount(|page| {
        page.open("/agenda");
        option(page, "Organization", "IOM · International Organization for Migration");
        let group = || page.one("group", Name::Exactly("Organization"));
        let filter = || group().one("searchbox", "Filter options: Organization");
        group().one("button", Name::Containing("more"));
        filter().type_text("refugees");
        page.wait_until("one by its name", || {
            options(page, "Organization").contains(&"UNHCR · United Nations High Commissioner for Refugees".to_owned())
        });
        group().none("button", Name::Any);
        filter().type_text("xyz");
        page.wait_until("none", || options(page, "Organization").is_empty());
        assert_eq!(group().one("status", Name::Any).text(), "None of them.");
        group().none("button", Name::Any);
        for _ in 0.."xyz".len() {
            filter().press(Key::Backspace);
        }
        group().none("status", Name::Any);
        // What was found that way stays in sight while it is chosen, and once it is taken back.
        option(page, "Organization", "UNHCR").click();
        for _ in 0.."refugees".len() {
            filter().press(Key::Backspace);
        }
        page.wait_until("it comes first", || {
            options(page, "Organization").first().is_some_and(|it| it.starts_with("UNHCR"))
        });
        option(page, "Organization", "UNHCR").click();
        page.wait_for_status("9 sessions");
        assert!(page.focused().name().starts_with("UNHCR"), "{:?}", page.focused());
    });
}

#[test]
fn clearing_leaves_ones_own_agenda_and_is_offered_for_what_nothing_has() {
    visit("/", |page| {
        page.open("/agenda?mine=1");
        page.none("button", "Clear filters");
        page.open("/agenda?mine=1&org=nope&day=never");
        page.one("button", "Clear filters").click();
        page.wait_for_location("/agenda?mine=1");
        page.none("button", "Clear filters");
    });
}

#[test]
fn details_open_in_place_with_points_and_their_pages() {
    at_each_mount(|page| {
        page.open("/agenda");
        let button = || page.one("button", "Details: International cooperation and governance of migration");
        assert_eq!(button().attribute("aria-expanded").as_deref(), Some("false"));
        button().focus();
        page.press(Key::Enter);
        page.wait_until("details", || page.one("main", Name::Any).text().contains("p. 4"));
        assert_eq!(button().attribute("aria-expanded").as_deref(), Some("true"));
        button().click();
        page.wait_until("none", || !page.one("main", Name::Any).text().contains("p. 4"));
    });
}

#[test]
fn day_tabs_keep_the_focus_and_narrow_to_a_day() {
    at_each_mount(|page| {
        page.open("/agenda");
        let tab = |name: &'static str| page.one("navigation", "Days").one("link", name);
        assert_eq!(tab("All days").attribute("aria-current").as_deref(), Some("true"));
        tab("Fri 17 Feb").focus();
        page.press(Key::Enter);
        page.wait_for_status("4 of 9 sessions");
        page.wait_for_location("/agenda?day=2017-02-17");
        assert_eq!(page.focused().name(), "Fri 17 Feb");
        assert_eq!(tab("Fri 17 Feb").attribute("aria-current").as_deref(), Some("true"));
        assert_eq!(tab("All days").attribute("aria-current"), None);
    });
}
