//! Handlers.

pub mod brand;
pub mod guide;
pub mod image;
pub mod terms;
