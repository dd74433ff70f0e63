//! What the tests share: a portal of their own (or a running one), and people who use it over HTTP.

pub mod person;
pub mod site;

pub use person::{Page, Person};
pub use site::Site;
