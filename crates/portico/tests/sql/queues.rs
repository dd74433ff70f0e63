//! Saved queues: each combination of parts that is accepted is served by its index, and lists and counts exactly what it says.

use portico::definition::Definition;
use portico::ids::Slug;
use portico::native::{Sqlite, now};
use portico::request::queue::{Assignee, Filter, Order, Plan, QueueDefinition, Selection, Stage};
use portico::request::{AssignRequest, DeskQueue, DeskRequest, DeskRow, MenuQueue, PrioritiseRequest, ShownQueue, TransitionAsAgent};
use serde_json::{Value as Json, json};

use crate::world::{World, agent, queue, slug};

/// All values of each part, `null` for one that is left out.
fn combinations() -> Vec<Json> {
    let sam = agent("sam").to_string();
    let parts: [(&str, Vec<Json>); 7] = [
        ("state", ["open", "progress", "waiting", "done"].map(Json::from).to_vec()),
        ("workspace", vec![Json::Null, json!("SUP")]),
        ("assignee", vec![Json::Null, json!("nobody"), json!("me"), json!(sam)]),
        ("type", vec![Json::Null, json!("ask-a-question")]),
        ("organisation", vec![Json::Null, json!("acme")]),
        ("priority_at_least", vec![Json::Null, json!(1), json!(2), json!(3)]),
        ("order", Order::ALL.map(|order| json!(order)).to_vec()),
    ];
    let mut all = vec![json!({"name": "Tested", "position": 0, "filter": {}})];
    for (name, values) in parts {
        let with = |queue: &Json, value: &Json| {
            let mut queue = queue.clone();
            let place = if name == "order" { &mut queue } else { &mut queue["filter"] };
            place[name] = value.clone();
            queue
        };
        all = all.iter().flat_map(|queue| values.iter().map(|value| with(queue, value)).collect::<Vec<_>>()).collect();
    }
    all
}

/// Requests of several types, organisations and workspaces, in all states, with all priorities, with and without somebody.
fn busy() -> World {
    let world = World::demo();
    let (dana, ivo) = (world.session("dana"), world.session("ivo"));
    for n in 0..48u8 {
        world.wait(60_000);
        let (who, portal, kind) = match n % 4 {
            0 => (&ivo, "support", "ask-a-question"),
            1 => (&dana, "support", "report-a-problem"),
            2 => (&dana, "support", "ask-a-question"),
            _ => (&dana, "billing", "billing-question"),
        };
        let key = world.submit(who, portal, kind, &format!("Request {n}")).unwrap();
        let (worker, other) = if portal == "billing" { (agent("tom"), agent("ada")) } else { (agent("sam"), agent("ada")) };
        world.run(&PrioritiseRequest { agent: &worker, key: &key, priority: 1 + (n / 4) % 4 }).unwrap();
        let assignee = [None, Some(&worker), Some(&other)][usize::from(n / 3) % 3];
        if assignee.is_some() {
            world.run(&AssignRequest { agent: &worker, key: &key, assignee }).unwrap();
        }
        if let Some(transition) = [None, Some("ask"), Some("finish")][usize::from(n / 5) % 3] {
            world.run(&TransitionAsAgent { agent: &worker, key: &key, transition: &slug(transition) }).unwrap();
        }
    }
    world
}

