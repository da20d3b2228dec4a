//! Every kind of page, rendered on the host from the bundled data: what a page says, and how it says it.
//!
//! A snapshot holds the whole HTML of one page of each kind, one tag a line, so that a change of markup or wording is
//! seen in review. `INSTA_UPDATE=always cargo test -p plenary --features ssr` writes them anew.

use std::path::Path;

use leptos::prelude::*;
use plenary::app::App;
use plenary::router::Router;
use plenary::stars::Stars;
use plenary::store::Store;
use plenary_congress::Options;
use plenary_core::load;
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::route::{Location, Page, Routing};
use plenary_core::validate::{Files, meeting_file, validate};

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(file);
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn files() -> Files {
    let site: raw::Site = load::parse(&read("site.json")).expect("site.json");
    let meeting = |id: &String| (id.clone(), Some(load::parse(&read(&meeting_file(id))).expect("a meeting")));
    Files {
        meetings: site.meetings.iter().map(meeting).collect(),
        site: Some(site),
        people: Some(load::parse(&read("people.json")).expect("people.json")),
        organizations: Some(load::parse(&read("organizations.json")).expect("organizations.json")),
        sources: Some(load::parse(&read("sources.json")).expect("sources.json")),
        glossary: Some(load::parse(&read("glossary.json")).expect("glossary.json")),
        roadmap: Some(load::parse(&read("roadmap.json")).expect("roadmap.json")),
    }
}

/// The HTML of the page at an address of the site, served below `/base/`.
fn render(files: Files, address: &str) -> String {
    render_starred(files, address, &[])
}

/// The same on a device that has starred some sessions of the fifteenth meeting, given by id and title.
fn render_starred(files: Files, address: &str, starred: &[(&str, &str)]) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let owner = Owner::new();
    owner.with(|| {
        let router = Router::new(Routing::below("/base/"), Location::decode(path, query));
        let store = Store::holding(files);
        let app = view! { <App router store /> };
        if let Some((data, meeting)) = store.data().and_then(|data| Some((data, data.find_meeting("cm-15")?))) {
            Stars::here().open(data, None);
            Stars::here().change(meeting, &|picks| {
                for (id, title) in starred {
                    picks.toggle(id, title);
                }
            });
        }
        app.to_html()
    })
}

/// One tag a line, without the markers between texts.
fn lines(html: &str) -> String {
    html.replace("<!>", "").replace('<', "\n<").trim_start().to_owned()
}

/// What stands in `main`: the shell has a snapshot of its own.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").expect("there is a main");
    let end = html.find("</main>").expect("main ends");
    &html[start..end]
}

#[track_caller]
fn snapshot(name: &str, address: &str) {
    let html = render(files(), address);
    insta::assert_snapshot!(name, lines(main_of(&html)));
}

/// The picture of the roadmap to take along, from the page at an address.
fn picture(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let owner = Owner::new();
    owner.with(|| {
        let router = Router::new(Routing::below("/base/"), Location::decode(path, query));
        let store = Store::holding(files());
        // What the app shares is there once it has been made.
        let _app = view! { <App router store /> };
        store.data().and_then(plenary::views::picture).expect("there is a roadmap")
    })
}

#[test]
fn the_whole_roadmap_as_a_picture() {
    insta::assert_snapshot!("roadmap_picture", picture("roadmap"));
}

#[test]
fn the_roadmap_as_it_was_known_as_a_picture() {
    insta::assert_snapshot!("roadmap_picture_as_known", picture("roadmap?asof=2017-02-17"));
}

#[test]
fn shell() {
    let html = render(files(), "nothing/here");
    let start = html.find("<main").expect("there is a main");
    let end = html.find("</main>").expect("main ends");
    insta::assert_snapshot!("shell", lines(&format!("{}{}", &html[..start], &html[end..])));
}

#[test]
fn overview() {
    snapshot("overview", "");
}

#[test]
fn agenda() {
    snapshot("agenda", "agenda");
}

#[test]
fn agenda_of_another_meeting() {
    snapshot("agenda_of_another_meeting", "agenda?meeting=cm-14");
}

#[track_caller]
fn snapshot_starred(name: &str, address: &str, starred: &[(&str, &str)]) {
    let html = render_starred(files(), address, starred);
    insta::assert_snapshot!(name, lines(main_of(&html)));
}

#[test]
fn my_agenda() {
    snapshot_starred("my_agenda", "agenda?mine=1", &[("vi", ""), ("iii", "As it was called before"), ("gone", "Gone")]);
}

