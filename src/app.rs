//! The shell around every page: header, navigation, alerts, footer; and the page that the location names.

use leptos::prelude::*;
use plenary_core::route::{Page, Section, Theme};

use crate::browser::{page, storage};
use crate::components::alerts::Alerts;
use crate::html::html;
use crate::router::Router;
use crate::store::Store;
use crate::strings::t;
use crate::views;

/// The whole app.
#[component]
pub fn App(
    /// Where we are.
    router: Router,
    /// What is shown.
    store: Store,
) -> impl IntoView {
    provide_context(router);
    provide_context(store);
    router.announce(move |page| views::title(store.data(), page));
    view! {
        <a class="skip" href="#main" on:click=skip>{t().skip_to_content}</a>
        <Header router store />
        <main id="main" tabindex="-1">
            <Alerts store />
            {move || current_page(router, store)}
        </main>
        <Footer router store />
    }
}

/// A link to `#main` would be taken for an address in hash routing, so the focus is moved by hand.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus_main();
}

/// The view of the present page. It is made anew when another page or data set is to be shown, or something chosen that
/// holds everywhere; not when something is chosen on the page.
fn current_page(router: Router, store: Store) -> impl IntoView {
    let shown = Memo::new(move |_| router.with(|location| (location.page.plain(), location.site.clone())));
    move || {
        let (page, site) = shown.get();
        match store.data() {
            Some(data) => views::page(data, page, site.meeting.as_deref()),
            None => html! { <p class="loading" aria-busy="true">{t().loading}</p> },
        }
    }
}

#[component]
fn Header(router: Router, store: Store) -> impl IntoView {
    let heading = move || {
        let data = store.data()?;
        let meeting = data.chosen_meeting(router.with(|location| location.site.meeting.clone()).as_deref())?;
        Some(data.meeting(meeting))
    };
    view! {
        <header class="top">
            <div class="top__in">
                <a class="brand" href=move || router.live_href(Page::Overview)>
                    {move || heading().map_or("Plenary", |meeting| meeting.title.as_str())}
                    <small>{move || heading().map(|meeting| t().place_and_date(&meeting.place, &meeting.date))}</small>
                </a>
                <nav class="nav" aria-label=t().main_navigation>
                    <ul>{Section::ALL.map(|section| view! { <li>{section_link(router, section)}</li> })}</ul>
                </nav>
                <ThemeControl router />
            </div>
        </header>
    }
}

fn section_link(router: Router, section: Section) -> impl IntoView {
    let current = move || {
        router.with(|location| {
            let here = location.page.section() == Some(section);
            here.then(|| if location.page.is_same_page(&section.page()) { "page" } else { "true" })
        })
    };
    view! { <a href=move || router.live_href(section.page()) aria-current=current>{t().section(section)}</a> }
}

/// The choice of theme: the one in the address, else the one kept from before, else the system's.
#[component]
fn ThemeControl(router: Router) -> impl IntoView {
    let kept = RwSignal::new(None);
    Effect::new(move |_| kept.set(storage::theme()));
    let theme = Memo::new(move |_| router.with(|location| location.site.theme).or(kept.get()));
    Effect::new(move |_| page::set_theme(theme.get()));
    let choose = move |event| {
        let theme = Theme::from_name(&event_target_value(&event));
        if !storage::keep_theme(theme) {
            leptos::logging::debug_warn!("the theme holds for this visit only, since storage is refused");
        }
        kept.set(theme);
        router.forget_theme();
    };
    let option = move |value: Option<Theme>, label: &'static str| {
        let name = value.map_or("", Theme::name);
        view! { <option value=name prop:selected=move || theme.get() == value>{label}</option> }
    };
    view! {
        <label class="theme">
            <span class="visually-hidden">{t().theme}</span>
            <select on:change=choose>
                {option(None, t().theme_system)} {option(Some(Theme::Light), t().theme_light)}
                {option(Some(Theme::Dark), t().theme_dark)}
            </select>
        </label>
    }
}

#[component]
fn Footer(router: Router, store: Store) -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="foot__in">
                <p>
                    {t().footer_statement} " "
                    <a href=move || router.live_href(Page::About)>{t().footer_about}</a>
                </p>
                {move || {
                    let links = store.data().and_then(|data| data.site.as_ref()).map(|site| &site.links);
                    let link = |link: &'static plenary_core::model::Link| {
                        view! { <li><a href=link.url.as_str() rel="noreferrer">{link.label.as_str()}</a></li> }
                    };
                    links.filter(|links| !links.is_empty())
                        .map(|links| view! { <ul>{links.iter().map(link).collect_view()}</ul> })
                }}
            </div>
        </footer>
    }
}
