//! Health, migrations, a site from its definition, the key to an empty site.

use anyhow::Result;
use portico_tests::site::key;
use portico_tests::{Page, Person, Setting, Site};
use reqwest::Method;
use serde_json::Value;
use xtask::databases::{DEMO_PASSWORD, demo_definition};

fn operator(person: &Person, path: &str, token: &str, body: &str) -> Result<Page> {
    let request =
        person.request(Method::POST, path).header("authorization", format!("Bearer {token}")).header("content-type", "application/json");
    Page::read(request.body(body.to_owned()).send()?)
}

#[test]
fn health_says_ok_to_anybody() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let page = person.get("/ops/health")?.expect(200)?;
    assert_eq!(page.body, r#"{"status":"ok"}"#);
    assert_eq!(person.post("/ops/health", &[])?.expect(405)?.header("allow"), "GET, HEAD");
    assert_eq!(person.get("/ops/migrations")?.expect(405)?.header("allow"), "POST");
    person.get("/ops/nothing")?.expect(404)?;
    Ok(())
}

#[test]
fn health_tells_when_a_migration_is_missing() -> Result<()> {
    if Site::inside("a missing migration").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting { demo: false, ..Setting::default() })?;
    site.databases()?.internal.connection.execute("DELETE FROM migration WHERE name = (SELECT max(name) FROM migration)", [])?;
    let page = Person::stranger(&site)?.get("/ops/health")?.expect(503)?;
    assert!(page.shows("internal") && !page.header("retry-after").is_empty());
    Ok(())
}

#[test]
fn migrations_run_for_the_operator_only_and_twice_changes_nothing() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    for refused in [
        operator(&person, "/ops/migrations", "wrong", "")?,
        person.post("/ops/migrations", &[])?,
        operator(&person, "/ops/site", "", "{}")?,
        operator(&person, "/ops/setup-key", "", "{}")?,
    ] {
        assert_eq!(refused.clone().expect(401)?.header("www-authenticate"), "Bearer");
        assert_eq!(refused.header("content-type"), "application/problem+json");
    }
    if Site::inside("the operator's token").is_some() {
        for _ in 0..2 {
            let report: Value = serde_json::from_str(&operator(&person, "/ops/migrations", key("operator_token"), "")?.expect(200)?.body)?;
            assert_eq!(report["default"]["applied"], serde_json::json!([]), "{report}");
        }
    }
    Ok(())
}

/// Brings the databases of an empty portal up, as the operator of remote ones does.
fn migrated(person: &Person) -> Result<()> {
    for _ in 0..20 {
        let page = operator(person, "/ops/migrations", key("operator_token"), "")?;
        match page.status {
            200 => return Ok(()),
            202 => {}
            other => anyhow::bail!("HTTP {other}: {}", page.body),
        }
    }
    anyhow::bail!("there is no end to it")
}

fn events(site: &Site) -> Result<[i64; 2]> {
    let databases = site.databases()?;
    let count = |db: &portico::native::Sqlite| db.connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0));
    Ok([count(&databases.default)?, count(&databases.internal)?])
}

