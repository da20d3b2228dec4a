//! Markup as a Leptos view: on the page of a browser, and as text on a host.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::kept::{Kept, Region, keep};
use super::reactive::{Following, Handler, Property};
use super::{Html, Step};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What is on the page of markup.
pub struct HtmlState {
    /// The outermost nodes, at least one.
    roots: Vec<Root>,
    /// What reacts within.
    regions: Vec<Region>,
    /// What follows signals, and what handles events: kept as long as the nodes are.
    following: Vec<Kept<()>>,
    handlers: Vec<Closure<dyn FnMut(web_sys::Event)>>,
}

enum Root {
    Node(types::Node),
    Region(Region),
}

/// Writes steps into a document.
struct Writer {
    state: HtmlState,
    /// The elements begun and not ended, outermost first.
    open: Vec<types::Element>,
    /// Whether nothing has been put into the one begun last.
    is_empty: bool,
    /// How many of them are inside an `<svg>`, that one included.
    svg_depth: usize,
}

impl Writer {
    fn node(&mut self, node: types::Node) {
        match self.open.last() {
            Some(parent) => Rndr::insert_node(parent, &node, None),
            None => self.state.roots.push(Root::Node(node)),
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Open(tag) => {
                if tag == "svg" || self.svg_depth > 0 {
                    self.svg_depth += 1;
                }
                let element = Rndr::create_element(tag, (self.svg_depth > 0).then_some(SVG));
                self.open.push(element);
                self.is_empty = true;
            }
            Step::Attribute(name, value) => {
                if let Some(element) = self.open.last() {
                    Rndr::set_attribute(element, name, &value);
                }
            }
            Step::Follow(name, value) => {
                if let Some(element) = self.open.last() {
                    self.state.following.push(follow(element.clone(), name, value));
                }
            }
            Step::Property(name, value) => {
                if let Some(element) = self.open.last() {
                    self.state.following.push(set_property(element.clone(), name, value));
                }
            }
            Step::On(event, handler) => {
                if let Some(element) = self.open.last() {
                    self.state.handlers.extend(handle(element, event, handler));
                }
            }
            Step::Text(text) => {
                match self.open.last().filter(|_| self.is_empty) {
                    // One call less than to make it and put it in.
                    Some(parent) => parent.set_text_content(Some(&text)),
                    None => self.node(Rndr::create_text_node(&text).into()),
                }
                self.is_empty = false;
            }
            Step::Live(content) => {
                let mut built = Region::new(content.0);
                self.is_empty = false;
                match self.open.last() {
                    Some(parent) => {
                        built.mount(parent, None);
                        self.state.regions.push(built);
                    }
                    None => self.state.roots.push(Root::Region(built)),
                }
            }
            Step::Close => {
                self.svg_depth = self.svg_depth.saturating_sub(1);
                self.is_empty = false;
                if let Some(element) = self.open.pop() {
                    self.node(element.into());
                }
            }
        }
    }
}

/// Keeps an attribute at a value.
fn follow(element: types::Element, name: &'static str, value: Following) -> Kept<()> {
    keep(Box::new(move || match value() {
        Some(text) => Rndr::set_attribute(&element, name, &text),
        None => Rndr::remove_attribute(&element, name),
    }))
}

/// Keeps a property at a value. It is set only when it differs: setting the value of a text box moves its cursor.
fn set_property(element: types::Element, name: &'static str, value: Property) -> Kept<()> {
    keep(Box::new(move || {
        let (key, value) = (JsValue::from_str(name), value());
        if js_sys::Reflect::get(&element, &key).ok().as_ref() != Some(&value) {
            let _refused = js_sys::Reflect::set(&element, &key, &value);
        }
    }))
}

/// Adds a handler to an element. Nothing on a host, where there is nothing to handle.
fn handle(
    element: &types::Element,
    event: &'static str,
    handler: Handler,
) -> Option<Closure<dyn FnMut(web_sys::Event)>> {
    let closure = Closure::wrap(handler as Box<dyn FnMut(web_sys::Event)>);
    element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).ok()?;
    Some(closure)
}

impl Root {
    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Root::Region(region) => region.insert_before_this(child),
            Root::Node(node) => {
                let parent = Rndr::get_parent(node).and_then(|parent| parent.dyn_into::<types::Element>().ok());
                if let Some(parent) = &parent {
                    child.mount(parent, Some(node));
                }
                parent.is_some()
            }
        }
    }
}

