//! What is not a call that a page of ours makes: each gets the right status and an answer that helps, and the host stays up.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, form_id};
use reqwest::Method;
use serde_json::Value;

/// Sends bytes as they are; gives what comes back.
pub fn raw(person: &Person, text: &str) -> Result<String> {
    raw_bytes(person, text.as_bytes())
}

fn raw_bytes(person: &Person, bytes: &[u8]) -> Result<String> {
    let address = person.site().strip_prefix("http://").context("plain http")?.replace("localhost", "127.0.0.1");
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.write_all(bytes)?;
    let mut answer = Vec::new();
    // A server may close a connection that it refuses without reading all.
    stream.read_to_end(&mut answer).ok();
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn dana() -> Result<Person> {
    Person::colleague(Site::shared(), "Dana Newton")
}

const FORM: &str = "application/x-www-form-urlencoded";

/// A refusal is a page with words, and a problem (RFC 9457) for programs.
fn assert_refused(person: &Person, request: impl Fn() -> reqwest::blocking::RequestBuilder, status: u16) -> Result<Page> {
    let page = Page::read(request().header("accept", "text/html").send()?)?.expect(status)?;
    assert!(page.header("content-type").starts_with("text/html") && page.text().len() > 40, "a page with words");
    assert!(!page.header("content-length").is_empty());
    let problem = Page::read(request().header("accept", "application/json").send()?)?.expect(status)?;
    assert_eq!(problem.header("content-type"), "application/problem+json");
    let json: Value = serde_json::from_str(&problem.body)?;
    assert_eq!(json["status"], status);
    assert!(json["title"].as_str().is_some_and(|title| !title.is_empty()), "{json}");
    person.get("/ops/health")?.expect(200)?;
    Ok(page)
}

#[test]
fn a_foreign_host_is_misdirected() -> Result<()> {
    let dana = dana()?;
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:3000"] {
        let page =
            assert_refused(&dana, || dana.request(Method::GET, "/sign-in").header("host", host), 421).with_context(|| host.to_owned())?;
        assert!(!page.shows("evil.example"), "and it stands nowhere on the page");
    }
    Ok(())
}

#[test]
fn an_unknown_path_is_a_page() -> Result<()> {
    let dana = dana()?;
    for path in [
        "/nothing",
        "/requests/SUP-1/nothing",
        "/requests/not-a-key",
        "/desk/nothing",
        "/p/support/new/x/y",
        "/account/sessions",
        "/sign-in/nothing",
        "/courier/x",
    ] {
        assert_refused(&dana, || dana.request(Method::GET, path), 404).with_context(|| path.to_owned())?;
    }
    Ok(())
}

#[test]
fn a_wrong_method_names_the_right_one() -> Result<()> {
    let dana = dana()?;
    for (method, path, allowed) in [
        (Method::DELETE, "/requests", "GET"),
        (Method::POST, "/account", "GET"),
        (Method::GET, "/account/sign-out", "POST"),
        (Method::GET, "/requests/SUP-1042/replies", "POST"),
        (Method::PUT, "/sign-in", "GET"),
        (Method::POST, "/desk/queues/mine", "GET"),
        (Method::GET, "/desk/requests/SUP-1/notes", "POST"),
        (Method::PATCH, "/p/support/new/ask-a-question", "GET"),
    ] {
        let page = assert_refused(&dana, || dana.request(method.clone(), path), 405).with_context(|| format!("{method} {path}"))?;
        assert!(page.header("allow").contains(allowed), "{path}: {}", page.header("allow"));
    }
    Ok(())
}

#[test]
fn a_wrong_method_names_all_the_right_ones() -> Result<()> {
    let dana = dana()?;
    for path in ["/sign-in", "/desk/sign-in", "/p/support/new/ask-a-question"] {
        let page = Page::read(dana.request(Method::DELETE, path).send()?)?.expect(405)?;
        assert!(page.header("allow").contains("GET") && page.header("allow").contains("POST"), "{path} allows {}", page.header("allow"));
    }
    Ok(())
}

#[test]
fn a_body_that_is_no_form_is_not_read() -> Result<()> {
    let dana = dana()?;
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", "application/xml"] {
        assert_refused(&dana, || dana.request(Method::POST, "/sign-in").header("content-type", kind).body("{\"email\":\"x\"}"), 415)?;
    }
    Ok(())
}

#[test]
fn a_body_that_is_too_large_is_refused_with_or_without_a_length() -> Result<()> {
    let dana = dana()?;
    let large = format!("form_id={}&body={}", form_id(), "a".repeat(300 * 1024));
    let page = dana.post_bytes("/requests/SUP-1041/replies", FORM, large.as_bytes())?.expect(413)?;
    assert!(page.text().contains("larger than we take"));
    let mut chunked = b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n".to_vec();
    for _ in 0..80 {
        chunked.extend_from_slice(b"1000\r\n");
        chunked.extend_from_slice(&[b'a'; 4096]);
        chunked.extend_from_slice(b"\r\n");
    }
    chunked.extend_from_slice(b"0\r\n\r\n");
    let answer = raw_bytes(&dana, &chunked)?;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer:.200}");
    dana.get("/ops/health")?.expect(200)?;
    Ok(())
}

