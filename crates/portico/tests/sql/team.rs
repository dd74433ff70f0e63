//! Agents are invited, come in, are changed and closed.

use portico::command::{self, Command};
use portico::definition::Definition;
use portico::ids::{AgentId, Email, EventId, RequestKey};
use portico::mail::{DueMails, delivery};
use portico::native::now;
use portico::people::{
    AgentDefinition, ChangeAgent, CloseAgentAccount, InviteAgent, InviteAgentAccount, InviteAgentAgain, LinkPurpose, ReopenAgentAccount,
    SendPasswordLink, WithdrawAgentLink,
};
use portico::request::AssignRequest;
use portico::sign_in::agent::{AgentLinkPage, Beginning, begin, join_team, link_account, set_first_password, set_password_by_link};
use portico::{Error, PersonName};
use serde_json::{Value as Json, json};

use crate::world::{World, agent};

const DAY: i64 = 86_400_000;

fn definition(role: &str, workspaces: &[&str], active: bool) -> AgentDefinition {
    let data = json!({"name": "Ivo Marin", "role": role, "workspaces": workspaces, "active": i64::from(active)});
    AgentDefinition::from_json(&data).unwrap()
}

fn address() -> Email {
    Email::parse("ivo@northwind.example").unwrap()
}

fn internal<C: Command>(world: &World, command: &C) -> bool {
    now(command::run(&world.internal, &world.call(), &EventId::generate(), command)).unwrap().is_some()
}

/// Ada invites Ivo; gives him and his link.
fn invited(world: &World) -> (AgentId, EventId) {
    let (ada, ivo, link) = (agent("ada"), AgentId::of_address(&address()), EventId::generate());
    let session = world.agent_session("ada");
    let name = PersonName::parse("Ivo Marin").unwrap();
    assert!(internal(world, &InviteAgentAccount { session: &session, admin: &ada, agent: &ivo, email: &address(), name: &name }));
    let expires_at = world.clock.get() + 7 * DAY;
    let invite = InviteAgent { by: &ada, agent: &ivo, definition: &definition("agent", &["SUP"], false), expires_at };
    world.run_as(&link, &invite).unwrap();
    (ivo, link)
}

fn page(world: &World, link: &EventId) -> AgentLinkPage {
    now(AgentLinkPage::load(&world.default, link, world.clock.get())).unwrap()
}

/// Both halves, as the handler does them.
fn come_in(world: &World, link: &EventId, hash: &str) -> Result<(), Error> {
    let page = page(world, link);
    let open = page.open().ok_or(Error::NotFound)?;
    if open.purpose == LinkPurpose::Invitation {
        now(join_team(&world.default, &world.call(), link))?;
    }
    now(set_password_by_link(&world.internal, &world.call(), link, open, hash))
}

fn seq(world: &World, agent: &AgentId) -> i64 {
    world.count(&format!("SELECT seq FROM agent_definition WHERE id = '{agent}'"))
}

fn change(world: &World, by: &str, whom: &AgentId, definition: &AgentDefinition, requests: &Json) -> bool {
    let seen = seq(world, whom);
    world.run(&ChangeAgent { by: &agent(by), agent: whom, definition, seen, requests }).is_some()
}

fn state(world: &World, agent: &AgentId) -> (i64, i64) {
    let column = |name: &str| world.count(&format!("SELECT {name} FROM agent WHERE id = '{agent}'"));
    (column("active"), column("joined"))
}

fn is_open(world: &World, agent: &AgentId) -> bool {
    let sql = "SELECT active FROM agent_account WHERE agent_id = ?1";
    world.internal.connection.query_row(sql, [agent.as_str()], |row| row.get(0)).unwrap()
}

#[test]
fn whoever_is_invited_is_no_agent_until_they_come_in_and_the_link_serves_once() {
    let world = World::demo();
    let (ivo, link) = invited(&world);
    assert_eq!((state(&world, &ivo), is_open(&world, &ivo)), ((0, 0), false));
    let call = world.call();
    assert!(now(begin(&world.internal, &call, &Beginning::by_password(&ivo, call.at))).is_err(), "nobody signs in to it");
    for _ in 0..3 {
        assert!(page(&world, &link).link.is_some(), "looking uses nothing up");
    }
    come_in(&world, &link, "hash").unwrap();
    assert_eq!((state(&world, &ivo), is_open(&world, &ivo)), ((1, 1), true));
    assert!(matches!(come_in(&world, &link, "other"), Err(Error::NotFound)), "once");
    let joined = page(&world, &link).joined.unwrap();
    assert!(now(link_account(&world.internal, &link, &joined)).unwrap().is_none(), "and the page says so");
    let hash: String = world
        .internal
        .connection
        .query_row("SELECT hash FROM agent_password WHERE agent_id = ?1", [ivo.as_str()], |row| row.get(0))
        .unwrap();
    assert_eq!(hash, "hash");
}

