//! Saved queues at the desk: in the menu, at their own address, beside a request; only for those whose workspace they are.

use anyhow::{Context, Result};
use portico::command::Call;
use portico::definition::{Define, Definition, define};
use portico::ids::{EventId, Slug};
use portico::native::now;
use portico::request::queue::QueueDefinition;
use portico_tests::{Page, Person, Site, word};
use serde_json::{Value as Json, json};

/// Defines a queue with a new key, as the set-up does.
fn defined(site: &Site, data: &Json) -> Result<Slug> {
    let key = Slug::parse(&word("queue")).context("a key")?;
    let definition = QueueDefinition::from_json(data)?;
    let call = Call { at: xtask::databases::milliseconds(), id: "test".into(), ip: String::new(), agent: String::new() };
    let command = Define { by: None, key: &key, definition: &definition };
    now(define(&site.databases()?.default, &call, &EventId::generate(), &command))??;
    Ok(key)
}

/// The addresses of the queues in a page's menu.
fn menu(page: &Page) -> Vec<String> {
    let queue = |address: &String| address.starts_with("/desk/queues/") && !address.contains("after=");
    page.addresses().into_iter().filter(queue).collect()
}

/// The link in the menu that leads to this queue.
fn link(page: &Page, key: &str) -> Result<String> {
    let leads_there = |address: &String| address.split('?').next() == Some(&format!("/desk/queues/{key}"));
    menu(page).into_iter().find(leads_there).with_context(|| format!("no link to {key}"))
}

#[test]
fn the_demo_sites_urgent_queue_holds_what_is_urgent() -> Result<()> {
    let (site, title) = (Site::shared(), word("Urgent "));
    let dana = Person::colleague(site, "Dana Newton")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let key = dana.asks(&title, "x")?;
    let urgent = link(&sam.get("/desk/queues/open")?.expect(200)?, "urgent")?;
    let page = sam.get(&urgent)?.expect(200)?;
    assert!(!page.text().contains(&title));
    sam.at_desk(&key, "priority", &[("priority", "1")])?.expect(303)?;
    // Typed by hand, and as the menu has it.
    for address in ["/desk/queues/urgent", urgent.as_str()] {
        assert!(sam.get(address)?.expect(200)?.text().contains(&title), "{address}");
    }
    sam.at_desk(&key, "transitions", &[("transition", "finish")])?.expect(303)?;
    assert!(!sam.get(&urgent)?.text().contains(&title));
    Ok(())
}

#[test]
fn a_queue_of_another_workspace_is_not_there() -> Result<()> {
    let site = Site::shared();
    let (sam, tom) = (Person::agent(site, "sam@northwind.example")?, Person::agent(site, "tom@northwind.example")?);
    let invoices = link(&tom.get("/desk/queues/open")?.expect(200)?, "wrong-invoices")?;
    let page = tom.get(&invoices)?.expect(200)?;
    assert!(page.text().contains("Wrong invoices"));
    for address in [invoices.as_str(), "/desk/queues/wrong-invoices"] {
        let missing = sam.get(address)?.expect(404)?;
        assert!(!missing.text().contains("Wrong invoices") && !missing.text().contains("FIN-"), "{address}");
    }
    let open = sam.get("/desk/queues/open")?.expect(200)?;
    assert!(link(&open, "wrong-invoices").is_err() && !open.text().contains("Wrong invoices"));
    // Beside a request that is theirs, it is as if the link named no queue.
    let key = Person::colleague(site, "Dana Newton")?.asks("Beside", "x")?;
    let beside = sam.get(&format!("/desk/requests/{key}?queue=wrong-invoices&by=type&order=priority"))?.expect(200)?;
    assert!(!beside.text().contains("Wrong invoices") && !beside.text().contains("FIN-"));
    Ok(())
}

#[test]
fn a_queue_that_the_site_defines_stands_in_the_menu_and_beside_its_requests() -> Result<()> {
    let Some(site) = Site::inside("saved queues") else { return Ok(()) };
    let name = word("Questions & more ");
    let data = json!({"name": name, "filter": {"state": "open", "type": "ask-a-question"}, "order": "priority"});
    let queue = defined(site, &data)?;
    let dana = Person::colleague(site, "Dana Newton")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let (late, soon) = (word("Late "), word("Soon "));
    let fields = |summary: &str| [("summary", summary.to_owned()), ("details", "x".to_owned())];
    let mut keys = Vec::new();
    for title in [&late, &soon] {
        let fields = fields(title);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        keys.push(dana.asks_in("/p/support/new/ask-a-question", &fields)?);
    }
    sam.at_desk(&keys[0], "priority", &[("priority", "2")])?.expect(303)?;
    sam.at_desk(&keys[1], "priority", &[("priority", "1")])?.expect(303)?;
    let address = link(&sam.get("/desk/queues/open")?.expect(200)?, queue.as_str())?;
    assert_eq!(address, format!("/desk/queues/{queue}?by=type&order=priority"));
    let page = sam.get(&address)?.expect(200)?;
    let text = page.text();
    assert!(text.contains(&name) && text.find(&soon) < text.find(&late), "the most urgent comes first");
    // What a request's page links to keeps the queue; so does the page after a change.
    let request = page.addresses().into_iter().find(|address| address.contains(&keys[1])).context("the request's link")?;
    let beside = sam.get(&request)?.expect(200)?;
    assert!(beside.text().contains(&name) && beside.text().contains(&late));
    let action = format!("/desk/requests/{}/priority?queue={queue}&by=type&order=priority", keys[1]);
    let after = sam.post(&action, &[("form_id", &portico_tests::form_id()), ("priority", "1")])?.leads()?;
    assert_eq!(after, request);
    // Its index has no other order: none is offered, and none is taken.
    assert!(!page.addresses().iter().any(|address| address.contains(queue.as_str()) && address.contains("order=age")));
    let aged = sam.get(&format!("/desk/queues/{queue}?by=type&order=age"))?.expect(200)?.text();
    assert!(aged.find(&soon).is_some() && aged.find(&soon) < aged.find(&late));
    Ok(())
}

#[test]
fn the_reader_chooses_another_order_where_the_queues_index_has_it() -> Result<()> {
    let Some(site) = Site::inside("orders of saved queues") else { return Ok(()) };
    let data = json!({"name": word("Nobody's "), "filter": {"state": "open", "workspace": "SUP", "assignee": "nobody"}, "order": "age"});
    let queue = defined(site, &data)?;
    let dana = Person::colleague(site, "Dana Newton")?;
    let (first, second) = (word("First "), word("Second "));
    let [_, newest] = [dana.asks(&first, "x")?, dana.asks(&second, "x")?];
    let sam = Person::agent(site, "sam@northwind.example")?;
    let address = link(&sam.get("/desk/queues/open")?.expect(200)?, queue.as_str())?;
    let page = sam.get(&address)?.expect(200)?;
    let by_activity = page.addresses().into_iter().find(|address| address.contains("order=activity")).context("another order")?;
    assert!(by_activity.starts_with(&format!("/desk/queues/{queue}?")));
    let rows = sam.get(&by_activity)?.expect(200)?;
    let top = rows.addresses().into_iter().find(|address| address.starts_with("/desk/requests/")).context("a row")?;
    assert!(top.starts_with(&format!("/desk/requests/{newest}?")), "{top}");
    Ok(())
}