#[test]
fn broken_text_is_refused_wherever_it_stands() -> Result<()> {
    let dana = dana()?;
    for body in ["email=%ff", "email=%00", "email=a%00b", "%ff=x", "email=%C3"] {
        assert_refused(&dana, || dana.request(Method::POST, "/sign-in").header("content-type", FORM).body(body), 400)
            .with_context(|| body.to_owned())?;
    }
    assert_refused(&dana, || dana.request(Method::POST, "/sign-in").header("content-type", FORM).body(&b"email=\xff\xfe"[..]), 400)?;
    for path in ["/?q=%ff", "/requests?q=%00", "/requests?state=%c3", "/sign-in?return_to=%ff", "/p/support/new/ask-a-question?summary=%ff"]
    {
        assert_refused(&dana, || dana.request(Method::GET, path), 400).with_context(|| path.to_owned())?;
    }
    for path in ["/requests/SUP-%ff", "/p/%00", "/%c0%ae%c0%ae/x", "/requests/SUP-1%00"] {
        let status = dana.get(path)?.status;
        assert!([400, 404].contains(&status), "{path}: {status}");
    }
    Ok(())
}

#[test]
fn a_form_without_its_id_is_refused() -> Result<()> {
    let dana = dana()?;
    let key = dana.asks("Forms", "x")?;
    for path in [format!("/requests/{key}/replies"), format!("/requests/{key}/transitions"), "/p/support/new/ask-a-question".to_owned()] {
        for id in ["", "not-an-id", "0190'; DROP TABLE event; --"] {
            dana.post(&path, &[("form_id", id), ("body", "x"), ("transition", "resolve")])?
                .expect(400)
                .with_context(|| format!("{path} {id}"))?;
        }
    }
    dana.post(&format!("/requests/{key}/transitions"), &[("form_id", &form_id()), ("transition", "../../etc")])?.expect(400)?;
    Ok(())
}

#[test]
fn a_change_that_another_site_asks_for_is_refused() -> Result<()> {
    let dana = dana()?;
    let key = dana.asks("Cross-site", "x")?;
    let action = format!("/requests/{key}/replies");
    let body = format!("form_id={}&body=forged", form_id());
    for (name, value) in
        [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")]
    {
        let send = || dana.request(Method::POST, &action).header(name, value).header("content-type", FORM).body(body.clone());
        assert_refused(&dana, send, 403).with_context(|| format!("{name}: {value}"))?;
    }
    assert!(!dana.get(&format!("/requests/{key}"))?.shows("forged"));
    for path in ["/sign-in", "/account/sign-out", "/desk/sign-in", "/desk/sign-out"] {
        let sent = dana
            .request(Method::POST, path)
            .header("origin", "https://evil.example")
            .header("content-type", FORM)
            .body("email=a%40b.example")
            .send()?;
        assert_eq!(sent.status().as_u16(), 403, "{path}");
    }
    dana.get("/account")?.expect(200)?;
    Ok(())
}

#[test]
fn nonsense_on_the_line_does_not_fell_the_host() -> Result<()> {
    let dana = dana()?;
    let long = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "a".repeat(100_000));
    let many: String = (0..500).map(|n| format!("x-{n}: y\r\n")).collect();
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}Connection: close\r\n\r\n");
    for text in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        &long,
        &many,
        "\0\0\0\0",
    ] {
        let answer = raw(&dana, text)?;
        assert!(!answer.starts_with("HTTP/1.1 5") && !answer.starts_with("HTTP/1.1 2"), "{text:.40}: {answer:.80}");
        dana.get("/ops/health")?.expect(200)?;
    }
    Ok(())
}

#[test]
fn what_belongs_to_nobody_any_more_is_not_there() -> Result<()> {
    let dana = dana()?;
    for path in ["/requests/SUP-0", "/requests/SUP-999999999999", "/requests/ZZZ-1", "/requests/SUP-1041'--", "/requests/sup"] {
        dana.get(path)?.expect(404).with_context(|| path.to_owned())?;
    }
    for session in [form_id(), "not-an-id".to_owned()] {
        dana.post(&format!("/account/sessions/{session}/end"), &[])?.expect(404)?;
    }
    let lee = Person::customer(Site::shared(), "lee@acme.example")?;
    let page = lee.get("/account")?.expect(200)?;
    let lees: Vec<_> = page.forms().into_iter().filter(|form| form.path().ends_with("/end")).collect();
    for form in lees {
        dana.post(form.path(), &[])?.expect(404)?;
    }
    lee.get("/account")?.expect(200)?;
    Ok(())
}
