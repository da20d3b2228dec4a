//! Search: every text is found by itself, folding is done once and for all, marks lie in a text, in order and apart, and
//! the ranking is that of the scores.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_core::search::{Builder, Field, Query};
use plenary_core::text::{first_letter, fold, matches, words};
use plenary_fuzz::texts;

const FIELDS: [Field; 3] = [Field::Body, Field::Organization, Field::Name];

fuzz_target!(|input: &str| {
    let mut texts = texts(input);
    let typed = texts.next().unwrap_or_default();
    let documents: Vec<&str> = texts.collect();
    let mut builder = Builder::new(documents.len());
    for (number, text) in documents.iter().enumerate() {
        builder.add(number, FIELDS[number % FIELDS.len()], text);
    }
    builder.add(documents.len(), Field::Name, typed);
    let index = builder.finish();

    let query = Query::new(typed);
    let scores = index.scores(&query);
    assert_eq!(scores.len(), documents.len());
    assert!(!query.is_empty() || scores.iter().all(|score| *score == 1));
    let ranked = index.ranked(&query);
    let found = scores.iter().filter(|score| **score > 0).count();
    assert_eq!(ranked.len(), found);
    assert!(ranked.is_sorted_by(|one, other| (scores[*other], *one) <= (scores[*one], *other)), "{ranked:?}");
    for (text, score) in documents.iter().zip(&scores) {
        assert!(*score > 0 || !matches(text, typed), "{typed:?} matches {text:?} and does not find it");
        assert_marks(&query, text);
    }
    for (number, text) in documents.iter().enumerate() {
        let own = index.scores(&Query::new(text));
        assert!(own[number] > 0, "{text:?} does not find itself");
        assert_eq!(fold(&fold(text)), fold(text));
        assert!(matches(text, text), "{text:?}");
        assert!(words(text).iter().all(|word| !word.is_empty()));
        assert_eq!(first_letter(text).is_none(), words(text).is_empty(), "{text:?}");
    }
});

fn assert_marks(query: &Query, text: &str) {
    let mut end = 0;
    for (number, mark) in query.marks(text).into_iter().enumerate() {
        assert!(mark.start < mark.end && (number == 0 || end < mark.start), "{mark:?} in {text:?}");
        assert!(text.get(mark.clone()).is_some(), "{mark:?} parts a letter of {text:?}");
        end = mark.end;
    }
}
