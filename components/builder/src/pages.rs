//! The builder's pages.

mod expectations;
mod questions;
mod request_type;
mod starting_points;

pub use request_type::{new as new_request_type, page as request_type};
pub use starting_points::page as starting_points;
