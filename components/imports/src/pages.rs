//! The pages.

mod file;
mod files;

pub use file::{Looked, page as file};
pub use files::{FileRefusal, page as files};
