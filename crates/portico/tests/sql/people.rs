//! What administrators do with contacts and organisations.

use portico::definition::{Define, Definition};
use portico::ids::{ContactId, Email, EventId, SessionId};
use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::page::DeskPage;
use portico::people::import::{self, FoundRow, Outcome, Planner, Row};
use portico::people::{
    Begins, ContactDirectory, ContactProfile, DeactivateContact, EndContactSessions, InviteMemberAsAgent, MergeContacts,
    OrganisationDirectory, OrganisationProfile, ReactivateContact, RenameContact, RevokeMembership, WithdrawInvitationAsAgent, site_roles,
};
use portico::{PersonName, definition::RoleName, definition::Word};
use proptest::prelude::*;
use serde_json::json;

use crate::world::{World, agent, contact, slug};

const CONTACTS: [&str; 5] = ["dana", "lee", "ivo", "mina", "noor"];

fn is_live(world: &World, session: &SessionId) -> bool {
    world.count(&format!("SELECT count(*) FROM live_session WHERE id = '{session}'")) == 1
}

#[test]
fn nobody_but_an_administrator_changes_people() {
    let world = World::demo();
    let (name, role) = (PersonName::parse("Dana").unwrap(), RoleName::read("member").unwrap());
    let (dana, lee, acme, email) = (contact("dana"), contact("lee"), slug("acme"), Email::parse("new@x.example").unwrap());
    let before = world.count("SELECT max(seq) FROM event");
    for who in ["sam", "priya", "tom", "max"] {
        let by = &agent(who);
        assert!(world.run(&RenameContact { by, contact: &dana, name: &name }).is_none());
        assert!(world.run(&EndContactSessions { by, contact: &dana }).is_none());
        assert!(world.run(&DeactivateContact { by, contact: &dana }).is_none());
        assert!(world.run(&ReactivateContact { by, contact: &dana }).is_none());
        assert!(world.run(&RevokeMembership { by, contact: &dana, organisation: &acme }).is_none());
        assert!(world.run(&MergeContacts { by, contact: &dana, into: &lee }).is_none());
        let invite = InviteMemberAsAgent { by, organisation: &acme, email: &email, name: &name, role: &role, expires_at: i64::MAX };
        assert!(world.run(&invite).is_none());
        assert!(now(import::found(&world.default, by, &[])).unwrap_or_default().is_none());
    }
    assert_eq!(world.count("SELECT max(seq) FROM event"), before);
}

#[test]
fn a_closed_account_ends_its_sessions_and_begins_without_them() {
    let (world, ada, dana) = (World::demo(), agent("ada"), contact("dana"));
    let (session, other) = (world.session("dana"), world.session("lee"));
    world.run(&DeactivateContact { by: &ada, contact: &dana }).unwrap();
    assert!(!is_live(&world, &session) && is_live(&world, &other));
    assert!(world.run(&DeactivateContact { by: &ada, contact: &dana }).is_none(), "it is closed already");
    world.run(&ReactivateContact { by: &ada, contact: &dana }).unwrap();
    assert!(!is_live(&world, &session) && is_live(&world, &world.session("dana")));
    let session = world.session("dana");
    world.run(&EndContactSessions { by: &ada, contact: &dana }).unwrap();
    assert!(!is_live(&world, &session));
}

#[test]
fn a_merged_account_is_not_opened_again_and_nobody_is_merged_with_themselves_or_twice() {
    let (world, ada) = (World::demo(), agent("ada"));
    let (dana, lee, ivo) = (contact("dana"), contact("lee"), contact("ivo"));
    assert!(world.run(&MergeContacts { by: &ada, contact: &lee, into: &lee }).is_none());
    let id = EventId::generate();
    for _ in 0..2 {
        world.run_as(&id, &MergeContacts { by: &ada, contact: &lee, into: &dana }).unwrap();
    }
    assert!(world.run(&ReactivateContact { by: &ada, contact: &lee }).is_none());
    assert!(world.run(&MergeContacts { by: &ada, contact: &lee, into: &ivo }).is_none(), "it is gone");
    assert!(world.run(&MergeContacts { by: &ada, contact: &ivo, into: &lee }).is_none(), "into what is gone nothing goes");
}

