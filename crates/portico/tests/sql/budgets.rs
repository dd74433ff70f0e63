//! How much a customer may do in a stretch of time.

use portico::Error;
use portico::command;
use portico::command::{Appended, Call};
use portico::ids::{EventId, RequestKey, SessionId};
use portico::native::now;
use portico::request::budget::{REPLIES, SUBMISSIONS};
use portico::request::{ReplyAsContact, SubmitRequest, TransitionAsContact};

use crate::world::{World, slug};

/// A call of somebody at this address.
fn call_from(world: &World, ip: &str) -> Call {
    Call { ip: ip.into(), ..world.call() }
}

fn reply(world: &World, ip: &str, session: &SessionId, key: &RequestKey, id: &EventId) -> portico::Result<Option<Appended>> {
    now(command::run(&world.default, &call_from(world, ip), id, &ReplyAsContact { session, key, body: "More" }))
}

fn submit(world: &World, ip: &str, session: &SessionId) -> portico::Result<Option<Appended>> {
    let command = SubmitRequest {
        session,
        portal: &slug("support"),
        request_type: &slug("ask-a-question"),
        title: "Again",
        body: "",
        answers: "[]",
        form_version: 1,
        live_version: 1,
        organisation: None,
        for_member: None,
        follows: None,
    };
    now(command::run(&world.default, &call_from(world, ip), &EventId::generate(), &command))
}

/// A request of Dana's, and her session.
fn dana(world: &World) -> (SessionId, RequestKey) {
    let session = world.session("dana");
    let key = world.submit(&session, "support", "ask-a-question", "Slow").unwrap();
    (session, key)
}

/// When it said that there is room again; `None` where it was taken.
fn until(outcome: portico::Result<Option<Appended>>) -> Option<i64> {
    match outcome {
        Ok(Some(_)) => None,
        Err(Error::OverBudget { until }) => Some(until),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_customer_replies_so_often_and_again_when_the_first_reply_is_old_enough() {
    let world = World::demo();
    let (session, key) = dana(&world);
    let first = world.clock.get() + 1;
    for _ in 0..REPLIES.contact {
        assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), None);
        world.wait(1000);
    }
    let replies = "SELECT count(*) FROM reply";
    let before = world.count(replies);
    assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), Some(first + REPLIES.window));
    assert_eq!(world.count(replies), before, "what is refused is not written");
    world.wait(first + REPLIES.window - world.clock.get() - 1);
    assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), None);
    assert!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())).is_some(), "only one has grown old");
}

#[test]
fn the_steps_of_a_customer_count_as_replies() {
    let world = World::demo();
    let (session, key) = dana(&world);
    for _ in 0..REPLIES.contact {
        assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), None);
    }
    let (id, transition) = (EventId::generate(), slug("resolve"));
    let step = TransitionAsContact { session: &session, key: &key, transition: &transition, reason: "" };
    assert!(until(now(command::run(&world.default, &world.call(), &id, &step))).is_some());
    assert_eq!(world.count("SELECT count(*) FROM request WHERE state = 'done'"), 0);
}

#[test]
fn a_double_click_is_the_same_reply_however_little_room_there_is() {
    let world = World::demo();
    let (session, key) = dana(&world);
    let id = EventId::generate();
    let first = reply(&world, "192.0.2.1", &session, &key, &id).unwrap().unwrap();
    for _ in 0..REPLIES.contact {
        until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate()));
    }
    let again = reply(&world, "192.0.2.1", &session, &key, &id).unwrap().unwrap();
    assert_eq!((again.seq, again.text("body")), (first.seq, Some("More")));
}

#[test]
fn a_network_has_a_budget_of_its_own_and_other_networks_are_free() {
    let world = World::demo();
    let house = |host: i64| format!("2001:0db8:0001:0002:0000:0000:0000:{host:04x}");
    // So many people of one house that each stays within their own budget.
    let people: Vec<SessionId> = (0..=SUBMISSIONS.network / SUBMISSIONS.contact).map(|number| newcomer(&world, number)).collect();
    for host in 0..SUBMISSIONS.network {
        assert_eq!(until(submit(&world, &house(host), &people[usize::try_from(host).unwrap() % people.len()])), None);
    }
    assert!(until(submit(&world, &house(0xffff), &people[0])).is_some(), "another address of the same /64 network");
    assert_eq!(until(submit(&world, "2001:0db8:0001:0003:0000:0000:0000:0001", &people[0])), None, "another network");
    world.wait(SUBMISSIONS.window);
    assert_eq!(until(submit(&world, &house(0xffff), &people[1])), None);
}

/// Somebody who has just signed up.
fn newcomer(world: &World, number: i64) -> SessionId {
    let (contact, session) = (EventId::generate(), SessionId::generate());
    world
        .default
        .connection
        .execute(
            "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
             VALUES (?1, 0, 'contact', ?1, 'contact.registered', ?1, json_object('email', ?2, 'name', 'New'), '', '', '')",
            rusqlite::params![contact.as_str(), format!("n{number}@newcomer.example")],
        )
        .unwrap();
    let sql = "INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) VALUES (?1, ?2, 0, ?3, '', '')";
    world.default.connection.execute(sql, rusqlite::params![session.as_str(), contact.as_str(), i64::MAX]).unwrap();
    session
}

#[test]
fn whoever_does_not_see_the_request_is_told_nothing_of_budgets() {
    let world = World::demo();
    let (session, key) = dana(&world);
    let stranger = world.session("ivo");
    for _ in 0..=REPLIES.contact {
        until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate()));
        assert!(reply(&world, "192.0.2.1", &stranger, &key, &EventId::generate()).unwrap().is_none());
    }
}

#[test]
fn a_clock_that_was_wrong_for_a_while_locks_nobody_out() {
    let world = World::demo();
    let (session, key) = dana(&world);
    world.wait(86_400_000);
    for _ in 0..REPLIES.contact {
        assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), None);
    }
    world.wait(-86_000_000);
    assert_eq!(until(reply(&world, "192.0.2.1", &session, &key, &EventId::generate())), None);
}

#[test]
fn agents_have_no_budget() {
    let world = World::demo();
    let (_, key) = dana(&world);
    for _ in 0..REPLIES.network + 1 {
        let answer =
            portico::request::ReplyAsAgent { agent: &crate::world::agent("sam"), key: &key, body: "Done", then: None, visible_at: 0 };
        assert!(world.run(&answer).is_some());
    }
}
