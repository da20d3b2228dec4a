//! About the site: how its data was made, what the record lacks, the glossary, all sources, the licence.

use plenary_core::model::{Dataset, Fact, GlossaryEntry, MeetingId, SourceId};

use crate::components::evidence::{cite, fact, source_link};
use crate::components::glossary::{Stretch, explained};
use crate::components::people::organization_link;
use crate::html::{CollectHtml, Html, IntoHtml, html};
use crate::strings::t;

/// The page about the site.
#[inline(never)]
pub fn about(data: &'static Dataset) -> Html {
    let site = data.site.as_ref();
    let note = |note: &'static Fact| html! { <li>{fact(data, note, None)}</li> };
    html! {
        <div class="page page--text about">
            <h1 tabindex="-1">{t().about}</h1>
            {site.map(|site| html! {
                <p class="lead">{explained(data, &site.summary, &[])}</p>
                <section aria-labelledby="data">
                    <h2 id="data">{t().about_data}</h2>
                    <ul>{site.notes.iter().map(note).collect_html()}</ul>
                </section>
            })}
            {missing(data)}
            {glossary(data)}
            {sources(data)}
            {site.map(|site| html! {
                <section aria-labelledby="licence">
                    <h2 id="licence">{t().licence}</h2>
                    <p>{explained(data, &site.licence, &[])}</p>
                    <p>{t().licence_software}</p>
                </section>
            })}
        </div>
    }
}

/// What the record lacks, meeting by meeting.
fn missing(data: &'static Dataset) -> Html {
    let meeting = |id: MeetingId| {
        let meeting = data.meeting(id);
        let gap = |gap: &'static Fact| html! { <li>{fact(data, gap, meeting.report)}</li> };
        (!meeting.gaps.is_empty()).then(|| {
            html! {
                <h3>{meeting.short_title.as_str()}</h3>
                <ul>{meeting.gaps.iter().map(gap).collect_html()}</ul>
            }
        })
    };
    let first = data.chosen_meeting(None);
    let others = data.meeting_ids().filter(|id| Some(*id) != first);
    html! {
        <section aria-labelledby="missing">
            <h2 id="missing">{t().missing_record}</h2>
            {first.into_iter().chain(others).map(meeting).collect_html()}
        </section>
    }
}

fn glossary(data: &'static Dataset) -> Option<Html> {
    let row = |entry: &'static GlossaryEntry| {
        let expansion = match entry.organization {
            Some(organization) if data.organization(organization).name == entry.expansion => {
                organization_link(data, organization).into_html()
            }
            _ => html! { {entry.expansion.as_str()} }.into_html(),
        };
        html! {
            <tr>
                <th scope="row">{entry.abbreviation.as_str()}</th>
                <td>
                    {expansion}
                    " "
                    {cite(data, entry.cite.as_ref(), None)}
                    {entry.note.as_deref().map(|note| html! { <p class="note">{note}</p> })}
                </td>
            </tr>
        }
    };
    (!data.glossary.is_empty()).then(|| {
        html! {
            <section aria-labelledby="glossary">
                <h2 id="glossary" tabindex="-1">{t().glossary}</h2>
                <p class="muted">{t().glossary_text}</p>
                <table class="glossary">
                    <thead>
                        <tr>
                            <th scope="col">{t().abbreviation}</th>
                            <th scope="col">{t().meaning}</th>
                        </tr>
                    </thead>
                    <tbody>{data.glossary.iter().map(row).collect_html()}</tbody>
                </table>
            </section>
        }
    })
}

fn sources(data: &'static Dataset) -> Html {
    let mut stretch = Stretch::new(data);
    let mut item = |id: SourceId| {
        let source = data.source(id);
        let publisher = source.publisher.as_deref().map(|publisher| stretch.text(publisher, &[]));
        let note = source.note.as_deref().map(|note| stretch.text(note, &[]));
        html! {
            <li>
                {source_link(data, id)}
                <span class="muted">
                    {publisher.map(|publisher| html! { " · " {publisher} })}
                    {source.date.as_ref().map(|date| html! { " · " {t().date(date)} })}
                    {note.map(|note| html! { " · " {note} })}
                </span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="all-sources">
            <h2 id="all-sources">{t().all_sources}</h2>
            <p class="muted">{t().all_sources_text}</p>
            {data.sources_by_kind().into_iter().map(|(kind, sources)| html! {
                <h3>{t().source_kind(kind)}</h3>
                <ul class="source-list">{sources.into_iter().map(&mut item).collect_html()}</ul>
            }).collect_html()}
        </section>
    }
}
