//! `sources.json`, and what facts rest on.

use serde_json::{Value, json};

use crate::random::Random;

/// The source that nearly everything rests on.
pub(crate) const PROGRAMME: &str = "programme";
/// Pages of the printed programme.
const PAGES: usize = 240;
/// Documents of the congress besides programme and abstracts.
const DOCUMENTS: usize = 24;

/// A page of the programme.
pub(crate) fn cite(random: &mut Random) -> Value {
    json!({"source": PROGRAMME, "page": random.within(1, PAGES).to_string()})
}

/// What the programme says.
pub(crate) fn programme(random: &mut Random) -> Value {
    json!({"cites": [cite(random)]})
}

/// What follows from the programme.
pub(crate) fn derived(random: &mut Random, reason: &str) -> Value {
    json!({"cites": [cite(random)], "confidence": "derived", "reason": reason})
}

/// The id of one of the documents.
pub(crate) fn document(random: &mut Random) -> String {
    id(random.within(1, DOCUMENTS))
}

fn id(number: usize) -> String {
    format!("doc-{number}")
}

/// The file.
pub(crate) fn sources() -> Value {
    let mut sources = vec![
        json!({
            "id": PROGRAMME, "kind": "document", "title": "Programme of the Ninth World Congress on Population and Health",
            "symbol": "WCPH/9/PRG", "short_title": "Programme", "publisher": "World Association for Population and Health",
            "date": "2026-10-20", "note": "Made up, like everything in this data set.",
        }),
        json!({
            "id": "abstracts", "kind": "document", "title": "Book of abstracts", "symbol": "WCPH/9/ABS", "short_title": "Abstracts",
            "publisher": "World Association for Population and Health", "date": "2026-10",
        }),
    ];
    let titles = ["Background paper", "Draft declaration", "Report of the working group", "Note by the secretariat"];
    for number in 1..=DOCUMENTS {
        sources.push(json!({
            "id": id(number), "kind": "document",
            "title": format!("{}, No. {number}", titles[number % titles.len()]),
            "symbol": format!("WCPH/9/{number}"), "short_title": format!("WCPH/9/{number}"),
            "date": format!("2026-{:02}", number % 10 + 1),
        }));
    }
    json!({ "sources": sources })
}
