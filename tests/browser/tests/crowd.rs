//! A directory of 10,000 people, from its own data set.

use plenary_e2e::{Found, Name, Page, Scope, visit};
use thirtyfour::Key;

fn count(page: &Page, selector: &str) -> usize {
    let script = format!("return document.querySelectorAll('{selector}').length");
    page.script(&script, vec![]).as_u64().unwrap_or(0) as usize
}

fn scrolled(page: &Page) -> f64 {
    page.script("return scrollY", vec![]).as_f64().unwrap_or(-1.0)
}

/// Whether some element is in the window.
fn is_in_sight(page: &Page, selector: &str) -> bool {
    let script = format!(
        "return [...document.querySelectorAll('{selector}')].some((one) => {{ const box = one.getBoundingClientRect(); \
         return box.bottom > 0 && box.top < innerHeight; }})"
    );
    page.script(&script, vec![]).as_bool() == Some(true)
}

const EVERYBODY: &str = "/speakers?data=crowd&meeting=all";
const CARD: &str = "main li[aria-setsize]";

#[test]
fn only_who_is_near_the_window_is_in_the_document_and_the_rest_is_told() {
    visit("/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        page.wait_until("a window of the list", || (20..400).contains(&count(page, CARD)));
        page.press(Key::End);
        page.wait_until("the end of the list", || is_in_sight(page, CARD) && scrolled(page) > 10_000.0);
        assert!(count(page, CARD) < 400, "what has been left is taken out: {}", count(page, CARD));
        let last = "const cards = [...document.querySelectorAll('main li[aria-setsize]')]; const last = cards.pop(); \
                    return last.getAttribute('aria-posinset') === last.getAttribute('aria-setsize')";
        page.wait_until("the last of the last letter", || page.script(last, vec![]).as_bool() == Some(true));
        page.script("scrollTo(0, 0)", vec![]);
        page.wait_until("the beginning", || scrolled(page) == 0.0 && count(page, CARD) > 20);
    });
}

#[test]
fn the_table_tells_how_many_rows_it_has() {
    visit("/", |page| {
        page.open("/speakers?data=crowd&meeting=all&view=table&sort=-contributions");
        page.wait_for_status("10,000 speakers");
        let table = page.one("table", Name::Any);
        assert_eq!(table.attribute("aria-rowcount").as_deref(), Some("10001"));
        page.wait_until("a window of rows", || (20..400).contains(&count(page, "tr[aria-rowindex]")));
        let before = scrolled(page);
        page.press(Key::PageDown);
        page.wait_until("a page further", || scrolled(page) > before);
        page.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]);
        let last = "return !!document.querySelector('tr[aria-rowindex=\"10001\"]')";
        page.wait_until("the last row", || page.script(last, vec![]).as_bool() == Some(true));
        assert!(count(page, "tr[aria-rowindex]") < 400);
    });
}

#[test]
fn back_from_a_person_one_stands_where_one_was() {
    visit("/some/base/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        page.script("scrollTo(0, 60000)", vec![]);
        page.wait_until("cards", || is_in_sight(page, CARD) && scrolled(page) > 59_000.0);
        let in_sight = "const link = [...document.querySelectorAll('main li[aria-setsize] a')].find((one) => \
                        one.getBoundingClientRect().top > 100); return link.textContent";
        let name = page.script(in_sight, vec![]).as_str().unwrap_or_default().to_owned();
        let at = scrolled(page);
        // By a key: what a script leads to, going back skips in some engines.
        page.script(
            "[...document.querySelectorAll('main li[aria-setsize] a')].find((one) => \
                     one.getBoundingClientRect().top > 100).focus({ preventScroll: true })",
            vec![],
        );
        page.press(Key::Enter);
        page.wait_for("the person", || page.heading(), name.clone());
        page.back();
        page.wait_until("the same place", || (scrolled(page) - at).abs() < 2.0);
        page.wait_for(
            "the same person in sight",
            || page.script(in_sight, vec![]).as_str().unwrap_or_default().to_owned(),
            name,
        );
    });
}

#[test]
fn letters_lead_to_names_in_every_script() {
    visit("/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        let letters = page.one("navigation", "Letters");
        let names: Vec<String> = letters.some("button", Name::Any).iter().map(Found::name).collect();
        for letter in ["A", "Z", "Ж", "漢"] {
            assert!(names.iter().any(|name| name == letter), "{letter} in {names:?}");
        }
        letters.one("button", "N").click();
        page.wait_until("the names with N", || {
            let first = "const heading = document.activeElement; \
                         const box = heading.getBoundingClientRect(); return heading.textContent.startsWith('N') && box.top < 200";
            page.script(first, vec![]).as_bool() == Some(true)
        });
        page.wait_until("cards", || is_in_sight(page, CARD));
    });
}

#[test]
fn anyone_is_found_in_any_script_with_accents_left_out() {
    visit("/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        let script = "return [...document.querySelectorAll('main li a')].map((one) => one.textContent)";
        let names = |page: &Page| -> Vec<String> {
            page.script(script, vec![])
                .as_array()
                .cloned()
                .unwrap_or_default()
                .iter()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect()
        };
        for (typed, part) in
            [("nguyen", "Nguy"), ("łukasz", "ukasz"), ("иванов", "Иванов"), ("النجار", "النجار"), ("王", "王")]
        {
            let search = page.one("search", Name::Any).one("searchbox", "Search speakers");
            search.type_text(typed);
            page.wait_until(typed, || {
                let status = page.one("status", Name::Any).text();
                status.contains(" of 10,000 speakers")
                    && !status.starts_with("0 ")
                    && names(page).iter().any(|name| name.contains(part))
            });
            page.one("button", "Clear filters").click();
            page.wait_for_status("10,000 speakers");
        }
    });
}

#[test]
fn long_facets_show_the_most_frequent_and_find_the_others() {
    visit("/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        let group = page.one("group", "Organization");
        let counts: Vec<usize> = group
            .some("checkbox", Name::Any)
            .iter()
            .filter_map(|option| {
                let name = option.name();
                name.rsplit(' ').next().and_then(|count| count.parse().ok())
            })
            .collect();
        assert_eq!(counts.len(), 8);
        assert!(counts.is_sorted_by(|one, other| one >= other), "{counts:?}");
        for facet in ["Kind of organization", "Country", "Role", "Topic", "Session", "Meeting"] {
            page.one("group", facet);
        }
        page.one("group", "Country").some("checkbox", Name::Any).remove(0).click();
        page.wait_until("fewer", || page.one("status", Name::Any).text().contains(" of 10,000 speakers"));
    });
}

#[test]
fn pictures_come_when_they_are_near_and_have_their_place() {
    visit("/", |page| {
        page.open(EVERYBODY);
        page.wait_for_status("10,000 speakers");
        let picture = "const all = [...document.querySelectorAll('main img')]; return all.length > 0 && \
                       all.every((one) => one.loading === 'lazy' && one.width > 0 && one.width === one.height && one.alt === '')";
        page.wait_until("pictures", || page.script(picture, vec![]).as_bool() == Some(true));
    });
}
