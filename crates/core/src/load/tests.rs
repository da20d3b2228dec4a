use proptest::prelude::*;
use serde_json::Value as Oracle;

use super::json::{self, Json, Value};
use super::*;
use crate::model::{Confidence, Person, SourceId};
use crate::raw::{Glossary, Meeting, MeetingParts, Organizations, People, RoadmapParts, Role};

/// What is wrong with a text, as `line:column pointer: what`.
fn told<T: FromJson + std::fmt::Debug>(text: &str) -> Vec<String> {
    let at = |place: &Place| format!("{}:{} {}", place.line, place.column, place.pointer);
    match parse::<T>(text) {
        Ok(value) => panic!("accepted {value:?}"),
        Err(LoadError::Html) => vec!["HTML".to_owned()],
        Err(LoadError::Truncated(place)) => vec![format!("{}: breaks off", at(&place))],
        Err(LoadError::Syntax { fault, place }) => vec![format!("{}: {fault}", at(&place))],
        Err(LoadError::Shape(faults)) => {
            faults.iter().map(|fault| format!("{}: {}", at(&fault.place), fault.kind)).collect()
        }
    }
}

#[test]
fn a_record_is_read_with_what_was_left_out() {
    let text = r#"{"name": "Ada Łos", "id": "ada", "sort_name": "\u0141os,\tAda \ud83d\ude00",
        "evidence": {"cites": [{"source": "report", "page": "7"}]}}"#;
    let ada = parse::<Person>(text).expect("a person");
    assert_eq!((ada.id.as_str(), ada.sort_name.as_str()), ("ada", "Łos,\tAda 😀"));
    assert_eq!((&ada.title, ada.organizations.len()), (&None, 0));
    assert_eq!(ada.evidence.confidence, Confidence::Stated);
    assert_eq!(ada.evidence.cites[0].page.as_deref(), Some("7"));
}

#[test]
fn what_stands_for_nothing_is_left_out_of_its_list() {
    let mut datum = Datum::Items(vec![Datum::Number(7), Datum::Absent, Datum::Number(3)]);
    assert_eq!(Vec::<SourceId>::build(&mut datum), [SourceId(7), SourceId(3)]);
    assert_eq!(Option::<SourceId>::build(&mut Datum::Absent), None);
}

#[test]
fn a_login_page_is_told_apart() {
    assert_eq!(told::<People>("\n<!doctype html><title>Sign in</title>"), ["HTML"]);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(parse::<Glossary>("\u{feff}{\"entries\": []}").is_ok());
}

#[test]
fn every_fault_of_shape_is_told_with_its_place() {
    let text = r#"{
 "entries": [
  {"abbreviation": "AU", "expansion": 5, "cite": null},
  {"abbreviation": "é", "expansion": [], "cite": {"source": {}, "source": true, "pages": 1}},
  "IOM"
 ], "entries": {}, "a/b~c": 1
}"#;
    assert_eq!(
        told::<Glossary>(text),
        [
            "3:39 /entries/0/expansion: a text in double quotes is expected, not 5",
            "3:50 /entries/0/cite: an object in curly brackets is expected, not null",
            "4:38 /entries/1/expansion: a text in double quotes is expected, not a list",
            "4:61 /entries/1/cite/source: a text in double quotes is expected, not an object",
            "4:65 /entries/1/cite/source: the field stands twice",
            "4:81 /entries/1/cite/pages: there is no field of this name",
            "5:3 /entries/2: an object in curly brackets is expected, not “IOM”",
            "6:5 /entries: the field stands twice",
            "6:20 /a~1b~0c: there is no field of this name",
        ]
    );
}

#[test]
fn a_missing_field_is_named_where_its_object_begins() {
    let text = "{\"entries\": [\n{\"cite\":{\"source\":\"x\"}},\n {}]}";
    assert_eq!(
        told::<Glossary>(text),
        [
            "2:1 /entries/0: the field “abbreviation” is missing",
            "2:1 /entries/0: the field “expansion” is missing",
            "3:2 /entries/1: the field “abbreviation” is missing",
            "3:2 /entries/1: the field “expansion” is missing",
            "3:2 /entries/1: the field “cite” is missing",
        ]
    );
    assert_eq!(told::<Glossary>("[]"), ["1:1 /: an object in curly brackets is expected, not a list"]);
}

#[test]
fn what_is_not_known_is_left_out_and_not_written_as_null() {
    let text = r#"{"entries": [{"abbreviation": "AU", "expansion": "A", "note": null, "cite": {"source": "x"}}]}"#;
    assert_eq!(told::<Glossary>(text), ["1:63 /entries/0/note: a text in double quotes is expected, not null"]);
}