#[test]
fn my_agenda_without_a_star() {
    snapshot_starred("my_agenda_empty", "agenda?mine=1", &[]);
}

#[test]
fn stars_from_another_device() {
    snapshot_starred("stars_from_another_device", "agenda?stars=iii.nowhere.i", &[("iii", ""), ("ix", "")]);
}

/// A congress small enough to be read: rooms side by side, past midnight, all day, and without a start.
fn congress() -> Files {
    let options = Options { days: 2, rooms: 9, sessions: 60, contributions: 90, people: 40, ..Options::default() };
    let made = plenary_congress::congress(&options);
    let text = |file: &str| {
        let found = made.iter().find(|(path, _)| path == file);
        found.map(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("{file} is not made"))
    };
    let site: raw::Site = load::parse(text("site.json")).expect("site.json");
    let meeting = |id: &String| (id.clone(), Some(load::parse(text(&meeting_file(id))).expect("a meeting")));
    Files {
        meetings: site.meetings.iter().map(meeting).collect(),
        site: Some(site),
        people: Some(load::parse(text("people.json")).expect("people.json")),
        organizations: Some(load::parse(text("organizations.json")).expect("organizations.json")),
        sources: Some(load::parse(text("sources.json")).expect("sources.json")),
        glossary: Some(load::parse(text("glossary.json")).expect("glossary.json")),
        roadmap: Some(load::parse(text("roadmap.json")).expect("roadmap.json")),
    }
}

/// What is drawn of the grid: from its day to the sources.
#[track_caller]
fn grid_at(address: &str) -> String {
    let html = render(congress(), address);
    let start = html.find("<h2 class=\"day__heading").expect("there is a day");
    let end = html.find("<section class=\"sources").unwrap_or(html.len());
    lines(&html[start..end])
}

#[test]
fn agenda_as_a_grid() {
    insta::assert_snapshot!("agenda_as_a_grid", grid_at("agenda?view=grid&hide=great-hall&day=2026-10-25"));
}

#[test]
fn grid_of_a_day_without_times() {
    let html = render(files(), "agenda?view=grid");
    assert!(html.contains("When these sessions began is not on record"), "{html}");
    assert!(!html.contains("<td"), "no cells: {html}");
    assert_eq!(html.matches("<article").count(), 5, "the sessions of the first day, in their blocks");
}

#[test]
fn grid_of_a_day_of_which_all_rooms_are_hidden() {
    let hidden = grid_at("agenda?view=grid&room=great-hall&day=2026-10-25&hide=great-hall");
    assert!(hidden.contains("No session of this day matches, but for those in hidden rooms."), "{hidden}");
    assert!(hidden.contains("Show room: Great Hall") && !hidden.contains("<td"), "{hidden}");
}

#[test]
fn session() {
    snapshot("session", "agenda/iii");
}

#[test]
fn session_of_which_only_the_title_is_known() {
    snapshot("session_title_only", "agenda/viii");
}

#[test]
fn speakers() {
    snapshot("speakers", "speakers");
}

#[test]
fn speakers_filtered() {
    snapshot("speakers_filtered", "speakers?q=gomez");
}

#[test]
fn person() {
    snapshot("person", "speakers/john-wilmoth");
}

#[test]
fn organization() {
    snapshot("organization", "organizations/germany");
}

#[test]
fn organization_with_an_abbreviation() {
    snapshot("organization_with_abbreviation", "organizations/gcm");
}

/// The picture of a person is asked for below the folder of the data set, and the initials are there all the same.
#[test]
fn pictures_of_people() {
    let with_image =
        |text: &str| text.replace("\"name\": \"John Wilmoth\"", "\"name\": \"John Wilmoth\", \"image\": \"p/jw.jpg\"");
    for (address, src) in [
        ("speakers/john-wilmoth", "/base/data/p/jw.jpg"),
        ("agenda/v", "/base/data/p/jw.jpg"),
        ("speakers/john-wilmoth?data=other/set", "/base/data/other/set/p/jw.jpg"),
    ] {
        let mut files = files();
        files.people = Some(load::parse(&with_image(&read("people.json"))).expect("people.json"));
        let html = render(files, address);
        assert_eq!(html.matches("<img").count(), 1, "at /{address}");
        let image =
            format!(">JW<img src=\"{src}\" alt=\"\" width=\"44\" height=\"44\" loading=\"lazy\" decoding=\"async\">");
        assert!(html.contains(&image), "at /{address}: {html}");
    }
}

#[test]
fn roadmap() {
    snapshot("roadmap", "roadmap");
}

#[test]
fn roadmap_list() {
    snapshot("roadmap_list", "roadmap?view=list");
}

