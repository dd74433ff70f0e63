//! What was typed.

pub mod question;
pub mod starting_point;
