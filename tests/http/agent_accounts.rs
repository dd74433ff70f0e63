//! Agents' own accounts: password, sessions, and what administrators can do about them.

use anyhow::{Context, Result};
use jwt_simple::prelude::{Claims, Duration, HS256Key, MACLike};
use portico_tests::site::key;
use portico_tests::{Page, Person, Site};
use xtask::databases::{DEMO_PASSWORD, milliseconds};

const SAM: &str = "sam@northwind.example";
const SAM_ID: &str = "01900000000070008000000000000101";
const ACCOUNT: &str = "/desk/account";
const PASSWORD: &str = "/desk/account/password";

fn site() -> Result<Option<Site>> {
    Site::own("agents' accounts")
}

fn agent(site: &Site, email: &str) -> Result<Person> {
    Person::agent_by_password(site, email)
}

fn change(person: &Person, present: &str, new: &str, again: &str) -> Result<Page> {
    person.post(PASSWORD, &[("password", present), ("new_password", new), ("password_again", again)])
}

fn signs_in(person: &Person, email: &str, password: &str) -> Result<Page> {
    person.post("/desk/sign-in", &[("email", email), ("password", password)])
}

fn is_in(person: &Person) -> Result<bool> {
    Ok(person.get("/desk/queues/open")?.status == 200)
}

#[test]
fn changing_the_password_asks_for_the_present_one_and_ends_the_other_sessions() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (here, there, priya) = (agent(&site, SAM)?, agent(&site, SAM)?, agent(&site, "priya@northwind.example")?);
    let new = "a quiet morning by the lake";
    let refused = change(&here, "not my password", new, new)?.expect(422)?;
    assert!(refused.text().contains("This is not your present password."), "{}", refused.text());
    assert!(!refused.shows(new) && !refused.shows("not my password"), "nothing that was typed comes back");
    assert!(is_in(&there)?);
    let place = change(&here, DEMO_PASSWORD, new, new)?.leads()?;
    assert!(here.get(&place)?.expect(200)?.text().contains("Password changed. Your other sessions have ended."));
    assert!(is_in(&here)? && !is_in(&there)? && is_in(&priya)?);
    assert_eq!(change(&here, DEMO_PASSWORD, new, new)?.leads()?, place, "the form sent twice changes nothing twice");
    let again = Person::stranger(&site)?;
    signs_in(&again, SAM, DEMO_PASSWORD)?.expect(422)?;
    signs_in(&again, SAM, new)?.expect(303)?;
    let sql = "SELECT group_concat(actor || data) FROM event WHERE kind = 'agent_password.changed'";
    let event: String = site.databases()?.internal.connection.query_row(sql, [], |row| row.get(0))?;
    assert_eq!(event, format!("{SAM_ID}{{}}"), "one event, without the password");
    Ok(())
}

#[test]
fn a_password_that_would_be_guessed_first_is_refused() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    for (new, words) in [
        ("short", "At least 10 characters."),
        ("Basketball", "Too many people have this password"),
        ("1q2w3e4r5t6y", "Too many people have this password"),
        ("northwind forever", "It holds the company's name, your name or your address."),
        ("my name is REYES", "It holds the company's name, your name or your address."),
    ] {
        let page = change(&sam, DEMO_PASSWORD, new, new)?.expect(422)?;
        assert!(page.text().contains(words), "{new}: {}", page.text());
    }
    let page = change(&sam, DEMO_PASSWORD, "a quiet morning by the lake", "a loud one")?.expect(422)?;
    assert!(page.text().contains("The two passwords differ."));
    change(&sam, DEMO_PASSWORD, "ein stiller Morgen am Wasser ünd 私", "ein stiller Morgen am Wasser ünd 私")?.expect(303)?;
    Ok(())
}

