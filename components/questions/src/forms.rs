//! What was typed.

mod choices;
pub mod columns;
pub mod question;
