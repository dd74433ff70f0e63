//! What was typed.

pub mod starting_point;
