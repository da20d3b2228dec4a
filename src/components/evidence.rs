//! Where a fact stands, and how firmly.

use plenary_core::model::{Cite, Confidence, Coverage, Dataset, Evidence, SourceId};

pub use super::glossary::{evidence, fact};

use crate::html::{CollectHtml, Html, IntoHtml, html};
use crate::strings::t;

/// The sources of a fact in brief: "p. 4" where it is the report of the meeting at hand, else "IISD" or "Report, p. 4";
/// each leads to the source where that can be read.
pub fn cites(data: &'static Dataset, cites: &[Cite], report: Option<SourceId>) -> Option<Html> {
    let mut links = Html::new();
    for (n, cite) in cites.iter().enumerate() {
        let source = data.source(cite.source);
        let brief = match &cite.page {
            Some(page) if report == Some(cite.source) => t().page(page),
            Some(page) => t().page_of(&source.short_title, page),
            None => source.short_title.clone(),
        };
        if n > 0 {
            links.text("; ");
        }
        links.append(match &source.url {
            Some(url) => html! { <a href=url.as_str() rel="noreferrer" title=source.title.as_str()>{brief}</a> },
            None => brief.into_html(),
        });
    }
    (!links.is_blank()).then(|| html! { <span class="src">{links}</span> })
}

/// The source of a single thing said.
pub fn cite(data: &'static Dataset, cite: Option<&Cite>, report: Option<SourceId>) -> Option<Html> {
    cites(data, cite.map(std::slice::from_ref).unwrap_or_default(), report)
}

/// A mark for what is not simply stated, which opens on the reason: in lists, where abbreviations stay plain.
pub fn doubt(evidence: &'static Evidence) -> Option<Html> {
    mark(evidence, t().derived, t().uncertain, evidence.reason.as_deref().into_html())
}

/// The same for the block of a session, where the mark stands apart from what it is about.
pub fn doubt_about_block(evidence: &'static Evidence) -> Option<Html> {
    mark(evidence, t().derived_block, t().uncertain_block, evidence.reason.as_deref().into_html())
}

/// A mark that opens on a reason, in the word for how firmly something stands; nothing where it is simply stated.
pub fn mark(evidence: &'static Evidence, derived: &'static str, uncertain: &'static str, reason: Html) -> Option<Html> {
    let (class, word, why) = match evidence.confidence {
        Confidence::Stated => return None,
        Confidence::Derived => ("doubt", derived, t().why_derived),
        Confidence::Uncertain => ("doubt doubt--uncertain", uncertain, t().why_uncertain),
    };
    Some(html! {
        <details class=class>
            <summary title=why>{word}</summary>
            <span class="doubt__reason">{reason}</span>
        </details>
    })
}

/// The title of a source, as a link where it can be read.
pub fn source_link(data: &'static Dataset, source: SourceId) -> Html {
    let source = data.source(source);
    let title = html! {
        {source.symbol.as_deref().map(|symbol| html! { <span class="symbol">{symbol}</span> " " })}
        <cite>{source.title.as_str()}</cite>
    };
    match &source.url {
        Some(url) => html! { <a href=url.as_str() rel="noreferrer">{title}</a> }.into_html(),
        None => title.into_html(),
    }
}

/// The sources that a page has used, each once, with where they can be read.
pub fn sources_used(data: &'static Dataset, used: impl IntoIterator<Item = SourceId>) -> Option<Html> {
    let mut sources: Vec<SourceId> = Vec::new();
    for source in used {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let item = |source: SourceId| {
        let entry = data.source(source);
        html! {
            <li>
                {source_link(data, source)}
                {entry.publisher.as_deref().map(|publisher| html! { <span class="muted">" · " {publisher}</span> })}
                {entry.note.as_deref().map(|note| html! { <span class="muted">" · " {note}</span> })}
            </li>
        }
    };
    (!sources.is_empty()).then(|| {
        html! {
            <section class="sources" aria-labelledby="sources-used">
                <h2 id="sources-used">{t().sources_used}</h2>
                <ul>{sources.into_iter().map(item).collect_html()}</ul>
            </section>
        }
    })
}

/// A mark that says how far the record covers a session.
pub fn coverage_mark(coverage: Coverage) -> Html {
    html! { <span class="mark">{t().coverage(coverage)}</span> " " }
}
