//! The pages of people and organizations.

use std::fs;

use icalendar::parser::{read_calendar, unfold};
use plenary_congress::{Options, congress};
use plenary_e2e::media::Scheme;
use plenary_e2e::{Fault, Found, Name, Page, Scope, at_each_mount, axe, settings, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

fn main(page: &Page) -> Found<'_> {
    page.one("main", Name::Any)
}

fn pressed(star: &Found) -> Option<String> {
    star.attribute("aria-pressed")
}

#[track_caller]
fn wait_for_text(page: &Page, words: &str) {
    page.wait_until(words, || main(page).text().contains(words));
}

/// The page's text in a section, from its heading to the next of the same rank.
#[track_caller]
fn section<'p>(page: &'p Page, name: &str) -> Found<'p> {
    page.one("region", name)
}

/// Opens the rest of each list that begins short.
fn open_all(page: &Page) {
    page.script("document.querySelectorAll('.more > summary').forEach(summary => summary.click())", Vec::new());
}

/// Keeps what the page saves, beside letting it be saved.
fn listen_to_files(page: &Page) {
    let body = "window.saved = []; const make = URL.createObjectURL; \
                URL.createObjectURL = blob => { window.saved.push(blob.text()); return make.call(URL, blob); }; \
                const click = HTMLElement.prototype.click; \
                HTMLElement.prototype.click = function () { window.file = this.download; click.call(this) }";
    page.script(body, Vec::new());
}

/// The UIDs of the calendar saved last, as a parser written by others reads them, and its text.
fn saved(page: &Page) -> (Vec<String>, String) {
    page.wait_until("a file is saved", || page.script("return saved.length > 0", Vec::new()) == json!(true));
    let text = page.script("return saved.pop()", Vec::new()).as_str().unwrap_or_default().to_owned();
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {text}"));
    let uid = |component: &icalendar::parser::Component| {
        component.find_prop("UID").map(|uid| uid.val.to_string()).expect("a UID")
    };
    let mut uids: Vec<String> = calendar.components.iter().map(uid).collect();
    uids.sort();
    (uids, unfolded.to_string())
}

#[test]
fn starring_all_puts_all_into_the_agendas_of_their_meetings() {
    at_each_mount(|page| {
        page.open("/speakers/john-wilmoth");
        let all = page.one("button", "Star all 4 sessions");
        assert_eq!(pressed(&all).as_deref(), Some("false"));
        main(page).some("button", Name::Starting("Star: Towards 2018")).remove(0).click();
        wait_for_text(page, "1 of 4 starred");
        assert_eq!(pressed(&all).as_deref(), Some("false"), "not all are");
        all.focus();
        page.press(Key::Space);
        page.wait_for("all are starred", || pressed(&all), Some("true".to_owned()));
        wait_for_text(page, "All starred");
        let stars = main(page).some("button", Name::Starting("Star: "));
        assert_eq!(stars.len(), 4);
        assert!(stars.iter().all(|star| pressed(star).as_deref() == Some("true")));
        for (meeting, session) in [("cm-15", "Towards 2018"), ("cm-14", "Closing"), ("cm-11", "Opening")] {
            page.open(&format!("/agenda?mine=1&meeting={meeting}"));
            page.exactly(1, "article", Name::Any).remove(0).some("link", Name::Containing(session));
        }
        page.open("/speakers/john-wilmoth");
        let all = page.one("button", "Star all 4 sessions");
        assert_eq!(pressed(&all).as_deref(), Some("true"), "they are kept");
        all.click();
        page.wait_for("none is starred", || pressed(&all), Some("false".to_owned()));
        wait_for_text(page, "None starred");
        page.open("/agenda");
        page.one("link", "My agenda · 0");
    });
}

