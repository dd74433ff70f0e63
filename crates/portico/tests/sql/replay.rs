//! Whatever people do, in whatever order, however often they click: the log replayed gives the same tables.

use portico::definition::{Definition, RoleName, Word};
use portico::ids::{AgentId, Email, EventId, RequestKey, SessionId};
use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::people::{
    AcceptInvitation, AgentDefinition, ChangeAgent, ChangeMemberRole, DeactivateContact, DeclineInvitation, EndContactSessions,
    InviteAgent, InviteAgentAgain, InviteMember, InviteMemberAsAgent, MergeContacts, ReactivateContact, RemoveMember, RenameContact,
    RevokeMembership, SeeAs, SendPasswordLink, WithdrawAgentLink, WithdrawInvitation,
};
use portico::portal::{AcceptTerms, ClaimDomain, DomainName, MOST_DOMAINS, ProveDomain, ReleaseDomain};
use portico::request::{
    AssignRequest, PrioritiseRequest, ReplyAsAgent, ReplyAsContact, TransitionAsAgent, TransitionAsContact, UNDO_WINDOW, WithdrawReply,
};
use portico::sign_in::agent::join_team;
use proptest::prelude::*;

use crate::world::{World, agent, contact, slug};
use portico::PersonName;

/// One thing that somebody does.
#[derive(Clone, Debug)]
struct Deed {
    what: u8,
    who: usize,
    on: usize,
    detail: u8,
    again: bool,
    pause: i64,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0u8..18, 0usize..5, 0usize..6, 0u8..8, prop::bool::weighted(0.3), prop_oneof![Just(0i64), Just(3_000), Just(86_400_000)])
        .prop_map(|(what, who, on, detail, again, pause)| Deed { what, who, on, detail, again, pause });
    prop::collection::vec(deed, 1..60)
}

const CONTACTS: [&str; 5] = ["dana", "lee", "ivo", "mina", "noor"];
const AGENTS: [&str; 5] = ["sam", "priya", "tom", "ada", "max"];
const TRANSITIONS: [&str; 8] = ["start", "ask", "finish", "open_again", "resolve", "reopen", "withdraw", "no-such"];

fn act(world: &World, deed: &Deed, sessions: &[portico::ids::SessionId], replies: &mut Vec<EventId>) {
    let keys: Vec<RequestKey> = {
        let mut read = world.default.connection.prepare("SELECT key FROM request ORDER BY opened_seq").unwrap();
        read.query_map([], |row| row.get::<_, String>(0)).unwrap().map(|key| RequestKey::parse(&key.unwrap()).unwrap()).collect()
    };
    world.wait(deed.pause);
    let session = &sessions[deed.who];
    let agent = agent(AGENTS[deed.who]);
    let id = EventId::generate();
    let transition = slug(TRANSITIONS[usize::from(deed.detail)]);
    if deed.what == 17 {
        return take_domain(world, deed, &id);
    }
    if deed.what > 11 {
        return if deed.what > 14 { look_after_the_team(world, deed, &id) } else { administer(world, deed, session, &id) };
    }
    if deed.what > 7 {
        return manage(world, deed, session, &id);
    }
    if deed.what == 0 || keys.is_empty() {
        world.submit(session, "support", "ask-a-question", "Q");
        return;
    }
    let key = &keys[deed.on % keys.len()];
    let visible_at = world.clock.get() + UNDO_WINDOW;
    for _ in 0..=u8::from(deed.again) {
        match deed.what {
            1 => world.run_as(&id, &ReplyAsContact { session, key, body: "more" }),
            2 => world.run_as(&id, &TransitionAsContact { session, key, transition: &transition, reason: "because" }),
            3 => {
                let then = (deed.detail < 4).then_some(&transition);
                world.run_as(&id, &ReplyAsAgent { agent: &agent, key, body: "answer", then, visible_at })
            }
            4 => world.run_as(&id, &TransitionAsAgent { agent: &agent, key, transition: &transition }),
            5 => world.run_as(&id, &AssignRequest { agent: &agent, key, assignee: (deed.detail > 2).then_some(&agent) }),
            6 => world.run_as(&id, &PrioritiseRequest { agent: &agent, key, priority: 1 + deed.detail % 4 }),
            _ => replies.last().and_then(|reply| world.run_as(&id, &WithdrawReply { agent: &agent, key, reply })),
        };
    }
    if deed.what == 3 {
        replies.push(id);
    }
}

