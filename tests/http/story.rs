//! The main job, from the first mail to the reopened request.

use anyhow::Result;
use portico_tests::{Person, Site, until, word};

#[test]
fn a_customer_asks_an_agent_answers_and_the_note_stays_inside() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let (title, question) = (word("Export "), word("Where do I find the export? "));
    let key = dana.asks(&title, &question)?;
    let received = dana.mail_with("dana@acme.example", &title)?;
    assert!(received["text"].as_str().is_some_and(|text| text.contains("We have your request") && text.contains(&question)));

    let sam = Person::agent(site, "sam@northwind.example")?;
    assert!(sam.get("/desk/queues/unassigned")?.text().contains(&title));
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    let (note, answer) = (word("They asked that before "), word("Under Settings, Export "));
    sam.at_desk(&key, "notes", &[("body", &note)])?.expect(303)?;
    sam.at_desk(&key, "replies", &[("body", &answer), ("then", "ask")])?.expect(303)?;

    let page = format!("/requests/{key}");
    until(20, "the customer sees the reply", || Ok(dana.get(&page)?.shows(&answer)))?;
    let seen = dana.get(&page)?;
    assert!(seen.text().contains("Waiting for you") && !seen.shows(&note));
    assert!(dana.get("/")?.text().contains(&title), "and the start page says that it waits");
    let told = dana.mail_with("dana@acme.example", &answer)?;
    assert!(told["text"].as_str().is_some_and(|text| text.contains("Sam Reyes replied") && text.contains(&page)));

    let thanks = word("Found it, thank you ");
    dana.replies(&key, &thanks)?.expect(303)?;
    let at_desk = sam.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(at_desk.text().contains(&thanks) && at_desk.text().contains(&note) && at_desk.text().contains("In progress"));
    dana.mail_with("sam@northwind.example", &thanks)?;

    dana.takes(&key, "resolve", "")?.expect(303)?;
    assert!(dana.get(&page)?.text().contains("This is solved."));
    let reason = word("It is gone again ");
    dana.takes(&key, "reopen", &reason)?.expect(303)?;
    assert!(dana.get(&page)?.text().contains("We're on it"));
    let at_desk = sam.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(at_desk.text().contains(&reason));
    for mail in dana.mails("dana@acme.example")? {
        assert!(!mail.to_string().contains(&note), "a note is in no mail");
    }
    Ok(())
}
