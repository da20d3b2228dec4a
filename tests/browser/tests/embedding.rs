//! Views in pages of others: as high as their content, in the colours of the page, on any host that allows it.

use std::net::TcpListener;

use plenary_e2e::around::{Around, LISTENING, height, told, within};
use plenary_e2e::server::POLICY;
use plenary_e2e::{Fault, Found, Name, Page, Scope, at_each_mount, axe, visit};
use serde_json::json;

/// The element with a view, beside the script that makes it known.
fn view(page: &Page, attributes: &str) -> String {
    let site = page.site().url("/");
    format!("<script src=\"{site}embed.js\" defer></script><plenary-view src=\"{site}\" {attributes}></plenary-view>")
}

/// Shows the agenda in a page that listens to it.
fn show_agenda(page: &Page) {
    let around = Around::of(page);
    around.has("", LISTENING);
    around.show(page, "", &view(page, "view=\"agenda\""));
    wait_for_view(page, 0);
}

fn wait_for_view(page: &Page, number: usize) {
    within(page, number, || page.ready());
    page.wait_for("what is left below the content", || left(page, number), 0);
}

/// How many whole pixels a frame is higher than what is in it, which may be higher than frames become.
fn left(page: &Page, number: usize) -> i64 {
    let inside =
        within(page, number, || page.script("return document.body.getBoundingClientRect().height", Vec::new()));
    (height(page, number) - inside.as_f64().unwrap_or_default().min(10_000.0)).floor() as i64
}

/// What the element says where it cannot show the view, waited for.
fn said(page: &Page) -> String {
    let alert = "const alert = document.querySelector('plenary-view').shadowRoot.querySelector('[role=alert]'); \
                 return alert && alert.textContent";
    page.wait_until("it says what is wrong", || page.script(alert, Vec::new()).is_string());
    page.script(alert, Vec::new()).as_str().unwrap_or_default().to_owned()
}

fn overflow(page: &Page, number: usize) -> i64 {
    let wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    within(page, number, || page.script(wider, Vec::new()).as_i64().unwrap_or_default())
}

#[test]
fn each_view_stands_in_another_page_as_high_as_its_content() {
    at_each_mount(|page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        for (name, heading) in
            [("agenda", "Agenda"), ("speakers", "Speakers"), ("roadmap", "Roadmap of the Global Compact for Migration")]
        {
            around.show(page, "", &view(page, &format!("view=\"{name}\"")));
            wait_for_view(page, 0);
            assert!(height(page, 0) > 500.0, "{name}");
            assert_eq!(told(page).first().map(|(name, _)| name.as_str()), Some("ready"));
            within(page, 0, || {
                page.one("heading", heading);
                page.none("banner", Name::Any);
                page.none("navigation", "Main");
                page.none("button", "Search everything");
                let whole = page.one("link", "Open the whole site");
                assert!(
                    whole
                        .property("href")
                        .is_some_and(|href| href.ends_with(&format!("{}{name}", page.site().mount())))
                );
            });
            assert_eq!(overflow(page, 0), 0, "{name}");
        }
    });
}

#[test]
fn filters_are_passed_on_and_what_is_chosen_is_told() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        around.show(page, "", &view(page, "view=\"speakers\" filters=\"org=iom\" label=\"Speakers of IOM\""));
        wait_for_view(page, 0);
        let title = "return document.querySelector('plenary-view').shadowRoot.querySelector('iframe').title";
        assert_eq!(page.script(title, Vec::new()), json!("Speakers of IOM"));
        let tall = height(page, 0);
        within(page, 0, || {
            page.wait_for_status("2 of 25 speakers");
            page.one("button", "Clear filters").click();
            page.wait_for_status("25 speakers");
        });
        page.wait_until("the frame grows with it", || height(page, 0) > tall && left(page, 0) == 0);
        let changes: Vec<_> = told(page).into_iter().filter(|(name, _)| name == "change").collect();
        let last = changes.last().and_then(|(_, detail)| detail["href"].as_str()).unwrap_or_default().to_owned();
        assert!(last.ends_with("/speakers?embed=speakers") || last.contains("/speakers?theme="), "{changes:?}");
        let whole = within(page, 0, || page.one("link", "Open the whole site").property("href"));
        assert_eq!(whole, Some(page.site().url("/speakers")), "without what was taken back");
    });
}

