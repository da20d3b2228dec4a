//! What is shown for an address that leads nowhere, or to data that could not be loaded.

use plenary_core::model::Dataset;
use plenary_core::route::{Page, Section};

use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::store::Store;
use crate::strings::t;

/// Says what is missing, and offers ways on.
#[inline(never)]
pub fn not_found(data: &'static Dataset, page: &Page) -> Html {
    let router = Router::here();
    let incomplete = Store::here().is_incomplete();
    let exists = page.section().is_some_and(|section| section.page() == *page);
    let (title, text) = match (incomplete, exists) {
        (true, true) => (page.section().map(|section| t().section(section)).unwrap_or_default(), t().page_needs_data),
        (true, false) => (t().not_found_title, t().page_needs_data),
        _ => (t().not_found_title, t().not_found_text),
    };
    let asked = page.path();
    let similar = similar(data, page);
    let link = |page: Page, label: String| {
        html! { <li><a href=router.href(page.clone())>{label}</a></li> }
    };
    html! {
        <div class="page page--text">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{text}</p>
            {(!exists).then(|| html! { <p class="muted">{t().not_found_path(&asked)}</p> })}
            {(!similar.is_empty()).then(|| html! {
                <h2>{t().not_found_similar}</h2>
                <ul>{similar.into_iter().map(|(page, label)| link(page, label)).collect_html()}</ul>
            })}
            <h2>{t().not_found_ways}</h2>
            <ul>
                {Section::ALL.map(|section| link(section.page(), t().section(section).to_owned()))}
            </ul>
        </div>
    }
}

/// Pages that the visitor may have meant: those whose title has a word of the address.
fn similar(data: &'static Dataset, page: &Page) -> Vec<(Page, String)> {
    let asked = page.path();
    let words = asked.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
    plenary_core::lookup::by_any_word(data, &words, 6)
}
