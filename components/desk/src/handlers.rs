//! Handlers, one file for each kind of thing that is asked for.

pub mod changes;
pub mod notes;
pub mod queues;
pub mod replies;
pub mod requests;

use portico::ids::RequestKey;
use portico_web::{HttpError, Path, Result};

/// The request that the path names; what is no key is no request.
fn key(path: &Path) -> Result<RequestKey> {
    RequestKey::parse(path.get("key")).ok_or_else(HttpError::not_found)
}