#[test]
fn the_calendar_has_all_of_their_sessions() {
    at_each_mount(|page| {
        page.open("/speakers/john-wilmoth");
        let part = |page: &Page| page.site().served().iter().any(|served| served.target.contains("/files-"));
        assert!(!part(page), "what makes files is fetched when it is asked for");
        listen_to_files(page);
        page.one("button", "Calendar of these sessions (.ics)").click();
        let (uids, text) = saved(page);
        let expected = ["11-i.cm-11@", "13-i.cm-13@", "14-xi.cm-14@", "v.cm-15@"];
        assert_eq!(uids.len(), expected.len(), "{uids:?}");
        assert!(uids.iter().zip(expected).all(|(uid, start)| uid.starts_with(start)), "{uids:?}");
        assert!(text.contains("NAME:Sessions of John Wilmoth"), "{text}");
        assert!(text.contains(&page.site().url("/agenda/14-xi")), "{text}");
        assert!(part(page));
        page.wait_for("the name of the file", || page.script("return file", vec![]), json!("plenary-john-wilmoth.ics"));
        wait_for_text(page, "4 sessions.");
        // The part is here by now.
        page.one("button", "Calendar of these sessions (.ics)").click();
        assert_eq!(saved(page).0, uids);
    });
}

/// The file of a part of the app.
fn part(name: &str) -> String {
    let files = fs::read_dir(settings::dist()).expect("the build");
    let mut names = files.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.find(|file| file.starts_with(&format!("{name}-"))).expect("the part")
}

#[test]
fn a_part_that_does_not_come_is_told_and_can_be_asked_for_again() {
    let part = part("files");
    visit("/", |page| {
        page.expect_in_console(&part);
        page.site().fault(&format!("/{part}"), Fault::Status(500));
        page.open("/speakers/john-wilmoth");
        listen_to_files(page);
        page.one("button", "Calendar of these sessions (.ics)").click();
        let alert = page.one("alert", Name::Any);
        assert!(alert.text().contains("500"), "{}", alert.text());
        page.site().lift(&format!("/{part}"));
        alert.one("button", "Try again").click();
        page.none("alert", Name::Any);
        page.one("button", "Calendar of these sessions (.ics)").click();
        assert_eq!(saved(page).0.len(), 4);
    });
}

#[test]
fn a_part_that_does_not_come_is_told_where_it_is_wanted_alone() {
    let part = part("palette");
    visit("/", |page| {
        page.expect_in_console(&part);
        page.site().fault(&format!("/{part}"), Fault::Status(500));
        page.open("/speakers/john-wilmoth");
        page.one("button", "Search everything").click();
        let dialog = page.one("dialog", Name::Any);
        assert!(dialog.one("alert", Name::Any).text().contains("500"));
        // Behind the dialog the page is inert, so not to be found by role.
        let alerts = page.script("return document.querySelectorAll('main [role=alert]').length", vec![]);
        assert_eq!(alerts, 0, "the files are not what failed");
        page.site().lift(&format!("/{part}"));
        dialog.one("button", "Try again").click();
        dialog.one("combobox", Name::Any);
        page.press(thirtyfour::Key::Escape);
        page.none("dialog", Name::Any);
    });
}

#[test]
fn marks_of_the_years_lead_to_the_meetings() {
    at_each_mount(|page| {
        page.viewport(360, 740);
        page.open("/speakers/john-wilmoth");
        let years = page.one("list", "Meetings of the series by year");
        let items = years.all("listitem", Name::Any);
        let texts: Vec<String> = items.iter().map(Found::text).collect();
        assert_eq!(texts.len(), 7, "2012 to 2018: {texts:?}");
        assert!(texts[0].contains("10th meeting, 2012: no contribution on record"), "{texts:?}");
        let names: Vec<String> = years.all("link", Name::Any).iter().map(Found::name).collect();
        let meetings = ["11th meeting, 2013", "13th meeting, 2015", "14th meeting, 2016", "15th meeting, 2017"];
        assert_eq!(names, meetings.map(|meeting| format!("{meeting}: 1 session")));
        let entries = page.history_length();
        for meeting in meetings {
            years.one("link", Name::Starting(meeting)).click();
            page.wait_until("its heading has the focus", || page.focused().name().starts_with(meeting));
            assert_eq!(page.focused().role(), "heading");
            let top = "return document.activeElement.getBoundingClientRect()";
            let place = page.script(top, Vec::new());
            let seen = page.script("return innerHeight", Vec::new()).as_f64().unwrap_or_default();
            let top = place["top"].as_f64().unwrap_or(-1.0);
            assert!(top >= 0.0 && top < seen, "{meeting} is at {top} of {seen}");
        }
        assert_eq!(page.history_length(), entries, "it is the same page");
        // By its address, as in a tab of its own.
        let href = years.one("link", Name::Starting("11th")).property("href").unwrap_or_default();
        assert_eq!(href, page.site().url("/speakers/john-wilmoth#at-cm-11"));
        page.open("/about");
        page.open("/speakers/john-wilmoth#at-cm-11");
        page.wait_until("its heading has the focus", || page.focused().name().starts_with("11th meeting"));
    });
}

