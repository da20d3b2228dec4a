//! What puts the present view into a page of others: the HTML for it, with what is chosen.

use leptos::prelude::*;
use plenary_core::embed::{Embed, Form};
use plenary_core::model::Dataset;
use plenary_core::route::{Routing, Theme};

use super::title;
use crate::browser::{clipboard, dialog, history};
use crate::html::{Html, effect, html, live, live_by};
use crate::router::Router;
use crate::strings::t;

const DIALOG: &str = "dialog.embed";

/// The height of a view that scrolls, in CSS pixels.
const HEIGHT: u32 = 640;

/// What is chosen in the dialog.
#[derive(Clone, Copy)]
struct Choice {
    data: &'static Dataset,
    router: Router,
    theme: RwSignal<Option<Theme>>,
    scrolls: RwSignal<bool>,
}

/// The way into another page; nothing where the site is one file, whose address is not known, or is in a page of others
/// already.
#[inline(never)]
pub fn embed(data: &'static Dataset) -> Html {
    let router = Router::here();
    let is_embedded = untrack(|| router.with(|here| here.site.embed.is_some()));
    if is_embedded || router.routing() == Routing::Hash {
        return Html::new();
    }
    let choice = Choice { data, router, theme: RwSignal::new(None), scrolls: RwSignal::new(false) };
    let is_open = RwSignal::new(false);
    effect(Box::new(move || dialog::show(DIALOG, is_open.get())));
    let close = move |_: web_sys::Event| is_open.set(false);
    let content = move |open: &[usize]| (open == [1]).then(|| form(choice, Box::new(close)));
    html! {
        <section aria-labelledby="take-embed">
            <h2 id="take-embed">{t().other_page}</h2>
            <p>{t().other_page_text}</p>
            <p>
                <button
                    type="button"
                    class="button"
                    aria-haspopup="dialog"
                    on:click=move |_: web_sys::Event| is_open.set(true)
                >
                    {t().embed_view}
                </button>
            </p>
            <dialog class="embed" aria-labelledby="embed-title" on:close=close>
                {live_by(move || vec![usize::from(is_open.get())], content)}
            </dialog>
        </section>
    }
}

fn form(choice: Choice, close: Box<dyn FnMut(web_sys::Event) + Send>) -> Html {
    html! {
        <h2 id="embed-title">{t().embed_view}</h2>
        <p>{t().embed_text}</p>
        <div class="embed__choices">
            {themes(choice)}
            {heights(choice)}
        </div>
        {code("embed-element", "#embed-element", t().embed_lines, "3", move || written(choice, Form::Element))}
        <p class="muted">{t().embed_policy(&site(choice.router))}</p>
        <details>
            <summary>{t().embed_without_scripts}</summary>
            {code("embed-frame", "#embed-frame", t().embed_frame, "2", move || written(choice, Form::Frame))}
        </details>
        <p><button type="button" class="button" on:click=close>{t().close}</button></p>
    }
}

fn themes(choice: Choice) -> Html {
    let choose = move |event: web_sys::Event| choice.theme.set(Theme::from_name(&event_target_value(&event)));
    html! {
        <label>
            {t().theme}
            <select on:change=choose>
                <option value="">{t().theme_of_page}</option>
                <option value="light">{t().theme_light}</option>
                <option value="dark">{t().theme_dark}</option>
            </select>
        </label>
    }
}

fn heights(choice: Choice) -> Html {
    let choose = move |event: web_sys::Event| choice.scrolls.set(!event_target_value(&event).is_empty());
    html! {
        <label>
            {t().height}
            <select on:change=choose>
                <option value="">{t().height_of_content}</option>
                <option value="1">{t().height_of_pixels(HEIGHT)}</option>
            </select>
        </label>
    }
}

/// Some HTML in a field of its own, with a button that copies it.
fn code(
    id: &'static str,
    selector: &'static str,
    label: &'static str,
    rows: &'static str,
    written: impl Fn() -> String + Send + 'static,
) -> Html {
    let message = RwSignal::new("");
    let copy = move |_: web_sys::Event| {
        clipboard::copy(selector, move |is_copied| {
            message.set(if is_copied { t().html_copied } else { t().html_selected });
        });
    };
    html! {
        <label class="embed__label" for=id>{label}</label>
        <textarea id=id readonly=true rows=rows spellcheck="false" prop:value=written></textarea>
        <p>
            <button type="button" class="button" on:click=copy>{t().copy_html}</button>
            " " <span class="muted" aria-live="polite">{live(move || message.get())}</span>
        </p>
    }
}

/// The absolute address of the site.
fn site(router: Router) -> String {
    match router.routing() {
        Routing::Path { base } => history::absolute(&base),
        Routing::Hash => String::new(),
    }
}

fn written(choice: Choice, form: Form) -> String {
    let location = choice.router.location();
    let height = choice.scrolls.get().then_some(HEIGHT);
    let (site, label) = (site(choice.router), title(choice.data, &location.page));
    let embed = Embed { site: &site, location: &location, label: &label, theme: choice.theme.get(), height };
    embed.html(form).unwrap_or_default()
}
