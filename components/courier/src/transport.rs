//! How mail leaves: chosen by the variable `mail_url`.

mod keep;
mod provider;
mod relay;

use anyhow::{Result, bail};
use lettre::SmtpTransport;
use portico_web::database::Database;
use portico_web::origin::is_loopback;

use portico_mail::Mail;

/// A way out.
pub enum Transport {
    /// Into the development mailbox.
    Mailbox,
    /// To a provider's HTTP API.
    Provider {
        /// Its address.
        url: String,
        /// Its bearer token.
        token: String,
    },
    /// To a mail server.
    Relay(Box<SmtpTransport>),
}

/// Why a mail did not leave.
#[derive(Debug)]
pub struct Refused {
    /// Trying again is of no use: it is the mail.
    pub for_good: bool,
    /// For whoever looks into it.
    pub error: String,
}

impl Refused {
    fn later(error: impl Into<String>) -> Self {
        Refused { for_good: false, error: error.into() }
    }

    fn for_good(error: impl Into<String>) -> Self {
        Refused { for_good: true, error: error.into() }
    }
}

impl Transport {
    /// The way that `mail_url` names.
    ///
    /// # Errors
    /// Where it names none.
    pub fn named(mail_url: &str, token: String) -> Result<Self> {
        let (scheme, rest) = mail_url.split_once(':').unwrap_or((mail_url, ""));
        let host = rest.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
        match scheme {
            "mailbox" => Ok(Transport::Mailbox),
            "https" => Ok(Transport::Provider { url: mail_url.to_owned(), token }),
            // For trying out: a token must not cross a network that others read.
            "http" if is_loopback(host) => Ok(Transport::Provider { url: mail_url.to_owned(), token }),
            "smtp" => Ok(Transport::Relay(Box::new(relay::connect_to(mail_url)?))),
            _ => bail!("mail_url names neither mailbox:, https://… nor smtp://… (docs/mail.md)"),
        }
    }

    /// Whether a try may go on until the runtime ends this instance.
    pub fn may_hang(&self) -> bool {
        matches!(self, Transport::Relay(_))
    }

    /// Sends a mail; `internal` keeps it where it stays in the house.
    ///
    /// # Errors
    /// Says whether to try again.
    pub async fn send(&self, internal: &Database, mail: &Mail) -> Result<(), Refused> {
        match self {
            Transport::Mailbox => keep::send(internal, mail).await,
            Transport::Provider { url, token } => provider::send(url, token, mail).await,
            Transport::Relay(relay) => relay::send(relay, mail),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Transport;

    #[test]
    fn a_mail_url_names_a_way_out_or_is_refused() {
        for good in ["mailbox:", "https://mail.example/send", "http://127.0.0.1:8025/send", "smtp://127.0.0.1:2525", "smtp://u:p@10.0.0.5"]
        {
            assert!(Transport::named(good, String::new()).is_ok(), "{good}");
        }
        for bad in
            ["", "mail", "http://mail.example/send", "smtps://10.0.0.5", "smtp://relay.example:25", "smtp://u:p@203.0.113.9", "ftp://x"]
        {
            assert!(Transport::named(bad, String::new()).is_err(), "{bad}");
        }
    }
}