#[test]
fn a_password_field_is_masked_named_for_managers_and_takes_long_ones() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    let page = sam.get(PASSWORD)?.expect(200)?;
    for (name, token) in [("password", "current-password"), ("new_password", "new-password"), ("password_again", "new-password")] {
        let field = page.body.split("<input").find(|field| field.contains(&format!(" name=\"{name}\""))).context("a field")?;
        let field = field.split('>').next().unwrap_or_default();
        assert!(field.contains("type=\"password\"") && field.contains(&format!("autocomplete=\"{token}\"")), "{field}");
        assert!(!field.contains("maxlength") && !field.contains("onpaste"), "{field}");
    }
    let long = "ein ganzer Satz hat Platz, und noch einer, und noch einer. ".repeat(4);
    change(&sam, DEMO_PASSWORD, &long, &long)?.expect(303)?;
    signs_in(&Person::stranger(&site)?, SAM, &long)?.expect(303)?;
    Ok(())
}

#[test]
fn a_password_typed_into_an_ended_session_is_on_no_page() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    site.databases()?.internal.connection.execute("UPDATE agent_session SET ended_at = 1", [])?;
    let page = change(&sam, "typed in vain", "typed in vain too", "typed in vain too")?.expect(401)?;
    assert!(!page.shows("typed in vain"), "{}", page.body);
    Ok(())
}

#[test]
fn own_sessions_are_listed_and_ended_one_by_one_and_all_others_at_once() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let people = [agent(&site, SAM)?, agent(&site, SAM)?, agent(&site, SAM)?];
    // The demo's own session stands in the list too.
    let page = people[0].get(ACCOUNT)?.expect(200)?;
    assert!(page.text().contains("This device") && page.text().contains("Sam Reyes") && page.shows(SAM));
    let ends: Vec<String> = page.forms().iter().map(|form| form.path().to_owned()).filter(|path| path.ends_with("/end")).collect();
    let sql = "SELECT id FROM agent_session WHERE agent_id = ?1 ORDER BY created_at DESC LIMIT 1";
    let newest: String = site.databases()?.internal.connection.query_row(sql, [SAM_ID], |row| row.get(0))?;
    let one = format!("/desk/account/sessions/{newest}/end");
    assert!(ends.contains(&one), "{ends:?}");
    let priya = agent(&site, "priya@northwind.example")?;
    priya.post(&one, &[])?.expect(404)?;
    assert!(is_in(&people[2])?, "a colleague ends nothing");
    let place = people[0].post(&one, &[])?.leads()?;
    assert!(people[0].get(&place)?.text().contains("That device is signed out"));
    assert!(!is_in(&people[2])? && is_in(&people[1])?);
    people[0].post("/desk/account/sessions/end", &[])?.expect(303)?;
    assert!(is_in(&people[0])? && !is_in(&people[1])? && is_in(&priya)?);
    Ok(())
}

#[test]
fn an_administrator_signs_anybody_out_and_nobody_else_does() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (sam, ada) = (agent(&site, SAM)?, agent(&site, "ada@northwind.example")?);
    let address = format!("/studio/people/agents/{SAM_ID}");
    sam.get(&address)?.expect(404)?;
    let path = format!("{address}/sessions/end");
    let priya = agent(&site, "priya@northwind.example")?;
    priya.post(&path, &[])?.expect(404)?;
    assert!(is_in(&sam)?);
    let page = ada.get(&address)?.expect(200)?;
    for name in ["Sam Reyes", SAM] {
        assert!(page.text().contains(name), "{name}");
    }
    let place = ada.submit(&page, &path, &[])?.leads()?;
    assert!(ada.get(&place)?.expect(200)?.text().contains("Signed out everywhere"));
    assert!(!is_in(&sam)? && is_in(&ada)? && is_in(&priya)?);
    let sql = "SELECT count(*) FROM event WHERE kind = 'agent_sessions.ended' AND subject = ?1 AND actor <> subject";
    assert_eq!(site.databases()?.internal.connection.query_row(sql, [SAM_ID], |row| row.get::<_, i64>(0))?, 1);
    Ok(())
}

