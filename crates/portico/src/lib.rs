//! The domain of Portico: who may do what to which request. No HTTP, no HTML, no runtime.
//!
//! The folders are nouns, the same here and in `sql/`: [`request`], [`portal`], [`people`], [`sign_in`], [`mail`], [`site`]. In each stand the
//! [commands](command::Command), which change things, each by one `INSERT` into the log, and the view models, which pages show, each read by one
//! statement per database. What a statement may see is decided by the policy views in `sql/default/views` and `sql/internal/views`.
//! [`db::Db`] is the one door to a database.

/// The text of a statement that is put together from several, by its path in `sql/`.
macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/", $path))
    };
}

// What `statement!` and `#[derive(Command)]` write names this crate from outside.
extern crate self as portico;

pub mod command;
pub mod db;
pub mod definition;
pub mod error;
pub mod ids;
pub mod mail;
pub mod migrations;
#[cfg(feature = "native")]
pub mod native;
pub mod page;
pub mod people;
pub mod portal;
pub mod request;
pub mod sign_in;
pub mod site;
pub mod slug;
pub mod zones;

pub use db::{Db, Value};
pub use error::{Error, Result};
pub use people::PersonName;
pub use portico_statements_macro::statement;
