//! Finding things as assistive technology does: by role and accessible name, never by class or structure.
//!
//! A script in the page proposes elements that could have the role (`find.js`); the driver's computed role and label, which
//! come from the browser's own accessibility tree, decide.

use std::fmt;
use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Key, SessionId, WebElement};

use crate::engine::{Ability, Engine};
use crate::page::Page;

const CANDIDATES: &str = include_str!("find.js");
const NAME: &str = include_str!("name.js");

/// The middle of an element of a drawing, brought into sight; nothing for other elements.
const DRAWN: &str = "const [element] = arguments; \
    if (!element.ownerSVGElement) return null; \
    const middle = () => { \
        const box = element.getBoundingClientRect(); \
        return [box.left + box.width / 2, box.top + box.height / 2]; \
    }; \
    const [x, y] = middle(); \
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) element.scrollIntoView({ block: 'center' }); \
    return middle()";

/// Which accessible names match. White space is collapsed before comparing.
#[derive(Debug, Clone, Copy)]
pub enum Name<'a> {
    /// Whatever the name.
    Any,
    /// The whole name.
    Exactly(&'a str),
    /// Its beginning.
    Starting(&'a str),
    /// A part of it.
    Containing(&'a str),
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(name: &'a str) -> Self {
        Self::Exactly(name)
    }
}

impl Name<'_> {
    fn matches(self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly(wanted) => name == wanted,
            Self::Starting(wanted) => name.starts_with(wanted),
            Self::Containing(wanted) => name.contains(wanted),
        }
    }

    /// Words that a matching element must have somewhere in its texts.
    fn words(self) -> Vec<String> {
        match self {
            Self::Any => Vec::new(),
            Self::Exactly(text) | Self::Starting(text) | Self::Containing(text) => {
                text.split_whitespace().map(str::to_owned).collect()
            }
        }
    }
}

/// The page, or an element: something within which to look.
pub trait Scope<'p> {
    /// The page.
    fn page(&self) -> &'p Page;

    /// The element within which to look; none for the whole page.
    fn root(&self) -> Option<&WebElement>;

    /// All elements of that role and name, at this moment.
    #[track_caller]
    fn all<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> Vec<Found<'p>> {
        let name = name.into();
        match seek(self.page(), self.root(), role, name) {
            Ok(found) => found,
            Err(error) => panic!("looking for {role} {name:?}: {error}"),
        }
    }

    /// The one element of that role and name, waited for.
    #[track_caller]
    fn one<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> Found<'p> {
        let name = name.into();
        let mut found = wait(self, role, name, "exactly one", |count| count == 1);
        match found.pop() {
            Some(found) => found,
            None => panic!("{role} {name:?} went away"),
        }
    }

    /// The elements of that role and name, waited for until there are `count`.
    #[track_caller]
    fn exactly<'n>(&self, count: usize, role: &str, name: impl Into<Name<'n>>) -> Vec<Found<'p>> {
        wait(self, role, name.into(), &count.to_string(), |found| found == count)
    }

    /// The elements of that role and name, waited for until there is one at least.
    #[track_caller]
    fn some<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> Vec<Found<'p>> {
        wait(self, role, name.into(), "at least one", |count| count > 0)
    }

    /// Waits until no element has that role and name.
    #[track_caller]
    fn none<'n>(&self, role: &str, name: impl Into<Name<'n>>) {
        wait(self, role, name.into(), "no", |count| count == 0);
    }
}

/// An element found on a page.
#[derive(Clone)]
pub struct Found<'p> {
    page: &'p Page,
    element: WebElement,
}

impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.role(), self.name())
    }
}

impl<'p> Scope<'p> for Found<'p> {
    fn page(&self) -> &'p Page {
        self.page
    }

    fn root(&self) -> Option<&WebElement> {
        Some(&self.element)
    }
}

impl<'p> Found<'p> {
    pub(crate) fn new(page: &'p Page, element: WebElement) -> Self {
        Self { page, element }
    }

