//! Searches find one's own, and not without end.

use anyhow::Result;
use portico::request::search::PER_CONTACT;
use portico_tests::{Person, Site, word};

#[test]
fn a_customer_who_searches_too_often_is_told_when_to_try_again_and_keeps_what_was_typed() -> Result<()> {
    let (noor, _) = Person::newcomer(Site::shared(), "Noor Search")?;
    for n in 0..PER_CONTACT {
        let path = if n % 2 == 0 { "/?q=Zarathustra" } else { "/requests?q=Zarathustra" };
        noor.get(path)?.expect(200)?;
    }
    for path in ["/?q=Zarathustra", "/requests?q=Zarathustra"] {
        let page = noor.get(path)?.expect(429)?;
        assert_eq!(page.header("retry-after"), "60", "{path}");
        assert_eq!(page.typed("q").as_deref(), Some("Zarathustra"), "{path}");
        assert!(page.text().contains("Too many searches") && !page.text().contains("Nothing found"), "{path}");
    }
    noor.get("/")?.expect(200)?;
    noor.get("/requests")?.expect(200)?;
    Ok(())
}

#[test]
fn an_agent_who_searches_too_often_still_reads_the_request() -> Result<()> {
    let Some(site) = Site::inside("throttle of the desk's search") else { return Ok(()) };
    let title = word("Sought ");
    let key = Person::customer(site, "dana@acme.example")?.asks(&title, "x")?;
    let priya = Person::agent(site, "priya@northwind.example")?;
    priya.get(&format!("/desk/queues/open?q={key}"))?.expect(200)?;
    let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 240)
               INSERT INTO search_try (searcher, network, at) SELECT id, '', unixepoch('subsec') * 1000 FROM agent JOIN n WHERE name = 'Priya Nair'";
    let db = site.databases()?.default.connection;
    db.execute(sql, [])?;
    let page = priya.get(&format!("/desk/queues/open?q={key}"))?.expect(429)?;
    let request = priya.get(&format!("/desk/requests/{key}?queue=open&q={key}"))?;
    db.execute("DELETE FROM search_try WHERE searcher IN (SELECT id FROM agent WHERE name = 'Priya Nair')", [])?;
    assert_eq!((page.header("retry-after"), page.typed("q").as_deref()), ("60", Some(key.as_str())));
    assert!(page.text().contains("Too many searches"));
    assert!(request.expect(200)?.text().contains(&title));
    Ok(())
}
