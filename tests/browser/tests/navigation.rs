//! Moving about inside the page: links, history, focus, title.

use plenary_e2e::links::{addresses, answered, internal};
use plenary_e2e::routes::PAGES;
use plenary_e2e::{Name, Page, Scope, at_each_mount};
use thirtyfour::Key;

/// The navigation's links, with the addresses they lead to.
const SECTIONS: [(&str, &str); 5] =
    [("Agenda", "/agenda"), ("Speakers", "/speakers"), ("Roadmap", "/roadmap"), ("About", "/about"), ("Overview", "/")];

fn follow(page: &Page, name: &str, address: &str) {
    page.one("navigation", "Main").one("link", name).click();
    page.wait_for_location(address);
}

#[test]
fn the_navigation_changes_title_address_and_focus() {
    at_each_mount(|page| {
        page.open("/");
        let loaded = page.script("window.unloaded = false; return true", Vec::new());
        assert_eq!(loaded, true);
        for (name, address) in SECTIONS {
            let before = page.title();
            follow(page, name, address);
            page.wait_until("the title changes", || page.title() != before);
            page.wait_until("the focus is on the heading", || page.heading_has_focus());
            let link = page.one("navigation", "Main").one("link", name);
            assert_eq!(link.attribute("aria-current").as_deref(), Some("page"), "{name}");
        }
        assert_eq!(page.script("return window.unloaded", Vec::new()), false, "the document was loaded anew");
    });
}

#[test]
fn back_and_forward_walk_the_history() {
    at_each_mount(|page| {
        page.open("/");
        let mut seen = vec![("/".to_owned(), page.heading())];
        for (name, address) in &SECTIONS[..3] {
            follow(page, name, address);
            seen.push((page.location(), page.heading()));
        }
        for (address, heading) in seen.iter().rev().skip(1) {
            page.back();
            page.wait_for_location(address);
            page.wait_for("the heading", || page.heading(), heading.as_str());
            page.wait_until("the focus is on the heading", || page.heading_has_focus());
        }
        for (address, heading) in &seen[1..] {
            page.forward();
            page.wait_for_location(address);
            page.wait_for("the heading", || page.heading(), heading.as_str());
        }
    });
}

#[test]
fn back_returns_to_where_one_was_reading() {
    at_each_mount(|page| {
        page.viewport(360, 740);
        page.open("/speakers");
        let link = page.one("main", Name::Any).one("link", Name::Containing("John Wilmoth"));
        link.script("arguments[0].scrollIntoView({ block: 'center' })");
        let depth = |page: &Page| page.script("return Math.round(scrollY)", Vec::new()).as_i64().unwrap_or_default();
        let before = depth(page);
        assert!(before > 300, "the list is long on a phone: {before}");
        link.click();
        page.wait_for_location("/speakers/john-wilmoth");
        page.wait_for("the depth of a new page", || depth(page), 0);
        page.back();
        page.wait_for_location("/speakers");
        page.wait_until("the depth is the one before", || (depth(page) - before).abs() <= 2);
        page.wait_until("the focus is on the link", || page.focused().name() == "John Wilmoth");
        page.wait_until("it is still where it was", || (depth(page) - before).abs() <= 2);
    });
}

#[test]
fn a_section_has_an_address_and_an_entry_of_the_history_its_place() {
    at_each_mount(|page| {
        page.viewport(1440, 500);
        page.open("/speakers/bela-hovy#at-cm-10");
        let depth = || page.script("return Math.round(scrollY)", Vec::new()).as_i64().unwrap_or_default();
        page.wait_until("the section has the focus", || page.focused().name().starts_with("10th meeting"));
        assert!(depth() > 100, "{}", depth());
        page.script("scrollTo(0, 60)", Vec::new());
        let companion = page.one("main", Name::Any).some("link", "Clare Menozzi").remove(0);
        companion.focus();
        page.script("scrollTo(0, 60)", Vec::new());
        page.press(thirtyfour::Key::Enter);
        page.wait_for_location("/speakers/clare-menozzi");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        page.back();
        page.wait_for("the heading", || page.heading(), "Bela Hovy");
        page.wait_until("the focus is on the link", || page.focused().name() == "Clare Menozzi");
        page.wait_for("the depth before", depth, 60);
        page.script("location.hash = '#at-cm-15'", Vec::new());
        page.wait_until("the other section has the focus", || page.focused().name().starts_with("15th meeting"));
    });
}

#[test]
fn modified_clicks_are_the_browsers() {
    at_each_mount(|page| {
        page.open("/");
        let heading = page.heading();
        page.one("navigation", "Main").one("link", "Speakers").click_into_new_tab();
        assert_eq!(page.location(), "/");
        assert_eq!(page.heading(), heading);
    });
}

#[test]
fn the_skip_link_is_first_and_leads_to_the_content() {
    at_each_mount(|page| {
        page.open("/speakers");
        page.press(Key::Tab);
        let first = page.focused();
        assert_eq!(first.role(), "link");
        assert!(first.name().starts_with("Skip to"), "{first:?}");
        let shown =
            first.script("const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.height > 8");
        assert_eq!(shown, true, "it is visible once it has the focus");
        page.press(Key::Enter);
        page.wait_for("the focus", || page.focused().role(), "main");
        page.press(Key::Tab);
        let next = page.focused().script("return !!arguments[0].closest('main')");
        assert_eq!(next, true, "the next stop is in the content: {:?}", page.focused());
    });
}

#[test]
fn every_link_is_an_address_that_the_host_knows() {
    at_each_mount(|page| {
        let mut unknown = Vec::new();
        for route in PAGES {
            page.open(route.path);
            for href in internal(page) {
                if answered(page.site(), &href) >= 400 {
                    unknown.push(format!("{} on {}", href, route.path));
                }
            }
        }
        assert!(unknown.is_empty(), "{unknown:#?}");
    });
}

#[test]
fn links_elsewhere_are_plain_and_none_leaves_the_mount() {
    at_each_mount(|page| {
        let (root, host) = (page.site().url("/"), page.site().host());
        for route in PAGES {
            page.open(route.path);
            for address in addresses(page) {
                let plain = ["http", "https", "mailto"].contains(&address.scheme());
                assert!(plain, "{address} on {}", route.path);
                let stays = !address.as_str().contains(&host) || address.as_str().starts_with(&root);
                assert!(stays, "{address} on {} leaves {root}", route.path);
            }
        }
    });
}
