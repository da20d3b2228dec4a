//! The facets of the directory.

use leptos::prelude::*;
use plenary_core::directory::{Directory, OrganizationOption};
use plenary_core::model::Dataset;
use plenary_core::route::{Page, SpeakersFacet};

use super::chosen;
use crate::browser::page;
use crate::html::{CollectHtml, Html, html, live};
use crate::router::{Entry, Router};
use crate::strings::t;

/// The facets, folded away on a narrow window until they are asked for or something is chosen in them. A facet with one
/// value is left out.
pub fn facets(data: &'static Dataset, router: Router, found: Memo<Directory>) -> Option<Html> {
    let options = found.with_untracked(|found| found.organizations.clone());
    let unfolded = !page::is_narrow() || !untrack(|| chosen(router)).chosen(SpeakersFacet::Organization).is_empty();
    let option = |(position, option): (usize, &OrganizationOption)| facet_option(data, router, found, position, option);
    (options.len() > 1).then(|| {
        html! {
            <details class="filters" open=unfolded>
                <summary>{t().filters}</summary>
                <fieldset class="facet">
                    <legend>{t().organization}</legend>
                    {options.iter().enumerate().map(option).collect_html()}
                </fieldset>
            </details>
        }
    })
}

fn facet_option(
    data: &'static Dataset,
    router: Router,
    found: Memo<Directory>,
    position: usize,
    option: &OrganizationOption,
) -> Html {
    let organization = data.organization(option.organization);
    let now =
        move || found.with(|found| found.organizations.get(position).map_or((0, false), |now| (now.count, now.chosen)));
    let toggle = move |_: web_sys::Event| {
        let mut query = untrack(|| chosen(router));
        query.toggle(SpeakersFacet::Organization, &organization.id);
        router.choose(Page::Speakers(Box::new(query)), Entry::Push);
    };
    html! {
        <label live:class=move || if now().0 == 0 { "option option--none" } else { "option" }>
            <input type="checkbox" prop:checked=move || now().1 on:change=toggle />
            <span class="option__name" title=organization.name.as_str()>{organization.short_name()}</span>
            <span class="option__count">{live(move || now().0)}</span>
        </label>
    }
}
