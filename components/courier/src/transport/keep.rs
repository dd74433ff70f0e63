//! The development mailbox.

use portico::mail::delivery::{self, KeptMail};
use portico_web::clock::now;
use portico_web::database::Database;

use super::Refused;
use portico_mail::{Mail, Party};

/// Keeps a mail, once.
pub async fn send(internal: &Database, mail: &Mail) -> Result<(), Refused> {
    let mut headers =
        vec![("From".to_owned(), full(&mail.from)), ("To".to_owned(), full(&mail.to)), ("Subject".to_owned(), mail.subject.clone())];
    headers.extend(mail.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    let kept = KeptMail {
        id: 0,
        at: now(),
        to_name: mail.to.name.clone(),
        to: mail.to.address.clone(),
        subject: mail.subject.clone(),
        headers,
        text: mail.text.clone(),
        html: mail.html.clone(),
    };
    delivery::keep(internal, &mail.key, &kept).await.map_err(|error| Refused::later(error.causes()))
}

/// `"Dana Okafor" <dana@acme.example>`, the name as a quoted string (RFC 5322, 3.2.4).
pub fn full(party: &Party) -> String {
    if party.name.is_empty() {
        return party.address.clone();
    }
    let quoted = party.name.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{quoted}\" <{}>", party.address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_quoted_string_whatever_stands_in_it() {
        let to = |name: &str| full(&Party { name: name.to_owned(), address: "dana@acme.example".to_owned() });
        assert_eq!(to(""), "dana@acme.example");
        assert_eq!(to("Okafor, Dana"), r#""Okafor, Dana" <dana@acme.example>"#);
        assert_eq!(to(r#"Da"na\ <x@evil.example>"#), r#""Da\"na\\ <x@evil.example>" <dana@acme.example>"#);
    }
}
