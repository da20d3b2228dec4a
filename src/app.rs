//! The shell around every page: header, navigation, alerts, footer; and the page that the location names.

use leptos::prelude::*;
use plenary_core::model::Link;
use plenary_core::route::{Location, Page, Section, SiteQuery, Theme};

use crate::browser::history::SKIP;
use crate::browser::{dialog, page, storage};
use crate::components::alerts::alerts;
use crate::components::glossary::Notes;
use crate::html::{CollectHtml, Html, effect, html, live, live_by};
use crate::parts::{Part, Parts, later};
use crate::router::Router;
use crate::stars::Stars;
use crate::store::Store;
use crate::strings::t;
use crate::views;

/// What there is one of for the whole app, in context together: each kind of context brings its own code to look for it.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    pub(crate) router: Router,
    pub(crate) store: Store,
    pub(crate) parts: Parts,
    pub(crate) stars: Stars,
    pub(crate) notes: Notes,
}

impl Shared {
    /// What the app shares.
    ///
    /// # Panics
    /// Outside of the app's components.
    #[inline(never)]
    pub(crate) fn here() -> Shared {
        expect_context()
    }
}

/// The whole app.
#[component]
pub fn App(
    /// Where we are.
    router: Router,
    /// What is shown.
    store: Store,
) -> impl IntoView {
    let (parts, stars) = (Parts::new(), Stars::new());
    provide_context(Shared { router, store, parts, stars, notes: Notes::new() });
    router
        .announce(move |page| store.data().map(|data| views::title(data, page)), move |page| parts.has(Part::of(page)));
    let here = Memo::new(move |_| router.with(|location| Place::of(location, parts)));
    effect(Box::new(move || {
        here.with(|here| {
            store.open(here.site.data.as_deref());
            parts.ask(Part::of(&here.page));
            // What shows where there is room is fetched beside it.
            if matches!(here.page, Page::Roadmap(_)) && !page::is_narrow() {
                parts.ask(Part::Timeline);
            }
        });
    }));
    effect(Box::new(move || {
        if let Some(data) = store.data() {
            let set = untrack(|| here.with(|here| here.site.data.clone()));
            stars.open(data, set.as_deref());
        }
    }));
    let searching = RwSignal::new(false);
    // An embedded view stays one: what leads elsewhere opens a window of its own.
    if !untrack(|| here.with(|here| here.site.embed.is_some())) {
        dialog::on_shortcut(Box::new(move || searching.set(true)));
    }
    html! {
        {live(move || here.with(|here| shell(router, store, parts, searching, here)))}
        {search_dialog(store, searching)}
    }
}

/// The page with all that stands around it. It is made anew when another page is shown.
fn shell(router: Router, store: Store, parts: Parts, searching: RwSignal<bool>, here: &Place) -> Html {
    let is_whole = here.site.embed.is_none();
    html! {
        {is_whole.then(|| top(router, store, searching, here))}
        <main id="main" tabindex="-1" live:aria-busy=move || store.is_busy().then_some("true")>
            {alerts(store)}
            {current_page(store, parts, here)}
        </main>
        {notice()}
        <footer class="foot">
            <div class="foot__in">
                {if is_whole { footer(router, store) } else { attribution(router, store) }}
            </div>
        </footer>
    }
}

fn top(router: Router, store: Store, searching: RwSignal<bool>, here: &Place) -> Html {
    html! {
        <a class="skip" href=SKIP>{t().skip_to_content}</a>
        <header class="top">
            <div class="top__in">
                {header(router, store, here)}
                {search_button(searching)}
                {theme_control(router)}
            </div>
        </header>
    }
}

/// What the last star means, for a while in sight and read out.
fn notice() -> Html {
    let stars = Stars::here();
    html! { <p class="notice" aria-live="polite">{live(move || stars.notice())}</p> }
}

/// The page shown and what is chosen for all pages: what the shell and the frame of a page depend on. A choice on the
/// page itself changes neither.
#[derive(Clone, PartialEq)]
struct Place {
    page: Page,
    site: SiteQuery,
    /// Whether the part of the app that the page needs is here.
    is_ready: bool,
}

impl Place {
    fn of(location: &Location, parts: Parts) -> Place {
        let is_ready = parts.has(Part::of(&location.page));
        Place { page: location.page.plain(), site: location.site.clone(), is_ready }
    }
}

fn current_page(store: Store, parts: Parts, here: &Place) -> Html {
    match store.data() {
        Some(data) if here.is_ready => views::page(data, &here.page, here.site.meeting.as_deref()),
        _ => parts.stand_in(Part::of(&here.page)),
    }
}

