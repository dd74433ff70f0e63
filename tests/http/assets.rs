//! Styles, scripts and icons.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site};
use reqwest::Method;

fn get(person: &Person, path: &str, name: &str, value: &str) -> Result<Page> {
    Page::read(person.request(Method::GET, path).header(name, value).send()?)
}

fn style(person: &Person) -> Result<String> {
    let page = person.get("/")?.expect(200)?;
    page.addresses().into_iter().find(|address| address.starts_with("/static/") && address.ends_with(".css")).context("a style sheet")
}

#[test]
fn every_file_that_a_page_names_is_there_and_kept_for_ever() -> Result<()> {
    let person = Person::customer(Site::shared(), "dana@acme.example")?;
    let page = person.get("/")?.expect(200)?;
    let files: Vec<_> = page
        .addresses()
        .into_iter()
        .filter(|address| address.starts_with("/static/"))
        .map(|a| a.split('#').next().unwrap_or_default().to_owned())
        .collect();
    assert!(files.len() >= 2, "{files:?}");
    for file in files {
        let answer = person.get(&file)?.expect(200)?;
        assert!(answer.header("cache-control").contains("immutable"), "{file}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"));
    }
    Ok(())
}

#[test]
fn a_file_comes_compressed_as_the_browser_can_read_it() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let path = style(&person)?;
    let plain = get(&person, &path, "accept-encoding", "identity")?.expect(200)?;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, encoding) in [("br, gzip", "br"), ("gzip", "gzip"), ("gzip, br;q=0", "gzip"), ("deflate", "")] {
        let answer = get(&person, &path, "accept-encoding", accepted)?.expect(200)?;
        assert_eq!((answer.header("content-encoding"), answer.header("vary")), (encoding, "accept-encoding"), "{accepted}");
        assert_eq!(answer.bytes.len() < plain.bytes.len(), !encoding.is_empty());
        assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
        assert_eq!(answer.header("etag") == plain.header("etag"), encoding.is_empty(), "each encoding has its own tag");
    }
    Ok(())
}

#[test]
fn an_unchanged_file_is_not_sent_again() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let path = style(&person)?;
    let tag = get(&person, &path, "accept-encoding", "identity")?.header("etag").to_owned();
    let same = get(&person, &path, "if-none-match", &format!("\"other\", W/{tag}"))?.expect(304)?;
    assert!(same.bytes.is_empty());
    get(&person, &path, "if-none-match", "\"other\"")?.expect(200)?;
    let head = Page::read(person.request(Method::HEAD, &path).send()?)?.expect(200)?;
    assert!(head.bytes.is_empty() && !head.header("content-length").is_empty());
    Ok(())
}

#[test]
fn nothing_beside_the_folder_can_be_named() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    for path in ["/static/", "/static/no-such-file.css", "/static/..%2fspin.toml", "/static/.env", "/static//app.css", "/static/app.css.br"]
    {
        let page = person.get(path)?.expect(404).with_context(|| path.to_owned())?;
        assert!(page.bytes.len() < 200, "{path}");
    }
    for raw in ["/static/../spin.toml", "/static/%2e%2e/spin.toml", "/static/%00", "/static/a%5c..%5cspin.toml"] {
        let answer = crate::refusals::raw(&person, &format!("GET {raw} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))?;
        assert!(answer.starts_with("HTTP/1.1 4") && !answer.contains("spin_manifest_version"), "{raw}: {answer:.80}");
    }
    assert_eq!(person.post("/static/app.css", &[])?.expect(405)?.header("allow"), "GET, HEAD");
    Ok(())
}
