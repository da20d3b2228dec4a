use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::text::{fold, matches};

/// The textbook's table, whole.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = usize::from(one[i - 1] != other[j - 1]);
                let mut least = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + change);
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    least = least.min(table[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    table[one.len()][other.len()]
}

/// The fewest typos of a word of a query in a word of a text, if they are forgiven.
fn typos(wanted: &str, word: &str) -> Option<usize> {
    let (wanted, word): (Vec<char>, Vec<char>) = (wanted.chars().collect(), word.chars().collect());
    let forgiven = match wanted.len() {
        _ if wanted.iter().any(char::is_ascii_digit) => 0,
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    let fewest = (0..=word.len()).map(|end| distance(&wanted, &word[..end])).min();
    fewest.filter(|typos| *typos <= forgiven)
}

/// What a document scores for a query of words in ASCII, by trying every word on every other.
pub(crate) fn expected(document: &[(Field, String)], query: &str) -> u32 {
    let mut score = 1;
    let mut wanted: Vec<&str> = query.split_whitespace().collect();
    wanted.sort_unstable();
    wanted.dedup();
    for wanted in wanted {
        let mut best = 0;
        for (field, text) in document {
            for word in text.split_whitespace() {
                best = best.max(match typos(wanted, word) {
                    Some(0) if word == wanted => [16, 32, 64][*field as usize],
                    Some(0) => [12, 24, 48][*field as usize],
                    Some(1) => [4, 5, 6][*field as usize],
                    Some(_) => [1, 2, 3][*field as usize],
                    None => 0,
                });
            }
        }
        if best == 0 {
            return 0;
        }
        score += best;
    }
    score
}

fn index(documents: &[Vec<(Field, String)>]) -> Index {
    let mut builder = Builder::new(documents.len());
    for (document, texts) in documents.iter().enumerate() {
        for (field, text) in texts {
            builder.add(document, *field, text);
        }
    }
    builder.finish()
}

fn names(names: &[&str]) -> Index {
    let documents: Vec<_> = names.iter().map(|name| vec![(Field::Name, (*name).to_owned())]).collect();
    index(&documents)
}

fn finds(text: &str, query: &str) -> bool {
    names(&[text]).scores(&Query::new(query)) != [0]
}

/// Words of few letters, so that many are near one another.
fn near_words() -> impl Strategy<Value = String> {
    vec("[abc]{1,11}|[ab]{7,9}|[ab1]{4,6}", 0..4).prop_map(|words| words.join(" "))
}

fn field() -> impl Strategy<Value = Field> {
    prop::sample::select(vec![Field::Body, Field::Organization, Field::Name])
}

/// Texts of every script that folds in a way of its own, and signs of all kinds between them.
fn any_script() -> impl Strategy<Value = String> {
    "([a-cA-C'’ -]|[éßÆø]|e\u{301}|[Ёйа-в]|[άςσΆ]|[אםמ\u{5b0}״]|[أةى\u{64b}\u{640}٣]|[潘基文マリ・々반기]|\\PC){0,16}"
}

proptest! {
    #[test]
    fn scores_are_those_of_trying_every_word(
        documents in vec(vec((field(), near_words()), 0..4), 0..6),
        query in near_words(),
    ) {
        let expected: Vec<u32> = documents.iter().map(|document| expected(document, &query)).collect();
        prop_assert_eq!(index(&documents).scores(&Query::new(&query)), expected);
    }

    #[test]
    fn one_typo_in_five_letters_and_two_in_eight_are_found(word in "[a-z]{4,12}", places in vec((0usize..12, 0usize..4, "[a-z]"), 2)) {
        let mut typed: Vec<char> = word.chars().collect();
        let mut made = 0;
        for (place, kind, letter) in places {
            let forgiven = if typed.len() > 8 { 2 } else { usize::from(typed.len() > 5) };
            if made < forgiven {
                let (place, letter) = (place % (typed.len() - 1), letter.chars().next().unwrap_or('x'));
                match kind {
                    0 => typed.insert(place, letter),
                    1 => drop(typed.remove(place)),
                    2 => typed[place] = letter,
                    _ => typed.swap(place, place + 1),
                }
                made += 1;
            }
        }
        let typed = String::from_iter(typed);
        // A second typo inside the letters of a first swap is one that the alignment does not undo.
        prop_assume!(typos(&typed, &word).is_some());
        prop_assert!(finds(&word, &typed), "{} should find {}", typed, word);
    }

    #[test]
    fn another_word_never_adds_a_result(
        documents in vec(vec((field(), near_words()), 0..4), 0..6),
        query in near_words(),
        word in near_words(),
    ) {
        let index = index(&documents);
        let fewer = index.scores(&Query::new(&format!("{query} {word}")));
        for (fewer, more) in fewer.iter().zip(index.scores(&Query::new(&query))) {
            prop_assert!(*fewer == 0 || more > 0);
        }
    }

    #[test]
    fn the_order_of_words_and_documents_changes_no_score(
        documents in vec(vec((field(), near_words()), 0..4), 0..6),
        query in near_words(),
    ) {
        let scores = index(&documents).scores(&Query::new(&query));
        let turned: Vec<&str> = query.split(' ').rev().collect();
        prop_assert_eq!(&index(&documents).scores(&Query::new(&turned.join(" "))), &scores);
        let mut other: Vec<_> = documents;
        other.reverse();
        other.iter_mut().for_each(|texts| texts.reverse());
        let mut others = index(&other).scores(&Query::new(&query));
        others.reverse();
        prop_assert_eq!(others, scores);
    }

    #[test]
    fn the_ranking_is_by_score_and_then_by_document(
        documents in vec(vec((field(), near_words()), 0..4), 0..20),
        query in near_words(),
    ) {
        let (index, query) = (index(&documents), Query::new(&query));
        let scores = index.scores(&query);
        let mut expected: Vec<usize> = (0..scores.len()).filter(|document| scores[*document] > 0).collect();
        expected.sort_by_key(|document| (std::cmp::Reverse(scores[*document]), *document));
        prop_assert_eq!(index.ranked(&query), expected);
    }

    #[test]
    fn what_does_not_match_changes_the_order_of_nothing(
        documents in vec(vec((field(), near_words()), 0..4), 0..12),
        other in vec((field(), "([xyz]{1,9} ){0,4}"), 0..4),
        place in any::<prop::sample::Index>(),
        query in near_words().prop_filter("something is searched for", |query| !query.trim().is_empty()),
    ) {
        let place = place.index(documents.len() + 1);
        let query = Query::new(&query);
        let before = index(&documents).ranked(&query);
        prop_assert_eq!(&index(&documents).ranked(&query), &before);
        let mut more = documents;
        more.insert(place, other);
        let moved = |document: usize| document + usize::from(document >= place);
        let expected: Vec<usize> = before.into_iter().map(moved).collect();
        prop_assert_eq!(index(&more).ranked(&query), expected);
    }

    #[test]
    fn every_text_is_found_by_itself_and_by_its_folded_spelling(text in any_script()) {
        prop_assert!(finds(&text, &text));
        prop_assert!(finds(&text, &fold(&text)));
        prop_assert!(finds(&fold(&text), &text));
    }

    #[test]
    fn what_matches_without_typos_is_found(text in any_script(), query in any_script()) {
        let all_short = Query::new(&query).words().iter().all(|word| !word.allows_typos());
        let (matches, found) = (matches(&text, &query), finds(&text, &query));
        prop_assert!(found || !matches);
        prop_assert!(matches || !found || !all_short);
    }

    #[test]
    fn marks_lie_between_letters_in_order_and_apart(text in any_script(), query in any_script()) {
        let marks = Query::new(&query).marks(&text);
        let mut last = None;
        for mark in &marks {
            prop_assert!(mark.start < mark.end && last.is_none_or(|last| last < mark.start));
            prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
            last = Some(mark.end);
        }
    }

    #[test]
    fn a_text_is_marked_if_a_word_alone_finds_it(text in any_script(), query in any_script()) {
        let query = Query::new(&query);
        let is_found = query.words().iter().any(|word| finds(&text, word.text()));
        prop_assert_eq!(!query.marks(&text).is_empty(), is_found);
    }

    #[test]
    fn what_is_marked_is_found_again(text in any_script(), query in any_script()) {
        for mark in Query::new(&query).marks(&text) {
            prop_assert!(finds(&text, &text[mark]));
        }
    }
}

#[test]
fn a_place_tells_more_than_a_typo_less() {
    let index = index(&[
        vec![(Field::Body, "migration".into())],
        vec![(Field::Name, "migrazion".into())],
        vec![(Field::Organization, "Migration".into())],
        vec![(Field::Name, "migrations".into())],
        vec![(Field::Name, "migration".into())],
        vec![(Field::Name, "mgirazion".into())],
        vec![(Field::Name, "migrant".into())],
        vec![(Field::Body, "migrazion".into())],
        vec![(Field::Organization, "migrational".into()), (Field::Body, "migration".into())],
    ]);
    assert_eq!(index.ranked(&Query::new("migration")), [4, 3, 2, 8, 0, 1, 7, 5]);
}

#[test]
fn nothing_searched_for_finds_everything() {
    for typed in ["", "  ", "—", "'", "\u{301}"] {
        let query = Query::new(typed);
        assert!(query.is_empty());
        assert_eq!(names(&["Wu Hongbo", ""]).scores(&query), [1, 1]);
        assert!(query.marks("Wu Hongbo").is_empty());
    }
    assert!(Builder::new(0).finish().scores(&Query::new("wu")).is_empty());
    let mut builder = Builder::new(1);
    builder.add(1, Field::Name, "of no document");
    assert_eq!(builder.finish().scores(&Query::new("document")), [0]);
}

#[test]
fn two_letters_with_dots_are_initials_where_they_are_no_word() {
    let people = names(&["William Lacy Swing", "Walter Swing", "UN Women", "Ulrich Nord"]);
    assert_eq!(people.ranked(&Query::new("w.l. swing")), [0]);
    assert_eq!(people.ranked(&Query::new("u.n.")), [2]);
    assert_eq!(people.ranked(&Query::new("u.n. women")), [2]);
    assert_eq!(people.ranked(&Query::new("w.l.s.")), [0_usize; 0], "more are an abbreviation");
    assert_eq!(people.ranked(&Query::new("wl")), [0_usize; 0]);
}

#[test]
fn what_is_spared_keeps_nobody_from_being_found() {
    let index = index(&[
        vec![(Field::Name, "Bela Hovy".into()), (Field::Body, "Mr.".into())],
        vec![(Field::Name, "Ann Hovy".into())],
        vec![(Field::Name, "He Wei".into())],
    ])
    .sparing(&["mr", "dr", "h.e."]);
    let found = |typed: &str| index.ranked(&Query::new(typed));
    assert_eq!(found("mr. hovy"), [0, 1]);
    assert_eq!(found("dr hovy"), [0, 1]);
    assert_eq!(found("H.E. Mr Ann Hovy"), [1]);
    assert_eq!(found("mr"), [0], "alone it is asked for");
    assert_eq!(found("dr"), [0_usize; 0]);
    assert_eq!(found("h.e. dr."), [0_usize; 0]);
    assert_eq!(found("he hovy"), [0_usize; 0], "without dots it is a word as any other");
    assert_eq!(found("mrs hovy"), [0_usize; 0]);
}

#[test]
fn digits_are_not_typos() {
    assert!(finds("A/RES/70/1 2015/12345", "12345"));
    assert!(!finds("2015/12345", "12346"));
    assert!(!finds("Covid19", "covid18"));
}

#[test]
fn marks_are_the_letters_typed_or_the_word_meant() {
    for (text, typed, marked) in [
        ("Juan José Gómez Camacho", "gom jos", vec!["Jos", "Góm"]),
        ("Götz Schmidt-Bremme", "schmit", vec!["Schmidt"]),
        ("Götz Schmidt-Bremme", "bremme schmidt", vec!["Schmidt", "Bremme"]),
        ("Cafe\u{301} Central", "cafe", vec!["Cafe\u{301}"]),
        ("Æsop", "a", vec!["Æ"]),
        ("Straße", "stras", vec!["Straß"]),
        ("Côte d’Ivoire", "ivo", vec!["Ivo"]),
        ("Côte d’Ivoire", "d'ivo", vec!["d’Ivo"]),
        ("O'Brien", "o", vec!["O"]),
        ("Karen AbuZayd", "zayd", vec!["Zayd"]),
        ("مُحَمَّد", "محم", vec!["مُحَمَّ"]),
        ("Москва", "моск", vec!["Моск"]),
        ("潘基文访问", "基文", vec!["基文"]),
        ("潘基文访问", "潘基文", vec!["潘基文"]),
        ("paris, Paris", "paris", vec!["paris", "Paris"]),
        ("Swing", "sw swin", vec!["Swin"]),
        ("Götz Schmidt-Bremme", "schmidtbr", vec!["Schmidt-Br"]),
        ("Götz Schmidt-Bremme", "schmitbreme", vec!["Schmidt-Bremme"]),
        ("The U.N.H.C.R. said so", "unhcr", vec!["U.N.H.C.R"]),
        ("The U.N.H.C.R. said so", "u.n.h.", vec!["U.N.H"]),
        ("UNHCR, the High Commissioner for Refugees", "u.n.h.c.r.", vec!["UNHCR"]),
        ("William Lacy Swing", "w.l. swing", vec!["Swing"]),
    ] {
        let marks = Query::new(typed).marks(text);
        let found: Vec<&str> = marks.into_iter().map(|mark| &text[mark]).collect();
        assert_eq!(found, marked, "{typed} in {text}");
    }
}

#[test]
fn a_long_text_that_is_one_word_takes_no_room_beyond_measure() {
    for letters in ["a.", "aA", "a'"] {
        let text = letters.repeat(5_000);
        let index = index(&[vec![(Field::Name, text.clone())]]);
        assert!(index.text.len() < 20 * text.len(), "{letters}: {}", index.text.len());
        assert_eq!(index.ranked(&Query::new(&text)), [0]);
    }
}