    /// The computed role.
    #[track_caller]
    pub fn role(&self) -> String {
        let engine = self.page.browser().engine();
        self.ask("role", async |session, element| role_of(engine, &session, &element).await)
    }

    /// The computed accessible name.
    #[track_caller]
    pub fn name(&self) -> String {
        let engine = self.page.browser().engine();
        self.ask("name", async |session, element| name_of(engine, &session, &element).await)
    }

    /// The rendered text, white space collapsed.
    #[track_caller]
    pub fn text(&self) -> String {
        if !self.page.browser().engine().has(Ability::Lines) {
            // A drawing has no such text: what its letters say stands for it.
            let rendered = "return arguments[0].innerText \
                ?? [...arguments[0].querySelectorAll('text')].map((it) => it.textContent).join(' ')";
            return collapse(self.script(rendered).as_str().unwrap_or_default());
        }
        collapse(&self.ask("text", async |_, element| element.text().await))
    }

    /// An attribute's value as the page wrote it.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        // Of a link in a drawing, WebKit's driver tells the property, which is no text there.
        if name == "href" {
            return self.script("return arguments[0].getAttribute('href')").as_str().map(str::to_owned);
        }
        self.ask(name, async |_, element| element.attr(name).await)
    }

    /// A property's value as text (`value`, `href`, `lang`, …).
    #[track_caller]
    pub fn property(&self, name: &str) -> Option<String> {
        self.ask(name, async |_, element| element.prop(name).await)
    }

    /// Whether a checkbox, a radio button or an option is chosen.
    #[track_caller]
    pub fn chosen(&self) -> bool {
        self.ask("state", async |_, element| element.is_selected().await)
    }

    /// Clicks it, scrolling it into view if need be.
    #[track_caller]
    pub fn click(&self) {
        // WebKit's driver knows no place of an element of a drawing.
        if let Some((x, y)) = self.drawn_at() {
            self.ask("click", async |session, _| session.action_chain().move_to(x, y).click().perform().await);
        } else {
            self.ask("click", async |_, element| element.click().await);
        }
    }

    /// Clicks it with the key that asks for another tab, and waits until that is open; where the browser opens none, until
    /// the page has left the click to it.
    #[track_caller]
    pub fn click_into_new_tab(&self) {
        const LISTEN: &str = "window.leftToBrowser = null; addEventListener('click', (event) => { \
            window.leftToBrowser = !event.defaultPrevented; event.preventDefault(); }, { once: true })";
        if self.page.browser().engine().has(Ability::NewTab) {
            let before = self.page.tabs();
            self.click_holding(Key::Control);
            self.page.wait_for("the tabs", || self.page.tabs(), before + 1);
        } else {
            self.page.script(LISTEN, Vec::new());
            self.click_holding(Key::Control);
            self.page.wait_for("left to the browser", || self.page.script("return leftToBrowser", Vec::new()), true);
        }
    }

    /// Clicks it while `key` is held down.
    #[track_caller]
    pub fn click_holding(&self, key: Key) {
        let drawn_at = self.drawn_at();
        self.ask("click", async |session, element| {
            let chain = session.action_chain().key_down(key.clone());
            let chain = match drawn_at {
                Some((x, y)) => chain.move_to(x, y).click(),
                None => {
                    element.scroll_into_view().await?;
                    chain.click_element(&element)
                }
            };
            chain.key_up(key).perform().await
        });
    }

    /// The middle of an element of a drawing, in sight; none for other elements.
    #[track_caller]
    fn drawn_at(&self) -> Option<(i64, i64)> {
        let middle = self.script(DRAWN);
        let at = |index: usize| middle.get(index).and_then(Value::as_f64).map(|place| place.round() as i64);
        at(0).zip(at(1))
    }

    /// Types into it, after what it holds.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.ask("typing", async |_, element| element.send_keys(text).await);
    }

    /// Presses a key while it has the focus.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.ask("key", async |_, element| element.send_keys(key).await);
    }

    /// Puts the keyboard's focus on it.
    #[track_caller]
    pub fn focus(&self) {
        self.ask("focus", async |_, element| element.focus().await);
    }

    /// Runs a script with the element as `arguments[0]`.
    #[track_caller]
    pub fn script(&self, body: &str) -> Value {
        self.ask("script", async |session, element| {
            Ok(session.execute(body, vec![element.to_json()?]).await?.json().clone())
        })
    }

    #[track_caller]
    fn ask<T>(&self, what: &str, command: impl AsyncFnOnce(Arc<SessionHandle>, WebElement) -> WebDriverResult<T>) -> T {
        let element = self.element.clone();
        match self.page.browser().run(async |session| command(session, element).await) {
            Ok(answer) => answer,
            Err(error) => panic!("{what} of an element: {error}"),
        }
    }
}