#[test]
fn links_to_other_pages_open_a_window_of_their_own() {
    visit("/some/base/", |page| {
        show_agenda(page);
        let before = page.tabs();
        within(page, 0, || {
            page.one("link", Name::Containing("Opening")).click();
            page.one("heading", "Agenda");
        });
        page.wait_until("it opens", || page.tabs() == before + 1);
        let opened: Vec<_> = told(page).into_iter().filter(|(name, _)| name == "open").collect();
        let address = page.site().url("/agenda/i");
        assert_eq!(opened.first().map(|(_, detail)| detail["href"].clone()), Some(json!(address)));
    });
}

/// What a careless style sheet does to everything in its page.
const HOSTILE: &str = "* { font-size: 41px !important; line-height: 3 !important; letter-spacing: 4px; box-sizing: content-box !important; } \
    iframe { display: none !important; height: 10px !important; width: 9999px !important; border: 9px solid red !important; } \
    p, h1, section { display: none !important; } main { width: 340px; } plenary-view { color: red; text-transform: uppercase; }";

#[test]
fn a_hostile_page_does_not_reach_into_views_and_two_do_not_reach_each_other() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has(HOSTILE, LISTENING);
        let both = [view(page, "view=\"agenda\""), view(page, "view=\"roadmap\" theme=\"dark\"")].concat();
        around.show(page, "dir=\"rtl\"", &both);
        for number in [0, 1] {
            wait_for_view(page, number);
            assert_eq!(overflow(page, number), 0);
            let width = within(page, number, || page.script("return innerWidth", Vec::new()));
            assert_eq!(width, json!(340));
            let size = "return getComputedStyle(document.querySelector('main')).fontSize";
            assert_eq!(within(page, number, || page.script(size, Vec::new())), json!("16px"));
        }
        let theme =
            |number| within(page, number, || page.script("return document.documentElement.dataset.theme", Vec::new()));
        assert_eq!((theme(0), theme(1)), (json!("light"), json!("dark")));
        let heights = [height(page, 0), height(page, 1)];
        let tall = "return new Promise((resolve) => setTimeout(resolve, 500))";
        page.script(tall, Vec::new());
        assert_eq!([height(page, 0), height(page, 1)], heights, "they stay as they are");
    });
}

#[test]
fn a_view_follows_the_colours_of_the_page() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has(":root.dark { color-scheme: dark; }", LISTENING);
        around.show(page, "class=\"dark\"", &view(page, "view=\"agenda\""));
        wait_for_view(page, 0);
        let theme = || within(page, 0, || page.script("return document.documentElement.dataset.theme", Vec::new()));
        assert_eq!(theme(), json!("dark"));
        page.script("document.documentElement.className = ''", Vec::new());
        page.wait_for("the theme", theme, json!("light"));
        page.script("document.querySelector('plenary-view').setAttribute('theme', 'dark')", Vec::new());
        page.wait_for("the theme", theme, json!("dark"));
        // What is chosen in the view leaves the theme alone.
        within(page, 0, || {
            page.one("link", "Fri 17 Feb").click();
            page.wait_for_status("4 of 9 sessions");
        });
        assert_eq!(theme(), json!("dark"));
    });
}

