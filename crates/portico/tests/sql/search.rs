//! Searches find what their reader may see, whatever else matches, and not too often.

use portico::ids::{RequestKey, SessionId};
use portico::native::now;
use portico::page::{CustomerPage, DeskPage, SessionCheck};
use portico::portal::Hub;
use portico::request::queue::{Order, Selection};
use portico::request::search::{PER_AGENT, PER_CONTACT, PER_NETWORK, WINDOW, expression};
use portico::request::{DeskQueue, ReplyAsAgent, RequestList};
use serde_json::json;

use crate::world::{World, agent, contact, queue};

const NETWORK: &str = "192.0.2.1";

fn found(world: &World, session: &SessionId, typed: &str) -> Vec<String> {
    let list = now(RequestList::search(&world.default, &world.visit(session), NETWORK, typed, None)).unwrap();
    assert!(!list.refused);
    list.requests.iter().map(|card| card.key.to_string()).collect()
}

fn found_at_hub(world: &World, session: &SessionId, typed: &str) -> Vec<String> {
    let hub = now(Hub::search(&world.default, &world.visit(session), NETWORK, typed)).unwrap();
    hub.found.iter().map(|card| card.key.to_string()).collect()
}

/// Noor, who is in no organisation, joins one.
fn noor_joins(world: &World, organisation: &str, role: &str) -> SessionId {
    world.append("organisation.defined", organisation, &json!({"name": organisation, "domains": []}));
    world.append("membership.granted", contact("noor").as_str(), &json!({"organisation": organisation, "role": role}));
    world.session("noor")
}

/// Submits a request, so slowly that no budget is in the way.
fn submit(world: &World, session: &SessionId, title: &str) -> RequestKey {
    world.wait(30_000);
    world.submit(session, "support", "report-a-problem", title).unwrap()
}

#[test]
fn what_an_organisation_of_a_similar_name_asks_takes_nobodys_place() {
    let world = World::demo();
    let (dana, noor) = (world.session("dana"), noor_joins(&world, "acme-uk", "member"));
    let own = submit(&world, &dana, "Certificate expired").to_string();
    for n in 0..230 {
        submit(&world, &noor, &format!("Certificate {n}"));
    }
    let list = now(RequestList::search(&world.default, &world.visit(&dana), NETWORK, "certificate", None)).unwrap();
    assert_eq!(list.requests.iter().map(|card| card.key.to_string()).collect::<Vec<_>>(), [own.to_string()]);
    assert!(list.next.is_none(), "nothing tells of requests that Dana may not see");
    assert_eq!(found_at_hub(&world, &dana, "certificate"), [own]);
}

#[test]
fn the_policy_is_asked_inside_the_limit_even_where_the_index_knows_too_much() {
    let world = World::demo();
    let (dana, ivo) = (world.session("dana"), world.session("ivo"));
    let own = submit(&world, &dana, "Certificate expired").to_string();
    for n in 0..230 {
        submit(&world, &ivo, &format!("Certificate {n}"));
    }
    // As if the index had been told that Ivo's requests were for everybody in Dana's organisation.
    let acme = world.count("SELECT id FROM audience WHERE organisation_id = 'acme' AND role = ''");
    let theirs = format!("SELECT opened_seq FROM request WHERE contact_id = '{}'", contact("ivo"));
    let again = format!(
        "INSERT INTO search_text (rowid, text, scope) SELECT opened_seq, title, 'a{acme}' FROM request WHERE opened_seq IN ({theirs})"
    );
    world.default.connection.execute_batch(&format!("DELETE FROM search_text WHERE rowid IN ({theirs}); {again}")).unwrap();
    assert_eq!(found(&world, &dana, "certificate"), [own.as_str()]);
    assert_eq!(found_at_hub(&world, &dana, "certificate"), [own]);
}

#[test]
fn audiences_whose_names_run_into_each_other_are_different() {
    let world = World::demo();
    // The organisation `a` and its role `b.c`; the organisation `a.b` and its role `c`.
    for (organisation, id) in [("a", "11"), ("a.b", "22")] {
        world.append("organisation.defined", organisation, &json!({"name": organisation, "domains": []}));
        world.append("contact.registered", id, &json!({"name": id, "email": format!("{id}@x.example")}));
    }
    world.append("membership.granted", "11", &json!({"organisation": "a", "role": "b.c"}));
    world.append("membership.granted", "22", &json!({"organisation": "a.b", "role": "c"}));
    world.append(
        "portal.defined",
        "dots",
        &json!({"position": 9, "name": "", "description": "", "welcome": "", "icon": "bug", "sign_up": 0,
        "tabs": [], "audience": ["oa.b.c", "nonsense", "o", "o.c", "r", ""]}),
    );
    let shared = json!([{"organisation": "a", "role": "b.c"}, {}, {"role": "c"}]);
    world.append(
        "request.submitted",
        "q",
        &json!({"key": "SUP-9", "number": 9, "workspace": "SUP", "portal": "dots", "type": "ask-a-question",
        "workflow": "support", "contact": "11", "organisation": "a", "title": "t", "body": "b", "answers": [], "status": "received",
        "state": "progress", "priority": 3, "audience": shared}),
    );
    let see = |contact: &str, sql: &str| world.count(&sql.replace("{}", contact));
    for (contact, sees) in [("11", 1), ("22", 0)] {
        assert_eq!(see(contact, "SELECT count(*) FROM contact_request WHERE viewer_id = '{}'"), sees, "{contact}");
        assert_eq!(see(contact, "SELECT count(*) FROM contact_portal WHERE contact_id = '{}' AND id = 'dots'"), sees, "{contact}");
    }
    assert_eq!(world.count("SELECT count(*) FROM contact_portal WHERE id = 'dots'"), 1, "an unreadable word lets nobody in");
}

