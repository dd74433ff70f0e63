//! Agents sign in, change what they sign in with, and are signed out.

use portico::command;
use portico::command::Command;
use portico::ids::{AgentId, Email, EventId, SessionId};
use portico::migrations::Database;
use portico::native::{Sqlite, now};
use portico::page::SessionOwner;
use portico::people::{AgentAccount, TeamAccounts, TeamSought};
use portico::request::DeskNotes;
use portico::sign_in::Source;
use portico::sign_in::agent::agent_session;
use portico::sign_in::agent::{
    Beginning, Begun, ChangePassword, Code, ConfigureDesk, EndAgentSessions, EnrolSecondFactor, Enrolment, FirstAdministrator,
    RemoveSecondFactor, RenewRecoveryCodes, ResetSecondFactor, SETUP_KEY_LIFE, begin, change, check_setup_key, claim_setup_key,
    end_own_sessions, enrol_and_begin, make_first_administrator, offer_setup_key, prove, recovery_hash, set_first_password, try_code,
    try_password,
};
use portico::{Error, Result};

use crate::world::{World, agent};

const MINUTE: i64 = 60_000;

fn is_in(world: &World, session: &SessionId) -> bool {
    now(agent_session(&world.internal, session, world.clock.get())).unwrap().is_some()
}

fn run<C: Command>(world: &World, command: &C) -> bool {
    now(command::run(&world.internal, &world.call(), &EventId::generate(), command)).unwrap().is_some()
}

fn configure(world: &World, settings: serde_json::Value) {
    assert!(run(world, &ConfigureDesk { settings: &settings }));
}

