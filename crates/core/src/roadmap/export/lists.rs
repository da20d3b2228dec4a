//! What is told in words below the drawing: the events of other times, and those without a date.

use super::MARGIN;
use super::sheet::{LETTER, LINE_HEIGHT, Sheet, colour_of};
use super::svg::wrapped;
use crate::model::EventId;
use crate::text::tenths;

/// The least width of a column, and what is between two.
const COLUMN: f64 = 230.0;
const BETWEEN: f64 = 24.0;

/// An event as it is listed.
struct Entry {
    event: EventId,
    /// Its date and short title, in lines.
    lines: Vec<String>,
}

impl Sheet<'_> {
    /// Writes the lists.
    pub fn lists(&mut self) {
        let plan = self.plan;
        self.list(self.about.outside, &plan.outside);
        self.list(self.about.undated, &plan.undated);
    }

    /// A list in columns that are about as long, read down.
    fn list(&mut self, heading: &str, events: &[EventId]) {
        if events.is_empty() {
            return;
        }
        let columns = ((self.room() + BETWEEN) / (COLUMN + BETWEEN)).max(1.0) as usize;
        let width = (self.room() + BETWEEN) / columns as f64;
        let mut entries = Vec::with_capacity(events.len());
        for event in events {
            entries.push(self.entry(*event, width - BETWEEN));
        }
        self.y += 36.0;
        self.write(MARGIN, &[("font-weight", "600")], heading);
        let top = self.y + 3.0;
        let lines: usize = entries.iter().map(|entry| entry.lines.len()).sum();
        let each = lines.div_ceil(columns);
        let (mut column, mut used, mut bottom) = (0, 0, top);
        self.y = top;
        for entry in &entries {
            if used >= each {
                (column, used) = (column + 1, 0);
                self.y = top;
            }
            used += entry.lines.len();
            self.listed(entry, MARGIN + column as f64 * width);
            bottom = self.y.max(bottom);
        }
        self.y = bottom;
    }

    fn entry(&self, event: EventId, width: f64) -> Entry {
        let standing = self.known.events.get(event.position()).and_then(Option::as_ref);
        let date = standing.and_then(|then| then.date()).map(|date| (self.about.date)(date));
        let title = &self.data.event(event).short_title;
        let text = match date {
            Some(date) => [&date, ": ", title].concat(),
            None => title.clone(),
        };
        Entry { event, lines: wrapped(&text, (width / LETTER) as usize - 2, 4) }
    }

    fn listed(&mut self, entry: &Entry, x: f64) {
        let address = (self.about.address)(entry.event);
        if let Some(address) = &address {
            self.svg.open("a", &[("href", address)]);
        }
        self.svg.open("g", &[("fill", colour_of(self.data.event(entry.event).lane))]);
        self.svg.holding("title", &[], &(self.about.event)(entry.event));
        for (n, line) in entry.lines.iter().enumerate() {
            self.y += LINE_HEIGHT;
            let x = if n == 0 { x } else { x + 12.0 };
            let [x, y] = [x, self.y].map(tenths);
            self.svg.holding("text", &[("x", &x), ("y", &y)], line);
        }
        self.svg.close("g");
        if address.is_some() {
            self.svg.close("a");
        }
    }
}
