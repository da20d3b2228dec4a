//! What `cargo xtask bench` measures of the core by itself: search, calendars, and reading a data set.
//!
//! Everything goes in as JSON before the clock runs: the packages that this is measured beside are given objects, and the
//! app has a data set.

#![deny(missing_docs)]

mod calendar;
mod dataset;
mod search;

pub use calendar::Programme;
pub use dataset::{Loaded, Texts};
pub use search::{People, Searchable};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
