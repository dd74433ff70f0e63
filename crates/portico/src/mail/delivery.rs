//! How far the courier got with what is to be told: claimed, sent, tried again, given up. Not history, so plain rows (see `sql/README.md`).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::ids::{AgentId, EventId};
use crate::{Db, Error, Result, Value, db, statement};

/// A delivery that this courier has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// An outbox row's or a challenge's; the idempotency key towards whoever delivers.
    pub id: String,
    /// `sign_in`, `member_invited`, `agent_invited`, `password_link`, `trial`, `request_received`, `reply_posted` or `status_changed`.
    pub kind: String,
    /// Tries with this one, from 1.
    pub attempts: i64,
}

/// How a try went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settled {
    /// The delivery.
    pub id: String,
    /// It is over and done with, sent or needless.
    pub sent: bool,
    /// When to try again, milliseconds UTC; neither sent nor this: given up.
    pub retry_at: Option<i64>,
    /// What stood in the way.
    pub error: Option<String>,
}

/// Takes up to `count` deliveries that are due, for nobody else until `leased_until` (milliseconds UTC, as `now`).
///
/// # Errors
/// Where the database fails.
pub async fn claim(db: &impl Db, now: i64, leased_until: i64, count: i64) -> Result<Vec<Claimed>> {
    let rows = db.query(statement!("mail/claim.sql", now, leased_until, count)).await?;
    rows.into_iter()
        .map(|row| match <[Value; 3]>::try_from(row) {
            Ok([Value::Text(id), Value::Text(kind), Value::Integer(attempts)]) => Ok(Claimed { id, kind, attempts }),
            _ => Err(Error::fault("a claim returned no delivery")),
        })
        .collect()
}

/// Writes down how tries went, all in one statement.
///
/// # Errors
/// Where the database fails; then all are tried again when their lease ends.
pub async fn settle(db: &impl Db, now: i64, outcomes: &[Settled]) -> Result<()> {
    let outcomes = serde_json::to_string(outcomes).map_err(|error| Error::of_json(&error, "writing outcomes"))?;
    db.query(statement!("mail/settle.sql", now, outcomes)).await?;
    Ok(())
}

/// When the next delivery falls due after `now` and up to `until`, if one does.
///
/// # Errors
/// Where the database fails.
pub async fn next_due(db: &impl Db, now: i64, until: i64) -> Result<Option<i64>> {
    let rows = db.query(statement!("mail/next_due.sql", now, until)).await?;
    match rows.into_iter().next().and_then(|row| row.into_iter().next()) {
        Some(Value::Integer(due)) => Ok(Some(due)),
        _ => Ok(None),
    }
}

/// The addresses of those of these agents who have an open account, or are invited, by agent id (database `internal`).
///
/// # Errors
/// Where the database fails.
pub async fn addresses(db: &impl Db, agents: &[&str]) -> Result<HashMap<String, String>> {
    let agents = serde_json::Value::from(agents.to_vec()).to_string();
    let rows = db.query(statement!("mail/addresses.sql", agents)).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| match <[Value; 2]>::try_from(row) {
            Ok([Value::Text(agent), Value::Text(email)]) => Some((agent, email)),
            _ => None,
        })
        .collect())
}

/// A mail in the development mailbox.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct KeptMail {
    /// Counts up.
    pub id: i64,
    /// When it would have been sent, milliseconds UTC.
    pub at: i64,
    /// Whose.
    pub to_name: String,
    /// Their address.
    pub to: String,
    /// As written.
    pub subject: String,
    /// Name and value, in order.
    pub headers: Vec<(String, String)>,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Keeps a mail in the development mailbox (database `internal`); of the same `key` one is kept. The mail's `id` is given by the database.
///
/// # Errors
/// Where the database fails.
pub async fn keep(db: &impl Db, key: &str, mail: &KeptMail) -> Result<()> {
    let headers = serde_json::to_string(&mail.headers).map_err(|error| Error::of_json(&error, "writing headers"))?;
    db.query(statement!(
        "mail/keep.sql",
        key,
        at: mail.at,
        name: mail.to_name,
        address: mail.to,
        subject: mail.subject,
        headers,
        text: mail.text,
        html: mail.html
    ))
    .await?;
    Ok(())
}

/// The newest mails of the development mailbox (database `internal`); all, or those to one address.
///
/// # Errors
/// Where the database fails.
pub async fn mailbox(db: &impl Db, to: &str, count: i64) -> Result<Vec<KeptMail>> {
    #[derive(Deserialize)]
    struct Mailbox {
        mails: Vec<KeptMail>,
    }
    let page: Mailbox = db::page(db, statement!("mail/mailbox.sql", to, count)).await?;
    Ok(page.mails)
}

/// One mail of the development mailbox (database `internal`).
///
/// # Errors
/// [`Error::NotFound`] where there is none of this id.
pub async fn kept_mail(db: &impl Db, id: i64) -> Result<KeptMail> {
    #[derive(Deserialize)]
    struct Kept {
        mail: Option<KeptMail>,
    }
    let page: Kept = db::page(db, statement!("mail/kept.sql", id)).await?;
    page.mail.ok_or(Error::NotFound)
}

/// A mail that an administrator sends to themselves.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// The same for a form that is sent twice.
    pub id: &'a EventId,
    /// Whose it is.
    pub agent: &'a AgentId,
    /// As it was shown.
    pub subject: &'a str,
    /// The plain part.
    pub text: &'a str,
    /// The HTML part.
    pub html: &'a str,
}

/// Sends it; `false` after too many.
///
/// # Errors
/// Where the database fails.
pub async fn try_mail(db: &impl Db, trial: &Trial<'_>, now: i64) -> Result<bool> {
    let Trial { id, agent, subject, text, html } = *trial;
    Ok(!db.query(statement!("mail/try.sql", id, agent, subject: subject, text: text, html: html, now)).await?.is_empty())
}
