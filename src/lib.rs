//! The app: views over [`plenary_core`], and the browser around them.
//!
//! Nothing is computed here. A view asks the core which people match, in what order sessions stand or where a bar
//! lies, and puts the answer on the page. Only [`browser`] touches the window; [`strings`] holds every word that is not
//! data; [`views`] has one folder per view.

#![forbid(unsafe_code)]

pub mod app;
pub mod browser;
pub mod calendar;
pub mod components;
pub mod html;
pub mod parts;
pub mod router;
pub mod stars;
pub mod store;
pub mod strings;
pub mod views;
