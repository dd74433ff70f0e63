//! The schema of both databases, by what it is, and how a database is brought up to it.
//!
//! *Tables* hold what is kept: the log, and what is not history. They are made by numbered migrations, each applied once and never changed.
//! *Projections* are what the log says, made anew from it whenever their declaration changes. *Rules* (views, and triggers of the tables)
//! hold nothing: they are dropped and made anew. See `sql/README.md` and decision 0010.

mod files;
mod statements;
mod upgrade;

pub use files::{Database, File, Part};
pub use statements::{Object, object, statements};
#[cfg(feature = "native")]
pub(crate) use upgrade::guard;
pub use upgrade::{Batches, LEGACY, Upgraded, lagging, make_tables, upgrade};
