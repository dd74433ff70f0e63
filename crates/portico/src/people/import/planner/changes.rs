//! What one row would change.

use serde_json::{Value as Json, json};

use super::{Effect, Found, FoundOrganisation, Organisation, Person, Planner};
use crate::PersonName;
use crate::ids::EventId;
use crate::people::PLAIN_MEMBER;
use crate::people::import::row::{Row, RowError};

/// What one row would change.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) effects: Vec<Effect>,
    /// Kind, subject and data of events.
    pub(super) steps: Vec<(&'static str, String, Json)>,
    /// The row's organisation as it becomes.
    pub(super) organisation: Option<Organisation>,
    /// Whoever has the row's address, as they become.
    pub(super) person: Option<Person>,
}

impl Planner {
    /// The organisation of a row: one that there is, else a new one.
    pub(super) fn organisation(&self, row: &Row, found: &Found, changes: &mut Changes) -> Result<(), RowError> {
        let known = self.known_organisation(row, found)?;
        let is_new = known.is_none();
        let mut organisation = known.unwrap_or_else(|| self.new_organisation(row, found.by_key.as_ref()));
        let more: Vec<String> = row.domains.iter().filter(|domain| !organisation.domains.contains(domain)).cloned().collect();
        organisation.domains.extend(more.iter().cloned());
        if is_new {
            changes.effects.push(Effect::Organisation { name: organisation.name.clone() });
        }
        if !more.is_empty() {
            changes.effects.push(Effect::Domains { domains: more });
        }
        if !changes.effects.is_empty() {
            changes.steps.push(("organisation.defined", organisation.key.clone(), organisation.definition()));
        }
        changes.organisation = Some(organisation);
        Ok(())
    }

    fn known_organisation(&self, row: &Row, found: &Found) -> Result<Option<Organisation>, RowError> {
        let typed = row.organisation.to_lowercase();
        if let Some(known) = self.organisations.get(&typed) {
            return Ok(Some(known.clone()));
        }
        // By its key; by its name; and by a name in letters that a database does not fold.
        let by_key = found.by_key.as_ref().filter(|one| one.key == row.organisation);
        if by_key.is_none() && found.namesakes > 1 {
            return Err(RowError::Namesakes(row.organisation.clone()));
        }
        let is_it = |one: &&FoundOrganisation| one.name.to_lowercase() == typed;
        let there = by_key.or(found.organisation.as_ref()).or_else(|| found.by_key.as_ref().filter(is_it));
        let known = there.map(|one| match self.organisations.get(&one.key) {
            Some(known) => known.clone(),
            None => Organisation { key: one.key.clone(), name: one.name.clone(), domains: one.domains.clone() },
        });
        Ok(known)
    }

    fn new_organisation(&self, row: &Row, taken: Option<&FoundOrganisation>) -> Organisation {
        let mut key = Self::key_of(&row.organisation);
        if taken.is_some() || self.organisations.contains_key(&key) {
            let word = EventId::of_submission(&self.import, &["organisation", &row.organisation]);
            key = format!("{}-{}", key.chars().take(50).collect::<String>(), &word.as_str()[..6]);
        }
        Organisation { key, name: row.organisation.clone(), domains: Vec::new() }
    }

    /// Whoever has the row's address: an account that there is, else a new one.
    pub(super) fn person(&self, row: &Row, found: &Found, changes: &mut Changes) -> Result<(), RowError> {
        // Names are compared as they are kept.
        let name = PersonName::parse(&row.name).map_or_else(|_| row.name.clone(), String::from);
        let mut person = match (self.people.get(&row.email), &found.contact) {
            (Some(known), _) => known.clone(),
            (None, Some(there)) if !there.active => return Err(RowError::Closed),
            (None, Some(there)) => Person {
                id: there.id.clone(),
                name: there.name.clone(),
                memberships: there.memberships.iter().map(|one| (one.organisation.clone(), (one.role.clone(), None))).collect(),
                line: None,
            },
            (None, None) => self.new_person(row, &name, found, changes),
        };
        if person.name != name {
            if let Some(line) = person.line {
                return Err(RowError::OtherName(line));
            }
            changes.effects.push(Effect::Renamed { was: person.name });
            changes.steps.push(("contact.renamed", person.id.clone(), json!({"name": name})));
        }
        person.name = name;
        person.line = person.line.or(Some(row.line));
        changes.person = Some(person);
        Ok(())
    }

    /// A new account, which belongs where its address says.
    fn new_person(&self, row: &Row, name: &str, found: &Found, changes: &mut Changes) -> Person {
        let id = EventId::of_submission(&self.import, &["contact", &row.email]).as_str().to_owned();
        changes.effects.push(Effect::Contact);
        changes.steps.push(("contact.registered", id.clone(), json!({"name": name, "email": row.email})));
        let domain = row.email.rsplit('@').next().unwrap_or_default();
        let mut joins: Vec<(String, String)> = found.joins.iter().map(|join| (join.organisation.clone(), join.name.clone())).collect();
        let of_file = self.organisations.values().chain(&changes.organisation).filter(|one| one.domains.iter().any(|own| own == domain));
        joins.extend(of_file.map(|one| (one.key.clone(), one.name.clone())));
        joins.sort();
        joins.dedup_by(|one, other| one.0 == other.0);
        let own = changes.organisation.as_ref().map(|organisation| organisation.key.clone());
        let elsewhere = joins.iter().filter(|(key, _)| Some(key) != own.as_ref());
        changes.effects.extend(elsewhere.map(|(_, name)| Effect::Joins { organisation: name.clone(), role: PLAIN_MEMBER.to_owned() }));
        let memberships = joins.into_iter().map(|(key, _)| (key, (PLAIN_MEMBER.to_owned(), None))).collect();
        Person { id, name: name.to_owned(), memberships, line: None }
    }

    /// What they are in the row's organisation.
    pub(super) fn membership(&self, row: &Row, changes: &mut Changes) -> Result<(), RowError> {
        let (Some(organisation), Some(person)) = (&changes.organisation, &mut changes.person) else { return Ok(()) };
        let wanted = if row.role.is_empty() { None } else { Some(self.role(&row.role).ok_or_else(|| RowError::Role(row.role.clone()))?) };
        let is_new = changes.effects.contains(&Effect::Contact);
        let there = person.memberships.get(&organisation.key).cloned();
        let (role, was) = match (there, wanted) {
            (Some((role, _)), None) => (role.clone(), Some(role)),
            (Some((was, Some(line))), Some(role)) if was != role => return Err(RowError::OtherRole(line)),
            (Some((was, _)), Some(role)) => (role, Some(was)),
            (None, wanted) => (wanted.unwrap_or_else(|| PLAIN_MEMBER.to_owned()), None),
        };
        if was.as_ref() != Some(&role) {
            let data = json!({"organisation": organisation.key, "role": role});
            changes.steps.push(("membership.granted", person.id.clone(), data));
        }
        let name = organisation.name.clone();
        match was {
            Some(was) if !is_new && was != role => changes.effects.push(Effect::Role { organisation: name, was, role: role.clone() }),
            Some(_) if !is_new => {}
            _ => changes.effects.push(Effect::Joins { organisation: name, role: role.clone() }),
        }
        let line = (!row.role.is_empty()).then_some(row.line);
        let before = person.memberships.get(&organisation.key).and_then(|(_, line)| *line);
        person.memberships.insert(organisation.key.clone(), (role, before.or(line)));
        Ok(())
    }
}
