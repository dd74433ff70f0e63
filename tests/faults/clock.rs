//! A clock that jumps back: history keeps its order.

use anyhow::{Context, Result};
use portico::command::{Call, run};
use portico::ids::{EventId, RequestKey, SessionId};
use portico::native::now;
use portico::request::ReplyAsContact;
use portico_tests::{Person, Site, word};

use crate::truth;

#[test]
fn when_the_clock_jumps_back_nothing_is_hidden_and_the_order_stays() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let key = dana.asks("Clock", "x")?;
    let texts: Vec<String> = (0..4).map(|_| word("tick ")).collect();
    dana.replies(&key, &texts[0])?.expect(303)?;
    let databases = site.databases()?;
    let request = RequestKey::parse(&key).context("a key")?;
    let session: String = databases.default.connection.query_row(
        "SELECT s.id FROM session s JOIN contact c ON c.id = s.contact_id WHERE c.email = 'dana@acme.example' AND s.ended_at IS NULL LIMIT 1",
        [],
        |row| row.get(0),
    )?;
    let session = SessionId::parse(&session).context("a session")?;
    // Two servers whose clocks are a day and an hour behind.
    for (text, behind) in [(&texts[1], 86_400_000), (&texts[2], 3_600_000)] {
        let call = Call { at: xtask::databases::milliseconds() - behind, id: "test".into(), ip: String::new(), agent: String::new() };
        now(run(&databases.default, &call, &EventId::generate(), &ReplyAsContact { session: &session, key: &request, body: text }))?
            .context("a reply")?;
    }
    dana.replies(&key, &texts[3])?.expect(303)?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    for page in [dana.get(&format!("/requests/{key}"))?, sam.get(&format!("/desk/requests/{key}"))?] {
        let page = page.expect(200)?;
        let places = texts
            .iter()
            .map(|text| page.body.find(text.trim()).with_context(|| format!("{text} is hidden")))
            .collect::<Result<Vec<_>>>()?;
        assert!(places.is_sorted(), "in the order in which it was said: {places:?}");
    }
    assert!(dana.get("/requests")?.expect(200)?.shows(&key), "and the list shows it");
    truth::check(&databases)
}
