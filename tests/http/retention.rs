//! What is not history goes when its time is over.

use anyhow::Result;
use portico_tests::site::key;
use portico_tests::{Page, Person, Site};
use reqwest::Method;

#[test]
fn a_tick_deletes_what_is_past_its_time() -> Result<()> {
    let Some(site) = Site::inside("old rows") else { return Ok(()) };
    let db = site.databases()?.default;
    let old = portico_tests::word("old");
    db.connection
        .execute("INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) VALUES (?1, 'x', 0, 1, '', '')", [&old])?;
    let person = Person::stranger(site)?;
    let tick = person.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {}", key("operator_token")));
    let done: serde_json::Value = serde_json::from_str(&Page::read(tick.send()?)?.expect(200)?.body)?;
    // A wake of another test may have done it before.
    assert!(done["purged"].is_u64(), "{done}");
    let left: i64 = db.connection.query_row("SELECT count(*) FROM session WHERE id = ?1", [&old], |row| row.get(0))?;
    assert_eq!(left, 0);
    Ok(())
}
