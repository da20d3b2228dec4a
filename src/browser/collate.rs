//! The order of names in the visitor's language, as the browser's `Intl` knows it.

use js_sys::{Array, Function, Reflect};
use plenary_core::text;
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// The places of names in the order of the visitor's language; where the browser does not tell it, by letters without
/// accents.
pub fn collate(names: &[&str]) -> Vec<usize> {
    match sorted(names) {
        Some(sorted) => text::places(names, &sorted),
        None => text::alphabetical(names),
    }
}

fn sorted(names: &[&str]) -> Option<Vec<String>> {
    let languages = window()?.navigator().languages();
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let constructor: Function = Reflect::get(&intl, &JsValue::from_str("Collator")).ok()?.dyn_into().ok()?;
    let collator = Reflect::construct(&constructor, &Array::of1(&languages)).ok()?;
    let compare = Reflect::get(&collator, &JsValue::from_str("compare")).ok()?;
    let array = Array::new();
    for name in names {
        array.push(&JsValue::from_str(name));
    }
    // The function of the browser itself: one of ours would be called a hundred thousand times for ten thousand names.
    let sort: Function = Reflect::get(&array, &JsValue::from_str("sort")).ok()?.dyn_into().ok()?;
    let sorted: Array = sort.call1(&array, &compare).ok()?.dyn_into().ok()?;
    Some(sorted.iter().filter_map(|name| name.as_string()).collect())
}
