//! The starting points that come with Portico.

use anyhow::Context;
use portico::Result;
use portico::definition::Text;
use serde::Deserialize;
use serde_json::Value as Json;

/// Where the runtime mounts them (`static/starting-points`).
const FOLDER: &str = "/starting-points";
/// In the order in which they are shown.
const ALL: [&str; 5] = ["it-help-desk", "product-support", "customer-onboarding", "human-resources", "facilities"];

/// A portal with its request types. A workspace and a workflow are the site's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartingPoint {
    /// The word in its address.
    #[serde(skip)]
    pub key: &'static str,
    /// What it is for, in a word or two.
    pub name: Text,
    /// What it is for, in a sentence.
    pub description: Text,
    /// The portal's definition, with its key.
    pub portal: Json,
    /// The definitions of its request types, with their keys, without portal, workspace and workflow.
    pub request_types: Vec<Json>,
}

/// All of them.
///
/// # Errors
/// Where the component was not given the folder, or a file is no starting point: a test reads them all.
pub fn all() -> Result<Vec<StartingPoint>> {
    read(FOLDER)
}

fn read(folder: &str) -> Result<Vec<StartingPoint>> {
    let one = |key: &'static str| {
        let path = format!("{folder}/{key}.json");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {path}"))?;
        let point: StartingPoint = serde_json::from_str(&text).with_context(|| format!("reading {path}"))?;
        Ok(StartingPoint { key, ..point })
    };
    ALL.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use portico::portal::{PortalDefinition, RequestTypeDefinition};
    use portico::site::studio::Judged;
    use serde_json::json;

    use super::*;

    #[test]
    fn every_starting_point_is_sound_in_both_languages_and_has_a_form_with_a_condition() {
        let (mut keys, mut conditions) = (Vec::new(), 0);
        for point in read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/starting-points")).unwrap() {
            let mut portal = point.portal.clone();
            portal.as_object_mut().unwrap().remove("key");
            for language in ["en", "de"] {
                assert_eq!(Judged::by::<PortalDefinition>(&portal, language).faults, [], "{}", point.key);
                for kind in &point.request_types {
                    let mut kind = kind.clone();
                    let key = kind.as_object_mut().unwrap().remove("key").unwrap();
                    (kind["portal"], kind["workspace"], kind["workflow"]) = (json!("p"), json!("SUP"), json!("support"));
                    assert_eq!(Judged::by::<RequestTypeDefinition>(&kind, language).faults, [], "{key}");
                    assert!(portal["tabs"].as_array().unwrap().iter().any(|tab| tab["key"] == kind["tab"]), "{key}");
                }
            }
            keys.extend(point.request_types.iter().map(|kind| kind["key"].to_string()));
            conditions += point.request_types.iter().filter(|kind| kind.to_string().contains("show_when")).count();
        }
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert!(keys.len() == all && all >= 20 && conditions >= 10, "{all} {conditions}");
    }
}
