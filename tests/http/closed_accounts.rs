//! Somebody left: their account is closed, and what they had open is closed with it.

use anyhow::Result;
use portico_tests::{Person, Setting, Site};
use rusqlite::Connection;

fn log(db: &Connection, kind: &str, subject: &str) -> Result<()> {
    db.execute(
        "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent) VALUES (?1, 1, 'system', 'test', ?2, ?3, ?4, '', '', '')",
        [portico_tests::form_id().as_str(), kind, subject, r#"{"email":"sam@northwind.example","name":"Sam"}"#],
    )?;
    Ok(())
}

#[test]
fn a_customer_whose_account_is_closed_is_out_at_once() -> Result<()> {
    if Site::inside("closing an account").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting::default())?;
    let dana = site.customer_without_mail("dana@acme.example")?;
    let key = dana.asks("Before the end", "x")?;
    let db = site.databases()?.default.connection;
    let id: String = db.query_row("SELECT id FROM contact WHERE email = 'dana@acme.example'", [], |row| row.get(0))?;
    log(&db, "contact.deactivated", &id)?;
    for path in ["/account", "/requests", &format!("/requests/{key}")] {
        assert!(dana.get(path)?.leads()?.starts_with("/sign-in?"), "{path}");
    }
    dana.post(&format!("/requests/{key}/replies"), &[("form_id", &portico_tests::form_id()), ("body", "still here")])?;
    let said: i64 = db.query_row("SELECT count(*) FROM reply WHERE body = 'still here'", [], |row| row.get(0))?;
    assert_eq!(said, 0, "nothing is written either");
    Ok(())
}

#[test]
fn an_agent_whose_account_is_closed_is_out_at_once_and_a_new_start_brings_no_old_session_back() -> Result<()> {
    if Site::inside("closing an account").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting::default())?;
    let sam = Person::agent(&site, "sam@northwind.example")?;
    sam.get("/desk/queues/open")?.expect(200)?;
    let db = site.databases()?.internal.connection;
    let id: String = db.query_row("SELECT agent_id FROM agent_account WHERE email = 'sam@northwind.example'", [], |row| row.get(0))?;
    log(&db, "agent_account.closed", &id)?;
    assert!(sam.get("/desk/queues/open")?.leads()?.starts_with("/desk/sign-in"));
    sam.post("/desk/sign-in", &[("email", "sam@northwind.example"), ("password", xtask::databases::DEMO_PASSWORD)])?.expect(422)?;
    log(&db, "agent_account.opened", &id)?;
    assert!(sam.get("/desk/queues/open")?.leads()?.starts_with("/desk/sign-in"), "what was open before stays closed");
    Ok(())
}
