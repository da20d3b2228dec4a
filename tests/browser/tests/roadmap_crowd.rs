//! A roadmap of thousands of events in dozens of lanes over decades, from its own data set.

use plenary_e2e::crowded::{CROWD, scroll_to, show_all, wide};
use plenary_e2e::timeline::{Mark, click, days, drawn, open, rested};
use plenary_e2e::{Name, Page, Scope, visit};
use thirtyfour::Key;

/// How many events each lane tells of. Of so many only those are drawn that the window shows the height of, so that one
/// has to scroll.
fn told(page: &Page) -> Vec<(String, usize)> {
    let mut told: Vec<(String, usize)> = Vec::new();
    while told.len() < drawn(page).lanes.len() {
        scroll_to(page, told.len());
        let shown = drawn(page);
        let near = shown.lanes.iter().take_while(|lane| lane.top < 900.0).count();
        told.extend(shown.told().into_iter().take(near).skip(told.len()));
    }
    page.script("scrollTo(0, 0)", vec![]);
    told
}

/// The marks that stand for several, of all lanes. Each scrolls into view before what is near it is drawn.
fn counts(page: &Page) -> Vec<Mark> {
    let mut counts: Vec<Mark> = Vec::new();
    for lane in 0..drawn(page).lanes.len() {
        scroll_to(page, lane);
        let marks = drawn(page).marks.into_iter().filter(|mark| mark.count > 1);
        for mark in marks.collect::<Vec<_>>() {
            if counts.iter().all(|one| (&one.name, one.left) != (&mark.name, mark.left)) {
                counts.push(mark);
            }
        }
    }
    page.script("scrollTo(0, 0)", vec![]);
    counts
}

