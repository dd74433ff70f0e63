//! Handlers.

pub mod frame;
pub mod front;
