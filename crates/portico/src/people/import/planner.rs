//! What a row of a file would change, beside what there is: told before it is done, and written as events when it is.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::row::{Row, RowError};
use crate::definition::Text;
use crate::ids::EventId;
use crate::people::{OfferedRole, PLAIN_MEMBER};
use crate::slug::slug_of;

/// What there is of a row's organisation and person: a row of `people/import_plan.sql`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Found {
    /// With the name of the row.
    pub organisation: Option<FoundOrganisation>,
    /// With the key that the name would make.
    pub by_key: Option<FoundOrganisation>,
    /// How many have the name; 2 stands for more.
    pub namesakes: i64,
    /// Whoever has the address.
    pub contact: Option<FoundContact>,
    /// Where a new account with this address belongs by its domain.
    pub joins: Vec<FoundJoin>,
}

/// An organisation that there is.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundOrganisation {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its mail domains.
    pub domains: Vec<String>,
}

/// An account that there is.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundContact {
    /// It.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Whether it is open.
    pub active: bool,
    /// Where they belong.
    pub memberships: Vec<FoundMembership>,
}

/// Where somebody belongs.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundMembership {
    /// The organisation's key.
    pub organisation: String,
    /// What they are there.
    pub role: String,
}

/// Where a new account belongs by the domain of its address.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundJoin {
    /// The organisation's key.
    pub organisation: String,
    /// Its name.
    pub name: String,
}

/// What a row would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "does")]
pub enum Effect {
    /// A new organisation.
    Organisation {
        /// Its name.
        name: String,
    },
    /// Domains that come to an organisation.
    Domains {
        /// They.
        domains: Vec<String>,
    },
    /// A new account.
    Contact,
    /// Somebody is called otherwise.
    Renamed {
        /// What they were called.
        was: String,
    },
    /// They belong to an organisation from now on.
    Joins {
        /// Its name.
        organisation: String,
        /// What they are there.
        role: String,
    },
    /// They have another role.
    Role {
        /// The organisation's name.
        organisation: String,
        /// What they were there.
        was: String,
        /// What they become.
        role: String,
    },
}

/// What kind of row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody or something new.
    New,
    /// What there is becomes otherwise.
    Changed,
    /// All of it is there already.
    Same,
    /// Something is wrong with it.
    Refused,
}

/// What is told of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// What it would do.
    pub effects: Vec<Effect>,
    /// What is wrong with it.
    pub errors: Vec<RowError>,
}

/// An event that a row makes.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// Its id follows from file and row: made again, it is the same event.
    pub id: EventId,
    /// `contact.registered`
    pub kind: &'static str,
    /// What it happens to.
    pub subject: String,
    /// What happens.
    pub data: Json,
}

/// A row that was looked through.
#[derive(Clone, Debug)]
pub struct Planned {
    /// What kind of row it is.
    pub outcome: Outcome,
    /// What is told of it.
    pub says: Says,
    /// The events that it makes, in their order.
    pub steps: Vec<Step>,
}

/// Looks through the rows of a file in their order, and remembers what those before would have changed.
#[derive(Debug)]
pub struct Planner {
    import: EventId,
    roles: Vec<(String, Vec<String>)>,
    organisations: HashMap<String, Organisation>,
    people: HashMap<String, Person>,
}

#[derive(Clone, Debug)]
struct Organisation {
    key: String,
    name: String,
    domains: Vec<String>,
}

#[derive(Clone, Debug)]
struct Person {
    id: String,
    name: String,
    /// By an organisation's key: the role, and the line of the file that says so.
    memberships: HashMap<String, (String, Option<usize>)>,
    /// The line of the file that named them.
    line: Option<usize>,
}

mod changes;

use changes::Changes;

impl Planner {
    /// For the file of this id, on a site with these roles.
    #[must_use]
    pub fn new(import: EventId, roles: &[OfferedRole]) -> Self {
        let words = |name: &Text| match name {
            Text::Plain(words) => vec![words.to_lowercase()],
            Text::Translated(texts) => texts.iter().map(|(_, words)| words.to_lowercase()).collect(),
        };
        let roles = roles.iter().map(|role| (role.key.clone(), words(&role.name))).collect();
        Planner { import, roles, organisations: HashMap::new(), people: HashMap::new() }
    }

    /// The key that an organisation of this name would have.
    #[must_use]
    pub fn key_of(organisation: &str) -> String {
        Some(slug_of(organisation)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "organisation".to_owned())
    }

    /// What the next row would change. `found` is what there is of it.
    pub fn plan(&mut self, row: &Row, found: Found) -> Planned {
        let mut errors = row.errors();
        if errors.is_empty() {
            match self.changes(row, found) {
                Ok(changes) => return self.keep(row, changes),
                Err(error) => errors.push(error),
            }
        }
        Planned { outcome: Outcome::Refused, says: Says { effects: Vec::new(), errors }, steps: Vec::new() }
    }

    fn changes(&self, row: &Row, found: Found) -> Result<Changes, RowError> {
        let mut changes = Changes::default();
        if !row.organisation.is_empty() {
            self.organisation(row, &found, &mut changes)?;
        }
        if !row.email.is_empty() {
            self.person(row, &found, &mut changes)?;
            self.membership(row, &mut changes)?;
        }
        Ok(changes)
    }

    /// The role that a row names, by its key or what people call it.
    fn role(&self, typed: &str) -> Option<String> {
        let typed = typed.to_lowercase();
        let known =
            self.roles.iter().find(|(key, words)| key.to_lowercase() == typed || words.contains(&typed)).map(|(key, _)| key.clone());
        known.or_else(|| (typed == PLAIN_MEMBER).then(|| PLAIN_MEMBER.to_owned()))
    }

    fn keep(&mut self, row: &Row, changes: Changes) -> Planned {
        let is_new = changes.effects.iter().any(|effect| matches!(effect, Effect::Organisation { .. } | Effect::Contact));
        let outcome = match changes.effects.as_slice() {
            [] => Outcome::Same,
            _ if is_new => Outcome::New,
            _ => Outcome::Changed,
        };
        if let Some(organisation) = changes.organisation {
            self.organisations.insert(organisation.key.clone(), organisation.clone());
            self.organisations.insert(row.organisation.to_lowercase(), organisation);
        }
        if let Some(person) = changes.person {
            self.people.insert(row.email.clone(), person);
        }
        let steps = changes.steps.into_iter().map(|(kind, subject, data)| self.step(row, kind, subject, data)).collect();
        Planned { outcome, says: Says { effects: changes.effects, errors: Vec::new() }, steps }
    }

    fn step(&self, row: &Row, kind: &'static str, subject: String, data: Json) -> Step {
        let id = EventId::of_submission(&self.import, &[&row.line.to_string(), kind, &subject, &data.to_string()]);
        Step { id, kind, subject, data }
    }
}

impl Organisation {
    fn definition(&self) -> Json {
        json!({"name": self.name, "domains": self.domains})
    }
}

#[cfg(test)]
mod tests;
