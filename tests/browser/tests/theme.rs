//! Light and dark: what the system prefers, what the address says, what the visitor chose.

use plenary_e2e::media::Scheme::{Dark, Light};
use plenary_e2e::{Page, Scope, at_each_mount};

fn choose(page: &Page, option: &str) {
    page.one("combobox", "Theme").one("option", option).click();
}

#[test]
fn the_system_decides_when_nobody_else_does() {
    at_each_mount(|page| {
        for scheme in [Light, Dark] {
            page.prefer(scheme);
            page.open("/");
            page.wait_for("the theme", || page.drawn(), scheme);
        }
    });
}

#[test]
fn the_address_decides_against_the_system() {
    at_each_mount(|page| {
        page.prefer(Light);
        page.open("/agenda?theme=dark");
        page.wait_for("the theme", || page.drawn(), Dark);
        page.one("navigation", "Main").one("link", "Speakers").click();
        page.wait_for_location("/speakers?theme=dark");
        assert_eq!(page.drawn(), Dark, "it holds on the next page");
        page.prefer(Dark);
        page.open("/agenda?theme=light");
        page.wait_for("the theme", || page.drawn(), Light);
    });
}

#[test]
fn the_visitors_choice_is_remembered() {
    at_each_mount(|page| {
        page.prefer(Light);
        page.open("/");
        choose(page, "Dark");
        page.wait_for("the theme", || page.drawn(), Dark);
        page.reload();
        page.wait_for("the theme", || page.drawn(), Dark);
        assert!(page.one("combobox", "Theme").one("option", "Dark").chosen(), "the control shows it");
        page.open("/roadmap");
        page.wait_for("the theme", || page.drawn(), Dark);
        choose(page, "System");
        page.wait_for("the theme", || page.drawn(), Light);
        page.reload();
        page.wait_for("the theme", || page.drawn(), Light);
    });
}

#[test]
fn the_visitors_choice_takes_the_addresss_out() {
    at_each_mount(|page| {
        page.prefer(Light);
        page.open("/about?theme=dark");
        page.wait_for("the theme", || page.drawn(), Dark);
        choose(page, "Light");
        page.wait_for("the theme", || page.drawn(), Light);
        page.wait_for("the address", || page.location(), "/about");
    });
}

#[test]
fn a_damaged_storage_is_no_harm() {
    at_each_mount(|page| {
        page.prefer(Light);
        page.open("/");
        choose(page, "Dark");
        page.wait_for("the theme", || page.drawn(), Dark);
        page.script("for (const key of Object.keys(localStorage)) localStorage[key] = '{\"broken'", Vec::new());
        page.reload();
        page.wait_for("the theme", || page.drawn(), Light);
    });
}
