//! The page under test: going somewhere, looking where one is, waiting, typing.

use std::cell::{Cell, RefCell};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, TypingData, WebElement};

use crate::browser::Browser;
use crate::find::{Found, Name, Scope};
use crate::server::Site;

/// How long a condition may take to come true. Reached only by failing tests.
pub const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(15);

/// Whether the app has started, taken the place of the text that was there before it, and drawn what the address asks for.
const READY: &str = "return document.readyState === 'complete' && !document.getElementById('boot') \
    && !!document.querySelector('h1') && !document.querySelector('[aria-busy=true]')";

/// The site in a browser.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    site: Site,
    expected: RefCell<Vec<String>>,
    possible: RefCell<Vec<String>>,
    others: RefCell<Vec<String>>,
    probes: Cell<bool>,
}

impl<'p> Scope<'p> for &'p Page {
    fn page(&self) -> &'p Page {
        self
    }

    fn root(&self) -> Option<&WebElement> {
        None
    }
}

impl Page {
    /// A browser that has been nowhere yet, and the site it will visit.
    pub fn new(browser: Browser, site: Site) -> Self {
        Self {
            browser,
            site,
            expected: RefCell::default(),
            possible: RefCell::default(),
            others: RefCell::default(),
            probes: Cell::default(),
        }
    }

    /// The browser.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The server.
    pub fn site(&self) -> &Site {
        &self.site
    }

    pub(crate) fn into_browser(self) -> Browser {
        self.browser
    }

    /// Says that the console will hold messages with this text, because the test provokes them. The standing assertions
    /// demand that at least one comes.
    pub fn expect_in_console(&self, text: &str) {
        self.expected.borrow_mut().push(text.to_owned());
    }

    /// Says that the journey leads to another host too.
    pub fn allow_requests_to(&self, host: &str) {
        self.others.borrow_mut().push(host.to_owned());
    }

    pub(crate) fn hosts(&self) -> Vec<String> {
        let mut hosts = self.others.borrow().clone();
        hosts.push(self.site.host());
        hosts
    }

    /// Says that the console may hold messages with this text: of what the test provokes, not every engine tells.
    pub fn allow_in_console(&self, text: &str) {
        self.possible.borrow_mut().push(text.to_owned());
    }

    pub(crate) fn expected_in_console(&self) -> Vec<String> {
        self.expected.borrow().clone()
    }

