//! The builder's pages.

mod field;
mod fields;
mod request_type;
mod starting_points;
mod words;

pub use field::page as field;
pub use request_type::{new as new_request_type, page as request_type};
pub use starting_points::page as starting_points;
