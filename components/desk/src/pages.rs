//! The desk's pages.

mod controls;
mod conversation;
mod list;
mod notices;
mod request;
mod team;
mod words;

pub use list::page as queue;
pub use notices::Notice;
pub use request::{RequestPage, page as request};
