//! Abbreviations are explained where they stand, by key, pointer and touch; and GCM is never the wrong one.

use plenary_e2e::media::Scheme;
use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, axe, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

const SESSION: &str = "/agenda/iii";

/// The abbreviations that are explained on the page, as written there.
fn explained(page: &Page) -> Vec<String> {
    let marks =
        page.script("return [...document.querySelectorAll('main button abbr')].map(a => a.textContent)", vec![]);
    marks.as_array().into_iter().flatten().filter_map(|mark| mark.as_str().map(str::to_owned)).collect()
}

fn first<'p>(page: &'p Page, abbreviation: &str) -> Found<'p> {
    page.one("main", Name::Any).some("button", abbreviation).remove(0)
}

/// Walks to the first button of that name by the Tab key.
fn tab_to(page: &Page, abbreviation: &str) {
    for _ in 0..60 {
        page.press(Key::Tab);
        let focused = page.focused();
        if focused.role() == "button" && focused.name() == abbreviation {
            return;
        }
    }
    panic!("Tab does not come to {abbreviation}");
}

#[test]
fn by_the_keyboard() {
    at_each_mount(|page| {
        page.open(SESSION);
        page.none("note", Name::Any);
        tab_to(page, "GMG");
        let description = page.focused().attribute("title");
        assert_eq!(description.as_deref(), Some("Global Migration Group"), "described without being opened");
        page.press(Key::Enter);
        let note = page.one("note", "GMG");
        assert_eq!(note.text(), "GMG Global Migration Group Report, p. vi");
        assert_eq!(page.focused().name(), "GMG", "the focus stays on the abbreviation");
        page.press(Key::Escape);
        page.none("note", Name::Any);
        assert_eq!(page.focused().name(), "GMG");

        page.press(Key::Enter);
        page.press(Key::Tab);
        assert_eq!((page.focused().role(), page.focused().name()), ("link".into(), "Global Migration Group".into()));
        page.press(Key::Enter);
        page.wait_for_location("/organizations/gmg");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        page.none("note", Name::Any);
        page.back();
        page.wait_for_location(SESSION);
        first(page, "GMG");
    });
}

#[test]
fn by_pointer() {
    visit("/", |page| {
        for (width, height) in [(360, 740), (1440, 900)] {
            page.viewport(width, height);
            page.open(SESSION);
            first(page, "SRSG").click();
            let note = page.one("note", "SRSG");
            assert_eq!(note.text(), "SRSG Special Representative of the Secretary-General Report, p. vi");
            let is_whole = "const box = arguments[0].getBoundingClientRect(); \
                return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth";
            assert_eq!(note.script(is_whole), json!(true), "the note is in sight at {width} px");
            first(page, "EU").script("arguments[0].scrollIntoView({ block: 'center' })");
            first(page, "EU").click();
            page.one("note", "EU");
            page.none("note", "SRSG");
            page.one("heading", "Discussion").click();
            page.none("note", Name::Any);
            first(page, "EU").click();
            page.one("note", "EU");
            first(page, "EU").click();
            page.none("note", Name::Any);
            assert_eq!(page.overflow(), Vec::<String>::new());
        }
    });
}

#[test]
fn by_touch() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.open(SESSION);
        let tap = |found: &Found| {
            // That of its first line, as a link may have two, with nothing in their middle.
            let middle = "const box = arguments[0].getClientRects()[0]; \
                return [box.left + box.width / 2, box.top + box.height / 2]";
            let place: Vec<_> =
                found.script(middle).as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            let [x, y] = place[..] else { panic!("no place of {found:?}") };
            page.tap((x, y));
        };
        let abbreviation = first(page, "GFMD");
        abbreviation.script("arguments[0].scrollIntoView({ block: 'center' })");
        tap(&abbreviation);
        assert!(page.one("note", "GFMD").text().starts_with("GFMD Global Forum on Migration and Development"));
        // The edge of the window, where there is nothing, not even the note.
        let top = page.one("note", "GFMD").script("return arguments[0].getBoundingClientRect().top").as_f64();
        page.tap((2.0, if top > Some(370.0) { 300.0 } else { 700.0 }));
        page.none("note", Name::Any);
        tap(&abbreviation);
        tap(&page.one("note", "GFMD").one("link", "Global Forum on Migration and Development"));
        page.wait_for_location("/organizations/gfmd");
    });
}

