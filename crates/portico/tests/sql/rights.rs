//! Whatever is granted and taken back, in whatever order: a contact belongs to the audiences that match them, and to no other.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use crate::world::{World, contact};

const ORGANISATIONS: [&str; 3] = ["acme", "umbra", "kite"];
const ROLES: [&str; 3] = ["primary", "billing", "member"];
const NAMES: [&str; 3] = ["dana", "ivo", "noor"];

/// One thing that changes who belongs to what.
#[derive(Clone, Debug)]
enum Change {
    Grant(usize, usize, usize),
    Revoke(usize, usize),
    Deactivate(usize),
    /// A portal for everyone, a contact, an organisation, a role, or a role in an organisation.
    Portal(usize, usize, usize, usize),
    Ask(usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        4 => (0usize..3, 0usize..3, 0usize..3).prop_map(|(who, organisation, role)| Change::Grant(who, organisation, role)),
        3 => (0usize..3, 0usize..3).prop_map(|(who, organisation)| Change::Revoke(who, organisation)),
        1 => (0usize..3).prop_map(Change::Deactivate),
        3 => (0usize..5, 0usize..3, 0usize..3, 0usize..3).prop_map(|(kind, who, organisation, role)| Change::Portal(kind, who, organisation, role)),
        2 => (0usize..3).prop_map(Change::Ask),
    ];
    prop::collection::vec(change, 1..25)
}

fn make(world: &World, change: &Change) {
    match *change {
        Change::Grant(who, organisation, role) => {
            let data = json!({"organisation": ORGANISATIONS[organisation], "role": ROLES[role]});
            world.append("membership.granted", contact(NAMES[who]).as_str(), &data);
        }
        Change::Revoke(who, organisation) => {
            world.append("membership.revoked", contact(NAMES[who]).as_str(), &json!({"organisation": ORGANISATIONS[organisation]}));
        }
        Change::Deactivate(who) => world.append("contact.deactivated", contact(NAMES[who]).as_str(), &json!({})),
        Change::Portal(kind, who, organisation, role) => {
            let (organisation, role) = (ORGANISATIONS[organisation], ROLES[role]);
            let reader = match kind {
                0 => "everyone".to_owned(),
                1 => format!("c{}", contact(NAMES[who])),
                2 => format!("o{organisation}"),
                3 => format!("r{role}"),
                _ => format!("o{organisation}.{role}"),
            };
            let data = json!({"position": 9, "name": "P", "description": "", "welcome": "", "icon": "star", "sign_up": 0, "tabs": [], "audience": [reader]});
            world.append("portal.defined", &format!("p{kind}{who}"), &data);
        }
        Change::Ask(who) => _ = world.submit(&world.session(NAMES[who]), "support", "ask-a-question", "Q"),
    }
}

type Pairs = BTreeSet<(String, i64)>;

fn pairs(world: &World) -> Pairs {
    let mut read = world.default.connection.prepare("SELECT contact_id, audience_id FROM contact_audience").unwrap();
    read.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
}

/// The same, from the tables that it follows, each pair by itself.
fn expected(world: &World) -> Pairs {
    let rows = |sql: &str| -> Vec<[String; 4]> {
        let mut read = world.default.connection.prepare(sql).unwrap();
        read.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let memberships = rows("SELECT contact_id, organisation_id, role, '' FROM membership");
    let audiences = rows("SELECT CAST(id AS TEXT), contact_id, organisation_id, role FROM audience");
    let mut pairs = Pairs::new();
    for [who, ..] in rows("SELECT id, '', '', '' FROM contact WHERE active = 1") {
        for [id, one, organisation, role] in &audiences {
            let is_member = memberships.iter().any(|[member, theirs, as_role, _]| {
                *member == who && (organisation.is_empty() || organisation == theirs) && (role.is_empty() || role == as_role)
            });
            if (one.is_empty() || *one == who) && (organisation.is_empty() && role.is_empty() || is_member) {
                pairs.insert((who.clone(), id.parse().unwrap()));
            }
        }
    }
    pairs
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn a_contact_belongs_to_the_audiences_that_match_them_whatever_was_granted_and_taken_back(changes in changes()) {
        let world = World::demo();
        prop_assert_eq!(pairs(&world), expected(&world));
        for change in &changes {
            make(&world, change);
            prop_assert_eq!(pairs(&world), expected(&world), "after {:?}", change);
        }
    }
}
