//! A drawing that is kept up to date on every frame: what it shows are sprites, known by their numbers, and only what is
//! different from the frame before is changed on the page.

use plenary_core::text::tenths;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::{document, page, window};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Something that moves as a whole.
#[derive(Debug, Default, PartialEq)]
pub struct Sprite {
    /// By what it is known from frame to frame; small, since places are kept for all below it.
    number: usize,
    /// Where it is: the value of its `transform`; empty where its paths and texts tell that.
    place: String,
    /// Its paths (`d`), each with its class.
    paths: Vec<(&'static str, String)>,
    /// Its texts, each with its class and its place.
    texts: Vec<Text>,
    /// Its `data-is`, by which style sheets know it from others for a while; left out when empty.
    pub condition: &'static str,
    /// Its name for who hears it, where that may change; what it was made with when empty.
    pub name: String,
    /// Whether it may stay as it was in the frame before, if it was in the same place.
    pub may_stay: bool,
}

/// A text of a sprite.
#[derive(Debug, PartialEq)]
pub struct Text {
    class: &'static str,
    x: f64,
    y: f64,
    text: String,
}

impl Sprite {
    /// An empty one whose paths and texts tell where they are.
    pub fn new(number: usize) -> Sprite {
        Sprite { number, ..Sprite::default() }
    }

    /// An empty one at a place.
    #[inline(never)]
    pub fn at(number: usize, x: f64, y: f64) -> Sprite {
        let place = ["translate(", &tenths(x), ",", &tenths(y), ")"].concat();
        Sprite { place, ..Sprite::new(number) }
    }

    /// Adds a path.
    #[inline(never)]
    pub fn path(&mut self, class: &'static str, path: String) {
        self.paths.push((class, path));
    }