#[test]
fn cut_short_between_joining_and_the_password_the_same_link_goes_on() {
    let world = World::demo();
    let (ivo, link) = invited(&world);
    now(join_team(&world.default, &world.call(), &link)).unwrap();
    assert_eq!((state(&world, &ivo), is_open(&world, &ivo)), ((1, 1), false));
    come_in(&world, &link, "hash").unwrap();
    assert!(is_open(&world, &ivo));
}

#[test]
fn a_link_that_was_cut_short_brings_nobody_back_whose_account_was_closed_since() {
    let world = World::demo();
    let (ivo, link) = invited(&world);
    now(join_team(&world.default, &world.call(), &link)).unwrap();
    assert!(change(&world, "ada", &ivo, &definition("agent", &["SUP"], false), &json!({})));
    assert!(page(&world, &link).open().is_none());
    assert!(matches!(now(join_team(&world.default, &world.call(), &link)), Err(Error::NotFound)));
    assert_eq!(state(&world, &ivo), (0, 1));
}

#[test]
fn a_newer_invitation_kills_the_older_and_one_expires_or_is_taken_back() {
    let world = World::demo();
    let (ivo, first) = invited(&world);
    let (ada, second) = (agent("ada"), EventId::generate());
    let again = InviteAgentAgain { by: &ada, agent: &ivo, expires_at: world.clock.get() + DAY };
    world.run_as(&second, &again).unwrap();
    assert!(page(&world, &first).open().is_none() && page(&world, &second).open().is_some());
    assert!(matches!(come_in(&world, &first, "hash"), Err(Error::NotFound)));
    world.wait(DAY);
    assert!(page(&world, &second).open().is_none(), "expired");
    assert!(matches!(now(join_team(&world.default, &world.call(), &second)), Err(Error::NotFound)));
    let third = EventId::generate();
    world.run_as(&third, &InviteAgentAgain { by: &ada, agent: &ivo, expires_at: world.clock.get() + DAY }).unwrap();
    world.run(&WithdrawAgentLink { by: &ada, agent: &ivo }).unwrap();
    assert!(matches!(come_in(&world, &third, "hash"), Err(Error::NotFound)), "taken back");
    assert!(world.run(&WithdrawAgentLink { by: &ada, agent: &ivo }).is_none(), "once");
}

#[test]
fn an_invitation_lapses_with_the_administrator_who_sent_it() {
    let world = World::demo();
    let (_, link) = invited(&world);
    let second = second_administrator(&world);
    assert!(change(&world, "priya", &agent("ada"), &named("ada", "agent", true), &json!({})), "{second} demotes her");
    assert!(page(&world, &link).open().is_none(), "nobody leaves a back door");
    assert!(matches!(now(join_team(&world.default, &world.call(), &link)), Err(Error::NotFound)));
}

/// An agent of the demo as they are called, with another role.
fn named(name: &str, role: &str, active: bool) -> AgentDefinition {
    let data = json!({"name": name, "role": role, "workspaces": ["SUP"], "active": i64::from(active)});
    AgentDefinition::from_json(&data).unwrap()
}

/// Priya is made one.
fn second_administrator(world: &World) -> AgentId {
    let priya = agent("priya");
    assert!(change(world, "ada", &priya, &named("priya", "admin", true), &json!({})));
    priya
}

#[test]
fn only_administrators_invite_and_an_address_is_one_agents() {
    let world = World::demo();
    let ivo = AgentId::of_address(&address());
    for by in ["sam", "priya", "max"] {
        let invite = InviteAgent { by: &agent(by), agent: &ivo, definition: &definition("admin", &[], false), expires_at: i64::MAX };
        assert!(world.run(&invite).is_none(), "{by}");
    }
    let (session, ada) = (world.agent_session("ada"), agent("ada"));
    let name = PersonName::parse("Sam").unwrap();
    let sams = Email::parse("sam@northwind.example").unwrap();
    let taken = InviteAgentAccount { session: &session, admin: &ada, agent: &ivo, email: &sams, name: &name };
    assert!(!internal(&world, &taken), "somebody else's");
    let own = InviteAgentAccount { agent: &agent("sam"), ..taken };
    assert!(!internal(&world, &own), "an account that is open is nobody's to invite");
    assert!(is_open(&world, &agent("sam")));
}