/// What a queue lists, by reading everything: keys in their order.
fn read_plainly(world: &World, filter: &Filter, order: Order) -> Vec<String> {
    let quoted = |text: &str| format!("'{text}'");
    let mut conditions = vec![match filter.state {
        Stage::Open => "state <> 'done'".to_owned(),
        state => format!("state = {}", quoted(state.as_str())),
    }];
    conditions.extend(filter.workspace.as_ref().map(|key| format!("workspace_id = {}", quoted(key.as_str()))));
    conditions.extend(filter.request_type.as_ref().map(|key| format!("type_id = {}", quoted(key.as_str()))));
    conditions.extend(filter.organisation.as_ref().map(|key| format!("organisation_id = {}", quoted(key.as_str()))));
    conditions.extend(filter.priority_at_least.map(|priority| format!("priority <= {priority}")));
    conditions.extend(filter.assignee.as_ref().map(|assignee| match assignee {
        Assignee::Nobody => "assignee_id IS NULL".to_owned(),
        Assignee::Me => format!("assignee_id = {}", quoted(agent("ada").as_str())),
        Assignee::Agent(id) => format!("assignee_id = {}", quoted(id.as_str())),
    }));
    let order = match order {
        Order::Activity => "updated_seq DESC",
        Order::Age => "opened_seq",
        Order::Priority => "priority, opened_seq",
    };
    let sql = format!("SELECT key FROM request WHERE {} ORDER BY {order}", conditions.join(" AND "));
    let mut read = world.default.connection.prepare(&sql).unwrap();
    read.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn load(world: &World, who: &str, selection: &Selection) -> DeskQueue {
    now(DeskQueue::load(&world.default, &agent(who), world.clock.get(), selection)).unwrap()
}

fn keys(rows: &[DeskRow]) -> Vec<String> {
    rows.iter().map(|row| row.key.to_string()).collect()
}

fn tested() -> Slug {
    slug("tested")
}

#[test]
fn every_combination_that_is_accepted_lists_and_counts_exactly_what_it_says() {
    let world = busy();
    let (mut accepted, mut listed) = (0, 0);
    for data in combinations() {
        let Ok(definition) = QueueDefinition::from_json(&data) else { continue };
        world.define::<QueueDefinition>(&tested(), &data);
        let own = load(&world, "ada", &Selection { order: None, ..queue("tested", Order::Activity) });
        let expected = read_plainly(&world, &definition.filter, definition.order);
        assert_eq!(keys(&own.rows), expected, "{data}");
        assert_eq!(menu(&own, "tested").map(|queue| queue.count), Some(i64::try_from(expected.len()).unwrap()), "{data}");
        let shown: ShownQueue = own.queue.unwrap();
        assert_eq!((shown.own, shown.order, &shown.filter), (definition.order, definition.order, &definition.filter));
        for order in Order::ALL {
            let served = if definition.filter.orders().contains(&order) { order } else { definition.order };
            let list = load(&world, "ada", &queue("tested", order));
            assert_eq!(list.queue.as_ref().unwrap().order, served, "{data}");
            assert_eq!(keys(&list.rows), read_plainly(&world, &definition.filter, served), "{data} {order:?}");
        }
        accepted += 1;
        listed += expected.len();
    }
    assert!(accepted > 150 && listed > 500, "{accepted} {listed}");
}

#[test]
fn every_combination_is_accepted_in_just_the_orders_that_its_indexes_have_and_else_refused_with_the_part() {
    let mut plans = Vec::new();
    for data in combinations() {
        match QueueDefinition::from_json(&data) {
            Ok(definition) => {
                assert!(definition.filter.orders().contains(&definition.order));
                let plan = Plan { facet: definition.filter.facet(), order: definition.order };
                assert!(Plan::ALL.contains(&plan), "{data}");
                plans.push(plan);
            }
            Err(faults) => {
                let asked = |path: &str| data.pointer(&format!("/{}", path.replace('.', "/"))).is_some_and(|value| !value.is_null());
                assert!(faults.0.iter().all(|fault| asked(&fault.path) && !fault.why.is_empty()), "{data}: {faults}");
            }
        }
    }
    assert!(Plan::ALL.iter().all(|plan| plans.contains(plan)), "each index serves some queue");
}

/// A line of EXPLAIN QUERY PLAN.
struct Step {
    id: i64,
    parent: i64,
    detail: String,
}

fn explained(db: &Sqlite, sql: &str) -> Vec<Step> {
    let mut explain = db.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let parameters = vec![rusqlite::types::Value::Null; explain.parameter_count()];
    let steps = explain
        .query_map(rusqlite::params_from_iter(parameters), |row| Ok(Step { id: row.get(0)?, parent: row.get(1)?, detail: row.get(3)? }));
    steps.unwrap().map(Result::unwrap).collect()
}

/// How the rows of each workspace are found: what belongs to the list that is made for each.
fn of_each_workspace(steps: &[Step]) -> Vec<&str> {
    let root = steps.iter().find(|step| step.detail.starts_with("CORRELATED LIST SUBQUERY")).unwrap();
    let mut within = vec![root.id];
    let mut details = Vec::new();
    for step in steps {
        if within.contains(&step.parent) {
            within.push(step.id);
            details.push(step.detail.as_str());
        }
    }
    details
}

#[test]
fn every_queue_reads_its_index_alone_without_a_sort_or_a_scan() {
    let world = World::demo();
    let pages = ["request/desk_queue.sql", "request/desk_request.sql"]
        .map(|name| std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sql").join(name)).unwrap());
    for plan in Plan::ALL {
        let columns = match plan.facet.as_str() {
            "state" => "workspace_id=? AND ".to_owned(),
            facet => format!("workspace_id=? AND {facet}_id=? AND "),
        };
        let begin = format!("SEARCH q USING COVERING INDEX {} ({columns}state=? AND ", plan.index());
        for page in &pages {
            let selection = Selection { facet: plan.facet, ..queue("open", plan.order) };
            let steps = explained(&world.default, &selection.text(page));
            let details = of_each_workspace(&steps);
            let (found, others): (Vec<&str>, Vec<&str>) = details.iter().partition(|detail| detail.starts_with("SEARCH"));
            assert!(found.len() == 2 && found.iter().all(|detail| detail.starts_with(&begin)), "{plan:?}: {found:#?}");
            let merged = |detail: &&str| ["MERGE (UNION ALL)", "LEFT", "RIGHT"].contains(detail) || detail.contains("subquery");
            assert!(others.iter().all(merged), "{plan:?}: {others:#?}");
        }
    }
}

fn menu<'a>(list: &'a DeskQueue, key: &str) -> Option<&'a MenuQueue> {
    list.queues.iter().find(|queue| queue.key.as_str() == key)
}

