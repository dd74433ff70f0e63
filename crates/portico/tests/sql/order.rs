//! The order of the lists within a page: it has to hold whatever plan SQLite chooses.

use portico::ids::{RequestKey, SessionId};
use portico::native::{Sqlite, now};
use portico::page::SessionCheck;
use portico::people::{
    Account, AgentAccount, AgentProfile, AgentProfileAccount, OrganisationList, OrganisationMember, OrganisationMembers, TeamAccounts,
    TeamDirectory, TeamSought,
};
use portico::portal::{Hub, IntakeForm, PortalFront};
use portico::request::queue::{Order, Selection};
use portico::request::{
    Cards, DeskNotes, DeskQueue, DeskRequest, PostNote, PrioritiseRequest, ReplyAsAgent, ReplyAsContact, RequestDetail, RequestList,
};

use crate::world::{World, agent, contact, queue, slug};

/// A site where the lists of each page have several rows, and sessions of Dana and Ada.
fn lively() -> (World, SessionId, SessionId, RequestKey) {
    let world = World::demo();
    let (dana, ada, sam) = (world.session("dana"), world.agent_session("ada"), agent("sam"));
    world.append("membership.granted", contact("dana").as_str(), &serde_json::json!({"organisation": "globex", "role": "member"}));
    for (organisation, address) in
        [("kite", "dana@acme.example"), ("umbra", "dana@acme.example"), ("acme", "b@x.example"), ("acme", "a@x.example")]
    {
        world.append("membership.granted", contact("dana").as_str(), &serde_json::json!({"organisation": organisation, "role": "primary"}));
        let invitation = portico::ids::EventId::generate();
        let data =
            serde_json::json!({"organisation": organisation, "email": address, "name": "N", "role": "member", "expires_at": i64::MAX});
        world.append_by(contact("dana").as_str(), "member.invited", invitation.as_str(), &data);
    }
    let keys: Vec<_> = (0..4).map(|n| world.submit(&dana, "support", "report-a-problem", &format!("Problem {n}")).unwrap()).collect();
    for key in &keys {
        for (body, priority) in [("First", 1), ("Second", 2), ("Third", 3)] {
            world.run(&ReplyAsContact { session: &dana, key, body }).unwrap();
            world.run(&ReplyAsAgent { agent: &sam, key, body, then: None, visible_at: world.clock.get() }).unwrap();
            world.run(&PrioritiseRequest { agent: &sam, key, priority }).unwrap();
            let note = PostNote { session: &ada, key, body, agent: &agent("ada") };
            now(portico::command::run(&world.internal, &world.call(), &portico::ids::EventId::generate(), &note)).unwrap().unwrap();
        }
    }
    // Each began at another time.
    world.wait(1);
    world.session("dana");
    world.agent_session("ada");
    (world, dana, ada, keys[0].clone())
}

/// Each page with a list in it, as read by somebody who sees several rows of it.
fn pages(world: &World, dana: &SessionId, ada: &SessionId, key: &RequestKey) -> Vec<String> {
    let (db, internal, at) = (&world.default, &world.internal, world.clock.get());
    let (visit, nobody, (ada_id, sam)) =
        (world.visit(dana), SessionCheck { session: None, now: at, host: None }, (agent("ada"), agent("sam")));
    let everybody = TeamSought { typed: "", after: ("", "") };
    let accounts = now(TeamAccounts::load(internal, ada, at, &everybody)).unwrap();
    let mut read = vec![
        format!("{:#?}", now(Hub::load(db, &visit)).unwrap()),
        format!("{:#?}", now(Hub::load(db, &nobody)).unwrap()),
        format!("{:#?}", now(Hub::search(db, &visit, "", "a")).unwrap()),
        format!("{:#?}", now(Hub::search(db, &visit, "", "problem")).unwrap()),
        format!("{:#?}", now(PortalFront::load(db, &visit, Some(&slug("support")))).unwrap()),
        format!("{:#?}", now(IntakeForm::load(db, &visit, &slug("support"), &slug("request-access"), None, 0)).unwrap()),
        format!("{:#?}", now(RequestList::load(db, &visit, None, None)).unwrap()),
        format!("{:#?}", now(RequestList::search(db, &visit, "", "problem", None)).unwrap()),
        format!("{:#?}", now(RequestDetail::load(db, &visit, key, None, "")).unwrap()),
        format!("{:#?}", now(Account::load(db, &visit)).unwrap()),
        format!("{:#?}", now(OrganisationList::load(db, &visit)).unwrap()),
        format!("{:#?}", now(OrganisationMembers::load(db, &visit, &slug("acme"))).unwrap()),
        format!("{:#?}", now(OrganisationMember::load(db, &visit, &slug("acme"), &contact("lee"))).unwrap()),
        format!("{:#?}", now(TeamDirectory::load(db, &ada_id, &accounts.accounts)).unwrap()),
        format!("{accounts:#?}"),
        format!("{:#?}", now(AgentProfile::load(db, &ada_id, &sam)).unwrap()),
        format!("{:#?}", now(AgentProfileAccount::load(internal, ada, at, &ada_id)).unwrap()),
        format!("{:#?}", now(AgentAccount::load(internal, ada, at)).unwrap()),
        format!("{:#?}", now(DeskNotes::load(internal, ada, at, Some(key))).unwrap()),
        format!("{:#?}", now(DeskNotes::load_seen(internal, ada, at, Some(key))).unwrap()),
    ];
    for (order, search) in Order::ALL.into_iter().flat_map(|order| ["", "problem"].map(|typed| (order, typed))) {
        let selection = Selection { search: portico::request::search::expression(search), ..queue("open", order) };
        read.push(format!("{:#?}", now(DeskQueue::load(db, &sam, at, &selection)).unwrap()));
        read.push(format!("{:#?}", now(DeskRequest::load(db, &sam, at, &selection, key, None, None)).unwrap()));
    }
    read
}

