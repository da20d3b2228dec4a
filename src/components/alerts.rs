//! What could not be loaded, and what is wrong in what could.

use leptos::prelude::*;
use plenary_core::load::{Fault, LoadError};
use plenary_core::validate::Problem;

use crate::browser::fetch::FetchError;
use crate::store::{FailedFile, FileError, Store};
use crate::strings::t;

/// How many problems are listed; a file that is wrong throughout would otherwise push the page out of sight.
const LISTED: usize = 10;

/// An alert for each way in which the data is not what it should be; nothing when all is well.
#[component]
pub fn Alerts(
    /// Where the data comes from.
    store: Store,
) -> impl IntoView {
    move || {
        let loaded = store.loaded();
        let failed = (!loaded.failed.is_empty()).then(|| files(store, &loaded.failed));
        let problems = (!loaded.problems.is_empty()).then(|| problems(store, &loaded.problems));
        (failed, problems)
    }
}

fn files(store: Store, failed: &[FailedFile]) -> impl IntoView + use<> {
    let lines = failed.iter().flat_map(|file| {
        reasons(&file.error).into_iter().map(|reason| view! { <li>{t().file_failed(&file.file, &reason)}</li> })
    });
    alert(store, t().alert_files, lines.collect_view())
}

fn problems(store: Store, problems: &[Problem]) -> impl IntoView + use<> {
    let line = |problem: &Problem| t().problem(&problem.file, &problem.pointer, &problem.kind.to_string());
    let lines = problems.iter().take(LISTED).map(|problem| view! { <li>{line(problem)}</li> }).collect_view();
    let rest = problems.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| view! { <li>{t().more_problems(rest)}</li> });
    alert(store, t().alert_problems, (lines, rest))
}

fn alert(store: Store, title: &'static str, lines: impl IntoView) -> impl IntoView {
    view! {
        <div class="alert" role="alert">
            <p class="alert__title">{title}</p>
            <ul>{lines}</ul>
            <button type="button" class="button" disabled=move || store.is_busy() on:click=move |_| store.load()>
                {move || if store.is_busy() { t().trying } else { t().try_again }}
            </button>
        </div>
    }
}

/// Why a file is not there: one reason, or each of the things that are wrong in it.
fn reasons(error: &FileError) -> Vec<String> {
    let reason = match error {
        FileError::Load(LoadError::Shape(faults)) => return wrong(faults),
        FileError::Fetch(FetchError::Status { status }) => t().status_error(*status),
        FileError::Fetch(FetchError::Network { message }) => t().network_error(message),
        FileError::Load(LoadError::Html) => t().html_instead.to_owned(),
        FileError::Load(LoadError::Truncated(place)) => t().truncated(place),
        FileError::Load(LoadError::Syntax { fault, place }) => t().malformed(&fault.to_string(), place),
    };
    vec![reason]
}

fn wrong(faults: &[Fault]) -> Vec<String> {
    let listed = faults.iter().take(LISTED).map(|fault| t().malformed(&fault.kind.to_string(), &fault.place));
    let rest = faults.len().saturating_sub(LISTED);
    listed.chain((rest > 0).then(|| t().more_problems(rest))).collect()
}
