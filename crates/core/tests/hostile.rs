//! Data that is made to do harm: each piece is refused, told with file and pointer, or stays the plain text that it is.
//!
//! That a text stays text on the page is the business of `html!`, which cannot write it otherwise. Nothing here measures
//! time: what would take more than in proportion to a file does not come to an end.

use plenary_core::calendar;
use plenary_core::civil::Instant;
use plenary_core::load::{FaultKind, FromJson, LoadError, SyntaxFault, parse};
use plenary_core::model::{Dataset, SessionId};
use plenary_core::raw;
use plenary_core::route::{Location, Page, Routing};
use plenary_core::validate::{Files, Problem, ProblemKind, validate};
use serde_json::{Value, json};

/// Markup, what ends an attribute or a script, templates, overrides of the direction of text, what is not seen, NUL and
/// other controls, line ends of all kinds, formulas, and names that objects have in JavaScript.
const TEXTS: [&str; 16] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</script><!--",
    "<svg/onload=alert(1)>",
    "&lt;b&gt; &#60;b&#62;",
    "{{constructor.constructor('alert(1)')()}}",
    "javascript:alert(1)",
    "\u{202e}gnp.exe\u{2066}\u{2069}",
    "\u{200b}\u{feff}\u{ad}x",
    "a\0b\u{1}\u{7f}\u{9f}",
    "one\r\nEND:VEVENT\r\nBEGIN:VALARM\u{2028}two\u{85}three",
    "=HYPERLINK(\"https://example.org\")",
    "__proto__",
    "constructor",
    "\u{10ffff}\u{fffd}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

/// Links that would run something, lead into the page, or are read otherwise than they look.
const LINKS: [&str; 13] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "//example.org",
    "https:/example.org",
    "https://example.org/\nx",
    "",
];

/// A data set of one meeting in which every free text is this one, as its files are written.
struct Written {
    site: Value,
    people: Value,
    organizations: Value,
    sources: Value,
    glossary: Value,
    meeting: Value,
    roadmap: Value,
}

impl Written {
    fn with(text: &str) -> Written {
        let evidence = json!({"cites": [{"source": "report", "page": text}], "confidence": "derived", "reason": text});
        let cite = json!({"source": "report", "page": text});
        let fact = json!({"text": text, "evidence": evidence});
        Written {
            site: json!({"title": text, "summary": text, "language": text, "default_meeting": "m", "meetings": ["m"],
                "namespace": text, "links": [{"label": text, "url": "https://example.org/"}], "licence": text,
                "notes": [fact]}),
            people: json!({"people": [{"id": "ada", "name": text, "sort_name": text, "title": text,
                "organizations": ["iom"], "note": text, "evidence": evidence}]}),
            organizations: json!({"organizations": [{"id": "iom", "name": text, "abbreviation": text,
                "kind": "un-agency", "evidence": evidence}]}),
            sources: json!({"sources": [{"id": "report", "kind": "report", "title": text, "symbol": text,
                "short_title": text, "publisher": text, "note": text, "url": "https://example.org/"}]}),
            glossary: json!({"entries": [{"abbreviation": text, "expansion": text, "note": text, "cite": cite}]}),
            meeting: json!({"id": "m", "number": 1, "title": text, "short_title": text, "date": "2017-02-16",
                "time_zone": text, "place": text, "organizer": "iom", "evidence": evidence, "focus": fact,
                "facts": [{"label": text, "text": text, "evidence": evidence}],
                "rooms": [{"id": "hall", "name": text, "building": text}], "tracks": [{"id": "law", "name": text}],
                "blocks": [{"id": "am", "day": "2017-02-16", "part": "morning", "room": fact}],
                "sessions": [{"id": "i", "number": text, "title": text, "block": {"id": "am", "evidence": evidence},
                    "coverage": "title-only", "coverage_note": text, "room": "hall", "track": "law",
                    "evidence": evidence, "contributions": [{"person": "ada", "role": "speaker", "title": text,
                        "capacity": text, "talk": fact, "points": [{"text": text, "cite": cite}],
                        "evidence": evidence}],
                    "discussion": [{"label": text, "text": text, "cite": cite}]}]}),
            roadmap: json!({"title": text, "summary": text, "planned_on": "2017-02-17",
                "lanes": [{"id": "all", "title": text, "summary": text}],
                "events": [{"id": "a", "lane": "all", "title": text, "short_title": text, "actual": "2017-05",
                    "place": text, "convener": text, "summary": text, "outlook": "later", "evidence": evidence}],
                "plans": [{"id": "p", "subject": text, "planned": fact, "actual": fact, "difference": text,
                    "outcome": "later", "events": ["a"]}]}),
        }
    }

    fn load(&self) -> (Dataset, Vec<Problem>) {
        validate(Files {
            site: Some(accepted(&self.site)),
            people: Some(accepted(&self.people)),
            organizations: Some(accepted(&self.organizations)),
            sources: Some(accepted(&self.sources)),
            glossary: Some(accepted(&self.glossary)),
            meetings: vec![("m".to_owned(), Some(accepted(&self.meeting)))],
            roadmap: Some(accepted(&self.roadmap)),
        })
    }
}

