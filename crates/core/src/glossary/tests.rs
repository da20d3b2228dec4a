use proptest::prelude::*;

use super::*;
use crate::model::SourceId;

fn entry(abbreviation: &str, reach: Reach) -> GlossaryEntry {
    GlossaryEntry {
        abbreviation: abbreviation.to_owned(),
        expansion: "what it stands for".to_owned(),
        note: None,
        organization: None,
        reach,
        cite: Some(cite(0)),
    }
}

fn cite(source: usize) -> Cite {
    Cite { source: SourceId(source), page: None }
}

fn data() -> Dataset {
    let everywhere = ["IOM", "UN DESA", "UN", "SDGs", "RCP", "UNHCR", "e.g", "GFMD", "ÉNA"];
    let mut glossary: Vec<GlossaryEntry> = everywhere.iter().map(|short| entry(short, Reach::Everywhere)).collect();
    glossary.push(entry("GCM", Reach::Source));
    Dataset { glossary, ..Dataset::default() }
}

/// What is marked in a text that rests on some sources, in brackets, each behind the abbreviation of its entry.
fn marked(text: &str, sources: &[usize]) -> String {
    let data = data();
    let cites: Vec<Cite> = sources.iter().copied().map(cite).collect();
    let mut written = String::new();
    let mut done = 0;
    for mention in mentions(&data, text, &cites, &mut Vec::new()) {
        let short = &data.glossary[mention.entry].abbreviation;
        written += &format!("{}[{short}:{}]", &text[done..mention.range.start], &text[mention.range.clone()]);
        done = mention.range.end;
    }
    written + &text[done..]
}

#[test]
fn an_abbreviation_is_a_word_in_its_case() {
    for (text, expected) in [
        ("IOM", "[IOM:IOM]"),
        ("Made with IOM support.", "Made with [IOM:IOM] support."),
        ("IOM's role, and IOM’s", "[IOM:IOM]'s role, and IOM’s"),
        ("d’IOM", "d’[IOM:IOM]"),
        ("IOM-led, non-UNHCR", "[IOM:IOM]-led, non-[UNHCR:UNHCR]"),
        ("(IOM, UNHCR)", "([IOM:IOM], [UNHCR:UNHCR])"),
        ("IOMx xIOM IOM2 IOM_x iom Iom", "IOMx xIOM IOM2 IOM_x iom Iom"),
        ("éIOM IOMé e\u{301}IOM IOM\u{301}", "éIOM IOMé e\u{301}IOM IOM\u{301}"),
        ("l’ÉNA ÉNAé", "l’[ÉNA:ÉNA] ÉNAé"),
        ("A/IOM/71 IOM/71 71/IOM", "A/IOM/71 IOM/71 71/IOM"),
        ("e.g. this", "[e.g:e.g]. this"),
        ("e.gs", "e.gs"),
        ("与IOM合作，IOM", "与[IOM:IOM]合作，IOM"),
        ("\u{200f}IOM\u{200f} مع", "\u{200f}[IOM:IOM]\u{200f} مع"),
        ("منظمة IOM، و", "منظمة [IOM:IOM]، و"),
        ("", ""),
    ] {
        assert_eq!(marked(text, &[]), expected);
    }
}

#[test]
fn in_either_number() {
    for (text, expected) in [
        ("SDG targets", "[SDGs:SDG] targets"),
        ("the SDGs' aim", "the [SDGs:SDGs]' aim"),
        ("All 28 RCPs; an RCP", "All 28 [RCP:RCPs]; an RCP"),
        ("SDGss RCPss SD s", "SDGss RCPss SD s"),
    ] {
        assert_eq!(marked(text, &[]), expected);
    }
}

#[test]
fn the_longest_is_meant() {
    for (text, expected) in [
        ("UN DESA", "[UN DESA:UN DESA]"),
        ("UN\u{a0}DESA", "[UN DESA:UN\u{a0}DESA]"),
        ("UN DESAx", "[UN:UN] DESAx"),
        ("UN, UN DESA", "[UN:UN], [UN DESA:UN DESA]"),
        ("UN  DESA", "[UN:UN]  DESA"),
    ] {
        assert_eq!(marked(text, &[]), expected);
    }
}

#[test]
fn in_the_number_of_the_glossary_where_it_has_both() {
    let mut data = data();
    data.glossary.push(entry("SDG", Reach::Everywhere));
    let meant = |text| mentions(&data, text, &[], &mut Vec::new())[0].entry;
    assert_eq!((meant("SDGs"), meant("SDG")), (3, 10));
}

