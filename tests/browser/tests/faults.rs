//! Data that does not come as it should: the page says which file and where, goes on with the rest, and heals.

use std::fs;

use plenary_e2e::{Fault, Found, Name, Page, Scope, at_each_mount, settings};
use serde_json::{Value, json};

fn alert(page: &Page) -> Found<'_> {
    page.one("alert", Name::Any)
}

/// Opens `address` while `file` is at fault, and checks that the alert holds all of `words` and the page still works.
fn told(page: &Page, file: &str, fault: Fault, address: &str, words: &[&str]) {
    page.site().fault(&format!("/data/{file}"), fault);
    page.open(address);
    let text = alert(page).text();
    for word in [file].iter().chain(words) {
        assert!(text.contains(word), "{word:?} is not in the alert: {text}");
    }
    alert(page).one("button", "Try again");
    assert_eq!(page.script("return document.querySelectorAll('h1').length", Vec::new()), 1);
}

/// Lifts the fault and tries again: the alert goes.
fn heals(page: &Page, file: &str) {
    page.site().lift(&format!("/data/{file}"));
    alert(page).one("button", "Try again").click();
    page.none("alert", Name::Any);
}

#[test]
fn a_missing_file() {
    at_each_mount(|page| {
        page.expect_in_console("/data/people.json");
        told(page, "people.json", Fault::Status(404), "/roadmap?view=list", &["404"]);
        page.one("main", Name::Any).some("table", Name::Any);
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        page.exactly(9, "article", Name::Any);
        alert(page);

        heals(page, "people.json");
        page.one("navigation", "Main").one("link", "Speakers").click();
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn a_host_in_trouble_and_trying_again_in_vain() {
    at_each_mount(|page| {
        page.expect_in_console("/data/people.json");
        told(page, "people.json", Fault::Status(500), "/speakers", &["500"]);
        let before = page.site().served().len();
        alert(page).one("button", "Try again").click();
        page.wait_until("it asks again", || page.site().served().len() > before);
        let again = page.site().served().split_off(before);
        assert!(again.iter().all(|served| served.target.contains("people.json")), "only what is missing: {again:?}");
        alert(page).one("button", "Try again");
        heals(page, "people.json");
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn a_truncated_file() {
    at_each_mount(|page| {
        told(page, "roadmap.json", Fault::Truncated(5000), "/agenda", &["/events/", "line"]);
        page.exactly(9, "article", Name::Any);
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for_location("/roadmap");
        heals(page, "roadmap.json");
        page.wait_until("the roadmap is drawn", || page.one("main", Name::Any).text().contains("Negotiations"));
    });
}

#[test]
fn a_web_page_instead_of_the_meeting() {
    at_each_mount(|page| {
        told(page, "meetings/cm-15.json", Fault::Html, "/roadmap?view=list", &["web page"]);
        page.one("main", Name::Any).some("table", Name::Any);
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        alert(page);
        heals(page, "meetings/cm-15.json");
        page.exactly(9, "article", Name::Any);
    });
}

#[test]
fn a_wrong_field() {
    at_each_mount(|page| {
        let wrong = "{\"organizations\": [{\"id\": \"iom\", \"name\": 5, \"kind\": \"un-agency\"}]}";
        let fault = Fault::Body(wrong.to_owned());
        told(page, "organizations.json", fault, "/agenda", &["/organizations/0/name", "text", "line 1"]);
        page.exactly(9, "article", Name::Any);
        heals(page, "organizations.json");
        page.one("navigation", "Main").one("link", "Speakers").click();
        page.some("checkbox", Name::Starting("IOM"));
    });
}

#[test]
fn a_value_that_makes_no_sense() {
    at_each_mount(|page| {
        let wrong = bundled_with("roadmap.json", "/events/0/actual", json!("2016-13-45"));
        let words = ["/events/0/actual", "2016-13-45"];
        told(page, "roadmap.json", Fault::Body(wrong), "/roadmap?view=list", &words);
        page.one("main", Name::Any).some("table", Name::Any);
    });
}

/// A data file of the built site, with one value replaced.
fn bundled_with(file: &str, pointer: &str, value: Value) -> String {
    let text = fs::read_to_string(settings::dist().join("data").join(file)).expect("the file is built");
    let mut data: Value = serde_json::from_str(&text).expect("the file is JSON");
    *data.pointer_mut(pointer).expect("the value is there") = value;
    data.to_string()
}

#[test]
fn several_at_once_and_the_site_itself() {
    at_each_mount(|page| {
        page.expect_in_console("/data/site.json");
        page.expect_in_console("/data/glossary.json");
        page.site().fault("/data/glossary.json", Fault::Status(404));
        told(page, "site.json", Fault::Status(503), "/about", &["503", "glossary.json"]);
        page.site().lift("/data/glossary.json");
        heals(page, "site.json");
        let text = page.one("main", Name::Any).text();
        assert!(text.contains("Global Coalition on Migration"), "the glossary: {text}");
    });
}

#[test]
fn a_part_of_the_app_that_does_not_come_and_then_does() {
    at_each_mount(|page| {
        let files = fs::read_dir(settings::dist()).expect("the build");
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let part = names.filter(|name| name.ends_with(".wasm")).find(|name| name.starts_with("agenda-"));
        let part = format!("/{}", part.expect("the part of the agenda"));
        page.expect_in_console(&part);
        page.site().fault(&part, Fault::Status(503));
        page.open("/");
        page.one("navigation", "Main").one("link", "Agenda").click();
        assert!(alert(page).text().contains("503"), "{}", alert(page).text());
        page.site().lift(&part);
        alert(page).one("button", "Try again").click();
        page.wait_for_status("9 sessions");
        page.none("alert", Name::Any);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}
