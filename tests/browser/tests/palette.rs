//! The search for everything: opened from anywhere, walked by key, and gone again.

use std::fs;

use plenary_e2e::media::Scheme;
use plenary_e2e::{Fault, Found, Name, Page, Scope, at_each_mount, axe, settings, visit};
use thirtyfour::Key;

const NAME: &str = "Search everything";
const GOVERNANCE: &str = "International cooperation and governance of migration";

/// Control, held down for the keys that follow in the same text.
const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';

fn button(page: &Page) -> Found<'_> {
    page.one("button", NAME)
}

fn search(page: &Page) -> Found<'_> {
    page.one("combobox", NAME)
}

/// Opens it, and waits until it can be typed in.
fn open(page: &Page) {
    button(page).click();
    wait_for_focus(page);
}

fn wait_for_focus(page: &Page) {
    search(page);
    page.wait_for("the focus", || page.focused().role(), "combobox");
}

fn is_open(page: &Page) -> bool {
    page.script("return document.querySelector('dialog').open", vec![]).as_bool() == Some(true)
}

fn wait_until_closed(page: &Page) {
    page.wait_until("it is closed", || !is_open(page));
}

/// Types in place of what was typed.
fn type_anew(page: &Page, words: &str) {
    search(page).script("arguments[0].select()");
    page.press(words);
}

/// Waits until an entry of a group begins with a title, and gives it.
fn found<'p>(page: &'p Page, group: &str, title: &str) -> Found<'p> {
    page.one("group", Name::Starting(group)).some("option", Name::Starting(title)).remove(0)
}

