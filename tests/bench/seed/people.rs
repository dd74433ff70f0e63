//! Organisations, contacts and agents around those of the demo site, and who of them asks how often.

use anyhow::{Context, Result};
use fastrand::Rng;
use portico::command::Call;
use portico::definition::Definition;
use portico::native::now;
use portico::people::Role;
use portico::people::{ContactRegistration, OrganisationDefinition};
use portico::site::{FileAgent, SiteFile};
use serde_json::json;
use xtask::databases::Databases;

use super::log::{Actor, Log};
use super::words;

/// Where the requests of a tenth of all customers come from, and by the largest contact a hundredth.
pub const LARGEST_ORGANISATION: &str = "acme";

/// A customer.
pub struct Contact {
    pub id: String,
    pub tongue: u8,
    /// Organisation and role.
    pub place: Option<(usize, &'static str)>,
}

/// Everybody.
pub struct People {
    /// Keys; the first three are the demo site's, the very first is [`LARGEST_ORGANISATION`].
    pub organisations: Vec<String>,
    /// The first is the largest contact; then all others of the largest organisation.
    pub contacts: Vec<Contact>,
    colleagues: usize,
    /// Ids by workspace.
    agents: Vec<(String, Vec<String>)>,
}

impl People {
    /// A site of `size` requests has this many.
    pub fn invent(size: u64, file: &SiteFile, log: &mut Log, rng: &mut Rng, at: i64) -> Result<Self> {
        let count = usize::try_from(size / 8)?.max(60);
        let mut organisations: Vec<String> = file.organisations.iter().map(|organisation| organisation.key.to_string()).collect();
        let known = organisations.len();
        organisations.extend((known..(count / 12).max(8)).map(|number| format!("org-{number}")));
        let mut contacts = of_the_demo(file, &organisations)?;
        let colleagues = (count / 25).max(6);
        for number in contacts.len()..count {
            let place = place(rng, number, colleagues, organisations.len());
            contacts.push(Contact { id: log.new_id(at), tongue: words::tongue(rng), place });
        }
        let agents = file.workspaces.iter().map(|workspace| (workspace.key.to_string(), Vec::new())).collect();
        let people = People { organisations, contacts, colleagues, agents };
        people.register(known, log, rng, at)?;
        Ok(people)
    }

    /// Organisations first: nobody joins one that is not there.
    fn register(&self, known: usize, log: &mut Log, rng: &mut Rng, at: i64) -> Result<()> {
        for (number, key) in self.organisations.iter().enumerate().skip(known) {
            let name = format!("{} {number}", ["Works", "Studio", "Bank", "Clinic", "株式会社", "ООО"][number % 6]);
            let data = OrganisationDefinition::from_json(&json!({"name": name, "domains": [format!("{key}.example")]}))?;
            let id = log.new_id(at);
            log.append(&id, at, Actor::Setup, "organisation.defined", key, &data)?;
        }
        for (number, contact) in self.contacts.iter().enumerate().filter(|(_, contact)| !contact.id.starts_with("0190000000007")) {
            let (name, email) = (words::name(rng, contact.tongue), format!("person-{number}@mail.example"));
            let data = ContactRegistration::from_json(&json!({"name": name, "email": email}))?;
            let id = log.new_id(at);
            log.append(&id, at, Actor::Setup, "contact.registered", &contact.id, &data)?;
            if let Some((organisation, role)) = contact.place {
                let data = json!({"organisation": self.organisations[organisation], "role": role});
                let id = log.new_id(at);
                log.append(&id, at, Actor::Setup, "membership.granted", &contact.id, &data)?;
            }
        }
        Ok(())
    }

    /// Adds agents; their accounts stand in both databases. Called before the log is opened.
    pub fn hire(size: u64, databases: &Databases, rng: &mut Rng, call: &Call) -> Result<Vec<FileAgent>> {
        let count = usize::try_from(size / 2500)?.clamp(8, 95);
        let mut hired = Vec::new();
        for number in 0..count {
            let workspaces: &[&str] = [&["SUP"][..], &["SUP"], &["SUP"], &["SUP", "ONB"], &["FIN"], &["SUP", "FIN"]][number % 6];
            let (name, email) = (words::name(rng, 0), format!("agent-{number}@northwind.example"));
            let agent = FileAgent::from_value(&json!({"name": name, "email": email, "role": "agent", "workspaces": workspaces}))?;
            now(agent.load(&databases.default, &databases.internal, call))?;
            hired.push(agent);
        }
        Ok(hired)
    }

    /// Who may be given requests.
    pub fn put_to_work<'a>(&mut self, team: impl Iterator<Item = &'a FileAgent>) {
        for agent in team.filter(|agent| agent.definition.role != Role::Auditor) {
            let works_in = |key: &str| agent.definition.workspaces.iter().any(|workspace| workspace.as_str() == key);
            for (_, list) in self.agents.iter_mut().filter(|(key, _)| works_in(key)) {
                list.push(agent.id.to_string());
            }
        }
    }

    /// Who asks next: the largest contact one of a hundred times, their organisation one of ten, others skewed.
    pub fn asker(&self, rng: &mut Rng) -> usize {
        match rng.u8(0..100) {
            0 => 0,
            1..10 => rng.usize(1..=self.colleagues),
            _ => {
                let others = self.contacts.len() - self.colleagues - 1;
                let place = rng.f64().powf(1.2) * others as f64;
                (self.colleagues + 1 + place as usize).min(self.contacts.len() - 1)
            }
        }
    }

    /// An agent of a workspace; some have much more to do than others.
    pub fn agent(&self, workspace: usize, rng: &mut Rng) -> &str {
        let list = &self.agents[workspace].1;
        &list[((rng.f64().powi(2) * list.len() as f64) as usize).min(list.len() - 1)]
    }
}

/// The demo's contacts: those of the largest organisation first.
fn of_the_demo(file: &SiteFile, organisations: &[String]) -> Result<Vec<Contact>> {
    file.contacts
        .iter()
        .filter(|contact| contact.memberships.iter().any(|place| place.organisation.as_str() == LARGEST_ORGANISATION))
        .map(|contact| {
            let membership = contact.memberships.first().context("a member has a membership")?;
            let organisation =
                organisations.iter().position(|key| key == membership.organisation.as_str()).context("an organisation of the demo")?;
            Ok(Contact { id: contact.id.to_string(), tongue: 0, place: Some((organisation, role(membership.role.as_str()))) })
        })
        .collect()
}

fn place(rng: &mut Rng, number: usize, colleagues: usize, organisations: usize) -> Option<(usize, &'static str)> {
    let role = role(["primary", "billing", "technical", "technical", "member", "member", "member", "member"][rng.usize(..8)]);
    if number <= colleagues {
        return Some((0, role));
    }
    (rng.u8(0..8) > 0).then(|| (rng.usize(1..organisations), role))
}

fn role(word: &str) -> &'static str {
    ["primary", "billing", "technical"].into_iter().find(|known| *known == word).unwrap_or("member")
}
