//! Agents' accounts, in the database `internal`: signing in, credentials, the set-up of a site. Sessions and secrets are not history, so they are
//! plain tables (see `sql/README.md`); that a credential changed is an event.

mod check;
mod credentials;
mod link;
mod session;
mod settings;
mod setup;

pub use check::agent_session;
pub use credentials::{
    ChangePassword, EndAgentSessions, EnrolSecondFactor, Proof, RemoveSecondFactor, RenewRecoveryCodes, ResetSecondFactor, change,
    end_own_sessions, prove, recovery_hash, set_first_password,
};
pub use link::{AgentLink, AgentLinkPage, LinkAccount, join_team, link_account, link_of_token, link_token, set_password_by_link};
pub use session::{
    Beginning, Begun, Code, Enrolment, PasswordTry, SEEN_EVERY, TRIES_LIFE, begin, end, enrol_and_begin, try_code, try_password,
};
pub use settings::{ConfigureDesk, DeskSettings};
pub use setup::{FirstAdministrator, SETUP_KEY_LIFE, check_setup_key, claim_setup_key, make_first_administrator, offer_setup_key};
