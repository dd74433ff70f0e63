//! What the tests share: a portal of their own (or a running one), and people who use it over HTTP.

pub mod backend;
pub mod deeds;
pub mod distance;
pub mod page;
pub mod person;
pub mod process;
pub mod provider;
pub mod resolver;
pub mod sessions;
pub mod site;

pub use backend::Backend;
pub use page::{Form, Page};
pub use person::Person;
pub use process::Process;
pub use site::{Setting, Site};

/// A word that stands nowhere else.
#[must_use]
pub fn word(prefix: &str) -> String {
    let id = portico::ids::EventId::generate();
    // The end of a UUIDv7 is random.
    format!("{prefix}{}", &id.as_str()[16..])
}

/// A new id for the hidden field `form_id`.
#[must_use]
pub fn form_id() -> String {
    portico::ids::EventId::generate().as_str().to_owned()
}

/// Asks again and again until the answer is a yes.
///
/// # Errors
/// What the question fails with, or that the answer was no for `seconds`.
pub fn until(seconds: u64, what: &str, mut question: impl FnMut() -> anyhow::Result<bool>) -> anyhow::Result<()> {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    while std::time::Instant::now() < end {
        if question()? {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    anyhow::bail!("not within {seconds} seconds: {what}")
}

/// Percent-encodes a value for a query or a form.
#[must_use]
pub fn encode(text: &str) -> String {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