#[test]
fn functions_are_those_of_their_meetings() {
    at_each_mount(|page| {
        page.open("/speakers/john-wilmoth");
        let text = section(page, "Functions").text();
        let (now, before) = text.split_once("14th meeting, 2016").expect("the years before");
        assert!(now.contains("15th meeting, 2017") && now.contains("Director of the Population Division"), "{text}");
        assert!(before.contains("Population Division") && !before.contains("Director"), "{text}");
        page.open("/speakers/jill-helke");
        let text = section(page, "Functions").text();
        assert!(text.contains("14th meeting, 2016 Office not on record"), "{text}");
        page.open("/speakers/michael-doyle");
        main(page).one("heading", "Contributions");
        page.none("heading", "Functions");
    });
}

#[test]
fn who_spoke_beside_them_is_one_link_away() {
    at_each_mount(|page| {
        page.open("/speakers/john-wilmoth");
        let beside = section(page, "In the same sessions");
        beside.one("link", "Ninette Kelley").click();
        page.wait_for_location("/speakers/ninette-kelley");
        let back = section(page, "In the same sessions");
        let entry = back.all("listitem", Name::Any).into_iter().find(|item| item.text().contains("John Wilmoth"));
        entry.expect("it is mutual").one("link", "Session V, 15th meeting, 2017").click();
        page.wait_for_location("/agenda/v");
    });
}

#[test]
fn events_are_told_apart() {
    at_each_mount(|page| {
        page.open("/speakers/william-lacy-swing");
        let said = section(page, "Spoke of these events");
        said.one("link", "IOM joins the United Nations system");
        let convened = section(page, "Convened by whom they spoke for");
        assert!(convened.all("link", "IOM joins the United Nations system").is_empty(), "it stands once");
        convened.one("link", "International Dialogue on Migration No. 27").click();
        page.wait_for_location("/roadmap/kno-13");
        page.some("link", "International Organization for Migration");
        page.open("/speakers/john-wilmoth");
        section(page, "Spoke of these events").exactly(4, "link", Name::Any);
        let announced = section(page, "Spoken of by others in their sessions");
        announced.exactly(6, "link", Name::Any);
        open_all(page);
        announced.one("link", "Tenth High Commissioner's Dialogue on Protection Challenges");
    });
}

