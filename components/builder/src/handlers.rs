//! Handlers, one file for each kind of thing that is asked for.

pub mod request_type;
pub mod starting_point;
