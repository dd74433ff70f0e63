//! The second factor of agents: made, asked for, used once, renewed, reset; and roles that must have one.

use anyhow::{Context, Result};
use portico::command;
use portico::command::Call;
use portico::ids::EventId;
use portico::native::now;
use portico::sign_in::agent::ConfigureDesk;
use portico_tests::{Page, Person, Site};
use totp_rs::{Builder, Secret};
use xtask::databases::{DEMO_PASSWORD, milliseconds};

const SAM: &str = "sam@northwind.example";
const SAM_ID: &str = "01900000000070008000000000000101";
const ENROL: &str = "/desk/account/second-factor";
const REMOVAL: &str = "/desk/account/second-factor/removal";
const CODES: &str = "/desk/account/recovery-codes";
const STEP: &str = "/desk/sign-in/code";

fn site() -> Result<Option<Site>> {
    Site::own("second factors")
}

/// What an authenticator shows, so many steps of thirty seconds from now. A code works once, so each use takes the next.
fn code(secret: &str, steps: u64) -> Result<String> {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret)?).build()?;
    let now = u64::try_from(milliseconds())? / 1000;
    Ok(totp.generate(now + 30 * steps).to_string())
}

/// The secret that a page shows as a text.
fn secret(page: &Page) -> Result<String> {
    let after = page.body.split("<code").nth(1).and_then(|rest| rest.split_once('>')).context("a secret")?.1;
    Ok(after.split('<').next().unwrap_or_default().replace(' ', ""))
}

/// The recovery codes that a page shows.
fn codes(page: &Page) -> Vec<String> {
    page.text().split(' ').filter(|word| word.len() == 27 && word.matches('-').count() == 3).map(str::to_owned).collect()
}

/// Makes a second factor for somebody who is signed in; gives secret and recovery codes.
fn enrol(person: &Person) -> Result<(String, Vec<String>)> {
    let page = person.get(ENROL)?.expect(200)?;
    let secret = secret(&page)?;
    let page = person.submit(&page, ENROL, &[("password", DEMO_PASSWORD), ("code", &code(&secret, 0)?)])?.expect(200)?;
    Ok((secret, codes(&page)))
}

fn sam(site: &Site) -> Result<Person> {
    let sam = Person::stranger(site)?;
    sam.sign_in_as_agent(SAM)?;
    Ok(sam)
}

/// Shows the password; gives where it leads.
fn password(person: &Person) -> Result<String> {
    person.post("/desk/sign-in", &[("email", SAM), ("password", DEMO_PASSWORD), ("return_to", "/desk/queues/mine")])?.leads()
}

fn is_in(person: &Person) -> Result<bool> {
    Ok(person.get("/desk/queues/open")?.status == 200)
}

#[test]
fn with_a_second_factor_a_sign_in_takes_password_and_code_and_each_code_works_once() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let here = sam(&site)?;
    let (secret, recovery) = enrol(&here)?;
    assert_eq!(recovery.len(), 10);
    assert!(here.get("/desk/account")?.text().contains("10 recovery codes left"));
    let person = Person::stranger(&site)?;
    let place = password(&person)?;
    assert_eq!(place, format!("{STEP}?return_to=%2Fdesk%2Fqueues%2Fmine"));
    assert!(!is_in(&person)?, "the password alone opens nothing");
    let page = person.get(&place)?.expect(200)?;
    let used = person.submit(&page, STEP, &[("code", &code(&secret, 0)?)])?.expect(422)?;
    assert!(used.text().contains("This code does not fit, or was used before."), "that of the enrolment was used");
    person.submit(&page, STEP, &[("code", "000000")])?.expect(422)?;
    let next = code(&secret, 1)?;
    assert_eq!(person.submit(&page, STEP, &[("code", &next)])?.leads()?, "/desk/queues/mine");
    assert!(is_in(&person)?);
    let other = Person::stranger(&site)?;
    let page = other.get(&password(&other)?)?;
    other.submit(&page, STEP, &[("code", &next)])?.expect(422)?;
    other.submit(&page, STEP, &[("code", &recovery[0].to_uppercase())])?.expect(303)?;
    assert!(is_in(&other)?);
    let third = Person::stranger(&site)?;
    let page = third.get(&password(&third)?)?;
    third.submit(&page, STEP, &[("code", &recovery[0])])?.expect(422)?;
    assert!(here.get("/desk/account")?.text().contains("9 recovery codes left"));
    Ok(())
}

