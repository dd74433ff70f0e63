//! What a definition refers to must be there, and what leans on it must not fall; who may define.

use portico::definition::Definition;
use portico::definition::{Define, Word, define};
use portico::ids::{EventId, RequestKey};
use portico::native::now;
use portico::people::{AgentDefinition, ContactRegistration, MembershipGrant, OrganisationDefinition};
use portico::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use portico::request::queue::{MOST_QUEUES, QueueDefinition};
use portico::request::{TransitionAsAgent, TransitionAsContact};
use serde_json::{Value as Json, json};

use crate::world::{World, agent, slug};

fn demo(list: &str, place: usize) -> Json {
    let mut file: Json = serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap();
    let mut definition = file[list][place].take();
    for name in ["key", "id", "memberships"] {
        definition.as_object_mut().unwrap().remove(name);
    }
    definition
}

/// What is said of a definition by an administrator; empty where it is accepted.
fn said<D: Definition + std::fmt::Debug>(world: &World, key: &str, data: &Json) -> String {
    said_to::<D>(world, "ada", key, data)
}

fn said_to<D: Definition + std::fmt::Debug>(world: &World, who: &str, key: &str, data: &Json) -> String {
    let (by, key, definition) = (agent(who), D::Key::read(key).unwrap(), D::from_json(data).unwrap());
    let before = world.count("SELECT count(*) FROM event");
    let command = Define { by: Some(&by), key: &key, definition: &definition };
    let outcome = now(define(&world.default, &world.call(), &EventId::generate(), &command)).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM event") - before, i64::from(outcome.is_ok()), "a refused definition is not in the log");
    outcome.err().map(|faults| faults.to_string()).unwrap_or_default()
}

fn with(mut definition: Json, name: &str, value: Json) -> Json {
    definition[name] = value;
    definition
}

#[test]
fn only_administrators_define() {
    let world = World::demo();
    let umbra = json!({"name": "Umbra", "domains": []});
    for who in ["sam", "priya", "max"] {
        assert_eq!(said_to::<OrganisationDefinition>(&world, who, "umbra", &umbra), "only an administrator defines this", "{who}");
        assert_eq!(said_to::<WorkflowDefinition>(&world, who, "support", &demo("workflows", 0)), "only an administrator defines this");
    }
    assert_eq!(said_to::<OrganisationDefinition>(&world, "ada", "umbra", &umbra), "");
    assert_eq!(world.count("SELECT count(*) FROM organisation WHERE name = 'Umbra'"), 1);
}

#[test]
fn a_request_type_that_refers_to_what_is_not_there_is_refused_with_each_reference() {
    let world = World::demo();
    let kind = demo("request_types", 0);
    let define = |data: &Json| said::<RequestTypeDefinition>(&world, "report-a-problem", data);
    assert_eq!(define(&with(kind.clone(), "workspace", json!("NO"))), "workspace: there is no workspace \"NO\"");
    assert_eq!(define(&with(kind.clone(), "workflow", json!("no"))), "workflow: there is no workflow \"no\"");
    assert_eq!(define(&with(kind.clone(), "portal", json!("no"))), "portal: there is no portal \"no\"");
    assert_eq!(define(&with(kind.clone(), "tab", json!("plan"))), "tab: the portal has no tab \"plan\"");
    let both = with(with(kind.clone(), "workspace", json!("NO")), "tab", json!("plan"));
    assert_eq!(define(&both).lines().count(), 2, "all of them at once");
    assert_eq!(define(&with(kind, "name", json!("Report it"))), "");
}

#[test]
fn a_queue_that_asks_for_what_is_not_there_is_refused_with_each_part() {
    let world = World::demo();
    let define = |filter: Json| {
        let data = json!({"name": "Queue", "filter": filter, "order": "priority"});
        said::<QueueDefinition>(&world, "queue", &data)
    };
    let stranger = "0".repeat(32);
    assert_eq!(define(json!({"workspace": "NO"})), "filter.workspace: there is no workspace \"NO\"");
    assert_eq!(define(json!({"type": "no"})), "filter.type: there is no request type \"no\"");
    assert_eq!(define(json!({"organisation": "no"})), "filter.organisation: there is no organisation \"no\"");
    assert_eq!(define(json!({"assignee": stranger})), format!("filter.assignee: there is no agent \"{stranger}\""));
    assert_eq!(define(json!({"workspace": "NO", "type": "no"})).lines().count(), 2, "all of them at once");
    for assignee in [json!("me"), json!("nobody"), json!(agent("sam").as_str())] {
        assert_eq!(define(json!({"workspace": "SUP", "assignee": assignee})), "");
    }
    let data = json!({"name": "Queue", "filter": {"state": "open"}, "order": "age"});
    assert_eq!(said_to::<QueueDefinition>(&world, "sam", "queue", &data), "only an administrator defines this");
}

