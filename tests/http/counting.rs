//! One page, one statement per database; one change, one command; every complete answer has its length. On a portal of its own, where the
//! host counts exactly.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use portico_tests::site::key as secret;
use portico_tests::{Page, Person, Setting, Site};
use reqwest::Method;
use xtask::databases::DEMO_PASSWORD;

/// Statements that a call may run on a database.
fn limit(method: &str, path: &str, database: &str) -> u64 {
    match (method, path, database) {
        // Reads what the form asks, then submits: the answers can't be judged without the question.
        ("POST", "/p/support/new/ask-a-question", "default") => 2,
        // Counts the try, then begins the session, or changes what one signs in with; argon2id stands between them.
        ("POST", "/desk/sign-in" | "/desk/sign-in/code", "internal") => 2,
        ("POST", "/desk/account/password" | "/desk/account/second-factor" | "/desk/account/recovery-codes", "internal") => 2,
        ("POST", "/desk/account/second-factor/removal", "internal") => 2,
        // Which migrations and declarations are there, and whether there are tables of them.
        ("GET", "/ops/health", _) => 2,
        _ => 1,
    }
}

fn visit(site: &Site) -> Result<()> {
    let (dana, stranger) = (Person::stranger(site)?, Person::stranger(site)?);
    dana.sign_in("dana@acme.example")?;
    let sam = Person::stranger(site)?;
    sam.sign_in_as_agent("sam@northwind.example")?;
    let key = dana.asks("Counted", "x")?;
    dana.replies(&key, "one")?.expect(303)?;
    customers_pages(&dana, &key)?;
    for path in [
        "/",
        "/sign-in",
        "/sign-in/up?portal=support",
        "/sign-in/code?challenge=x",
        "/sign-in/link?token=x",
        "/requests",
        "/p/support",
        "/brand.css",
        "/p/billing/brand.css",
        "/robots.txt",
        "/nothing",
        "/desk/sign-in",
        "/ops/health",
        "/static/nothing.css",
    ] {
        stranger.get(path)?;
    }
    let request = format!("/desk/requests/{key}");
    for path in [
        "/desk",
        "/desk/queues/unassigned",
        "/desk/queues/mine?order=age",
        "/desk/queues/open?q=counted",
        "/desk/queues/waiting?order=priority",
        "/desk/queues/resolved",
        "/desk/account",
        "/desk/account/password",
        "/desk/account/second-factor",
        &request,
    ] {
        sam.get(path)?;
    }
    let menu = sam.get("/desk/queues/open")?.addresses().into_iter().filter(|address| address.starts_with("/desk/queues/"));
    for path in menu.collect::<Vec<_>>() {
        sam.get(&path)?.expect(200)?;
        sam.get(&format!("{request}?queue={}", path.trim_start_matches("/desk/queues/").replace('?', "&")))?.expect(200)?;
    }
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    sam.at_desk(&key, "priority", &[("priority", "2")])?.expect(303)?;
    sam.at_desk(&key, "notes", &[("body", "counted")])?.expect(303)?;
    let sent = sam.at_desk(&key, "replies", &[("body", "counted")])?.leads()?;
    sam.submit(&sam.get(&sent)?, &format!("{request}/replies/withdrawal"), &[])?.expect(303)?;
    sam.at_desk(&key, "transitions", &[("transition", "start")])?.expect(303)?;
    dana.takes(&key, "resolve", "")?.expect(303)?;
    dana.takes(&key, "reopen", "not yet")?.expect(303)?;
    let fields = [("password", DEMO_PASSWORD), ("new_password", "counted, and changed"), ("password_again", "counted, and changed")];
    sam.post("/desk/account/password", &fields)?.expect(303)?;
    sam.post("/desk/account/sessions/end", &[])?.expect(303)?;
    sam.post("/desk/sign-out", &[])?.expect(303)?;
    dana.post("/account/sign-out", &[])?.expect(303)?;
    Page::read(
        stranger.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {}", secret("operator_token"))).send()?,
    )?
    .expect(200)?;
    Ok(())
}

fn customers_pages(dana: &Person, key: &str) -> Result<()> {
    for path in [
        "/",
        "/?q=counted",
        "/p/support",
        "/p/support/new/ask-a-question",
        "/p/support/new/report-a-problem",
        "/p/billing",
        "/account",
        "/requests",
        "/requests?q=counted",
        "/requests?state=done",
    ] {
        dana.get(path)?.expect(200).with_context(|| path.to_owned())?;
    }
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    let live = page.addresses().into_iter().find(|address| address.contains("/live?")).context("an address for news")?;
    dana.get(&live)?.expect(204)?;
    dana.get(&format!("/requests/{key}/live?version=x"))?.expect(200)?;
    for address in page.addresses().iter().filter(|address| address.starts_with("/static/")) {
        dana.get(address)?;
    }
    Ok(())
}

#[test]
fn a_page_is_one_statement_per_database_and_every_answer_has_its_length() -> Result<()> {
    if Site::inside("counting").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting { max_concurrent: 1, ..Setting::default() })?;
    visit(&site)?;
    let records = site.records();
    assert!(records.len() > 60, "{}", records.len());
    let (mut over, mut without_length) = (BTreeMap::new(), Vec::new());
    for record in &records {
        let inside = record.component == "courier";
        for (database, &count) in record.statements.iter().filter(|_| !inside) {
            if count > limit(&record.method, &record.path, database) {
                over.insert(format!("{} {} on {database}", record.method, record.path), count);
            }
        }
        if !record.length && record.status != 204 && record.status != 304 {
            without_length.push(format!("{} {} {}", record.status, record.method, record.path));
        }
    }
    assert!(over.is_empty(), "too many statements: {over:#?}");
    assert!(without_length.is_empty(), "without Content-Length: {without_length:#?}");
    let commands = ["/replies", "/notes", "/transitions", "/assignment", "/priority", "/withdrawal"];
    for command in commands {
        let seen =
            records.iter().filter(|record| record.method == "POST" && record.path.ends_with(command) && record.status == 303).count();
        assert!(seen > 0, "{command} was counted");
    }
    Ok(())
}
