//! What could not be loaded, and what is wrong in what could.

use plenary_core::load::{Fault, LoadError};
use plenary_core::validate::Problem;

use crate::browser::fetch::FetchError;
use crate::html::{CollectHtml, Html, html, live};
use crate::parts::{Part, Parts};
use crate::store::{FailedFile, FileError, Store};
use crate::strings::t;

/// How many problems are listed; a file that is wrong throughout would otherwise push the page out of sight.
const LISTED: usize = 10;

/// An alert for each way in which the data is not what it should be; nothing when all is well.
pub fn alerts(store: Store) -> Html {
    let loaded = store.loaded();
    let mut html = Html::new();
    if !loaded.failed.is_empty() {
        html.append(alert(store, t().alert_files, failures(&loaded.failed)));
    }
    if !loaded.problems.is_empty() {
        html.append(alert(store, t().alert_problems, problems(&loaded.problems)));
    }
    html
}

/// What stands in place of something when the part of the app that it needs did not come.
pub fn part_failed(reason: &str, parts: Parts, part: Part) -> Html {
    html! {
        <div class="alert" role="alert">
            <p class="alert__title">{t().alert_part}</p>
            <ul><li>{reason.to_owned()}</li></ul>
            <button type="button" class="button" on:click=move |_| parts.ask(part)>{t().try_again}</button>
        </div>
    }
}

fn failures(failed: &[FailedFile]) -> Vec<String> {
    let mut lines = Vec::new();
    for file in failed {
        for reason in reasons(&file.error) {
            lines.push(t().file_failed(&file.file, &reason));
        }
    }
    lines
}

fn problems(problems: &[Problem]) -> Vec<String> {
    let mut lines = Vec::new();
    for problem in problems.iter().take(LISTED) {
        lines.push(t().problem(&problem.file, &problem.pointer, &problem.kind.to_string()));
    }
    if problems.len() > LISTED {
        lines.push(t().more_problems(problems.len() - LISTED));
    }
    lines
}

fn alert(store: Store, title: &'static str, lines: Vec<String>) -> Html {
    html! {
        <div class="alert" role="alert">
            <p class="alert__title">{title}</p>
            <ul>{lines.into_iter().map(|line| html! { <li>{line}</li> }).collect_html()}</ul>
            {button(store)}
        </div>
    }
}

fn button(store: Store) -> Html {
    html! {
        <button type="button" class="button" live:disabled=move || store.is_busy() on:click=move |_| store.try_again()>
            {live(move || if store.is_busy() { t().trying } else { t().try_again })}
        </button>
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
