//! What rests on something, with its abbreviations explained.

use plenary_core::model::{Dataset, Evidence, Fact, SourceId};

use super::explained;
use crate::components::evidence::{cites, mark};
use crate::html::{Html, html};
use crate::strings::t;

/// A mark for what is not simply stated, which opens on the reason.
pub fn doubt(data: &'static Dataset, evidence: &'static Evidence) -> Option<Html> {
    let reason = evidence.reason.as_deref().map(|reason| explained(data, reason, &evidence.cites));
    mark(evidence, t().derived, t().uncertain, reason.unwrap_or_default())
}

/// The sources of a fact and, where it is not simply stated, the mark that opens on the reason.
pub fn evidence(data: &'static Dataset, evidence: &'static Evidence, report: Option<SourceId>) -> Html {
    html! {
        {cites(data, &evidence.cites, report)}
        {doubt(data, evidence)}
    }
}

/// A sentence with its sources behind it.
pub fn fact(data: &'static Dataset, fact: &'static Fact, report: Option<SourceId>) -> Html {
    html! { {explained(data, &fact.text, &fact.evidence.cites)} " " {evidence(data, &fact.evidence, report)} }
}
