//! The pages of people and of the organizations they speak for.

mod organization;
mod person;

pub use organization::organization;
pub use person::person;
