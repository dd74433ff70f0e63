//! What the log tells of sign-ins: each outcome, and nobody's name or address.

use anyhow::Result;
use portico_tests::sessions::{code, link};
use portico_tests::{Process, Site, until, word};
use serde_json::Value;

#[test]
fn each_outcome_of_a_sign_in_is_a_line_of_the_log_that_names_nobody() -> Result<()> {
    if Site::inside("the log").is_none() {
        return Ok(());
    }
    let mut host = Process::new(&[])?;
    host.start()?;
    let (person, elsewhere) = (host.stranger()?, host.stranger()?);
    let email = format!("{}@newcomer.example", word("j"));
    let place = person.post("/sign-in", &[("up", "1"), ("name", "Jo Journal"), ("email", &email), ("portal", "support")])?.leads()?;
    let mail = person.next_mail(&email, 0)?;
    let wrong = if code(&mail)? == "000000" { "000001" } else { "000000" };
    person.submit(&person.get(&place)?, "/sign-in/code", &[("code", wrong)])?.expect(422)?;
    elsewhere.submit(&elsewhere.get(&link(&mail)?)?, "/sign-in/link", &[])?.expect(422)?;
    person.use_link(&mail)?;
    person.post("/account/sign-out", &[])?.expect(303)?;
    let lines = || -> Vec<Value> {
        let said = host.said();
        // The host writes the component's name before it.
        let json = said.lines().filter_map(|line| line.split_once("] ")).filter_map(|(_, line)| serde_json::from_str(line).ok());
        json.filter(|line: &Value| line["target"] == "sign_in").collect()
    };
    let expected = [("mail", "asked"), ("code", "wrong"), ("link", "unproved"), ("link", "in"), ("account", "out")];
    until(10, "five lines of the log", || Ok(lines().len() >= expected.len()))?;
    let lines = lines();
    let told: Vec<_> = lines.iter().map(|line| (line["by"].as_str().unwrap_or(""), line["outcome"].as_str().unwrap_or(""))).collect();
    assert_eq!(told, expected);
    for line in &lines {
        assert!(["request_id", "network", "id"].iter().all(|field| line[field].as_str().is_some_and(|text| !text.is_empty())), "{line}");
    }
    assert!(lines[..4].iter().all(|line| line["id"] == lines[0]["id"]), "the same address has the same word");
    for secret in [email.as_str(), "newcomer.example", "Journal", &link(&mail)?] {
        assert!(!host.said().contains(secret), "the log holds {secret}");
    }
    Ok(())
}
