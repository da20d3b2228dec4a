//! Loading the bundled files with something broken in them.

use std::path::Path;

use plenary_core::load::{Expected, FaultKind, Found, LoadError, parse};
use plenary_core::raw;
use proptest::prelude::*;
use serde_json::Value;

/// Says whether a text is refused as a file of one kind.
type Load = fn(&str) -> Result<(), LoadError>;

/// A file of each kind.
const FILES: [(&str, Load); 7] = [
    ("site.json", |text| parse::<raw::Site>(text).map(drop)),
    ("people.json", |text| parse::<raw::People>(text).map(drop)),
    ("organizations.json", |text| parse::<raw::Organizations>(text).map(drop)),
    ("meetings/cm-15.json", |text| parse::<raw::Meeting>(text).map(drop)),
    ("roadmap.json", |text| parse::<raw::Roadmap>(text).map(drop)),
    ("glossary.json", |text| parse::<raw::Glossary>(text).map(drop)),
    ("sources.json", |text| parse::<raw::Sources>(text).map(drop)),
];

fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(file);
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The pointers of all values but the root.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let entries: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(n, item)| (n.to_string(), item)).collect(),
        Value::Object(entries) => entries.iter().map(|(key, entry)| (key.clone(), entry)).collect(),
        _ => return,
    };
    for (step, entry) in entries {
        let pointer = format!("{at}/{step}");
        pointers(entry, &pointer, found);
        found.push(pointer);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_null_in_a_bundled_file_is_told_where_it_stands(
        (file, load) in prop::sample::select(&FILES[..]),
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let mut value: Value = serde_json::from_str(&text(file)).expect("the file is JSON");
        let mut all = Vec::new();
        pointers(&value, "", &mut all);
        let mut broken: Vec<&String> = places.iter().map(|place| &all[place.index(all.len())]).collect();
        broken.sort();
        broken.dedup();
        for pointer in &broken {
            if let Some(place) = value.pointer_mut(pointer) {
                *place = Value::Null;
            }
        }
        // A null within another is gone with it.
        broken.retain(|pointer| value.pointer(pointer).is_some());
        let printed = serde_json::to_string_pretty(&value).expect("a value is JSON");
        let Err(LoadError::Shape(faults)) = load(&printed) else { panic!("a null was accepted in {file}") };
        let mut told: Vec<&String> = faults.iter().map(|fault| &fault.place.pointer).collect();
        told.sort();
        prop_assert_eq!(told, broken);
        for fault in &faults {
            let FaultKind::Wrong { found, .. } = &fault.kind else { panic!("{fault}") };
            prop_assert_eq!(found, &Found::Literal("null".to_owned()));
            let line = printed.lines().nth(fault.place.line - 1).unwrap_or_default();
            prop_assert!(line.chars().skip(fault.place.column - 1).collect::<String>().starts_with("null"), "{}", fault);
        }
    }

    #[test]
    fn a_damaged_bundled_file_is_refused_or_read_but_never_a_panic(
        (file, load) in prop::sample::select(&FILES[..]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0usize..9, "[\\[\\]{}\",:\\\\0nu\u{e9}]{0,2}"), 1..4),
    ) {
        let mut letters: Vec<char> = text(file).chars().collect();
        for (at, length, put) in damage {
            let at = at.index(letters.len());
            let end = (at + length).min(letters.len());
            letters.splice(at..end, put.chars());
        }
        let _ = load(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn a_bundled_file_cut_short_breaks_off(
        (file, load) in prop::sample::select(&FILES[..]),
        cut in any::<prop::sample::Index>(),
    ) {
        let text = text(file);
        let letters: Vec<char> = text.trim_end().chars().collect();
        let short: String = letters[..cut.index(letters.len())].iter().collect();
        prop_assert!(matches!(load(&short), Err(LoadError::Truncated(_))), "{}", load(&short).unwrap_err());
    }
}

#[test]
fn one_file_in_place_of_another_is_told() {
    for (file, load) in FILES {
        for (other, _) in FILES.into_iter().filter(|(other, _)| *other != file) {
            let Err(LoadError::Shape(faults)) = load(&text(other)) else { panic!("{other} was accepted as {file}") };
            assert!(faults.iter().any(|fault| matches!(fault.kind, FaultKind::Missing(_))), "{other} as {file}");
        }
    }
    let Err(LoadError::Shape(faults)) = parse::<raw::People>(r#"{"people": {}}"#) else {
        panic!("an object for a list")
    };
    assert_eq!(faults[0].kind, FaultKind::Wrong { expected: Expected::List, found: Found::Record });
}
