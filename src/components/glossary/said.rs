//! What was said, with its abbreviations explained.

use plenary_core::model::{Dataset, Point, SourceId, Statement};

use super::Stretch;
use crate::components::evidence::cite;
use crate::components::people::{organization_link, person_link};
use crate::html::{CollectHtml, Html, html};

/// Things said, each with where it stands.
pub fn points(data: &'static Dataset, points: &'static [Point], report: Option<SourceId>) -> Option<Html> {
    let mut stretch = Stretch::new(data);
    let item = |point: &'static Point| {
        let text = stretch.text(&point.text, point.cite.as_slice());
        html! { <li>{text} " " {cite(data, point.cite.as_ref(), report)}</li> }
    };
    (!points.is_empty()).then(|| html! { <ul class="points">{points.iter().map(item).collect_html()}</ul> })
}

/// A statement: who, what, where it stands.
pub fn statement(data: &'static Dataset, said: &'static Statement, report: Option<SourceId>) -> Html {
    let person = |(n, person)| ((n > 0).then_some(", "), person_link(data, person));
    let label = said.label.as_deref().filter(|_| said.people.is_empty() && said.organization.is_none());
    let cites = said.point.cite.as_slice();
    let mut stretch = Stretch::new(data);
    html! {
        <span class="statement__who">
            {said.people.iter().copied().enumerate().map(person).collect_html()}
            {said.organization.map(|organization| organization_link(data, organization))}
            {label.map(|label| stretch.text(label, cites))}
        </span>
        " "
        {stretch.text(&said.point.text, cites)}
        " "
        {cite(data, said.point.cite.as_ref(), report)}
    }
}
