//! A page of others, on a host of its own, with views of the site in it.

use std::env;

use serde_json::{Value, json};

use crate::page::Page;
use crate::server::{Fault, Site};

/// Where the page is.
const PATH: &str = "/page.html";

/// The frame of an embedded view.
const FRAME: &str = "return document.querySelectorAll('plenary-view')[arguments[0]].shadowRoot.querySelector('iframe')";

/// A host that has one page.
#[derive(Debug)]
pub struct Around {
    host: Site,
}

impl Around {
    /// A host with a strict policy, which allows scripts and frames of the site.
    ///
    /// # Panics
    /// When it cannot listen.
    pub fn of(page: &Page) -> Self {
        let host = Site::start(&env::temp_dir(), "/").unwrap_or_else(|error| panic!("the host: {error}"));
        let around = Self { host };
        let site = page.site().url("/");
        around.under(&format!("script-src 'self' {site}; frame-src {site}; style-src 'self'"));
        page.allow_requests_to(&around.host.host());
        around
    }

    /// From now on, has a policy that allows this and nothing else.
    pub fn under(&self, allowed: &str) {
        self.host.under_policy(&format!("default-src 'none'; img-src data:; {allowed}"));
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        self.host.url("/").trim_end_matches('/').to_owned()
    }

    /// Has a style sheet for the page, `around.css`, and a script, `around.js`.
    pub fn has(&self, css: &str, script: &str) {
        self.host.fault("/around.css", Fault::Body(css.to_owned()));
        self.host.fault("/around.js", Fault::Body(script.to_owned()));
    }

    /// Shows a page with this in its main part. It has what every page has to have.
    pub fn show(&self, page: &Page, html_attributes: &str, main: &str) {
        let files = "<link rel=\"stylesheet\" href=\"around.css\"><script src=\"around.js\"></script>";
        self.host.fault(
            PATH,
            Fault::Body(format!(
                "<!doctype html><html lang=\"en\" {html_attributes}><head><meta charset=\"utf-8\">\
                 <meta name=\"viewport\" content=\"width=device-width\"><title>Intranet</title>\
                 <link rel=\"icon\" href=\"data:,\">{files}</head><body><header>Intranet</header>\
                 <nav aria-label=\"Main\"><a href=\"#main\">Home</a></nav>\
                 <main id=\"main\"><h1>Intranet</h1>{main}</main><footer>The intranet</footer></body></html>"
            )),
        );
        page.go(&self.host.url(PATH));
    }
}

/// The element that shows a view: its height in CSS pixels, once it does.
#[track_caller]
pub fn height(page: &Page, number: usize) -> f64 {
    let measure = "const view = document.querySelectorAll('plenary-view')[arguments[0]]; \
                   return view.shadowRoot.querySelector('iframe').getBoundingClientRect().height";
    page.script(measure, vec![json!(number)]).as_f64().unwrap_or_default()
}

/// Does something inside of an embedded view.
#[track_caller]
pub fn within<T>(page: &Page, number: usize, act: impl FnOnce() -> T) -> T {
    page.enter_frame(FRAME, number);
    let result = act();
    page.leave_frames();
    result
}

/// What the views have told the page around them: of each event its name and its detail.
#[track_caller]
pub fn told(page: &Page) -> Vec<(String, Value)> {
    let told = page.script("return window.told", Vec::new());
    let told = told.as_array().into_iter().flatten();
    told.map(|event| (event["name"].as_str().unwrap_or_default().to_owned(), event["detail"].clone())).collect()
}

/// A script for a page that keeps what views tell it.
pub const LISTENING: &str = "window.told = []; \
    for (const name of ['ready', 'change', 'open', 'error']) { \
        addEventListener('plenary-' + name, (event) => told.push({ name, detail: event.detail })); \
    }";
