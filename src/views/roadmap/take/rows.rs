//! The events as a table for a spreadsheet.

use plenary_core::csv::Table;
use plenary_core::edtf::Edtf;
use plenary_core::model::{Cite, EventId};
use plenary_core::roadmap::{Known, Standing, status, table};

use super::Taken;
use crate::browser::collate::collate;
use crate::strings::t;
use crate::views::roadmap::lane::lane_name;

/// The events that are shown, in the order of the list. What is several is parted by semicolons.
pub fn csv(taken: Taken) -> String {
    let mut csv = Table::new(&[
        t().column_id,
        t().event,
        t().lane,
        t().planned,
        t().planned_edtf,
        t().actual,
        t().actual_edtf,
        t().status_column,
        t().difference,
        t().place,
        t().convener,
        t().feeds_into,
        t().sources,
        t().link,
    ]);
    let road = taken.road;
    let known = road.known();
    for group in table(road.data, &taken.events(), &known, &road.choices(), &collate) {
        for event in group.events {
            let cells = cells(taken, &known, event);
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            csv.row(&cells);
        }
    }
    csv.finish()
}

fn cells(taken: Taken, known: &Known, id: EventId) -> [String; 14] {
    let data = taken.road.data;
    let event = data.event(id);
    let standing = known.events.get(id.position()).and_then(Option::as_ref);
    let [(planned, planned_edtf), (actual, actual_edtf)] = dates(standing);
    // What came is not told of a day on which it was not known.
    let told = taken.road.slip_told(id);
    let status = status(data, id).filter(|_| taken.road.choices().asof.is_none());
    let is_known = |event: &&EventId| known.events.get(event.position()).is_some_and(Option::is_some);
    let fed = event.feeds_into.iter().filter(is_known);
    let fed: Vec<&str> = fed.map(|fed| data.event(*fed).title.as_str()).collect();
    let sources: Vec<String> = event.evidence.cites.iter().map(|cite| cited(taken, cite)).collect();
    [
        event.id.clone(),
        event.title.clone(),
        lane_name(data, event.lane).to_owned(),
        planned,
        planned_edtf,
        actual,
        actual_edtf,
        status.map(|status| t().status(status)).unwrap_or_default().to_owned(),
        told.unwrap_or_default(),
        standing.and_then(|standing| standing.place(event)).unwrap_or_default().to_owned(),
        event.convener.clone().unwrap_or_default(),
        fed.join("; "),
        sources.join("; "),
        taken.address(id).unwrap_or_default(),
    ]
}

/// The plan and the outcome, each in words and as written.
fn dates(standing: Option<&Standing>) -> [(String, String); 2] {
    let both = |date: Option<&Edtf>| date.map(|date| (t().date(date), date.to_string())).unwrap_or_default();
    [both(standing.and_then(|then| then.planned.as_ref())), both(standing.and_then(|then| then.actual.as_ref()))]
}

fn cited(taken: Taken, cite: &Cite) -> String {
    let source = taken.road.data.source(cite.source);
    let name = source.symbol.as_ref().unwrap_or(&source.short_title);
    match &cite.page {
        Some(page) => t().page_of(name, page),
        None => name.clone(),
    }
}