impl HtmlState {
    /// Takes the focus from what is about to go. To do that by itself as it goes, the browser brings style and layout of the
    /// whole page up to date, of what has come beside it too.
    fn release_focus(&self) {
        let focused = web_sys::window().and_then(|window| window.document()?.active_element());
        let Some(focused) = focused.and_then(|focused| focused.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
        if self.elements().iter().any(|element| element.contains(Some(&focused))) {
            let _refused = focused.blur();
        }
    }
}

impl Mountable for HtmlState {
    fn unmount(&mut self) {
        for root in &mut self.roots {
            match root {
                Root::Node(node) => Rndr::remove(node),
                Root::Region(region) => region.unmount(),
            }
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        for root in &mut self.roots {
            match root {
                Root::Node(node) => Rndr::insert_node(parent, node, marker),
                Root::Region(region) => region.mount(parent, marker),
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.roots.first().is_some_and(|root| root.insert_before_this(child))
    }

    fn elements(&self) -> Vec<types::Element> {
        let mut elements = Vec::new();
        for root in &self.roots {
            match root {
                Root::Node(node) => elements.extend(node.dyn_ref::<types::Element>().cloned()),
                Root::Region(region) => elements.extend(region.elements()),
            }
        }
        elements
    }
}

impl Render for Html {
    type State = HtmlState;

    fn build(self) -> HtmlState {
        let state = HtmlState { roots: Vec::new(), regions: Vec::new(), following: Vec::new(), handlers: Vec::new() };
        let mut writer = Writer { state, open: Vec::new(), is_empty: false, svg_depth: 0 };
        self.steps.into_iter().for_each(|step| writer.step(step));
        let mut state = writer.state;
        if state.roots.is_empty() {
            // Something has to hold the place, or nothing could be put there later.
            state.roots.push(Root::Node(Rndr::create_placeholder().into()));
        }
        state
    }

    fn rebuild(self, state: &mut HtmlState) {
        let mut new = self.build();
        state.release_focus();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Html {
    type Output<SomeNewAttr: Attribute> = Html;

    /// Markup takes no attributes from outside.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Html {
        self
    }
}

impl RenderHtml for Html {
    type AsyncOutput = Html;
    type Owned = Html;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Html {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        write(self, buf);
        *position = Position::NextChild;
    }

    /// The app renders beside the page that a host may have written and swaps the two; it never takes nodes over.
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> HtmlState {
        self.build()
    }

    fn into_owned(self) -> Html {
        self
    }
}

/// Writes markup as text.
fn write(html: Html, buf: &mut String) {
    let mut open: Vec<&str> = Vec::new();
    // Attributes may follow the name of an element, so that its tag is ended by what comes after them.
    let mut in_tag = false;
    for step in html.steps {
        if in_tag && !is_in_tag(&step) {
            buf.push('>');
            in_tag = false;
        }
        match step {
            Step::Open(tag) => {
                buf.push('<');
                buf.push_str(tag);
                open.push(tag);
                in_tag = true;
            }
            Step::Attribute(name, value) => write_attribute(name, &value, buf),
            Step::Follow(name, value) => {
                if let Some(value) = value() {
                    write_attribute(name, &value, buf);
                }
            }
            // A host has neither properties nor events.
            Step::Property(..) | Step::On(..) => {}
            Step::Text(text) => escape(&text, buf),
            Step::Live(content) => write((content.0)(), buf),
            Step::Close => {
                if let Some(tag) = open.pop().filter(|tag| !is_void(tag)) {
                    buf.push_str("</");
                    buf.push_str(tag);
                    buf.push('>');
                }
            }
        }
    }
}

fn is_in_tag(step: &Step) -> bool {
    matches!(step, Step::Attribute(..) | Step::Follow(..) | Step::Property(..) | Step::On(..))
}

fn write_attribute(name: &str, value: &str, buf: &mut String) {
    buf.push(' ');
    buf.push_str(name);
    buf.push_str("=\"");
    escape(value, buf);
    buf.push('"');
}

/// Whether an element has neither content nor an end tag (HTML, 13.1.2).
fn is_void(tag: &str) -> bool {
    matches!(tag, "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr")
}

fn escape(text: &str, buf: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => buf.push_str("&amp;"),
            '<' => buf.push_str("&lt;"),
            '>' => buf.push_str("&gt;"),
            '"' => buf.push_str("&quot;"),
            _ => buf.push(letter),
        }
    }
}
