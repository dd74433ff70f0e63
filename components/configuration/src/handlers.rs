//! Handlers.

pub mod comparison;
pub mod file;