fn count(db: &Sqlite, sql: &str) -> i64 {
    db.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn with_password(world: &World, name: &str) -> AgentId {
    let agent = agent(name);
    now(set_first_password(&world.internal, world.clock.get(), &agent, "hash one")).unwrap();
    agent
}

fn begin_with(world: &World, agent: &AgentId, code: Option<Code>) -> Result<Begun> {
    let call = world.call();
    now(begin(&world.internal, &call, &Beginning { code, ..Beginning::by_password(agent, call.at) }))
}

/// Gives sam a second factor whose last accepted step is 100, and recovery codes `one` and `two`.
fn enrolled(world: &World) -> (AgentId, SessionId) {
    let sam = with_password(world, "sam");
    let session = world.agent_session("sam");
    let codes = ["one", "two"].map(|code| recovery_hash(&sam, code));
    let enrolment = &Enrolment { secret: "sealed", step: 100, codes: &codes };
    now(change(&world.internal, &world.call(), &EnrolSecondFactor { session: &session, enrolment })).unwrap();
    (sam, session)
}

#[test]
fn a_session_ends_after_an_hour_without_use_and_after_twelve_in_any_case() {
    let world = World::demo();
    let idle = world.agent_session("sam");
    world.wait(59 * MINUTE);
    assert!(is_in(&world, &idle));
    world.wait(2 * MINUTE);
    assert!(!is_in(&world, &idle), "an hour without use");
    let used = world.agent_session("sam");
    for _ in 0..13 {
        world.wait(55 * MINUTE);
        now(DeskNotes::load_seen(&world.internal, &used, world.clock.get(), None)).unwrap();
    }
    assert!(is_in(&world, &used), "nearly twelve hours, always in use");
    world.wait(10 * MINUTE);
    let page = now(DeskNotes::load_seen(&world.internal, &used, world.clock.get(), None)).unwrap();
    assert!(page.owner().is_none() && !is_in(&world, &used), "twelve hours are the end");
}

#[test]
fn a_site_sets_how_long_a_session_may_be_unused() {
    let world = World::demo();
    configure(&world, serde_json::json!({"second_factor": [], "idle_minutes": 15, "session_hours": 1}));
    let session = world.agent_session("sam");
    world.wait(14 * MINUTE);
    assert!(is_in(&world, &session));
    world.wait(2 * MINUTE);
    assert!(!is_in(&world, &session));
}

#[test]
fn an_ended_session_is_not_brought_back_by_a_page() {
    let world = World::demo();
    let session = world.agent_session("sam");
    world.wait(61 * MINUTE);
    assert!(now(DeskNotes::load_seen(&world.internal, &session, world.clock.get(), None)).unwrap().owner().is_none());
    assert!(!is_in(&world, &session));
}

#[test]
fn signing_in_again_ends_the_session_that_it_replaces() {
    let world = World::demo();
    let (sam, before, elsewhere) = (agent("sam"), world.agent_session("sam"), world.agent_session("sam"));
    let call = world.call();
    let again = Beginning { replaces: Some(&before), ..Beginning::by_password(&sam, call.at) };
    let begun = now(begin(&world.internal, &call, &again)).unwrap();
    assert!(!is_in(&world, &before) && is_in(&world, &elsewhere) && is_in(&world, &begun.session));
}

#[test]
fn a_changed_password_ends_the_other_sessions_and_is_an_event_without_it() {
    let world = World::demo();
    let sam = with_password(&world, "sam");
    let (here, there, priya) = (world.agent_session("sam"), world.agent_session("sam"), world.agent_session("priya"));
    let proof = now(prove(&world.internal, &world.call(), &here)).unwrap();
    assert_eq!((proof.agent, proof.email.as_str(), proof.hash.as_str(), proof.secret), (sam, "sam@northwind.example", "hash one", None));
    let stale = now(change(&world.internal, &world.call(), &ChangePassword { session: &here, from: "hash zero", to: "hash two" }));
    assert!(matches!(stale, Err(Error::NotFound)), "it was changed meanwhile");
    now(change(&world.internal, &world.call(), &ChangePassword { session: &here, from: "hash one", to: "hash two" })).unwrap();
    assert!(is_in(&world, &here) && !is_in(&world, &there) && is_in(&world, &priya));
    let sql = "SELECT count(*) FROM event WHERE kind = 'agent_password.changed' AND actor = subject AND data = '{}'";
    assert_eq!(count(&world.internal, sql), 1);
    assert_eq!(count(&world.internal, "SELECT count(*) FROM event WHERE data LIKE '%hash%'"), 0);
}

#[test]
fn a_proof_of_before_the_password_was_changed_begins_no_session() {
    let world = World::demo();
    let sam = with_password(&world, "sam");
    let here = world.agent_session("sam");
    let proved_at = world.clock.get();
    world.wait(10);
    now(change(&world.internal, &world.call(), &ChangePassword { session: &here, from: "hash one", to: "hash two" })).unwrap();
    let late = now(begin(&world.internal, &world.call(), &Beginning::by_password(&sam, proved_at)));
    assert!(matches!(late, Err(Error::NotFound)));
}

#[test]
fn with_a_second_factor_the_password_alone_begins_nothing_and_each_code_works_once() {
    let world = World::demo();
    let (sam, _) = enrolled(&world);
    let refused = |code| matches!(begin_with(&world, &sam, code), Err(Error::NotFound));
    assert!(refused(None), "a code is needed");
    assert!(refused(Some(Code::Step(100))), "the code of the enrolment was used");
    begin_with(&world, &sam, Some(Code::Step(101))).unwrap();
    assert!(refused(Some(Code::Step(101))) && refused(Some(Code::Step(99))), "neither again nor an older one");
    let recovery = Code::Recovery(recovery_hash(&sam, "one"));
    begin_with(&world, &sam, Some(recovery.clone())).unwrap();
    assert!(refused(Some(recovery)), "a recovery code works once");
    assert!(refused(Some(Code::Recovery(recovery_hash(&agent("priya"), "two")))), "and for its own agent");
    assert_eq!(count(&world.internal, "SELECT count(*) FROM event WHERE kind = 'recovery_code.used'"), 1);
}

#[test]
fn there_is_one_second_factor_and_its_recovery_codes_can_be_renewed() {
    let world = World::demo();
    let (sam, session) = enrolled(&world);
    let enrolment = &Enrolment { secret: "other", step: 200, codes: &[] };
    let second = EnrolSecondFactor { session: &session, enrolment };
    assert!(matches!(now(change(&world.internal, &world.call(), &second)), Err(Error::NotFound)));
    let fresh = [recovery_hash(&sam, "three")];
    let renew =
        |code: Code| now(change(&world.internal, &world.call(), &RenewRecoveryCodes { session: &session, code: &code, codes: &fresh }));
    assert!(matches!(renew(Code::Step(100)), Err(Error::NotFound)), "a used code renews nothing");
    renew(Code::Step(101)).unwrap();
    let page = now(AgentAccount::load(&world.internal, &session, world.clock.get())).unwrap();
    assert_eq!((page.codes_left, page.enrolled_at.is_some()), (1, true));
    assert!(begin_with(&world, &sam, Some(Code::Recovery(recovery_hash(&sam, "one")))).is_err(), "the old ones are of no use");
    let secrets = "SELECT count(*) FROM event WHERE data LIKE '%sealed%' OR data LIKE '%three%'";
    assert_eq!(count(&world.internal, secrets), 0, "no secret stands in the log");
}

#[test]
fn a_second_factor_is_removed_with_a_fresh_code_only() {
    let world = World::demo();
    let (_, session) = enrolled(&world);
    assert!(!run(&world, &RemoveSecondFactor { session: &session, code: &Code::Step(100) }));
    assert!(run(&world, &RemoveSecondFactor { session: &session, code: &Code::Step(105) }));
    assert_eq!(count(&world.internal, "SELECT count(*) FROM agent_second_factor"), 0);
    assert_eq!(count(&world.internal, "SELECT count(*) FROM agent_recovery_code"), 0);
}

#[test]
fn who_must_have_a_second_factor_begins_with_it() {
    let world = World::demo();
    let sam = with_password(&world, "sam");
    let call = world.call();
    let codes = [recovery_hash(&sam, "one")];
    let enrolment = Enrolment { secret: "sealed", step: 7, codes: &codes };
    let begun = now(enrol_and_begin(&world.internal, &call, &enrolment, &Beginning::by_password(&sam, call.at))).unwrap();
    assert!(is_in(&world, &begun.session));
    assert_eq!(begun.email.as_str(), "sam@northwind.example");
    let again = now(enrol_and_begin(&world.internal, &world.call(), &enrolment, &Beginning::by_password(&sam, world.clock.get())));
    assert!(matches!(again, Err(Error::NotFound)), "whoever has one shows it");
    assert!(begin_with(&world, &sam, Some(Code::Step(7))).is_err(), "the code of the enrolment was used");
}

#[test]
fn an_administrator_ends_anybodys_sessions_and_resets_a_lost_second_factor() {
    let world = World::demo();
    let (sam, session) = enrolled(&world);
    let (ada, admin) = (agent("ada"), world.agent_session("ada"));
    let page = now(TeamAccounts::load(&world.internal, &admin, world.clock.get(), &TeamSought { typed: "", after: ("", "") })).unwrap();
    let row = page.accounts.iter().find(|row| row.agent_id == sam).unwrap();
    assert_eq!((row.sessions, row.second_factor), (1, true));
    assert!(!run(&world, &EndAgentSessions { session: &session, admin: &ada, agent: &sam }), "in one's own session only");
    assert!(run(&world, &EndAgentSessions { session: &admin, admin: &ada, agent: &sam }));
    assert!(!is_in(&world, &session) && is_in(&world, &admin));
    assert!(run(&world, &ResetSecondFactor { session: &admin, admin: &ada, agent: &sam }));
    begin_with(&world, &sam, None).unwrap();
    let sql = "SELECT count(*) FROM event WHERE kind IN ('agent_sessions.ended', 'second_factor.reset') AND actor <> subject";
    assert_eq!(count(&world.internal, sql), 2, "who did it stands in the log");
}

#[test]
fn one_ends_own_sessions_and_nobody_elses() {
    let world = World::demo();
    let (here, there, third, priya) =
        (world.agent_session("sam"), world.agent_session("sam"), world.agent_session("sam"), world.agent_session("priya"));
    let end = |other: Option<&SessionId>| now(end_own_sessions(&world.internal, world.clock.get(), &here, other));
    assert!(matches!(end(Some(&priya)), Err(Error::NotFound)));
    end(Some(&there)).unwrap();
    assert!(!is_in(&world, &there) && is_in(&world, &third));
    end(None).unwrap();
    end(None).unwrap();
    assert!(is_in(&world, &here) && !is_in(&world, &third) && is_in(&world, &priya));
}

fn network(number: usize) -> Source {
    Source::Network(format!("192.0.2.{number}"))
}

#[test]
fn tries_are_strict_by_source_loose_by_address_and_lock_no_known_browser_out() {
    let world = World::demo();
    let email = Email::parse("sam@northwind.example").unwrap();
    let attempt = |source: &Source| {
        let mut call = world.call();
        if let Source::Network(network) = source {
            call.ip.clone_from(network);
        }
        now(try_password(&world.internal, &call, &email, source))
    };
    let too_many = |source: &Source| matches!(attempt(source), Err(Error::TooMany));
    for _ in 0..10 {
        attempt(&network(1)).unwrap();
    }
    assert!(too_many(&network(1)), "ten tries of one network");
    attempt(&network(2)).unwrap();
    for number in 3..8 {
        for _ in 0..10 {
            drop(attempt(&network(number)));
        }
    }
    assert!(too_many(&network(9)), "and sixty of all");
    let known = Source::KnownBrowser("browser".into());
    for _ in 0..10 {
        attempt(&known).unwrap();
    }
    assert!(too_many(&known), "a known browser is counted by itself");
    world.wait(15 * MINUTE + 10);
    attempt(&network(1)).unwrap();
}

#[test]
fn one_network_has_thirty_tries_whatever_the_address() {
    let world = World::demo();
    let attempt = |number: usize| {
        let email = Email::parse(&format!("nobody{number}@nowhere.example")).unwrap();
        now(try_password(&world.internal, &world.call(), &email, &network(1)))
    };
    for number in 0..30 {
        assert!(attempt(number).unwrap().account.is_none());
    }
    assert!(matches!(attempt(31), Err(Error::TooMany)));
}

#[test]
fn a_code_has_five_tries_and_a_sign_in_clears_them() {
    let world = World::demo();
    let (sam, _) = enrolled(&world);
    let attempt = |source: &Source| now(try_code(&world.internal, &world.call(), &sam, source));
    for _ in 0..5 {
        assert_eq!(attempt(&network(1)).unwrap().as_deref(), Some("sealed"));
    }
    assert!(matches!(attempt(&network(1)), Err(Error::TooMany)));
    let call = world.call();
    let right = Beginning { code: Some(Code::Step(150)), source: Some(&network(1)), ..Beginning::by_password(&sam, call.at) };
    now(begin(&world.internal, &call, &right)).unwrap();
    attempt(&network(1)).unwrap();
}

fn empty() -> Sqlite {
    Sqlite::in_memory(Database::Internal).unwrap()
}

fn first<'a>(key: &'a str, agent: &'a AgentId, email: &'a Email) -> FirstAdministrator<'a> {
    FirstAdministrator { key, agent, email, name: "Ann", hash: "hash" }
}

