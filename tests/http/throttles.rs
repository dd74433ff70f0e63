//! Asking and guessing too often: what a person meets, and whom a stranger can't keep out. The counts themselves: `tests/sql/throttles.rs`.

use anyhow::Result;
use portico_tests::sessions::code;
use portico_tests::{Page, Person, Site, until, word};
use reqwest::Method;

/// Posts from an address of one's own choice, as a proxy tells it.
fn post_from(person: &Person, ip: &str, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
    let request = person.request(Method::POST, path).header("accept", "text/html").header("origin", person.site());
    // The last one is the proxy's.
    Page::read(request.header("x-forwarded-for", ip).form(fields).send()?)
}

fn wrong(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

#[test]
fn after_ten_wrong_codes_one_is_told_to_wait_and_the_link_still_works() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@newcomer.example", word("g"));
    let mut last = None;
    for mail in 0..3 {
        let place = person.post("/sign-in", &[("up", "1"), ("name", "Gus"), ("email", &email), ("portal", "support")])?.leads()?;
        let mail = person.next_mail(&email, mail)?;
        last = Some((person.get(&place)?.expect(200)?, mail));
        let Some((page, mail)) = &last else { continue };
        for _ in 0..4 {
            let answer = person.submit(page, "/sign-in/code", &[("code", wrong(&code(mail)?))])?;
            if answer.status == 429 {
                assert!(answer.text().contains("Too many wrong codes were typed for this address."), "{}", answer.text());
                assert_eq!(answer.header("retry-after"), "3600");
                break;
            }
            answer.expect(422)?;
        }
    }
    let Some((page, mail)) = last else { return Ok(()) };
    person.submit(&page, "/sign-in/code", &[("code", &code(&mail)?)])?.expect(429)?;
    person.use_link(&mail)?;
    person.get("/account")?.expect(200)?;
    Ok(())
}

#[test]
fn guessing_meets_the_same_for_known_and_unknown_addresses() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let mut met = Vec::new();
    for email in ["ivo@umbra.example".to_owned(), format!("{}@nowhere.example", word("u"))] {
        let person = Person::stranger(site)?;
        let mut statuses = Vec::new();
        for _ in 0..4 {
            let answer = person.post("/sign-in", &[("email", &email)])?;
            statuses.push(answer.status.to_string());
            let place = answer.leads()?;
            let challenge = place.split("challenge=").nth(1).unwrap_or_default().to_owned();
            let page = person.get(&place)?.expect(200)?;
            for _ in 0..5 {
                let answer = person.submit(&page, "/sign-in/code", &[("code", "000000")])?;
                let words = answer.body.replace(&challenge, "CHALLENGE").replace(&email, "EMAIL");
                statuses.push(format!("{} {words}", answer.status));
            }
        }
        met.push(statuses);
    }
    assert!(met[0].iter().any(|line| line.starts_with("429")) && met[0].iter().any(|line| line.starts_with("410")));
    assert!(met[0] == met[1], "somebody who guesses is told which address is known");
    Ok(())
}

#[test]
fn a_wrong_code_from_elsewhere_does_not_empty_the_askers_count() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@nowhere.example", word("w"));
    for number in 0..5 {
        let place = person.post("/sign-in", &[("email", &email)])?.leads()?;
        let challenge = place.split("challenge=").nth(1).unwrap_or_default().to_owned();
        let fields = [("challenge", challenge.as_str()), ("code", "000000")];
        post_from(&person, &format!("203.0.113.{number}"), "/sign-in/code", &fields)?.expect(422)?;
    }
    person.post("/sign-in", &[("email", &email)])?.expect(429)?;
    Ok(())
}

#[test]
fn all_addresses_of_an_ipv6_network_are_one_caller() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@nowhere.example", word("v"));
    for number in 0..5 {
        post_from(&person, &format!("2001:db8:1:2::{number}"), "/sign-in", &[("email", &email)])?.expect(303)?;
    }
    post_from(&person, "2001:db8:1:2:ffff::9", "/sign-in", &[("email", &email)])?.expect(429)?;
    post_from(&person, "2001:db8:1:3::9", "/sign-in", &[("email", &email)])?.expect(303)?;
    Ok(())
}

#[test]
fn nobody_is_kept_out_of_a_browser_in_which_they_signed_in_before() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let (owner, email) = Person::newcomer(site, "Olive Owner")?;
    owner.post("/account/sign-out", &[])?.expect(303)?;
    let stranger = Person::stranger(site)?;
    for number in 0..20 {
        // The one mail of signing up was asked for by a stranger, too.
        let expected = if number < 19 { 303 } else { 429 };
        post_from(&stranger, &format!("198.51.100.{number}"), "/sign-in", &[("email", &email)])?.expect(expected)?;
    }
    let newcomer = Person::stranger(site)?;
    newcomer.post("/sign-in", &[("email", &email)])?.expect(429)?;
    // The owner's is the mail after all of these.
    until(20, "the mails that strangers asked for", || Ok(owner.mails(&email)?.len() == 20))?;
    owner.sign_in(&email)?;
    owner.get("/account")?.expect(200)?;
    newcomer.set_cookie("known", "made.up.cookie")?;
    newcomer.post("/sign-in", &[("email", &email)])?.expect(429)?;
    Ok(())
}
