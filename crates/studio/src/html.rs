//! Pieces of the studio's pages.

pub mod condition;
pub mod difference;
pub mod editor;
pub mod frame;
pub mod objections;
pub mod people;
pub mod people_words;
pub mod preview;
pub mod proof;
pub mod reasons;
pub mod rows;
mod shown;
pub mod words;

pub use editor::Editor;
pub use shown::{Done, Notice, Shown};
