//! The stars, one's own agenda, and taking it along.

use icalendar::parser::{read_calendar, unfold};
use plenary_congress::{Options, congress};
use plenary_core::load::{self, FromJson};
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::picks::{Picks, key, plan, would_clash};
use plenary_core::raw;
use plenary_core::validate::{Files, meeting_file, validate};
use plenary_e2e::media::Scheme;
use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, axe, visit};
use serde_json::{Value, json};

/// Under which key the device keeps the stars of the bundled meeting.
const KEY: &str = "plenary:1:stars::cm-15";

fn keep(page: &Page, key: &str, text: &str) {
    page.script("localStorage[arguments[0]] = arguments[1]", vec![json!(key), json!(text)]);
}

fn kept(page: &Page, key: &str) -> Value {
    page.script("return localStorage[arguments[0]] ?? ''", vec![json!(key)])
}

fn pressed(star: &Found) -> Option<String> {
    star.attribute("aria-pressed")
}

fn text(page: &Page) -> String {
    page.one("main", Name::Any).text()
}

#[track_caller]
fn wait_for_text(page: &Page, words: &str) {
    page.wait_until(words, || text(page).contains(words));
}

/// Opens "Take along".
fn take_along(page: &Page) {
    page.script("document.querySelector('details.take > summary').click()", Vec::new());
    page.some("button", Name::Starting("Print all"));
}

#[test]
fn a_star_is_kept_and_counted() {
    at_each_mount(|page| {
        page.open("/agenda");
        let star = page.one("button", Name::Containing("Star: The global compact"));
        assert_eq!(pressed(&star).as_deref(), Some("false"));
        star.click();
        page.wait_for("the star", || pressed(&star), Some("true".to_owned()));
        page.one("link", "My agenda · 1");
        page.reload();
        let star = page.one("button", Name::Containing("Star: The global compact"));
        assert_eq!(pressed(&star).as_deref(), Some("true"), "it is kept");
        page.one("link", "My agenda · 1").click();
        page.wait_for_location("/agenda?mine=1");
        page.exactly(1, "article", Name::Any);
        page.one("button", Name::Starting("Star: The global compact")).click();
        wait_for_text(page, "No session is starred yet.");
        page.one("link", "My agenda · 0");
        page.wait_until("the focus stays in the plan", || {
            page.script("return document.activeElement.classList.contains('plan')", Vec::new()) == json!(true)
        });
    });
}

#[test]
fn stars_stand_wherever_sessions_do() {
    visit("/", |page| {
        page.open("/agenda/ii");
        page.one("main", Name::Any).one("button", Name::Starting("Star: ")).click();
        for address in ["/", "/speakers/william-lacy-swing", "/roadmap/iom-1", "/agenda"] {
            page.open(address);
            let stars = page.one("main", Name::Any).some("button", Name::Starting("Star: Implementing the New York"));
            assert!(stars.iter().all(|star| pressed(star).as_deref() == Some("true")), "{address}");
        }
    });
}

#[test]
fn another_tab_is_in_step() {
    visit("/", |page| {
        page.open("/agenda");
        let tabs = page.browser().run(async |session| {
            let first = session.window().await?;
            let second = session.new_tab().await?;
            session.switch_to_window(second.clone()).await?;
            Ok((first, second))
        });
        let (first, _) = tabs.expect("a second tab");
        page.open("/agenda/iii");
        page.one("main", Name::Any).one("button", Name::Starting("Star: ")).click();
        page.browser().run(async |session| session.switch_to_window(first).await).expect("the first tab");
        page.one("link", "My agenda · 1");
    });
}

