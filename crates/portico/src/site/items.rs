//! The things of a configuration, one by one.

use super::difference::Item;
use super::file::{Keyed, SiteFile};
use crate::Result;
use crate::definition::Definition;

impl SiteFile {
    /// All of them, in the order in which they are loaded.
    pub(super) fn items(&self) -> Result<Vec<Item>> {
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
}
