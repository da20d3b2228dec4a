//! What was planned, beside what came of it.

use leptos::prelude::{Get, untrack};
use plenary_core::civil::Day;
use plenary_core::model::{Dataset, Outcome, Phase, Plan, PlanSide, Roadmap};
use plenary_core::roadmap::{Course, plans_known};
use plenary_core::route::Page;

use super::state::Road;
use crate::components::evidence::fact;
use crate::components::glossary::explained;
use crate::components::section::section;
use crate::html::{CollectHtml, Html, IntoHtml, html, live_by, memo};
use crate::router::Router;
use crate::strings::t;

/// The plans and the phases, as they stand below the roadmap.
#[inline(never)]
pub fn below(road: Road) -> Html {
    let day = memo(Box::new(move || road.choices().asof.map(|day| day.days() as usize).into_iter().collect()));
    html! {
        {live_by(move || day.get(), move |_| plans(road.data, untrack(|| road.choices()).asof))}
        {phases(road.data, road.roadmap)}
    }
}

fn phases(data: &'static Dataset, roadmap: &'static Roadmap) -> Html {
    let row = |phase: &'static Phase| {
        html! {
            <dt>{phase.title.as_str()} " " <span class="when">{t().date(&phase.date)}</span></dt>
            <dd>{fact(data, &phase.summary, None)}</dd>
        }
    };
    section("phases", t().phases, html! { <dl class="phases">{roadmap.phases.iter().map(row).collect_html()}</dl> })
}

/// All plans that were known on a day, as a table.
fn plans(data: &'static Dataset, day: Option<Day>) -> Option<Html> {
    let plans = plans_known(data, day);
    (!plans.is_empty()).then(|| {
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
                    <tbody>{plans.iter().map(|(plan, came)| row(data, data.plan(*plan), *came)).collect_html()}</tbody>
                </table>
            </section>
        }
    })
}

fn row(data: &'static Dataset, plan: &'static Plan, is_outcome_known: bool) -> Html {
    let outcome = || {
        html! {
            <td>{side(data, &plan.actual)}</td>
            <td>{verdict(data, plan)}</td>
        }
    };
    let nothing = || html! { <td colspan="2" class="muted">{t().not_known_then}</td> };
    html! {
        <tr id=["plan-", &plan.id].concat()>
            <th scope="row">{subject(data, plan)}</th>
            <td>{side(data, &plan.planned)}</td>
            {if is_outcome_known { outcome() } else { nothing() }}
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

/// How a plan turned out: in a word or by how much, and the difference.
pub fn verdict(data: &'static Dataset, plan: &'static Plan) -> Html {
    let words = t().verdict(&Course::of_plan(data, plan), &plan.difference);
    html! {
        <span class=outcome_class(plan.outcome)>{words}</span>
        " "
        {explained(data, &plan.difference, &[])}
    }
}

/// The style of what came of a plan.
fn outcome_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::AsPlanned => "outcome outcome--kept",
        Outcome::Unknown => "outcome outcome--unknown",
        _ => "outcome outcome--moved",
    }
}