#[test]
fn damaged_storage_is_told_and_what_can_be_read_counts() {
    at_each_mount(|page| {
        page.open("/");
        for (damaged, count) in [("{\"broken'", 0), ("1\niii=Three\nwhat is this", 1), ("2\niii=Three\n", 0)] {
            keep(page, KEY, damaged);
            page.open("/agenda?mine=1");
            page.one("link", Name::Exactly(&format!("My agenda · {count}")));
            wait_for_text(page, "was damaged");
        }
        page.open("/agenda");
        page.exactly(9, "article", Name::Any);
        page.one("button", Name::Containing("Star: The global compact")).click();
        page.one("link", "My agenda · 1").click();
        page.exactly(1, "article", Name::Any);
        assert!(!text(page).contains("damaged"), "it is sound again");
    });
}

#[test]
fn refused_storage_is_told_and_stars_last_while_the_page_is_open() {
    visit("/", |page| {
        let refuse = "Object.defineProperty(window, 'localStorage', \
                      { get() { throw new DOMException('no', 'SecurityError'); } })";
        page.browser().before_scripts(refuse);
        page.open("/agenda");
        page.one("button", Name::Containing("Star: The global compact")).click();
        page.one("link", "My agenda · 1").click();
        page.exactly(1, "article", Name::Any);
        wait_for_text(page, "cannot be kept on this device");
        page.reload();
        page.one("link", "My agenda · 0");
    });
}

#[test]
fn a_vanished_session_is_told_until_it_is_let_go() {
    at_each_mount(|page| {
        page.open("/");
        keep(page, KEY, "1\ngone=Gone%20for%20good\niii=As%20it%20was\n");
        page.open("/agenda?mine=1");
        page.exactly(1, "article", Name::Any);
        wait_for_text(page, "Gone for good is no longer in the programme.");
        let stored = || kept(page, KEY).as_str().unwrap_or_default().to_owned();
        page.wait_until("the title of today is kept", || stored().contains("iii=International"));
        page.one("button", "Remove: Gone for good").click();
        page.none("button", "Remove: Gone for good");
        assert!(!stored().contains("gone"), "{}", stored());
        page.one("link", "My agenda · 1");
    });
}

#[test]
fn a_link_carries_stars_to_another_device_which_asks() {
    at_each_mount(|page| {
        page.open("/");
        keep(page, KEY, "1\niii=\nv=\n");
        page.open("/agenda");
        take_along(page);
        let link = page.one("textbox", "Link to my agenda").property("value").unwrap_or_default();
        assert_eq!(link, page.site().url("/agenda?stars=iii.v"));
        page.one("image", Name::Containing("QR code"));
        for (answer, expected) in [
            ("Add to my agenda", "My agenda · 3"),
            ("Replace my agenda", "My agenda · 2"),
            ("Leave as it is", "My agenda · 2"),
        ] {
            keep(page, KEY, "1\nv=\nvi=\n");
            page.open("/agenda?stars=iii.v.nowhere&view=list");
            let section = page.one("region", "2 sessions starred on another device");
            page.wait_until("it has the focus", || {
                page.script("return document.activeElement.id", Vec::new()) == json!("carried")
            });
            section.one("link", Name::Containing("International cooperation and governance"));
            let told = section.text();
            assert!(told.contains("1 is starred here already.") && told.contains("nowhere"), "{told}");
            section.one("button", answer).click();
            page.none("region", Name::Containing("another device"));
            page.wait_for_location("/agenda?view=list");
            page.one("link", expected);
            page.wait_until("the heading has the focus", || page.heading_has_focus());
        }
    });
}

/// Keeps what the page saves, beside letting it be saved.
fn listen_to_files(page: &Page) {
    let body = "window.saved = []; const make = URL.createObjectURL; \
                URL.createObjectURL = blob => { window.saved.push(blob.text()); return make.call(URL, blob); }";
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
    uids.dedup();
    assert_eq!(uids.len(), calendar.components.len(), "one UID for each entry");
    (uids, text)
}

#[test]
fn calendar_files_hold_what_is_shown() {
    at_each_mount(|page| {
        page.open("/");
        keep(page, KEY, "1\niii=\nv=\n");
        for (address, count) in
            [("/agenda", 9), ("/agenda?mine=1", 2), ("/agenda?day=2017-02-16", 5), ("/agenda/iii", 1)]
        {
            page.open(address);
            listen_to_files(page);
            page.script("document.querySelector('details.take > summary').click()", Vec::new());
            page.one("button", "Save as .ics").click();
            let (uids, text) = saved(page);
            assert_eq!(uids.len(), count, "{address}: {text}");
            assert!(text.contains(&page.site().url("/agenda/iii")) || address.contains("day"), "{text}");
        }
    });
}

