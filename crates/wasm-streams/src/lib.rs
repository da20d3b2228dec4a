//! Stands in for the crate `wasm-streams`, which turns streams of scripts into those of Rust and back.
//!
//! Leptos brings it along for server functions. Plenary has none, so nothing here is ever called. The crate itself offers
//! classes to scripts, so that the linker keeps all that they could do, with promises and queues; this one offers none.

#![forbid(unsafe_code)]

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of a script.
#[derive(Debug)]
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    /// That of a script.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream { raw }
    }

    /// One for scripts.
    ///
    /// # Panics
    /// Always: there is no such thing here.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> ReadableStream {
        unimplemented!("streams for scripts")
    }

    /// That of the script.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// One of Rust.
    ///
    /// # Panics
    /// Always: there is no such thing here.
    pub fn into_stream(self) -> IntoStream {
        unimplemented!("streams of scripts")
    }
}

/// What would come out of a stream of a script. There is none.
#[derive(Debug)]
pub struct IntoStream(Infallible);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
