//! What each command does, and to whom it refuses it.

use portico::command::run;
use portico::ids::EventId;
use portico::native::now;
use portico::page::SessionOwner;
use portico::request::{
    AssignRequest, PostNote, PrioritiseRequest, ReplyAsAgent, ReplyAsContact, SubmitRequest, TransitionAsAgent, TransitionAsContact,
    UNDO_WINDOW, WithdrawReply,
};
use portico::request::{DeskNotes, RequestDetail, may_work_on};

use crate::world::{World, agent, english, slug};

#[test]
fn a_submitted_request_gets_the_next_key_and_is_shared_as_its_type_says() {
    let world = World::demo();
    let (dana, lee, ivo) = (world.session("dana"), world.session("lee"), world.session("ivo"));
    let shared = world.submit(&dana, "support", "report-a-problem", "SSO stops").unwrap();
    let private = world.submit(&dana, "support", "something-else", "A surprise").unwrap();
    assert_eq!((shared.as_str(), private.as_str()), ("SUP-1001", "SUP-1002"));
    let sees = |session, key| now(RequestDetail::load(&world.default, &world.visit(session), key, None, "")).unwrap().request.is_some();
    assert!(sees(&dana, &shared) && sees(&lee, &shared) && !sees(&ivo, &shared));
    assert!(sees(&dana, &private) && !sees(&lee, &private));
}

#[test]
fn nobody_submits_to_a_portal_that_they_do_not_see() {
    let world = World::demo();
    let (ivo, mina) = (world.session("ivo"), world.session("mina"));
    assert!(world.submit(&ivo, "billing", "invoice-problem", "x").is_none());
    assert!(world.submit(&mina, "billing", "invoice-problem", "x").is_some());
    assert!(world.submit(&mina, "support", "invoice-problem", "a type of another portal").is_none());
}

#[test]
fn a_double_submit_is_one_request_and_one_number() {
    let world = World::demo();
    let dana = world.session("dana");
    let id = EventId::generate();
    let command = SubmitRequest {
        session: &dana,
        portal: &slug("support"),
        request_type: &slug("ask-a-question"),
        title: "Once",
        body: "",
        answers: "[]",
        form_version: 1,
        live_version: 1,
        organisation: None,
        for_member: None,
        follows: None,
    };
    let first = world.run_as(&id, &command).unwrap();
    let second = world.run_as(&id, &command).unwrap();
    assert_eq!(first.seq, second.seq);
    assert_eq!(first.text("key"), second.text("key"));
    assert_eq!(world.count("SELECT count(*) FROM request"), 1);
    let lee = world.session("lee");
    assert!(world.run_as(&id, &SubmitRequest { session: &lee, ..command }).is_none(), "another's event is not given away");
}

#[test]
fn customer_cannot_reply_to_a_closed_request() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    assert!(world.run(&ReplyAsContact { session: &dana, key: &key, body: "more" }).is_some());
    assert!(world.run(&TransitionAsContact { session: &dana, key: &key, transition: &slug("resolve"), reason: "" }).is_some());
    assert!(world.run(&ReplyAsContact { session: &dana, key: &key, body: "too late" }).is_none());
}

#[test]
fn a_customer_reopens_with_a_reason_and_only_within_the_days_of_grace() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let resolve = TransitionAsContact { session: &dana, key: &key, transition: &slug("resolve"), reason: "" };
    let (no_reason, reason) = (
        TransitionAsContact { transition: &slug("reopen"), ..resolve.clone() },
        TransitionAsContact { transition: &slug("reopen"), reason: "still broken", ..resolve.clone() },
    );
    assert!(world.run(&reason).is_none(), "it is not done yet");
    world.run(&resolve).unwrap();
    assert!(world.run(&no_reason).is_none());
    world.wait(13 * 86_400_000);
    assert!(world.run(&reason).is_some());
    world.run(&resolve).unwrap();
    world.wait(15 * 86_400_000);
    assert!(world.run(&reason).is_none());
}

