//! The set-up of an empty site: one key, for an hour, for one administrator.

use anyhow::Result;
use portico_tests::site::key;
use portico_tests::{Page, Person, Setting, Site, encode};
use reqwest::Method;
use xtask::databases::milliseconds;

fn empty() -> Result<Option<Site>> {
    if Site::inside("first run").is_none() {
        return Ok(None);
    }
    Site::start(&Setting { demo: false, ..Setting::default() }).map(Some)
}

fn offer(site: &Site, setup: &str) -> Result<Page> {
    let request = Person::stranger(site)?
        .request(Method::POST, "/ops/setup-key")
        .header("authorization", format!("Bearer {}", key("operator_token")))
        .header("content-type", "application/json");
    Page::read(request.body(format!(r#"{{"key":"{setup}"}}"#)).send()?)
}

fn open(site: &Site, setup: &str) -> Result<Page> {
    Person::stranger(site)?.get(&format!("/desk/first-run?key={}", encode(setup)))
}

fn set_up(person: &Person, setup: &str, email: &str) -> Result<Page> {
    let fields = [
        ("key", setup),
        ("company", "Contoso"),
        ("zone", "Europe/Berlin"),
        ("name", "Ann Admin"),
        ("email", email),
        ("password", "a quiet morning by the lake"),
        ("password_again", "a quiet morning by the lake"),
    ];
    person.post("/desk/first-run", &fields)
}

const ONE: &str = "the first key, long enough to be one 1234";
const TWO: &str = "the second key, long enough to be one 123";

#[test]
fn a_second_key_takes_over_no_site() -> Result<()> {
    let Some(site) = empty()? else { return Ok(()) };
    offer(&site, ONE)?.expect(200)?;
    offer(&site, TWO)?.expect(200)?;
    open(&site, ONE)?.expect(404)?;
    open(&site, TWO)?.expect(200)?;
    set_up(&Person::stranger(&site)?, TWO, "ann@contoso.example")?.expect(303)?;
    offer(&site, ONE)?.expect(409)?;
    // Not even with a key put into the database by hand.
    let sql = "INSERT OR REPLACE INTO setup_key (id, hash, expires_at) VALUES (1, ?1, ?2)";
    let planted = rusqlite::params![portico::sign_in::link_hash(ONE), i64::MAX];
    site.databases()?.internal.connection.execute(sql, planted)?;
    for setup in [ONE, TWO] {
        open(&site, setup)?.expect(404)?;
        set_up(&Person::stranger(&site)?, setup, "eve@contoso.example")?.expect(404)?;
    }
    Ok(())
}

#[test]
fn a_key_is_of_no_use_after_an_hour() -> Result<()> {
    let Some(site) = empty()? else { return Ok(()) };
    offer(&site, ONE)?.expect(200)?;
    let internal = site.databases()?.internal;
    let until: i64 = internal.connection.query_row("SELECT expires_at FROM setup_key", [], |row| row.get(0))?;
    assert!((until - milliseconds() - 3_600_000).abs() < 60_000, "an hour");
    internal.connection.execute("UPDATE setup_key SET expires_at = ?1", [milliseconds()])?;
    open(&site, ONE)?.expect(404)?;
    set_up(&Person::stranger(&site)?, ONE, "ann@contoso.example")?.expect(404)?;
    Ok(())
}

#[test]
fn of_two_people_with_the_same_key_one_becomes_administrator() -> Result<()> {
    let Some(site) = empty()? else { return Ok(()) };
    offer(&site, ONE)?.expect(200)?;
    let people = ["ann@contoso.example", "bob@contoso.example", "ann@contoso.example", "eve@contoso.example"];
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let site = &site;
        let all: Vec<_> = people
            .map(|email| scope.spawn(move || set_up(&Person::stranger(site)?, ONE, email).map(|page| page.status)))
            .into_iter()
            .collect();
        all.into_iter().filter_map(|one| one.join().ok()?.ok()).collect()
    });
    let mut sorted = statuses.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [303, 404, 404, 404], "{statuses:?}");
    let databases = site.databases()?;
    let count = |db: &portico::native::Sqlite, sql: &str| db.connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    assert_eq!(count(&databases.internal, "SELECT count(*) FROM agent_session")?, 1);
    assert_eq!(count(&databases.internal, "SELECT count(*) FROM agent_account")?, 1);
    assert_eq!(count(&databases.default, "SELECT count(*) FROM agent")?, 1, "nobody else is left behind");
    Ok(())
}

#[test]
fn a_set_up_that_was_cut_short_is_done_again_with_the_same_key() -> Result<()> {
    let Some(site) = empty()? else { return Ok(()) };
    offer(&site, ONE)?.expect(200)?;
    let databases = site.databases()?;
    let break_off = "CREATE TRIGGER cut_short BEFORE INSERT ON agent_password BEGIN SELECT RAISE(ABORT, 'cut short'); END";
    databases.internal.connection.execute_batch(break_off)?;
    let ann = Person::stranger(&site)?;
    assert!(set_up(&ann, ONE, "ann@contoso.example")?.status >= 500);
    let half: i64 = databases.default.connection.query_row("SELECT count(*) FROM site", [], |row| row.get(0))?;
    assert_eq!(half, 1, "the site was loaded already");
    databases.internal.connection.execute_batch("DROP TRIGGER cut_short")?;
    open(&site, ONE)?.expect(200)?;
    set_up(&Person::stranger(&site)?, ONE, "bob@contoso.example")?.expect(404)?;
    set_up(&ann, ONE, "ann@contoso.example")?.expect(303)?;
    ann.get("/desk/queues/unassigned")?.expect(200)?;
    Ok(())
}
