//! axe-core finds nothing: on every page, in both themes, on a phone and on a wide screen.
//!
//! At one mount only: where the site lies changes no element.

use plenary_e2e::media::Scheme;
use plenary_e2e::routes::{NOT_FOUND, PAGES};
use plenary_e2e::{Fault, Name, Page, Scope, axe, visit};

const PHONE: (u32, u32) = (360, 740);
const WIDE: (u32, u32) = (1440, 900);

fn clean(page: &Page, address: &str) -> Vec<String> {
    let place = format!("{address} {:?}", page.drawn());
    axe::violations(page).into_iter().map(|violation| format!("{place}: {violation}")).collect()
}

fn every_page((width, height): (u32, u32), scheme: Scheme) {
    visit("/", |page| {
        page.viewport(width, height);
        page.prefer(scheme);
        let mut violations = Vec::new();
        let mut look = |path| {
            page.wait_for("the theme", || page.drawn(), scheme);
            violations.extend(clean(page, path));
        };
        for route in PAGES {
            page.open(route.path);
            look(route.path);
        }
        page.open_missing(NOT_FOUND.path);
        look(NOT_FOUND.path);
        assert!(violations.is_empty(), "at {width} px: {violations:#?}");
    });
}

#[test]
fn on_a_phone_in_light() {
    every_page(PHONE, Scheme::Light);
}

#[test]
fn on_a_phone_in_dark() {
    every_page(PHONE, Scheme::Dark);
}

#[test]
fn on_a_wide_screen_in_light() {
    every_page(WIDE, Scheme::Light);
}

#[test]
fn on_a_wide_screen_in_dark() {
    every_page(WIDE, Scheme::Dark);
}

#[test]
fn with_the_theme_from_the_address() {
    visit("/", |page| {
        page.prefer(Scheme::Light);
        let mut violations = Vec::new();
        for route in PAGES {
            let joint = if route.path.contains('?') { '&' } else { '?' };
            page.open(&format!("{}{joint}theme=dark", route.path));
            page.wait_for("the theme", || page.drawn(), Scheme::Dark);
            violations.extend(clean(page, route.path));
        }
        assert!(violations.is_empty(), "{violations:#?}");
    });
}

/// WebKit tells of lists without any marker as groups.
#[test]
fn lists_are_told_as_lists() {
    visit("/", |page| {
        page.viewport(WIDE.0, WIDE.1);
        for path in ["/agenda", "/speakers/john-wilmoth", "/roadmap", "/about"] {
            page.open(path);
            if path == "/roadmap" {
                page.one("list", "Legend");
            }
            let lists = "return [...document.querySelectorAll('ul:not([role]), ol:not([role])')] \
                .filter(list => list.checkVisibility() && list.children.length > 0).length";
            let lists = page.script(lists, vec![]).as_u64().unwrap_or(0) as usize;
            assert!(lists > 2, "{lists} lists on {path}");
            page.wait_for("the number of lists", || page.all("list", Name::Any).len(), lists);
        }
    });
}

#[test]
fn with_choices_made_and_with_an_error() {
    visit("/", |page| {
        let mut violations = Vec::new();
        for address in
            ["/speakers?q=swing&org=iom", "/speakers?q=zzzz", "/roadmap?view=timeline", "/agenda?meeting=cm-14"]
        {
            page.open(address);
            violations.extend(clean(page, address));
        }
        for (width, height) in [PHONE, WIDE] {
            page.viewport(width, height);
            for scheme in Scheme::ALL {
                page.prefer(scheme);
                for address in [
                    "/agenda?q=declaration&org=iom",
                    "/agenda?q=zzzz&role=moderator",
                    "/agenda?data=congress&view=list&day=2026-10-25&tz=Asia%2FTokyo",
                ] {
                    page.open(address);
                    violations.extend(clean(page, address));
                }
                page.open("/agenda");
                page.one("button", "Details: International cooperation and governance of migration").click();
                page.one("button", "Star: Opening").click();
                page.wait_until("details", || page.one("main", Name::Any).text().contains("p. 4"));
                violations.extend(clean(page, "details and a star"));
            }
        }
        page.site().fault("/data/people.json", Fault::Html);
        page.open("/speakers");
        page.one("alert", Name::Any);
        violations.extend(clean(page, "an error"));
        assert!(violations.is_empty(), "{violations:#?}");
    });
}