#[test]
fn the_browser_saves_the_file_under_the_policy() {
    visit("/", |page| {
        let folder = page.browser().saves_files();
        page.open("/agenda");
        take_along(page);
        page.one("button", "Save as .ics").click();
        let file = folder.join("plenary-cm-15.ics");
        let read = || std::fs::read_to_string(&file).unwrap_or_default();
        page.wait_until("the file is there", || read().ends_with("END:VCALENDAR\r\n"));
    });
}

#[test]
fn the_calendars_to_subscribe_to_are_there() {
    at_each_mount(|page| {
        page.open("/agenda");
        take_along(page);
        let files = page.some("link", Name::Containing(".ics"));
        assert_eq!(files.len(), 3, "the meeting and its two days");
        for file in files {
            let address = file.property("href").unwrap_or_default();
            let status = page.script("return fetch(arguments[0]).then(a => a.status)", vec![json!(address)]);
            assert_eq!(status, 200, "{address}");
        }
        let all = page.one("link", "All sessions").property("href").unwrap_or_default();
        let expected = page.site().url("/calendar/cm-15.ics").replace("http:", "webcal:");
        assert_eq!(all, expected);
        page.open("/agenda?data=congress&view=list");
        take_along(page);
        page.none("link", "All sessions");
    });
}

#[test]
fn the_link_is_copied_or_selected() {
    visit("/", |page| {
        page.open("/");
        keep(page, KEY, "1\niii=\n");
        page.open("/agenda");
        take_along(page);
        page.script(
            "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }",
            vec![],
        );
        page.one("button", "Copy link").click();
        wait_for_text(page, "The link is copied.");
        assert_eq!(page.script("return copied", Vec::new()), json!(page.site().url("/agenda?stars=iii")));
        page.script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))", Vec::new());
        page.one("button", "Copy link").click();
        wait_for_text(page, "The link is selected");
        let selected = page.script("return getSelection().toString()", Vec::new());
        assert_eq!(selected, json!(page.site().url("/agenda?stars=iii")));
    });
}