#[test]
fn an_entry_of_its_source_alone_holds_where_a_text_rests_on_nothing_else() {
    for (sources, expected) in [
        (&[0][..], "[GCM:GCM] of [IOM:IOM]"),
        (&[0, 0], "[GCM:GCM] of [IOM:IOM]"),
        (&[0, 1], "GCM of [IOM:IOM]"),
        (&[1], "GCM of [IOM:IOM]"),
        (&[], "GCM of [IOM:IOM]"),
    ] {
        assert_eq!(marked("GCM of IOM", sources), expected);
    }
    let mut nowhere = data();
    nowhere.glossary.iter_mut().for_each(|entry| entry.cite = None);
    assert_eq!(mentions(&nowhere, "GCM", &[cite(0)], &mut Vec::new()), []);
}

/// "UN GCM" is not the UN and something else.
#[test]
fn what_does_not_hold_still_hides_what_is_in_it() {
    let mut data = data();
    data.glossary.push(entry("UN GCM", Reach::Source));
    assert_eq!(mentions(&data, "the UN GCM", &[], &mut Vec::new()), []);
    assert_eq!(mentions(&data, "the UN GCM", &[cite(0)], &mut Vec::new())[0].range, 4..10);
}

#[test]
fn what_has_been_told_is_not_told_again() {
    let data = data();
    let mut told = Vec::new();
    let mut explained = |text| mentions(&data, text, &[], &mut told).into_iter().map(|found| found.entry).collect();
    let entries: [Vec<usize>; 4] = ["IOM and IOM", "IOM, UNHCR", "UN DESA of the UN", "UN DESA"].map(&mut explained);
    assert_eq!(entries, [vec![0], vec![5], vec![1, 2], vec![]]);
}

/// The same by trying every stretch of the text.
fn naive(data: &Dataset, text: &str, cites: &[Cite]) -> Vec<(String, usize)> {
    let letters: Vec<char> = text.chars().map(|letter| if letter == '\u{a0}' { ' ' } else { letter }).collect();
    let is_outside = |place: Option<&char>| {
        place.is_none_or(|letter| !letter.is_alphanumeric() && !['/', '_', '\u{301}'].contains(letter))
    };
    let forms = |short: &str| match short.strip_suffix('s') {
        Some(one) => vec![short.to_owned(), one.to_owned()],
        None if short == "e.g" => vec![short.to_owned()],
        None => vec![short.to_owned(), format!("{short}s")],
    };
    let mut found: Vec<(String, usize)> = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        let stretch = (start + 1..=letters.len()).rev().find_map(|end| {
            let word: String = letters[start..end].iter().collect();
            let entry = data.glossary.iter().position(|entry| forms(&entry.abbreviation).contains(&word))?;
            let is_word =
                is_outside(start.checked_sub(1).map(|before| &letters[before])) && is_outside(letters.get(end));
            is_word.then_some((word, entry, end))
        });
        start += 1;
        if let Some((word, entry, end)) = stretch {
            start = end;
            let holds = data.glossary[entry].reach == Reach::Everywhere || cites == [cite(0)];
            if holds && !found.iter().any(|(_, other)| *other == entry) {
                found.push((word, entry));
            }
        }
    }
    found
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec!["IOM", "UN", "DESA", "UN DESA", "SDG", "RCP", "GCM", "e.g", "GFMD", "ÉNA"]),
        3 => prop::sample::select(vec![" ", " ", "s", "'s", "’", "-", ", ", "/", "_", "é", "\u{301}", "x", "7", "\u{a0}"]),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_mention_is_found_and_no_other(text in texts(), is_own in any::<bool>()) {
        let data = data();
        let cites = if is_own { vec![cite(0)] } else { vec![cite(1)] };
        let found = mentions(&data, &text, &cites, &mut Vec::new());
        let words = found.iter().map(|found| (text[found.range.clone()].replace('\u{a0}', " "), found.entry));
        prop_assert_eq!(words.collect::<Vec<_>>(), naive(&data, &text, &cites));
    }

    #[test]
    fn mentions_come_in_order_and_apart(text in prop_oneof![texts(), ".*"]) {
        let data = data();
        let mut end = 0;
        let mut told = Vec::new();
        for found in mentions(&data, &text, &[cite(0)], &mut told) {
            prop_assert!(found.range.start >= end && found.range.start < found.range.end);
            prop_assert!(text.get(found.range.clone()).is_some(), "{:?} cuts a letter", found.range);
            end = found.range.end;
        }
        prop_assert!(end <= text.len());
        prop_assert_eq!(mentions(&data, &text, &[cite(0)], &mut told), []);
    }
}
