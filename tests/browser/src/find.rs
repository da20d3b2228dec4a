//! Finding things as assistive technology does: by role and accessible name, never by class or structure.
//!
//! A script in the page proposes elements that could have the role (`find.js`); the driver's computed role and label, which
//! come from the browser's own accessibility tree, decide. An engine without these takes the script's word.

use std::fmt;
use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Key, SessionId, WebElement};

use crate::engine::Ability;
use crate::page::Page;

const CANDIDATES: &str = include_str!("find.js");

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
        self.ask("role", async |session, element| computed(&session, &element, "computedrole").await)
    }

    /// The computed accessible name.
    #[track_caller]
    pub fn name(&self) -> String {
        let name = self.ask("name", async |session, element| computed(&session, &element, "computedlabel").await);
        collapse(&name)
    }

    /// The rendered text, white space collapsed.
    #[track_caller]
    pub fn text(&self) -> String {
        collapse(&self.ask("text", async |_, element| element.text().await))
    }

    /// An attribute's value as the page wrote it.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
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
        self.ask("click", async |_, element| element.click().await);
    }

    /// Clicks it while `key` is held down.
    #[track_caller]
    pub fn click_holding(&self, key: Key) {
        self.ask("click", async |session, element| {
            element.scroll_into_view().await?;
            session.action_chain().key_down(key.clone()).click_element(&element).key_up(key).perform().await
        });
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
    let ask_driver = browser.engine().has(Ability::ComputedAccessibility);
    let elements = browser.run(async |session| {
        let root = root.map_or(Ok(Value::Null), WebElement::to_json)?;
        let arguments = vec![root, json!(role), json!(name.words())];
        let candidates = session.execute(CANDIDATES, arguments).await?.elements()?;
        if !ask_driver {
            return Ok(candidates);
        }
        let mut fitting = Vec::new();
        for element in candidates {
            if computed(&session, &element, "computedrole").await? != role {
                continue;
            }
            let free = matches!(name, Name::Any);
            if free || name.matches(&collapse(&computed(&session, &element, "computedlabel").await?)) {
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

fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
