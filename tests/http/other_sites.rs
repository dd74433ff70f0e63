//! What the page of another site can do with a visitor's browser: nothing.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site};
use reqwest::Method;

const PATHS: [&str; 9] =
    ["/", "/requests", "/account", "/sign-in", "/desk/sign-in", "/ops/health", "/brand.css", "/robots.txt", "/no/such/page"];

#[test]
fn no_answer_may_be_read_by_another_site() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    for path in PATHS.into_iter().chain(["/static/no-such-file.css"]) {
        for origin in ["https://evil.example", "null", "http://localhost.evil.example"] {
            let page = Page::read(dana.request(Method::GET, path).header("origin", origin).send()?)?;
            let allowed: Vec<_> = page.headers.iter().filter(|(name, _)| name.starts_with("access-control-")).collect();
            assert!(allowed.is_empty(), "{path} for {origin}: {allowed:?}");
            assert_eq!(page.header("cross-origin-resource-policy"), "same-origin", "{path} for {origin}");
        }
    }
    Ok(())
}

#[test]
fn a_browser_that_asks_for_another_site_is_allowed_no_method_and_no_header() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    for path in PATHS {
        let asked = dana
            .request(Method::OPTIONS, path)
            .header("origin", "https://evil.example")
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type, hx-request");
        let page = Page::read(asked.send()?)?;
        assert!(page.headers.iter().all(|(name, _)| !name.starts_with("access-control-")), "{path}: {:?}", page.headers);
    }
    Ok(())
}

#[test]
fn every_answer_says_what_it_is_and_nothing_may_guess() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?);
    let key = dana.asks("Kinds of answers", "x")?;
    let front = dana.get("/")?;
    let files = front
        .addresses()
        .into_iter()
        .filter(|path| path.starts_with("/static/"))
        .map(|path| path.split('#').next().unwrap_or_default().to_owned());
    let mut paths: Vec<String> = PATHS.into_iter().map(str::to_owned).chain(files).collect();
    paths.extend([
        format!("/requests/{key}"),
        format!("/requests/{key}/live?version=x"),
        format!("/desk/requests/{key}"),
        "/desk".to_owned(),
    ]);
    for path in &paths {
        for (accept, person) in [("text/html", &dana), ("application/json", &dana), ("*/*", &sam)] {
            let page = Page::read(person.request(Method::GET, path).header("accept", accept).send()?)?;
            assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
            if page.bytes.is_empty() {
                continue;
            }
            let kind = page.header("content-type").to_owned();
            let text = kind.starts_with("text/") || kind.contains("xml");
            assert!(!kind.is_empty() && (!text || kind.ends_with("; charset=utf-8")), "{path} is {kind:?}");
            let begins = page.body.trim_start().chars().next().with_context(|| path.clone())?;
            assert_eq!(kind.contains("json"), begins == '{', "{path} is {kind:?} and begins with {begins:?}");
            assert_eq!(
                kind.starts_with("text/html"),
                begins == '<' && !kind.contains("svg"),
                "{path} is {kind:?} and begins with {begins:?}"
            );
        }
    }
    Ok(())
}