fn read<T: FromJson>(files: &[(String, String)], path: &str) -> T {
    let (_, text) = files.iter().find(|(file, _)| file == path).unwrap_or_else(|| panic!("{path} is missing"));
    load::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The congress that the server has, as the page reads it.
fn read_congress() -> (Dataset, MeetingId) {
    let files = congress(&Options::default());
    let site: raw::Site = read(&files, "site.json");
    let all = Files {
        meetings: site.meetings.iter().map(|id| (id.clone(), Some(read(&files, &meeting_file(id))))).collect(),
        people: Some(read(&files, "people.json")),
        organizations: Some(read(&files, "organizations.json")),
        roadmap: Some(read(&files, "roadmap.json")),
        glossary: Some(read(&files, "glossary.json")),
        sources: Some(read(&files, "sources.json")),
        site: Some(site),
    };
    let (data, problems) = validate(all);
    assert!(problems.is_empty(), "{problems:?}");
    let meeting = data.chosen_meeting(None).expect("a meeting");
    (data, meeting)
}

#[test]
fn clashes_and_gaps_are_those_of_the_core() {
    let (data, meeting) = read_congress();
    let key = key(Some("congress"), &data.meeting(meeting).id);
    let all: Vec<SessionId> = data.sessions_of(meeting).collect();
    let with_hours = |session: &SessionId| data.session(*session).hours.is_some();
    let picks: Vec<SessionId> = all.iter().copied().filter(with_hours).step_by(37).collect();
    let planned = plan(&data, &picks, None);
    let entries = || planned.days.iter().flat_map(|day| &day.entries);
    let clashing = entries().filter(|entry| !entry.clashes.is_empty()).count();
    let free = entries().filter(|entry| entry.before.is_some_and(|before| before.minutes > 0)).count();
    assert!(clashing > 0 && free > 0, "{clashing} clashes, {free} gaps");
    let new = all.iter().copied().find(|one| !picks.contains(one) && !would_clash(&data, &picks, *one).is_empty());
    let new = new.expect("a session that clashes");
    visit("/", |page| {
        page.open("/?data=congress");
        keep(page, &key, &Picks::of(&data, &picks).write());
        page.open("/agenda?mine=1&data=congress");
        page.exactly(picks.len(), "article", Name::Any);
        let text = text(page);
        assert_eq!(text.matches("Overlaps with").count(), clashing, "{text}");
        assert_eq!(text.matches(" free").count(), free, "{text}");
        assert_eq!(
            page.some("heading", Name::Any).iter().filter(|one| one.text().contains(" 20")).count(),
            planned.days.len()
        );
        // A page of another data set has no file of its own.
        page.open_missing(&format!("/agenda/{}?data=congress", data.session(new).id));
        page.one("main", Name::Any).one("button", Name::Starting("Star: ")).click();
        wait_for_text(page, "Overlaps with");
    });
}

#[test]
fn a_link_too_long_for_a_code_says_so() {
    let (data, meeting) = read_congress();
    let key = key(Some("congress"), &data.meeting(meeting).id);
    let all: Vec<SessionId> = data.sessions_of(meeting).collect();
    visit("/", |page| {
        page.open("/?data=congress");
        keep(page, &key, &Picks::of(&data, &all).write());
        page.open("/agenda?data=congress&view=list");
        take_along(page);
        wait_for_text(page, "too long for a QR code");
    });
}

#[test]
fn all_is_in_the_page_when_it_is_printed() {
    let (data, meeting) = read_congress();
    let total = data.sessions_of(meeting).count();
    visit("/", |page| {
        page.open("/agenda?data=congress&q=the");
        let count = "return document.querySelectorAll('article').length";
        page.script("window.print = () => { window.printed = document.querySelectorAll('article').length }", vec![]);
        take_along(page);
        page.one("button", "Print all").click();
        page.wait_until("it is printed", || page.script("return window.printed > 0", Vec::new()) == json!(true));
        let printed = page.script("return window.printed", Vec::new()).as_u64().unwrap_or_default();
        // What lasts several days stands on each.
        assert!(printed >= total as u64, "{printed} of {total}");
        page.script("window.dispatchEvent(new Event('afterprint')); scrollTo(0, 0)", Vec::new());
        page.wait_until("the rest leaves again", || page.script(count, Vec::new()).as_u64() < Some(printed));
        page.wait_for_location("/agenda?view=list&data=congress");
    });
}

#[test]
fn axe_finds_nothing_in_the_new_states() {
    for (width, scheme) in [(1440, Scheme::Light), (360, Scheme::Dark)] {
        visit("/", |page| {
            page.viewport(width, 900);
            page.prefer(scheme);
            let mut violations = Vec::new();
            page.open("/");
            keep(page, KEY, "1\ngone=Gone\niii=\nv=\n");
            page.open("/agenda?mine=1");
            page.exactly(2, "article", Name::Any);
            violations.extend(axe::violations(page));
            take_along(page);
            violations.extend(axe::violations(page));
            assert!(page.overflow().is_empty(), "{:?}", page.overflow());
            page.open("/agenda?stars=i.ii.nowhere");
            page.one("region", Name::Containing("another device"));
            violations.extend(axe::violations(page));
            assert!(page.overflow().is_empty(), "{:?}", page.overflow());
            page.open("/agenda/iii");
            page.script("document.querySelector('details.take > summary').click()", Vec::new());
            page.one("button", "Save as .ics");
            violations.extend(axe::violations(page));
            assert!(violations.is_empty(), "at {width}: {violations:#?}");
        });
    }
}
