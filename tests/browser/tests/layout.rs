//! What fits where.

use plenary_e2e::routes::{NOT_FOUND, PAGES};
use plenary_e2e::{Fault, Name, Page, Scope, visit};

/// Pages with more on them than they have at first, and views as they are in pages of others.
const MORE: [&str; 5] = [
    "/speakers?q=a",
    "/agenda?q=a&mine=1",
    "/agenda?embed=agenda",
    "/speakers?embed=speakers&q=a",
    "/roadmap?embed=roadmap&view=list&lane=negotiations",
];

fn fits(page: &Page, width: u32) {
    page.viewport(width, 740);
    let mut wide = Vec::new();
    for path in PAGES.iter().map(|route| route.path).chain(MORE) {
        page.open(path);
        wide.extend(page.overflow().into_iter().map(|what| format!("{path}: {what}")));
    }
    page.open_missing(NOT_FOUND.path);
    wide.extend(page.overflow().into_iter().map(|what| format!("{}: {what}", NOT_FOUND.path)));
    assert!(wide.is_empty(), "sideways scrolling at {width} px: {wide:#?}");
}

#[test]
fn no_page_scrolls_sideways_on_a_phone() {
    visit("/", |page| fits(page, 360));
}

#[test]
fn no_page_scrolls_sideways_at_four_times_its_size() {
    // 1280 px at 400 per cent (WCAG 1.4.10).
    visit("/", |page| fits(page, 320));
}

#[test]
fn no_page_scrolls_sideways_on_a_tablet() {
    visit("/", |page| fits(page, 768));
}

#[test]
fn an_error_fits_a_phone_too() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.site().fault("/data/roadmap.json", Fault::Truncated(9000));
        page.open("/roadmap");
        page.one("alert", Name::Any);
        assert!(page.overflow().is_empty(), "{:#?}", page.overflow());
    });
}
