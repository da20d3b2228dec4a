//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plenary::browser::start();
}
