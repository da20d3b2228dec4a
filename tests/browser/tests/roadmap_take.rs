//! What takes the roadmap along: a picture, a calendar, a table.

use plenary_e2e::{Name, Page, Scope, visit};
use serde_json::Value;

/// Opens an address, keeps what the page hands over to be saved, and unfolds what takes along.
fn unfolded(page: &Page, address: &str) {
    page.viewport(1440, 900);
    page.open(address);
    page.script(
        "window.saved = []; const make = URL.createObjectURL; \
         URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => window.saved.push( \
            {kind: blob.type, text: blob.type === 'image/png' ? '' : new TextDecoder().decode(bytes), \
             bytes: [...new Uint8Array(bytes).slice(0, 64)]})); \
            return make.call(URL, blob); }",
        vec![],
    );
    page.script("[...document.querySelectorAll('main details.take > summary')][0].click()", vec![]);
}

/// Asks for a file by a button, and waits for it.
fn saved(page: &Page, button: &str) -> Value {
    let before = page.script("return window.saved.length", vec![]).as_u64().unwrap_or_default();
    page.one("button", Name::Starting(button)).click();
    page.wait_until(button, || page.script("return window.saved.length", vec![]).as_u64() > Some(before));
    page.script("return window.saved.at(-1)", vec![])
}

fn text(file: &Value) -> String {
    file["text"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_picture_has_every_event_and_is_well_formed() {
    visit("/", |page| {
        unfolded(page, "/roadmap?view=list");
        let file = saved(page, "Save as SVG");
        assert!(file["kind"].as_str().is_some_and(|kind| kind.starts_with("image/svg+xml")), "{}", file["kind"]);
        let read = page.script(
            "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'); \
             return {wrong: read.querySelectorAll('parsererror').length, \
                events: new Set([...read.querySelectorAll('a')].map(a => a.getAttribute('href')) \
                    .filter(href => href.includes('/roadmap/')).map(href => href.split('/roadmap/')[1])).size, \
                title: read.documentElement.querySelector('title').textContent}",
            vec![text(&file).into()],
        );
        assert_eq!((read["wrong"].as_u64(), read["events"].as_u64()), (Some(0), Some(136)), "{read}");
        assert!(read["title"].as_str().is_some_and(|title| title.contains("Global Compact")), "{read}");
    });
}

#[test]
fn the_picture_can_be_had_as_pixels() {
    visit("/", |page| {
        unfolded(page, "/roadmap?view=list&lane=negotiations");
        page.wait_for_status("13 of 136 events");
        let file = saved(page, "Save as PNG");
        assert_eq!(file["kind"], "image/png");
        let bytes: Vec<u64> = file["bytes"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        assert_eq!(bytes.get(..8), Some(&[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a][..]));
        let side = |at: usize| bytes[at..at + 4].iter().fold(0, |side, byte| side * 256 + byte);
        assert!(side(16) >= 1_600 && side(20) > 200, "{} by {}", side(16), side(20));
    });
}

#[test]
fn the_table_and_the_calendar_have_what_is_found() {
    visit("/", |page| {
        unfolded(page, "/roadmap?view=list&lane=negotiations");
        page.wait_for_status("13 of 136 events");
        let table = text(&saved(page, "Save 13 events"));
        assert_eq!(table.lines().count(), 14, "a head and a row for each: {table}");
        assert!(table.contains("2018-07-13"), "{table}");
        let calendar = text(&saved(page, "Save as .ics"));
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"), "{calendar}");
        let entries = calendar.matches("BEGIN:VEVENT").count();
        // The three days of round 1 are an entry each.
        assert_eq!(entries, 15, "{calendar}");
    });
}
