//! People who write while something goes wrong beneath them, and what must be true of what they were told.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use portico::ids::{EventId, SessionId};
use portico_tests::sessions::session_without_mail;
use portico_tests::site::key;
use portico_tests::{Page, Person, Process, form_id, word};
use reqwest::Method;
use xtask::databases::Databases;

use crate::truth;

/// So many write at once.
const WRITERS: usize = 4;
/// So many take turns at writing: each within what one person may send in a stretch of time.
const PEOPLE: usize = 400;

/// What the writers know.
#[derive(Default)]
pub struct Ledger {
    /// Texts that were acknowledged, with the writer's address.
    acknowledged: Mutex<Vec<(String, String)>>,
    /// How often a form had to be sent again.
    resent: AtomicUsize,
    over: AtomicBool,
    /// Those whose turn is still to come: addresses and sessions.
    people: Mutex<Vec<(String, SessionId)>>,
}

impl Ledger {
    /// How many writes were acknowledged so far.
    pub fn count(&self) -> usize {
        self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

/// Sends one form until it is acknowledged, as somebody does who presses the button again after an error. The same form each time.
fn insist(person: &Person, ledger: &Ledger, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
    for _ in 0..2000 {
        match person.post(path, fields) {
            Ok(page) if page.status == 303 || page.status == 429 => return Some(page),
            Ok(page) if page.status != 503 => {
                eprintln!("HTTP {} at {path}: {:.200}", page.status, page.text());
                return None;
            }
            Ok(page) if !page.text().contains("Nothing that was confirmed is lost") => {
                eprintln!("it does not say what to do: {:.300}", page.text());
                return None;
            }
            _ => {
                ledger.resent.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_millis(20));
            }
        }
    }
    None
}

/// People write, one after the other, until told to end.
fn write(url: &str, ledger: &Ledger) -> Result<()> {
    while !ledger.over.load(Ordering::Relaxed) {
        let (email, session) =
            ledger.people.lock().unwrap_or_else(PoisonError::into_inner).pop().context("too few people for this machine")?;
        write_as(&Person::in_session(url, &session)?, &email, ledger)?;
    }
    Ok(())
}

/// Submits requests and replies to them until told to end, or to wait.
fn write_as(person: &Person, email: &str, ledger: &Ledger) -> Result<()> {
    let mut request = None;
    let mut turn = 0_u32;
    while !ledger.over.load(Ordering::Relaxed) {
        turn += 1;
        let (text, id) = (word("w"), form_id());
        let reply = request.as_ref().filter(|_| !turn.is_multiple_of(4)).map(|key| format!("/requests/{key}/replies"));
        let page = match &reply {
            Some(path) => insist(person, ledger, path, &[("form_id", &id), ("body", &text)]),
            None => insist(person, ledger, "/p/support/new/ask-a-question", &[("form_id", &id), ("summary", &text), ("details", "x")]),
        };
        let page = page.context("a form was never taken")?;
        if page.status == 429 {
            break;
        }
        if reply.is_none() {
            request = Some(portico_tests::deeds::key_in(&page)?);
        }
        ledger.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).push((text, email.to_owned()));
    }
    Ok(())
}

/// Lets people write while `trouble` goes on; then nothing that was acknowledged is lost, and nothing is there twice. Gives how many writes
/// were acknowledged, and how often a form was sent again.
///
/// # Errors
/// What is not so.
pub fn write_through(host: &mut Process, trouble: impl FnOnce(&mut Process, &Ledger) -> Result<()>) -> Result<(usize, usize)> {
    let ledger = Ledger { people: Mutex::new(people(&host.databases()?)?), ..Ledger::default() };
    host.start()?;
    let url = host.url.clone();
    thread::scope(|scope| {
        let writing: Vec<_> = (0..WRITERS).map(|_| scope.spawn(|| write(&url, &ledger))).collect();
        let troubled = trouble(host, &ledger);
        thread::sleep(Duration::from_millis(300));
        ledger.over.store(true, Ordering::Relaxed);
        let written = writing.into_iter().try_for_each(|writing| writing.join().ok().context("a writer fell over")?);
        written.with_context(|| format!("the host said: {:.4000}", troubles(&host.said())))?;
        troubled
    })?;
    let acknowledged = ledger.acknowledged.into_inner().unwrap_or_else(PoisonError::into_inner);
    let resent = ledger.resent.into_inner();
    eprintln!("{} writes acknowledged, {resent} sent again", acknowledged.len());
    all_are_kept_once(&host.databases()?, &acknowledged)?;
    mails_are_right(host, &acknowledged)?;
    Ok((acknowledged.len(), resent))
}

