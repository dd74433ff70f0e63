//! Who leads an organisation: as the site says.

use serde_json::json;

use portico::site::{SiteDefinition, SiteKey};

use crate::world::{World, contact};

fn leads(world: &World) -> Vec<(String, String)> {
    let mut read = world.default.connection.prepare("SELECT contact_id, organisation_id FROM organisation_lead ORDER BY 1, 2").unwrap();
    read.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Configures the site with these roles.
pub fn with_roles(world: &World, roles: &serde_json::Value) {
    let mut site: serde_json::Value = serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap();
    site["site"]["roles"] = roles.clone();
    world.define::<SiteDefinition>(&SiteKey, &site["site"]);
}

fn pair(name: &str, organisation: &str) -> (String, String) {
    (contact(name).to_string(), organisation.to_owned())
}

#[test]
fn whoever_has_a_role_that_leads_leads_their_organisation_and_no_other() {
    let world = World::demo();
    assert_eq!(leads(&world), [pair("dana", "acme")]);
    with_roles(&world, &json!([{"key": "technical", "name": {"en": "Technical"}, "leads": 1}]));
    assert_eq!(leads(&world), [pair("lee", "acme"), pair("ivo", "umbra")]);
    world.append("membership.granted", contact("ivo").as_str(), &json!({"organisation": "acme", "role": "member"}));
    assert_eq!(leads(&world), [pair("lee", "acme"), pair("ivo", "umbra")]);
}

#[test]
fn where_the_site_says_nothing_of_roles_nobody_leads() {
    let world = World::demo();
    with_roles(&world, &json!([]));
    assert_eq!(leads(&world), []);
}

#[test]
fn whose_account_is_closed_leads_nobody() {
    let world = World::demo();
    world.append("contact.deactivated", contact("dana").as_str(), &json!({}));
    assert_eq!(leads(&world), []);
}
