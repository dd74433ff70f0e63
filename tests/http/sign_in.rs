//! Signing in, up and out.

use anyhow::Result;
use portico_tests::sessions::{code, link};
use portico_tests::{Person, Site, word};

/// Asks for a mail that signs up; gives the person, their address and the page that takes the code.
fn ask(site: &Site) -> Result<(Person, String, String)> {
    let person = Person::stranger(site)?;
    let email = format!("{}@newcomer.example", word("s"));
    let fields =
        [("up", "1"), ("name", "Nora Newcomer"), ("email", email.as_str()), ("portal", "support"), ("return_to", "/requests?state=done")];
    let place = person.post("/sign-in", &fields)?.leads()?;
    assert!(place.starts_with("/sign-in/code?challenge="), "{place}");
    Ok((person, email, place))
}

#[test]
fn a_mailed_link_signs_in_once_and_looking_at_it_uses_nothing_up() -> Result<()> {
    let site = Site::shared();
    let (person, email, _) = ask(site)?;
    let link = link(&person.next_mail(&email, 0)?)?;
    let scanner = Person::stranger(site)?;
    for _ in 0..3 {
        scanner.get(&link)?.expect(200)?;
    }
    let page = person.get(&link)?.expect(200)?;
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(person.submit(&page, "/sign-in/link", &[])?.leads()?, "/requests?state=done", "it leads where one was going");
    assert!(person.get("/account")?.expect(200)?.shows(&email));
    let again = scanner.submit(&page, "/sign-in/link", &[])?.expect(410)?;
    assert!(again.text().contains("This no longer works"), "a used link says what now");
    assert!(scanner.cookie("session").is_none());
    Ok(())
}

#[test]
fn a_mailed_code_signs_in_after_a_wrong_one() -> Result<()> {
    let (person, email, place) = ask(Site::shared())?;
    let page = person.get(&place)?.expect(200)?;
    assert!(page.text().contains(&email), "the page says where the mail went");
    let code = code(&person.next_mail(&email, 0)?)?;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let page = person.submit(&page, "/sign-in/code", &[("code", wrong)])?.expect(422)?;
    assert!(page.text().contains('4'), "it says how many tries are left: {}", page.text());
    let page = person.submit(&page, "/sign-in/code", &[("code", "12")])?.expect(422)?;
    assert!(page.text().contains("A code has six digits."));
    let typed = format!("{} {}", &code[..3], &code[3..]);
    person.submit(&page, "/sign-in/code", &[("code", &typed)])?.expect(303)?;
    person.get("/account")?.expect(200)?;
    Ok(())
}

#[test]
fn after_five_wrong_codes_the_right_one_no_longer_works() -> Result<()> {
    let (person, email, place) = ask(Site::shared())?;
    let code = code(&person.next_mail(&email, 0)?)?;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let page = person.get(&place)?.expect(200)?;
    for left in (1..5).rev() {
        person.submit(&page, "/sign-in/code", &[("code", wrong)])?.expect(422).map_err(|error| error.context(format!("{left} left")))?;
    }
    person.submit(&page, "/sign-in/code", &[("code", wrong)])?.expect(410)?;
    person.submit(&page, "/sign-in/code", &[("code", &code)])?.expect(410)?;
    assert!(person.cookie("session").is_none());
    Ok(())
}

#[test]
fn unknown_and_known_addresses_get_the_same_answer() -> Result<()> {
    let site = Site::shared();
    let unknown = format!("{}@nowhere.example", word("u"));
    let mut pages = Vec::new();
    for email in [unknown.as_str(), "noor@solo.example"] {
        let person = Person::stranger(site)?;
        let answer = person.post("/sign-in", &[("email", email)])?;
        let names: Vec<String> = answer.headers.iter().map(|(name, _)| name.clone()).collect();
        let place = answer.leads()?;
        let challenge = place.split("challenge=").nth(1).unwrap_or_default().to_owned();
        assert_eq!(challenge.len(), 32);
        let page = person.get(&place)?.expect(200)?;
        let body = page.body.replace(&challenge, "CHALLENGE").replace(email, "EMAIL");
        pages.push((names, place.replace(&challenge, "CHALLENGE"), body));
    }
    assert_eq!(pages[0], pages[1]);
    let person = Person::stranger(site)?;
    person.next_mail("noor@solo.example", 0)?;
    assert!(person.mails(&unknown)?.is_empty(), "somebody unknown gets no mail");
    Ok(())
}

#[test]
fn whoever_asks_for_too_many_mails_is_told_to_wait() -> Result<()> {
    let Some(site) = Site::inside("throttle") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@nowhere.example", word("t"));
    for _ in 0..5 {
        person.post("/sign-in", &[("email", &email)])?.expect(303)?;
    }
    let page = person.post("/sign-in", &[("email", &email)])?.expect(429)?;
    assert_eq!(page.header("retry-after"), "900");
    assert!(page.text().contains("Too many mails were asked for."));
    assert_eq!(page.typed("email").as_deref(), Some(email.as_str()), "the address is kept");
    for _ in 0..25 {
        person.post("/sign-in", &[("email", &format!("{}@nowhere.example", word("t")))])?.expect(303)?;
    }
    person.post("/sign-in", &[("email", &format!("{}@nowhere.example", word("t")))])?.expect(429)?;
    Ok(())
}

