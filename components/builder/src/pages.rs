//! The builder's pages.

mod field;
mod fields;
mod request_type;
mod words;

pub use field::page as field;
pub use request_type::{new as new_request_type, page as request_type};
