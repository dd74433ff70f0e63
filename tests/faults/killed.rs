//! Killed fifty times in mid-write, under load.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use portico_tests::site::key;
use portico_tests::{Page, Person, Process, form_id, word};
use reqwest::Method;

use crate::truth;

/// How often the host is killed.
const KILLS: u64 = 50;
/// Who writes all the while.
const WRITERS: [&str; 4] = ["dana@acme.example", "lee@acme.example", "ivo@umbra.example", "noor@solo.example"];

/// What the writers know.
#[derive(Default)]
struct Ledger {
    /// Texts that were acknowledged, with the writer's address.
    acknowledged: Mutex<Vec<(String, &'static str)>>,
    /// How often a form had to be sent again.
    resent: AtomicUsize,
    over: AtomicBool,
}

/// Sends one form until it is acknowledged, as somebody does who presses the button again after an error. The same form each time.
fn insist(person: &Person, ledger: &Ledger, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
    for _ in 0..2000 {
        match person.post(path, fields) {
            Ok(page) if page.status == 303 => return Some(page),
            Ok(page) if page.status != 503 && page.status != 500 => {
                eprintln!("HTTP {} at {path}: {:.200}", page.status, page.text());
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

/// Submits requests and replies to them until told to end.
fn write(person: &Person, email: &'static str, ledger: &Ledger) -> Result<()> {
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
        if reply.is_none() {
            request = Some(portico_tests::deeds::key_in(&page)?);
        }
        ledger.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).push((text, email));
    }
    Ok(())
}

fn kill_again_and_again(host: &mut Process, ledger: &Ledger) -> Result<()> {
    for kill in 0..KILLS {
        // At another moment each time: 150 to 640 ms after it serves.
        thread::sleep(Duration::from_millis(150 + kill * 37 % 50 * 10));
        host.kill()?;
        host.start().with_context(|| format!("after kill {}", kill + 1))?;
    }
    thread::sleep(Duration::from_millis(300));
    ledger.over.store(true, Ordering::Relaxed);
    Ok(())
}

#[test]
fn killed_fifty_times_in_mid_write_nothing_acknowledged_is_lost_or_doubled() -> Result<()> {
    let mut host = Process::new(&[])?;
    host.start()?;
    let site = host.site();
    let writers = WRITERS.map(|email| Person::customer(&site, email).map(|person| (person, email)));
    let writers = writers.into_iter().collect::<Result<Vec<_>>>()?;
    let ledger = Ledger::default();
    thread::scope(|scope| {
        let writing: Vec<_> = writers.iter().map(|(person, email)| scope.spawn(|| write(person, email, &ledger))).collect();
        let killed = kill_again_and_again(&mut host, &ledger);
        ledger.over.store(true, Ordering::Relaxed);
        writing.into_iter().try_for_each(|writing| writing.join().ok().context("a writer fell over")?)?;
        killed
    })?;
    let acknowledged = ledger.acknowledged.into_inner().unwrap_or_else(PoisonError::into_inner);
    let resent = ledger.resent.into_inner();
    eprintln!("{} writes acknowledged, {resent} sent again", acknowledged.len());
    assert!(acknowledged.len() > 200 && resent > 50, "there was load, and it was interrupted: {} {resent}", acknowledged.len());
    let databases = host.databases()?;
    for (text, _) in &acknowledged {
        assert_eq!(truth::count(&databases, text)?, 1, "{text} was acknowledged");
    }
    truth::check(&databases)?;
    let doubled: i64 = databases.default.connection.query_row(
        "SELECT count(*) - count(DISTINCT title) FROM request WHERE title LIKE 'w%'",
        [],
        |row| row.get(0),
    )?;
    assert_eq!(doubled, 0, "what was sent again is there once, acknowledged or not");
    mails_are_right(&host, &acknowledged)
}

/// Each request that was taken was told once, and to whoever asked.
fn mails_are_right(host: &Process, acknowledged: &[(String, &str)]) -> Result<()> {
    let operator = host.stranger()?;
    let databases = host.databases()?;
    // What a killed courier had claimed is tried again when its lease is over.
    loop {
        truth::let_time_pass(&databases)?;
        let tick = operator.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {}", key("operator_token")));
        let tally: serde_json::Value = tick.send()?.error_for_status()?.json()?;
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
            assert_eq!(readers, [*email], "one mail about {text}");
        } else {
            assert!(readers.is_empty());
        }
    }
    Ok(())
}
