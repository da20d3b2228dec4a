use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

use super::super::{Part, divide};
use super::*;

/// An app whose main function says "all", and whose part says "all" as well as "part", through a list of its words.
const APP: &str = r#"(module
    (memory (export "memory") 1)
    (table 0 funcref)
    (data $.rodata.all (i32.const 16) "all")
    (data $.rodata.part (i32.const 20) "part")
    (data $.rodata.list (i32.const 24) "\14\00\00\00\04\00\00\00")
    (data $.data.count (i32.const 32) "\07")
    (func $"app[1f]::main" (export "main") (drop (i32.const 16)) (call $"app[1f]::view::page"))
    (func $"app[1f]::view::page" (drop (i32.load offset=24 (i32.const 0))) (drop (i32.const 16)))
    SECTIONS
)"#;

const VIEW: Part = Part {
    name: "view",
    modules: &["app::view::"],
    entries: &["app::view::page"],
    within: None,
    needs: &[],
    pages: &[],
    has_style: false,
    written: &[],
    after: &[],
};

/// The linker's own sections for the app. Symbols 0 to 2 are its constants, 3 is a function. A reference is its kind, the
/// place where it stands in the section, its symbol and what is to be added: 4 is an address in code, 3 one beside it, 5 one
/// in the data; 0 is the index of a function.
fn sections(code: &[[u8; 4]], data: &[[u8; 4]]) -> String {
    let quoted = |bytes: &[u8]| bytes.iter().map(|byte| format!("\\{byte:02x}")).collect::<String>();
    let mut symbols = vec![4];
    for (segment, size) in [(0, 3), (1, 4), (2, 8)] {
        symbols.extend([1, 0, 1, b'a' + segment, segment, 0, size]);
    }
    symbols.extend([0, 0, 0, 1, b'f']);
    let mut linking = vec![2, 8, u8::try_from(symbols.len()).expect("few symbols")];
    linking.extend(symbols);
    let references = |section: u8, entries: &[[u8; 4]]| {
        let mut bytes = vec![section, u8::try_from(entries.len()).expect("few references")];
        entries.iter().for_each(|entry| bytes.extend(if entry[0] == 0 { &entry[..3] } else { &entry[..] }));
        bytes
    };
    // Types, functions, table, memory, exports, code, data.
    [("linking", linking), ("reloc.CODE", references(5, code)), ("reloc.DATA", references(6, data))]
        .map(|(name, bytes)| format!("(@custom \"{name}\" (after data) \"{}\")", quoted(&bytes)))
        .join("\n")
}

/// Where the references stand: the body of main begins behind the count and its own size, page's behind that.
const IN_MAIN: u8 = 4;
const IN_PAGE: u8 = 12;
/// In the list.
const IN_LIST: u8 = 24;

fn app() -> Vec<u8> {
    let code = [[4, IN_MAIN, 0, 0], [0, IN_MAIN + 2, 3, 0], [3, IN_PAGE, 2, 0], [4, IN_PAGE + 4, 0, 0]];
    wat::parse_str(APP.replace("SECTIONS", &sections(&code, &[[5, IN_LIST, 1, 0]]))).expect("a module")
}

#[test]
fn the_linker_tells_who_refers_to_what() {
    let segments = read(&app()).expect("segments");
    let seen: Vec<_> = segments
        .iter()
        .map(|one| {
            let functions: Vec<&str> = one.functions.iter().map(String::as_str).collect();
            (one.range.clone(), one.is_constant, functions, one.segments.iter().copied().collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        seen,
        [
            (16..19, true, vec!["app[1f]::main", "app[1f]::view::page"], vec![]),
            (20..24, true, vec![], vec![2]),
            (24..32, true, vec!["app[1f]::view::page"], vec![]),
            (32..33, false, vec![], vec![]),
        ]
    );
}

#[test]
fn a_binary_of_which_the_linker_tells_nothing_is_refused() {
    let silent = wat::parse_str(APP.replace("SECTIONS", "")).expect("a module");
    assert!(read(&silent).is_err());
}

/// What a module writes into the memory.
fn written(binary: &[u8]) -> Vec<(i32, Vec<u8>)> {
    let module = Module::from_buffer(binary).expect("a module");
    let segment = |data: &walrus::Data| match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => (start, data.value.clone()),
        _ => panic!("no address"),
    };
    module.data.iter().map(segment).collect()
}

#[test]
fn a_part_brings_the_constants_that_only_it_refers_to() {
    let divided = divide(&app(), read(&app()).expect("segments"), &[VIEW]).expect("a binary in parts");
    // Where the constants of the part lie, the main module has zeros.
    assert_eq!(written(&divided.main), [(16, b"all\0\0\0\0\0\0\0\0\0\0\0\0\0\x07".to_vec())]);
    assert_eq!(written(&divided.parts[0]), [(20, b"part\x14\0\0\0\x04\0\0\0".to_vec())]);
}

#[test]
fn what_others_refer_to_stays_and_so_does_what_nobody_does() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let constant = |functions: &[&str], segments: &[usize]| Segment {
        is_constant: true,
        functions: names(functions),
        segments: segments.iter().copied().collect(),
        ..Segment::default()
    };
    let segments = [
        constant(&["one"], &[]),
        constant(&["one", "two"], &[]),
        constant(&[], &[0]),
        constant(&[], &[0, 1]),
        constant(&["gone"], &[]),
        constant(&[], &[]),
        Segment { is_constant: false, ..constant(&["one"], &[]) },
    ];
    let homes_of =
        |name: &str| BTreeSet::from([["gone", "one", "two"].iter().position(|one| *one == name).unwrap_or(0)]);
    let common = |homes: &BTreeSet<usize>| if homes.len() == 1 { homes.first().copied().unwrap_or(0) } else { 0 };
    assert_eq!(homes(&segments, &homes_of, &common), [1, 0, 1, 0, 0, 0, 0]);
}

#[test]
fn neighbours_are_one_stretch_but_not_over_what_can_change() {
    let segment = |range: Range<u32>, is_constant| Segment { range, is_constant, ..Segment::default() };
    let segments = [
        segment(10..12, true),
        segment(12..14, true),
        segment(14..16, true),
        segment(17..18, false),
        segment(18..20, true),
    ];
    let own = |place: usize| place.is_multiple_of(2);
    let byte_at = |at| u8::try_from(at).unwrap_or_default();
    assert_eq!(stretches(&segments, &own, &byte_at, 8), [(10, (10..16).collect()), (18, vec![18, 19])]);
    let apart = stretches(&segments, &own, &byte_at, 0);
    assert!(apart.len() > 2, "{apart:?}");
}
