//! Every file that the app is made of, gone wrong in every way: the text of the page stays, an alert names the file, trying
//! again helps, and no star is lost.

use std::fs;

use plenary_e2e::{Fault, Name, Page, Scope, settings, visit};

const STAR: &str = "Star: International cooperation and governance of migration";

/// The file of the build whose name begins and ends so.
fn file(begin: &str, end: &str) -> String {
    let files = fs::read_dir(settings::dist()).expect("the build");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let is_meant = |name: &String| {
        let middle = name.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end));
        middle.is_some_and(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    format!("/{}", names.into_iter().find(is_meant).unwrap_or_else(|| panic!("{begin}…{end}")))
}

fn is_starred(page: &Page) -> bool {
    page.one("button", STAR).attribute("aria-pressed").as_deref() == Some("true")
}

/// Puts a starred session where devices keep it.
const STARRED: &str = "if (location.protocol === 'http:') \
                       localStorage['plenary:1:stars::cm-15'] ??= '1\\niii=International cooperation\\n'";

/// In each of the ways, spoils the file for a visitor who has starred a session before, and expects the text with an
/// alert; then heals it. Each time in a browser of its own: some take from memory what they had once.
fn every_way(file: &str, ways: &[Fault]) {
    let name = file.trim_start_matches('/').trim_start_matches("data/");
    for way in ways {
        visit("/some/base/", |page| {
            page.browser().before_scripts(STARRED);
            match way {
                Fault::Status(_) => page.expect_in_console(name),
                _ => page.allow_in_console(name),
            }
            page.site().fault(file, way.clone());
            page.begin("/agenda");
            tells(page, name, &format!("{way:?}"));
            page.site().lift(file);
            heals(page, &format!("{way:?}"));
        });
    }
}

/// Waits for an alert that names a file, beside the text of the page.
fn tells(page: &Page, name: &str, way: &str) {
    page.wait_until(&format!("{way}: an alert"), || page.all("alert", Name::Any).len() == 1);
    let alert = page.one("alert", Name::Any);
    assert!(alert.text().contains(name), "{way}: {}", alert.text());
    page.exactly(9, "article", Name::Any);
    assert!(page.one("main", Name::Any).text().contains("Colin Rajah"), "{way}: the text is there");
}

/// Tries again, after which all is there.
fn heals(page: &Page, way: &str) {
    page.one("alert", Name::Any).one("button", "Try again").click();
    page.ready();
    page.wait_for_status("9 sessions");
    assert!(is_starred(page), "{way}: the star is there");
    page.none("alert", Name::Any);
}

const MISSING: [Fault; 3] = [Fault::Status(404), Fault::Status(500), Fault::Html];

#[test]
fn the_binary() {
    let ways = [&MISSING[..], &[Fault::Truncated(9000), Fault::Dropped(9000)]].concat();
    every_way(&file("plenary-", "_bg.wasm"), &ways);
}

#[test]
fn the_script_beside_it() {
    let ways = [&MISSING[..], &[Fault::Truncated(900), Fault::Dropped(900), Fault::Type("text/plain")]].concat();
    every_way(&file("plenary-", ".js"), &ways);
}

#[test]
fn a_part_of_the_app() {
    let ways = [&MISSING[..], &[Fault::Truncated(900), Fault::Dropped(900)]].concat();
    every_way(&file("agenda-", ".wasm"), &ways);
}

#[test]
fn the_style_sheet() {
    let ways = [&MISSING[..], &[Fault::Truncated(900), Fault::Dropped(900), Fault::Type("text/plain")]].concat();
    every_way(&file("style-", ".css"), &ways);
}

#[test]
fn the_meeting() {
    let ways = [&MISSING[..], &[Fault::Truncated(900), Fault::Dropped(900), Fault::Body("[]".to_owned())]].concat();
    every_way("/data/meetings/cm-15.json", &ways);
}

#[test]
fn the_people() {
    every_way("/data/people.json", &[&MISSING[..], &[Fault::Truncated(900), Fault::Dropped(900)]].concat());
}

/// The style sheet is not among them, since browsers show nothing before it, and the script is not, since some of their
/// drivers do not go on before that.
#[test]
fn a_file_that_is_slow() {
    let code = [file("plenary-", "_bg.wasm"), file("agenda-", ".wasm")];
    for slow in code.iter().map(String::as_str).chain(["/data/meetings/cm-15.json"]) {
        visit("/some/base/", |page| {
            page.browser().before_scripts(STARRED);
            page.site().fault(slow, Fault::Held);
            page.begin("/agenda");
            page.exactly(9, "article", Name::Any);
            assert!(page.is_before_the_app(), "{slow} is on its way");
            page.none("alert", Name::Any);
            page.site().lift(slow);
            page.ready();
            page.wait_for_status("9 sessions");
            assert!(is_starred(page), "{slow}: the star is there");
        });
    }
}

#[test]
fn data_of_another_type() {
    visit("/some/base/", |page| {
        for file in ["/data/meetings/cm-15.json", "/data/people.json"] {
            page.site().fault(file, Fault::Type("text/plain"));
        }
        page.open("/agenda");
        page.wait_for_status("9 sessions");
        page.none("alert", Name::Any);
    });
}

/// Waits until all other files of data have been answered.
fn wait_for_other_data(page: &Page) {
    let first = ["site", "organizations", "sources", "glossary", "roadmap"].map(|name| format!("/data/{name}.json"));
    let meetings = (10..=16).map(|number| format!("/data/meetings/cm-{number}.json"));
    for file in first.into_iter().chain(meetings) {
        let is_served = || page.site().served().iter().any(|served| served.target.contains(&file));
        page.wait_until(&format!("{file} is served"), is_served);
    }
}

#[test]
fn the_network_while_the_page_loads() {
    for lost in [&file("plenary-", "_bg.wasm"), "/data/people.json"] {
        visit("/some/base/", |page| {
            page.browser().before_scripts(STARRED);
            page.allow_in_console(&page.site().host());
            page.site().fault(lost, Fault::Held);
            page.begin("/agenda");
            assert!(page.is_before_the_app(), "{lost} is on its way");
            if lost == "/data/people.json" {
                wait_for_other_data(page);
            }
            page.site().go_away();
            page.site().lift(lost);
            tells(page, lost.trim_start_matches("/data/").trim_start_matches('/'), lost);
            page.site().come_back();
            heals(page, lost);
        });
    }
}