#[test]
fn a_site_has_no_more_queues_than_a_menu_holds_and_may_still_change_each() {
    let world = World::demo();
    let data = json!({"name": "Queue", "filter": {"state": "open"}, "order": "age"});
    let had = usize::try_from(world.count("SELECT count(*) FROM queue")).unwrap();
    for n in had..MOST_QUEUES {
        assert_eq!(said::<QueueDefinition>(&world, &format!("queue-{n}"), &data), "");
    }
    assert_eq!(said::<QueueDefinition>(&world, "one-more", &data), "a site has 50 queues at most; define one of them anew instead");
    assert_eq!(said::<QueueDefinition>(&world, "waiting", &data), "");
}

#[test]
fn a_portal_for_an_organisation_that_is_not_there_is_refused() {
    let world = World::demo();
    let portal = demo("portals", 1);
    let define = |audience: Json| said::<PortalDefinition>(&world, "billing", &with(portal.clone(), "audience", audience));
    assert_eq!(define(json!(["rbilling", "onobody"])), "audience[1]: there is no organisation \"nobody\"");
    assert_eq!(define(json!(["onobody.billing"])), "audience[0]: there is no organisation \"nobody\"");
    let stranger = format!("c{}", "0".repeat(32));
    assert!(define(json!([stranger])).starts_with("audience[0]: there is no contact"));
    let dana = format!("c{}", crate::world::contact("dana"));
    assert_eq!(define(json!(["oacme", "oacme.billing", "rbilling", dana])), "");
}

#[test]
fn a_tab_with_request_types_in_it_does_not_vanish() {
    let world = World::demo();
    let portal = demo("portals", 0);
    let fewer = with(portal.clone(), "tabs", json!([{"key": "help", "name": "Help"}]));
    let refused = said::<PortalDefinition>(&world, "support", &fewer);
    assert_eq!(refused, "tabs: the tab of the request type \"request-access\" is gone; give that one another tab first");
    let access = with(demo("request_types", 2), "tab", json!("help"));
    assert_eq!(said::<RequestTypeDefinition>(&world, "request-access", &access), "");
    assert_eq!(said::<PortalDefinition>(&world, "support", &fewer), "");
}

#[test]
fn members_and_agents_join_only_what_is_there() {
    let world = World::demo();
    let noor = crate::world::contact("noor").to_string();
    let join =
        |key: &str, organisation: &str| said::<MembershipGrant>(&world, key, &json!({"organisation": organisation, "role": "member"}));
    assert_eq!(join(&noor, "nobody"), "organisation: there is no organisation \"nobody\"");
    assert!(join(&"0".repeat(32), "kite").contains("there is no contact"));
    assert_eq!(join(&noor, "kite"), "");
    let tom = json!({"name": "Tom Berg", "role": "agent", "workspaces": ["FIN", "NO"]});
    assert_eq!(said::<AgentDefinition>(&world, agent("tom").as_str(), &tom), "workspaces[1]: there is no workspace \"NO\"");
}

#[test]
fn a_contact_is_registered_once_and_an_address_belongs_to_one() {
    let world = World::demo();
    let dana = demo("contacts", 0);
    let stranger = EventId::generate().to_string();
    assert_eq!(said::<ContactRegistration>(&world, &stranger, &dana), "email: another contact has the address dana@acme.example");
    let again = said::<ContactRegistration>(&world, crate::world::contact("dana").as_str(), &with(dana, "name", json!("Dana O.")));
    assert!(again.contains("is registered already"), "{again}");
}

/// The workflow of the demo site without a status, and without what names it.
fn without(key: &str) -> Json {
    let mut workflow = demo("workflows", 0);
    workflow["statuses"].as_array_mut().unwrap().retain(|status| status["key"] != key);
    for transition in workflow["transitions"].as_array_mut().unwrap() {
        transition["from"].as_array_mut().unwrap().retain(|from| from != key);
    }
    let leads_somewhere = |transition: &Json| transition["to"] != key && transition["from"] != json!([]);
    workflow["transitions"].as_array_mut().unwrap().retain(leads_somewhere);
    workflow
}

