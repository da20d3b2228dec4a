//! The suite itself, on fixtures: it finds what is there, and its standing assertions notice what they are for.

use std::path::Path;

use plenary_e2e::journey::visit_folder;
use plenary_e2e::media::Scheme;
use plenary_e2e::{Name, Page, Scope, axe};

fn fixtures(journey: impl FnOnce(&Page)) {
    visit_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), "/some/base/", journey);
}

#[test]
fn things_are_found_by_role_and_name() {
    fixtures(|page| {
        page.open("/");
        page.one("searchbox", "Search all fixtures");
        page.one("group", "Kind").one("checkbox", "Agency 3");
        page.one("status", Name::Any);
        page.one("link", "One of two");
        page.one("button", "A button by its role");
        page.none("link", Name::Containing("not its name"));
        page.none("link", "Hidden");
        page.none("button", "For nobody");
        assert_eq!(page.all("link", Name::Any).len(), 2);
    });
}

#[test]
fn typing_clicking_and_history_work() {
    fixtures(|page| {
        page.open("/");
        let search = page.one("searchbox", Name::Starting("Search"));
        search.type_text("é ł");
        assert_eq!(search.property("value").as_deref(), Some("é ł"));
        let option = page.one("checkbox", Name::Any);
        option.click();
        assert!(option.chosen());
        page.one("link", "One of two").click();
        page.wait_for_location("/nested");
        page.back();
        page.wait_for_location("/");
        page.forward();
        page.wait_for_location("/nested");
    });
}

#[test]
fn the_viewport_and_the_systems_theme_are_the_tests() {
    fixtures(|page| {
        page.viewport(320, 600);
        page.prefer(Scheme::Dark);
        page.open("/");
        let dark = page.script("return matchMedia('(prefers-color-scheme: dark)').matches", Vec::new());
        assert_eq!(dark, true);
        assert!(page.overflow().is_empty());
        page.script("document.querySelector('h1').style.width = '900px'", Vec::new());
        assert!(!page.overflow().is_empty());
    });
}

#[test]
fn axe_runs_under_the_policy_and_finds_what_is_wrong() {
    fixtures(|page| {
        page.open("/");
        let before = axe::violations(page);
        page.script(
            "document.querySelector('input').labels[0].replaceWith(document.querySelector('input'))",
            Vec::new(),
        );
        let after = axe::violations(page);
        assert!(!before.iter().any(|line| line.starts_with("label:")), "{before:#?}");
        assert!(after.iter().any(|line| line.starts_with("label:")), "{after:#?}");
    });
}

#[test]
fn a_missing_page_is_excused_and_nothing_else() {
    fixtures(|page| page.open_missing("/no/such/page"));
}

#[test]
#[should_panic(expected = "404")]
fn an_unexpected_missing_page_is_noticed() {
    fixtures(|page| page.open("/no/such/page"));
}

#[test]
#[should_panic(expected = "a word")]
fn a_word_in_the_console_is_noticed() {
    fixtures(|page| page.open("/loud"));
}

#[test]
#[should_panic(expected = "no console message has")]
fn an_expected_message_that_does_not_come_is_noticed() {
    fixtures(|page| {
        page.expect_in_console("an error");
        page.open("/");
    });
}

#[test]
#[should_panic(expected = "localhost:9")]
fn a_request_to_another_host_is_noticed() {
    fixtures(|page| page.open("/elsewhere"));
}

#[test]
#[should_panic(expected = "h1 elements")]
fn a_second_heading_is_noticed() {
    fixtures(|page| page.open("/bare"));
}

#[test]
#[should_panic(expected = "banner landmarks")]
fn a_missing_landmark_is_noticed() {
    fixtures(|page| {
        page.open("/bare");
        page.script("document.querySelector('h1').remove()", Vec::new());
    });
}