#[test]
fn every_site_has_five_queues_and_may_define_them_otherwise() {
    let world = busy();
    let five = ["unassigned", "mine", "open", "waiting", "resolved"];
    let list = load(&world, "ada", &queue("open", Order::Activity));
    assert_eq!(list.queues.iter().filter(|queue| queue.name.is_none()).map(|queue| queue.key.as_str()).collect::<Vec<_>>(), five);
    for key in five {
        let shown = load(&world, "ada", &queue(key, Order::Activity)).queue.unwrap();
        assert!(shown.key.as_str() == key && shown.filter.orders().contains(&shown.own), "{key}");
    }
    let late = json!({"name": "Waiting, the oldest first", "filter": {"state": "waiting"}, "order": "age"});
    world.define::<QueueDefinition>(&slug("waiting"), &late);
    let list = load(&world, "ada", &Selection { order: None, ..queue("waiting", Order::Activity) });
    assert!(list.rows.len() > 1 && list.rows.is_sorted_by_key(|row| row.opened_seq));
    assert_eq!(menu(&list, "waiting").unwrap().name, Some("Waiting, the oldest first".into()));
    // Configuring the site again gives back nothing that was changed.
    let site: Json = serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap();
    world.define::<portico::site::SiteDefinition>(&portico::site::SiteKey, &site["site"]);
    assert_eq!(world.count("SELECT count(*) FROM queue WHERE id = 'waiting' AND ordering = 'age'"), 1);
}

#[test]
fn a_queue_of_a_workspace_is_seen_by_those_who_work_there() {
    let world = busy();
    let data = json!({"name": "Finance", "filter": {"state": "open", "workspace": "FIN"}, "order": "age"});
    world.define::<QueueDefinition>(&tested(), &data);
    let (tom, sam) = (load(&world, "tom", &queue("tested", Order::Age)), load(&world, "sam", &queue("tested", Order::Age)));
    assert!(menu(&tom, "tested").is_some() && tom.rows.iter().all(|row| row.key.as_str().starts_with("FIN-")) && !tom.rows.is_empty());
    assert_eq!(load(&world, "ada", &queue("tested", Order::Age)).rows.len(), tom.rows.len(), "who works elsewhere too sees no more of it");
    assert!(menu(&sam, "tested").is_none() && sam.queue.is_none(), "to others it is not there");
}

#[test]
fn a_retired_queue_leaves_the_menu_and_keeps_its_address() {
    let world = busy();
    let data = json!({"name": "Once", "filter": {"state": "open"}, "order": "age", "retired": true});
    world.define::<QueueDefinition>(&tested(), &data);
    let list = load(&world, "ada", &queue("tested", Order::Age));
    assert!(menu(&list, "tested").is_none() && list.queue.unwrap().key == tested() && !list.rows.is_empty());
}

#[test]
fn a_link_that_is_older_than_its_queue_still_shows_the_queue() {
    let world = busy();
    let key = load(&world, "ada", &queue("open", Order::Activity)).rows[0].key.clone();
    let link = Selection { order: None, ..queue("tested", Order::Activity) };
    let beside = || now(DeskRequest::load(&world.default, &agent("ada"), world.clock.get(), &link, &key, None, None)).unwrap();
    assert_eq!(beside().queue.unwrap().key.as_str(), "open", "a queue that is not there is what is open");
    for filter in
        [json!({"state": "open", "type": "ask-a-question"}), json!({"state": "open", "assignee": "nobody", "priority_at_least": 2})]
    {
        world.define::<QueueDefinition>(&tested(), &json!({"name": "Tested", "filter": filter, "order": "priority"}));
        let (list, page) = (load(&world, "ada", &link), beside());
        assert!(!list.rows.is_empty() && page.request.is_some());
        assert_eq!(keys(&list.rows), keys(&page.rows));
        assert_eq!(keys(&list.rows), read_plainly(&world, &serde_json::from_value(filter).unwrap(), Order::Priority));
    }
}