#[test]
fn a_long_conversation_takes_no_other_requests_place() {
    let world = World::demo();
    let dana = world.session("dana");
    let other = submit(&world, &dana, "Certificate expired").to_string();
    let long = submit(&world, &dana, "Another certificate");
    let sam = agent("sam");
    for _ in 0..600 {
        let visible_at = world.clock.get();
        world.run(&ReplyAsAgent { agent: &sam, key: &long, body: "certificate, still", then: None, visible_at }).unwrap();
    }
    assert_eq!(found(&world, &dana, "certificate"), [long.to_string(), other.clone()]);
    assert_eq!(found_at_hub(&world, &dana, "certificate"), [long.to_string(), other.clone()]);
    let rows = desk(&world, "sam", "certificate").rows;
    assert_eq!(rows.iter().map(|row| row.key.to_string()).collect::<Vec<_>>(), [long.to_string(), other]);
}

fn desk(world: &World, who: &str, typed: &str) -> DeskQueue {
    let selection = Selection { search: expression(typed), ..queue("open", Order::Activity) };
    now(DeskQueue::load(&world.default, &agent(who), world.clock.get(), &selection)).unwrap()
}

#[test]
fn an_agent_finds_what_is_in_their_workspaces_whatever_matches_elsewhere() {
    let world = World::demo();
    let mina = world.session("mina");
    world.submit(&mina, "billing", "invoice-problem", "Certificate of the invoice").unwrap();
    let dana = world.session("dana");
    for n in 0..60 {
        submit(&world, &dana, &format!("Certificate {n}"));
    }
    // A workspace whose key begins as another's does.
    world.append("workspace.defined", "FIN-2", &json!({"name": "More"}));
    world.append("agent.defined", agent("sam").as_str(), &json!({"name": "Sam", "role": "agent", "workspaces": ["FIN-2"]}));
    assert!(desk(&world, "sam", "certificate").rows.is_empty());
    assert_eq!(desk(&world, "tom", "certificate").rows.len(), 1);
}

#[test]
fn a_contact_who_searches_too_often_waits_a_minute_and_nobody_else_does() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    let key = submit(&world, &dana, "Certificate expired").to_string();
    for _ in 0..PER_CONTACT {
        assert_eq!(found(&world, &dana, "certificate"), [key.as_str()]);
    }
    let refused = now(RequestList::search(&world.default, &world.visit(&dana), NETWORK, "certificate", None)).unwrap();
    assert!(refused.refused && refused.viewer().is_some());
    assert!(now(Hub::search(&world.default, &world.visit(&dana), NETWORK, "certificate")).unwrap().refused);
    assert_eq!(found(&world, &lee, "certificate"), [key.as_str()]);
    world.wait(WINDOW + 1);
    assert_eq!(found(&world, &dana, "certificate"), [key]);
}

#[test]
fn a_network_that_searches_too_often_waits_a_minute_and_no_other_does() {
    let world = World::demo();
    let who = world.session("dana");
    let insert = "INSERT INTO search_try (searcher, network, at) VALUES ('x' || ?1, ?2, ?3)";
    for n in 0..PER_NETWORK {
        world.default.connection.execute(insert, rusqlite::params![n, NETWORK, world.clock.get()]).unwrap();
    }
    let refused = |network: &str| now(Hub::search(&world.default, &world.visit(&who), network, "x")).unwrap().refused;
    assert!(refused(NETWORK));
    assert!(!refused("198.51.100.1"));
}

#[test]
fn an_agent_who_searches_too_often_gets_the_queue() {
    let world = World::demo();
    let dana = world.session("dana");
    submit(&world, &dana, "Certificate expired");
    for _ in 0..PER_AGENT {
        assert!(!desk(&world, "sam", "certificate").refused);
    }
    let refused = desk(&world, "sam", "nothing-of-this");
    assert!(refused.refused && refused.agent().is_some());
    assert!(!desk(&world, "priya", "certificate").refused);
}

#[test]
fn a_request_type_is_found_by_its_words_in_any_language_and_by_nothing_else() {
    let world = World::demo();
    let session = world.session("dana");
    let found = |typed: &str| {
        let hub = now(Hub::search(&world.default, &world.visit(&session), NETWORK, typed)).unwrap();
        hub.found_types.into_iter().map(|found| found.id).collect::<Vec<_>>()
    };
    assert_eq!(found("an INVOICE"), ["invoice-problem"]);
    assert_eq!(found("einer rechnung"), ["invoice-problem"]);
    for markup in ["\"de\"", "{", "en\":"] {
        assert!(found(markup).is_empty(), "{markup} is how a text is kept, and no word of it");
    }
}

#[test]
fn only_searches_are_written_down() {
    let world = World::demo();
    let dana = world.session("dana");
    now(Hub::load(&world.default, &world.visit(&dana))).unwrap();
    now(RequestList::load(&world.default, &world.visit(&dana), None, None)).unwrap();
    now(RequestList::search(&world.default, &world.visit(&dana), NETWORK, " - ", None)).unwrap();
    desk(&world, "sam", "");
    assert_eq!(world.count("SELECT count(*) FROM search_try"), 0);
    now(Hub::search(&world.default, &SessionCheck { session: None, now: 0, host: None }, NETWORK, "x")).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM search_try"), 0, "nor those of nobody");
    found(&world, &dana, "x");
    assert_eq!(world.count("SELECT count(*) FROM search_try"), 1);
}
