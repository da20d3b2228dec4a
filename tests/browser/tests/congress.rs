//! A congress of 1,000 sessions in 70 rooms, from its own data set.

use plenary_e2e::{Found, Name, Page, Scope, visit};
use thirtyfour::Key;

fn articles(page: &Page) -> usize {
    page.script("return document.querySelectorAll('article').length", vec![]).as_u64().unwrap_or(0) as usize
}

#[test]
fn only_what_is_near_the_window_is_in_the_document() {
    visit("/", |page| {
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        page.wait_until("a window of the list", || (1..300).contains(&articles(page)));
        let height = || page.script("return document.documentElement.scrollHeight", vec![]).as_f64().unwrap_or(0.0);
        assert!(height() > 40_000.0, "the rest keeps its place: {}", height());
        page.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]);
        page.wait_until("the end of the list", || {
            let bottom = "return [...document.querySelectorAll('article')].some((one) => { \
                          const box = one.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; })";
            page.script(bottom, vec![]).as_bool() == Some(true)
        });
        assert!(articles(page) < 300, "what has been left is taken out: {}", articles(page));
    });
}

#[test]
fn all_of_it_is_there_for_printing() {
    visit("/", |page| {
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]);
        // What lasts several days is listed on each of them.
        page.wait_until("every session", || articles(page) >= 1_000);
        page.script("dispatchEvent(new Event('afterprint'))", vec![]);
        page.wait_until("a window again", || articles(page) < 300);
    });
}

/// How many sessions the status tells of.
fn told(page: &Page) -> usize {
    let told = page.one("status", Name::Any).text();
    told.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[test]
fn what_fills_the_window_is_there_first_and_the_rest_of_a_day_follows() {
    visit("/", |page| {
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        // The link of the second day; how many articles there are in the frame that answers it.
        let choose = "document.querySelectorAll('nav[aria-label=Days] a')[2].click(); \
            return new Promise((done) => requestAnimationFrame(() => \
            done(document.querySelectorAll('article').length)))";
        let first = page.script(choose, vec![]).as_u64().unwrap_or(0) as usize;
        page.wait_until("the day", || page.location().contains("day="));
        let all = told(page);
        assert!(first >= 10 && first < all, "{first} of {all} sessions are there first");
        assert!((50..300).contains(&all), "{all} sessions on a day");
        page.wait_until("the rest", || articles(page) == all);
    });
}

#[test]
fn back_from_a_session_a_day_stands_where_one_was() {
    visit("/some/base/", |page| {
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        let day = page.one("navigation", "Days").some("link", Name::Any).remove(1);
        day.click();
        page.wait_until("the day", || page.location().contains("day="));
        page.wait_until("all of it", || articles(page) == told(page));
        let last = "[...document.querySelectorAll('article')].at(-1)";
        page.script(&format!("{last}.querySelector('a').focus()"), vec![]);
        let scrolled = || page.script("return scrollY", vec![]).as_f64().unwrap_or(-1.0);
        let at = scrolled();
        assert!(at > 5_000.0, "far down, not at {at}");
        page.press(Key::Enter);
        page.wait_until("its page", || page.location().starts_with("/agenda/"));
        page.back();
        page.wait_until("the same place", || (scrolled() - at).abs() < 2.0);
        assert_eq!(articles(page), told(page), "all of it is there at once");
    });
}

#[test]
fn the_bundled_meeting_is_whole_in_the_document() {
    visit("/", |page| {
        page.open("/agenda");
        page.wait_for_status("9 sessions");
        assert_eq!(articles(page), 9);
    });
}

#[test]
fn words_and_facets_narrow_it_and_links_keep_the_data_set() {
    visit("/some/base/", |page| {
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        let groups = page.one("main", Name::Any).some("group", Name::Any);
        let names: Vec<String> = groups.iter().map(Found::name).collect();
        for facet in ["Day", "Track", "Room", "Organization", "Person", "Role", "Kind"] {
            assert!(names.iter().any(|name| name == facet), "{facet} in {names:?}");
        }
        page.one("search", Name::Any).one("searchbox", "Search sessions").type_text("wildfire smok");
        page.wait_until("fewer", || articles(page) < 60);
        page.one("main", Name::Any).some("mark", Name::Any);
        let title = page.one("main", Name::Any).some("article", Name::Any).remove(0).some("link", Name::Any).remove(0);
        let name = title.name();
        title.click();
        page.wait_until("a session of the congress", || page.location().contains("data=congress"));
        page.wait_until("its page", || page.location().starts_with("/agenda/"));
        // Which the link has after the session's number.
        page.wait_until("its title", || page.heading().contains(' ') && name.ends_with(&page.heading()));
    });
}

#[test]
fn its_sessions_say_when_their_time_is_not_known() {
    visit("/", |page| {
        page.open("/agenda?data=congress&view=list&kind=round-table");
        page.wait_until("sessions", || articles(page) > 0);
        page.open("/agenda?data=congress&view=list");
        page.wait_for_status("1000 sessions");
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]);
        page.wait_until("all", || articles(page) >= 1_000);
        assert!(page.one("main", Name::Any).text().contains("Time not known"));
    });
}
