//! How customers sign in: they ask for a mail, and show its code or press its link. Each step is one statement, which counts it as well.

use super::Source;
use super::secrets::{Secrets, asker_hash, code_hash};
use crate::ids::{ChallengeId, ContactId, Email, SessionId, Slug};
use crate::{Db, Error, PersonName, Result, Value, command::Call, db, statement};

const MINUTE: i64 = 60_000;
/// A link or code can be used for this long, in milliseconds.
pub const CHALLENGE_LIFE: i64 = 10 * MINUTE;
/// A customer stays signed in for this long, in milliseconds.
pub const SESSION_LIFE: i64 = 30 * 86_400_000;
/// Wrong codes per challenge.
const CODES_PER_CHALLENGE: i64 = 5;

/// How often something may be tried. Strict for one source, so that nobody guesses; loose for all strangers together, so that a stranger
/// can't soon lock somebody out; and a browser that signed in before has its own.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// For one address from one source.
    pub here: i64,
    /// For one address from all networks together; does not bind a browser that signed in to it before.
    pub account: i64,
    /// From one source for all addresses together.
    pub source: i64,
    /// Within so many milliseconds.
    pub window: i64,
}

/// Asking for mails.
pub const MAILS: Budget = Budget { here: 5, account: 20, source: 30, window: 15 * MINUTE };
/// Typing wrong codes: of a million, strangers can try 720 a day for one address, wherever they come from.
pub const CODES: Budget = Budget { here: 10, account: 30, source: 60, window: 60 * MINUTE };

/// Somebody asks to sign in.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// The challenge that the caller's page goes on with.
    pub challenge: &'a ChallengeId,
    /// The typed address.
    pub email: &'a Email,
    /// The name of somebody who signs up.
    pub name: Option<&'a PersonName>,
    /// The portal's own domain that it is asked at; its links lead there, and it is good there only.
    pub host: Option<&'a str>,
    /// The portal on the way; on its own domain it is that one.
    pub portal: Option<&'a Slug>,
    /// Where they were going: a path.
    pub return_to: &'a str,
    /// The asking browser's secret: where it is shown again, the link alone signs in.
    pub asker: &'a str,
    /// Whom it is counted for.
    pub source: &'a Source,
}

/// Begins a challenge; what comes back is the same for known and unknown addresses.
///
/// # Errors
/// [`Error::TooMany`] for an address or a source that asked too often ([`MAILS`]).
pub async fn ask(db: &impl Db, call: &Call, key: &str, ask: &Ask<'_>) -> Result<()> {
    let secrets = Secrets::of(key, ask.challenge);
    let asked = statement!(
        "sign_in/ask.sql",
        challenge: ask.challenge,
        now: call.at,
        host: ask.host,
        email: ask.email,
        name: ask.name,
        portal: ask.portal,
        return_to: ask.return_to,
        code_hash: code_hash(key, ask.challenge, &secrets.code),
        asker_hash: asker_hash(key, ask.asker),
        expires_at: call.at + CHALLENGE_LIFE,
        source: ask.source.word(),
        ip: call.ip,
        user_agent: call.agent,
        call: call.id,
        per_address_and_source: MAILS.here,
        per_address: MAILS.account,
        per_source: MAILS.source,
        since: call.at - MAILS.window
    );
    db::text(db, asked).await?.map(|_| ()).ok_or(Error::TooMany)
}

/// What somebody shows to prove who they are.
#[derive(Clone, Debug)]
pub struct Proof<'a> {
    /// What the mail was sent for.
    pub challenge: &'a ChallengeId,
    /// The portal's own domain that it is shown at. The session is good there only.
    pub host: Option<&'a str>,
    /// The typed code.
    pub code: Option<&'a str>,
    /// With the right link: this browser's secret, if it has one.
    pub asker: Option<&'a str>,
    /// Whom it is counted for.
    pub source: &'a Source,
    /// The session that this browser has so far; it ends when another begins.
    pub replaces: Option<&'a SessionId>,
}

/// A begun session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// Its end, milliseconds UTC.
    pub ends_at: i64,
    /// Where they were going.
    pub return_to: String,
}

/// How it went.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It was right.
    In(SignedIn),
    /// It was another code; so many tries are left with this challenge.
    Wrong(i64),
    /// The link was right, but in another browser than the one that asked, so its code is needed too.
    Unproved,
    /// The challenge is unknown, used, too old or tried too often.
    Over,
}

/// A counted try.
#[derive(Clone, Debug)]
pub struct Tried {
    /// How it went.
    pub outcome: Outcome,
    /// The address that the mail was asked for; `None` for an unknown challenge.
    pub email: Option<Email>,
}

/// Tries a proof, and signs in with one that is right.
///
/// # Errors
/// [`Error::TooMany`] for an address or a source with too many wrong codes ([`CODES`]): then nothing was tried.
pub async fn prove(db: &impl Db, call: &Call, key: &str, proof: &Proof<'_>) -> Result<Tried> {
    let (session, ends_at) = (SessionId::generate(), call.at + SESSION_LIFE);
    let tried = statement!(
        "sign_in/prove.sql",
        challenge: proof.challenge,
        now: call.at,
        host: proof.host,
        code_hash: proof.code.map(|code| code_hash(key, proof.challenge, code)),
        asker_hash: proof.asker.map(|secret| asker_hash(key, secret)),
        session,
        ends_at,
        replaces: proof.replaces,
        source: proof.source.word(),
        ip: call.ip,
        user_agent: call.agent,
        call: call.id,
        per_challenge: CODES_PER_CHALLENGE,
        per_address_and_source: CODES.here,
        per_address: CODES.account,
        per_source: CODES.source,
        since: call.at - CODES.window
    );
    let rows = db.query(tried).await?;
    let Some(row) = rows.into_iter().next() else { return Err(Error::TooMany) };
    let [Value::Text(word), Value::Text(email), return_to, Value::Integer(wrong)] = row.as_slice() else {
        return Err(Error::fault(format!("a try's row was {}", db::shape(&row))));
    };
    let outcome = match (word.as_str(), return_to) {
        ("in", Value::Text(return_to)) => Outcome::In(SignedIn { session, ends_at, return_to: return_to.clone() }),
        ("wrong", _) => Outcome::Wrong((CODES_PER_CHALLENGE - wrong).max(0)),
        ("unproved", _) => Outcome::Unproved,
        _ => Outcome::Over,
    };
    Ok(Tried { outcome, email: Email::parse(email) })
}

/// Ends one of the caller's own sessions; gives the caller.
///
/// # Errors
/// [`Error::NotFound`] where it is not theirs, or has ended.
pub async fn end_session(db: &impl Db, now: i64, own: &SessionId, ended: &SessionId) -> Result<ContactId> {
    let contact = db::text(db, statement!("sign_in/end_session.sql", own, now, ended)).await?;
    contact.as_deref().and_then(ContactId::parse).ok_or(Error::NotFound)
}

/// Ends all of the caller's sessions but this one; gives the caller, `None` where there was no other one.
///
/// # Errors
/// Where the database fails.
pub async fn end_other_sessions(db: &impl Db, now: i64, own: &SessionId) -> Result<Option<ContactId>> {
    let contact = db::text(db, statement!("sign_in/end_other_sessions.sql", own, now)).await?;
    Ok(contact.as_deref().and_then(ContactId::parse))
}
