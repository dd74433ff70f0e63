//! Tokens that are not ours to give.

use anyhow::{Context, Result};
use portico::ids::SessionId;
use portico_tests::sessions::token;
use portico_tests::site::key;
use portico_tests::{Person, Site};

/// The parts of a token: header, claims, signature.
fn parts(token: &str) -> Result<[String; 3]> {
    let parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    <[String; 3]>::try_from(parts).ok().context("a token has three parts")
}

/// `{"alg":"none","typ":"JWT"}`
const NONE: &str = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
/// `{"alg":"HS512","typ":"JWT"}`
const HS512: &str = "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9";

fn is_out(site: &Site, cookie: &str, value: &str) -> Result<bool> {
    let thief = Person::stranger(site)?;
    thief.set_cookie(cookie, value)?;
    let (page, first) = if cookie == "desk" { ("/desk/queues/open", "/desk/sign-in") } else { ("/account", "/sign-in") };
    let answer = thief.get(page)?;
    Ok(answer.status == 303 && answer.location.is_some_and(|place| place.starts_with(first)))
}

#[test]
fn a_changed_token_is_no_token() -> Result<()> {
    let site = Site::shared();
    for (person, cookie) in
        [(Person::customer(site, "dana@acme.example")?, "session"), (Person::agent(site, "sam@northwind.example")?, "desk")]
    {
        let good = person.cookie(cookie).context("a cookie")?;
        assert!(!is_out(site, cookie, &good)?, "the right one works");
        let [header, claims, signature] = parts(&good)?;
        let flipped: String = signature.chars().rev().collect();
        for forged in [
            format!("{NONE}.{claims}."),
            format!("{NONE}.{claims}.{signature}"),
            format!("{HS512}.{claims}.{signature}"),
            format!("{header}.{claims}.{flipped}"),
            format!("{header}.{claims}."),
            format!("{header}.{claims}"),
            format!("{claims}.{header}.{signature}"),
            String::from("x"),
            "a".repeat(5000),
            String::from("..."),
        ] {
            assert!(is_out(site, cookie, &forged)?, "{cookie}: {forged:.100}");
        }
    }
    Ok(())
}

#[test]
fn a_customers_token_opens_no_desk_and_an_agents_no_account() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?.cookie("session").context("a cookie")?;
    let sam = Person::agent(site, "sam@northwind.example")?.cookie("desk").context("a cookie")?;
    assert!(is_out(site, "desk", &dana)? && is_out(site, "session", &sam)?);
    Ok(())
}

#[test]
fn tokens_of_another_key_audience_time_or_session_are_refused() -> Result<()> {
    let Some(site) = Site::inside("tokens that we sign") else { return Ok(()) };
    let dana = site.customer_without_mail("dana@acme.example")?.cookie("session").context("a cookie")?;
    assert!(!is_out(site, "session", &dana)?);
    let session: String = site.databases()?.default.connection.query_row(
        "SELECT id FROM session WHERE ended_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1",
        [],
        |row| row.get(0),
    )?;
    let (customer, agent) = (key("customer_key"), key("agent_key"));
    assert!(!is_out(site, "session", &token(customer, "customer", &session, &session, 1)?)?, "our own signature is right");
    for (why, forged) in [
        ("another key", token("another key another key another key", "customer", &session, &session, 1)?),
        ("the agents' key", token(agent, "customer", &session, &session, 1)?),
        ("another audience", token(customer, "agent", &session, &session, 1)?),
        ("too old", token(customer, "customer", &session, &session, -300)?),
        ("no such session", token(customer, "customer", SessionId::generate().as_str(), &session, 1)?),
        ("not an id", token(customer, "customer", "1 OR 1=1", &session, 1)?),
    ] {
        assert!(is_out(site, "session", &forged)?, "{why}");
    }
    let sam = "01900000000070008000000000000101";
    for (why, forged) in [
        ("the customers' key", token(customer, "agent", &session, sam, 1)?),
        ("a customer's session", token(agent, "agent", &session, sam, 1)?),
        ("no such session", token(agent, "agent", SessionId::generate().as_str(), sam, 1)?),
    ] {
        assert!(is_out(site, "desk", &forged)?, "{why}");
    }
    Ok(())
}

#[test]
fn a_session_names_one_agent_and_not_whom_the_token_says() -> Result<()> {
    let Some(site) = Site::inside("tokens that we sign") else { return Ok(()) };
    Person::agent(site, "sam@northwind.example")?;
    let session: String = site.databases()?.internal.connection.query_row(
        "SELECT id FROM agent_session WHERE agent_id = '01900000000070008000000000000101' AND ended_at IS NULL LIMIT 1",
        [],
        |row| row.get(0),
    )?;
    let ada = "01900000000070008000000000000104";
    assert!(is_out(site, "desk", &token(key("agent_key"), "agent", &session, ada, 1)?)?);
    Ok(())
}

#[test]
fn a_cookie_is_out_of_reach_for_scripts_and_other_sites() -> Result<()> {
    let site = Site::shared();
    let person = Person::stranger(site)?;
    let answer = person
        .post("/desk/sign-in", &[("email", "priya@northwind.example"), ("password", xtask::databases::DEMO_PASSWORD)])?
        .expect(303)?;
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/") && !cookie.contains("Domain"),
        "{cookie}"
    );
    Ok(())
}

#[test]
fn a_caller_cannot_choose_the_address_that_they_are_counted_by() -> Result<()> {
    let Some(site) = Site::inside("what was written down") else { return Ok(()) };
    let email = format!("{}@nowhere.example", portico_tests::word("ip"));
    let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
    let forged = client
        .post(format!("{}/sign-in", site.url))
        .header("spin-client-addr", "203.0.113.7:1")
        .header("spin-full-url", "https://evil.example/");
    assert_eq!(forged.form(&[("email", &email)]).send()?.status().as_u16(), 303);
    let ip: String =
        site.databases()?.default.connection.query_row("SELECT ip FROM challenge WHERE email = ?1", [&email], |row| row.get(0))?;
    assert_eq!(ip, "127.0.0.1");
    Ok(())
}

#[test]
fn the_token_of_a_known_browser_opens_nothing() -> Result<()> {
    let site = Site::shared();
    let (person, _) = Person::newcomer(site, "Known Browser")?;
    let known = person.cookie("known").context("a browser that signed in is known")?;
    assert_eq!(parts(&known)?.len(), 3, "it is a token, under the key of sessions");
    assert!(is_out(site, "session", &known)? && is_out(site, "desk", &known)?);
    Ok(())
}