/// The text of the one option that is selected, which is the one that the text box says is active.
fn selected(page: &Page) -> String {
    let script = "const id = document.activeElement.getAttribute('aria-activedescendant'); \
                  const all = [...document.querySelectorAll('[role=option][aria-selected=true]')]; \
                  return all.length === 1 && all[0].id === id ? all[0].innerText : String(all.length)";
    page.script(script, vec![]).as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn wait_until_selected(page: &Page, title: &str) {
    page.wait_until(title, || selected(page).starts_with(title));
}

/// Clicks at a place of the window.
fn click_at(page: &Page, x: i64, y: i64) {
    let clicked = page.browser().run(async |session| session.action_chain().move_to(x, y).click().perform().await);
    clicked.unwrap_or_else(|error| panic!("a click: {error}"));
}

fn part() -> String {
    let files = fs::read_dir(settings::dist()).expect("the build");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let part = names.filter(|name| name.ends_with(".wasm")).find(|name| name.starts_with("palette-"));
    format!("/{}", part.expect("the part"))
}

fn is_fetched(page: &Page) -> bool {
    page.site().served().iter().any(|served| served.target.contains("palette"))
}

#[test]
fn it_is_fetched_when_it_is_opened_and_gives_the_focus_back() {
    at_each_mount(|page| {
        page.open("/");
        assert!(!is_fetched(page), "nothing of it comes before");
        open(page);
        assert!(is_fetched(page));
        page.press(Key::Escape);
        wait_until_closed(page);
        page.wait_for("the focus", || page.focused().name(), NAME);

        let link = || page.one("navigation", "Main").one("link", "Agenda");
        link().focus();
        link().type_text(&format!("{CONTROL}{SHIFT}k"));
        assert!(!is_open(page), "another key than its own");
        link().type_text(&format!("{CONTROL}k"));
        wait_for_focus(page);
        page.press("gomez");
        found(page, "People", "Juan José Gómez Camacho");
        page.one("button", "Close").click();
        wait_until_closed(page);
        page.wait_for("the focus", || page.focused().name(), "Agenda");

        // Nothing is remembered.
        link().type_text(&format!("{CONTROL}k"));
        wait_for_focus(page);
        assert_eq!(search(page).property("value").as_deref(), Some(""));
        assert!(page.all("option", Name::Any).is_empty());
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn every_kind_is_found_with_its_page() {
    at_each_mount(|page| {
        page.open("/about");
        open(page);
        for (typed, group, title, source) in [
            ("governance of migration", "Sessions", GOVERNANCE, "Report, pp. 4-5"),
            ("gomez camacho", "People", "Juan José Gómez Camacho", "Report, p. 4"),
            ("camacho juan", "People", "Juan José Gómez Camacho", "Report, p. 4"),
            ("schmit bremme", "People", "Götz Schmidt-Bremme", "Report, p."),
            ("unhcr", "Organizations", "United Nations High Commissioner for Refugees (UNHCR)", "Report, p."),
            ("marakech conference", "Roadmap", "Intergovernmental Conference", ""),
            ("knomad", "Abbreviations", "KNOMAD Global Knowledge Partnership", "Report, p. vi"),
            ("kofi annan standing", "Said", "Experts tasked by Kofi Annan", "Report, p. 4"),
        ] {
            type_anew(page, typed);
            let option = found(page, group, title);
            assert!(option.name().contains(source), "{source} in {}", option.name());
            assert!(!option.all("mark", Name::Any).is_empty(), "{typed} is marked in {}", option.name());
        }
        type_anew(page, "gcm");
        let entry = found(page, "Abbreviations", "GCM Global Coalition on Migration");
        assert!(entry.name().contains("not the Global Compact for Migration"), "{}", entry.name());
        page.wait_for_status("3 results");
        for option in page.all("option", Name::Any) {
            assert!(!option.name().starts_with("Global Compact"), "{}", option.name());
        }
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn keys_walk_and_enter_opens() {
    at_each_mount(|page| {
        page.open("/");
        let entries = page.history_length();
        open(page);
        assert_eq!(search(page).attribute("aria-expanded").as_deref(), Some("false"));
        page.press("migration gov");
        wait_until_selected(page, GOVERNANCE);
        assert_eq!(search(page).attribute("aria-expanded").as_deref(), Some("true"));
        page.wait_for_status("6 results");
        page.press(Key::Down);
        wait_until_selected(page, "International Dialogue on Migration");
        page.press(Key::Up);
        wait_until_selected(page, GOVERNANCE);
        page.press(Key::Up);
        wait_until_selected(page, "Governments must address migration governance");
        page.press(Key::Down);
        wait_until_selected(page, GOVERNANCE);
        page.press(Key::PageDown);
        wait_until_selected(page, "International Dialogue on Migration");
        page.press(Key::PageDown);
        wait_until_selected(page, "Lessons of EU migration partnerships");
        page.press(Key::PageUp);
        wait_until_selected(page, "International Dialogue on Migration");
        search(page).type_text(&format!("{CONTROL}{}", Key::End.value()));
        wait_until_selected(page, "Governments must address");
        search(page).type_text(&format!("{CONTROL}{}", Key::Home.value()));
        wait_until_selected(page, GOVERNANCE);
        // Home and End are the text's.
        page.press(Key::Home);
        page.press("global ");
        assert_eq!(search(page).property("value").as_deref(), Some("global migration gov"));

        type_anew(page, "governance of migration");
        wait_until_selected(page, GOVERNANCE);
        page.press(Key::Enter);
        page.wait_for_location("/agenda/iii");
        wait_until_closed(page);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        assert!(page.title().starts_with(GOVERNANCE), "{}", page.title());
        assert_eq!(page.history_length(), entries + 1);
        page.back();
        page.wait_for_location("/");
    });
}

#[test]
fn the_option_chosen_is_in_sight_also_when_one_types_on() {
    visit("/", |page| {
        page.viewport(1440, 700);
        page.open("/about");
        open(page);
        page.press("m");
        page.some("option", Name::Any);
        for _ in 0..14 {
            page.press(Key::Down);
        }
        let top = || page.one("listbox", NAME).script("return arguments[0].scrollTop").as_i64();
        page.wait_until("the list is scrolled", || top().is_some_and(|top| top > 0));
        page.press("i");
        let first = || page.all("option", Name::Any).first().map(|option| option.text()).unwrap_or_default();
        page.wait_until("the first is chosen", || {
            selected(page) == first().split_whitespace().collect::<Vec<_>>().join(" ")
        });
        page.wait_for("the top of the list", top, Some(0));
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn a_group_that_is_not_shown_whole_ends_with_the_way_to_all_of_it() {
    visit("/", |page| {
        page.open("/about?data=congress");
        open(page);
        page.press("maria");
        let all = found(page, "People", "All in Speakers");
        let href = all.property("href").unwrap_or_default();
        assert!(href.ends_with("/speakers?q=maria&meeting=all&data=congress"), "{href}");
        all.click();
        page.wait_for_location("/speakers?q=maria&meeting=all&data=congress");
        wait_until_closed(page);
        // On the page itself, other words are asked for.
        open(page);
        page.press("mari");
        found(page, "People", "All in Speakers").click();
        page.wait_for_location("/speakers?q=mari&meeting=all&data=congress");
        wait_until_closed(page);
    });
}

#[test]
fn abbreviations_lead_to_the_glossary() {
    visit("/", |page| {
        page.open("/");
        open(page);
        page.press("sdgs");
        let entry = found(page, "Abbreviations", "SDGs");
        let href = entry.property("href").unwrap_or_default();
        assert!(href.ends_with("/about#glossary"), "{href}");
        entry.click();
        wait_until_closed(page);
        let is_in_sight = || {
            let script = "const box = document.getElementById('glossary')?.getBoundingClientRect(); \
                          return box !== undefined && box.top > -1 && box.top < 200";
            page.script(script, vec![]).as_bool() == Some(true)
        };
        page.wait_until("the glossary is in sight", is_in_sight);
        // From the same page as well.
        page.script("scrollTo(0, 0)", vec![]);
        open(page);
        page.press("sdgs");
        found(page, "Abbreviations", "SDGs").click();
        wait_until_closed(page);
        page.wait_until("the glossary is in sight again", is_in_sight);
        page.wait_for("the focus", || page.focused().role(), "heading");
        assert_eq!(page.focused().text(), "Glossary");
    });
}

#[test]
fn an_entry_opens_by_mouse_also_in_another_tab() {
    at_each_mount(|page| {
        page.open("/roadmap?view=list");
        open(page);
        page.press("swing");
        let person = found(page, "People", "William Lacy Swing");
        person.click_into_new_tab();
        assert!(is_open(page), "what opens elsewhere closes nothing");
        person.click();
        page.wait_for_location("/speakers/william-lacy-swing");
        wait_until_closed(page);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn the_page_shown_already_only_gets_the_focus() {
    at_each_mount(|page| {
        page.open("/agenda/iii");
        let entries = page.history_length();
        open(page);
        page.press("governance of migration");
        wait_until_selected(page, GOVERNANCE);
        page.press(Key::Enter);
        wait_until_closed(page);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        assert_eq!(page.history_length(), entries);
        assert_eq!(page.location(), "/agenda/iii");
    });
}

#[test]
fn where_nothing_matches_it_says_so() {
    visit("/", |page| {
        page.open("/");
        open(page);
        page.press("zzzzz");
        page.wait_for_status("Nothing matches “zzzzz”.");
        assert!(page.one("dialog", NAME).text().contains("shorter words"));
        assert_eq!(search(page).attribute("aria-expanded").as_deref(), Some("false"));
        assert!(page.all("listbox", Name::Any).is_empty());
        page.press(Key::Down);
        page.press(Key::Enter);
        assert!(is_open(page));
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn what_lies_around_it_and_going_back_close_it() {
    visit("/", |page| {
        page.viewport(1440, 900);
        page.open("/about");
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        open(page);
        click_at(page, 8, 600);
        wait_until_closed(page);
        page.wait_for("the focus", || page.focused().name(), NAME);
        page.press(Key::Enter);
        wait_for_focus(page);
        page.back();
        page.wait_for_location("/about");
        wait_until_closed(page);
    });
}

#[test]
fn links_keep_the_meeting_but_sessions_bring_their_own() {
    visit("/", |page| {
        page.open("/speakers?meeting=cm-14");
        open(page);
        page.press("gomez camacho");
        let person = found(page, "People", "Juan José Gómez Camacho").property("href").unwrap_or_default();
        assert!(person.ends_with("/speakers/juan-jose-gomez-camacho?meeting=cm-14"), "{person}");
        type_anew(page, "governance of migration");
        let session = found(page, "Sessions", GOVERNANCE).property("href").unwrap_or_default();
        assert!(session.ends_with("/agenda/iii"), "{session}");
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn a_congress_is_searched_and_stays_the_data_set() {
    visit("/some/base/", |page| {
        page.open("/speakers?data=congress");
        open(page);
        page.press("wildfire smok");
        page.wait_until("something said", || !page.all("option", Name::Any).is_empty());
        assert!(page.all("option", Name::Any).len() < 40, "a few of many");
        type_anew(page, "maria");
        let group = page.one("group", Name::Starting("People "));
        assert!(group.name().contains(" of "), "{}", group.name());
        page.press(Key::Enter);
        page.wait_until("a page of the congress", || page.location().contains("data=congress"));
        page.wait_until("of a person", || page.location().starts_with("/speakers/"));
        wait_until_closed(page);
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
    });
}

#[test]
fn a_part_that_does_not_come_is_told_and_asked_for_again() {
    at_each_mount(|page| {
        let part = part();
        page.expect_in_console(&part);
        page.site().fault(&part, Fault::Status(503));
        page.open("/");
        button(page).click();
        let alert = || page.one("dialog", NAME).one("alert", Name::Any);
        assert!(alert().text().contains("503"), "{}", alert().text());
        page.one("button", "Close").click();
        wait_until_closed(page);
        button(page).click();
        // Opened again, it is asked for again, in vain.
        alert();
        page.site().lift(&part);
        alert().one("button", "Try again").click();
        wait_for_focus(page);
        page.press("iom");
        found(page, "Organizations", "International Organization for Migration (IOM)");
        page.press(Key::Escape);
        wait_until_closed(page);
    });
}

#[test]
fn axe_finds_nothing_in_it() {
    visit("/", |page| {
        let mut violations = Vec::new();
        for (width, height) in [(360, 740), (1440, 900)] {
            page.viewport(width, height);
            for scheme in Scheme::ALL {
                page.prefer(scheme);
                page.open("/agenda");
                page.wait_for("the theme", || page.drawn(), scheme);
                open(page);
                let mut look = |what: &str| {
                    let place = format!("{what} at {width} px, {scheme:?}");
                    violations.extend(axe::violations(page).into_iter().map(|found| format!("{place}: {found}")));
                };
                look("empty");
                for typed in ["migration gov", "gcm", "zzzzz"] {
                    type_anew(page, typed);
                    page.wait_until("it is searched", || {
                        let status = page.all("status", Name::Any);
                        status.first().is_some_and(|status| !status.text().is_empty())
                    });
                    look(typed);
                }
                page.press(Key::Escape);
                wait_until_closed(page);
            }
        }
        assert!(violations.is_empty(), "{violations:#?}");
    });
}

#[test]
fn on_a_phone_it_is_the_whole_page() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.open("/");
        open(page);
        page.press("un");
        page.some("option", Name::Any);
        let size = page.one("dialog", NAME).script(
            "const box = arguments[0].getBoundingClientRect(); \
             return [box.left, box.top, box.width, box.height].map(Math.round)",
        );
        assert_eq!(size, serde_json::json!([0, 0, 360, 740]));
        assert_eq!(page.overflow(), Vec::<String>::new());
        page.one("button", "Close").click();
        wait_until_closed(page);
    });
}