#[test]
fn the_last_administrator_is_neither_closed_nor_demoted() {
    let world = World::demo();
    let ada = agent("ada");
    assert!(!change(&world, "ada", &ada, &named("ada", "lead", true), &json!({})), "demoted");
    let (ivo, _) = invited(&world);
    assert!(change(&world, "ada", &ivo, &definition("admin", &[], false), &json!({})), "who is invited can be changed");
    assert!(!change(&world, "ada", &ada, &named("ada", "lead", true), &json!({})), "whoever is invited only, counts for nobody");
    second_administrator(&world);
    assert!(!change(&world, "ada", &ada, &named("ada", "admin", false), &json!({})), "nobody closes themselves");
    assert!(change(&world, "priya", &ada, &named("ada", "admin", false), &json!({})));
    assert!(!change(&world, "ada", &agent("priya"), &named("priya", "agent", true), &json!({})), "who is out changes nobody");
    assert!(!change(&world, "priya", &agent("priya"), &named("priya", "agent", true), &json!({})), "and the one who is left stays");
}

#[test]
fn what_was_changed_since_is_not_written_over_and_the_same_form_twice_is_one_change() {
    let world = World::demo();
    let (ada, sam) = (agent("ada"), agent("sam"));
    let (seen, id, none) = (seq(&world, &sam), EventId::generate(), json!({}));
    let lead = named("Sam", "lead", true);
    let command = ChangeAgent { by: &ada, agent: &sam, definition: &lead, seen, requests: &none };
    let first = world.run_as(&id, &command).unwrap();
    assert_eq!(world.run_as(&id, &command).unwrap().seq, first.seq);
    assert!(world.run(&ChangeAgent { definition: &named("Sam", "auditor", true), ..command }).is_none(), "seen before the change");
}

/// Three open requests of Dana's that Sam has, and one that he has and that is done.
fn assigned(world: &World) -> Vec<RequestKey> {
    let (dana, sam) = (world.session("dana"), agent("sam"));
    let keys: Vec<RequestKey> = (0..3).map(|n| world.submit(&dana, "support", "ask-a-question", &format!("Q{n}")).unwrap()).collect();
    for key in &keys {
        world.run(&AssignRequest { agent: &sam, key, assignee: Some(&sam) }).unwrap();
    }
    keys
}

fn has(world: &World, agent: &AgentId) -> i64 {
    world.count(&format!("SELECT count(*) FROM request WHERE assignee_id = '{agent}' AND state <> 'done'"))
}

#[test]
fn open_requests_go_to_a_colleague_or_to_nobody_with_the_change_or_not_at_all() {
    let world = World::demo();
    let (sam, priya) = (agent("sam"), agent("priya"));
    assigned(&world);
    let all = has(&world, &sam);
    let closed = named("Sam", "agent", false);
    let max = agent("max");
    assert!(!change(&world, "ada", &sam, &closed, &json!({"SUP": max.as_str()})), "an auditor gets none");
    assert!(!change(&world, "ada", &sam, &closed, &json!({"SUP": sam.as_str()})), "nor they themselves");
    assert_eq!((state(&world, &sam), has(&world, &sam)), ((1, 1), all), "and then nothing is half done");
    let before = has(&world, &priya);
    assert!(change(&world, "ada", &sam, &closed, &json!({"SUP": priya.as_str()})));
    assert_eq!((state(&world, &sam).0, has(&world, &sam), has(&world, &priya)), (0, 0, before + all));
    let told = format!("SELECT count(*) FROM event WHERE kind = 'request.assigned' AND actor = '{}'", agent("ada"));
    assert_eq!(world.count(&told), all, "an event for each");
}

#[test]
fn requests_that_nobody_gets_wait_unassigned_and_others_stay() {
    let world = World::demo();
    let sam = agent("sam");
    assigned(&world);
    let before = has(&world, &sam);
    assert!(change(&world, "ada", &sam, &named("Sam", "lead", true), &json!({})));
    assert_eq!(has(&world, &sam), before, "what was not named stays");
    assert!(change(&world, "ada", &sam, &named("Sam", "agent", true), &json!({"SUP": ""})));
    assert_eq!(has(&world, &sam), 0);
}

