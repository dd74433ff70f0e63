//! The configuration of a live site as its file, and what another file would change in it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use super::difference::{Change, changes};
use super::file::SiteFile;
use crate::{Db, Result, db, statement};

/// Which contacts a file has: they are customers rather than configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contacts {
    /// Those that a portal names.
    Named,
    /// All who have an account.
    All,
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
}
