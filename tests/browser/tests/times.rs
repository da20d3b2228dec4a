//! Times: zones, days that they move, and now.

use plenary_e2e::{Name, Page, Scope, visit};

/// Lets the page believe that it is another time.
fn at_time(page: &Page, moment: &str) {
    let source = format!("{{ const then = Date.parse('{moment}'); Date.now = () => then; }}");
    page.browser().before_scripts(&source);
}

fn says(page: &Page, words: &str) {
    page.wait_until(words, || page.one("main", Name::Any).text().contains(words));
}

fn headings(page: &Page) -> Vec<String> {
    let headings = page.one("main", Name::Any).all("heading", Name::Any);
    headings.iter().map(plenary_e2e::Found::text).collect()
}

#[test]
fn the_zone_is_named_beside_the_times() {
    visit("/", |page| {
        page.open("/agenda");
        page.wait_until("the zone", || {
            headings(page)
                .iter()
                .any(|text| text.contains("Thursday 16 February 2017") && text.contains("New York time, UTC\u{2212}5"))
        });
        page.one("combobox", "Times in");
    });
}

#[test]
fn a_zone_moves_a_block_to_its_day_and_back() {
    visit("/some/base/", |page| {
        page.open("/agenda?tz=Asia%2FTokyo");
        // 10:00 in New York is midnight in Tokyo.
        page.wait_until("Tokyo", || page.one("main", Name::Any).text().contains("Tokyo time, UTC+9"));
        let text = page.one("main", Name::Any).text();
        assert!(text.contains("Friday 17 February 2017"), "{text}");
        assert!(text.contains("00:00–03:00"), "{text}");
        let tabs = page.one("navigation", "Days").all("link", Name::Any);
        let tabs: Vec<String> = tabs.iter().map(plenary_e2e::Found::text).collect();
        assert_eq!(tabs, ["All days", "Fri 17 Feb", "Sat 18 Feb"]);
    });
}

#[test]
fn the_visitors_own_zone_is_one_choice_away() {
    visit("/", |page| {
        page.browser().time_zone("Europe/Berlin");
        page.open("/agenda");
        let choice = page.one("combobox", "Times in");
        choice.type_text("My");
        page.wait_for_location("/agenda?tz=local");
        page.wait_until("Berlin", || page.one("main", Name::Any).text().contains("Berlin time, UTC+1"));
        assert!(page.one("main", Name::Any).text().contains("16:00–19:00"));
    });
}

#[test]
fn a_zone_that_nobody_knows_falls_back_to_the_meetings() {
    visit("/", |page| {
        page.open("/agenda?tz=Mars%2FOlympus");
        page.wait_until("New York", || page.one("main", Name::Any).text().contains("New York time, UTC\u{2212}5"));
    });
}

#[test]
fn clocks_that_change_in_the_night_are_told_with_their_offsets() {
    visit("/", |page| {
        // Lisbon puts its clocks back in the night to 25 October 2026.
        page.open("/agenda?data=congress&view=list&kind=social");
        page.wait_until("both offsets", || {
            let text = page.one("main", Name::Any).text();
            text.contains("(UTC+1)–") && text.contains("(UTC) (Sun 25 Oct)")
        });
    });
}

#[test]
fn before_and_after_the_meeting_the_page_says_so() {
    visit("/", |page| {
        at_time(page, "2017-02-14T12:00:00Z");
        page.open("/agenda");
        says(page, "The meeting begins on Thursday 16 February 2017 at 10:00, in 2 days.");
    });
    visit("/", |page| {
        at_time(page, "2017-03-01T12:00:00Z");
        page.open("/agenda");
        says(page, "This meeting is over.");
    });
}

#[test]
fn during_the_meeting_it_says_what_runs_and_leads_there() {
    visit("/", |page| {
        at_time(page, "2026-10-26T10:10:00Z");
        page.open("/agenda?data=congress&view=list&day=2026-10-26");
        let now = page.one("region", "Now");
        assert!(!now.all("link", Name::Any).is_empty(), "something runs at ten past ten");
        now.one("button", "Jump to now").click();
        page.wait_until("the line has the focus", || page.focused().text() == "Now");
    });
}

#[test]
fn in_the_evening_of_the_place_it_is_still_that_day() {
    visit("/", |page| {
        // Half past eleven in the evening in New York.
        at_time(page, "2017-02-17T04:30:00Z");
        page.open("/agenda");
        page.wait_until("the line below Thursday", || {
            let place = "const line = document.querySelector('[data-now]'); const friday = [...document.querySelectorAll('h2')]\
                         .find((one) => one.textContent.includes('Friday')); return Boolean(line && friday && \
                         line.compareDocumentPosition(friday) & Node.DOCUMENT_POSITION_FOLLOWING)";
            page.script(place, vec![]).as_bool() == Some(true)
        });
    });
}

#[test]
fn the_line_moves_with_the_clock_and_the_list_stays_meanwhile() {
    visit("/", |page| {
        let source = "window.clock = Date.parse('2017-02-16T15:30:00Z'); Date.now = () => window.clock; \
                      const every = window.setInterval; window.setInterval = (run) => every(run, 50);";
        page.browser().before_scripts(source);
        page.open("/agenda?day=2017-02-16");
        let now = page.one("region", "Now");
        assert!(now.text().contains("Thursday 16 February 2017, morning"), "{}", now.text());
        let details = || page.one("button", "Details: Opening");
        details().click();
        page.wait_until("open", || details().attribute("aria-expanded").as_deref() == Some("true"));
        let place = "const line = document.querySelector('[data-now]').getBoundingClientRect().top; \
                     return [...document.querySelectorAll('article')].filter((one) => \
                     one.getBoundingClientRect().top < line).length";
        let before = page.script(place, vec![]).as_u64();
        // Many ticks, in which nothing begins or ends.
        page.script("window.clock += 60e3", vec![]);
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert_eq!(details().attribute("aria-expanded").as_deref(), Some("true"), "a tick leaves the list as it is");
        page.script("window.clock += 3 * 3600e3", vec![]);
        page.wait_until("the line has moved", || page.script(place, vec![]).as_u64() > before);
        assert!(page.one("region", "Now").text().contains("afternoon"));
    });
}