fn accepted<T: FromJson>(file: &Value) -> T {
    parse(&file.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

/// The only problem of a data set, as file, pointer and kind.
#[track_caller]
fn only(problems: Vec<Problem>) -> (String, String, ProblemKind) {
    let [problem] = <[Problem; 1]>::try_from(problems).expect("there is one problem");
    (problem.file, problem.pointer, problem.kind)
}

/// The first fault of a text that is refused as the file of people.
fn refused(text: &str) -> (SyntaxFault, String) {
    match parse::<raw::People>(text) {
        Err(LoadError::Syntax { fault, place }) => (fault, place.pointer),
        other => panic!("{other:?}"),
    }
}

/// The calendar of the only session.
fn calendar_of(data: &Dataset) -> String {
    let sessions: Vec<SessionId> = data.find_session("i").into_iter().collect();
    let about = calendar::About {
        name: data.sessions[0].title.clone(),
        now: Instant::EPOCH,
        address: &|session| Some(format!("https://example.org/agenda/{}", data.session(session).id)),
        standing: &|data, session| data.session(session).number.clone(),
        part_of_day: &|_, _| String::new(),
        person: &|name, _| name.to_owned(),
    };
    calendar::write(&calendar::sessions(data, &sessions, &about))
}

#[test]
fn texts_stay_what_they_are() {
    for text in TEXTS {
        let (data, problems) = Written::with(text).load();
        assert_eq!(problems, [], "{text:?}");
        let site = data.site.as_ref().expect("the site");
        let (session, event) = (&data.sessions[0], &data.events[0]);
        let part = &session.contributions[0];
        for read in [&site.title, &site.links[0].label, &data.people[0].name, &data.organizations[0].name] {
            assert_eq!(read, text);
        }
        for read in [&session.title, &part.points[0].text, &session.discussion[0].point.text, &event.title] {
            assert_eq!(read, text);
        }
        assert_eq!(part.points[0].cite.as_ref().and_then(|cite| cite.page.as_deref()), Some(text));
        let written = calendar_of(&data);
        assert_eq!(written.matches("\r\nBEGIN:").count(), 1, "{written}");
        assert!(written.chars().all(|letter| !letter.is_control() || matches!(letter, '\r' | '\n')), "{written}");
    }
}

#[test]
fn links_that_could_do_harm_are_told_and_dropped() {
    for link in LINKS {
        let mut written = Written::with("x");
        written.site["links"][0]["url"] = json!(link);
        let (data, problems) = written.load();
        let at = ("site.json".to_owned(), "/links/0/url".to_owned(), ProblemKind::BadLink(link.to_owned()));
        assert_eq!(only(problems), at);
        assert!(data.site.is_some_and(|site| site.links.is_empty()), "{link:?}");

        let mut written = Written::with("x");
        written.sources["sources"][0]["url"] = json!(link);
        let (data, problems) = written.load();
        let at = ("sources.json".to_owned(), "/sources/0/url".to_owned(), ProblemKind::BadLink(link.to_owned()));
        assert_eq!(only(problems), at);
        assert_eq!(data.sources[0].url, None, "{link:?}");
    }
}

#[test]
fn ids_that_are_names_in_javascript_are_ids_like_others_or_told() {
    for id in ["constructor", "prototype", "length", "then"] {
        let mut written = Written::with("x");
        written.people["people"][0]["id"] = json!(id);
        written.meeting["sessions"][0]["contributions"][0]["person"] = json!(id);
        let (data, problems) = written.load();
        assert_eq!(problems, [], "{id}");
        assert!(data.find_person(id).is_some() && data.find_person("ada").is_none());
    }
    for id in ["__proto__", "toString", "../x", "a/b", "<script>", "\0", "", "é", "%2e%2e", ".."] {
        let mut written = Written::with("x");
        written.people["people"][0]["id"] = json!(id);
        written.meeting["sessions"][0]["contributions"][0]["person"] = json!(id);
        let (data, problems) = written.load();
        let at = ("people.json".to_owned(), "/people/0/id".to_owned(), ProblemKind::BadId(id.to_owned()));
        assert_eq!(only(problems), at);
        // It goes on for the reader's sake, and no address of it leads out of the site.
        assert!(data.find_person(id).is_some());
        let href = Routing::below("/m/").href(&Location::from(Page::Person(id.to_owned())));
        let (path, _) = href.split_once('#').unwrap_or((&href, ""));
        assert!(href.bytes().all(|byte| byte.is_ascii_graphic()) && path.starts_with("/m/"), "{href}");
        assert!(path.split('/').all(|name| !matches!(name, "." | "..")), "{href}");
    }
}

#[test]
fn fields_that_are_names_in_javascript_are_unknown() {
    for name in ["__proto__", "constructor", "toString", "hasOwnProperty"] {
        let text = format!(r#"{{"people": [], "{name}": {{"people": []}}}}"#);
        let Err(LoadError::Shape(faults)) = parse::<raw::People>(&text) else { panic!("{name} was accepted") };
        let [fault] = &faults[..] else { panic!("{faults:?}") };
        assert_eq!((&fault.kind, fault.place.pointer.as_str()), (&FaultKind::Unknown, &*format!("/{name}")));
    }
}

#[test]
fn control_characters_need_an_escape() {
    for letter in ["\0", "\u{1}", "\n", "\r\n", "\u{1f}"] {
        let text = format!("{{\"people\": [{{\"id\": \"a{letter}\"}}]}}");
        assert_eq!(refused(&text), (SyntaxFault::ControlCharacter, "/people/0/id".to_owned()));
        assert_eq!(refused(&format!("{{{letter}\0")), (SyntaxFault::Key, "/".to_owned()));
    }
}

#[test]
fn a_million_brackets_are_too_many() {
    const COUNT: usize = 1_000_000;
    for (open, close, step) in [("[", "]", "/0"), ("{\"a\":", "}", "/a"), ("[{\"a\":", "}]", "/0/a")] {
        let inner = [open.repeat(COUNT), "1".to_owned(), close.repeat(COUNT)].concat();
        for text in [inner.clone(), open.repeat(COUNT), format!("{{\"people\": [{{\"evidence\": {inner}}}]}}")] {
            let (fault, pointer) = refused(&text);
            assert_eq!(fault, SyntaxFault::Depth);
            assert!(pointer.contains(&step.repeat(40)) && pointer.len() < 1_000, "{pointer}");
        }
    }
}

#[test]
fn a_million_letters_are_a_long_text() {
    const COUNT: usize = 1_000_000;
    for letters in ["x", "łặ🌍", "<b>", "\u{202e}", "a.", "aA", "\0", "\r\n,;\\", "e\u{301}"] {
        let text = letters.repeat(COUNT / letters.len());
        let mut written = Written::with("x");
        written.meeting["sessions"][0]["title"] = json!(text);
        written.people["people"][0]["name"] = json!(text);
        let (data, problems) = written.load();
        assert_eq!(problems, [], "{letters:?}");
        assert_eq!((&data.sessions[0].title, &data.people[0].name), (&text, &text));
        assert!(calendar_of(&data).lines().all(|line| line.len() <= 75));
    }
    let number = "9".repeat(COUNT);
    for text in [&number, &format!("-{number}"), &format!("0.{number}"), &format!("1e{number}")] {
        let Err(LoadError::Shape(faults)) = parse::<raw::People>(&format!("{{\"people\": {text}}}")) else {
            panic!("a number was accepted")
        };
        assert!(faults[0].to_string().len() < 400, "a message holds the beginning alone");
    }
    let name = "x".repeat(COUNT);
    let Err(LoadError::Shape(faults)) = parse::<raw::People>(&format!("{{\"people\": [], \"{name}\": 1}}")) else {
        panic!("an unknown field was accepted")
    };
    assert_eq!(faults[0].place.pointer.len(), COUNT + 1);
}

#[test]
fn much_of_everything_takes_no_more_than_it_is() {
    const MANY: usize = 20_000;
    let mut written = Written::with("x");
    // A date as long as a book beside many blocks that lie outside it, and many events in a ring.
    let days: Vec<String> = (0..MANY).map(|n| format!("{}-{:02}-16", 2000 + n / 12, n % 12 + 1)).collect();
    written.meeting["date"] = json!(format!("{{{}}}", days.join(",")));
    let block = |n: usize| json!({"id": format!("b{n}"), "day": "1999-12-31", "part": "morning"});
    let mut blocks = vec![written.meeting["blocks"][0].take()];
    blocks.extend((0..MANY).map(block));
    written.meeting["blocks"] = Value::Array(blocks);
    let event = &written.roadmap["events"][0];
    let ring = |n: usize| {
        let mut event = event.clone();
        event["id"] = json!(format!("e{n}"));
        event["feeds_into"] = json!([format!("e{}", (n + 1) % MANY)]);
        event
    };
    let mut events: Vec<Value> = (0..MANY).map(ring).collect();
    events.push(event.clone());
    written.roadmap["events"] = Value::Array(events);
    // And the same person over and over again.
    let people = vec![written.people["people"][0].clone(); MANY];
    written.people["people"] = Value::Array(people);
    let (data, problems) = written.load();
    let count = |wanted: fn(&ProblemKind) -> bool| problems.iter().filter(|problem| wanted(&problem.kind)).count();
    assert_eq!(count(|kind| matches!(kind, ProblemKind::EndBeforeStart { .. })), MANY);
    assert_eq!(count(|kind| matches!(kind, ProblemKind::DuplicateId(_))), MANY - 1);
    assert_eq!(count(|kind| matches!(kind, ProblemKind::Cycle(ids) if ids.len() == MANY + 1)), 1);
    assert_eq!(problems.len(), 2 * MANY);
    assert!(problems.iter().map(|problem| problem.to_string().len()).sum::<usize>() < 200 * problems.len());
    assert_eq!((data.people.len(), data.events.len()), (1, MANY + 1));
}
