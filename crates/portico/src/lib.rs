//! The domain of Portico: who may do what to which request. No HTTP, no HTML, no runtime.
//!
//! Read it in this order: [`commands`] change things, each by one `INSERT` into the log; [`pages`] read things,
//! each by one statement per database; the SQL of both stands in `sql/`, and what it may see is decided by the
//! policy views in `sql/default/views` and `sql/internal/views`. [`db::Db`] is the one door to a database.

pub mod agents;
pub mod budget;
pub mod commands;
pub mod db;
pub mod definitions;
pub mod delivery;
pub mod error;
pub mod faults;
pub mod form;
pub mod ids;
pub mod migrations;
#[cfg(feature = "native")]
pub mod native;
pub mod pages;
pub mod password;
pub mod person_name;
pub mod queue;
pub mod retention;
pub mod search;
pub mod sign_in;
pub mod site_file;
pub mod zones;

pub use db::{Db, Value};
pub use error::{Error, Result};
pub use person_name::PersonName;
