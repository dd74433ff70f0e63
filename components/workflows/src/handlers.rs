//! Handlers, one file for each kind of thing that is asked for.

pub mod status;
pub mod transition;
pub mod workflow;
pub mod workspace;