#[test]
fn messages_of_others_and_of_another_shape_are_not_heard() {
    visit("/some/base/", |page| {
        show_agenda(page);
        let before = height(page, 0);
        // From the page itself, which is not the frame.
        page.script("postMessage({ plenary: 1, type: 'size', height: 9999 }, '*')", Vec::new());
        within(page, 0, || {
            for size in ["NaN", "'9999'", "-5", "1e9", "null"] {
                let send = format!("parent.postMessage({{ plenary: 1, type: 'size', height: {size} }}, '*')");
                page.script(&send, Vec::new());
            }
            page.script("parent.postMessage({ plenary: 2, type: 'size', height: 9999 }, '*')", Vec::new());
            page.script(
                "parent.postMessage({ plenary: 1, type: 'open', href: 'javascript:alert(1)' }, '*')",
                Vec::new(),
            );
            // From the view itself, which is not the page around it.
            page.script("postMessage({ plenary: 1, type: 'host', theme: 'dark', fits: false }, '*')", Vec::new());
        });
        let send = "document.querySelector('plenary-view').shadowRoot.querySelector('iframe').contentWindow.postMessage(\
                    { plenary: 1, type: 'host', theme: '\"><b>', fits: true }, '*'); \
                    return new Promise((resolve) => setTimeout(resolve, 300))";
        page.script(send, Vec::new());
        let theme = within(page, 0, || page.script("return document.documentElement.dataset.theme", Vec::new()));
        assert_eq!((theme, height(page, 0)), (json!("light"), before));
        assert!(told(page).iter().all(|(name, _)| name == "ready"), "{:?}", told(page));
    });
}

#[test]
fn a_page_whose_policy_forbids_the_frame_is_told_so_in_place() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        around.under(&format!("script-src 'self' {}; style-src 'self'", page.site().url("/")));
        page.expect_in_console("frame-src");
        around.show(page, "", &view(page, "view=\"agenda\""));
        let host = format!("http://{}", page.site().host());
        assert_eq!(said(page), format!("This page's policy allows no frame of {host} (frame-src). Open it by itself"));
        assert!(told(page).iter().any(|(name, _)| name == "error"));
    });
}

#[test]
fn a_host_that_shows_something_else_is_named_in_place() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        page.site().fault("/agenda/", Fault::Html);
        around.show(page, "", &view(page, "view=\"agenda\""));
        let said = said(page);
        assert!(said.contains("shows nothing here. It cannot be reached"), "{said}");
    });
}

#[test]
fn a_host_that_is_not_there_is_named_in_place() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        // A port at which nobody listens any more.
        let gone = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
        around.under(&format!("script-src 'self' {}; frame-src http://{gone}; style-src 'self'", page.site().url("/")));
        page.allow_requests_to(&gone.to_string());
        page.allow_in_console(&gone.to_string());
        let html = view(page, "view=\"agenda\"");
        let src = format!("src=\"{}\" view", page.site().url("/"));
        around.show(page, "", &html.replace(&src, &format!("src=\"http://{gone}/\" view")));
        assert!(said(page).starts_with(&format!("http://{gone} shows nothing here. It cannot be reached")));
    });
}

#[test]
fn a_site_that_allows_no_frame_is_named_in_place() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        page.site().under_policy(&format!("{POLICY}; frame-ancestors 'none'"));
        page.allow_in_console("frame-ancestors");
        page.allow_in_console("FRAME_ANCESTOR");
        around.show(page, "", &view(page, "view=\"agenda\""));
        let said = said(page);
        assert!(said.contains("or allows no other page to frame it."), "{said}");
    });
}

#[test]
fn the_front_page_of_a_site_names_it_too() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        let src = |file: &str| format!("src=\"{}{file}\" view", page.site().url("/"));
        let html = view(page, "view=\"speakers\" filters=\"org=iom\"");
        around.show(page, "", &html.replace(&src(""), &src("index.html")));
        wait_for_view(page, 0);
        within(page, 0, || page.wait_for_status("2 of 25 speakers"));
    });
}

