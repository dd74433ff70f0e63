//! A site whose configuration is much larger than most: what its pages cost must hardly follow.

use std::path::Path;

use anyhow::{Context, Result};
use portico::definition::Definition;
use portico::people::{ContactRegistration, OrganisationDefinition};
use portico::portal::{PortalDefinition, RequestTypeDefinition};
use portico::site::SiteFile;
use serde_json::{Value as Json, json};
use xtask::databases::milliseconds;

use super::log::{Actor, Log};
use super::{DEMO, LARGEST_ORGANISATION, SEED};

/// Request types of the whole site.
const TYPES: usize = 1_000;
/// Of those, the ones of each portal that is added.
const TYPES_OF_A_PORTAL: usize = 20;
/// Questions of one form.
const FIELDS: usize = 500;
/// Contacts of the largest organisation, beside those that it has.
const MEMBERS: usize = 10_000;
/// The portal and the request type that the others are made after.
const MODEL: (&str, &str) = ("support", "ask-a-question");

/// Adds them to a site that is not served yet.
pub fn widen(default: &Path) -> Result<()> {
    let file = SiteFile::from_json(DEMO)?;
    let mut log = Log::open(default, SEED + 1)?;
    let at = milliseconds();
    let mut add = |kind: &str, subject: &str, data: &Json| -> Result<()> {
        let id = log.new_id(at);
        log.append(&id, at, Actor::Setup, kind, subject, data)
    };
    let portal = file.portals.iter().find(|portal| portal.key.as_str() == MODEL.0).context("the demo's portal")?;
    let kind = file.request_types.iter().find(|kind| kind.key.as_str() == MODEL.1).context("the demo's request type")?;
    let (portal, kind) = (serde_json::to_value(&portal.definition)?, serde_json::to_value(&kind.definition)?);
    for number in 0..TYPES - file.request_types.len() {
        let (home, place) = (format!("wide-{}", number / TYPES_OF_A_PORTAL), number % TYPES_OF_A_PORTAL);
        if place == 0 {
            // Each is for an organisation of its own, as a customer's own portal is.
            let theirs = OrganisationDefinition::from_json(&json!({"name": home, "domains": []}))?;
            add(OrganisationDefinition::KIND, &home, &serde_json::to_value(theirs)?)?;
            let own = with(&portal, &[("audience", json!([format!("o{home}")])), ("sign_up", json!(0))]);
            add(PortalDefinition::KIND, &home, &serde_json::to_value(PortalDefinition::from_json(&own)?)?)?;
        }
        let own = with(&kind, &[("portal", json!(home)), ("position", json!(place))]);
        add(RequestTypeDefinition::KIND, &format!("wide-type-{number}"), &serde_json::to_value(RequestTypeDefinition::from_json(&own)?)?)?;
    }
    let mut long = kind.clone();
    let questions =
        (0..FIELDS).map(|number| json!({"id": format!("q{number}"), "kind": "short_text", "label": format!("Question {number}")}));
    let own = long["form"]["fields"].as_array_mut().context("the fields of the demo's form")?;
    let room = FIELDS - own.len();
    own.extend(questions.take(room));
    add(RequestTypeDefinition::KIND, "wide-form", &serde_json::to_value(RequestTypeDefinition::from_json(&long)?)?)?;
    for number in 0..MEMBERS {
        let contact = format!("{number:032x}");
        let data =
            ContactRegistration::from_json(&json!({"name": format!("Member {number}"), "email": format!("member-{number}@wide.example")}))?;
        add(ContactRegistration::KIND, &contact, &serde_json::to_value(data)?)?;
        add("membership.granted", &contact, &json!({"organisation": LARGEST_ORGANISATION, "role": "member"}))?;
    }
    log.close()
}

/// A definition with some of its fields otherwise.
fn with(definition: &Json, fields: &[(&str, Json)]) -> Json {
    let mut definition = definition.clone();
    for (name, value) in fields {
        definition[name] = value.clone();
    }
    definition
}