#[test]
fn a_link_to_a_new_password_ends_the_old_sessions_when_it_is_used_and_dies_with_any_other_change() {
    let world = World::demo();
    let (sam, ada) = (agent("sam"), agent("ada"));
    now(set_first_password(&world.internal, world.clock.get(), &sam, "old")).unwrap();
    let session = world.agent_session("sam");
    let is_in =
        |world: &World| now(portico::sign_in::agent::agent_session(&world.internal, &session, world.clock.get())).unwrap().is_some();
    let (link, unused) = (EventId::generate(), EventId::generate());
    world.run_as(&link, &SendPasswordLink { by: &ada, agent: &sam, expires_at: world.clock.get() + DAY }).unwrap();
    assert!(is_in(&world), "until it is used");
    come_in(&world, &link, "new").unwrap();
    assert!(!is_in(&world));
    assert!(matches!(come_in(&world, &link, "newer"), Err(Error::NotFound)), "once");
    world.run_as(&unused, &SendPasswordLink { by: &ada, agent: &sam, expires_at: world.clock.get() + DAY }).unwrap();
    world.wait(10);
    world
        .internal
        .connection
        .execute("UPDATE agent_password SET changed_at = ?1 WHERE agent_id = ?2", rusqlite::params![world.clock.get(), sam.as_str()])
        .unwrap();
    assert!(matches!(come_in(&world, &unused, "newest"), Err(Error::NotFound)), "they changed it themselves since");
    assert!(world.run(&SendPasswordLink { by: &agent("priya"), agent: &sam, expires_at: i64::MAX }).is_none(), "an agent sends none");
}

#[test]
fn with_the_account_sessions_links_and_mail_end_and_opened_again_it_begins_anew() {
    let world = World::demo();
    let (sam, ada) = (agent("sam"), agent("ada"));
    let (session, admin, link) = (world.agent_session("sam"), world.agent_session("ada"), EventId::generate());
    world.run_as(&link, &SendPasswordLink { by: &ada, agent: &sam, expires_at: world.clock.get() + DAY }).unwrap();
    assert!(change(&world, "ada", &sam, &named("Sam", "agent", false), &json!({})));
    assert!(internal(&world, &CloseAgentAccount { session: &admin, admin: &ada, agent: &sam }));
    let live = |world: &World| now(portico::sign_in::agent::agent_session(&world.internal, &session, world.clock.get())).unwrap().is_some();
    assert!(!live(&world) && page(&world, &link).open().is_none());
    assert!(now(delivery::addresses(&world.internal, &[sam.as_str()])).unwrap().is_empty(), "no mail");
    assert!(change(&world, "ada", &sam, &named("Sam", "agent", true), &json!({})));
    assert!(internal(&world, &ReopenAgentAccount { session: &admin, admin: &ada, agent: &sam }));
    assert!(!live(&world) && page(&world, &link).open().is_none(), "what was before stays ended");
    let call = world.call();
    now(begin(&world.internal, &call, &Beginning::by_password(&sam, call.at))).unwrap();
}

#[test]
fn whoever_never_joined_is_not_opened_by_anybody_else() {
    let world = World::demo();
    let (ivo, _) = invited(&world);
    assert!(!change(&world, "ada", &ivo, &definition("agent", &["SUP"], true), &json!({})));
    let (ada, admin) = (agent("ada"), world.agent_session("ada"));
    assert!(!internal(&world, &ReopenAgentAccount { session: &admin, admin: &ada, agent: &ivo }));
}

#[test]
fn the_mail_of_a_link_goes_to_the_invited_and_not_where_it_was_taken_back() {
    let world = World::demo();
    let (ivo, link) = invited(&world);
    let id = format!("{link}.{ivo}");
    let due = |world: &World| now(DueMails::load(&world.default, world.clock.get(), std::slice::from_ref(&id))).unwrap().agent_links;
    let mails = due(&world);
    assert_eq!((mails[0].link.clone(), mails[0].by.as_str(), mails[0].workspaces.len()), (link, "Ada Lind", 1));
    let addresses = now(delivery::addresses(&world.internal, &[ivo.as_str()])).unwrap();
    assert_eq!(addresses.get(ivo.as_str()).map(String::as_str), Some("ivo@northwind.example"));
    world.run(&WithdrawAgentLink { by: &agent("ada"), agent: &ivo }).unwrap();
    assert!(due(&world).is_empty());
}
