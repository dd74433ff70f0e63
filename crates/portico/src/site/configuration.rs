//! The configuration of a live site as its file, what another file would change in it, and the change.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use super::difference::{Change, Item, changes};
use super::file::{Keyed, SiteFile, data};
use super::{SiteDefinition, SiteKey};
use crate::command::{self, Call};
use crate::definition::{self, Define, Definition, ValidationErrors};
use crate::ids::EventId;
use crate::people::{AgentDefinition, MembershipGrant, OpenAgentAccount};
use crate::sign_in::agent::ConfigureDesk;
use crate::{Db, Error, Result, db, statement};

/// Which contacts a file has: they are customers rather than configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contacts {
    /// Those that a portal names.
    Named,
    /// All who have an account.
    All,
}

/// What stands in the way of a change by a file.
#[derive(Debug, thiserror::Error)]
pub enum NotApplied {
    /// The site refuses a definition.
    #[error("{what} was refused: {why}")]
    Refused {
        /// The kind of event, and its subject.
        what: String,
        /// What is wrong with it.
        why: ValidationErrors,
    },
    /// A database failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

#[derive(Deserialize)]
struct DeskConfiguration {
    emails: BTreeMap<String, String>,
    desk: Option<Json>,
}

impl SiteFile {
    /// The configuration of the site in these databases: `None` where it is not set up. The same configuration gives the same file; loaded into an
    /// empty site, and taken from there, it is the same again.
    ///
    /// # Errors
    /// Where a database fails, or holds a definition that is none any more: the error says which, and why.
    pub async fn of_site(default: &impl Db, internal: &impl Db, contacts: Contacts) -> Result<Option<Self>> {
        let named = statement!("site/configuration.sql", contacts: i64::from(contacts == Contacts::All));
        let Some(mut file) = db::page_of_row::<Json>(default, named).await? else { return Ok(None) };
        let desk: DeskConfiguration = db::page(internal, statement!("site/desk_configuration.sql")).await?;
        // Who has no account, has no address: their account was closed.
        if let Some(agents) = file.get_mut("agents").and_then(Json::as_array_mut) {
            agents.retain_mut(|agent| {
                let email = agent["id"].as_str().and_then(|id| desk.emails.get(id)).cloned();
                let is_open = email.is_some();
                agent["email"] = email.into();
                is_open
            });
        }
        if let Some(settings) = desk.desk {
            file["desk"] = settings;
        }
        SiteFile::from_value(&file).map(Some).map_err(|faults| anyhow::Error::new(faults).context("the site's configuration").into())
    }