/// What an administrator, and whoever is none, does with two portals' domains.
fn take_domain(world: &World, deed: &Deed, id: &EventId) {
    let (by, portal) = (agent(if deed.who == 0 { "sam" } else { "ada" }), slug(["support", "billing"][deed.on % 2]));
    let host = DomainName::parse(["help.acme.example", "service.acme.example"][deed.who % 2]).unwrap();
    for _ in 0..=u8::from(deed.again) {
        match deed.detail % 3 {
            0 => world.run_as(id, &ClaimDomain { by: &by, portal: &portal, host: &host, most: MOST_DOMAINS }),
            1 => world.run_as(id, &ProveDomain { by: &by, portal: &portal, host: &host }),
            _ => world.run_as(id, &ReleaseDomain { by: &by, portal: &portal, host: &host }),
        };
    }
}

/// What a lead, and whoever they invite, does with the members of Acme.
fn manage(world: &World, deed: &Deed, session: &SessionId, id: &EventId) {
    let (acme, member) = (slug("acme"), contact(CONTACTS[deed.on % 5]));
    let role = RoleName::read(["primary", "billing", "member", "no-such"][usize::from(deed.detail) % 4]).unwrap();
    let (email, name) = (Email::parse(EMAILS[deed.on]).unwrap(), PersonName::parse("Somebody").unwrap());
    let sql = "SELECT id FROM invitation ORDER BY closed_at IS NOT NULL, id LIMIT 1";
    let invitation: Option<String> = world.default.connection.query_row(sql, [], |row| row.get(0)).ok();
    let invitation = invitation.and_then(|id| EventId::parse(&id)).unwrap_or_else(EventId::generate);
    for _ in 0..=u8::from(deed.again) {
        match (deed.what, deed.detail % 4) {
            (8, _) => {
                let invite = InviteMember { session, organisation: &acme, email: &email, name: &name, role: &role, expires_at: i64::MAX };
                world.run_as(id, &invite)
            }
            (9, _) => world.run_as(id, &ChangeMemberRole { session, organisation: &acme, member: &member, role: &role }),
            (10, _) => world.run_as(id, &RemoveMember { session, organisation: &acme, member: &member }),
            (_, 0) => world.run_as(id, &WithdrawInvitation { session, organisation: &acme, invitation: &invitation }),
            (_, 1) => world.run_as(id, &DeclineInvitation { session, invitation: &invitation }),
            _ => world.run_as(id, &AcceptInvitation { session, invitation: &invitation }),
        };
    }
}

/// What Ada does with the team: somebody is invited, again, joins, is changed or closed, and their requests go elsewhere.
fn look_after_the_team(world: &World, deed: &Deed, id: &EventId) {
    let newcomer = AgentId::of_address(&Email::parse(EMAILS[0]).unwrap());
    let (by, agent) = (&agent("ada"), &AGENTS.get(deed.on).map_or(newcomer, |name| agent(name)));
    let role = ["agent", "lead", "admin", "auditor"][usize::from(deed.detail) % 4];
    let data = serde_json::json!({"name": "Somebody", "role": role, "workspaces": ["SUP"], "active": i64::from(deed.who > 0)});
    let definition = &AgentDefinition::from_json(&data).unwrap();
    let heir = if deed.detail > 4 { crate::world::agent("priya").to_string() } else { String::new() };
    let requests = &serde_json::json!({"SUP": heir});
    let db = &world.default.connection;
    let seen = db.query_row("SELECT seq FROM agent_definition WHERE id = ?1", [agent.as_str()], |row| row.get(0)).unwrap_or(0);
    let link: Option<String> = db.query_row("SELECT id FROM agent_link WHERE agent_id = ?1", [agent.as_str()], |row| row.get(0)).ok();
    let expires_at = world.clock.get() + 7 * 86_400_000;
    for _ in 0..=u8::from(deed.again) {
        match (deed.what, deed.detail) {
            (15, 0..=2) => drop(world.run_as(id, &InviteAgent { by, agent, definition, expires_at })),
            (15, 3) => drop(world.run_as(id, &InviteAgentAgain { by, agent, expires_at })),
            (15, 4) => drop(world.run_as(id, &SendPasswordLink { by, agent, expires_at })),
            (15, 5) => drop(world.run_as(id, &WithdrawAgentLink { by, agent })),
            (15, _) => {
                let link = link.as_deref().and_then(EventId::parse).unwrap_or_else(EventId::generate);
                drop(now(join_team(&world.default, &world.call(), &link)));
            }
            _ => drop(world.run_as(id, &ChangeAgent { by, agent, definition, seen, requests })),
        }
    }
}

