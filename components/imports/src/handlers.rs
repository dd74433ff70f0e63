//! Handlers, one file for each kind of thing that is asked for.

pub mod files;
pub mod reading;
