//! Parts that several views are made of.

pub mod alerts;
pub mod copied;
pub mod evidence;
pub mod finding;
pub mod glossary;
pub mod lists;
pub mod marked;
pub mod people;
pub mod rest;
pub mod section;
pub mod star;
pub mod windowed;