/// What an administrator does with people, and a customer with a portal's terms.
fn administer(world: &World, deed: &Deed, session: &SessionId, id: &EventId) {
    let (by, acme, support) = (&agent("ada"), slug("acme"), slug("support"));
    let (contact, into) = (&contact(CONTACTS[deed.on % 5]), &contact(CONTACTS[deed.who]));
    let role = RoleName::read(["primary", "billing", "member", "no-such"][usize::from(deed.detail) % 4]).unwrap();
    let (email, name) = (Email::parse(EMAILS[deed.on]).unwrap(), PersonName::parse("Somebody Else").unwrap());
    for _ in 0..=u8::from(deed.again) {
        match (deed.what, deed.detail) {
            (12, 0) => world.run_as(id, &MergeContacts { by, contact, into }),
            (12, 1) => world.run_as(id, &DeactivateContact { by, contact }),
            (12, 2 | 3) => world.run_as(id, &ReactivateContact { by, contact }),
            (12, 4) => world.run_as(id, &EndContactSessions { by, contact }),
            (12, 5) => world.run_as(id, &RevokeMembership { by, contact, organisation: &acme }),
            (12, _) => world.run_as(id, &RenameContact { by, contact, name: &name }),
            (13, 0..4) => {
                let invite = InviteMemberAsAgent { by, organisation: &acme, email: &email, name: &name, role: &role, expires_at: i64::MAX };
                world.run_as(id, &invite)
            }
            (13, _) => world.run_as(id, &SeeAs { by, email: &email, until: world.clock.get() + 600_000, reason: "" }),
            (_, 0) => {
                world.terms(&serde_json::json!(format!("Be kind, {}.", deed.on)));
                None
            }
            _ => {
                let terms_version = world.count("SELECT coalesce(terms_version, 0) FROM portal WHERE id = 'support'");
                world.run_as(id, &AcceptTerms { session, portal: &support, terms_version, hash: "abc", language: "en" })
            }
        };
    }
}

/// Of two who have no account, and of four who have one.
const EMAILS: [&str; 6] =
    ["new@elsewhere.example", "other@elsewhere.example", "ivo@umbra.example", "mina@kite.example", "noor@solo.example", "lee@acme.example"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_replays_to_the_same_tables(deeds in deeds()) {
        let world = World::demo();
        let sessions: Vec<_> = CONTACTS.iter().map(|name| world.session(name)).collect();
        let mut replies = Vec::new();
        for deed in &deeds {
            act(&world, deed, &sessions, &mut replies);
        }
        let report = replay(&world.default, Database::Default).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
        prop_assert!(report.tables.len() > 10);
        replay(&world.internal, Database::Internal).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
        // The projected counts are what counting gives.
        let counted = |facet: &str, whose: &str| format!("SELECT workspace_id, '{facet}', {whose}, state, priority, count(*) FROM request GROUP BY 1, 3, 4, 5");
        let counted = [
            counted("state", "''"),
            counted("assignee", "coalesce(assignee_id, '')"),
            counted("type", "type_id"),
            counted("organisation", "coalesce(organisation_id, '')"),
        ].join(" UNION ALL ");
        let kept = "SELECT workspace_id, facet, whose, state, priority, n FROM request_count WHERE n <> 0";
        prop_assert_eq!(world.count(&format!("SELECT count(*) FROM ({counted} EXCEPT {kept})")), 0);
        prop_assert_eq!(world.count(&format!("SELECT count(*) FROM ({kept} EXCEPT SELECT * FROM ({counted}))")), 0);
    }
}

#[test]
fn a_table_changed_behind_the_log_is_found() {
    let world = World::demo();
    let dana = world.session("dana");
    world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    assert!(replay(&world.default, Database::Default).is_ok());
    world.default.connection.execute("UPDATE request SET title = 'forged'", []).unwrap();
    let error = replay(&world.default, Database::Default).unwrap_err();
    assert!(format!("{error:#}").contains("table request"));
}
