//! Time zones, as the browser's `Intl` knows them.
//!
//! It is called through its names, since it may be old (no list of zones) and throws at a zone that it does not know.

use js_sys::{Array, Date, Function, Object, Reflect};
use plenary_core::civil::Transitions;
use wasm_bindgen::{JsCast, JsValue};

use super::window;

fn intl(name: &str) -> Option<Function> {
    window()?;
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    function(&intl, name)
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.as_string()
}

/// A format of dates with some options; nothing where the browser refuses them.
fn format(options: &[(&str, &str)]) -> Option<JsValue> {
    // Asked first: on a host there is neither.
    let constructor = intl("DateTimeFormat")?;
    let object = Object::new();
    for (name, value) in options {
        Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    let arguments = Array::of2(&JsValue::from_str("en-US"), &object);
    Reflect::construct(&constructor, &arguments).ok()
}

/// The IANA name of the visitor's own zone.
pub fn own() -> Option<String> {
    let format = format(&[])?;
    let resolved = function(&format, "resolvedOptions")?.call0(&format).ok()?;
    text(&resolved, "timeZone")
}

/// The names of all zones; none where the browser does not tell them.
pub fn all() -> Vec<String> {
    let listed = intl("supportedValuesOf")
        .and_then(|list| list.call1(&JsValue::NULL, &JsValue::from_str("timeZone")).ok()?.dyn_into::<Array>().ok());
    listed.map(|names| names.iter().filter_map(|name| name.as_string()).collect()).unwrap_or_default()
}

/// The changes of a zone's offset from one moment to another, in seconds since 1970; nothing for a name that the
/// browser does not know.
pub fn transitions(name: &str, from: i64, to: i64) -> Option<Transitions> {
    let format = format(&[("timeZone", name), ("timeZoneName", "longOffset")])?;
    let print: Function = function(&format, "format")?;
    let offset = |utc: i64| {
        let date = Date::new(&JsValue::from_f64(utc as f64 * 1000.0));
        let printed = print.call1(&JsValue::NULL, &date).ok().and_then(|text| text.as_string());
        printed.as_deref().and_then(offset_minutes).unwrap_or(0)
    };
    Some(Transitions::between(from, to, &offset))
}

/// Reads the offset at the end of "2/16/2017, GMT-05:00"; "GMT" alone is none.
fn offset_minutes(printed: &str) -> Option<i16> {
    let (_, offset) = printed.rsplit_once("GMT")?;
    let Some(sign) = offset.chars().next() else { return Some(0) };
    // Some write the sign as a minus, which is longer than a hyphen.
    let mut parts = offset[sign.len_utf8()..].split(':');
    let hours: i16 = parts.next()?.parse().ok()?;
    let minutes: i16 = parts.next().unwrap_or("0").parse().ok()?;
    let size = hours * 60 + minutes;
    Some(if sign == '+' { size } else { -size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_as_browsers_print_them() {
        for (printed, minutes) in [
            ("2/16/2017, GMT-05:00", Some(-300)),
            ("2/16/2017, GMT+05:45", Some(345)),
            ("2/16/2017, GMT\u{2212}03:30", Some(-210)),
            ("2/16/2017, GMT", Some(0)),
            ("1/1/1900, GMT-00:25:21", Some(-25)),
            ("2/16/2017, EST", None),
        ] {
            assert_eq!(offset_minutes(printed), minutes, "{printed}");
        }
    }
}
