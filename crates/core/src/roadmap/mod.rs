//! The roadmap: what is chosen on it, what was known of it on a day, what came of its plans, what hangs together, and how
//! it is drawn.

mod choices;
mod course;
mod drawing;
pub mod export;
mod finder;
mod known;
mod links;
mod months;
mod picture;
mod places;
mod signs;
mod slip;
mod status;
mod table;
#[cfg(test)]
mod testing;
mod words;

pub use choices::{Choices, Grouping, Links, RoadmapFacet, RoadmapSort, RoadmapView, SortBy};
pub use course::Course;
pub use drawing::{Drawing, Ink, Stroke, Text, draw, draw_count, path};
pub use finder::{Events, Listing, without};
pub use known::{Group, Known, Standing, known, known_of, plans_known};
pub use links::{Edge, around, every, longest_to};
pub use months::{Entry, Month, months};
pub use picture::{Cast, Step, Subject, lanes, middle, moved, process, step, world};
pub use signs::{SAMPLE, Sign};
pub use slip::{Distance, Slip, Unit, slip};
pub use status::{Status, status};
pub use table::{Heading, Rows, sorted_by, table};
