//! The filters of the speaker directory: what options stand for, the focus, clearing, phones, the order.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

fn search(page: &Page) -> Found<'_> {
    page.one("search", Name::Any).one("searchbox", "Search speakers")
}

fn facet<'p>(page: &'p Page, organization: &str) -> Found<'p> {
    let options = page.some("checkbox", Name::Starting(organization));
    options.into_iter().next().unwrap_or_else(|| panic!("no option {organization}"))
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

/// The names of the options that a facet shows.
fn options(page: &Page, facet: &str) -> Vec<String> {
    page.one("group", Name::Exactly(facet)).all("checkbox", Name::Any).iter().map(Found::name).collect()
}

#[test]
fn options_stand_for_what_they_are_called_whatever_else_is_chosen() {
    at_each_mount(|page| {
        page.open("/speakers?meeting=cm-12&meeting=cm-16");
        page.wait_until("the speakers", || !options(page, "Organization").is_empty());
        let before = options(page, "Organization");
        facet(page, "10th meeting").click();
        page.wait_until("those of three meetings", || options(page, "Organization") != before);
        let shown = options(page, "Organization");
        page.open("/speakers?meeting=cm-12&meeting=cm-16&meeting=cm-10");
        page.wait_for("the same as opened afresh", || options(page, "Organization"), shown);
        let first = options(page, "Organization").remove(0);
        let count = first.rsplit(' ').next().unwrap_or_default().to_owned();
        facet(page, &first).click();
        page.wait_until("as many as it says", || {
            page.one("status", Name::Any).text().starts_with(&format!("{count} of "))
        });
        let name = first.split(" · ").next().unwrap_or_default().to_owned();
        page.one(
            "button",
            Name::Exactly(&format!(
                "Remove filter: {}",
                name.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit())
            )),
        );
    });
}

#[test]
fn the_focus_stays_on_the_option_in_every_facet() {
    visit("/", |page| {
        // The meetings are told below: one alone is chosen for all pages, which are made anew.
        let bundled = ["Organization", "Kind of organization", "Country", "Role", "Session"];
        let facets = bundled.map(|legend| ("/speakers?meeting=all", legend));
        for (address, legend) in facets.into_iter().chain([("/speakers?data=crowd&meeting=all", "Topic")]) {
            page.open(address);
            let group = page.one("group", Name::Exactly(legend));
            let option = group.some("checkbox", Name::Any).remove(1);
            let name = option.name();
            let name = name.rsplit_once(' ').map_or(name.as_str(), |(name, _)| name);
            option.focus();
            page.press(Key::Space);
            page.one("button", "Clear filters");
            let focused = page.focused();
            assert_eq!(focused.role(), "checkbox", "{legend}");
            assert!(focused.name().starts_with(name) && focused.chosen(), "{legend}: {focused:?}, not {name}");
        }
    });
}

#[test]
fn the_focus_finds_its_option_on_a_page_made_anew() {
    at_each_mount(|page| {
        page.open("/speakers?meeting=cm-14");
        page.wait_for_status("20 speakers");
        let option = facet(page, "12th meeting");
        option.focus();
        page.press(Key::Space);
        page.wait_for("the query", || page.query(), vec![pair("meeting", "cm-14"), pair("meeting", "cm-12")]);
        page.wait_until("the focus on the option", || page.focused().name().starts_with("12th meeting"));
        assert!(page.focused().chosen());
    });
}

#[test]
fn filters_can_be_cleared_whatever_they_are() {
    at_each_mount(|page| {
        // Several meetings are a filter, one is not; nor is the whole series.
        page.open("/speakers?meeting=cm-12&meeting=cm-14");
        page.one("button", "Clear filters").click();
        page.wait_for_location("/speakers");
        page.wait_for_status("25 speakers");
        page.none("button", "Clear filters");
        for (address, cleared) in [
            ("/speakers?org=nope&country=Nowhere", "/speakers"),
            ("/speakers?org=nope&meeting=all&view=table", "/speakers?meeting=all&view=table"),
            ("/speakers?role=moderator&meeting=cm-14", "/speakers?meeting=cm-14"),
        ] {
            page.open(address);
            page.one("button", "Clear filters").click();
            page.wait_for_location(cleared);
            page.none("button", "Clear filters");
        }
    });
}

#[test]
fn on_a_phone_filters_are_folded_away_and_the_list_is_in_sight() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.open("/speakers?org=un-desa&role=moderator&meeting=all");
        page.one("button", "Clear filters");
        let top = "return document.querySelector('[role=status]').getBoundingClientRect().top < innerHeight";
        assert_eq!(page.script(top, vec![]), serde_json::json!(true), "the number found is in sight");
        assert!(page.all("checkbox", Name::Any).is_empty());
        let summary = "return document.querySelector('details.filters > summary').textContent";
        assert_eq!(page.script(summary, vec![]), serde_json::json!("Filters (2)"));
        page.script("document.querySelector('details.filters > summary').click()", vec![]);
        page.some("checkbox", Name::Starting("UN DESA"));
        page.one("button", "Clear filters").click();
        page.wait_for("the summary", || page.script(summary, vec![]), serde_json::json!("Filters"));
        page.some("checkbox", Name::Starting("UN DESA"));
        // Made anew for other meetings, the page leaves them unfolded while one chooses.
        page.open("/speakers?meeting=cm-14");
        page.script("document.querySelector('details.filters > summary').click()", vec![]);
        facet(page, "12th meeting").focus();
        page.press(Key::Space);
        page.wait_until("the focus on the option", || page.focused().name().starts_with("12th meeting"));
        // On a window that has become wide there is nothing to unfold them by.
        page.open("/speakers");
        page.wait_for_status("25 speakers");
        assert!(page.all("checkbox", Name::Any).is_empty());
        page.viewport(1440, 900);
        facet(page, "IOM").focus();
        page.press(Key::Space);
        page.wait_for("the query", || page.query(), vec![pair("org", "iom")]);
    });
}

#[test]
fn the_most_frequent_of_those_found_come_first_and_none_jumps_away() {
    at_each_mount(|page| {
        page.open("/speakers?role=moderator");
        let counts = || -> Vec<usize> {
            let names = options(page, "Organization");
            names.iter().filter_map(|name| name.rsplit(' ').next()?.parse().ok()).collect()
        };
        page.wait_until("the speakers", || counts().len() == 8);
        let listed = counts();
        assert!(listed.is_sorted_by(|one, other| one >= other), "{listed:?}");
        page.one("group", "Organization").one("button", Name::Containing("more")).click();
        page.wait_until("all", || counts().len() > 8);
        let with_some = |counts: &[usize]| counts.iter().filter(|count| **count > 0).count();
        assert_eq!(with_some(&counts()), with_some(&listed), "those that have some are all among the first");
        page.one("group", "Organization").one("button", "Fewer").click();
        page.wait_until("the first", || counts().len() == 8);

        // What is ticked stays where it is; what stood above the list when something else was chosen comes first.
        let before = options(page, "Organization");
        page.one("group", "Organization").one("checkbox", Name::Exactly(&before[3])).click();
        page.wait_until("it is chosen", || page.query().iter().any(|(key, _)| key == "org"));
        assert_eq!(options(page, "Organization"), before);
        let last = before[3].rsplit_once(' ').map_or("", |(name, _)| name);
        search(page).type_text("a");
        page.wait_until("it comes first", || {
            options(page, "Organization").first().is_some_and(|first| first.starts_with(last))
        });
    });
}
