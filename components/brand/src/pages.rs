//! The pages.

mod brand;
mod colors;
mod guide;
mod images;
mod terms;

pub use brand::{Brand, page as brand};
pub use guide::page as guide;
pub use terms::page as terms;