#[test]
fn a_setup_key_lives_an_hour_and_a_new_one_takes_its_place() {
    let db = empty();
    now(offer_setup_key(&db, 0, "one")).unwrap();
    now(check_setup_key(&db, SETUP_KEY_LIFE - 1, "one")).unwrap();
    assert!(matches!(now(check_setup_key(&db, SETUP_KEY_LIFE, "one")), Err(Error::NotFound)), "an hour");
    now(offer_setup_key(&db, 10, "two")).unwrap();
    assert!(matches!(now(check_setup_key(&db, 11, "one")), Err(Error::NotFound)), "the one before");
    now(check_setup_key(&db, 11, "two")).unwrap();
}

#[test]
fn a_site_that_is_set_up_takes_no_key() {
    let world = World::demo();
    assert!(matches!(now(offer_setup_key(&world.internal, world.clock.get(), "late")), Err(Error::Conflict)));
    world
        .internal
        .connection
        .execute(
            "INSERT INTO setup_key (id, hash, expires_at) VALUES (1, ?1, ?2)",
            rusqlite::params![portico::sign_in::link_hash("planted"), i64::MAX],
        )
        .unwrap();
    assert!(matches!(now(check_setup_key(&world.internal, 0, "planted")), Err(Error::NotFound)));
}

