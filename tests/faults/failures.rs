//! Three kinds of failure, told apart: what the person sees, what the log says, what the health page says.

use anyhow::{Context, Result};
use portico_tests::site::key;
use portico_tests::{Page, Person, Process, form_id, until, word};
use reqwest::Method;
use serde_json::Value;

/// The lines of the log with this target, newest last.
fn lines(host: &Process, target: &str) -> Vec<Value> {
    let said = host.said();
    let json = said.lines().filter_map(|line| serde_json::from_str::<Value>(line.split_once("] ").map_or(line, |(_, json)| json)).ok());
    json.filter(|line| line["target"] == target).collect()
}

/// The line about this call, once it is there.
fn line_about(host: &Process, target: &str, request_id: &str) -> Result<Value> {
    let mut found = None;
    until(10, &format!("a line {target} about {request_id} in {}", host.said()), || {
        found = lines(host, target).into_iter().find(|line| line["request_id"] == request_id);
        Ok(found.is_some())
    })?;
    found.context("a line")
}

fn health(person: &Person) -> Result<Value> {
    let bearer = format!("Bearer {}", key("operator_token"));
    let page = Page::read(person.request(Method::GET, "/ops/health").header("authorization", bearer).send()?)?.expect(200)?;
    Ok(serde_json::from_str(&page.body)?)
}

#[test]
fn our_own_mistake_is_a_500_in_the_log_and_on_the_health_page_and_what_was_typed_is_kept() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let dana = Person::customer(&host.site(), "dana@acme.example")?;
    let asked = dana.asks("Faults", "x")?;
    assert_eq!(health(&dana)?["status"], "ok");
    // What a mistake in a statement looks like: it names something that is not there.
    host.databases()?
        .default
        .connection
        .execute_batch("DROP VIEW contact_audience; CREATE VIEW contact_audience AS SELECT id AS contact_id FROM contact")?;
    let page = dana.get("/requests")?.expect(500)?;
    let id = page.header("x-request-id").to_owned();
    assert!(
        page.header("retry-after").is_empty() && page.text().contains(&id) && !page.text().contains("contact_audience"),
        "{}",
        page.text()
    );
    let line = line_about(&host, "fault", &id)?;
    assert!(line["causes"].as_str().is_some_and(|causes| causes.contains("no such column")), "{line}");
    assert_eq!((&line["place"], &line["level"]), (&"GET /requests".into(), &"ERROR".into()));
    let (text, sent) = (word("typed at length "), form_id());
    let page = dana.post(&format!("/requests/{asked}/replies"), &[("form_id", &sent), ("body", &text)])?.expect(500)?;
    assert!(page.shows(&text) && page.text().contains("Nothing that was confirmed is lost"), "{}", page.text());
    let again = page.form(&format!("/requests/{asked}/replies"), &[])?;
    assert_eq!((again.value("form_id")?, again.value("body")?), (sent.as_str(), text.as_str()), "and it is sent again as the same");
    until(10, "an alarm", || Ok(health(&dana)?["faults_last_hour"] == 2))?;
    let told = health(&dana)?;
    assert_eq!(told["status"], "degraded");
    let first = told["latest_faults"].as_array().and_then(|all| all.last()).context("a fault")?;
    assert!(first["call_id"] == id.as_str() && first["component"] == "requests", "{told}");
    assert!(!told.to_string().contains(&text) && !told.to_string().contains("dana"), "without anybody's data: {told}");
    assert_eq!(dana.get("/ops/health")?.expect(200)?.body, r#"{"status":"ok"}"#, "a balancer goes on with it");
    Ok(())
}

#[test]
fn a_busy_database_says_when_to_come_again_and_keeps_what_was_typed() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let dana = Person::customer(&host.site(), "dana@acme.example")?;
    let asked = dana.asks("Busy", "x")?;
    let databases = host.databases()?;
    databases.default.connection.execute_batch("BEGIN IMMEDIATE")?;
    let text = word("while it is busy ");
    let page = dana.post(&format!("/requests/{asked}/replies"), &[("form_id", &form_id()), ("body", &text)])?.expect(503)?;
    databases.default.connection.execute_batch("COMMIT")?;
    assert!(page.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds < 10));
    assert!(page.shows(&text));
    let line = line_about(&host, "busy", page.header("x-request-id"))?;
    assert!(line["causes"].as_str().is_some_and(|causes| causes.contains("locked")) && line["level"] == "WARN", "{line}");
    dana.submit(&page, &format!("/requests/{asked}/replies"), &[])?.expect(303)?;
    assert!(dana.get(&format!("/requests/{asked}"))?.expect(200)?.shows(&text), "sent again from the page that said so");
    assert_eq!(health(&dana)?["status"], "ok", "that was nobody's mistake");
    Ok(())
}

