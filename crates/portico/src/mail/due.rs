//! What the courier tells and to whom.

use serde::Deserialize;

use super::MailText;
use crate::definition::Text;
use crate::ids::EventId;
use crate::people::{LinkPurpose, Role};
use crate::{Db, Result, db, statement};

/// The sender.
#[derive(Clone, Debug, Deserialize)]
pub struct MailSite {
    /// The company.
    pub name: String,
    /// BCP 47.
    pub language: String,
    /// IANA time zone.
    pub zone: String,
    /// `#rrggbb`
    pub color: String,
    /// Where its image is.
    pub logo: Option<String>,
    /// The address that mail is sent from.
    pub reply_to: String,
    /// Its own words.
    #[serde(default)]
    pub mails: Vec<MailText>,
}

/// A mail that an administrator sends to themselves, to see how it arrives.
#[derive(Clone, Debug, Deserialize)]
pub struct TrialMail {
    /// The delivery's id.
    pub id: String,
    /// Whose it is.
    pub agent: String,
    /// Their name.
    pub name: String,
    /// As it was shown.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// A sign-in to be mailed.
#[derive(Clone, Debug, Deserialize)]
pub struct SignInMail {
    /// The challenge: link and code are derived from it.
    pub id: String,
    /// To whom.
    pub email: String,
    /// Their name, where the address is known to be theirs.
    pub name: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// When it was asked for, milliseconds UTC.
    pub asked_at: i64,
    /// The user agent that asked.
    pub agent: String,
    /// Milliseconds UTC.
    pub expires_at: i64,
    /// The portal that it leads to.
    pub portal: Option<Text>,
    /// The portal's colour.
    pub color: Option<String>,
    /// Where the portal's own logo is.
    pub logo: Option<String>,
    /// The portal's own domain that it was asked for at, where it still is one.
    pub domain: Option<String>,
}

/// An invitation into an organisation.
#[derive(Clone, Debug, Deserialize)]
pub struct InvitationMail {
    /// The delivery's id.
    pub id: String,
    /// To whom.
    pub email: String,
    /// Their name, where the address has an account.
    pub name: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The organisation.
    pub organisation: String,
    /// The address of who invites.
    pub by: String,
    /// Milliseconds UTC.
    pub expires_at: i64,
    /// The portal's own domain that they were invited from, where it still is one.
    pub domain: Option<String>,
}

/// A link into the team, or to a new password.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentLinkMail {
    /// The delivery's id.
    pub id: String,
    /// What the link is derived from.
    pub link: EventId,
    /// Whose it is; the address is in the other database.
    pub agent: String,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Who sends it.
    pub by: String,
    /// Milliseconds UTC.
    pub expires_at: i64,
    /// The names of the workspaces that they work in.
    pub workspaces: Vec<Text>,
}

/// News of a request.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestMail {
    /// The delivery's id.
    pub id: String,
    /// `request_received`, `reply_posted` or `status_changed`.
    pub kind: String,
    /// `contact` or `agent`.
    pub recipient_kind: String,
    /// Whose id.
    pub recipient: String,
    /// Their name.
    pub name: Option<String>,
    /// A contact's address; an agent's is in the other database.
    pub email: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The request.
    pub key: String,
    /// The request: the thread's anchor.
    pub request_id: String,
    /// Its summary.
    pub title: String,
    /// What was asked, Markdown.
    pub body: String,
    /// Its portal.
    pub portal: Text,
    /// The portal's colour.
    pub color: Option<String>,
    /// Where the portal's own logo is.
    pub logo: Option<String>,
    /// The portal's own domain, for a customer.
    pub domain: Option<String>,
    /// What is told.
    pub event_id: String,
    /// Who did it.
    pub author: Option<String>,
    /// Who asked, where a lead did for whose request it is.
    pub asked_by: Option<String>,
    /// What was said, Markdown; a reason may be "".
    pub reply: Option<String>,
    /// The customer's word for the status it came to.
    pub status: Text,
    /// What happens now; may hold `{agent}`.
    pub next_step: Text,
    /// The stated hours to a first answer.
    pub response_hours: i64,
    /// What happens after submitting.
    pub what_next: Text,
    /// Who of the team has it.
    pub agent: Option<String>,
}

/// All that a round of the courier has to tell.
#[derive(Clone, Debug, Deserialize)]
pub struct DueMails {
    /// The sender; `None` while the site is empty.
    pub site: Option<MailSite>,
    /// Sign-ins that can still be used.
    pub sign_ins: Vec<SignInMail>,
    /// Invitations that can still be taken.
    pub invitations: Vec<InvitationMail>,
    /// Links to agents that can still be used.
    pub agent_links: Vec<AgentLinkMail>,
    /// Mails to try.
    #[serde(default)]
    pub trials: Vec<TrialMail>,
    /// News of requests that their recipients see.
    pub requests: Vec<RequestMail>,
}

impl DueMails {
    /// Loads what these deliveries say at this moment, milliseconds UTC.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, now: i64, ids: &[String]) -> Result<Self> {
        let ids = serde_json::Value::from(ids.to_vec()).to_string();
        db::page(db, statement!("mail/due.sql", ids, now)).await
    }
}