#[test]
fn between_password_and_code_nothing_else_is_open() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    enrol(&sam(&site)?)?;
    let person = Person::stranger(&site)?;
    password(&person)?;
    let step = person.cookie("desk_step").context("the cookie of the step")?;
    assert!(person.cookie("desk").is_none_or(|cookie| cookie.is_empty()), "there is no session");
    assert!(person.get("/desk/sign-in/enrolment")?.leads()?.starts_with("/desk/sign-in?"), "it serves its own step only");
    let thief = Person::stranger(&site)?;
    thief.set_cookie("desk", &step)?;
    for path in ["/desk/queues/open", "/desk/account", "/studio/people/agents"] {
        assert!(thief.get(path)?.leads()?.starts_with("/desk/sign-in?"), "{path}");
    }
    let stranger = Person::stranger(&site)?;
    stranger.set_cookie("desk_step", "forged")?;
    assert!(stranger.get(STEP)?.leads()?.starts_with("/desk/sign-in?"));
    Ok(())
}

#[test]
fn after_five_wrong_codes_the_right_one_no_longer_works() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (secret, _) = enrol(&sam(&site)?)?;
    let person = Person::stranger(&site)?;
    let page = person.get(&password(&person)?)?.expect(200)?;
    for _ in 0..5 {
        person.submit(&page, STEP, &[("code", "12345")])?.expect(422)?;
    }
    let late = person.submit(&page, STEP, &[("code", &code(&secret, 1)?)])?.expect(429)?;
    assert_eq!(late.header("retry-after"), "900");
    assert!(!is_in(&person)?);
    Ok(())
}

#[test]
fn a_copy_of_the_database_holds_neither_secret_nor_codes() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (secret, recovery) = enrol(&sam(&site)?)?;
    site.databases()?.internal.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let file = std::fs::read(xtask::databases::path(site.folder()?, portico::migrations::Database::Internal))?;
    let holds = |text: &str| file.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("second_factor.enrolled"), "the file was read");
    for text in [&secret, &recovery[0], &recovery[0].replace('-', "")] {
        assert!(!holds(text), "{text}");
    }
    Ok(())
}

#[test]
fn a_second_factor_is_made_with_password_and_code_and_taken_off_with_both() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let sam = sam(&site)?;
    let page = sam.get(ENROL)?.expect(200)?;
    assert!(page.body.contains("<svg") && page.body.contains("role=\"img\""), "a picture, and the secret as a text");
    let shown = secret(&page)?;
    let again = sam.submit(&page, ENROL, &[("password", "wrong"), ("code", &code(&shown, 0)?)])?.expect(422)?;
    assert!(again.text().contains("This is not your present password."));
    assert_eq!(secret(&again)?, shown, "the secret stays the same while one tries");
    let again = sam.submit(&page, ENROL, &[("password", DEMO_PASSWORD), ("code", "000000")])?.expect(422)?;
    assert!(again.text().contains("This code does not fit"));
    sam.submit(&again, ENROL, &[("password", DEMO_PASSWORD), ("code", &code(&shown, 0)?), ("offer", "forged")])?.expect(422)?;
    sam.submit(&again, ENROL, &[("password", DEMO_PASSWORD), ("code", &code(&shown, 0)?)])?.expect(200)?;
    assert_eq!(sam.get(ENROL)?.leads()?, "/desk/account", "there is one");
    let page = sam.get(REMOVAL)?.expect(200)?;
    sam.submit(&page, REMOVAL, &[("password", "wrong"), ("code", &code(&shown, 1)?)])?.expect(422)?;
    sam.submit(&page, REMOVAL, &[("password", DEMO_PASSWORD), ("code", &code(&shown, 0)?)])?.expect(422)?;
    let place = sam.submit(&page, REMOVAL, &[("password", DEMO_PASSWORD), ("code", &code(&shown, 1)?)])?.leads()?;
    assert!(sam.get(&place)?.text().contains("The second factor is off"));
    assert_eq!(password(&Person::stranger(&site)?)?, "/desk/queues/mine", "the password is enough again");
    Ok(())
}

