//! Drawing an SVG as pixels.

use js_sys::{Function, Promise, encode_uri_component};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::{document, download};

/// Has the browser draw an SVG and save it as a PNG file, and tells whether it could. `scale` says how much larger than
/// its width and height it is to be drawn.
pub fn save(name: &'static str, svg: String, scale: fn(f64, f64) -> f64, done: impl Fn(bool) + 'static) {
    spawn_local(async move {
        let is_saved = match draw(&svg, scale).await {
            Ok(blob) => download::save_blob(name, &blob),
            Err(_) => false,
        };
        done(is_saved);
    });
}

async fn draw(svg: &str, scale: fn(f64, f64) -> f64) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    // Of the addresses that need no server, the policy lets only this kind be an image.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let scale = scale(width, height);
    let canvas: HtmlCanvasElement = document().ok_or(JsValue::NULL)?.create_element("canvas")?.dyn_into()?;
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * scale, height * scale)?;
    blob(&canvas).await
}

/// What is on a canvas. There is nothing where the canvas was too large.
async fn blob(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let canvas = canvas.clone();
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let ready = Closure::once_into_js(move |blob: JsValue| {
            let _answer = resolve.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(ready.unchecked_ref()).is_err() {
            let _answer = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await?.dyn_into()
}
