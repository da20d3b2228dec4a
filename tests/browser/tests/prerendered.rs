//! The text that the build writes into each page: it is what the app then shows.

use plenary_e2e::media::Scheme;
use plenary_e2e::routes::PAGES;
use plenary_e2e::server::POLICY;
use plenary_e2e::standing::structure;
use plenary_e2e::{Fault, Name, Page, Scope, at_each_mount, visit, written};
use thirtyfour::Key;

/// Opens every page below a folder, and expects the app to show what the build wrote.
fn stays_the_same(page: &Page, is_meant: impl Fn(&str) -> bool) {
    let paths: Vec<_> = written::paths().into_iter().filter(|path| is_meant(path)).collect();
    assert!(!paths.is_empty());
    let mut changed = Vec::new();
    for path in &paths {
        page.open(path);
        changed.extend(page.changed_from_written(path));
    }
    assert!(changed.is_empty(), "{} of {} pages:\n{}", changed.len(), paths.len(), changed.join("\n\n"));
}

#[test]
fn sessions_and_views_stay_the_same() {
    let is_meant = |path: &str| path.starts_with("/agenda/") || path.matches('/').count() <= 2;
    visit("/", |page| stays_the_same(page, |path| is_meant(path) && path != "/roadmap/"));
}

#[test]
fn people_and_organizations_stay_the_same() {
    let is_meant = |path: &str| path.starts_with("/speakers/") || path.starts_with("/organizations/");
    visit("/some/base/", |page| stays_the_same(page, is_meant));
}

#[test]
fn events_stay_the_same() {
    visit("/some/base/", |page| stays_the_same(page, |path| path.starts_with("/roadmap/") && path != "/roadmap/"));
}

#[test]
fn a_phone_sees_the_same_too() {
    visit("/", |page| {
        page.viewport(360, 740);
        let views = ["/", "/agenda/", "/agenda/iii/", "/speakers/", "/roadmap/", "/about/"];
        stays_the_same(page, |path| views.contains(&path));
    });
}

#[test]
fn the_text_is_there_before_the_app_and_what_was_done_in_it_stays() {
    at_each_mount(|page| {
        page.site().fault("/data/people.json", Fault::Held);
        page.begin("/agenda");
        page.wait_until("there are sessions", || page.all("article", Name::Any).len() == 9);
        assert!(page.is_before_the_app(), "the app cannot be there without its data");
        structure(page);
        let search = page.one("searchbox", "Search sessions");
        search.focus();
        page.press("gomez");
        page.script("scrollTo(0, 120)", Vec::new());
        page.site().lift("/data/people.json");
        page.ready();
        page.wait_for_status("2 of 9 sessions");
        assert_eq!(page.focused().property("value").as_deref(), Some("gomez"));
        page.press("qqqq");
        page.wait_for_location("/agenda?q=gomezqqqq");
        page.wait_for_status("0 of 9 sessions");
    });
}

#[test]
fn nothing_moves_when_the_app_takes_over() {
    at_each_mount(|page| {
        for (address, narrow) in [("/agenda", false), ("/agenda/iii", false), ("/speakers", true), ("/roadmap", true)] {
            page.viewport(if narrow { 360 } else { 1280 }, 700);
            page.site().fault("/data/people.json", Fault::Held);
            page.begin(address);
            page.wait_until("the text is there", || page.all("heading", Name::Any).len() > 1);
            page.script("scrollTo(0, 300)", Vec::new());
            let before = places(page);
            assert!(before.len() > 5 && page.is_before_the_app(), "{address}: {before:?}");
            page.site().lift("/data/people.json");
            page.ready();
            assert_eq!(places(page), before, "{address}");
        }
    });
}

