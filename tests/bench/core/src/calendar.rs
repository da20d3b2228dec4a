//! Writing a calendar.

use plenary_core::calendar::{Calendar, Entry, Span, write};
use plenary_core::civil::{CivilError, Instant};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

/// The entries of a calendar.
#[wasm_bindgen]
pub struct Programme(Calendar);

#[derive(Deserialize)]
struct Session {
    uid: String,
    title: String,
    description: String,
    location: String,
    /// Seconds since 1970-01-01T00:00Z.
    start: i64,
    end: i64,
}

#[wasm_bindgen]
impl Programme {
    /// From a JSON array of `{uid, title, description, location, start, end}`, with seconds since 1970.
    ///
    /// # Errors
    /// When the text is no such array, or a time lies too far away.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<Programme, JsError> {
        let sessions: Vec<Session> = serde_json::from_str(json)?;
        let entries = sessions.into_iter().map(entry).collect::<Result<_, _>>()?;
        Ok(Programme(Calendar { name: "Programme".to_owned(), entries, ..Calendar::default() }))
    }

    /// Its file.
    pub fn write(&self) -> String {
        write(&self.0)
    }
}

fn entry(session: Session) -> Result<Entry, CivilError> {
    let Session { uid, title, description, location, start, end } = session;
    Ok(Entry {
        uid,
        sequence: 0,
        stamp: Instant::EPOCH,
        modified: None,
        summary: title,
        description,
        location,
        url: None,
        category: None,
        span: Span::Hours { start: Instant::new(start, 0)?, end: Instant::new(end, 0)? },
        is_tentative: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_session_is_an_entry() {
        let json = r#"[{"uid":"a","title":"One","description":"","location":"Hall","start":0,"end":3600}]"#;
        let text = Programme::new(json).map(|programme| programme.write()).unwrap_or_default();
        assert!(text.contains("SUMMARY:One\r\n") && text.contains("DTEND:19700101T010000Z\r\n"), "{text}");
    }
}
