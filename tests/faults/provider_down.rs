//! The mail provider is down: mails wait, and go out when it is back, each with one key for all its tries.

use anyhow::{Context, Result};
use portico_tests::provider::{self, Handed, Inbox};
use portico_tests::site::key;
use portico_tests::{Person, Setting, Site, until, word};
use reqwest::Method;

use crate::truth;

fn portal(mail_url: String) -> Result<Site> {
    Site::start(&Setting {
        variables: vec![("mail_url".to_owned(), mail_url), ("mail_token".to_owned(), "secret".to_owned())],
        ..Setting::default()
    })
}

fn tick(site: &Site) -> Result<()> {
    truth::let_time_pass(&site.databases()?)?;
    let call =
        Person::stranger(site)?.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {}", key("operator_token")));
    call.send()?.error_for_status()?;
    Ok(())
}

/// Attempts, whether it was sent, and what stood in the way, of the mail about a request.
fn delivery(site: &Site, title: &str) -> Result<(String, i64, bool, Option<String>)> {
    let sql = "SELECT d.id, d.attempts, d.sent_at IS NOT NULL, d.error FROM delivery d JOIN outbox o ON o.id = d.id JOIN request r ON r.id = o.request_id
                WHERE r.title = ?1 AND d.kind = 'request_received'";
    let row =
        site.databases()?.default.connection.query_row(sql, [title], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(row)
}

fn about(inbox: &Inbox, title: &str) -> Vec<Handed> {
    inbox.all().into_iter().filter(|handed| handed.content.contains(title)).collect()
}

/// The whole way: down, back but unwell, well.
fn down_and_up(scheme: &str, path: &str, open: fn(u16, usize) -> Result<Inbox>) -> Result<Vec<Handed>> {
    let port = provider::closed_port()?;
    let site = portal(format!("{scheme}://127.0.0.1:{port}{path}"))?;
    let dana = site.customer_without_mail("dana@acme.example")?;
    let title = word("Provider");
    let key = dana.asks(&title, "x")?;
    until(20, "the first try", || Ok(delivery(&site, &title)?.3.is_some()))?;
    let (_, attempts, sent, error) = delivery(&site, &title)?;
    assert!(attempts >= 1 && !sent && error.is_some_and(|error| !error.contains("secret")), "it waits, and says why");
    dana.get(&format!("/requests/{key}"))?.expect(200).context("the request itself does not wait for the mail")?;
    tick(&site)?;
    assert!(!delivery(&site, &title)?.2);
    let inbox = open(port, 1)?;
    tick(&site)?;
    assert!(!delivery(&site, &title)?.2, "refused once");
    tick(&site)?;
    let (_, attempts, sent, _) = delivery(&site, &title)?;
    assert!(sent && attempts >= 4, "{attempts}");
    tick(&site)?;
    Ok(about(&inbox, &title))
}

#[test]
fn a_provider_that_was_down_gets_each_mail_once_under_one_key() -> Result<()> {
    let handed = down_and_up("http", "/send", provider::http)?;
    assert_eq!(handed.iter().map(|handed| handed.accepted).collect::<Vec<_>>(), [false, true], "refused, then taken, then never again");
    assert!(!handed[0].key.is_empty() && handed[0].key == handed[1].key, "both tries have the same idempotency key");
    assert!(handed[1].content.contains("dana@acme.example"));
    Ok(())
}

#[test]
fn a_relay_that_was_down_gets_each_mail_once_under_one_message_id() -> Result<()> {
    let handed = down_and_up("smtp", "", provider::smtp)?;
    assert_eq!(handed.iter().map(|handed| handed.accepted).collect::<Vec<_>>(), [false, true]);
    assert!(!handed[0].key.is_empty() && handed[0].key == handed[1].key, "both tries have the same message id: {handed:?}");
    Ok(())
}