#[test]
fn crowded_events_are_counted_and_none_is_lost() {
    visit("/", |page| {
        wide(page, "");
        let all = show_all(page);
        assert!(all.lanes.len() >= 40, "{}", all.lanes.len());
        let counted = counts(page);
        assert!(counted.len() > 5, "{counted:?}");
        let before = told(page);
        let sum: usize = before.iter().map(|(_, count)| count).sum();
        assert!((4_900..5_500).contains(&sum), "{sum}");
        assert!(all.marks.len() < 3_000, "{} elements", all.marks.len());
        for mark in &counted {
            assert!(mark.name.ends_with(": show them") && mark.href.is_empty(), "{mark:?}");
        }
        // However near one looks, each lane tells of as many.
        for (from, to) in [
            ("2000-01-01", "2009-12-31"),
            ("2010-01-01", "2012-12-31"),
            ("2015-03-01", "2015-08-31"),
            ("2020-05-01", "2020-05-20"),
        ] {
            wide(page, &format!("&from={from}&to={to}"));
            assert_eq!(told(page), before, "from {from} to {to}");
        }
        // Nor does a folded lane lose any.
        // The title has to be short enough for its room.
        let lane = &before.iter().find(|(title, _)| title == "Urban life: policy").expect("the lane").0;
        plenary_e2e::timeline::lane(page, lane)
            .script("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        page.wait_until("the folded lane", || page.query().iter().any(|(key, _)| key == "fold"));
        assert_eq!(told(page), before, "{lane} is folded");
    });
}

#[test]
fn a_count_opens_by_click_and_by_enter() {
    visit("/", |page| {
        wide(page, "");
        let before = show_all(page);
        let start = rested(page, None);
        let busiest =
            before.marks.iter().filter(|mark| mark.bottom < 2_000.0).max_by_key(|mark| mark.count).expect("a count");
        assert!(busiest.count > 5, "{busiest:?}");
        let button = || page.one("group", "Timeline").some("button", Name::Exactly(&busiest.name)).remove(0);
        click(&button());
        let closer = rested(page, Some(start));
        assert!(closer.1 - closer.0 < (start.1 - start.0) / 2, "{closer:?}");
        let within = drawn(page);
        let seen: usize = within.in_sight().map(|mark| mark.count).sum();
        assert!(seen >= busiest.count, "{seen} of {busiest:?}");
        page.wait_until("the count is gone", || drawn(page).marks.iter().all(|mark| mark.name != busiest.name));

        wide(page, "");
        show_all(page);
        page.wait_for("the window", || days(page), Some(start));
        button().focus();
        page.press(Key::Enter);
        assert_eq!(rested(page, Some(start)), closer, "Enter does the same");
        assert!(page.query().iter().all(|(key, _)| key != "event"));
    });
}

#[test]
fn keys_walk_over_counts_too() {
    visit("/", |page| {
        wide(page, "");
        let all = show_all(page);
        page.script("document.querySelector('main svg [tabindex=\"0\"]').focus()", vec![]);
        let mut counted = false;
        // The first lanes are those of the story, which has its room.
        let story = all.lanes.iter().position(|lane| lane.title.contains(": ")).expect("a crowded lane");
        let way = [vec![Key::Down; story], vec![Key::Home], vec![Key::Right; 190], vec![Key::Down, Key::End, Key::Up]];
        for key in way.concat() {
            if counted && matches!(key, Key::Right) {
                continue;
            }
            page.press(key);
            let stops = "return document.querySelectorAll('main svg [tabindex=\"0\"]').length";
            page.wait_until("one stop", || page.script(stops, vec![]) == 1);
            let focused = page.focused();
            assert!(["link", "button"].contains(&focused.role().as_str()), "{focused:?}");
            counted |= focused.name().ends_with(": show them");
        }
        assert!(counted);
    });
}

#[test]
fn the_tab_key_comes_to_what_is_in_sight_wherever_one_has_scrolled() {
    visit("/", |page| {
        wide(page, "");
        show_all(page);
        let whole = drawn(page).height;
        for top in [0, 2_000, 4_000] {
            page.script("scrollTo(0, arguments[0])", vec![top.into()]);
            assert!(whole.1 - whole.0 > f64::from(top), "there is so much to scroll: {whole:?}");
            // Of what is drawn beyond the window, a window's height is no more than a few keys away.
            let near = -900.0..1_800.0;
            page.wait_until("one stop, near what is in sight", || {
                let stops: Vec<f64> =
                    drawn(page).marks.iter().filter(|mark| mark.stop).map(|mark| mark.middle().1).collect();
                matches!(stops[..], [one] if near.contains(&one))
            });
        }
    });
}

#[test]
fn a_selected_event_is_there_however_crowded() {
    visit("/", |page| {
        page.viewport(1440, 900);
        page.open(&format!("{CROWD}&view=list"));
        let id = "return document.querySelectorAll('main table th[scope=row] a')[20].getAttribute('href').split('/roadmap/')[1].split('?')[0]";
        page.wait_until("rows", || {
            page.script("return document.querySelectorAll('main table th[scope=row] a').length > 25", vec![]) == true
        });
        let id = page.script(id, vec![]).as_str().unwrap_or_default().to_owned();
        open(page, &format!("{CROWD}&event={id}"));
        page.one("button", "Selection").click();
        rested(page, None);
        // It stands by itself or in a count, and is told of in either case.
        page.wait_until("the selected one stands out", || {
            page.script("return document.querySelectorAll('main svg [data-is=selected]').length", vec![]) == 1
        });
        let link = format!("/roadmap/{id}");
        let told = "return [...document.querySelectorAll('main a')].some(a => !a.closest('svg') && a.href.split('?')[0].endsWith(arguments[0]))";
        page.wait_until("what is told of it", || page.script(told, vec![link.clone().into()]) == true);
    });
}

#[test]
fn the_list_and_the_way_down_hold_only_what_is_near() {
    visit("/", |page| {
        page.viewport(1440, 900);
        let count = |selector: &str| {
            page.script(&format!("return document.querySelectorAll('{selector}').length"), vec![]).as_u64().unwrap_or(0)
        };
        page.open(&format!("{CROWD}&view=list"));
        page.wait_until("a window of rows", || (20..600).contains(&count("main table th[scope=row]")));
        page.open(&format!("{CROWD}&view=down"));
        page.wait_until("a window of months", || (20..1_500).contains(&count("main ol a")));
        page.press(Key::End);
        page.wait_until("the end", || page.script("return scrollY > 10000", vec![]) == true);
        page.wait_until("still a window", || (10..1_500).contains(&count("main ol a")));
    });
}

#[test]
fn words_are_found_among_thousands() {
    visit("/", |page| {
        page.viewport(1440, 900);
        page.open(&format!("{CROWD}&view=list&group=lane"));
        page.one("button", "Filters").click();
        page.wait_until("the count", || page.one("status", Name::Any).text().ends_with(" events"));
        let all = page.one("status", Name::Any).text();
        page.one("search", Name::Any).one("searchbox", "Search roadmap").type_text("workshop");
        page.wait_until("fewer", || page.one("status", Name::Any).text().ends_with(&format!(" of {all}")));
        page.one("button", "Clear filters").click();
        page.wait_for_status(&all);
    });
}
