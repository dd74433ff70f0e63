//! The site itself: its configuration, site files, brand, our own faults, and what is not kept for ever.

mod apply;
mod brand;
mod comparison;
mod configuration;
mod definitions;
mod difference;
pub mod faults;
mod file;
mod file_text;
mod history;
mod image;
mod items;
pub mod retention;
pub mod studio;
#[cfg(test)]
mod tests;
mod thing;
pub mod translation;

pub use apply::NotApplied;
pub use brand::BrandColors;
pub use comparison::{Comparison, FileThing};
pub use configuration::Contacts;
pub use definitions::{SiteDefinition, SiteKey, WorkspaceDefinition};
pub use difference::{Change, Field, How, between as differences};
pub use file::{FileAgent, Keyed, Origin, SiteFile};
pub use file_text::{FILE_FORMAT, FileFault};
pub use history::{Defined, History};
pub(crate) use image::sha256;
pub use image::{Image, ImageFormat, ImageName, LARGEST_IMAGE};
pub use thing::Thing;

use crate::definition::Define;

/// Configures the site.
pub type ConfigureSite<'a> = Define<'a, SiteDefinition>;
/// Defines a workspace.
pub type DefineWorkspace<'a> = Define<'a, WorkspaceDefinition>;
