//! Handlers, one file for each kind of thing that is asked for.

pub mod history;
pub mod overview;
pub mod portal;
pub mod review;
pub mod site;
