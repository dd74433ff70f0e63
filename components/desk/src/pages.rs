//! The desk's pages.

mod controls;
mod conversation;
mod empty;
mod list;
mod notices;
mod parts;
mod request;
mod shown;
mod team;
mod words;

pub use list::page as queue;
pub use notices::Notice;
pub use parts::RequestPage;
pub use request::page as request;
pub use shown::Shown;
