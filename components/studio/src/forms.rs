//! What was typed.

pub mod access;
mod choice;

pub use choice::{Choice, chosen};
