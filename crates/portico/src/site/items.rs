//! The things of a configuration, one by one.

use serde_json::Value as Json;

use super::difference::Item;
use super::file::SiteFile;
use crate::Result;

/// What a file has lists of, in the order in which they are loaded: what one is called, its list, and what names it there.
const LISTS: [(&str, &str, &str); 8] = [
    ("workspace", "workspaces", "key"),
    ("workflow", "workflows", "key"),
    ("organisation", "organisations", "key"),
    ("contact", "contacts", "email"),
    ("portal", "portals", "key"),
    ("request type", "request_types", "key"),
    ("agent", "agents", "email"),
    ("queue", "queues", "key"),
];

impl SiteFile {
    /// All of them, in the order in which they are loaded.
    pub(super) fn items(&self) -> Result<Vec<Item>> {
        // Written once for all kinds: what writes a kind weighs as much as what reads it.
        let mut file = serde_json::to_value(self).map_err(anyhow::Error::from)?;
        let mut items = vec![Item::new("site", "site", file["site"].take())];
        for (what, list, name) in LISTS {
            let Some(Json::Array(things)) = file.get_mut(list).map(Json::take) else { continue };
            for mut thing in things {
                let key = thing[name].as_str().unwrap_or_default().to_owned();
                if let Some(fields) = thing.as_object_mut().filter(|_| name == "key") {
                    fields.remove(name);
                }
                items.push(Item::new(what, &key, thing));
            }
        }
        if let Some(desk) = file.get_mut("desk") {
            items.push(Item::new("desk", "desk", desk.take()));
        }
        Ok(items)
    }
}
