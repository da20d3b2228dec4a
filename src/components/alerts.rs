//! What could not be loaded, and what is wrong in what could.

use leptos::prelude::*;
use plenary_core::load::LoadError;
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
    let lines = failed.iter().map(|file| view! { <li>{t().file_failed(&file.file, &reason(&file.error))}</li> });
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

fn reason(error: &FileError) -> String {
    match error {
        FileError::Fetch(FetchError::Status { status }) => t().status_error(*status),
        FileError::Fetch(FetchError::Network { message }) => t().network_error(message),
        FileError::Load(LoadError::Html) => t().html_instead.to_owned(),
        FileError::Load(LoadError::Truncated { pointer, line, column }) => t().truncated(pointer, *line, *column),
        FileError::Load(LoadError::Malformed { message, pointer, line, column }) => {
            t().malformed(message, pointer, *line, *column)
        }
    }
}
