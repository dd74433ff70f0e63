//! The pages.

mod diagram;
mod parts;
mod stages;
mod status;
mod transition;
mod workflow;
mod workspace;

pub use diagram::{Here, drawing};
pub use status::page as status;
pub use transition::page as transition;
pub use workflow::{new as new_workflow, page as workflow};
pub use workspace::{new as new_workspace, page as workspace};