/// The cookie of a session as it was issued `minutes` ago.
fn issued_before(session: &str, minutes: u64) -> Result<String> {
    let back = Duration::from_mins(minutes);
    let mut claims =
        Claims::create(Duration::from_hours(12)).with_issuer("portico").with_audience("agent").with_subject(SAM_ID).with_jwt_id(session);
    claims.issued_at = claims.issued_at.map(|at| at - back);
    claims.invalid_before = claims.invalid_before.map(|at| at - back);
    HS256Key::from_bytes(key("agent_key").as_bytes()).authenticate(claims)
}

#[test]
fn a_session_that_is_not_used_ends_and_its_use_is_noted_every_five_minutes() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    let internal = site.databases()?.internal;
    let sql = "SELECT id FROM agent_session WHERE agent_id = ?1 ORDER BY created_at DESC LIMIT 1";
    let session: String = internal.connection.query_row(sql, [SAM_ID], |row| row.get(0))?;
    let unused_for = |minutes: i64| {
        let seen = milliseconds() - minutes * 60_000;
        internal.connection.execute("UPDATE agent_session SET seen_at = ?2 WHERE id = ?1", rusqlite::params![session, seen])
    };
    let unused = || -> Result<i64> {
        let seen: i64 = internal.connection.query_row("SELECT seen_at FROM agent_session WHERE id = ?1", [&session], |row| row.get(0))?;
        Ok((milliseconds() - seen) / 60_000)
    };
    unused_for(50)?;
    assert!(is_in(&sam)?);
    assert_eq!(unused()?, 50, "a cookie of less than five minutes: the page only reads");
    sam.set_cookie("desk", &issued_before(&session, 6)?)?;
    let before = sam.cookie("desk").context("a cookie")?;
    assert!(is_in(&sam)?);
    assert_eq!(unused()?, 0, "an older one: the use is noted");
    assert_ne!(sam.cookie("desk").context("a cookie")?, before, "and the browser gets a new one");
    unused_for(50)?;
    assert!(is_in(&sam)?);
    assert_eq!(unused()?, 50, "so that the next page only reads");
    unused_for(61)?;
    assert!(!is_in(&sam)?, "an hour without use");
    sam.set_cookie("desk", &issued_before(&session, 6)?)?;
    assert!(!is_in(&sam)?, "and no page brings it back");
    Ok(())
}

#[test]
fn signing_in_again_ends_the_session_that_it_replaces() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    let stolen = Person::stranger(&site)?;
    stolen.set_cookie("desk", &sam.cookie("desk").context("a cookie")?)?;
    assert!(is_in(&stolen)?);
    signs_in(&sam, SAM, DEMO_PASSWORD)?.expect(303)?;
    assert!(is_in(&sam)? && !is_in(&stolen)?);
    Ok(())
}

#[test]
fn no_stranger_locks_an_agent_out_of_a_browser_that_signed_in_before() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    let page = signs_in(&Person::stranger(&site)?, "nobody@nowhere.example", "a guess")?.expect(422)?;
    let wrong = signs_in(&Person::stranger(&site)?, SAM, "a guess")?.expect(422)?;
    assert_eq!(page.text(), wrong.text(), "a known and an unknown address are answered alike");
    for _ in 0..8 {
        let stranger = Person::stranger(&site)?;
        for _ in 0..10 {
            if signs_in(&stranger, SAM, "a guess")?.status == 429 {
                break;
            }
        }
    }
    let elsewhere = signs_in(&Person::stranger(&site)?, SAM, DEMO_PASSWORD)?.expect(429)?;
    assert_eq!(elsewhere.header("retry-after"), "900");
    signs_in(&sam, SAM, DEMO_PASSWORD)?.expect(303)?;
    Ok(())
}

#[test]
fn the_menu_of_the_desk_leads_to_the_account() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = agent(&site, SAM)?;
    let page = sam.get("/desk/queues/open")?.expect(200)?;
    assert!(page.addresses().iter().any(|address| address == ACCOUNT));
    assert!(!sam.get(ACCOUNT)?.addresses().iter().any(|address| address == "/studio/people/agents"), "the team is for administrators");
    Ok(())
}
