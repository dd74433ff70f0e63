//! What the courier claims, what it has to say, and what it writes down.

use portico::mail::DueMails;
use portico::mail::delivery::{self, Claimed, KeptMail, Settled};
use portico::native::now;
use portico::request::ReplyAsContact;

use crate::world::{START, World, agent};

fn claim(world: &World, at: i64) -> Vec<Claimed> {
    now(delivery::claim(&world.default, at, at + 60_000, 20)).unwrap()
}

fn settled(id: &str, sent: bool, retry_at: Option<i64>) -> Settled {
    Settled { id: id.into(), sent, retry_at, error: (!sent).then(|| "the relay is away".into()) }
}

fn submitted(world: &World) -> portico::ids::RequestKey {
    let dana = world.session("dana");
    world
        .submit(&dana, "support", "report-a-problem", "Sign-in fails")
        .or_else(|| {
            let request_type: String = world
                .default
                .connection
                .query_row("SELECT id FROM request_type WHERE portal_id = 'support' LIMIT 1", [], |row| row.get(0))
                .unwrap();
            world.submit(&dana, "support", &request_type, "Sign-in fails")
        })
        .unwrap()
}

#[test]
fn a_claimed_delivery_is_nobody_elses_until_its_lease_ends() {
    let world = World::demo();
    submitted(&world);
    let at = START + 10_000;
    let first = claim(&world, at);
    assert_eq!(first.iter().map(|c| (c.kind.as_str(), c.attempts)).collect::<Vec<_>>(), [("request_received", 1)]);
    assert_eq!(claim(&world, at + 59_999), []);
    assert_eq!(claim(&world, at + 60_000).first().map(|c| c.attempts), Some(2));
}

#[test]
fn what_was_sent_is_not_claimed_again_and_what_failed_is_when_it_is_time() {
    let world = World::demo();
    submitted(&world);
    let id = claim(&world, START + 10_000).remove(0).id;
    now(delivery::settle(&world.default, START + 10_001, &[settled(&id, false, Some(START + 70_000))])).unwrap();
    assert_eq!(now(delivery::next_due(&world.default, START + 10_001, START + 70_000)).unwrap(), Some(START + 70_000));
    assert_eq!(claim(&world, START + 69_999), []);
    assert_eq!(claim(&world, START + 70_000).len(), 1);
    now(delivery::settle(&world.default, START + 70_001, &[settled(&id, true, None)])).unwrap();
    assert_eq!(claim(&world, START + 7_000_000), []);
    assert_eq!(world.count("SELECT count(*) FROM delivery WHERE sent_at IS NOT NULL AND failed_at IS NULL AND error IS NULL"), 1);
}

#[test]
fn what_was_given_up_is_kept_with_its_reason() {
    let world = World::demo();
    submitted(&world);
    let id = claim(&world, START + 10_000).remove(0).id;
    now(delivery::settle(&world.default, START + 10_001, &[settled(&id, false, None)])).unwrap();
    assert_eq!(claim(&world, START + 7_000_000), []);
    assert_eq!(world.count("SELECT count(*) FROM delivery WHERE failed_at IS NOT NULL AND error = 'the relay is away'"), 1);
}

#[test]
fn a_letter_says_what_happened_to_whom() {
    let world = World::demo();
    let key = submitted(&world);
    world.default.connection.execute_batch(&format!("UPDATE request SET assignee_id = '{}'", agent("sam"))).unwrap();
    let dana = world.session("dana");
    world.run(&ReplyAsContact { session: &dana, key: &key, body: "Any **news**?" }).unwrap();
    let claimed = claim(&world, START + 60_000);
    let ids: Vec<String> = claimed.into_iter().map(|claimed| claimed.id).collect();
    let mails = now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap();
    let told: Vec<_> = mails.requests.iter().map(|l| (l.kind.as_str(), l.recipient_kind.as_str(), l.email.as_deref())).collect();
    assert_eq!(told, [("request_received", "contact", Some("dana@acme.example")), ("reply_posted", "agent", None)]);
    assert_eq!(mails.requests[1].reply.as_deref(), Some("Any **news**?"));
    let addresses = now(delivery::addresses(&world.internal, &[mails.requests[1].recipient.as_str()])).unwrap();
    assert_eq!(addresses.len(), 1);
}

#[test]
fn the_mailbox_keeps_one_mail_per_delivery_newest_first() {
    let world = World::demo();
    let mail = |subject: &str| KeptMail {
        id: 0,
        at: 1,
        to_name: "Dana".into(),
        to: "dana@acme.example".into(),
        subject: subject.into(),
        headers: vec![("Message-ID".into(), "<1@localhost>".into())],
        text: "text".into(),
        html: "<p>html</p>".into(),
    };
    for (key, subject) in [("a", "one"), ("a", "again"), ("b", "two")] {
        now(delivery::keep(&world.internal, key, &mail(subject))).unwrap();
    }
    let kept = now(delivery::mailbox(&world.internal, "dana@acme.example", 10)).unwrap();
    assert_eq!(kept.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["two", "one"]);
    assert_eq!(now(delivery::kept_mail(&world.internal, kept[0].id)).unwrap().headers.len(), 1);
    assert!(now(delivery::mailbox(&world.internal, "lee@acme.example", 10)).unwrap().is_empty());
}
