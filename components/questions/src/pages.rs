//! The pages of questions.

mod field;
mod list;
mod used_by;
mod words;

pub use field::page as field;
pub use list::page as list;