/// SQLite's own means to find a query that relies on an order which it does not ask for.
fn turn_unordered_selects_round(db: &Sqlite) {
    db.connection.execute_batch("PRAGMA reverse_unordered_selects = ON").unwrap();
}

#[test]
fn lists_keep_their_order_where_sqlite_reads_tables_the_other_way_round() {
    let (world, dana, ada, key) = lively();
    // The first time notes that Ada's session was used.
    pages(&world, &dana, &ada, &key);
    let before = pages(&world, &dana, &ada, &key);
    turn_unordered_selects_round(&world.default);
    turn_unordered_selects_round(&world.internal);
    for (before, after) in before.iter().zip(pages(&world, &dana, &ada, &key)) {
        similar(before, &after);
    }
}

/// With the first lines that differ, for whoever has to mend it.
fn similar(before: &str, after: &str) {
    let differ = before.lines().zip(after.lines()).enumerate().find(|(_, (before, after))| before != after);
    assert!(differ.is_none(), "{}: {differ:?}", before.lines().next().unwrap_or_default());
}

#[test]
fn a_conversation_begins_with_the_oldest_and_a_list_with_what_its_order_says() {
    let (world, dana, ada, key) = lively();
    let (db, visit, at, sam) = (&world.default, world.visit(&dana), world.clock.get(), agent("sam"));
    let detail = now(RequestDetail::load(db, &visit, &key, None, "")).unwrap();
    assert!(detail.entries.len() > 5 && detail.entries.is_sorted_by_key(|entry| entry.seq));
    let notes = now(DeskNotes::load(&world.internal, &ada, at, Some(&key))).unwrap().notes;
    assert!(notes.len() == 3 && notes.is_sorted_by_key(|note| note.seq));
    for typed in ["", "problem"] {
        let selection = |order| Selection { search: portico::request::search::expression(typed), ..queue("open", order) };
        let shown = |order| now(DeskRequest::load(db, &sam, at, &selection(order), &key, None, None)).unwrap();
        let rows = |order| shown(order).rows;
        let activity = shown(Order::Activity);
        assert!(activity.entries.len() > 5 && activity.entries.is_sorted_by_key(|entry| entry.seq));
        assert!(activity.rows.len() == 4 && activity.rows.is_sorted_by_key(|row| -row.updated_seq));
        if typed.is_empty() {
            assert!(rows(Order::Age).is_sorted_by_key(|row| row.opened_seq));
            assert!(rows(Order::Priority).is_sorted_by_key(|row| (row.priority, row.opened_seq)));
        }
    }
    let newest_first = |cards: Cards| cards.len() == 4 && cards.iter().is_sorted_by_key(|card| -card.updated_at);
    assert!(newest_first(now(RequestList::load(db, &visit, None, None)).unwrap().requests));
    assert!(newest_first(now(RequestList::search(db, &visit, "", "problem", None)).unwrap().requests));
    assert!(newest_first(now(Hub::load(db, &visit)).unwrap().mine));
    assert!(newest_first(now(Hub::search(db, &visit, "", "problem")).unwrap().found));
}
