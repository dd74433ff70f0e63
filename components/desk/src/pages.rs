//! The desk's pages.

mod controls;
mod conversation;
mod first_run;
mod list;
mod notices;
mod request;
mod sign_in;
mod team;
mod words;

pub use first_run::page as first_run;
pub use list::page as queue;
pub use notices::Notice;
pub use request::{RequestPage, page as request};
pub use sign_in::page as sign_in;