#[test]
fn event() {
    snapshot("event", "roadmap/conf-1");
}

#[test]
fn an_event_says_what_came_of_its_plan_and_how_it_stood() {
    for (event, said) in [
        ("civ-7", "Planned for about June 2017; whether it was held is not confirmed."),
        ("ref-6f", "The final draft had come on 26 June. Nobody had foreseen it."),
        ("nyd-4", "As known on 17 February 2017 under way: since November 2016"),
        ("gfmd-5", "As known on 17 February 2017 announced elsewhere: 5–7 April 2017"),
        ("stk-1", "As known on 17 February 2017 announced at the meeting Plan and outcome"),
        ("conf-1", "Planned New York · by September 2018 Report"),
    ] {
        let html = render(files(), &format!("roadmap/{event}"));
        let text = text_of(main_of(&html));
        assert!(text.contains(said), "{event}: {text}");
    }
    let quiet = render(files(), "roadmap/nyd-4");
    assert!(!main_of(&quiet).contains("class=\"slip\""), "nothing was planned");
}

/// The text of some markup, its words set apart by single spaces.
fn text_of(html: &str) -> String {
    let spaced = html.replace('<', " <");
    let text: String = spaced.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn about() {
    snapshot("about", "about");
}

#[test]
fn not_found() {
    snapshot("not_found", "speakers/lauber");
}

fn data() -> Dataset {
    validate(files()).0
}

/// Every page there is: it has one heading, and each of its links leads to a page there is, or to an address that a
/// link may have.
#[test]
fn every_page_has_one_heading_and_no_dead_link() {
    let data = data();
    let routing = Routing::below("/base/");
    let pages = Page::all(&data);
    for page in &pages {
        let html = render(files(), &page.path());
        assert_eq!(html.matches("<h1").count(), 1, "headings of {page:?}");
        assert!(!html.contains("Page not found"), "{page:?} is not found");
        for paragraph in html
            .split("<p")
            .skip(1)
            .filter(|rest| rest.starts_with([' ', '>']))
            .filter_map(|rest| rest.split("</p>").next())
        {
            assert!(!paragraph.contains("<details"), "browsers end a paragraph before this of {page:?}: {paragraph}");
        }
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_outside = ["https://", "http://", "mailto:", "#main"].iter().any(|start| href.starts_with(start));
            let target = routing.own(href).map(|location| location.page.plain());
            let exists = target.as_ref().is_some_and(|target| pages.contains(target));
            assert!(is_outside || exists, "{page:?} links to {href}");
        }
    }
}

/// What a visitor types or a file holds is text: none of it becomes markup.
#[test]
fn hostile_texts_stay_texts() {
    let people = read("people.json").replace("\"Wu Hongbo\"", r#""<img src=x onerror=alert(1)>\"'&""#);
    for address in ["speakers?q=%3Cscript%3E", "speakers", "speakers/wu-hongbo", "agenda/i"] {
        let mut files = files();
        files.people = Some(load::parse(&people).expect("people.json"));
        let html = render(files, address);
        assert!(!html.contains("<script") && !html.contains("<img"), "markup came through at /{address}");
        assert!(address.contains('?') || html.contains("&lt;img src=x"), "the name is not at /{address}");
    }
}

/// The policy of the site refuses inline styles and handlers.
#[test]
fn nothing_inline_that_the_policy_refuses() {
    for address in [
        "",
        "agenda",
        "agenda/iii",
        "agenda?view=grid",
        "speakers",
        "speakers/john-wilmoth",
        "organizations/gcm",
        "roadmap",
        "roadmap/conf-1",
        "about",
        "nothing/here",
    ] {
        let html = render(files(), address);
        for refused in [" style=\"", " onclick=", "javascript:", "<style", "<script"] {
            assert!(!html.contains(refused), "{refused} at /{address}");
        }
    }
}

/// A file that is missing takes its part with it, and leaves the rest.
#[test]
fn pages_without_a_file_still_render() {
    let take: [fn(&mut Files); 6] = [
        |files| files.people = None,
        |files| files.organizations = None,
        |files| files.sources = None,
        |files| files.glossary = None,
        |files| files.roadmap = None,
        |files| files.site = None,
    ];
    for (n, take) in take.into_iter().enumerate() {
        for address in ["", "agenda", "agenda/iii", "speakers", "speakers/jurg-lauber", "roadmap", "about"] {
            let mut files = files();
            take(&mut files);
            let html = render(files, address);
            assert_eq!(html.matches("<h1").count(), 1, "without file {n}, at /{address}");
        }
    }
}