    /// The file's text: JSON, indented, in the order of the definitions.
    ///
    /// # Errors
    /// None that can be met: no map of it has keys that are not texts.
    pub fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self).map_err(anyhow::Error::from)? + "\n")
    }

    /// What this file would change in a site whose configuration is `live`, or that has none. What only the site has, stays: nothing is deleted by
    /// a file.
    ///
    /// # Errors
    /// As [`SiteFile::to_json`].
    pub fn changes(&self, live: Option<&SiteFile>) -> Result<Vec<Change>> {
        Ok(changes(&live.map_or_else(|| Ok(Vec::new()), SiteFile::items)?, &self.items()?))
    }

    fn items(&self) -> Result<Vec<Item>> {
        let mut items = vec![Item::new("site", "site", &self.site)?];
        fn of<D: Definition>(what: &'static str, list: &[Keyed<D>], items: &mut Vec<Item>) -> Result<()> {
            for Keyed { key, definition } in list {
                items.push(Item::new(what, &key.to_string(), definition)?);
            }
            Ok(())
        }
        of("workspace", &self.workspaces, &mut items)?;
        of("workflow", &self.workflows, &mut items)?;
        of("organisation", &self.organisations, &mut items)?;
        for contact in &self.contacts {
            items.push(Item::new("contact", contact.registration.email.as_str(), contact)?);
        }
        of("portal", &self.portals, &mut items)?;
        of("request type", &self.request_types, &mut items)?;
        for agent in &self.agents {
            items.push(Item::new("agent", agent.email.as_str(), agent)?);
        }
        of("queue", &self.queues, &mut items)?;
        if let Some(desk) = &self.desk {
            items.push(Item::new("desk", "desk", desk)?);
        }
        Ok(items)
    }

    /// Makes what differs from `live` so, each thing by the event that a person's edit is. The caller begins and ends a transaction: refused, nothing
    /// is to be half done.
    ///
    /// # Errors
    /// Where a definition is refused, or a database fails.
    pub async fn apply(
        &self,
        live: Option<&SiteFile>,
        default: &impl Db,
        internal: &impl Db,
        call: &Call,
    ) -> std::result::Result<(), NotApplied> {
        if live.is_none_or(|live| live.site != self.site) {
            define::<SiteDefinition>(default, call, &SiteKey, &self.site).await?;
        }
        let nothing = self.only_the_site();
        let live = live.unwrap_or(&nothing);
        define_changed(default, call, &self.workspaces, &live.workspaces).await?;
        define_changed(default, call, &self.workflows, &live.workflows).await?;
        define_changed(default, call, &self.organisations, &live.organisations).await?;
        self.apply_contacts(live, default, call).await?;
        define_changed(default, call, &self.portals, &live.portals).await?;
        define_changed(default, call, &self.request_types, &live.request_types).await?;
        self.apply_agents(live, default, internal, call).await?;
        define_changed(default, call, &self.queues, &live.queues).await?;
        if let Some(desk) = self.desk.as_ref().filter(|desk| live.desk.as_ref() != Some(desk)) {
            let settings = serde_json::json!(desk);
            command::run(internal, call, &EventId::generate(), &ConfigureDesk { settings: &settings }).await?;
        }
        Ok(())
    }

    fn only_the_site(&self) -> SiteFile {
        SiteFile {
            site: self.site.clone(),
            workspaces: Vec::new(),
            workflows: Vec::new(),
            organisations: Vec::new(),
            contacts: Vec::new(),
            portals: Vec::new(),
            request_types: Vec::new(),
            agents: Vec::new(),
            queues: Vec::new(),
            desk: None,
        }
    }

    /// New contacts are registered, and new places in organisations given. The rest of an account is its owner's.
    async fn apply_contacts(&self, live: &SiteFile, db: &impl Db, call: &Call) -> std::result::Result<(), NotApplied> {
        for contact in &self.contacts {
            let known = live.contacts.iter().find(|known| known.id == contact.id);
            if known.is_none() {
                define(db, call, &contact.id, &contact.registration).await?;
            }
            let has = |grant: &MembershipGrant| known.is_some_and(|known| known.memberships.contains(grant));
            for grant in contact.memberships.iter().filter(|grant| !has(grant)) {
                define(db, call, &contact.id, grant).await?;
            }
        }
        Ok(())
    }

    async fn apply_agents(
        &self,
        live: &SiteFile,
        default: &impl Db,
        internal: &impl Db,
        call: &Call,
    ) -> std::result::Result<(), NotApplied> {
        for agent in &self.agents {
            let known = live.agents.iter().find(|known| known.id == agent.id);
            if known.is_none_or(|known| known.definition != agent.definition) {
                define::<AgentDefinition>(default, call, &agent.id, &agent.definition).await?;
            }
            if known.is_none() {
                let account = OpenAgentAccount { agent: &agent.id, email: &agent.email, name: &agent.definition.name };
                command::run(internal, call, &EventId::generate(), &account).await?;
            }
        }
        Ok(())
    }
}

async fn define_changed<D: Definition>(
    db: &impl Db,
    call: &Call,
    wanted: &[Keyed<D>],
    live: &[Keyed<D>],
) -> std::result::Result<(), NotApplied>
where
    D::Key: PartialEq,
{
    for Keyed { key, definition } in wanted {
        let known = live.iter().find(|known| known.key == *key);
        let is_same = match known {
            Some(known) => data(&known.definition)? == data(definition)?,
            None => false,
        };
        if !is_same {
            define(db, call, key, definition).await?;
        }
    }
    Ok(())
}

/// By an id of its own: what a file brings back that was so before, is another event.
async fn define<D: Definition>(db: &impl Db, call: &Call, key: &D::Key, value: &D) -> std::result::Result<(), NotApplied> {
    let command = Define { by: None, key, definition: value };
    match definition::define(db, call, &EventId::generate(), &command).await? {
        Ok(_) => Ok(()),
        Err(why) => Err(NotApplied::Refused { what: format!("{} {key}", D::KIND), why }),
    }
}
