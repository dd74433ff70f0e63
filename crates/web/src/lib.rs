//! How any page of Portico is answered: the call, the session, forms, errors, the shared pieces of HTML.
//!
//! A component's `lib.rs` hands its table of [`routes!`] to [`serve`]; a handler takes a [`Visitor`] and gives an [`Answer`].

pub mod answer;
pub mod cookies;
pub mod database;
pub mod device;
pub mod failure;
pub mod fields;
pub mod frame;
pub mod html;
pub mod i18n;
pub mod known_browser;
#[cfg(test)]
mod limits;
pub mod log;
pub mod markdown;
pub mod new_password;
pub mod operator;
pub mod origin;
pub mod routes;
pub mod security;
pub mod serve;
pub mod session;
pub mod settings;
pub mod sign_in_step;
pub mod static_files;
pub mod visitor;
pub mod wake;
pub mod zone;

pub use answer::Answer;
pub use failure::{Failure, Result};
pub use portico::portal::form::Submitted;
pub use portico_messages::t;
pub use routes::Path;
pub use serve::serve;
pub use visitor::Visitor;