#[test]
fn signing_up_asks_for_a_name_and_keeps_what_was_typed() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let page = person.get("/sign-in/up?portal=support")?.expect(200)?;
    let page = person.submit(&page, "/sign-in", &[("name", ""), ("email", "not-an-address")])?.expect(422)?;
    assert!(page.text().contains("Tell us how to address you") && page.text().contains("This does not look like an e-mail address"));
    assert_eq!(page.typed("email").as_deref(), Some("not-an-address"));
    Ok(())
}

#[test]
fn a_portal_that_is_not_open_lets_nobody_sign_up() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    assert!(person.get("/sign-in/up?portal=billing")?.leads()?.starts_with("/sign-in?"));
    let email = format!("{}@nowhere.example", word("c"));
    person.post("/sign-in", &[("up", "1"), ("name", "X"), ("email", &email), ("portal", "billing")])?.expect(303)?;
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert!(person.mails(&email)?.is_empty());
    Ok(())
}

#[test]
fn sessions_are_listed_and_ended_and_one_signs_out() -> Result<()> {
    let site = Site::shared();
    let (here, email) = Person::newcomer(site, "Tilda Two")?;
    let there = Person::stranger(site)?;
    there.sign_in(&email)?;
    let page = here.get("/account")?.expect(200)?;
    assert!(page.text().contains("Tilda Two") && page.text().contains("This device"));
    let end: Vec<_> =
        page.forms().into_iter().filter(|form| form.path().ends_with("/end") && form.path() != "/account/sessions/end").collect();
    assert_eq!(end.len(), 1, "one other device");
    let place = here.post(end[0].path(), &[])?.leads()?;
    assert!(here.get(&place)?.expect(200)?.text().contains("That device is signed out"));
    assert!(there.get("/account")?.leads()?.starts_with("/sign-in?"), "the other device is out at once");
    let stolen = here.cookie("session").unwrap_or_default();
    let page = here.get("/account")?.expect(200)?;
    assert_eq!(here.submit(&page, "/account/sign-out", &[])?.leads()?, "/");
    assert!(here.cookie("session").is_none_or(|value| value.is_empty()));
    there.set_cookie("session", &stolen)?;
    assert!(there.get("/account")?.leads()?.starts_with("/sign-in?"), "the session is over, not only its cookie gone");
    Ok(())
}

#[test]
fn signing_in_leads_back_to_where_one_was_going_and_never_to_another_site() -> Result<()> {
    let site = Site::shared();
    let person = Person::stranger(site)?;
    let place = person.get("/requests?state=waiting")?.leads()?;
    assert_eq!(place, "/sign-in?return_to=%2Frequests%3Fstate%3Dwaiting");
    assert_eq!(person.get(&place)?.expect(200)?.typed("return_to").as_deref(), Some("/requests?state=waiting"));
    for elsewhere in ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"] {
        let page = person.get(&format!("/sign-in?return_to={}", portico_tests::encode(elsewhere)))?.expect(200)?;
        assert!(!page.body.contains("evil.example") && !page.body.contains("alert(1)"), "{elsewhere}");
    }
    let email = format!("{}@newcomer.example", word("r"));
    let fields = [("up", "1"), ("name", "Ro"), ("email", email.as_str()), ("portal", "support"), ("return_to", "//evil.example/")];
    person.post("/sign-in", &fields)?.expect(303)?;
    let page = person.get(&link(&person.next_mail(&email, 0)?)?)?.expect(200)?;
    assert_eq!(person.submit(&page, "/sign-in/link", &[("return_to", "https://evil.example")])?.leads()?, "/");
    assert_eq!(person.get("/sign-in?return_to=//evil.example")?.leads()?, "/", "who is in already is led on, but not away");
    Ok(())
}

#[test]
fn what_was_typed_is_not_lost_when_one_was_signed_out_meanwhile() -> Result<()> {
    let (person, _) = Person::newcomer(Site::shared(), "Olga Out")?;
    let key = person.asks("Before the break", "A question")?;
    let page = person.get(&format!("/requests/{key}"))?.expect(200)?;
    let account = person.get("/account")?;
    person.submit(&account, "/account/sign-out", &[])?.expect(303)?;
    let action = format!("/requests/{key}/replies");
    let page = person.submit(&page, &action, &[("body", "Typed in the train")])?.expect(401)?;
    assert_eq!(page.form(&action, &[])?.value("body")?, "Typed in the train", "it can be sent again after signing in");
    Ok(())
}
