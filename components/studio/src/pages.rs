//! The studio's pages.

mod history;
mod overview;
mod portal;
mod portal_access;
mod portal_tabs;
mod review;
mod roles;
mod site;

pub use history::page as history;
pub use overview::page as overview;
pub use portal::{new as new_portal, page as portal};
pub use review::{Refused, Reviewed, page as review};
pub use site::page as site;