#[test]
fn from_nothing_a_portal_comes_up_by_migrations_and_a_definition_and_twice_changes_nothing() -> Result<()> {
    if Site::inside("a portal without databases").is_none() {
        return Ok(());
    }
    let site = Site::start_from_nothing(&Setting::default())?;
    let person = Person::stranger(&site)?;
    person.get("/ops/health")?.expect(503)?;
    migrated(&person)?;
    person.get("/ops/health")?.expect(200)?;
    let definition = demo_definition()?;
    let load = |definition: &str| operator(&person, "/ops/site", key("operator_token"), definition);
    load(&definition)?.expect(201)?;
    let loaded = events(&site)?;
    load(&definition)?.expect(200)?;
    assert_eq!(events(&site)?, loaded, "once more changes nothing");
    let (dana, sam) = (Person::stranger(&site)?, Person::stranger(&site)?);
    dana.sign_in("dana@acme.example")?;
    let asked = dana.asks("The first one", "x")?;
    sam.sign_in_as_agent("sam@northwind.example")?;
    assert!(sam.get(&format!("/desk/requests/{asked}"))?.expect(200)?.shows("The first one"));
    let fields = [("password", DEMO_PASSWORD), ("new_password", "chosen by sam himself"), ("password_again", "chosen by sam himself")];
    sam.post("/desk/account/password", &fields)?.expect(303)?;
    load(&definition)?.expect(200)?;
    let again = Person::stranger(&site)?;
    again.post("/desk/sign-in", &[("email", "sam@northwind.example"), ("password", "chosen by sam himself")])?.expect(303)?;
    let other = definition.replace("Northwind", "Southwind");
    load(&other)?.expect(409)?;
    operator(&person, "/ops/setup-key", key("operator_token"), r#"{"key":"a key that is long enough to be used 123"}"#)?.expect(409)?;
    Ok(())
}

#[test]
fn a_definition_is_refused_with_all_that_is_wrong_and_nothing_of_it_is_loaded() -> Result<()> {
    if Site::inside("an empty portal").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting { demo: false, ..Setting::default() })?;
    let person = Person::stranger(&site)?;
    let load = |definition: &str| operator(&person, "/ops/site", key("operator_token"), definition);
    let changed = |change: fn(&mut Value)| -> Result<String> {
        let mut definition: Value = serde_json::from_str(&demo_definition()?)?;
        change(&mut definition);
        Ok(definition.to_string())
    };
    operator(&person, "/ops/site", "wrong", &demo_definition()?)?.expect(401)?;
    assert_eq!(person.get("/ops/site")?.expect(405)?.header("allow"), "POST");
    load(&format!("{{\"site\": \"{}\"}}", "x".repeat(262_144)))?.expect(413)?;
    for (definition, path) in [
        ("not json".to_owned(), ""),
        (changed(|site| site["site"]["zone"] = "Mars/Olympus".into())?, "site.zone"),
        (changed(|site| site["sight"] = 1.into())?, "sight"),
        (changed(|site| site["passwords"] = 1.into())?, "passwords"),
        (changed(|site| site["passwords"]["sam@northwind.example"] = "short".into())?, "passwords.sam@northwind.example"),
        (changed(|site| site["passwords"]["dana@acme.example"] = "long enough".into())?, "passwords.dana@acme.example"),
        (changed(|site| site["passwords"] = serde_json::json!({"sam@northwind.example": "long enough"}))?, "agents"),
    ] {
        let page = load(&definition)?.expect(422)?;
        assert_eq!(page.header("content-type"), "application/problem+json");
        let problem: Value = serde_json::from_str(&page.body)?;
        assert_eq!(problem["errors"][0]["path"], path, "{problem}");
        assert!(!page.body.contains("long enough"), "a password is never sent back");
    }
    assert_eq!(events(&site)?, [0, 0]);
    // What refers to something that the file lacks is known to the database only; what was loaded before it stays, and goes on later.
    let lacking = load(&changed(|site| site["request_types"][0]["portal"] = "nowhere".into())?)?.expect(422)?;
    assert!(lacking.shows("there is no portal"), "{}", lacking.body);
    load(&demo_definition()?)?.expect(200)?;
    Ok(())
}

#[test]
fn a_setup_key_opens_an_empty_site_and_no_other() -> Result<()> {
    let Some(shared) = Site::inside("the operator's token") else { return Ok(()) };
    let token = key("operator_token");
    let setup = "a key that is long enough to be used 123";
    let body = format!(r#"{{"key":"{setup}"}}"#);
    operator(&Person::stranger(shared)?, "/ops/setup-key", token, &body)?.expect(409)?;
    let empty = Site::start(&Setting { demo: false, ..Setting::default() })?;
    let person = Person::stranger(&empty)?;
    for bad in ["", "{}", r#"{"key":"short"}"#, "not json", r#"{"key":7}"#] {
        operator(&person, "/ops/setup-key", token, bad)?.expect(422)?;
    }
    operator(&person, "/ops/setup-key", token, &body)?.expect(200)?;
    person.get(&format!("/desk/first-run?key={}", portico_tests::encode(setup)))?.expect(200)?;
    Ok(())
}

#[test]
fn while_a_site_is_upgraded_pages_are_read_and_changes_say_so_and_afterwards_they_work() -> Result<()> {
    if Site::inside("an upgrade that is not finished").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting::default())?;
    let dana = Person::stranger(&site)?;
    dana.sign_in("dana@acme.example")?;
    let asked = dana.asks("Before the upgrade", "x")?;
    // What an upgrade puts up before it begins, and takes away when it is done.
    site.databases()?.default.connection.execute_batch(
        "CREATE TRIGGER site_is_being_upgraded BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'the site is being upgraded'); END",
    )?;
    let refused = dana.replies(&asked, "typed meanwhile")?.expect(503)?;
    assert_eq!(refused.header("retry-after"), "60");
    assert!(refused.shows("We are upgrading this site") && refused.shows("typed meanwhile"), "what was typed is kept");
    assert!(dana.get(&format!("/requests/{asked}"))?.expect(200)?.shows("Before the upgrade"));
    let health = dana.get("/ops/health")?.expect(503)?;
    assert!(health.shows("an upgrade is not finished"), "{}", health.body);
    let report: Value = serde_json::from_str(&operator(&dana, "/ops/migrations", key("operator_token"), "")?.expect(200)?.body)?;
    assert!(report["default"].get("projected").is_none(), "{report}");
    dana.replies(&asked, "typed afterwards")?.expect(303)?;
    dana.get("/ops/health")?.expect(200)?;
    Ok(())
}
