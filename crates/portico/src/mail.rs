//! Mail: what is to be told to whom, and how far the courier got with it.

pub mod delivery;
mod due;
mod text;

pub use due::{AgentLinkMail, DueMails, InvitationMail, MailSite, RequestMail, SignInMail, TrialMail};
pub use text::{MailKind, MailText, filled, placeholders};
