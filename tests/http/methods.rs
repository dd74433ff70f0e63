//! Methods and messages: what only looks changes nothing, and one message is never two.

use anyhow::Result;
use portico_tests::{Page, Person, Setting, Site};
use reqwest::Method;

use crate::refusals::raw;

/// How much the databases of a site hold of what people do.
fn written(site: &Site) -> Result<Vec<i64>> {
    let databases = site.databases()?;
    let count = |db: &rusqlite::Connection, sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0));
    let mut counts = Vec::new();
    for sql in [
        "SELECT count(*) FROM event",
        "SELECT count(*) FROM delivery",
        "SELECT count(*) FROM challenge",
        "SELECT count(*) FROM challenge WHERE consumed_at IS NOT NULL",
        "SELECT count(*) FROM session WHERE ended_at IS NULL",
    ] {
        counts.push(count(&databases.default.connection, sql)?);
    }
    for sql in ["SELECT count(*) FROM event", "SELECT count(*) FROM agent_session WHERE ended_at IS NULL"] {
        counts.push(count(&databases.internal.connection, sql)?);
    }
    Ok(counts)
}

#[test]
fn looking_changes_nothing() -> Result<()> {
    if Site::inside("what was written down").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting::default())?;
    let (dana, sam) = (site.customer_without_mail("dana@acme.example")?, Person::agent(&site, "sam@northwind.example")?);
    let key = dana.asks("Looked at", "x")?;
    let before = written(&site)?;
    for (person, path) in [
        (&dana, format!("/requests/{key}/replies?form_id={}&body=x", portico_tests::form_id())),
        (&dana, format!("/requests/{key}/transitions?form_id={}&transition=resolve", portico_tests::form_id())),
        (&dana, "/account/sign-out".to_owned()),
        (&dana, format!("/p/support/new/ask-a-question?form_id={}&summary=x&details=x", portico_tests::form_id())),
        (&dana, "/sign-in?email=dana%40acme.example".to_owned()),
        (&dana, format!("/sign-in/link?token={}", "0".repeat(64))),
        (&sam, format!("/desk/requests/{key}/notes?form_id={}&body=x", portico_tests::form_id())),
        (&sam, format!("/desk/requests/{key}/assignment?form_id={}&assignee=me", portico_tests::form_id())),
        (&sam, "/desk/sign-out".to_owned()),
        (&sam, "/desk/sign-in?email=sam%40northwind.example&password=x".to_owned()),
        (&sam, "/ops/migrations".to_owned()),
        (&sam, "/courier/tick".to_owned()),
    ] {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let page = Page::read(person.request(method.clone(), &path).send()?)?;
            assert!(page.status < 500, "{method} {path}: {}", page.status);
        }
    }
    assert_eq!(written(&site)?, before);
    Ok(())
}

#[test]
fn a_request_is_not_echoed_by_trace() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    for path in ["/", "/requests", "/desk/sign-in", "/ops/health", "/static/app.css", "/courier/tick"] {
        let answer = raw(
            &dana,
            &format!("TRACE {path} HTTP/1.1\r\nHost: localhost\r\nX-Secret: echoed\r\nCookie: session=echoed\r\nConnection: close\r\n\r\n"),
        )?;
        assert!(answer.starts_with("HTTP/1.1 4") && !answer.contains("echoed"), "{path}: {answer:.200}");
    }
    Ok(())
}

#[test]
fn a_second_request_cannot_hide_in_the_body_of_a_first() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let hidden = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let form = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let whole = hidden.len();
    for (why, text) in [
        (
            "both lengths, the chunks end first",
            format!("{form}Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{hidden}", whole + 5),
        ),
        ("two lengths", format!("{form}Content-Length: 0\r\nContent-Length: {whole}\r\n\r\n{hidden}")),
        ("a length with a sign", format!("{form}Content-Length: +0\r\n\r\n{hidden}")),
        ("another coding", format!("{form}Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n{hidden}")),
        ("a space before the colon", format!("{form}Content-Length : 0\r\n\r\n{hidden}")),
        ("a bare line feed", format!("{form}Transfer-Encoding: chunked\r\n\r\n0\n\n{hidden}")),
    ] {
        let answer = raw(&dana, &text)?;
        assert!(answer.matches("HTTP/1.1 ").count() <= 1 || why.starts_with("both"), "{why}: {answer:.400}");
        // With both, the chunks count (RFC 9112, 6.3): the rest is another request of the same caller, or refused, never part of the first one's body.
        assert!(!answer.starts_with("HTTP/1.1 2") && !answer.starts_with("HTTP/1.1 5"), "{why}: {answer:.400}");
    }
    dana.get("/ops/health")?.expect(200)?;
    Ok(())
}
