//! What was typed.

pub mod question;
