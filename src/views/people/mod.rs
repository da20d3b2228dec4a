//! The pages of people and of the organizations they speak for.

mod along;
mod capped;
mod organization;
mod person;
mod years;

pub use organization::organization;
pub use person::person;
