//! What hands do that no element has a command for: pointing devices at places of the window.

use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// Touches a place of the window, shortly.
    #[track_caller]
    pub fn tap(&self, (x, y): (f64, f64)) {
        let steps =
            [moved(x, y), json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
        self.act(
            &json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": steps }),
        );
    }

    /// Turns the mouse's wheel over a place of the window.
    #[track_caller]
    pub fn turn_wheel(&self, (x, y): (f64, f64), (across, along): (i64, i64)) {
        let turn = json!({
            "type": "scroll", "x": whole(x), "y": whole(y), "deltaX": across, "deltaY": along, "duration": 0,
        });
        self.act(&json!({ "type": "wheel", "id": "wheel", "actions": [turn] }));
    }

    /// Presses the mouse's button at the first place and lets it go at the last; at one place only, that is a click.
    #[track_caller]
    pub fn drag_mouse(&self, way: &[(f64, f64)]) {
        let mut steps: Vec<_> = way.iter().map(|(x, y)| moved(*x, *y)).collect();
        steps.insert(1.min(steps.len()), json!({ "type": "pointerDown", "button": 0 }));
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        self.act(
            &json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps }),
        );
    }

    #[track_caller]
    fn act(&self, source: &Value) {
        self.done("hands", self.browser().post("actions", json!({ "actions": [source] })));
    }
}

fn moved(x: f64, y: f64) -> Value {
    json!({ "type": "pointerMove", "origin": "viewport", "x": whole(x), "y": whole(y), "duration": 0 })
}

/// Drivers take whole pixels only, written as such.
fn whole(place: f64) -> i64 {
    place.round() as i64
}
