//! Links that are mailed to agents: into the team, or to a new password (decision 0028). Derived as those of customers are, from a key of their own.

use serde::Deserialize;

use super::super::secrets::{is_mac, mac};
use crate::command::{self, Call, Command};
use crate::ids::{AgentId, Email, EventId};
use crate::page::Site;
use crate::people::{LinkPurpose, Role, roles};
use crate::{Db, Error, Result, Value, db, statement};

const PURPOSE: &str = "agent-link";

/// What stands in the mailed link: its id and what proves that it is ours; 96 hexadecimal digits. `key` is the site's `agent_link_key`.
#[must_use]
pub fn link_token(key: &str, link: &EventId) -> String {
    format!("{link}{}", mac(key, PURPOSE, link.as_str()))
}

/// The link that a token belongs to; `None` for a token that is not ours.
#[must_use]
pub fn link_of_token(key: &str, token: &str) -> Option<EventId> {
    let (id, mac) = token.split_at_checked(32)?;
    is_mac(key, PURPOSE, id, mac).then(|| EventId::parse(id)).flatten()
}

/// A link that was mailed to an agent.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentLink {
    /// To whom.
    pub agent: AgentId,
    /// What for.
    pub purpose: LinkPurpose,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Milliseconds UTC.
    pub sent_at: i64,
}

/// The page behind such a link, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentLinkPage {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// `None`: taken back, overtaken by a newer one, or too old.
    pub link: Option<AgentLink>,
    /// Whoever joined by it: where the password was not kept then, it still serves for that.
    pub joined: Option<AgentLink>,
}

impl AgentLinkPage {
    /// Loads the page; uses nothing up.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, link: &EventId, now: i64) -> Result<Self> {
        db::page(db, statement!("sign_in/agent_link_page.sql", link, now)).await
    }

    /// The link, where `default` has nothing against it.
    #[must_use]
    pub fn open(&self) -> Option<&AgentLink> {
        self.link.as_ref().or(self.joined.as_ref())
    }
}

/// The event that using a link makes: each serves once.
fn use_of(link: &EventId) -> EventId {
    EventId::of_submission(link, &["used"])
}

/// The account that a link is for, from the database `internal`.
#[derive(Clone, Debug)]
pub struct LinkAccount {
    /// The address that one signs in with.
    pub email: Email,
    /// Whether there is one.
    pub second_factor: bool,
    /// The roles that must have one.
    pub required: Vec<Role>,
}

/// The account that a link is for; `None` where the link was used, the password was changed since, or the account is closed.
///
/// # Errors
/// Where the database fails.
pub async fn link_account(db: &impl Db, id: &EventId, link: &AgentLink) -> Result<Option<LinkAccount>> {
    let asked = statement!("sign_in/link_account.sql", agent: &link.agent, used: use_of(id), sent_at: link.sent_at);
    let Some(row) = db.query(asked).await?.into_iter().next() else { return Ok(None) };
    let Ok([Value::Text(email), Value::Integer(second_factor), Value::Text(required)]) = <[Value; 3]>::try_from(row) else {
        return Err(Error::fault("a link's row has other columns"));
    };
    let email = Email::parse(&email).ok_or_else(|| Error::fault("an agent's address is none"))?;
    Ok(Some(LinkAccount { email, second_factor: second_factor == 1, required: roles(&required)? }))
}

/// Somebody who was invited joins the team, in the database `default`. Their password follows: cut short in between, the link goes on from there.
#[derive(Clone, Command, Debug)]
#[command("people/join_team.sql")]
struct JoinTeam<'a> {
    link: &'a EventId,
}

/// Joins the team by a link.
///
/// # Errors
/// [`Error::NotFound`] where the link is of no use any more.
pub async fn join_team(db: &impl Db, call: &Call, link: &EventId) -> Result<()> {
    let id = EventId::of_submission(link, &["joined"]);
    command::run(db, call, &id, &JoinTeam { link }).await?.map(|_| ()).ok_or(Error::NotFound)
}

#[derive(Clone, Command, Debug)]
#[command("sign_in/set_password_by_link.sql")]
struct SetPasswordByLink<'a> {
    agent: &'a AgentId,
    hash: &'a str,
    sent_at: i64,
}

/// Sets the password by a link, in the database `internal`, and ends all sessions of before; whoever was invited has an account from then on. `hash` is
/// a PHC string of argon2id.
///
/// # Errors
/// [`Error::NotFound`] where the link was used, the password was changed since it was sent, or the account is closed.
pub async fn set_password_by_link(db: &impl Db, call: &Call, id: &EventId, link: &AgentLink, hash: &str) -> Result<()> {
    let set = SetPasswordByLink { agent: &link.agent, hash, sent_at: link.sent_at };
    db::text(db, set.statement(&use_of(id), call)).await?.map(|_| ()).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_link_and_a_forged_one_none() {
        let (link, other) = (EventId::generate(), EventId::generate());
        let token = link_token("a", &link);
        assert_eq!(link_of_token("a", &token), Some(link));
        for forged in
            [token.replace(&token[..32], other.as_str()), token.to_uppercase(), token[..95].to_owned(), format!("{token}0"), String::new()]
        {
            assert_eq!(link_of_token("a", &forged), None, "{forged}");
        }
        assert_eq!(link_of_token("b", &token), None);
    }
}