#[test]
fn an_organization_says_what_it_is_and_who_spoke_for_it() {
    at_each_mount(|page| {
        page.open("/organizations/gcm");
        let text = main(page).text();
        for words in [
            "Abbreviation GCM",
            "Kind Civil society",
            "In the glossary GCM Global Coalition on Migration",
            "not the Global Compact for Migration",
            "Colin Rajah Office not on record 14th meeting, 2016",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        page.open("/organizations/iom");
        let text = main(page).text();
        assert!(text.contains("Director General 15th meeting, 2017 Director-General 11th meeting, 2013"), "{text}");
        assert!(text.contains("Kind UN agency"), "{text}");
        page.one("button", "Star all 4 sessions");
        page.open("/organizations/un-desa");
        section(page, "Convened these meetings").one("link", Name::Containing("Fifteenth"));
        page.one("link", "All speakers of this organization").click();
        page.wait_until("the directory", || page.location().starts_with("/speakers?"));
        let mut query = page.query();
        query.sort();
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(query, [pair("meeting", "all"), pair("org", "un-desa")]);
        page.open("/organizations/germany");
        section(page, "From the floor");
    });
}

#[test]
fn a_picture_stands_over_the_initials_if_it_comes() {
    let text = fs::read_to_string(settings::dist().join("data/people.json")).expect("the people");
    let mut people: Value = serde_json::from_str(&text).expect("JSON");
    for person in people["people"].as_array_mut().into_iter().flatten() {
        let image = match person["id"].as_str() {
            Some("john-wilmoth") => "images/wilmoth.svg",
            Some("ninette-kelley") => "images/missing.svg",
            _ => continue,
        };
        person["image"] = json!(image);
    }
    let picture =
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#888" d="M0 0h9v9H0z"/></svg>"##;
    at_each_mount(|page| {
        page.expect_in_console("images/missing.svg");
        page.site().fault("/data/people.json", Fault::Body(people.to_string()));
        page.site().fault("/data/images/wilmoth.svg", Fault::Body(picture.to_owned()));
        let shown = "const image = document.querySelector('.who img'); \
                     return [image.complete && image.naturalWidth > 0, image.getClientRects().length]";
        page.open("/speakers/john-wilmoth");
        page.wait_for("the picture", || page.script(shown, Vec::new()), json!([true, 1]));
        let size = "const box = document.querySelector('.who .monogram').getBoundingClientRect(); \
                    return [box.width, box.height]";
        let with = page.script(size, Vec::new());
        page.open("/speakers/ninette-kelley");
        page.wait_for("nothing over the initials", || page.script(shown, Vec::new()), json!([false, 0]));
        assert_eq!(page.script(size, Vec::new()), with, "no layout shift");
    });
}

/// The person of the congress that takes part in most sessions.
fn busiest() -> String {
    let files = congress(&Options::default());
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("meetings/")) {
        let meeting: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for session in meeting["sessions"].as_array().into_iter().flatten() {
            let people = session["contributions"].as_array().into_iter().flatten();
            let mut people: Vec<&str> = people.filter_map(|part| part["person"].as_str()).collect();
            people.sort_unstable();
            people.dedup();
            people.into_iter().for_each(|person| *counts.entry(person.to_owned()).or_default() += 1);
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).expect("somebody").0
}

#[test]
fn somebody_of_a_big_congress() {
    let id = busiest();
    visit("/some/base/", |page| {
        page.open_missing(&format!("/speakers/{id}?data=congress"));
        let beside = section(page, "In the same sessions");
        let shown = beside.all("listitem", Name::Any).len();
        assert_eq!(shown, 8);
        let text = beside.text();
        let (_, more) = text.rsplit_once("and ").expect("how many more there are");
        let rest: usize = more.split(' ').find_map(|word| word.parse().ok()).expect("a number");
        open_all(page);
        page.wait_for("all of them", || beside.all("listitem", Name::Any).len(), shown + rest);
        for link in page.one("list", "Meetings of the series by year").all("link", Name::Any) {
            assert!(link.property("href").is_some_and(|href| href.contains("data=congress#at-")), "{link:?}");
        }
        let all = page.one("button", Name::Starting("Star all "));
        all.click();
        page.wait_for("all are starred", || pressed(&all), Some("true".to_owned()));
        listen_to_files(page);
        page.one("button", "Calendar of these sessions (.ics)").click();
        let total = all.name().split(' ').find_map(|word| word.parse::<usize>().ok()).expect("a number");
        assert!(saved(page).0.len().abs_diff(total) <= 1, "but for what has no day");
        page.script("document.querySelector('.person-page .who a').click()", Vec::new());
        page.wait_until("the organization", || page.location().starts_with("/organizations/"));
        page.one("link", "All speakers of this organization");
    });
}

#[test]
fn axe_finds_nothing_on_people_and_organizations() {
    let id = busiest();
    for (width, scheme) in [(1440, Scheme::Light), (1440, Scheme::Dark), (360, Scheme::Light), (360, Scheme::Dark)] {
        visit("/", |page| {
            page.viewport(width, 900);
            page.prefer(scheme);
            let mut violations = Vec::new();
            let mut look = |address: &str| {
                for all in page.all("button", Name::Starting("Star all ")) {
                    all.click();
                }
                open_all(page);
                violations.extend(axe::violations(page).into_iter().map(|one| format!("{address}: {one}")));
                assert!(page.overflow().is_empty(), "{address}: {:?}", page.overflow());
            };
            for address in [
                "/speakers/john-wilmoth",
                "/speakers/william-lacy-swing",
                "/speakers/wu-hongbo",
                "/organizations/iom",
                "/organizations/gcm",
                "/organizations/un-desa",
                "/organizations/mexico",
            ] {
                page.open(address);
                look(address);
            }
            page.open_missing(&format!("/speakers/{id}?data=congress"));
            look(&id);
            assert!(violations.is_empty(), "at {width}: {violations:#?}");
        });
    }
}
