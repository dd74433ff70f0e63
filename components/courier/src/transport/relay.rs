//! A mail server (SMTP, RFC 5321), by its address: a component can open sockets, but not look up names (see docs/mail.md).

use std::net::IpAddr;

use anyhow::{Context, Result, ensure};
use http::Uri;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Address, Message, SmtpTransport, Transport};
use percent_encoding::percent_decode_str;

use super::Refused;
use portico_mail::{Mail, Party};

/// Reads `smtp://[user:password@]address[:port]`; user and password are percent-encoded.
///
/// # Errors
/// Where it is not that, or a password would cross a public network: there is no TLS here.
pub fn connect_to(mail_url: &str) -> Result<SmtpTransport> {
    let uri: Uri = mail_url.parse().context("mail_url")?;
    let authority = uri.authority().context("mail_url names no relay")?;
    let address = match authority.host() {
        "localhost" => IpAddr::from([127, 0, 0, 1]),
        host => host.trim_matches(['[', ']']).parse().context("the relay in mail_url must be named by its IP address (docs/mail.md)")?,
    };
    // No timeout: on WASI a socket with one is refused as invalid. A relay that hangs is left when the runtime's own limit ends this instance.
    let mut relay = SmtpTransport::builder_dangerous(address.to_string()).port(authority.port_u16().unwrap_or(25)).timeout(None);
    if let Some((login, _)) = authority.as_str().rsplit_once('@') {
        ensure!(is_private(address), "mail_url holds a password, which SMTP without TLS would show to a public network (docs/mail.md)");
        let (user, password) = login.split_once(':').context("mail_url has a user without a password")?;
        relay = relay.credentials(Credentials::new(decoded(user)?, decoded(password)?));
    }
    Ok(relay.build())
}

fn decoded(text: &str) -> Result<String> {
    Ok(percent_decode_str(text).decode_utf8().context("the user or password in mail_url")?.into_owned())
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    }
}

/// Hands a mail over. Blocks this instance until it is done: nobody waits for it but the courier itself.
pub fn send(relay: &SmtpTransport, mail: &Mail) -> Result<(), Refused> {
    let message = message(mail).map_err(|error| Refused::for_good(format!("not a mail: {error:#}")))?;
    relay
        .send(&message)
        .map(|_| ())
        .map_err(|error| Refused { for_good: is_for_good(&error), error: format!("the relay: {}", explain(&error)) })
}

/// A refusal of this mail; not one of our password (RFC 4954, section 6).
fn is_for_good(error: &Error) -> bool {
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    error.is_permanent() && !["530", "534", "535", "538"].contains(&code.as_str())
}

fn explain(error: &Error) -> String {
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}").chars().filter(|c| !c.is_control()).take(300).collect()
}

fn message(mail: &Mail) -> Result<Message> {
    let mut builder = Message::builder().from(mailbox(&mail.from)?).to(mailbox(&mail.to)?).subject(mail.subject.as_str());
    for (name, value) in &mail.headers {
        let name = HeaderName::new_from_ascii((*name).to_owned()).context("a header's name")?;
        builder = builder.raw_header(HeaderValue::new(name, value.clone()));
    }
    Ok(builder.multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))?)
}

fn mailbox(party: &Party) -> Result<Mailbox> {
    let address: Address = party.address.parse().with_context(|| format!("the address {:?}", party.address))?;
    Ok(Mailbox::new(Some(party.name.clone()).filter(|name| !name.is_empty()), address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use portico_mail::one_line;

    /// As the courier has it written: on one line, see [`one_line`].
    fn written(name: &str, subject: &str) -> String {
        let party = |name: &str, address: &str| Party { name: name.to_owned(), address: address.to_owned() };
        let mail = Mail {
            key: "key".to_owned(),
            from: party("Northwind Cloud", "support@northwind.example"),
            to: party(&one_line(name), "dana@acme.example"),
            subject: one_line(subject),
            headers: vec![("Auto-Submitted", "auto-generated".to_owned()), ("References", "<request@help.example.com>".to_owned())],
            text: "text".to_owned(),
            html: "<p>html</p>".to_owned(),
        };
        String::from_utf8(message(&mail).unwrap().formatted()).unwrap()
    }

    /// The names of the headers, unfolded.
    fn names(message: &str) -> Vec<String> {
        let head = message.split("\r\n\r\n").next().unwrap();
        head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).map(|line| line.split(':').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn whatever_a_name_or_a_subject_holds_the_headers_stay_the_same() {
        let plain = names(&written("Dana", "Hello"));
        let long = "Größe ".repeat(60);
        for (name, subject) in [
            ("Okafor, \"Dana\" <x@evil.example>", "a, b; c: d <e>"),
            ("李雷", "Ünïcödé ❤"),
            ("Dana", long.as_str()),
            ("Da\r\nBcc: x@evil.example", "Hello\r\nBcc: x@evil.example\r\n\r\n<p>body"),
        ] {
            let message = written(name, subject);
            assert_eq!(names(&message), plain, "{message}");
            // RFC 5322, 2.1.1: no line is longer; RFC 2047: other letters are encoded.
            let head = message.split("\r\n\r\n").next().unwrap();
            assert!(head.split("\r\n").all(|line| line.len() <= 998 && line.is_ascii()), "{head}");
            assert_eq!(head.matches("dana@acme.example").count(), 1, "{head}");
        }
    }

    #[test]
    fn no_machine_answers_and_all_parts_are_there() {
        let message = written("Dana", "Hello");
        assert!(message.contains("Auto-Submitted: auto-generated\r\n"), "{message}");
        assert!(message.contains("multipart/alternative") && message.contains("text/plain") && message.contains("text/html"), "{message}");
    }
}
