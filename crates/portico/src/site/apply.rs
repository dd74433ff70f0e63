//! A site becomes what a file says.

use super::file::{Keyed, SiteFile};
use super::{SiteDefinition, SiteKey};
use crate::command::{self, Call};
use crate::definition::{self, Define, Definition, ValidationErrors};
use crate::ids::EventId;
use crate::people::{AgentDefinition, MembershipGrant, OpenAgentAccount};
use crate::sign_in::agent::ConfigureDesk;
use crate::{Db, Error};

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

impl SiteFile {
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
        self.load_images(default, call).await?;
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
            format: self.format,
            images: Vec::new(),
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
            // An account is called as its agent is: the team is listed by it.
            if known.is_none_or(|known| known.definition.name != agent.definition.name) {
                let email = known.map_or(&agent.email, |known| &known.email);
                let account = OpenAgentAccount { agent: &agent.id, email, name: &agent.definition.name };
                command::run(internal, call, &EventId::generate(), &account).await?;
            }
        }
        Ok(())
    }
}

async fn define_changed<D: Definition + PartialEq>(
    db: &impl Db,
    call: &Call,
    wanted: &[Keyed<D>],
    live: &[Keyed<D>],
) -> std::result::Result<(), NotApplied>
where
    D::Key: PartialEq,
{
    for Keyed { key, definition } in wanted {
        if !live.iter().any(|known| known.key == *key && known.definition == *definition) {
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
