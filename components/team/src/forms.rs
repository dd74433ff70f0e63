//! What was typed, or sent.

mod agent;
mod requests;

pub use agent::{AgentForm, FormError};
pub use requests::{Fate, requests};
