//! Until an agent's reply can't be taken back any more, its customers see nothing of it, nor of the status that came with it.

use portico::definition::State;
use portico::ids::{EventId, RequestKey, SessionId};
use portico::mail::{DueMails, RequestMail};
use portico::native::now;
use portico::native::replay::replay;
use portico::portal::{Hub, WorkflowDefinition};
use portico::request::{
    AssignRequest, ReplyAsAgent, ReplyAsContact, RequestDetail, RequestList, TransitionAsAgent, TransitionAsContact, UNDO_WINDOW,
    WithdrawReply,
};

use crate::world::{World, agent, contact, english, slug};

const NETWORK: &str = "192.0.2.1";

/// A request of Dana's that a colleague also reads, and what she sees of it.
struct Seen {
    world: World,
    dana: SessionId,
    key: RequestKey,
}

impl Seen {
    fn new() -> Self {
        let world = World::demo();
        let dana = world.session("dana");
        // An older and a newer one: the order of lists is seen, too.
        world.submit(&dana, "support", "ask-a-question", "Older").unwrap();
        let key = world.submit(&dana, "support", "ask-a-question", "Certificate").unwrap();
        world.submit(&dana, "support", "ask-a-question", "Newer").unwrap();
        Seen { world, dana, key }
    }

    /// An agent replies, and moves the request on with it; gives the reply's id.
    fn reply(&self, who: &str, then: Option<&str>) -> EventId {
        let (id, then) = (EventId::generate(), then.map(slug));
        let visible_at = self.world.clock.get() + 1 + UNDO_WINDOW;
        let command = ReplyAsAgent { agent: &agent(who), key: &self.key, body: "secretword", then: then.as_ref(), visible_at };
        self.world.run_as(&id, &command).unwrap();
        id
    }

    fn withdraw(&self, who: &str, reply: &EventId) {
        self.world.run(&WithdrawReply { agent: &agent(who), key: &self.key, reply }).unwrap();
    }

    fn transition(&self, by_agent: &str) {
        self.world.run(&TransitionAsAgent { agent: &agent("sam"), key: &self.key, transition: &slug(by_agent) }).unwrap();
    }

    fn moves(&self, transition: &str) -> bool {
        let (session, transition) = (&self.dana, &slug(transition));
        self.world.run(&TransitionAsContact { session, key: &self.key, transition, reason: "because" }).is_some()
    }

    fn says(&self, body: &str) -> bool {
        self.world.run(&ReplyAsContact { session: &self.dana, key: &self.key, body }).is_some()
    }

    fn detail(&self) -> RequestDetail {
        now(RequestDetail::load(&self.world.default, &self.world.visit(&self.dana), &self.key, None, "")).unwrap()
    }

    fn status(&self) -> String {
        english(&self.detail().request.unwrap().status)
    }

    /// Everything that a customer can read at this moment, as text: the request, its version, all lists, the hub, searches; a colleague's too.
    fn everything(&self) -> String {
        let mut seen = format!("{:?}", self.detail());
        for name in ["dana", "lee"] {
            let session = SessionId::parse(&self.sessions(name)).unwrap();
            let visit = self.world.visit(&session);
            let db = &self.world.default;
            for state in [None, Some(State::Waiting), Some(State::Progress), Some(State::Done)] {
                seen += &format!("\n{:?}", now(RequestList::load(db, &visit, state, None)).unwrap());
                seen += &format!("\n{:?}", now(RequestList::load(db, &visit, state, Some(i64::MAX - 1))).unwrap());
            }
            seen += &format!("\n{:?}", now(Hub::load(db, &visit)).unwrap());
            for typed in ["secretword", "certificate"] {
                seen += &format!("\n{:?}", now(RequestList::search(db, &visit, NETWORK, typed, None)).unwrap());
                seen += &format!("\n{:?}", now(Hub::search(db, &visit, NETWORK, typed)).unwrap());
            }
        }
        seen
    }

    /// One session for each, so that nothing of a session differs.
    fn sessions(&self, name: &str) -> String {
        let id = format!("{:032x}", if name == "dana" { 1 } else { 2 });
        self.world
            .default
            .connection
            .execute(
                "INSERT INTO session (id, contact_id, created_at, expires_at, ended_at, ip, user_agent) VALUES (?1, ?2, 0, 9999999999999, NULL, '', '') ON CONFLICT DO NOTHING",
                rusqlite::params![id, contact(name).as_str()],
            )
            .unwrap();
        self.world.default.connection.execute("DELETE FROM search_try", []).unwrap();
        id
    }