/// What a host has said beside the events of its log that are in order.
fn troubles(said: &str) -> String {
    let in_order = |line: &str| line.contains("\"INFO\"") || ["200 ", "202 ", "303 "].iter().any(|status| line.starts_with(status));
    said.lines().filter(|line| !in_order(line)).collect::<Vec<_>>().join("\n")
}

fn all_are_kept_once(databases: &Databases, acknowledged: &[(String, String)]) -> Result<()> {
    for (text, _) in acknowledged {
        assert_eq!(truth::count(databases, text)?, 1, "{text} was acknowledged");
    }
    truth::check(databases)?;
    let sql = "SELECT count(*) - count(DISTINCT title) FROM request WHERE title LIKE 'w%'";
    let doubled: i64 = databases.default.connection.query_row(sql, [], |row| row.get(0))?;
    assert_eq!(doubled, 0, "what was sent again is there once, acknowledged or not");
    Ok(())
}

/// People who have signed up, each with a session.
fn people(databases: &Databases) -> Result<Vec<(String, SessionId)>> {
    let person = |number: usize| {
        let (contact, email) = (EventId::generate(), format!("writer-{number}@newcomer.example"));
        databases.default.connection.execute(
            "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
             VALUES (?1, 0, 'system', 'test', 'contact.registered', ?1, json_object('email', ?2, 'name', 'Willa Writer'), '', '', '')",
            [contact.as_str(), &email],
        )?;
        Ok((email.clone(), session_without_mail(databases, &email)?))
    };
    (0..PEOPLE).map(person).collect()
}

/// Each request that was taken was told once, and to whoever asked.
fn mails_are_right(host: &Process, acknowledged: &[(String, String)]) -> Result<()> {
    let operator = host.stranger()?;
    let databases = host.databases()?;
    // What a killed courier had claimed is tried again when its lease is over. A tick that fails is made up for by the next, as with cron; what it
    // failed of is told.
    let mut failed = 0;
    loop {
        truth::let_time_pass(&databases)?;
        let tick = operator.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {}", key("operator_token")));
        let tick = Page::read(tick.send()?)?;
        if tick.status != 200 {
            failed += 1;
            eprintln!("the courier: HTTP {}, {}; the host said: {:.4000}", tick.status, tick.body, troubles(&host.said()));
            anyhow::ensure!(failed < 3, "the courier fails at each tick");
            continue;
        }
        let tally: serde_json::Value = serde_json::from_str(&tick.body)?;
        if tally["sent"] == 0 && tally["later"] == 0 {
            break;
        }
    }
    let mut told = databases
        .internal
        .connection
        .prepare("SELECT to_address FROM mailbox WHERE instr(text, 'We have your request') AND instr(text, ?1)")?;
    for (text, email) in acknowledged {
        let readers: Vec<String> = told.query_map([text], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let is_request: bool =
            databases.default.connection.query_row("SELECT EXISTS (SELECT 1 FROM request WHERE title = ?1)", [text], |row| row.get(0))?;
        if is_request {
            assert_eq!(readers, [email.as_str()], "one mail about {text}");
        } else {
            assert!(readers.is_empty());
        }
    }
    Ok(())
}
