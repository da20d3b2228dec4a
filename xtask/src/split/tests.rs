use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, ImportKind, Module, ir::Value};

use super::*;

/// An app in which `view` is a part: `main` enters it, it calls `shared` back, and its closure stands in the table.
const APP: &str = r#"(module
    (import "js" "log" (func $log (param i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "words")
    (global $stack (mut i32) (i32.const 1024))
    (table 3 3 funcref)
    (elem (i32.const 1) func $"<app[1f]::view::page::{closure#0} as core[2e]::FnOnce>::call_once" $"app[1f]::shared")
    (type $none (func))
    (func $"app[1f]::main" (export "main") (call $"app[1f]::view::page") (call $"app[1f]::view::lent"))
    (func $"app[1f]::shared" (call $log (i32.const 1)))
    (func $"app[1f]::view::page"
        (global.set $stack (i32.const 1000))
        (call $"app[1f]::view::inner")
        (call $"app[1f]::shared")
        (call $log (i32.const 2))
        (call_indirect (type $none) (i32.const 1)))
    (func $"app[1f]::view::inner" (call $"app[1f]::other::open"))
    (func $"app[1f]::view::lent" (call $"app[1f]::view::deeper"))
    (func $"app[1f]::view::deeper")
    (func $"<app[1f]::view::page::{closure#0} as core[2e]::FnOnce>::call_once")
    (func $"app[1f]::other::open")
)"#;

const VIEW: Part = Part {
    name: "view",
    modules: &["app::view::"],
    entries: &["app::view::page"],
    within: None,
    needs: &[],
    pages: &["view", "view/"],
    has_style: false,
    written: &[],
    after: &[],
};
const OTHER: Part = Part {
    name: "other",
    modules: &["app::other::"],
    entries: &["app::other::open"],
    within: None,
    needs: &[],
    pages: &["other"],
    has_style: false,
    written: &[],
    after: &[],
};

/// The data of the app, to which nothing refers.
fn words() -> Vec<Segment> {
    vec![Segment { range: 0..5, is_constant: true, ..Segment::default() }]
}

fn divided(parts: &[Part]) -> Result<(Module, Vec<Module>)> {
    let divided = divide(&wat::parse_str(APP)?, words(), parts)?;
    let main = Module::from_buffer(&divided.main)?;
    let parts = divided.parts.iter().map(|part| Module::from_buffer(part)).collect::<Result<_>>()?;
    Ok((main, parts))
}

fn local_functions(module: &Module) -> usize {
    module.funcs.iter_local().count()
}

/// The slots that a module fills, each segment as its start and length.
fn filled(module: &Module) -> Vec<(i32, usize)> {
    let segment = |element: &walrus::Element| match (&element.kind, &element.items) {
        (ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. }, ElementItems::Functions(items)) => {
            Some((*start, items.len()))
        }
        _ => None,
    };
    module.elements.iter().filter_map(segment).collect()
}

#[test]
fn a_part_takes_what_only_it_calls_and_fills_its_slots() -> Result<()> {
    let (main, parts) = divided(&[VIEW, OTHER])?;
    // main, shared, and lent with deeper, which main calls although it is no entry; beside them what fills vacant slots.
    assert_eq!(local_functions(&main), 5);
    // page, inner, the closure.
    assert_eq!(local_functions(&parts[0]), 3);
    assert_eq!(local_functions(&parts[1]), 1);
    // The closure at its old slot; behind the old end, page and open, which others enter; then what is lent.
    assert_eq!(filled(&main), [(1, 2), (5, 2)]);
    assert_eq!(filled(&parts[0]), [(1, 1), (3, 1)]);
    assert_eq!(filled(&parts[1]), [(4, 1)]);
    assert!(main.tables.iter().all(|table| table.initial == 7 && table.maximum == Some(7)));
    Ok(())
}

#[test]
fn a_part_imports_what_it_shares_and_the_main_module_lends_it() -> Result<()> {
    let (main, parts) = divided(&[VIEW, OTHER])?;
    for import in parts.iter().flat_map(|part| part.imports.iter()) {
        assert_eq!(import.module, "m");
        let export = main.exports.iter().find(|export| export.name == import.name);
        let is_lent = match (&import.kind, export.map(|export| &export.item)) {
            (ImportKind::Function(_), None) => matches!(import.name.as_str(), "\u{1}" | "\u{2}"),
            (ImportKind::Memory(_), Some(ExportItem::Memory(_)))
            | (ImportKind::Table(_), Some(ExportItem::Table(_)))
            | (ImportKind::Global(_), Some(ExportItem::Global(_))) => true,
            _ => false,
        };
        assert!(is_lent, "{:?} is not lent", import.name);
    }
    // Table, stack, shared, and the import that is handed on; it does not use the memory.
    assert_eq!(parts[0].imports.iter().count(), 4);
    assert_eq!(parts[0].exports.iter().count(), 0);
    assert_eq!(parts[0].data.iter().count(), 0, "the words stay where they are");
    assert_eq!(main.data.iter().count(), 1);
    Ok(())
}

#[test]
fn without_parts_the_binary_stays_whole() -> Result<()> {
    let (main, parts) = divided(&[])?;
    assert!(parts.is_empty());
    assert_eq!(local_functions(&main), 8);
    Ok(())
}

#[test]
fn an_entry_that_is_not_there_is_told() -> Result<()> {
    let lost = Part { entries: &["app::view::gone"], ..VIEW };
    let error = divide(&wat::parse_str(APP)?, words(), &[lost]).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(error, Err("app::view::gone is no function of the binary; was it inlined?".to_owned()));
    let nameless = wat::parse_str("(module (func) (memory 1) (table 1 funcref))")?;
    assert!(divide(&nameless, words(), &[]).is_err());
    Ok(())
}