#[test]
fn a_database_that_can_not_be_read_is_unavailable_and_the_other_half_of_the_site_goes_on() -> Result<()> {
    let mut host = Process::new(&[])?;
    let internal = host.folder().join("internal.db");
    for suffix in ["-wal", "-shm"] {
        std::fs::remove_file(host.folder().join(format!("internal.db{suffix}"))).ok();
    }
    let good = std::fs::read(&internal)?;
    std::fs::write(&internal, "This is no database. ".repeat(1000))?;
    host.start()?;
    let person = host.stranger()?;
    let fields = [("email", "sam@northwind.example"), ("password", xtask::databases::DEMO_PASSWORD)];
    let page = person.post("/desk/sign-in", &fields)?.expect(503)?;
    assert!(page.header("retry-after").is_empty() && !page.shows("northwind demo"), "a password is not written into a page");
    let line = line_about(&host, "unavailable", page.header("x-request-id"))?;
    assert!(line["causes"].as_str().is_some_and(|causes| causes.contains("not a database")), "{line}");
    let health = person.get("/ops/health")?.expect(503)?;
    assert!(health.shows("internal"));
    person.get("/sign-in")?.expect(200)?;
    // Somebody sees to it: the same instances find it again.
    std::fs::write(&internal, good)?;
    until(10, "the desk is back", || Ok(person.post("/desk/sign-in", &fields)?.status == 303))?;
    Ok(())
}

#[test]
fn who_was_not_let_in_stands_in_the_log_without_anybodys_name() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let person = host.stranger()?;
    let form = "application/x-www-form-urlencoded";
    let call = |method: Method, path: &str, headers: &[(&str, &str)], body: &str| -> Result<Page> {
        let mut request = person.request(method, path).header("content-type", form);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::read(request.body(body.to_owned()).send()?)
    };
    let secret = "a-token-that-nobody-may-read";
    let large = format!("email={}", "a".repeat(300 * 1024));
    for (page, status, cause) in [
        (call(Method::POST, "/sign-in", &[("origin", "https://evil.example")], "email=dana%40acme.example")?, 403, "a foreign origin"),
        (call(Method::GET, "/sign-in?token=hidden", &[("host", "evil.example")], "")?, 421, "a foreign host"),
        (call(Method::POST, "/sign-in", &[], &large)?, 413, "a body that is too large"),
        (call(Method::POST, "/courier/tick", &[("authorization", &format!("Bearer {secret}"))], "")?, 401, "not the operator's token"),
        (call(Method::POST, "/ops/migrations", &[], "")?, 401, "not the operator's token"),
    ] {
        let page = page.expect(status)?;
        let line = line_about(&host, "refusal", page.header("x-request-id"))?;
        assert_eq!((line["status"].as_u64(), line["cause"].as_str()), (Some(u64::from(status)), Some(cause)), "{line}");
        assert!(line["network"].as_str().is_some_and(|network| network.starts_with("10.")) && line["path"].is_string(), "{line}");
    }
    person.set_cookie("session", "not.a.token")?;
    let page = person.get("/requests")?.expect(303)?;
    assert_eq!(line_about(&host, "refusal", page.header("x-request-id"))?["cause"], "it is not one of ours");
    let said = host.said();
    for hidden in ["dana@acme.example", "dana%40", secret, "hidden", "not.a.token"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
    Ok(())
}

#[test]
fn each_step_of_signing_in_stands_in_the_log_by_ids_alone() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let dana = host.stranger()?;
    dana.sign_in("dana@acme.example")?;
    dana.post("/account/sign-out", &[])?.expect(303)?;
    let sam = host.stranger()?;
    let wrong = [("email", "sam@northwind.example"), ("password", "wrong password 1")];
    sam.post("/desk/sign-in", &wrong)?.expect(422)?;
    sam.sign_in_as_agent("sam@northwind.example")?;
    until(10, "all lines", || Ok(lines(&host, "sign_in").len() >= 5))?;
    let told: Vec<String> = lines(&host, "sign_in")
        .iter()
        .map(|line| ["realm", "by", "outcome"].map(|name| line[name].as_str().unwrap_or_default()).join(" ").trim().to_owned())
        .collect();
    assert_eq!(
        told,
        ["customer mail asked", "customer link in", "customer account out", "agent password wrong", "agent password in"],
        "{}",
        host.said()
    );
    for hidden in ["dana@", "sam@", "wrong password", "northwind demo"] {
        assert!(!host.said().contains(hidden), "{hidden}");
    }
    Ok(())
}
