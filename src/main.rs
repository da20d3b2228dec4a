//! Starts the app in the browser.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plenary::browser::start();
}
