//! What a file changes in a site, and whose sight of what.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result, bail};
use portico::command::Call;
use portico::native::now;
use portico::sign_in::{agent as agent_account, password};
use portico::site::{Change, Contacts, How, SiteFile};
use rusqlite::Connection;

use crate::databases::{Databases, milliseconds};
use crate::keys;

/// So many names stand for all who gain or lose something.
const NAMES: usize = 3;

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
    /// New agents' addresses and first passwords, where the change stays.
    passwords: Vec<(String, String)>,
}

/// Who gains and who loses sight of something.
#[derive(Debug, Default, PartialEq)]
struct Sight {
    what: String,
    gain: Vec<String>,
    lose: Vec<String>,
}

/// What people see, from the policy views. Remembered before a change in a table of the connection's own.
struct Seen {
    /// What it is of.
    what: &'static str,
    /// The table.
    table: &'static str,
    /// Who sees which: two columns, `who` and `thing`.
    sees: &'static str,
    /// Who that is: `id` and `name`.
    people: &'static str,
}

const SEEN: [Seen; 3] = [
    Seen { what: "portal", table: "seen_portal", sees: "SELECT contact_id AS who, id AS thing FROM contact_portal", people: "contact" },
    Seen {
        what: "requests of",
        table: "seen_audience",
        // An audience in words; only those in which somebody asked something.
        sees: "SELECT m.contact_id AS who,
                      coalesce((SELECT name FROM contact WHERE id = a.contact_id), concat_ws(' at ', nullif(a.role, ''), nullif(a.organisation_id, ''))) AS thing
                 FROM contact_audience m JOIN audience a ON a.id = m.audience_id
                WHERE EXISTS (SELECT 1 FROM request_audience WHERE audience_id = a.id)",
        people: "contact",
    },
    Seen {
        what: "workspace",
        table: "seen_workspace",
        sees: "SELECT w.agent_id AS who, w.workspace_id AS thing FROM agent_workspace w JOIN agent a ON a.id = w.agent_id AND a.active = 1",
        people: "agent",
    },
];

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
        remember(&self.default.connection)?;
        let call = Call { at: milliseconds(), id: "config".into(), ip: String::new(), agent: "xtask".into() };
        now(file.apply(live.as_ref(), &self.default, &self.internal, &call))?;
        let sight = compare(&self.default.connection)?;
        let Some(after) = self.configuration(contacts)? else { bail!("the site has no configuration after the change") };
        let left = file.changes(Some(&after))?.into_iter().filter(|change| change.how != How::Stays).collect();
        Ok(Plan { changes, left, sight, passwords: Vec::new() })
    }

    /// New agents need a password to begin with.
    fn first_passwords(&self, file: &SiteFile, plan: &Plan) -> Result<Vec<(String, String)>> {
        let is_new =
            |email: &str| plan.changes.iter().any(|change| (change.what, change.key.as_str(), &change.how) == ("agent", email, &How::New));
        let mut all = Vec::new();
        for agent in file.agents.iter().filter(|agent| is_new(agent.email.as_str())) {
            let first = keys::random();
            now(agent_account::set_first_password(&self.internal, milliseconds(), &agent.id, &password::hash(&first)?))?;
            all.push((agent.email.as_str().to_owned(), first));
        }
        Ok(all)
    }
}

fn remember(connection: &Connection) -> Result<()> {
    for Seen { table, sees, .. } in &SEEN {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS temp.{table}; CREATE TEMP TABLE {table} AS {sees}"))?;
    }
    Ok(())
}

fn compare(connection: &Connection) -> Result<Vec<Sight>> {
    let mut all = Vec::new();
    for Seen { what, table, sees, people } in &SEEN {
        let mut sights: BTreeMap<String, Sight> = BTreeMap::new();
        let pairs = |first: &str, second: &str| -> Result<Vec<(String, String)>> {
            let sql = format!(
                "SELECT d.thing, p.name FROM (SELECT who, thing FROM ({first}) EXCEPT SELECT who, thing FROM ({second})) d
                   JOIN {people} p ON p.id = d.who ORDER BY p.name"
            );
            Ok(connection.prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
        };
        let before = format!("SELECT who, thing FROM temp.{table}");
        let of = |thing: &str| Sight { what: format!("{what} {thing}"), ..Sight::default() };
        for (thing, name) in pairs(sees, &before)? {
            sights.entry(thing.clone()).or_insert_with(|| of(&thing)).gain.push(name);
        }
        for (thing, name) in pairs(&before, sees)? {
            sights.entry(thing.clone()).or_insert_with(|| of(&thing)).lose.push(name);
        }
        all.extend(sights.into_values());
    }
    Ok(all)
}

impl Plan {
    /// Whether anybody gains sight of something.
    pub fn is_wider(&self) -> bool {
        self.sight.iter().any(|sight| !sight.gain.is_empty())
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
        for Sight { what, gain, lose } in &self.sight {
            for (people, verb) in [(gain, "gain"), (lose, "lose")] {
                if !people.is_empty() {
                    writeln!(f, "{what}: {} {verb} sight: {}", people.len(), some_of(people))?;
                }
            }
        }
        for (email, first) in &self.passwords {
            writeln!(f, "{email} signs in with the password {first}, to be changed on the page of their account")?;
        }
        if self.changes_nothing() {
            writeln!(f, "The site is what the file says.")?;
        }
        Ok(())
    }
}

fn some_of(people: &[String]) -> String {
    let names = people.iter().take(NAMES).map(String::as_str).collect::<Vec<_>>().join(", ");
    if people.len() > NAMES { format!("{names} and {} more", people.len() - NAMES) } else { names }
}

#[cfg(test)]
mod tests;