#[test]
fn of_two_people_with_one_key_one_becomes_administrator() {
    let (db, world) = (empty(), World::demo());
    let (ann, bob) = (Email::parse("ann@contoso.example").unwrap(), Email::parse("bob@contoso.example").unwrap());
    let id = AgentId::generate();
    let at = world.clock.get();
    now(offer_setup_key(&db, at, "key")).unwrap();
    now(claim_setup_key(&db, at + 5, "key", &ann)).unwrap();
    assert!(matches!(now(claim_setup_key(&db, at + 6, "key", &bob)), Err(Error::NotFound)), "it serves ann from now on");
    assert!(now(make_first_administrator(&db, &world.call(), &first("key", &id, &bob))).is_err());
    now(claim_setup_key(&db, at + 7, "key", &ann)).unwrap();
    let begun = now(make_first_administrator(&db, &world.call(), &first("key", &id, &ann))).unwrap();
    assert!(now(agent_session(&db, &begun.session, world.clock.get())).unwrap().is_some());
    let twice = now(make_first_administrator(&db, &world.call(), &first("key", &id, &ann)));
    assert!(matches!(twice, Err(Error::NotFound)), "not even the same form sent twice");
    assert_eq!(count(&db, "SELECT count(*) FROM agent_session"), 1);
    assert_eq!(count(&db, "SELECT count(*) FROM setup_key"), 0);
}