#[test]
fn words_and_numbers_have_their_range() {
    let text = r#"{"organizations": [{"id": "x", "name": "X", "kind": "club", "evidence": {"cites": []}}]}"#;
    let [kind] = &told::<Organizations>(text)[..] else { panic!("one fault") };
    assert!(kind.starts_with("1:53 /organizations/0/kind: one of “member-state”, “un-secretariat”, "), "{kind}");
    assert!(kind.ends_with(", “private-sector” is expected, not “club”"), "{kind}");
    for number in ["-1", "15.0", "1e1", "65536", "true"] {
        let faults = told::<Meeting>(&format!(r#"{{"number": {number}}}"#));
        let expected = format!("1:12 /number: a whole number from 0 to 65535 is expected, not {number}");
        assert!(faults.contains(&expected), "{faults:?}");
    }
    assert_eq!(told::<Meeting>(r#"{"number": 65535}"#).iter().filter(|fault| fault.contains("/number")).count(), 0);
}

#[test]
fn a_long_text_is_told_by_its_beginning() {
    let text = format!(r#"{{"entries": "{}"}}"#, "é".repeat(90));
    let expected = format!("1:13 /entries: a list in square brackets is expected, not “{}…”", "é".repeat(40));
    assert_eq!(told::<Glossary>(&text), [expected]);
}

#[test]
fn a_truncated_file_says_where_it_breaks_off() {
    for (text, expected) in [
        ("", "1:1 /: breaks off"),
        (" \n", "2:1 /: breaks off"),
        ("{\"entries\": [{\"expansion\": \"Afri", "1:33 /entries/0/expansion: breaks off"),
        ("{\"entries\": [{\"expansion\": \"Afri\\u00e", "1:38 /entries/0/expansion: breaks off"),
        ("{\"entries\": [{\"expan", "1:21 /entries/0: breaks off"),
        ("{\"entries\"", "1:11 /entries: breaks off"),
        ("{\"entries\": [{},", "1:17 /entries/1: breaks off"),
        ("{\"entries\": [tru", "1:17 /entries/0: breaks off"),
        ("{\"entries\": [-", "1:15 /entries/0: breaks off"),
        ("{\"entries\": [],", "1:16 /: breaks off"),
    ] {
        assert_eq!(told::<Glossary>(text), [expected], "{text}");
    }
}

#[test]
fn what_is_no_json_is_told_where_it_stands() {
    for (text, expected) in [
        ("{\"a\": x}", "1:7 /a: a value is expected"),
        ("{\"a\": 'x'}", "1:7 /a: a value is expected"),
        ("[1,,2]", "1:4 /1: a value is expected"),
        ("{a: 1}", "1:2 /: the name of a field is expected, in double quotes"),
        ("{\"a\" 1}", "1:6 /a: a colon is expected after the name of the field"),
        ("[1 2]", "1:4 /: a comma or ] is expected"),
        ("[{\"a\": 1\n \"b\": 2}]", "2:2 /0: a comma or } is expected"),
        ("[{\"a\": 1,\n }]", "1:9 /0: no comma may stand behind the last entry"),
        ("[1 , ]", "1:4 /: no comma may stand behind the last entry"),
        ("[1.]", "1:4 /0: a digit is expected"),
        ("[-a]", "1:3 /0: a digit is expected"),
        ("[01]", "1:3 /: a comma or ] is expected"),
        ("{} {}", "1:4 /: nothing may stand behind the end of the data"),
        (
            "[\"a\nb\"]",
            "1:4 /0: a text may hold no line break and no other control character, unless written as an escape",
        ),
    ] {
        assert_eq!(told::<Glossary>(text), [expected], "{text}");
    }
    for escape in ["\\x", "\\u12g4", "\\u+123", "\\ud800", "\\ud800\\n", "\\ud800\\u0041", "\\udc00", "\\é"] {
        let [fault] = &told::<Glossary>(&format!("[\"é{escape}\"]"))[..] else { panic!("one fault") };
        assert!(fault.starts_with("1:4 /0: this is no escape"), "{escape}: {fault}");
    }
}

#[test]
fn brackets_without_end_do_not_exhaust_the_stack() {
    let [fault] = &told::<Glossary>(&"[".repeat(100_000))[..] else { panic!("one fault") };
    assert!(fault.starts_with("1:101 /0/0/0/0"), "{fault}");
    assert!(fault.ends_with("too many brackets stand in each other"), "{fault}");
}

fn any_json() -> impl Strategy<Value = Oracle> {
    // Not empty, since the pointer of a field without a name looks like that of the root.
    let key = "[a-c~/\"\\\\é\n]{1,3}";
    let leaf = prop_oneof![
        Just(Oracle::Null),
        any::<bool>().prop_map(Oracle::from),
        any::<i32>().prop_map(Oracle::from),
        any::<i32>().prop_map(|quarters| Oracle::from(f64::from(quarters) / 4.0)),
        ".{0,6}".prop_map(Oracle::from),
    ];
    leaf.prop_recursive(5, 60, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Oracle::from),
            prop::collection::btree_map(key, inner, 0..5)
                .prop_map(|entries| Oracle::Object(entries.into_iter().collect())),
        ]
    })
}

/// As serde_json would have read it.
fn as_oracle(json: &Json) -> Oracle {
    match &json.value {
        Value::Null => Oracle::Null,
        Value::Bool(value) => Oracle::from(*value),
        Value::Number(number) => serde_json::from_str(number).unwrap_or_else(|_| Oracle::from(*number)),
        Value::Text(text) => Oracle::from(text.as_ref()),
        Value::List(items) => items.iter().map(as_oracle).collect(),
        Value::Object(entries) => {
            Oracle::Object(entries.iter().map(|entry| (entry.key.to_string(), as_oracle(&entry.json))).collect())
        }
    }
}

/// Every value with its pointer, and what stands at its offset in the text.
fn walk(json: &Json, path: &path::Path, text: &str, seen: &mut dyn FnMut(String, &str)) {
    seen(path.pointer(), &text[json.at..]);
    match &json.value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &path::Path::Index(path, index), text, seen);
            }
        }
        Value::Object(entries) => {
            for entry in entries {
                let key = Oracle::from(entry.key.as_ref()).to_string();
                assert!(text[entry.at..].starts_with(&key), "{key} stands at the offset of its field");
                walk(&entry.json, &path::Path::Key(path, &entry.key), text, seen);
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn json_is_read_as_serde_json_reads_it(value in any_json(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let read = json::read(&text);
        prop_assert!(read.is_ok(), "{}", text);
        prop_assert_eq!(read.ok().map(|json| as_oracle(&json)), Some(value));
    }

    #[test]
    fn every_value_stands_where_it_says(value in any_json()) {
        let text = value.to_string();
        let json = json::read(&text).ok().expect("it is JSON");
        walk(&json, &path::Path::Root, &text, &mut |pointer, rest| {
            let pointer = if pointer == "/" { "" } else { &pointer };
            let found = value.pointer(pointer).expect("the pointer leads somewhere");
            assert!(rest.starts_with(&found.to_string()), "{pointer}: {rest}");
        });
    }

    #[test]
    fn any_text_is_accepted_or_refused_as_by_serde_json(text in "[\\[\\]{}\",:\\\\a01.eE+\\-nulltrufs \u{e9}\n]{0,24}") {
        let ours = json::read(&text).is_ok();
        let theirs = serde_json::from_str::<Oracle>(&text);
        let out_of_range = theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"));
        prop_assert!(ours == theirs.is_ok() || out_of_range, "{:?}: {:?}", text, theirs);
    }

    #[test]
    fn a_text_cut_short_breaks_off_at_its_end(value in any_json(), cut in any::<prop::sample::Index>()) {
        let text = Oracle::Array(vec![value]).to_string();
        let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
        let text = &text[..ends[cut.index(ends.len())]];
        let LoadError::Truncated(place) = parse::<People>(text).expect_err("it is cut") else {
            panic!("{text} is not told to break off")
        };
        prop_assert_eq!(place.column, text.chars().count() + 1);
    }

    #[test]
    fn lines_and_columns_lead_back(text in "[a\u{e9}\n]{0,40}", asked in prop::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut places = error::Places::of(&text);
        for offset in asked.iter().map(|index| offsets[index.index(offsets.len())]) {
            let place = places.place(offset, String::new());
            let line = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum::<usize>();
            let column: usize = text[line..].chars().take(place.column - 1).map(char::len_utf8).sum();
            prop_assert_eq!(line + column, offset);
        }
    }

    #[test]
    fn parsing_never_panics(text in ".*") {
        let _ = parse::<People>(&text);
    }

    #[test]
    fn what_was_left_out_needs_no_care(items in 0usize..20, number: usize) {
        // A datum of another shape than the type cannot come from a check; even it makes no panic.
        let mut datum = Datum::Items((0..items).map(|_| Datum::Number(number)).collect());
        let _ = MeetingParts::build(&mut datum);
        let _ = RoadmapParts::build(&mut datum);
        let _ = Role::build(&mut Datum::Number(number));
    }
}
