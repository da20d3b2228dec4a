//! Every kind of page by its address, as from a bookmark or another site.

use plenary_e2e::routes::{NOT_FOUND, PAGES, Route};
use plenary_e2e::standing::structure;
use plenary_e2e::{Name, Page, Scope, at_each_mount};

fn open(page: &Page, route: &Route) {
    page.open(route.path);
    check(page, route);
}

fn check(page: &Page, route: &Route) {
    let heading = page.heading();
    assert!(heading.contains(route.heading), "{}: the heading is {heading:?}", route.path);
}

#[test]
fn every_page_opens_by_its_address() {
    at_each_mount(|page| {
        let mut titles = Vec::new();
        for route in PAGES {
            open(page, route);
            assert_eq!(page.location(), route.path, "the address stays as it was given");
            assert!(!page.heading_has_focus(), "the focus is left alone on the first load of {}", route.path);
            structure(page);
            titles.push((page.title(), page.heading()));
        }
        for (title, heading) in &titles {
            assert!(!title.is_empty());
            let same = titles.iter().filter(|(other, _)| other == title);
            let same: Vec<_> = same.filter(|(_, other)| other != heading).collect();
            assert!(same.is_empty(), "{title:?} is the title of {heading:?} and of {same:?}");
        }
        let failed: Vec<_> = page.site().served().into_iter().filter(|served| served.status >= 400).collect();
        assert!(failed.is_empty(), "{failed:?}");
    });
}

#[test]
fn every_page_survives_a_reload() {
    at_each_mount(|page| {
        for route in PAGES {
            open(page, route);
            let before = (page.location(), page.title(), page.heading());
            page.reload();
            assert_eq!((page.location(), page.title(), page.heading()), before);
        }
    });
}

#[test]
fn folders_and_bare_addresses_are_the_same_page() {
    at_each_mount(|page| {
        page.open("/agenda/iii/");
        let heading = page.heading();
        page.open("/agenda/iii");
        assert_eq!(page.heading(), heading);
        page.open("/speakers/?q=gomez");
        page.wait_for_status("1 of 25 speakers");
    });
}

#[test]
fn values_that_make_no_sense_fall_back() {
    at_each_mount(|page| {
        for address in
            ["/speakers?org=none-such", "/roadmap?view=upside-down&x=y", "/agenda?meeting=cm-99", "/?theme=pink"]
        {
            page.open(address);
            page.none("alert", Name::Any);
            structure(page);
        }
    });
}

#[test]
fn an_address_of_no_page_gets_help() {
    at_each_mount(|page| {
        page.open_missing(NOT_FOUND.path);
        check(page, &NOT_FOUND);
        assert_eq!(page.location(), "/nothing/here", "the visitor can correct the address");
        let main = page.one("main", Name::Any);
        let ways: Vec<_> = main.all("link", Name::Any).iter().filter_map(|link| link.property("href")).collect();
        for section in ["/", "/agenda", "/speakers", "/roadmap"] {
            let way = page.site().url(section);
            assert!(
                ways.iter().any(|href| href.trim_end_matches('/') == way.trim_end_matches('/')),
                "{section}: {ways:?}"
            );
        }
    });
}

#[test]
fn an_unknown_person_session_organization_or_event_gets_help() {
    at_each_mount(|page| {
        for address in ["/agenda/xxx", "/speakers/nobody", "/organizations/none", "/roadmap/never"] {
            page.open_missing(address);
            assert!(page.heading().to_lowercase().contains(NOT_FOUND.heading), "{address}: {:?}", page.heading());
            page.one("main", Name::Any).some("link", Name::Any);
        }
    });
}
