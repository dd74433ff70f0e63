//! How any page of Portico is answered: the call, the session, forms, errors, the shared pieces of HTML.
//!
//! A component's `lib.rs` hands its table of [`routes!`] to [`serve`]; a handler takes a [`RequestContext`] and gives an [`Response`].

pub mod admission;
pub mod agent_token;
pub mod body;
pub mod clock;
pub mod cookies;
pub mod database;
pub mod desk_session;
pub mod device;
mod done;
pub mod fields;
pub mod html;
pub mod http_error;
pub mod i18n;
pub mod known_browser;
#[cfg(test)]
mod limits;
pub mod log;
pub mod markdown;
#[cfg(not(target_family = "wasm"))]
pub mod native;
pub mod new_password;
pub mod operator;
pub mod origin;
pub mod page_context;
pub mod proof;
pub mod realm;
pub mod request_context;
pub mod response;
pub mod routes;
pub mod security;
pub mod serve;
pub mod session;
pub mod settings;
pub mod sign_in_step;
pub mod static_files;
pub mod wake;
pub mod zone;

pub use admission::{AdmitAgent, AdmitCustomer};
pub use http_error::{HttpError, Result};
pub use portico::portal::form::Submitted;
pub use portico_messages::t;
pub use request_context::RequestContext;
pub use response::Response;
pub use routes::Path;
pub use serve::{Component, respond, serve, serve_portals};
