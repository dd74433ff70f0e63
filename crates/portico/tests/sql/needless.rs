//! Whom the courier no longer tells: asked at the moment of sending.

use portico::PersonName;
use portico::ids::{ChallengeId, Email, EventId, RequestKey};
use portico::mail::DueMails;
use portico::mail::delivery;
use portico::native::now;
use portico::people::AgentDefinition;
use portico::request::{AssignRequest, ReplyAsAgent, ReplyAsContact, WithdrawReply};
use portico::sign_in::{Ask, Source, ask};
use serde_json::json;

use crate::world::{World, agent, contact, english, slug};

/// A request of Dana's at Acme that Sam has, with a question of hers that Sam is to be told of, and an answer of his.
fn conversation(world: &World) -> RequestKey {
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "report-a-problem", "Sign-in fails").unwrap();
    let sam = agent("sam");
    world.run(&AssignRequest { agent: &sam, key: &key, assignee: Some(&sam) }).unwrap();
    world.run(&ReplyAsContact { session: &dana, key: &key, body: "Any news?" }).unwrap();
    let visible_at = world.clock.get() + 10_000;
    world.run(&ReplyAsAgent { agent: &sam, key: &key, body: "Please try again.", then: None, visible_at }).unwrap();
    key
}

/// What is due, and what of it the courier would tell: kind and kind of recipient.
fn told(world: &World) -> Vec<(String, String)> {
    world.wait(60_000);
    let at = world.clock.get();
    let claimed = now(delivery::claim(&world.default, at, at + 1, 20)).unwrap();
    assert!(!claimed.is_empty(), "nothing was due");
    let ids: Vec<String> = claimed.into_iter().map(|claimed| claimed.id).collect();
    let mails = now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap();
    let mut told: Vec<_> = mails.requests.into_iter().map(|mail| (mail.kind, mail.recipient_kind)).collect();
    told.extend(mails.sign_ins.into_iter().map(|_| ("sign_in".to_owned(), "contact".to_owned())));
    told.sort();
    told
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(kind, whom)| ((*kind).to_owned(), (*whom).to_owned())).collect()
}

/// What the log can hold, though no page writes it yet.
fn happens(world: &World, kind: &str, subject: &str, data: &serde_json::Value) {
    let id = EventId::generate();
    let sql = "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent) VALUES (?1, ?2, 'system', 'test', ?3, ?4, ?5, '', '', '')";
    world.default.connection.execute(sql, rusqlite::params![id.as_str(), world.clock.get(), kind, subject, data.to_string()]).unwrap();
}

#[test]
fn everybody_who_sees_the_request_is_told() {
    let world = World::demo();
    conversation(&world);
    assert_eq!(told(&world), pairs(&[("reply_posted", "agent"), ("reply_posted", "contact"), ("request_received", "contact")]));
}

#[test]
fn a_contact_who_lost_the_audience_of_a_request_is_not_told_of_it() {
    let world = World::demo();
    conversation(&world);
    world.default.connection.execute_batch("DELETE FROM request_audience").unwrap();
    assert_eq!(told(&world), pairs(&[("reply_posted", "agent")]));
}

#[test]
fn a_colleague_whose_membership_was_revoked_is_not_told_of_what_they_saw_by_it() {
    let outcome = |revoked: bool| {
        let world = World::demo();
        conversation(&world);
        // Lee reads along as one of Acme.
        let also_lee = "INSERT INTO outbox SELECT 'lee', seq, kind, recipient_kind, ?1, request_id, due_at FROM outbox WHERE kind = 'request_received'";
        world.default.connection.execute(also_lee, [contact("lee").as_str()]).unwrap();
        if revoked {
            happens(&world, "membership.revoked", contact("lee").as_str(), &json!({"organisation": "acme"}));
        }
        now(DueMails::load(&world.default, world.clock.get(), &["lee".to_owned()])).unwrap().requests.len()
    };
    assert_eq!((outcome(false), outcome(true)), (1, 0));
}

#[test]
fn a_deactivated_contact_is_told_nothing() {
    let world = World::demo();
    conversation(&world);
    happens(&world, "contact.deactivated", contact("dana").as_str(), &json!({}));
    assert_eq!(told(&world), pairs(&[("reply_posted", "agent")]));
}

