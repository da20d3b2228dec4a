//! Parts that several views are made of.

pub mod alerts;
pub mod evidence;
pub mod lists;
pub mod people;
pub mod section;
pub mod star;
pub mod windowed;