#[track_caller]
fn wait<'p, S: Scope<'p> + ?Sized>(
    scope: &S,
    role: &str,
    name: Name<'_>,
    wanted: &str,
    enough: impl Fn(usize) -> bool,
) -> Vec<Found<'p>> {
    let mut seen = Vec::new();
    let met = scope.page().comes_true(|| match seek(scope.page(), scope.root(), role, name) {
        Ok(found) => {
            seen = found;
            enough(seen.len())
        }
        // The page was drawing itself anew; look again.
        Err(error) if passing(&error) => false,
        Err(error) => panic!("looking for {role} {name:?}: {error}"),
    });
    if met {
        return seen;
    }
    let others: Vec<_> =
        seek(scope.page(), scope.root(), role, Name::Any).unwrap_or_default().iter().map(Found::name).collect();
    let path = scope.page().location();
    panic!("expected {wanted} {role} {name:?} on {path}, found {}; every {role} there: {others:#?}", seen.len())
}

fn passing(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::NoSuchElement(_))
}

fn seek<'p>(page: &'p Page, root: Option<&WebElement>, role: &str, name: Name<'_>) -> WebDriverResult<Vec<Found<'p>>> {
    let browser = page.browser();
    let engine = browser.engine();
    let elements = browser.run(async |session| {
        let root = root.map_or(Ok(Value::Null), WebElement::to_json)?;
        let arguments = vec![root, json!(role), json!(name.words())];
        let candidates = session.execute(CANDIDATES, arguments).await?.elements()?;
        let mut fitting = Vec::new();
        for element in candidates {
            if role_of(engine, &session, &element).await? != role {
                continue;
            }
            if matches!(name, Name::Any) || name.matches(&name_of(engine, &session, &element).await?) {
                fitting.push(element);
            }
        }
        Ok(fitting)
    })?;
    Ok(elements.into_iter().map(|element| Found::new(page, element)).collect())
}

/// Asks for an element's computed role or label, which the client has no call for.
#[derive(Debug)]
struct Computed<'a> {
    element: &'a WebElement,
    what: &'static str,
}

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let element = self.element.element_id();
        RequestData::new(Method::GET, format!("session/{session}/element/{element}/{}", self.what))
    }
}

async fn computed(session: &SessionHandle, element: &WebElement, what: &'static str) -> WebDriverResult<String> {
    session.cmd(Computed { element, what }).await?.value()
}

async fn role_of(engine: &Engine, session: &Arc<SessionHandle>, element: &WebElement) -> WebDriverResult<String> {
    let role = computed(session, element, "computedrole").await?;
    if role == "button" && !engine.has(Ability::RoleOfChoices) && element.tag_name().await? == "select" {
        return Ok("combobox".to_owned());
    }
    Ok(role)
}

async fn name_of(engine: &Engine, session: &Arc<SessionHandle>, element: &WebElement) -> WebDriverResult<String> {
    if !engine.has(Ability::NamesFromContent) {
        let told = session.execute(NAME, vec![element.to_json()?]).await?;
        if let Some(name) = told.json().as_str() {
            return Ok(collapse(name));
        }
    }
    Ok(collapse(&computed(session, element, "computedlabel").await?))
}

fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
