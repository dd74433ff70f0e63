//! A busy database and a full disk.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use portico_tests::{Person, Process, form_id, word};

use crate::truth;

/// Who fills the disk.
const PEOPLE: [&str; 4] = ["dana@acme.example", "lee@acme.example", "ivo@umbra.example", "noor@solo.example"];

fn send_until_taken(person: &Person, path: &str, fields: &[(&str, &str)]) -> Result<u32> {
    for refusals in 0..100 {
        let page = person.post(path, fields)?;
        match page.status {
            303 => return Ok(refusals),
            503 => assert!(
                !page.header("retry-after").is_empty() && page.text().contains("Nothing that was confirmed is lost"),
                "{}",
                page.text()
            ),
            other => anyhow::bail!("HTTP {other}: {:.300}", page.text()),
        }
        thread::sleep(Duration::from_millis(100));
    }
    anyhow::bail!("it was never taken")
}

#[test]
fn while_another_writer_holds_the_database_answers_wait_or_say_so_and_nothing_is_lost() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let site = host.site();
    let people =
        ["dana@acme.example", "ivo@umbra.example"].map(|email| Person::customer(&site, email)).into_iter().collect::<Result<Vec<_>>>()?;
    let databases = host.databases()?;
    databases.default.connection.execute_batch("BEGIN IMMEDIATE")?;
    let texts: Vec<String> = thread::scope(|scope| -> Result<Vec<String>> {
        let write = |person: &Person| -> Result<String> {
            let (text, id) = (word("busy"), form_id());
            send_until_taken(person, "/p/support/new/ask-a-question", &[("form_id", &id), ("summary", &text), ("details", "x")])?;
            Ok(text)
        };
        let writing: Vec<_> =
            people.iter().flat_map(|person| [person, person, person]).map(|person| scope.spawn(move || write(person))).collect();
        let reading = Instant::now();
        people[0].get("/requests")?.expect(200)?;
        assert!(reading.elapsed() < Duration::from_secs(2), "readers do not wait for a writer");
        thread::sleep(Duration::from_secs(2));
        databases.default.connection.execute_batch("COMMIT")?;
        writing.into_iter().map(|writing| writing.join().ok().context("somebody fell over")?).collect()
    })?;
    for text in &texts {
        assert_eq!(truth::count(&databases, text)?, 1, "{text}");
    }
    truth::check(&databases)
}

#[test]
fn on_a_full_disk_nothing_is_acknowledged_that_is_not_kept_and_pages_are_still_read() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    // Several, so that nobody sends more than one person may in a stretch of time.
    let people = PEOPLE.map(|email| Person::customer(&host.site(), email)).into_iter().collect::<Result<Vec<_>>>()?;
    host.kill()?;
    host.start_on_small_disk(3 * 1024)?;
    let long = "So much to say. ".repeat(600);
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for person in people.iter().cycle().take(400) {
        let (title, id) = (word("full"), form_id());
        let page = person.post("/p/support/new/ask-a-question", &[("form_id", &id), ("summary", &title), ("details", &long)])?;
        match page.status {
            303 => taken.push((title, person)),
            503 => refused.push((title, id, person)),
            other => anyhow::bail!("HTTP {other}: {:.300}", page.text()),
        }
        if refused.len() == 5 {
            break;
        }
    }
    assert!(taken.len() > 3 && refused.len() == 5, "{} taken, {} refused", taken.len(), refused.len());
    assert!(host.runs()?, "the host stands");
    let (title, person) = &taken[taken.len() - 1];
    assert!(person.get("/requests")?.expect(200)?.shows(title), "pages are still read");
    host.kill()?;
    host.start()?;
    for (title, id, person) in &refused {
        person.post("/p/support/new/ask-a-question", &[("form_id", id), ("summary", title), ("details", &long)])?.expect(303)?;
    }
    let databases = host.databases()?;
    for title in taken.iter().map(|(title, _)| title).chain(refused.iter().map(|(title, ..)| title)) {
        assert_eq!(truth::count(&databases, title)?, 1, "{title}");
    }
    truth::check(&databases)
}