/// Where the links of the page stand in the window, as far as they can be seen.
fn places(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('a')].filter(a => a.checkVisibility({ visibilityProperty: true })) \
        .map(a => [a.textContent, a.getBoundingClientRect()]).filter(([, at]) => at.bottom > 0 && at.top < innerHeight) \
        .map(([text, at]) => `${text} ${Math.round(at.left)} ${Math.round(at.top)} ${Math.round(at.width)}`)";
    let places = page.script(script, Vec::new());
    places.as_array().into_iter().flatten().map(|place| place.as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_focus_goes_over_to_the_same_link() {
    visit("/some/base/", |page| {
        page.site().fault("/data/people.json", Fault::Held);
        page.begin("/speakers");
        page.wait_until("there are speakers", || page.all("link", "John Wilmoth").len() == 1);
        page.one("link", "John Wilmoth").focus();
        page.site().lift("/data/people.json");
        page.ready();
        assert_eq!(page.focused().name(), "John Wilmoth");
        page.press(Key::Enter);
        page.wait_for_location("/speakers/john-wilmoth");
    });
}

#[test]
fn the_text_has_the_theme_that_was_chosen_before() {
    visit("/", |page| {
        page.prefer(Scheme::Light);
        page.open("/agenda");
        page.one("combobox", "Theme").one("option", "Dark").click();
        page.site().fault("/data/people.json", Fault::Held);
        page.begin("/agenda");
        page.wait_until("there are sessions", || page.all("article", Name::Any).len() == 9);
        assert!(page.is_before_the_app());
        page.wait_for("the theme", || page.drawn(), Scheme::Dark);
        page.site().lift("/data/people.json");
        page.ready();
        assert_eq!(page.drawn(), Scheme::Dark);
    });
}

#[test]
fn a_choice_in_the_address_does_not_show_something_else_first() {
    visit("/", |page| {
        page.site().fault("/data/people.json", Fault::Held);
        page.begin("/agenda?meeting=cm-14");
        page.wait_until("the text has gone", || !page.is_before_the_app());
        assert!(page.all("article", Name::Any).is_empty(), "the sessions of the other meeting are not shown");
        page.site().lift("/data/people.json");
        page.ready();
        assert!(page.one("main", Name::Any).text().contains("14th meeting"));
    });
}

/// What a page needs without its scripts: the policy refuses them, as a strict host or a reader does.
const NO_SCRIPTS: &str =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; connect-src 'self'";

#[test]
fn without_scripts_every_page_reads_and_links_lead_on() {
    at_each_mount(|page| {
        page.site().under_policy(NO_SCRIPTS);
        page.expect_in_console(".js");
        for width in [360, 780, 1440] {
            page.viewport(width, 740);
            for route in PAGES.iter().filter(|route| !route.path.contains('?')) {
                page.begin(route.path);
                page.wait_until("the heading is there", || page.heading().contains(route.heading));
                structure(page);
                assert!(page.overflow().is_empty(), "{} at {width}: {:?}", route.path, page.overflow());
                // Scripts are refused here, not switched off: the line is in the page, but not shown.
                let line = page.script("return document.querySelector('noscript').textContent", Vec::new());
                assert!(
                    line.as_str().is_some_and(|line| line.contains("need JavaScript, which is switched off")),
                    "{line}"
                );
            }
        }
        page.begin("/");
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_until("the agenda is there", || page.all("article", Name::Any).len() == 9);
        page.one("main", Name::Any).some("link", "Colin Rajah").remove(0).click();
        page.wait_until("the person is there", || page.heading() == "Colin Rajah");
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_until("the roadmap is there", || !page.all("table", Name::Any).is_empty());
    });
}

#[test]
fn a_browser_that_knows_no_modules_is_said_to_be_too_old() {
    at_each_mount(|page| {
        page.site().under_policy(&POLICY.replace(" 'wasm-unsafe-eval'", ""));
        page.expect_in_console("_bg.wasm");
        page.expect_in_console("script-src");
        page.begin("/agenda/iii");
        let alert = page.one("alert", Name::Any);
        alert.script(
            "arguments[0].hidden = true; arguments[0].textContent = ''; \
             const script = document.createElement('script'); \
             script.src = document.querySelector('script[nomodule]').src; document.head.append(script)",
        );
        let text = page.one("alert", Name::Any).text();
        assert!(text.contains("this browser may be too old"), "{text}");
    });
}

#[test]
fn what_others_append_to_an_address_hides_no_text() {
    at_each_mount(|page| {
        page.site().fault("/data/people.json", Fault::Held);
        page.begin("/agenda?utm_source=letter&fbclid=1");
        page.wait_until("there are sessions", || page.all("article", Name::Any).len() == 9);
        assert!(page.is_before_the_app(), "the app cannot be there without its data");
        page.site().lift("/data/people.json");
        page.ready();
    });
}

#[test]
fn without_webassembly_the_text_stays_and_says_what_is_missing() {
    at_each_mount(|page| {
        page.site().under_policy(&POLICY.replace(" 'wasm-unsafe-eval'", ""));
        page.expect_in_console("_bg.wasm");
        page.expect_in_console("script-src");
        page.begin("/agenda");
        let alert = page.one("alert", Name::Any);
        assert!(alert.text().contains("can be read"), "{}", alert.text());
        alert.one("button", "Try again");
        page.exactly(9, "article", Name::Any);
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.some("table", Name::Any);
    });
}
