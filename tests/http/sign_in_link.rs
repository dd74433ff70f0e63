//! Where a mailed link signs in with one press, and where it takes the code too.

use anyhow::{Context, Result};
use portico_tests::sessions::{code, link};
use portico_tests::{Page, Person, Site, word};
use reqwest::Method;
use serde_json::Value;

/// Asks for a mail in the name of somebody who signs up; gives it.
fn asked(person: &Person, email: &str) -> Result<Value> {
    let seen = person.mails(email)?.len();
    person.post("/sign-in", &[("up", "1"), ("name", "Lina Link"), ("email", email), ("portal", "support")])?.expect(303)?;
    person.next_mail(email, seen)
}

fn address() -> String {
    format!("{}@newcomer.example", word("l"))
}

fn wrong(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

#[test]
fn in_another_browser_the_link_names_the_account_and_needs_the_code_of_its_mail() -> Result<()> {
    let site = Site::shared();
    let (laptop, phone, email) = (Person::stranger(site)?, Person::stranger(site)?, address());
    let mail = asked(&laptop, &email)?;
    let (link, code) = (link(&mail)?, code(&mail)?);
    let page = phone.get(&link)?.expect(200)?;
    assert!(
        page.text().contains("l•••@newcomer.example") && !page.shows(&email),
        "it says whose account, not the address: {}",
        page.text()
    );
    assert!(page.shows("autocomplete=\"one-time-code\"") && page.text().contains("asked for in another browser"), "{}", page.text());
    for (typed, says) in [("", "Type the code"), ("12", "A code has six digits."), (wrong(&code), "not the code of this mail")] {
        let page = phone.submit(&page, "/sign-in/link", &[("code", typed)])?.expect(422)?;
        assert!(page.text().contains(says) && page.text().contains("l•••@newcomer.example"), "{typed:?}: {}", page.text());
    }
    assert!(phone.cookie("session").is_none());
    assert_eq!(phone.submit(&page, "/sign-in/link", &[("code", &code)])?.leads()?, "/");
    assert!(phone.get("/account")?.expect(200)?.shows(&email));
    laptop.get(&link)?.expect(410)?;
    assert!(laptop.get("/account")?.leads()?.starts_with("/sign-in?"), "the laptop is not signed in by that");
    Ok(())
}

#[test]
fn in_the_browser_that_asked_one_press_is_enough_also_for_the_mail_before_the_last() -> Result<()> {
    let (person, email) = (Person::stranger(Site::shared())?, address());
    let first = asked(&person, &email)?;
    asked(&person, &email)?;
    let page = person.get(&link(&first)?)?.expect(200)?;
    assert!(page.text().contains("l•••@newcomer.example") && !page.shows("one-time-code"), "{}", page.text());
    person.submit(&page, "/sign-in/link", &[])?.expect(303)?;
    person.get("/account")?.expect(200)?;
    Ok(())
}

#[test]
fn a_mail_scanner_that_follows_links_and_sends_forms_signs_nobody_in_and_uses_nothing_up() -> Result<()> {
    let site = Site::shared();
    let (person, scanner, email) = (Person::stranger(site)?, Person::stranger(site)?, address());
    let link = link(&asked(&person, &email)?)?;
    for method in [Method::HEAD, Method::GET] {
        assert_eq!(scanner.request(method, &link).send()?.status().as_u16(), 200);
    }
    let page = scanner.get(&link)?.expect(200)?;
    for _ in 0..7 {
        scanner.submit(&page, "/sign-in/link", &[])?.expect(422)?;
    }
    assert!(scanner.cookie("session").is_none());
    person.submit(&person.get(&link)?.expect(200)?, "/sign-in/link", &[])?.expect(303)?;
    Ok(())
}

#[test]
fn a_link_that_somebody_else_asked_for_signs_nobody_in() -> Result<()> {
    let site = Site::shared();
    let (attacker, theirs) = (Person::stranger(site)?, address());
    let link = link(&asked(&attacker, &theirs)?)?;
    let (signed_in, email) = Person::newcomer(site, "Vic Victim")?;
    let mut victims = vec![signed_in.clone(), Person::stranger(site)?];
    // One whose browser asked for something itself, and one with a cookie that somebody made up.
    let asking = Person::stranger(site)?;
    asked(&asking, &address())?;
    victims.push(asking);
    let planted = Person::stranger(site)?;
    let own = attacker.cookie("asked").context("the asking browser's cookie")?;
    planted.set_cookie("asked", own.rsplit_once('.').context("a proof")?.0)?;
    victims.push(planted);
    for victim in &victims {
        let page = victim.get(&link)?.expect(200)?;
        victim.submit(&page, "/sign-in/link", &[])?.expect(422)?;
        let account = victim.get("/account")?;
        assert!(!account.shows(&theirs), "somebody is signed in as whoever sent the link");
    }
    assert!(signed_in.get("/account")?.expect(200)?.shows(&email), "and whoever was signed in still is");
    Ok(())
}

#[test]
fn a_link_that_is_not_ours_opens_nothing() -> Result<()> {
    let (person, email) = (Person::stranger(Site::shared())?, address());
    let link = link(&asked(&person, &email)?)?;
    let forged = format!("{}0000", &link[..link.len() - 4]);
    for path in [forged.as_str(), "/sign-in/link", "/sign-in/link?token=x", "/sign-in/link?token=%00%ff"] {
        let page = person.get(path)?;
        assert!(matches!(page.status, 400 | 410) && !page.shows("newcomer.example"), "{path}: {}", page.status);
    }
    Ok(())
}

#[test]
fn signing_in_uses_up_the_mails_before_and_ends_the_session_it_replaces() -> Result<()> {
    let site = Site::shared();
    let (person, email) = Person::newcomer(site, "Rae Replace")?;
    let before = person.cookie("session").context("a session")?;
    let first = asked(&person, &email)?;
    let second = asked(&person, &email)?;
    person.use_link(&second)?;
    let elsewhere = Person::stranger(site)?;
    elsewhere.get(&link(&first)?)?.expect(410)?;
    elsewhere.set_cookie("session", &before)?;
    assert!(elsewhere.get("/account")?.leads()?.starts_with("/sign-in?"), "the session before is over");
    let sessions = person.get("/account")?.expect(200)?;
    assert_eq!(sessions.forms().iter().filter(|form| form.path().ends_with("/end")).count(), 0, "there is one session, this one");
    Ok(())
}

#[test]
fn one_signs_out_everywhere_else_with_one_press() -> Result<()> {
    let site = Site::shared();
    let (here, email) = Person::newcomer(site, "Ella Else")?;
    let others = [Person::stranger(site)?, Person::stranger(site)?];
    for other in &others {
        other.sign_in(&email)?;
    }
    let page = here.get("/account")?.expect(200)?;
    let place = here.submit(&page, "/account/sessions/end", &[])?.leads()?;
    assert!(here.get(&place)?.expect(200)?.text().contains("All other devices are signed out"));
    for other in &others {
        assert!(other.get("/account")?.leads()?.starts_with("/sign-in?"));
    }
    Ok(())
}

/// What of a page may differ for two words that were put into its address.
fn without(page: &Page, word: &str) -> String {
    page.body.replace(word, "WORD")
}

#[test]
fn a_portal_that_is_not_open_to_anybody_is_named_to_nobody_who_is_not_signed_in() -> Result<()> {
    let site = Site::shared();
    let stranger = Person::stranger(site)?;
    let challenge = portico_tests::form_id();
    let places = ["/sign-in?portal=WORD", "/sign-in?return_to=%2Fp%2FWORD", "/sign-in/code?challenge=ID&portal=WORD", "/p/WORD/brand.css"];
    for place in places.map(|place| place.replace("ID", &challenge)) {
        let private = stranger.get(&place.replace("WORD", "billing"))?;
        let unknown = stranger.get(&place.replace("WORD", "nowhere"))?;
        assert_eq!(private.status, unknown.status, "{place}");
        assert_eq!(without(&private, "billing"), without(&unknown, "nowhere"), "{place}: as if it were not there");
    }
    assert!(stranger.get("/sign-in?portal=support")?.text().contains("Support"), "an open one welcomes by name");
    let dana = Person::customer(site, "dana@acme.example")?;
    let sheet = dana.get("/p/billing/brand.css?v=0f766e")?.expect(200)?;
    assert!(sheet.header("cache-control").starts_with("private"), "and no cache between keeps it");
    Ok(())
}