#[test]
fn an_invitation_lapses_with_the_administrator_who_sent_it() {
    let (world, ada, acme) = (World::demo(), agent("ada"), slug("acme"));
    let (name, role, email) =
        (PersonName::parse("New").unwrap(), RoleName::read("member").unwrap(), Email::parse("new@x.example").unwrap());
    let invite = InviteMemberAsAgent { by: &ada, organisation: &acme, email: &email, name: &name, role: &role, expires_at: i64::MAX };
    let invitation = EventId::parse(&world.run(&invite).unwrap().subject).unwrap();
    let open = "SELECT count(*) FROM leads_invitation WHERE is_open AND by = 'Ada Lind'";
    assert_eq!(world.count(open), 1);
    world.append("agent.defined", ada.as_str(), &json!({"name": "Ada Lind", "role": "agent", "workspaces": [], "active": 1}));
    assert_eq!(world.count(open), 0, "who administers no more invites nobody");
    world.append("agent.defined", ada.as_str(), &json!({"name": "Ada Lind", "role": "admin", "workspaces": [], "active": 1}));
    let withdraw = WithdrawInvitationAsAgent { by: &ada, organisation: &acme, invitation: &invitation };
    world.run(&withdraw).unwrap();
    assert_eq!(world.count(open), 0);
    let closed = Email::parse("dana@acme.example").unwrap();
    let member = InviteMemberAsAgent { email: &closed, ..invite };
    assert!(world.run(&member).is_none(), "a member is not invited");
}

#[test]
fn lists_go_on_where_they_ended_and_searches_too() {
    let world = World::demo();
    for n in 0..120 {
        let id = ContactId::generate();
        world.append(
            "contact.registered",
            id.as_str(),
            &json!({"name": format!("Person {:03}", n % 60), "email": format!("p{n}@many.example")}),
        );
    }
    let ada = agent("ada");
    let (mut seen, mut after) = (Vec::new(), (String::new(), String::new()));
    loop {
        let mut page = now(ContactDirectory::load(&world.default, &ada, &Begins::After(&after.0, &after.1))).unwrap();
        let rows = page.subject().unwrap().rows;
        let more = rows.len() > 50;
        seen.extend(rows.iter().take(50).map(|row| (row.name.clone(), row.id.to_string())));
        let Some(last) = rows.get(49).filter(|_| more) else { break };
        after = (last.name.clone(), last.id.to_string());
    }
    assert_eq!(seen.len(), 125);
    assert!(seen.is_sorted_by_key(|(name, id)| (name.to_lowercase(), id.clone())));
    let (mut found, mut before) = (0, i64::MAX);
    loop {
        let mut page = now(ContactDirectory::load(&world.default, &ada, &Begins::Found("perso", before))).unwrap();
        let rows = page.subject().unwrap().rows;
        found += rows.len().min(50);
        let Some(last) = rows.get(49).filter(|_| rows.len() > 50) else { break };
        before = last.place;
    }
    assert_eq!(found, 120);
    let organisations = now(OrganisationDirectory::load(&world.default, &ada, &Begins::Found("acm", i64::MAX))).unwrap().subject().unwrap();
    assert_eq!(organisations.rows.len(), 1);
    let tom = now(ContactDirectory::load(&world.default, &agent("tom"), &Begins::After("", ""))).unwrap().subject();
    assert!(tom.is_none(), "who has no business there sees no list");
}