#[test]
fn an_agent_who_left_the_workspace_is_not_told_of_its_requests() {
    let world = World::demo();
    conversation(&world);
    let data = json!({"name": "Sam Reyes", "role": "agent", "workspaces": ["ONB"]});
    world.define::<AgentDefinition>(&agent("sam"), &data);
    assert_eq!(told(&world), pairs(&[("reply_posted", "contact"), ("request_received", "contact")]));
}

#[test]
fn a_deactivated_agent_is_told_nothing() {
    let world = World::demo();
    conversation(&world);
    let data = json!({"name": "Sam Reyes", "role": "agent", "workspaces": ["SUP"], "active": 0});
    world.define::<AgentDefinition>(&agent("sam"), &data);
    assert_eq!(told(&world), pairs(&[("reply_posted", "contact"), ("request_received", "contact")]));
}

#[test]
fn a_reply_that_was_taken_back_after_it_was_claimed_is_told_to_nobody() {
    let world = World::demo();
    let key = conversation(&world);
    let reply: String =
        world.default.connection.query_row("SELECT id FROM reply WHERE author_kind = 'agent'", [], |row| row.get(0)).unwrap();
    let ids: Vec<String> = vec![format!("{reply}.{}", contact("dana"))];
    assert_eq!(now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap().requests.len(), 1);
    world.run(&WithdrawReply { agent: &agent("sam"), key: &key, reply: &EventId::parse(&reply).unwrap() }).unwrap();
    assert!(now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap().requests.is_empty());
}

fn asks(world: &World, email: &str, name: Option<&str>, portal: &str) -> ChallengeId {
    let challenge = ChallengeId::generate();
    let (email, name, portal) = (Email::parse(email).unwrap(), name.map(|name| PersonName::parse(name).unwrap()), slug(portal));
    let source = Source::Network("192.0.2.1".to_owned());
    let asked = Ask {
        challenge: &challenge,
        host: None,
        email: &email,
        name: name.as_ref(),
        portal: Some(&portal),
        return_to: "/",
        asker: "x",
        source: &source,
    };
    now(ask(&world.default, &world.call(), "a key", &asked)).unwrap();
    challenge
}

fn sign_in_mail(world: &World, challenge: &ChallengeId) -> Option<portico::mail::SignInMail> {
    now(DueMails::load(&world.default, world.clock.get(), &[challenge.to_string()])).unwrap().sign_ins.pop()
}

#[test]
fn a_name_that_was_typed_with_an_address_never_reaches_the_mail() {
    let world = World::demo();
    let mail = sign_in_mail(&world, &asks(&world, "victim@elsewhere.example", Some("Your account is blocked"), "support")).unwrap();
    assert_eq!((mail.name, mail.portal.as_ref().map(english)), (None, Some("Support".to_owned())));
    let mail = sign_in_mail(&world, &asks(&world, "dana@acme.example", Some("Your account is blocked"), "support")).unwrap();
    assert_eq!(mail.name.as_deref(), Some("Dana Okafor"), "whose address it is, is greeted by their own name");
    assert_eq!((mail.agent.as_str(), mail.asked_at), ("test", world.clock.get()));
}

#[test]
fn a_portal_that_one_may_not_see_is_not_named_in_a_sign_in_mail() {
    let world = World::demo();
    // Billing is for some of the demo site's contacts.
    let hidden: String = world
        .default
        .connection
        .query_row(
            "SELECT id FROM portal WHERE sign_up = 0 AND id NOT IN (SELECT id FROM contact_portal WHERE contact_id = ?1)",
            [contact("lee").as_str()],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(sign_in_mail(&world, &asks(&world, "lee@acme.example", None, &hidden)).unwrap().portal, None);
}

#[test]
fn somebody_who_was_deactivated_after_asking_to_sign_in_gets_no_mail() {
    let world = World::demo();
    let challenge = asks(&world, "dana@acme.example", None, "support");
    assert!(sign_in_mail(&world, &challenge).is_some());
    happens(&world, "contact.deactivated", contact("dana").as_str(), &json!({}));
    assert!(sign_in_mail(&world, &challenge).is_none());
}
