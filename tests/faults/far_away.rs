//! Fifty milliseconds between a host and its databases. Questions are counted, since a time alone may have had luck; and timed, since a
//! count alone may leave a wait out.
//!
//! Each question costs a handshake too: Spin's libSQL client stops reading at the end of a statement, before the end of the HTTP answer,
//! so that its connection (TCP) is not used again. See docs/operations.md.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use portico::migrations::Database;
use portico_tests::distance::Trips;
use portico_tests::{Backend, Page, Person, Setting, Site, form_id, word};

/// To a database and back.
const ROUND_TRIP: Duration = Duration::from_millis(50);
/// A question and the handshake before it.
const QUESTION: Duration = ROUND_TRIP.saturating_mul(2);
/// What a page may take beside, on a machine that works for others. One more way there and back would be longer.
const BESIDE: Duration = Duration::from_millis(25);
/// What a command may take beside: it also writes, on disks that others use.
const BESIDE_A_WRITE: Duration = Duration::from_millis(40);
/// So many measurements, of which the quickest counts: the machine may be at work for others.
const TRIES: usize = 8;

fn site() -> Result<Option<Site>> {
    if Backend::chosen()? != Backend::LibSql {
        println!("left out: one host on libSQL servers, with a way between them");
        return Ok(None);
    }
    Site::start(&Setting { distance: Some(ROUND_TRIP), ..Setting::default() }).map(Some)
}

fn trips(site: &Site) -> Result<[Trips; 2]> {
    Ok([site.trips(Database::Default)?, site.trips(Database::Internal)?])
}

/// What a call took in time, in connections and in questions to each database.
fn measure(site: &Site, call: impl FnOnce() -> Result<Page>) -> Result<(Duration, [Trips; 2])> {
    let mut before = trips(site)?;
    // What the courier still does for the call before is none of this one's.
    loop {
        std::thread::sleep(ROUND_TRIP * 5);
        let now = trips(site)?;
        if std::mem::replace(&mut before, now) == now {
            break;
        }
    }
    let start = Instant::now();
    call()?;
    let (took, after) = (start.elapsed(), trips(site)?);
    let of = |at: usize| Trips {
        connections: after[at].connections - before[at].connections,
        questions: after[at].questions - before[at].questions,
    };
    Ok((took, [of(0), of(1)]))
}

/// The quickest of some measurements, of which none asked a database more than `most` times in all.
fn quickest(site: &Site, path: &str, most: u64, call: impl Fn() -> Result<Page>) -> Result<(Duration, u64)> {
    let mut best = (Duration::MAX, u64::MAX);
    for _ in 0..TRIES {
        let (took, trips) = measure(site, &call)?;
        let asked = trips.iter().map(|trips| trips.questions).sum();
        eprintln!("{path}: {took:?}, {trips:?}");
        // What the courier asks after the answer may be among it.
        best = (best.0.min(took), best.1.min(asked));
    }
    ensure!(best.1 <= most, "{path} asked {} times", best.1);
    Ok(best)
}

#[test]
fn a_page_asks_each_database_once_at_the_same_time() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let dana = site.customer_without_mail("dana@acme.example")?;
    let sam = Person::stranger(&site)?;
    sam.sign_in_as_agent("sam@northwind.example")?;
    for (person, path, databases) in
        [(&dana, "/", 1), (&dana, "/p/support", 1), (&dana, "/requests", 1), (&sam, "/desk/queues/open", 2), (&sam, "/desk/account", 2)]
    {
        // Also the first request of an instance.
        let (_, first) = measure(&site, || person.get(path)?.expect(200))?;
        ensure!(first.iter().all(|trips| trips.connections <= 1 && trips.questions <= 1), "{path}: {first:?} at first");
        let (took, asked) = quickest(&site, path, databases, || person.get(path)?.expect(200))?;
        ensure!(asked == databases && took < QUESTION + BESIDE, "{path} took {took:?}");
    }
    Ok(())
}

#[test]
fn a_command_asks_twice_at_most() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let dana = site.customer_without_mail("dana@acme.example")?;
    let sam = Person::stranger(&site)?;
    sam.sign_in_as_agent("sam@northwind.example")?;
    let asked = dana.asks("Far away", "x")?;
    let (reply, note) = (format!("/requests/{asked}/replies"), format!("/desk/requests/{asked}/notes"));
    for (person, path, fields) in [
        (&dana, "/p/support/new/ask-a-question", ["summary", "details"]),
        (&dana, reply.as_str(), ["body", "body"]),
        (&sam, note.as_str(), ["body", "body"]),
    ] {
        let (took, asked) = quickest(&site, path, 2, || {
            let (id, text) = (form_id(), word("far away "));
            person.post(path, &[("form_id", id.as_str()), (fields[0], text.as_str()), (fields[1], text.as_str())])?.expect(303)
        })?;
        ensure!(took < QUESTION * u32::try_from(asked)? + BESIDE_A_WRITE, "{path} took {took:?} for {asked} questions");
    }
    Ok(())
}
