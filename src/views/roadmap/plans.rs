//! What was planned, beside what came of it.

use plenary_core::model::{Dataset, Plan, PlanSide};
use plenary_core::route::Page;

use crate::components::evidence::fact;
use crate::components::glossary::explained;
use crate::html::{CollectHtml, Html, IntoHtml, html};
use crate::router::Router;
use crate::strings::t;

/// All plans, as a table.
pub fn plans(data: &'static Dataset) -> Option<Html> {
    (!data.plans.is_empty()).then(|| {
        html! {
            <section aria-labelledby="plans" class="plans">
                <h2 id="plans">{t().plans_title}</h2>
                <p class="muted">{t().plans_text}</p>
                <table class="plan-table">
                    <caption class="visually-hidden">{t().plans_title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t().subject}</th>
                            <th scope="col">{t().planned}</th>
                            <th scope="col">{t().actual}</th>
                            <th scope="col">{t().difference}</th>
                        </tr>
                    </thead>
                    <tbody>{data.plans.iter().map(|plan| row(data, plan)).collect_html()}</tbody>
                </table>
            </section>
        }
    })
}

fn row(data: &'static Dataset, plan: &'static Plan) -> Html {
    html! {
        <tr>
            <th scope="row">{subject(data, plan)}</th>
            <td>{side(data, &plan.planned)}</td>
            <td>{side(data, &plan.actual)}</td>
            <td>{verdict(data, plan)}</td>
        </tr>
    }
}

fn subject(data: &'static Dataset, plan: &'static Plan) -> Html {
    let router = Router::here();
    match plan.events.first() {
        Some(event) => {
            let id = &data.event(*event).id;
            let href = router.href(Page::Event(id.clone()));
            html! { <a href=href>{plan.subject.as_str()}</a> }.into_html()
        }
        None => explained(data, &plan.subject, &[]),
    }
}

/// One side of a plan: the date where there is one, the words, the sources.
pub fn side(data: &'static Dataset, side: &'static PlanSide) -> Html {
    html! {
        {side.date.as_ref().map(|date| html! { <span class="when">{t().date(date)}</span> " " })}
        {fact(data, &side.fact, None)}
    }
}

/// How a plan turned out: in a word, and the difference.
pub fn verdict(data: &'static Dataset, plan: &'static Plan) -> Html {
    let class = format!("outcome {}", outcome_class(plan));
    html! { <span class=class>{t().outcome(plan.outcome)}</span> " " {explained(data, &plan.difference, &[])} }
}

fn outcome_class(plan: &Plan) -> &'static str {
    use plenary_core::model::Outcome::{AsPlanned, Changed, Earlier, Later, Unforeseen, Unknown};
    match plan.outcome {
        AsPlanned => "outcome--kept",
        Earlier | Later | Changed | Unforeseen => "outcome--moved",
        Unknown => "outcome--unknown",
    }
}