    /// Opens a path of the site (`/agenda?day=2`) as a fresh document and waits until the app stands.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.begin(path);
        self.ready();
    }

    /// Opens a path as a fresh document, without waiting for the app.
    #[track_caller]
    pub fn begin(&self, path: &str) {
        self.go(&self.site.url(path));
    }

    /// Opens a URL.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.done("open", self.browser.run(async |session| session.goto(url).await));
    }

    /// From now on, looks into the frame that a script returns.
    #[track_caller]
    pub fn enter_frame(&self, script: &str, number: usize) {
        let frame = self.script(script, vec![json!(number)]);
        self.done("frame", self.browser.post("frame", json!({ "id": frame })));
    }

    /// From now on, looks at the whole page again.
    #[track_caller]
    pub fn leave_frames(&self) {
        self.done("frame", self.browser.post("frame", json!({ "id": null })));
    }

    /// Whether what stands on the page is the text that the build wrote, and not yet the app.
    #[track_caller]
    pub fn is_before_the_app(&self) -> bool {
        self.script("return !!document.getElementById('boot')", Vec::new()) == json!(true)
    }

    /// Opens an address that is no page: the host answers with `404.html`.
    ///
    /// The browser itself reports the status of that document in the console. And `404.html` cannot know how deep below
    /// the site's base it is shown, so it looks for the start script at several depths; those misses are reported too,
    /// and may lie outside the mount. Nothing else is excused.
    #[track_caller]
    pub fn open_missing(&self, path: &str) {
        self.expect_in_console(&format!("{path} - Failed to load resource"));
        self.probes.set(true);
        self.open(path);
    }

    /// Whether a console message or a request's address is one of those that `404.html` cannot avoid.
    pub(crate) fn excused(&self, text: &str) -> bool {
        let is_possible = self.possible.borrow().iter().any(|possible| text.contains(possible));
        is_possible || self.probes.get() && text.contains("/start-") && text.contains(".js")
    }

    /// Loads the current address again.
    #[track_caller]
    pub fn reload(&self) {
        self.done("reload", self.browser.run(async |session| session.refresh().await));
        self.ready();
    }

    /// Presses the browser's Back.
    #[track_caller]
    pub fn back(&self) {
        self.done("back", self.browser.run(async |session| session.back().await));
    }

    /// Presses the browser's Forward.
    #[track_caller]
    pub fn forward(&self) {
        self.done("forward", self.browser.run(async |session| session.forward().await));
    }

    /// Waits until the app has drawn the page.
    #[track_caller]
    pub fn ready(&self) {
        self.wait_until("the page stands", || self.script(READY, Vec::new()) == json!(true));
    }

    /// The current address: path and query below the mount, without a trailing slash (a folder's address has one on
    /// a plain server; it is the same page).
    #[track_caller]
    pub fn location(&self) -> String {
        let url = self.done("address", self.browser.run(async |session| session.current_url().await));
        // A page without a file stands after `#`, behind the base; a section may follow there.
        let address = url.fragment().filter(|fragment| fragment.starts_with('/'));
        let address = address.map(|address| address.split('#').next().unwrap_or(address));
        let target = match (address, url.query()) {
            (Some(address), _) => format!("{}{}", url.path(), address.trim_start_matches('/')),
            (None, Some(query)) => format!("{}?{query}", url.path()),
            (None, None) => url.path().to_owned(),
        };
        let Some(inside) = self.site.below_mount(&target) else {
            return format!("outside the site: {url}");
        };
        let (path, query) = inside.split_once('?').unwrap_or((inside, ""));
        let path = match path.trim_end_matches('/') {
            "" => "/",
            path => path,
        };
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The current query, decoded, in its order.
    #[track_caller]
    pub fn query(&self) -> Vec<(String, String)> {
        let url = self.done("address", self.browser.run(async |session| session.current_url().await));
        url.query_pairs().into_owned().collect()
    }

    /// The document's title.
    #[track_caller]
    pub fn title(&self) -> String {
        self.done("title", self.browser.run(async |session| session.title().await))
    }

    /// The text of the one `h1`, once there is one: on the way to a page there may be none.
    #[track_caller]
    pub fn heading(&self) -> String {
        let is_there = "return !!document.querySelector('h1')";
        self.wait_until("a heading", || self.script(is_there, Vec::new()) == json!(true));
        let headings = self.script("return [...document.querySelectorAll('h1')].map(h => h.innerText)", Vec::new());
        let texts: Vec<_> = headings.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        texts.join(" | ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The element that has the keyboard's focus; the `body` if none has.
    #[track_caller]
    pub fn focused(&self) -> Found<'_> {
        let element = self.done(
            "focus",
            self.browser.run(async |session| {
                session.execute("return document.activeElement ?? document.body", Vec::new()).await?.element()
            }),
        );
        Found::new(self, element)
    }

    /// Whether the `h1` has the focus.
    #[track_caller]
    pub fn heading_has_focus(&self) -> bool {
        self.script("return document.activeElement?.tagName === 'H1'", Vec::new()) == json!(true)
    }

    /// Presses keys, wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.done("keys", self.browser.run(async |session| session.action_chain().send_keys(keys).perform().await));
    }

    /// Presses a key while another is held down, wherever the focus is.
    #[track_caller]
    pub fn press_holding(&self, held: Key, key: Key) {
        let press = self.browser.run(async |session| {
            let chain = session.action_chain().key_down(held.clone()).key_down(key.clone());
            chain.key_up(key).key_up(held).perform().await
        });
        self.done("keys", press);
    }

    /// The number of open tabs.
    #[track_caller]
    pub fn tabs(&self) -> usize {
        self.done("tabs", self.browser.run(async |session| session.windows().await)).len()
    }

    /// The number of entries in the tab's history.
    #[track_caller]
    pub fn history_length(&self) -> u64 {
        self.script("return history.length", Vec::new()).as_u64().unwrap_or_default()
    }

    /// Runs a script in the page and returns its value.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        let run = self.browser.run(async |session| Ok(session.execute(body, arguments).await?.json().clone()));
        self.done("script", run)
    }

    /// Waits until `condition` holds.
    ///
    /// # Panics
    /// When it does not within [`PATIENCE`].
    #[track_caller]
    pub fn wait_until(&self, what: &str, condition: impl FnMut() -> bool) {
        if !self.comes_true(condition) {
            panic!("{what}: not within {PATIENCE:?}, on {}", self.location());
        }
    }

    /// Waits until `read` gives `expected`.
    ///
    /// # Panics
    /// When it does not within [`PATIENCE`]; the message has the last value.
    #[track_caller]
    pub fn wait_for<T: PartialEq<U> + std::fmt::Debug, U: std::fmt::Debug>(
        &self,
        what: &str,
        read: impl Fn() -> T,
        expected: U,
    ) {
        if !self.comes_true(|| read() == expected) {
            panic!("{what} is {:?} on {}, not {expected:?}", read(), self.location());
        }
    }

    /// Waits until the address is `path`, with its query.
    #[track_caller]
    pub fn wait_for_location(&self, path: &str) {
        self.wait_for("the address", || self.location(), path);
        self.ready();
    }

    /// Waits until the page's one status says `text`. (A status has no name of its own: its text is what is announced.)
    #[track_caller]
    pub fn wait_for_status(&self, text: &str) {
        self.one("status", Name::Any);
        self.wait_for("the status", || self.one("status", Name::Any).text(), text);
    }

    #[track_caller]
    pub(crate) fn comes_true(&self, mut condition: impl FnMut() -> bool) -> bool {
        let until = Instant::now() + PATIENCE;
        loop {
            if condition() {
                return true;
            }
            if Instant::now() > until {
                return false;
            }
            thread::sleep(POLL);
        }
    }

    #[track_caller]
    pub(crate) fn done<T>(&self, what: &str, outcome: WebDriverResult<T>) -> T {
        match outcome {
            Ok(value) => value,
            Err(error) => panic!("{what}: {error}"),
        }
    }
}

/// A pair of a query, as [`Page::query`] tells it.
pub fn pair(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}