fn header(router: Router, store: Store, here: &Place) -> Html {
    let data = store.data();
    let meeting = data.and_then(|data| Some(data.meeting(data.chosen_meeting(here.site.meeting.as_deref())?)));
    let link = |section: Section| {
        let current = match here.page.section() {
            Some(present) if present != section => None,
            Some(_) if here.page == section.page() => Some("page"),
            Some(_) => Some("true"),
            None => None,
        };
        html! { <li><a href=router.href(section.page()) aria-current=current>{t().section(section)}</a></li> }
    };
    html! {
        <a class="brand" href=router.href(Page::Overview)>
            {meeting.map_or("Plenary", |meeting| meeting.title.as_str())}
            <small>{meeting.map(|meeting| t().place_and_date(&meeting.place, &meeting.date))}</small>
        </a>
        <nav class="nav" aria-label=t().main_navigation>
            <ul>{Section::ALL.map(link)}</ul>
        </nav>
    }
}

/// The button that opens the search for everything, with the key that does.
fn search_button(searching: RwSignal<bool>) -> Html {
    let (key, name) = if dialog::is_apple() { ("⌘K", "Meta+K") } else { ("Ctrl K", "Control+K") };
    html! {
        <button
            type="button"
            class="find"
            aria-label=t().search_everything
            aria-keyshortcuts=name
            data-key=key
            on:click=move |_| searching.set(true)
        >
            {t().search}
        </button>
    }
}

/// The search for everything, which is fetched when it is first opened. The dialog outlives the pages, so that none
/// takes it away by being made anew.
fn search_dialog(store: Store, searching: RwSignal<bool>) -> Html {
    let close = move |_| searching.set(false);
    effect(Box::new(move || dialog::show("dialog.palette", searching.get())));
    let content = move |is_open: &[usize]| {
        let mut html = Html::new();
        if is_open == [1] {
            html = html! {
                {later(Part::Palette, move || views::palette::palette(store, searching))}
                <button type="button" class="palette__close" on:click=close>{t().close}</button>
            };
        }
        html
    };
    html! {
        <dialog class="palette" aria-label=t().search_everything on:close=close>
            {live_by(move || vec![usize::from(searching.get())], content)}
        </dialog>
    }
}

/// The choice of theme: the one in the address, else the one kept from before, else the system's.
fn theme_control(router: Router) -> Html {
    let kept = RwSignal::new(None);
    effect(Box::new(move || kept.set(storage::theme())));
    let theme = move || router.with(|location| location.site.theme).or(kept.get());
    effect(Box::new(move || page::set_theme(theme())));
    let choose = move |event: web_sys::Event| {
        let theme = Theme::from_name(&event_target_value(&event));
        if !storage::keep_theme(theme) {
            leptos::logging::debug_warn!("the theme holds for this visit only, since storage is refused");
        }
        kept.set(theme);
        router.forget_theme();
    };
    let options =
        [(None, t().theme_system), (Some(Theme::Light), t().theme_light), (Some(Theme::Dark), t().theme_dark)];
    let options = options.map(|(value, label)| {
        let selected = untrack(theme) == value;
        html! { <option value=value.map_or("", Theme::name) selected=selected>{label}</option> }
    });
    html! {
        <label class="theme">
            <span class="theme__label">{t().theme}</span>
            <select on:change=choose prop:value=move || theme().map_or("", Theme::name)>{options}</select>
        </label>
    }
}

/// Where an embedded view is from: the way to the same view on the site itself, with what is chosen.
fn attribution(router: Router, store: Store) -> Html {
    let meeting = store.data().and_then(|data| {
        Some(data.meeting(data.chosen_meeting(router.with(|here| here.site.meeting.clone()).as_deref())?))
    });
    let whole = move || router.routing().href(&router.location().shared());
    html! {
        <p>
            {meeting.map(|meeting| meeting.title.as_str())} " "
            <a live:href=move || Some(whole()) target="_blank" rel="noopener">{t().open_whole}</a>
        </p>
    }
}

fn footer(router: Router, store: Store) -> Html {
    let links = store.data().and_then(|data| data.site.as_ref()).map_or(&[][..], |site| &site.links);
    let link = |link: &'static Link| {
        html! { <li><a href=link.url.as_str() rel="noreferrer">{link.label.as_str()}</a></li> }
    };
    html! {
        <p>
            {t().footer_statement} " "
            <a href=router.href(Page::About)>{t().footer_about}</a>
        </p>
        {(!links.is_empty()).then(|| html! { <ul>{links.iter().map(link).collect_html()}</ul> })}
    }
}
