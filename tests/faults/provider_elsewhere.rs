//! A mail provider that sends its callers somewhere else.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;

use anyhow::Result;
use portico_tests::{Setting, Site, provider, until, word};

/// Answers every call with a redirect to another port.
fn redirecting(port: u16, to: u16) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let Ok(copy) = stream.try_clone() else { continue };
            let mut reader = BufReader::new(copy);
            let (mut line, mut length) = (String::new(), 0);
            while reader.read_line(&mut line).is_ok_and(|read| read > 0) && !line.trim().is_empty() {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap_or(0);
                }
                line.clear();
            }
            reader.read_exact(&mut vec![0; length]).ok();
            write!(
                stream,
                "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:{to}/send\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            )
            .ok();
        }
    });
    Ok(())
}

#[test]
fn a_mail_and_its_token_do_not_follow_a_provider_that_points_elsewhere() -> Result<()> {
    let (port, elsewhere) = (provider::closed_port()?, provider::closed_port()?);
    redirecting(port, elsewhere)?;
    let inbox = provider::http(elsewhere, 0)?;
    let variables = [("mail_url", format!("http://127.0.0.1:{port}/send")), ("mail_token", "secret".to_owned())];
    let variables = variables.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let site = Site::start(&Setting { variables, ..Setting::default() })?;
    let dana = site.customer_without_mail("dana@acme.example")?;
    let title = word("Elsewhere");
    dana.asks(&title, "x")?;
    let sql = "SELECT d.error FROM delivery d JOIN outbox o ON o.id = d.id JOIN request r ON r.id = o.request_id WHERE r.title = ?1 AND d.sent_at IS NULL";
    until(20, "the try is written down", || {
        let error: Option<String> = site.databases()?.default.connection.query_row(sql, [&title], |row| row.get(0))?;
        Ok(error.is_some_and(|error| error.contains("307")))
    })?;
    assert!(inbox.all().is_empty(), "nothing went there");
    Ok(())
}