#[test]
fn the_sentence_reads_on() {
    visit("/", |page| {
        page.open(SESSION);
        let text = page.one("main", Name::Any).text();
        for sentence in [
            "Sweden welcomes the wider function of the new SRSG and IOM's prominent role.",
            "Morocco works closely with the EU and in the Rabat process. As GFMD co-chair it seeks",
        ] {
            assert!(text.contains(sentence), "{sentence:?} in {text}");
        }
        page.open("/roadmap/nyd-2");
        page.one("heading", "IOM joins the United Nations system");
        first(page, "IOM").click();
        page.one("note", "IOM");
        page.one("heading", "IOM joins the United Nations system");
    });
}

/// In the report of the meeting, GCM is the Global Coalition on Migration; elsewhere, the Global Compact for Migration.
#[test]
fn never_the_wrong_gcm() {
    visit("/", |page| {
        for address in ["/", "/about"] {
            page.open(address);
            first(page, "GCM").click();
            let text = page.one("note", "GCM").text();
            assert!(text.starts_with("GCM Global Coalition on Migration In this report GCM is"), "{address}: {text}");
            page.one("note", "GCM").one("link", "Global Coalition on Migration");
        }
        page.open("/organizations/gcm");
        first(page, "GCM").click();
        page.one("note", "GCM");
        for address in ["/roadmap?view=list", "/roadmap/reg-4", "/roadmap/conf-1", "/agenda/16-i", "/agenda/14-vi"] {
            page.open(address);
            assert!(!explained(page).iter().any(|mark| mark.contains("GCM")), "{address}: {:?}", explained(page));
        }
    });
}

#[test]
fn on_every_kind_of_page_and_nowhere_within_a_link() {
    visit("/", |page| {
        for (address, abbreviation) in [
            ("/", "UNESCO"),
            (SESSION, "UNHCR"),
            ("/agenda/16-v", "SDG"),
            ("/speakers", "UNITAR"),
            ("/speakers/michael-doyle", "MDGs"),
            ("/speakers/nikhil-seth", "UNITAR"),
            ("/organizations/ilo", "ILO"),
            ("/organizations/morocco", "GFMD"),
            ("/roadmap", "GFMD"),
            ("/roadmap?view=list", "UNHCR"),
            ("/roadmap/gfmd-2", "GFMD"),
            ("/about", "UN DESA"),
        ] {
            page.open(address);
            // What stands below a page may come after it.
            page.wait_until(&format!("{abbreviation} on {address}"), || {
                explained(page).iter().any(|mark| mark == abbreviation)
            });
            let nested = "return document.querySelectorAll('a button, button button, summary button').length";
            assert_eq!(page.script(nested, vec![]), json!(0), "buttons within links on {address}");
            let twice = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); \
                return ids.length - new Set(ids).size";
            assert_eq!(page.script(twice, vec![]), json!(0), "ids that stand twice on {address}");
        }
    });
}

#[test]
fn in_a_session_opened_within_the_agenda() {
    visit("/", |page| {
        page.open("/agenda");
        assert_eq!(explained(page), Vec::<String>::new());
        page.one("button", "Details: International cooperation and governance of migration").click();
        first(page, "GMG").click();
        assert_eq!(page.one("note", "GMG").text(), "GMG Global Migration Group Report, p. vi");
    });
}

#[test]
fn of_other_data() {
    visit("/", |page| {
        page.open("/about?data=congress");
        page.one("heading", "Glossary");
        page.open("/agenda?data=congress&view=list");
        let details = page.some("button", Name::Starting("Details: ")).remove(0);
        details.click();
        page.wait_until("it is open", || details.attribute("aria-expanded").as_deref() == Some("true"));
    });
}

#[test]
fn axe_finds_nothing_while_a_note_is_open() {
    visit("/", |page| {
        let mut violations = Vec::new();
        for (width, height) in [(360, 740), (1440, 900)] {
            page.viewport(width, height);
            for scheme in Scheme::ALL {
                page.prefer(scheme);
                for (address, abbreviation) in [(SESSION, "GMG"), ("/", "GCM"), ("/agenda/16-v", "SDG")] {
                    page.open(address);
                    page.wait_for("the theme", || page.drawn(), scheme);
                    first(page, abbreviation).click();
                    page.one("note", Name::Starting(abbreviation));
                    violations.extend(axe::violations(page).into_iter().map(|found| format!("{address}: {found}")));
                }
            }
        }
        assert!(violations.is_empty(), "{violations:#?}");
    });
}
