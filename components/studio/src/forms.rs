//! What was typed.

pub mod access;
mod choice;
pub mod tabs;

pub use choice::{Choice, chosen};