#[test]
fn an_agents_reply_is_unseen_and_can_be_taken_back_for_ten_seconds() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let sam = agent("sam");
    let visible_at = world.clock.get() + UNDO_WINDOW;
    let answer = ReplyAsAgent { agent: &sam, key: &key, body: "Try again", then: Some(&slug("ask")), visible_at };
    let id = EventId::generate();
    world.run_as(&id, &answer).unwrap();
    let page = || now(RequestDetail::load(&world.default, &world.visit(&dana), &key, None, "")).unwrap();
    assert!(page().entries.iter().all(|entry| entry.kind != portico::definition::EntryKind::Reply));
    let withdraw = WithdrawReply { agent: &sam, key: &key, reply: &id };
    assert!(world.run(&WithdrawReply { agent: &agent("priya"), ..withdraw.clone() }).is_none(), "only its author takes it back");
    world.run(&withdraw).unwrap();
    assert_eq!(english(&page().request.unwrap().status), "Received", "the status that came with it is set back");
    assert_eq!(world.count("SELECT count(*) FROM delivery WHERE kind = 'reply_posted'"), 0, "nobody is told");

    let second = EventId::generate();
    let visible_at = world.clock.get() + UNDO_WINDOW;
    world.run_as(&second, &ReplyAsAgent { visible_at, ..answer }).unwrap();
    world.wait(UNDO_WINDOW);
    assert!(world.run(&WithdrawReply { agent: &sam, key: &key, reply: &second }).is_none(), "too late");
    assert!(page().entries.iter().any(|entry| entry.body.as_deref() == Some("Try again")));
    assert_eq!(world.count("SELECT count(*) FROM delivery WHERE kind = 'reply_posted'"), 1);
}

#[test]
fn a_customers_answer_moves_a_waiting_request_on() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    world.run(&TransitionAsAgent { agent: &agent("sam"), key: &key, transition: &slug("ask") }).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM request WHERE state = 'waiting'"), 1);
    world.run(&ReplyAsContact { session: &dana, key: &key, body: "here you are" }).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM request WHERE status = 'in_progress'"), 1);
}

#[test]
fn agents_work_in_their_workspaces_only_and_auditors_only_read() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let assign = |who: &str, to: &str| world.run(&AssignRequest { agent: &agent(who), key: &key, assignee: Some(&agent(to)) }).is_some();
    assert!(assign("sam", "sam"));
    assert!(!assign("tom", "tom"), "Tom works in FIN");
    assert!(!assign("sam", "tom"));
    assert!(!assign("max", "sam"));
    assert!(!now(may_work_on(&world.default, &agent("max"), &key)).unwrap());
    assert!(world.run(&PrioritiseRequest { agent: &agent("priya"), key: &key, priority: 1 }).is_some());
    assert!(world.run(&TransitionAsAgent { agent: &agent("sam"), key: &key, transition: &slug("open_again") }).is_none());
}

#[test]
fn a_note_is_in_the_other_database_and_shown_to_signed_in_agents() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let sam = world.agent_session("sam");
    let (author, other) = (agent("sam"), agent("priya"));
    let note = PostNote { session: &sam, agent: &author, key: &key, body: "They uploaded the wrong file" };
    let foreign = PostNote { agent: &other, ..note.clone() };
    assert!(now(run(&world.internal, &world.call(), &EventId::generate(), &foreign)).unwrap().is_none(), "in somebody else's session");
    now(run(&world.internal, &world.call(), &EventId::generate(), &note)).unwrap().unwrap();
    let notes = now(DeskNotes::load(&world.internal, &sam, world.clock.get(), Some(&key))).unwrap();
    assert_eq!(notes.notes.len(), 1);
    let dump: i64 = world.count("SELECT count(*) FROM event WHERE data LIKE '%wrong file%'");
    assert_eq!(dump, 0);
    let stranger = now(DeskNotes::load(&world.internal, &dana, world.clock.get(), Some(&key))).unwrap();
    assert!(stranger.owner().is_none() && stranger.notes.is_empty());
}

#[test]
fn the_log_can_not_be_changed() {
    let world = World::demo();
    assert!(world.default.connection.execute("UPDATE event SET data = '{}' WHERE seq = 1", []).is_err());
    assert!(world.default.connection.execute("DELETE FROM event WHERE seq = 1", []).is_err());
}
