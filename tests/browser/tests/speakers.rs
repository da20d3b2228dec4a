//! The speaker directory: search, facet, and both in the address.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount};
use thirtyfour::Key;

fn search(page: &Page) -> Found<'_> {
    page.one("search", Name::Any).one("searchbox", "Search speakers")
}

fn facet<'p>(page: &'p Page, organization: &str) -> Found<'p> {
    let options = page.some("checkbox", Name::Starting(organization));
    options.into_iter().next().unwrap_or_else(|| panic!("no option {organization}"))
}

fn pair(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}

#[test]
fn all_25_speakers_are_listed() {
    at_each_mount(|page| {
        page.open("/speakers");
        page.wait_for_status("25 speakers");
        let links = page.one("main", Name::Any).all("link", Name::Any);
        let people = links.iter().filter_map(|link| link.property("href"));
        let mut people: Vec<_> = people.filter(|href| href.contains("/speakers/")).collect();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), 25, "{people:#?}");
    });
}

#[test]
fn search_folds_accents_and_replaces_the_history_entry() {
    at_each_mount(|page| {
        page.open("/speakers");
        let entries = page.history_length();
        search(page).type_text("gomez");
        page.wait_for_status("1 of 25 speakers");
        page.one("main", Name::Any).one("link", Name::Containing("Juan José Gómez Camacho"));
        page.wait_for("the query", || page.query(), vec![pair("q", "gomez")]);
        assert_eq!(page.history_length(), entries, "typing replaces");
        let focused = page.focused();
        assert_eq!((focused.role(), focused.name()), ("searchbox".to_owned(), "Search speakers".to_owned()));

        page.reload();
        page.wait_for_status("1 of 25 speakers");
        assert_eq!(search(page).property("value").as_deref(), Some("gomez"));
    });
}

#[test]
fn what_nobody_matches_says_so() {
    at_each_mount(|page| {
        page.open("/speakers?q=zzzz");
        page.wait_for_status("0 of 25 speakers");
        page.one("button", "Clear filters").click();
        page.wait_for_status("25 speakers");
        page.wait_for_location("/speakers");
        assert_eq!(search(page).property("value").as_deref(), Some(""));
    });
}

#[test]
fn the_facet_counts_filters_and_pushes() {
    at_each_mount(|page| {
        page.open("/speakers");
        let entries = page.history_length();
        let option = facet(page, "IOM");
        let name = option.name();
        let count = name.split(|c: char| !c.is_ascii_digit()).rfind(|part| !part.is_empty());
        let count: usize = count.and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("no count in {name:?}"));
        option.click();
        page.wait_for_status(&format!("{count} of 25 speakers"));
        page.wait_for("the query", || page.query(), vec![pair("org", "iom")]);
        assert_eq!(page.history_length(), entries + 1, "a facet pushes");
        assert!(!page.heading_has_focus(), "a choice on the page leaves the focus where it is");

        facet(page, "UNITAR").click();
        page.wait_for("the query", || page.query(), vec![pair("org", "iom"), pair("org", "unitar")]);
        page.wait_for_status(&format!("{} of 25 speakers", count + 1));
        assert!(facet(page, "IOM").chosen() && facet(page, "UNITAR").chosen());

        page.back();
        page.wait_for_status(&format!("{count} of 25 speakers"));
        assert!(!facet(page, "UNITAR").chosen());
        page.back();
        page.wait_for_status("25 speakers");
        assert!(!facet(page, "IOM").chosen());
        page.forward();
        page.wait_for_status(&format!("{count} of 25 speakers"));
    });
}

#[test]
fn every_option_keeps_its_promise() {
    at_each_mount(|page| {
        page.open("/speakers");
        let names: Vec<_> = page.some("checkbox", Name::Any).iter().map(Found::name).collect();
        for name in names {
            let count = name.split(|c: char| !c.is_ascii_digit()).rfind(|part| !part.is_empty());
            let count = count.unwrap_or_else(|| panic!("no count in {name:?}"));
            facet(page, &name).click();
            page.wait_for_status(&format!("{count} of 25 speakers"));
            page.one("button", "Clear filters").click();
            page.wait_for_status("25 speakers");
        }
    });
}

#[test]
fn search_and_facet_work_together_and_from_an_address() {
    at_each_mount(|page| {
        page.open("/speakers?q=swing&org=iom");
        page.wait_for_status("1 of 25 speakers");
        assert_eq!(search(page).property("value").as_deref(), Some("swing"));
        assert!(facet(page, "IOM").chosen());
        search(page).press(Key::Backspace);
        page.wait_for("the query", || page.query(), vec![pair("q", "swin"), pair("org", "iom")]);
        page.one("button", "Clear filters").click();
        page.wait_for_location("/speakers");
        page.wait_for_status("25 speakers");
        page.none("button", "Clear filters");
    });
}

#[test]
fn options_are_a_group_with_a_legend_and_work_by_keyboard() {
    at_each_mount(|page| {
        page.open("/speakers");
        let group = page.one("group", Name::Containing("Organization"));
        let option = group.some("checkbox", Name::Any).remove(0);
        option.focus();
        page.press(Key::Space);
        page.wait_until("it is chosen", || page.query().iter().any(|(key, _)| key == "org"));
        assert_eq!(page.focused().role(), "checkbox", "the focus stays on the option");
    });
}