#[test]
fn pages_are_served_by_their_path() {
    assert!(VIEW.serves("view") && VIEW.serves("view/iii"));
    assert!(!VIEW.serves("") && !VIEW.serves("viewer") && !VIEW.serves("a/view"));
    assert!(OTHER.serves("other") && !OTHER.serves("other/iii"));
}

#[test]
fn a_module_within_that_of_another_part_is_a_part_of_its_own() -> Result<()> {
    let inner = Part {
        name: "inner",
        modules: &["app::view::inner"],
        entries: &["app::view::inner"],
        within: None,
        needs: &[],
        pages: &[],
        has_style: false,
        written: &[],
        after: &[],
    };
    for parts in [[VIEW, inner, OTHER], [inner, VIEW, OTHER]] {
        let (main, divided) = divided(&parts)?;
        let functions = |name: &str| {
            let place = parts.iter().position(|part| part.name == name);
            place.map(|place| local_functions(&divided[place]))
        };
        // page and the closure; inner; open.
        assert_eq!([functions("view"), functions("inner"), functions("other")], [Some(2), Some(1), Some(1)]);
        assert_eq!(local_functions(&main), 5, "nothing else falls back to it");
    }
    Ok(())
}

#[test]
fn a_part_within_another_or_that_needs_it_calls_all_of_it() -> Result<()> {
    let app = APP.replace(
        "(call $\"app[1f]::other::open\"))",
        "(call $\"app[1f]::other::open\") (call $\"app[1f]::view::deeper\"))",
    );
    let app = app.replace(
        "(call $\"app[1f]::view::deeper\"))\n    (func $\"app[1f]::view::deeper\")",
        ")\n    (func $\"app[1f]::view::deeper\")",
    );
    let inner = Part {
        name: "inner",
        modules: &["app::view::inner"],
        entries: &["app::view::inner"],
        within: None,
        needs: &[],
        pages: &[],
        has_style: false,
        written: &[],
        after: &[],
    };
    let sizes = |inner: Part| -> Result<[usize; 3]> {
        let parts = [VIEW, inner];
        let divided = divide(&wat::parse_str(&app)?, words(), &parts)?;
        Ok([
            local_functions(&Module::from_buffer(&divided.main)?),
            local_functions(&Module::from_buffer(&divided.parts[0])?),
            local_functions(&Module::from_buffer(&divided.parts[1])?),
        ])
    };
    // What inner calls of view stays there only if view is there with it.
    // Else it goes along with the one that calls it.
    let [main, view, alone] = sizes(inner)?;
    assert_eq!(sizes(Part { within: Some("view"), ..inner })?, [main, view + 1, alone - 1]);
    assert_eq!(sizes(Part { needs: &["view"], ..inner })?, [main, view + 1, alone - 1]);
    Ok(())
}

/// The parts that are there when a part is: those that it is fetched with, and those within which it is asked for.
fn fetched_with(part: &Part) -> Vec<&'static str> {
    let mut names = Vec::new();
    for name in part.within.iter().chain(part.needs) {
        names.push(*name);
        let other = PARTS.iter().find(|other| other.name == *name).expect("a part of that name");
        let others = if part.within == Some(name) { fetched_with(other) } else { fetched_along(other) };
        names.extend(others);
    }
    names
}

/// What comes along with a part whoever asks for it.
fn fetched_along(part: &Part) -> Vec<&'static str> {
    fetched_with(&Part { within: None, ..*part })
}

#[test]
fn what_a_needed_part_stands_within_is_there() {
    for part in PARTS {
        let there = fetched_with(part);
        for needed in PARTS.iter().filter(|other| part.needs.contains(&other.name)) {
            let is_there = needed.within.is_none_or(|outer| there.contains(&outer) || outer == part.name);
            assert!(is_there, "{} needs {}, but not what that stands within", part.name, needed.name);
        }
    }
}

#[test]
fn what_a_part_makes_of_one_that_it_needs_is_its_own() -> Result<()> {
    let app = APP.replace("core[2e]::FnOnce>::call_once", "app[1f]::other::Shown>::show");
    let sizes = |view: Part| -> Result<Vec<usize>> {
        let divided = divide(&wat::parse_str(&app)?, words(), &[view, OTHER])?;
        divided.parts.iter().map(|part| Ok(local_functions(&Module::from_buffer(part)?))).collect()
    };
    let (apart, together) = (sizes(VIEW)?, sizes(Part { needs: &["other"], ..VIEW })?);
    assert_eq!(together, [apart[0] + 1, apart[1]]);
    Ok(())
}

#[test]
fn what_only_one_part_calls_goes_there_whatever_its_name() -> Result<()> {
    let helpers = r#"(func $"app[1f]::help" (call $"app[1f]::deep_help")) (func $"app[1f]::deep_help")
        (func $"app[1f]::both") (func $"app[1f]::view::inner" (call $"app[1f]::help") (call $"app[1f]::both")"#;
    let app = APP.replace("(func $\"app[1f]::view::inner\"", helpers);
    let app =
        app.replace("(func $\"app[1f]::other::open\")", "(func $\"app[1f]::other::open\" (call $\"app[1f]::both\"))");
    let sizes = |text: &str| -> Result<Vec<usize>> {
        let divided = divide(&wat::parse_str(text)?, words(), &[VIEW, OTHER])?;
        let all = std::iter::once(&divided.main).chain(&divided.parts);
        all.map(|binary| Ok(local_functions(&Module::from_buffer(binary)?))).collect()
    };
    let (before, after) = (sizes(APP)?, sizes(&app)?);
    assert_eq!(after, [before[0] + 1, before[1] + 2, before[2]], "both is called from two parts");
    Ok(())
}
