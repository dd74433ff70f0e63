//! All that somebody can get by following links.

use std::collections::{BTreeSet, VecDeque};

use anyhow::Result;
use portico_tests::{Page, Person};

/// At most so many pages.
const MOST: usize = 600;

/// Follows every link from `starts` on; gives each address with its answer.
///
/// # Errors
/// Where no answer comes.
pub fn crawl(person: &Person, starts: &[String]) -> Result<Vec<(String, Page)>> {
    let mut known: BTreeSet<String> = starts.iter().cloned().collect();
    let mut waiting: VecDeque<String> = starts.iter().cloned().collect();
    let mut answers = Vec::new();
    while let Some(address) = waiting.pop_front().filter(|_| answers.len() < MOST) {
        let page = person.get(&address)?;
        let found = page.addresses().into_iter().chain(page.location.clone());
        for next in found.map(|next| next.split('#').next().unwrap_or_default().to_owned()) {
            // The development mailbox shows everybody's mail; mails are searched by their readers.
            if next.starts_with('/') && !next.starts_with("/dev/mail") && known.insert(next.clone()) {
                waiting.push_back(next);
            }
        }
        answers.push((address, page));
    }
    Ok(answers)
}

/// Everything of an answer as one text: headers, body as it came, body with entities read.
#[must_use]
pub fn everything(page: &Page) -> String {
    let headers: Vec<String> = page.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{}\n{}\n{}", headers.join("\n"), page.body, page.text()).to_lowercase()
}