    /// What stands in all tables of the request, but for the log and its own counter.
    fn state(&self) -> Vec<String> {
        let mut all = Vec::new();
        for sql in [
            "SELECT json_array(key, status, state, priority, assignee_id, resolution, updated_seq, updated_at, resolved_at) FROM request ORDER BY 1",
            "SELECT json_array(opened_seq, audience_id, state, updated_seq) FROM request_audience ORDER BY 1",
            "SELECT json_array(workspace_id, facet, whose, state, priority, n) FROM request_count WHERE n <> 0 ORDER BY 1",
            "SELECT json_array(workspace_id, day, n) FROM resolved_count WHERE n <> 0 ORDER BY 1",
            "SELECT json_array(contact_id, state, n) FROM contact_request_count WHERE n <> 0 ORDER BY 1",
            "SELECT json_array(seq, body) FROM reply ORDER BY 1",
            "SELECT json_array(id, due_at) FROM outbox ORDER BY 1",
            "SELECT json_array(reply_seq) FROM request_snapshot ORDER BY 1",
        ] {
            let mut read = self.world.default.connection.prepare(sql).unwrap();
            all.extend(read.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
        }
        all
    }

    /// The letters about the request, as they would go out now.
    fn letters(&self) -> Vec<RequestMail> {
        let mut ids = self.world.default.connection.prepare("SELECT id FROM delivery").unwrap();
        let ids: Vec<String> = ids.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        let letters = now(DueMails::load(&self.world.default, self.world.clock.get(), &ids)).unwrap();
        letters.requests.into_iter().filter(|letter| letter.key == self.key.as_str()).collect()
    }

    fn replays(&self) {
        replay(&self.world.default, portico::migrations::Database::Default).unwrap();
    }
}

#[test]
fn nothing_that_a_customer_can_read_tells_of_a_reply_in_its_window() {
    for then in [None, Some("ask"), Some("finish"), Some("start")] {
        let seen = Seen::new();
        let before = seen.everything();
        let reply = seen.reply("sam", then);
        assert_eq!(seen.everything(), before, "{then:?}: at once");
        seen.world.wait(UNDO_WINDOW - 1);
        assert_eq!(seen.everything(), before, "{then:?}: one millisecond before");
        seen.world.wait(1);
        let after = seen.everything();
        assert!(after.contains("secretword") && after != before, "{then:?}: visible");
        assert!(seen.world.run(&WithdrawReply { agent: &agent("sam"), key: &seen.key, reply: &reply }).is_none(), "too late");
        seen.replays();
    }
}

#[test]
fn a_reply_taken_back_leaves_nothing_behind_whatever_it_changed() {
    // From each place where an agent's reply may move a request on.
    for (steps, then) in [(vec![], "ask"), (vec![], "finish"), (vec!["ask"], "start"), (vec!["finish"], "open_again")] {
        let seen = Seen::new();
        for step in &steps {
            seen.transition(step);
        }
        seen.world.wait(3 * 86_400_000);
        let (state, before) = (seen.state(), seen.everything());
        let reply = seen.reply("sam", Some(then));
        assert_ne!(seen.state(), state);
        seen.withdraw("sam", &reply);
        assert_eq!(seen.state(), state, "{steps:?} {then}");
        assert_eq!(seen.everything(), before, "{steps:?} {then}");
        seen.world.wait(UNDO_WINDOW * 2);
        assert_eq!(seen.everything(), before, "{steps:?} {then}: later");
        seen.replays();
    }
}

#[test]
fn agents_see_at_once_what_a_reply_changed() {
    let seen = Seen::new();
    seen.reply("sam", Some("finish"));
    assert_eq!(seen.world.count("SELECT count(*) FROM request WHERE status = 'done' AND resolved_at IS NOT NULL"), 1);
    assert_eq!(seen.world.count("SELECT sum(n) FROM request_count WHERE facet = 'state' AND state = 'done'"), 1);
}

#[test]
fn a_customer_answers_what_they_see_and_a_request_does_not_close_over_their_words() {
    let seen = Seen::new();
    seen.transition("start");
    seen.reply("sam", Some("finish"));
    assert!(seen.says("One more thing"));
    assert_eq!(seen.status(), "We're on it");
    seen.world.wait(UNDO_WINDOW);
    assert_eq!(seen.status(), "We're on it", "it does not close when the reply is visible");
    let detail = seen.detail();
    assert!(detail.request.unwrap().resolved_at.is_none());
    assert!(detail.entries.iter().any(|entry| entry.body.as_deref() == Some("secretword")), "what was said is said");
    assert_eq!(seen.world.count("SELECT count(*) FROM request WHERE status = 'in_progress'"), 1);
    let letter = seen.letters().into_iter().find(|letter| letter.kind == "reply_posted" && letter.recipient_kind == "contact").unwrap();
    assert_eq!(
        (letter.reply.as_deref(), english(&letter.status).as_str()),
        (Some("secretword"), "We're on it"),
        "nor does the mail say so"
    );
    seen.replays();
}

#[test]
fn what_a_customer_takes_meanwhile_is_taken_from_what_they_see() {
    let seen = Seen::new();
    seen.transition("finish");
    let done = seen.everything();
    let reply = seen.reply("sam", Some("open_again"));
    assert_eq!(seen.everything(), done);
    assert!(!seen.says("on a request that is done for them"));
    assert!(!seen.moves("resolve"), "it is resolved, as far as they know");
    assert!(seen.moves("reopen"));
    assert_eq!(seen.world.count("SELECT count(*) FROM event WHERE kind = 'request.transitioned' AND data ->> 'from' = 'done'"), 1);
    let state = seen.status();
    seen.withdraw("sam", &reply);
    assert_eq!(seen.status(), state, "their own change stays");
    seen.replays();
}

#[test]
fn an_assignment_meanwhile_is_seen_and_the_reply_is_not() {
    let seen = Seen::new();
    let sam = agent("sam");
    let reply = seen.reply("sam", Some("finish"));
    seen.world.run(&AssignRequest { agent: &sam, key: &seen.key, assignee: Some(&sam) }).unwrap();
    let assigned_at = seen.world.clock.get();
    let request = seen.detail().request.unwrap();
    assert_eq!(
        (english(&request.status).as_str(), request.agent.as_deref(), request.updated_at),
        ("Received", Some("Sam Reyes"), assigned_at)
    );
    assert!(!seen.everything().contains("secretword"));
    seen.withdraw("sam", &reply);
    let request = seen.detail().request.unwrap();
    assert_eq!(
        (english(&request.status).as_str(), request.agent.as_deref(), request.updated_at),
        ("Received", Some("Sam Reyes"), assigned_at)
    );
    seen.replays();
}

#[test]
fn a_colleagues_change_meanwhile_is_seen_at_once_and_stays() {
    let seen = Seen::new();
    let reply = seen.reply("sam", Some("ask"));
    seen.transition("start");
    assert_eq!(seen.status(), "We're on it");
    seen.withdraw("sam", &reply);
    assert_eq!(seen.status(), "We're on it");
    seen.replays();
}

#[test]
fn two_replies_in_their_windows_are_shown_and_taken_back_each_by_itself() {
    // Shown one after the other.
    let seen = Seen::new();
    seen.transition("start");
    let before = seen.everything();
    seen.reply("sam", Some("ask"));
    seen.world.wait(4_000);
    seen.reply("priya", Some("finish"));
    assert_eq!(seen.everything(), before);
    seen.world.wait(UNDO_WINDOW - 4_001);
    assert_eq!(seen.status(), "Waiting for you", "the first is visible, the second not");
    seen.world.wait(5_000);
    assert_eq!(seen.detail().request.unwrap().state, State::Done);
    seen.replays();
    // Taken back, in either order: as if neither had been.
    for first in [true, false] {
        let seen = Seen::new();
        seen.transition("start");
        let (before, state) = (seen.everything(), seen.state());
        let replies = [("sam", seen.reply("sam", Some("ask"))), ("priya", seen.reply("priya", Some("finish")))];
        let order = if first { [0, 1] } else { [1, 0] };
        seen.withdraw(replies[order[0]].0, &replies[order[0]].1);
        assert_eq!(seen.everything(), before);
        assert_eq!(seen.world.count("SELECT count(*) FROM request WHERE state = 'done'"), i64::from(first));
        seen.withdraw(replies[order[1]].0, &replies[order[1]].1);
        assert_eq!((seen.everything(), seen.state()), (before, state));
        seen.replays();
    }
}

#[test]
fn the_first_of_two_replies_taken_back_leaves_the_second_as_it_would_be_alone() {
    let seen = Seen::new();
    let before = seen.everything();
    let first = seen.reply("sam", Some("finish"));
    seen.reply("priya", None);
    seen.withdraw("sam", &first);
    assert_eq!(seen.everything(), before);
    seen.world.wait(UNDO_WINDOW);
    let detail = seen.detail();
    assert_eq!((english(&detail.request.unwrap().status).as_str(), detail.entries.len()), ("Received", 1));
    assert_eq!(seen.world.count("SELECT count(*) FROM request WHERE resolved_at IS NOT NULL"), 0);
    seen.replays();
}

#[test]
fn mails_that_go_out_meanwhile_do_not_tell_of_it() {
    let seen = Seen::new();
    seen.reply("sam", None);
    seen.world.wait(UNDO_WINDOW - 1);
    seen.reply("priya", Some("finish"));
    let told = |kind: &str| seen.letters().into_iter().find(|letter| letter.kind == kind).map(|letter| (letter.status, letter.next_step));
    let (received, replied) = (told("request_received").unwrap(), told("reply_posted").unwrap());
    assert_eq!((english(&received.0).as_str(), english(&replied.0).as_str()), ("Received", "Received"));
    seen.world.wait(UNDO_WINDOW);
    assert_ne!(told("request_received").unwrap(), received);
}

#[test]
fn a_language_that_only_the_later_status_has_shows_nothing_of_it() {
    let seen = Seen::new();
    let demo: serde_json::Value = serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap();
    let mut workflow = demo["workflows"][0].clone();
    workflow.as_object_mut().unwrap().remove("key");
    workflow["statuses"][3]["customer_name"]["it"] = "Fatto".into();
    workflow["statuses"][3]["next_step"]["it"] = "È risolto.".into();
    seen.world.define::<WorkflowDefinition>(&slug("support"), &workflow);
    let before = seen.everything();
    seen.reply("sam", Some("finish"));
    assert_eq!(seen.everything(), before);
    assert!(!before.contains("Fatto"));
    seen.world.wait(UNDO_WINDOW + 1);
    assert!(seen.everything().contains("Fatto"), "then it is shown");
}