#[test]
fn an_open_request_is_never_left_in_a_status_that_vanishes() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    world.run(&TransitionAsAgent { agent: &agent("sam"), key: &key, transition: &slug("ask") }).unwrap();
    let refused = said::<WorkflowDefinition>(&world, "support", &without("waiting"));
    assert!(refused.starts_with("statuses: open requests stand in \"waiting\""), "{refused}");
    let mut otherwise = demo("workflows", 0);
    otherwise["statuses"][2]["category"] = json!("doing");
    assert!(said::<WorkflowDefinition>(&world, "support", &otherwise).contains("\"waiting\""), "nor in one that means something else");
    world.run(&TransitionAsContact { session: &dana, key: &key, transition: &slug("resolve"), reason: "" }).unwrap();
    assert_eq!(said::<WorkflowDefinition>(&world, "support", &without("waiting")), "");
    assert_eq!(world.count("SELECT count(*) FROM status WHERE workflow_id = 'support' AND key = 'waiting' AND retired = 1"), 1);
}

#[test]
fn open_requests_move_on_where_a_workflow_says_where_they_go_when_their_status_vanishes() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let settled = world.submit(&dana, "support", "ask-a-question", "S").unwrap();
    for key in [&key, &settled] {
        world.run(&TransitionAsAgent { agent: &agent("sam"), key, transition: &slug("ask") }).unwrap();
    }
    world.run(&TransitionAsContact { session: &dana, key: &settled, transition: &slug("resolve"), reason: "" }).unwrap();
    let to = |status: &str| with(without("waiting"), "moves", json!([{"from": "waiting", "to": status}]));
    assert_eq!(said::<WorkflowDefinition>(&world, "support", &to("in_progress")), "");
    let stands = |key: &RequestKey, status: &str, state: &str| {
        world.count(&format!("SELECT count(*) FROM request WHERE key = '{key}' AND status = '{status}' AND state = '{state}'"))
    };
    assert_eq!(stands(&key, "in_progress", "progress"), 1);
    assert_eq!(stands(&settled, "done", "done"), 1, "who is done stays done");
    assert_eq!(
        world.count("SELECT count(*) FROM request WHERE state = 'waiting'"),
        0,
        "counted with those of the demo site, which move too"
    );
    let waiting = "SELECT coalesce(sum(n), 0) FROM request_count WHERE state = 'waiting' AND facet = 'state' AND workspace_id = 'SUP'";
    assert_eq!(world.count(waiting), 0, "the desk's queues count them where they are");
    world.run(&TransitionAsAgent { agent: &agent("sam"), key: &key, transition: &slug("finish") }).unwrap();
}

#[test]
fn a_settled_request_keeps_its_wording_when_its_status_vanishes_but_its_status_stays_done() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    world.run(&TransitionAsContact { session: &dana, key: &key, transition: &slug("withdraw"), reason: "" }).unwrap();
    let mut open_again = demo("workflows", 0);
    open_again["statuses"][4]["category"] = json!("doing");
    open_again["transitions"][6]["resolution"].take();
    let refused = said::<WorkflowDefinition>(&world, "support", &open_again);
    assert!(refused.starts_with("statuses[4].category: \"cancelled\" is done"), "{refused}");
    assert_eq!(said::<WorkflowDefinition>(&world, "support", &without("cancelled")), "");
    let kept = "SELECT count(*) FROM request r JOIN status s ON s.workflow_id = r.workflow_id AND s.key = r.status WHERE s.customer_name ->> 'en' = 'Withdrawn'";
    assert_eq!(world.count(kept), 1);
}

#[test]
fn a_site_file_loaded_again_changes_nothing() {
    let world = World::demo();
    let events = world.count("SELECT count(*) FROM event");
    let mut file: Json = serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap();
    let load = |file: &Json| now(portico::site::SiteFile::from_value(file).unwrap().load(&world.default, &world.call()));
    load(&file).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM event"), events);
    file["request_types"][0]["workflow"] = json!("nowhere");
    let refused = load(&file).unwrap_err().causes();
    assert!(
        refused.contains("request_type.defined report-a-problem was refused") && refused.contains("no workflow \"nowhere\""),
        "{refused}"
    );
}