#[test]
fn the_page_of_an_organisation_says_what_each_role_would_see_as_the_policy_does() {
    let (world, ada) = (World::demo(), agent("ada"));
    let page = now(OrganisationProfile::load(&world.default, &ada, &slug("acme"), "", world.clock.get())).unwrap();
    for given in &page.roles {
        let id = ContactId::generate();
        world.append("contact.registered", id.as_str(), &json!({"name": "Probe", "email": format!("{}@x.example", given.key)}));
        world.append("membership.granted", id.as_str(), &json!({"organisation": "acme", "role": given.key}));
        let seen = now(ContactProfile::load(&world.default, &ada, &id, world.clock.get())).unwrap();
        assert_eq!(given.portals, seen.portals, "{}", given.key);
    }
    assert!(page.roles.len() > 2);
}

/// What somebody sees: portals, and requests.
fn sight(world: &World, who: &ContactId) -> Vec<String> {
    let sql = "SELECT 'p' || id FROM contact_portal WHERE contact_id = ?1 UNION SELECT 'r' || key FROM contact_request WHERE viewer_id = ?1 ORDER BY 1";
    let mut read = world.default.connection.prepare(sql).unwrap();
    read.query_map([who.as_str()], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_kept_one_sees_what_both_saw_nobody_else_sees_anything_new_and_a_replay_is_the_same(
        merges in prop::collection::vec((0usize..5, 0usize..5), 1..4),
        requests in prop::collection::vec(0usize..5, 1..8),
    ) {
        let (world, ada) = (World::demo(), agent("ada"));
        for who in requests {
            let session = world.session(CONTACTS[who]);
            world.submit(&session, "support", "ask-a-question", "Q");
        }
        for (gone, kept) in merges {
            let (gone, kept) = (contact(CONTACTS[gone]), contact(CONTACTS[kept]));
            let before: Vec<_> = CONTACTS.iter().map(|name| (contact(name), sight(&world, &contact(name)))).collect();
            let of_gone = world.count(&format!("SELECT count(*) FROM request WHERE contact_id = '{gone}'"));
            let of_kept = world.count(&format!("SELECT count(*) FROM request WHERE contact_id = '{kept}'"));
            let roles = format!("SELECT count(*) FROM membership g JOIN membership k ON k.organisation_id = g.organisation_id WHERE g.contact_id = '{gone}' AND k.contact_id = '{kept}'");
            let together = world.count(&roles);
            if world.run(&MergeContacts { by: &ada, contact: &gone, into: &kept }).is_none() {
                continue;
            }
            for (who, saw) in before.iter().filter(|(who, _)| *who != gone && *who != kept) {
                prop_assert_eq!(saw, &sight(&world, who));
            }
            let saw = |one: &ContactId| before.iter().find(|(who, _)| who == one).map(|(_, saw)| saw.clone()).unwrap_or_default();
            let now_sees = sight(&world, &kept);
            let both: std::collections::BTreeSet<String> = saw(&gone).into_iter().chain(saw(&kept)).collect();
            prop_assert!(now_sees.iter().all(|thing| both.contains(thing)), "{now_sees:?} of {both:?}");
            // Where both belonged, the kept one's role counts: what the other role alone showed is not seen any more.
            prop_assert!(together > 0 || now_sees.len() == both.len(), "{now_sees:?} of {both:?}");
            prop_assert!(sight(&world, &gone).is_empty());
            prop_assert_eq!(world.count(&format!("SELECT count(*) FROM request WHERE contact_id = '{kept}'")), of_gone + of_kept);
            prop_assert_eq!(world.count(&format!("SELECT coalesce(sum(n), 0) FROM contact_request_count WHERE contact_id = '{kept}'")), of_gone + of_kept);
        }
        replay(&world.default, Database::Default).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
    }
}

/// Looks rows through and reads them in; gives their outcomes.
fn read_in(world: &World, import: &EventId, rows: &[Row]) -> Vec<Outcome> {
    let ada = agent("ada");
    let sought: Vec<_> = rows
        .iter()
        .map(|row| FoundRow { organisation: &row.organisation, key: Planner::key_of(&row.organisation), email: &row.email })
        .collect();
    let found = now(import::found(&world.default, &ada, &sought)).unwrap().unwrap();
    let mut planner = Planner::new(import.clone(), &now(site_roles(&world.default, &ada)).unwrap());
    let planned: Vec<_> = rows.iter().zip(found).map(|(row, found)| planner.plan(row, found)).collect();
    let steps: Vec<_> = planned.iter().flat_map(|planned| planned.steps.clone()).collect();
    now(import::write(&world.default, &world.call(), &ada, &steps)).unwrap();
    planned.into_iter().map(|planned| planned.outcome).collect()
}

fn row(line: usize, organisation: &str, name: &str, email: &str, role: &str) -> Row {
    let (organisation, name, email, role) = (organisation.to_owned(), name.to_owned(), email.to_owned(), role.to_owned());
    Row { line, organisation, domains: Vec::new(), name, email, role }
}

#[test]
fn a_file_read_in_twice_changes_nothing_the_second_time_whatever_it_is_called() {
    let world = World::demo();
    let rows = [
        row(2, "Acme", "Dana Okafor", "dana@acme.example", "billing"),
        row(3, "Kestrel", "Ina", "ina@kestrel.example", "primary"),
        row(4, "KESTREL", "Ben", "ben@acme.example", ""),
        row(5, "", "Solo", "solo@x.example", ""),
        row(6, "", "Bad", "bad", ""),
    ];
    let first = read_in(&world, &EventId::generate(), &rows);
    assert_eq!(first, [Outcome::Changed, Outcome::New, Outcome::New, Outcome::New, Outcome::Refused]);
    let role = "SELECT count(*) FROM membership m JOIN contact c ON c.id = m.contact_id WHERE c.email = 'ben@acme.example'";
    assert_eq!(world.count(role), 2, "by the file, and by the domain of the address");
    let before = world.count("SELECT max(seq) FROM event");
    let second = read_in(&world, &EventId::generate(), &rows);
    assert_eq!(second, [Outcome::Same, Outcome::Same, Outcome::Same, Outcome::Same, Outcome::Refused]);
    assert_eq!(world.count("SELECT max(seq) FROM event"), before);
    replay(&world.default, Database::Default).unwrap();
}

#[test]
fn steps_that_were_made_before_somebody_else_was_faster_write_no_second_account() {
    let (world, import) = (World::demo(), EventId::generate());
    let rows = [row(2, "Kestrel", "Ina", "ina@kestrel.example", "primary")];
    let ada = agent("ada");
    let mut planner = Planner::new(import, &now(site_roles(&world.default, &ada)).unwrap());
    let planned = planner.plan(&rows[0], import::Found::default());
    let other = ContactId::generate();
    world.append("contact.registered", other.as_str(), &json!({"name": "Ina K", "email": "ina@kestrel.example"}));
    now(import::write(&world.default, &world.call(), &ada, &planned.steps)).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM contact WHERE email = 'ina@kestrel.example'"), 1);
    assert_eq!(world.count("SELECT count(*) FROM membership WHERE contact_id NOT IN (SELECT id FROM contact)"), 0);
}

#[test]
fn a_definition_of_an_organisation_is_found_by_its_new_name() {
    let (world, ada) = (World::demo(), agent("ada"));
    let definition = portico::people::OrganisationDefinition::from_json(&json!({"name": "Zenith", "domains": []})).unwrap();
    world.run(&Define { by: Some(&ada), key: &slug("acme"), definition: &definition }).unwrap();
    let found = |typed: &str| {
        now(OrganisationDirectory::load(&world.default, &ada, &Begins::Found(typed, i64::MAX))).unwrap().subject().unwrap().rows.len()
    };
    assert_eq!((found("zeni"), found("acme")), (1, 1), "by its name, and by its key");
    assert_eq!(found("umbra"), 1);
}