#[test]
fn the_last_of_many_changes_of_height_is_followed() {
    visit("/some/base/", |page| {
        show_agenda(page);
        let drag = "const view = document.querySelector('plenary-view'); \
            return new Promise((resolve) => { let left = 150; \
                const step = () => { view.style.width = (left % 2 ? 640 : 330) + left + 'px'; \
                    left -= 1; if (left < 0) resolve(); else requestAnimationFrame(() => setTimeout(step)); }; step(); })";
        page.script(drag, Vec::new());
        page.wait_for(
            "the width of the view",
            || within(page, 0, || page.script("return innerWidth", Vec::new())),
            330,
        );
        page.wait_for("what is left below the content", || left(page, 0), 0);
        assert_eq!(overflow(page, 0), 0);
    });
}

#[test]
fn a_site_that_is_one_file_can_be_framed_too() {
    visit("/some/base/", |page| {
        page.site().under_policy("default-src 'self' data: 'unsafe-inline' 'wasm-unsafe-eval'");
        let around = Around::of(page);
        around.has("", LISTENING);
        let html = view(page, "view=\"speakers\" filters=\"org=iom\"");
        let folder = format!("<plenary-view src=\"{}", page.site().url("/"));
        around.show(page, "", &html.replace(&folder, &format!("{folder}plenary.html")));
        wait_for_view(page, 0);
        within(page, 0, || page.wait_for_status("2 of 25 speakers"));
    });
}

#[test]
fn what_is_no_view_or_no_address_is_said_in_place() {
    visit("/some/base/", |page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        for (attributes, told) in [
            ("view=\"rooms\"", "\"rooms\" is no view"),
            ("view=\"agenda\" src=\"javascript:alert(1)\"", "\"javascript:alert(1)\" is no address of a site."),
        ] {
            let html =
                view(page, "").replace(&format!("<plenary-view src=\"{}\"", page.site().url("/")), "<plenary-view");
            around.show(page, "", &html.replace("<plenary-view", &format!("<plenary-view {attributes}")));
            let said = said(page);
            assert!(said.contains(told), "{said}");
        }
    });
}

#[test]
fn the_html_for_the_present_view_is_written_and_works() {
    visit("/some/base/", |page| {
        page.open("/roadmap?view=list&lane=negotiations");
        let status = page.one("status", Name::Any).text();
        page.script("document.querySelector('details.take > summary').click()", Vec::new());
        page.one("button", "Embed this view").click();
        let dialog = page.one("dialog", "Embed this view");
        let html = dialog.one("textbox", "HTML").property("value").unwrap_or_default();
        assert_eq!(html.lines().count(), 2, "{html}");
        assert!(html.contains("filters=\"lane=negotiations&amp;view=list\""), "{html}");
        assert_eq!(axe::violations(page), Vec::<String>::new());
        dialog.one("combobox", "Theme").type_text("Dark");
        assert!(dialog.one("textbox", "HTML").property("value").is_some_and(|html| html.contains("theme=\"dark\"")));
        dialog.one("button", "Close").click();
        page.none("dialog", Name::Any);
        let around = Around::of(page);
        around.has("", LISTENING);
        around.show(page, "", &html);
        wait_for_view(page, 0);
        within(page, 0, || page.wait_for_status(&status));
    });
}

#[test]
fn what_opens_in_a_high_frame_opens_where_one_is() {
    at_each_mount(|page| {
        let around = Around::of(page);
        around.has("", LISTENING);
        around.show(page, "", &view(page, "view=\"speakers\" filters=\"meeting=all\""));
        wait_for_view(page, 0);
        assert!(height(page, 0) > 2000.0);
        within(page, 0, || {
            let top = |found: Found<'_>| {
                found.script("return arguments[0].getBoundingClientRect().top").as_f64().unwrap_or(f64::NAN)
            };
            let button = page.one("button", "UNITAR");
            button.script("arguments[0].click()");
            let note = top(page.one("note", "UNITAR"));
            let at = top(button);
            assert!(at > 1000.0 && (note - at).abs() < 500.0, "{note} beside {at}");
        });
    });
}
