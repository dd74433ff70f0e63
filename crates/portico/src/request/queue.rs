//! The desk's queues. A queue is a saved [`Filter`] and [`Order`] over the requests that an agent sees, built from typed parts; each combination
//! is served by one index ([`Plan`]), or refused when it is saved. Nothing that a person writes becomes SQL.

mod cursor;
mod definition;
mod filter;
mod plan;
mod selection;
mod statement;

pub use cursor::Cursor;
pub use definition::{MOST_QUEUES, QueueDefinition};
pub use filter::{Assignee, Filter, Order, Stage};
pub use plan::{Facet, Plan};
pub use selection::Selection;
