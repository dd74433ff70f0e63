//! What customers see of a site's definitions: the hub, portals' fronts, the forms of request types, the way in. A customer is shown them by the
//! components `hub`, `intake` and `account`, whoever drafts them by `preview`: the very same.

pub mod form;
mod hub;
mod pieces;
mod portal;
pub mod sign_in;

pub use hub::hub;
pub use portal::portal;
