//! The site as one file: from a disk, and from hosts that were not made for it.

use plenary_e2e::{Name, Page, Scope, settings, visit};

const STAR: &str = "Star: International cooperation and governance of migration";

/// The address of the file, as a double-click opens it, with what stands behind `#`.
fn on_disk(address: &str) -> String {
    format!("file://{}#{address}", settings::dist().join("plenary.html").display())
}

/// Opens the file at an address as a fresh document.
fn open(page: &Page, address: &str) {
    page.go("about:blank");
    page.go(&on_disk(address));
    page.ready();
}

#[test]
fn every_kind_of_page_is_in_the_file() {
    visit("/", |page| {
        for (address, heading) in [
            ("", "Fifteenth Coordination Meeting on International Migration"),
            ("/agenda", "Agenda"),
            ("/agenda/iii", "International cooperation and governance of migration"),
            ("/speakers", "Speakers"),
            ("/speakers/john-wilmoth", "John Wilmoth"),
            ("/organizations/iom", "International Organization for Migration"),
            ("/roadmap", "Roadmap of the Global Compact for Migration"),
            ("/roadmap?view=list", "Roadmap of the Global Compact for Migration"),
            ("/about", "About"),
        ] {
            open(page, address);
            assert_eq!(page.heading(), heading, "{address}");
            page.none("alert", Name::Any);
        }
        assert_eq!(page.site().served(), [], "nothing is asked of any host");
    });
}

#[test]
fn links_search_and_the_way_back_work_in_it() {
    visit("/", |page| {
        open(page, "/speakers");
        page.one("searchbox", "Search speakers").type_text("gomez");
        page.wait_for_status("1 of 25 speakers");
        page.one("link", "Juan José Gómez Camacho").click();
        page.wait_for("the heading", || page.heading(), "Juan José Gómez Camacho");
        page.back();
        page.wait_for_status("1 of 25 speakers");
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for("the heading", || page.heading(), "Roadmap of the Global Compact for Migration");
        page.one("button", "Zoom in");
    });
}

#[test]
fn stars_stay_and_a_calendar_can_be_saved() {
    visit("/", |page| {
        let folder = page.browser().saves_files();
        open(page, "/agenda");
        page.one("button", STAR).click();
        open(page, "/agenda?mine=1");
        page.wait_for_status("1 of 9 sessions");
        page.script("document.querySelector('details.take > summary').click()", Vec::new());
        page.one("button", "Save as .ics").click();
        let file = folder.join("plenary-cm-15.ics");
        page.wait_until("the calendar is saved", || file.exists());
    });
}

#[test]
fn where_storage_is_refused_it_says_so() {
    visit("/", |page| {
        page.browser().before_scripts(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
        );
        open(page, "/agenda");
        page.one("button", STAR).click();
        page.one("link", "My agenda · 1").click();
        let text = || page.script("return document.body.innerText", Vec::new());
        page.wait_until("it says so", || {
            text().as_str().is_some_and(|text| text.contains("cannot be kept on this device"))
        });
    });
}

#[test]
fn a_host_that_says_another_encoding_serves_it_all_the_same() {
    visit("/some/base/", |page| {
        page.site().under_policy("default-src 'self' data: 'unsafe-inline' 'wasm-unsafe-eval'");
        page.go(&page.site().url("/plenary.html#/agenda"));
        page.ready();
        page.wait_for_status("9 sessions");
        page.one("navigation", "Main").one("link", "Speakers").click();
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn where_no_script_may_run_the_file_says_so() {
    visit("/some/base/", |page| {
        page.expect_in_console("inline");
        page.go(&page.site().url("/plenary.html"));
        page.one("heading", "Coordination Meetings on International Migration");
        let text = page.script("return document.body.innerText", Vec::new());
        assert!(text.as_str().is_some_and(|text| text.contains("does not let the scripts run")), "{text}");
        // The rest of the suite's assertions are about the app.
        page.open("/about");
    });
}
