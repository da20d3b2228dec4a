//! What names and titles are put together from.

pub(crate) mod names;
pub(crate) mod offices;
pub(crate) mod subjects;
pub(crate) mod titles;
pub(crate) mod wide;
