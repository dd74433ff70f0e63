//! What a file changes in a site, and whose sight of what.

use std::fmt;

use anyhow::{Context, Result, bail};
use portico::command::Call;
use portico::native::now;
use portico::sign_in::{agent as agent_account, password};
use portico::site::{Change, Contacts, FileAgent, How, SiteFile};
use rusqlite::OptionalExtension;

use super::sight::{self, Sight};
use crate::databases::{Databases, milliseconds};
use crate::keys;

/// What becomes of a change once it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    TakeBack,
    /// It stays where nobody gains sight of anything.
    KeepUnlessWider,
    /// It stays.
    Keep,
}

/// What a file changes.
#[derive(Debug)]
pub struct Plan {
    changes: Vec<Change>,
    /// What differs still: a file does not change it.
    left: Vec<Change>,
    sight: Vec<Sight>,
    /// What the file undoes that was done in the studio.
    undone: Vec<String>,
    /// New agents' addresses and first passwords, where the change stays.
    passwords: Vec<(String, String)>,
}

impl Databases {
    /// The site's configuration; `None` where nobody has set it up.
    pub fn configuration(&self, contacts: Contacts) -> Result<Option<SiteFile>> {
        Ok(now(SiteFile::of_site(&self.default, &self.internal, contacts))?)
    }

    /// Changes the site to what the file says, tells what that changed, and keeps it or takes it back.
    ///
    /// # Errors
    /// Where the site refuses something, or a database fails; then nothing was changed.
    pub fn change(&self, file: &SiteFile, then: Then) -> Result<Plan> {
        let both = [&self.default.connection, &self.internal.connection];
        for connection in both {
            connection.execute_batch("BEGIN IMMEDIATE").context("beginning the change")?;
        }
        let is_kept = |plan: &Plan| then == Then::Keep || then == Then::KeepUnlessWider && !plan.is_wider();
        let made = self.make(file).and_then(|mut plan| {
            if is_kept(&plan) {
                plan.passwords = self.first_passwords(file, &plan)?;
            }
            Ok(plan)
        });
        let keep = made.as_ref().is_ok_and(is_kept);
        for connection in both {
            connection.execute_batch(if keep { "COMMIT" } else { "ROLLBACK" }).context("ending the change")?;
        }
        made
    }

    fn make(&self, file: &SiteFile) -> Result<Plan> {
        let contacts = if file.contacts.is_empty() { Contacts::Named } else { Contacts::All };
        let live = self.configuration(contacts)?;
        let changes = file.changes(live.as_ref())?;
        let undone = self.undone(file, live.as_ref())?;
        sight::remember(&self.default.connection)?;
        let call = Call { at: milliseconds(), id: "config".into(), ip: String::new(), agent: "xtask".into() };
        now(file.apply(live.as_ref(), &self.default, &self.internal, &call))?;
        let sight = sight::compare(&self.default.connection)?;
        let Some(after) = self.configuration(contacts)? else { bail!("the site has no configuration after the change") };
        let left = file.changes(Some(&after))?.into_iter().filter(|change| change.how != How::Stays).collect();
        Ok(Plan { changes, left, sight, undone, passwords: Vec::new() })
    }

    /// The agents of a file whose accounts were closed in the studio, or who are invited there and have not joined.
    ///
    /// # Errors
    /// Where somebody else of the team has an agent's address.
    fn undone(&self, file: &SiteFile, live: Option<&SiteFile>) -> Result<Vec<String>> {
        let mut undone = Vec::new();
        let is_live = |agent: &FileAgent| live.is_some_and(|live| live.agents.iter().any(|known| known.id == agent.id));
        for agent in file.agents.iter().filter(|agent| agent.definition.active && !is_live(agent)) {
            let (id, email) = (agent.id.as_str(), agent.email.as_str());
            let other = "SELECT agent_id FROM agent_account WHERE email = ?1 AND agent_id <> ?2";
            let other: Option<String> = self.internal.connection.query_row(other, [email, id], |row| row.get(0)).optional()?;
            if let Some(other) = other {
                bail!("agent {email}: somebody of the team has this address; if it is they, give them the id {other} in the file");
            }
            let joined = "SELECT joined FROM agent WHERE id = ?1";
            let joined: Option<bool> = self.default.connection.query_row(joined, [id], |row| row.get(0)).optional()?;
            undone.extend(joined.map(|joined| match joined {
                true => format!("agent {email} was closed in the studio; the file opens the account again, with the password of before"),
                false => format!("agent {email} is invited and has not joined; the file opens the account, and the invitation ends"),
            }));
        }
        Ok(undone)
    }

    /// New agents need a password to begin with.
    fn first_passwords(&self, file: &SiteFile, plan: &Plan) -> Result<Vec<(String, String)>> {
        let is_new =
            |email: &str| plan.changes.iter().any(|change| (change.what, change.key.as_str(), &change.how) == ("agent", email, &How::New));
        let mut all = Vec::new();
        for agent in file.agents.iter().filter(|agent| is_new(agent.email.as_str())) {
            let first = keys::random();
            // Whose account was closed and is opened again, has the one of before.
            if now(agent_account::set_first_password(&self.internal, milliseconds(), &agent.id, &password::hash(&first)?))? {
                all.push((agent.email.as_str().to_owned(), first));
            }
        }
        Ok(all)
    }
}

impl Plan {
    /// Whether anybody gains sight of something.
    pub fn is_wider(&self) -> bool {
        self.sight.iter().any(Sight::is_wider)
    }

    /// Whether anything changes.
    pub fn changes_nothing(&self) -> bool {
        self.changes.iter().all(|change| change.how == How::Stays)
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.changes.iter().try_for_each(|change| writeln!(f, "{change}"))?;
        for change in &self.left {
            writeln!(f, "! a file does not change this: {change}")?;
        }
        self.undone.iter().try_for_each(|undone| writeln!(f, "! {undone}"))?;
        self.sight.iter().try_for_each(|sight| write!(f, "{sight}"))?;
        for (email, first) in &self.passwords {
            writeln!(f, "{email} signs in with the password {first}, to be changed on the page of their account")?;
        }
        if self.changes_nothing() {
            writeln!(f, "The site is what the file says.")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