#[test]
fn new_recovery_codes_take_the_place_of_the_old_ones() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let here = sam(&site)?;
    let (secret, old) = enrol(&here)?;
    let page = here.get(CODES)?.expect(200)?;
    let new = codes(&here.submit(&page, CODES, &[("password", DEMO_PASSWORD), ("code", &code(&secret, 1)?)])?.expect(200)?);
    assert_eq!(new.len(), 10);
    let person = Person::stranger(&site)?;
    let page = person.get(&password(&person)?)?;
    person.submit(&page, STEP, &[("code", &old[3])])?.expect(422)?;
    person.submit(&page, STEP, &[("code", &new[3])])?.expect(303)?;
    Ok(())
}

/// Configures that these roles must have a second factor.
fn require(site: &Site, roles: &[&str]) -> Result<()> {
    let call = Call { at: milliseconds(), id: "test".into(), ip: String::new(), agent: String::new() };
    let settings = serde_json::json!({"second_factor": roles, "idle_minutes": 60, "session_hours": 12});
    let internal = site.databases()?.internal;
    now(command::run(&internal, &call, &EventId::generate(), &ConfigureDesk { settings: &settings }))?.context("an event")?;
    Ok(())
}

#[test]
fn who_must_have_a_second_factor_makes_one_before_anything_else_is_open() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    require(&site, &["agent"])?;
    let person = Person::stranger(&site)?;
    let place = password(&person)?;
    assert_eq!(place, "/desk/sign-in/enrolment?return_to=%2Fdesk%2Fqueues%2Fmine");
    for path in ["/desk/queues/open", "/desk/account", STEP] {
        assert!(person.get(path)?.leads()?.starts_with("/desk/sign-in?"), "{path}");
    }
    let page = person.get(&place)?.expect(200)?;
    let secret = secret(&page)?;
    person.submit(&page, "/desk/sign-in/enrolment", &[("code", "000000")])?.expect(422)?;
    let done = person.submit(&page, "/desk/sign-in/enrolment", &[("code", &code(&secret, 0)?)])?.expect(200)?;
    assert_eq!(codes(&done).len(), 10);
    assert!(done.addresses().iter().any(|address| address == "/desk/queues/mine"), "it leads where one was going");
    assert!(is_in(&person)?);
    assert!(person.get("/desk/account")?.text().contains("Your role must have it."));
    person.get(REMOVAL)?.expect(404)?;
    person.post(REMOVAL, &[("password", DEMO_PASSWORD), ("code", &code(&secret, 1)?)])?.expect(404)?;
    assert!(password(&Person::stranger(&site)?)?.starts_with(STEP), "the next time the code is asked for");
    let lead = Person::stranger(&site)?;
    lead.sign_in_as_agent("priya@northwind.example")?;
    assert!(is_in(&lead)?, "other roles need none");
    Ok(())
}

#[test]
fn an_administrator_resets_the_second_factor_of_a_lost_phone() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let here = sam(&site)?;
    enrol(&here)?;
    let ada = Person::stranger(&site)?;
    ada.sign_in_as_agent("ada@northwind.example")?;
    let address = format!("/studio/people/agents/{SAM_ID}");
    let path = format!("{address}/second-factor/reset");
    let page = ada.get(&address)?.expect(200)?;
    here.post(&path, &[])?.expect(404)?;
    let place = ada.submit(&page, &path, &[])?.leads()?;
    assert!(ada.get(&place)?.text().contains("The second factor is reset, and the sessions have ended"));
    assert!(!is_in(&here)?, "whoever has the phone is out");
    assert_eq!(password(&here)?, "/desk/queues/mine");
    let sql = "SELECT count(*) FROM event WHERE kind = 'second_factor.reset' AND subject = ?1 AND actor <> subject";
    assert_eq!(site.databases()?.internal.connection.query_row(sql, [SAM_ID], |row| row.get::<_, i64>(0))?, 1);
    Ok(())
}