    /// Adds a text, unless it is empty.
    #[inline(never)]
    pub fn text(&mut self, class: &'static str, x: f64, y: f64, text: String) {
        if !text.is_empty() {
            self.texts.push(Text { class, x, y, text });
        }
    }
}

/// An attribute of the element of a sprite, and its value.
pub type Attribute = (&'static str, String);

/// What a new element of a sprite is: its tag and attributes, by the number of the sprite, and its name for who hears it.
pub type Make<'a> = &'a dyn Fn(usize) -> (&'static str, Vec<Attribute>, Option<String>);

/// A sprite on the page.
struct Held {
    sprite: Sprite,
    outer: Element,
    paths: Vec<Element>,
    texts: Vec<Element>,
    is_seen: bool,
}

/// A group of a drawing that sprites stand in.
#[derive(Default)]
pub struct Stage {
    group: Option<Element>,
    held: Vec<Option<Held>>,
}

impl Stage {
    /// Forgets all that it shows, so that what is shown next is made anew. Says whether something of it had the focus.
    pub fn clear(&mut self) -> bool {
        let focused = document().and_then(|document| document.active_element());
        let mut had_focus = false;
        for held in self.held.drain(..).flatten() {
            had_focus |= held.outer.contains(focused.as_deref());
            held.outer.remove();
        }
        had_focus
    }

    /// Shows these sprites in the first element that a selector names, and no others; but one that has the focus stays.
    pub fn show(&mut self, selector: &str, sprites: Vec<Sprite>, make: Make) {
        let Some(group) = find(selector) else { return };
        // What was put into another group is gone with that.
        if self.group.as_ref() != Some(&group) {
            self.clear();
            self.group = Some(group.clone());
        }
        self.held.iter_mut().flatten().for_each(|held| held.is_seen = false);
        for sprite in sprites {
            let number = sprite.number;
            if number >= self.held.len() {
                self.held.resize_with(number + 1, || None);
            }
            let Some(place) = self.held.get_mut(number) else { continue };
            if place.is_none() {
                *place = enter(&group, number, make);
            }
            if let Some(held) = place {
                held.is_seen = true;
                if !(sprite.may_stay && held.sprite.place == sprite.place) {
                    held.update(sprite);
                }
            }
        }
        let focused = document().and_then(|document| document.active_element());
        for place in &mut self.held {
            let is_done = |held: &Held| !held.is_seen && !held.outer.contains(focused.as_deref());
            if let Some(held) = place.take_if(|held| is_done(held)) {
                held.outer.remove();
            }
        }
    }
}

/// Puts a new element for a sprite into a group.
fn enter(group: &Element, number: usize, make: Make) -> Option<Held> {
    let (tag, attributes, name) = make(number);
    let outer = element(tag)?;
    for (attribute, value) in attributes {
        set_attribute(&outer, attribute, &value);
    }
    if let Some(name) = name {
        let title = element("title")?;
        title.set_text_content(Some(&name));
        append(&outer, &title);
    }
    append(group, &outer);
    Some(Held { sprite: Sprite::default(), outer, paths: Vec::new(), texts: Vec::new(), is_seen: true })
}

impl Held {
    fn update(&mut self, sprite: Sprite) {
        if self.sprite.place != sprite.place {
            set_attribute(&self.outer, "transform", &sprite.place);
        }
        if self.sprite.condition != sprite.condition {
            set_attribute(&self.outer, "data-is", sprite.condition);
        }
        if self.sprite.name != sprite.name {
            set_attribute(&self.outer, "aria-label", &sprite.name);
        }
        if self.sprite.paths != sprite.paths {
            for (n, (class, path)) in sprite.paths.iter().enumerate() {
                let before = self.sprite.paths.get(n);
                let Some(element) = part(&self.outer, &mut self.paths, n, "path") else { return };
                if before.is_none_or(|(before, _)| before != class) {
                    set_attribute(element, "class", class);
                }
                if before.is_none_or(|(_, before)| before != path) {
                    set_attribute(element, "d", path);
                }
            }
            cut(&mut self.paths, sprite.paths.len());
        }
        if self.sprite.texts != sprite.texts {
            for (n, text) in sprite.texts.iter().enumerate() {
                let before = self.sprite.texts.get(n);
                if before == Some(text) {
                    continue;
                }
                let Some(element) = part(&self.outer, &mut self.texts, n, "text") else { return };
                if before.is_none_or(|before| before.class != text.class) {
                    set_attribute(element, "class", text.class);
                }
                if before.is_none_or(|before| before.x != text.x) {
                    set_attribute(element, "x", &tenths(text.x));
                }
                if before.is_none_or(|before| before.y != text.y) {
                    set_attribute(element, "y", &tenths(text.y));
                }
                if before.is_none_or(|before| before.text != text.text) {
                    element.set_text_content(Some(&text.text));
                }
            }
            cut(&mut self.texts, sprite.texts.len());
        }
        self.sprite = sprite;
    }
}

/// One of the elements within another, made when it is first asked for.
fn part<'a>(outer: &Element, parts: &'a mut Vec<Element>, n: usize, tag: &str) -> Option<&'a Element> {
    if n >= parts.len() {
        let new = element(tag)?;
        append(outer, &new);
        parts.push(new);
    }
    parts.get(n)
}

/// Takes away what is more than so many.
fn cut(parts: &mut Vec<Element>, count: usize) {
    parts.drain(count.min(parts.len())..).for_each(|element| element.remove());
}

fn element(tag: &str) -> Option<Element> {
    document()?.create_element_ns(Some(SVG), tag).ok()
}

fn append(parent: &Node, child: &Node) {
    // An element that was just made can stand anywhere.
    let _refused = parent.append_child(child);
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    let _refused = element.set_attribute(name, value);
}

/// Sets attributes of the first element that a selector names. The browser lays a drawing out anew for one that is set, even
/// to what it was.
pub fn set(selector: &str, attributes: &[(&str, String)]) {
    let Some(element) = find(selector) else { return };
    for (name, value) in attributes {
        if element.get_attribute(name).as_deref() != Some(value) {
            set_attribute(&element, name, value);
        }
    }
}

/// Sets the size of a drawing, which a narrower page may make smaller as a whole.
pub fn size(selector: &str, width: f64, height: f64) {
    let [width, height] = [width, height].map(tenths);
    let view_box = ["0 0 ", &width, " ", &height].concat();
    set(selector, &[("width", width), ("height", height), ("viewBox", view_box)]);
}

/// Makes the sprite of a number the only one that the Tab key comes to.
pub fn take_turn(number: usize) {
    let one = ["[data-index='", &number.to_string(), "']"].concat();
    if find(&one).is_some_and(|element| element.get_attribute("tabindex").as_deref() != Some("0")) {
        page::take_turn("[data-index]", &one);
    }
}

/// Whether the sprite of a number has the focus.
pub fn has_focus(number: usize) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.and_then(|focused| focused.get_attribute("data-index")) == Some(number.to_string())
}

/// Whether the focus is within the first element that a selector names.
pub fn has_focus_within(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    find(selector).is_some_and(|element| focused.is_some_and(|focused| element.contains(Some(&focused))))
}

/// Moves the focus to the sprite of a number, which scrolls into view.
pub fn focus(number: usize) {
    if let Some(element) = find(&["[data-index='", &number.to_string(), "']"].concat()) {
        // Links of a drawing are no HTML elements, but can take the focus by the same method.
        let _refused = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// From where to where the window shows the element that a selector names, with a share of its height more on both sides.
pub fn near(selector: &str, more: f64) -> (f64, f64) {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(0.0);
    let top = find(selector).map_or(0.0, |element| element.get_bounding_client_rect().top());
    (-top - more * height, (1.0 + more) * height - top)
}

/// Brings a height of the element that a selector names into the middle of the window, if it is out of sight there or near
/// an edge, where something may cover it.
pub fn bring(selector: &str, height: f64) {
    let (Some(window), Some(element)) = (window(), find(selector)) else { return };
    let view = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    let at = element.get_bounding_client_rect().top() + height;
    if at < view * 0.1 || at > view * 0.8 {
        scroll_by(at - view / 2.0);
    }
}

/// Scrolls the page down by so many pixels.
pub fn scroll_by(height: f64) {
    if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, height);
    }
}

/// Whether the page stands at its top, as one that was opened does.
pub fn is_at_top() -> bool {
    window().is_some_and(|window| window.scroll_y() == Ok(0.0))
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}
