//! Portals' own domains: claimed and proved in the studio, and what is served there.

use anyhow::{Context, Result};
use portico_tests::resolver::{Resolver, Zone};
use portico_tests::sessions::link;
use portico_tests::{Page, Person, Setting, Site};
use reqwest::Method;

use crate::studio::{ADA, agent};

pub(crate) const HOST: &str = "help.acme.example";
const RECORD: &str = "_portico-challenge.help.acme.example";
const DANA: &str = "dana@acme.example";

/// A site whose resolver is ours.
fn site(test: &str) -> Result<Option<(Site, Resolver)>> {
    if Site::inside(test).is_none() {
        return Ok(None);
    }
    let resolver = Resolver::open()?;
    let variables = vec![("dns_url".to_owned(), resolver.url.clone())];
    Ok(Some((Site::start(&Setting { variables, ..Setting::default() })?, resolver)))
}

fn claim(ada: &Person, portal: &str, host: &str) -> Result<Page> {
    let address = format!("/studio/domains/{portal}");
    ada.submit(&ada.get(&address)?.expect(200)?, &address, &[("host", host)])
}

fn check(ada: &Person, portal: &str, host: &str) -> Result<Page> {
    let page = ada.get(&format!("/studio/domains/{portal}"))?.expect(200)?;
    ada.submit(&page, &format!("/studio/domains/{portal}/{host}/proof"), &[])
}

fn release(ada: &Person, portal: &str, host: &str) -> Result<Page> {
    let address = format!("/studio/domains/{portal}/{host}/release");
    ada.submit(&ada.get(&address)?.expect(200)?, &address, &[])
}

/// The value that the page asks for.
fn value(ada: &Person, portal: &str, host: &str) -> Result<String> {
    let text = ada.get(&format!("/studio/domains/{portal}"))?.expect(200)?.text();
    let (_, record) = text.split_once(&format!("_portico-challenge.{host}")).context("a record")?;
    let at = record.find("portico-verification=").context("a value")?;
    Ok(record[at..].split_whitespace().next().unwrap_or_default().to_owned())
}

/// A domain that is proved.
pub(crate) fn prove(ada: &Person, resolver: &Resolver, portal: &str, host: &str) -> Result<()> {
    claim(ada, portal, host)?.expect(303)?;
    resolver.set(&format!("_portico-challenge.{host}"), Some(Zone::Texts(vec![value(ada, portal, host)?], 255)));
    assert_eq!(check(ada, portal, host)?.leads()?, format!("/studio/domains/{portal}?done=proved"));
    Ok(())
}

/// Signs in on a domain; the mailbox is at the main address.
fn sign_in(site: &Site, there: &Person, email: &str) -> Result<()> {
    let mailbox = Person::stranger(site)?;
    let seen = mailbox.mails(email)?.len();
    there.post("/sign-in", &[("email", email)])?.expect(303)?;
    let mail = mailbox.next_mail(email, seen)?;
    let text = mail["text"].as_str().context("a text")?;
    assert!(text.contains(&format!("{}/sign-in/link?", there.site())), "the link leads to where it was asked for: {text}");
    there.use_link(&mail)
}

#[test]
fn a_claimed_domain_is_proved_by_its_record_and_shows_its_portal_from_then_on() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let (ada, there) = (agent(&site, ADA)?, Person::at_host(&site, HOST)?);
    there.get("/")?.expect(421)?;
    assert_eq!(claim(&ada, "support", " Help.ACME.example. ")?.leads()?, "/studio/domains/support?done=claimed");
    let page = ada.get("/studio/domains/support?done=claimed")?.expect(200)?;
    assert!(page.shows(RECORD) && page.shows("TXT") && page.shows("Not proved yet"));
    there.get("/")?.expect(421)?;
    assert!(check(&ada, "support", HOST)?.expect(422)?.shows("There is no such record"));
    // A long value comes in pieces, beside the values of others.
    let value = value(&ada, "support", HOST)?;
    resolver.set(RECORD, Some(Zone::Texts(vec!["v=spf1 -all".to_owned(), value.clone()], 20)));
    assert_eq!(check(&ada, "support", HOST)?.leads()?, "/studio/domains/support?done=proved");
    assert_eq!(resolver.asked(), [RECORD, RECORD]);
    let front = there.get("/")?.expect(200)?;
    assert!(front.shows("What can we help you with?") && front.shows("Report a problem"));
    assert_eq!(front.header("x-robots-tag"), "all");
    assert!(front.body.contains(&format!("<link rel=\"canonical\" href=\"{}/\">", there.site())), "{}", front.body);
    assert!(ada.get("/studio/domains")?.expect(200)?.shows(HOST));
    assert!(ada.get("/studio/domains/support")?.expect(200)?.shows("help.acme.example was proved"));
    // An alias is followed to its end.
    resolver.set(RECORD, Some(Zone::Alias("challenges.acme.example".to_owned(), vec![value])));
    assert_eq!(check(&ada, "support", HOST)?.leads()?, "/studio/domains/support?done=still");
    Ok(())
}

#[test]
fn whatever_hinders_the_proof_is_told_and_nothing_is_proved() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    claim(&ada, "support", HOST)?.expect(303)?;
    let message = "application/dns-message";
    for (zone, told) in [
        (Zone::Texts(vec!["another value".to_owned()], 255), "another value"),
        (Zone::Texts(vec![format!("{}0", value(&ada, "support", HOST)?)], 255), "The record has another value"),
        (Zone::Address, "There is no TXT record"),
        (Zone::Alias("elsewhere.example".to_owned(), Vec::new()), "There is no TXT record"),
        (Zone::Broken, "The resolver could not find out"),
        (Zone::Http(500, message, Vec::new()), "HTTP 500"),
        (Zone::Http(302, message, Vec::new()), "HTTP 302"),
        (Zone::Http(200, "text/html", b"<h1>Welcome to the hotel</h1>".to_vec()), "text/html"),
        (Zone::Http(200, message, b"nonsense".to_vec()), "answer can’t be read"),
        (Zone::Http(200, message, vec![0; 70_000]), "answer can’t be read"),
        (Zone::Silent, "The resolver took too long"),
    ] {
        resolver.set(RECORD, Some(zone.clone()));
        let page = check(&ada, "support", HOST)?.expect(422)?;
        assert!(page.text().contains(told), "{zone:?}: {}", page.text());
    }
    Person::at_host(&site, HOST)?.get("/")?.expect(421)?;
    let away = Setting { variables: vec![("dns_url".to_owned(), "http://127.0.0.1:9".to_owned())], ..Setting::default() };
    let site = Site::start(&away)?;
    let ada = agent(&site, ADA)?;
    claim(&ada, "support", HOST)?.expect(303)?;
    assert!(check(&ada, "support", HOST)?.expect(422)?.shows("can’t be reached"));
    Ok(())
}

#[test]
fn what_is_no_domain_and_what_another_portal_has_is_refused_in_a_sentence() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    for (typed, told) in [
        ("", "Type the name of a domain"),
        ("https://help.acme.example", "without https://"),
        ("help.acme.example:8443", "leave out the colon"),
        ("192.0.2.7", "IP address"),
        ("hälp.example", "xn--"),
        ("acme", "one part only"),
        ("a..example", "letters, digits and hyphens"),
    ] {
        let page = claim(&ada, "support", typed)?.expect(422)?;
        assert!(page.text().contains(told), "{typed}: {}", page.text());
        assert_eq!(page.typed("host").as_deref(), Some(typed), "what was typed stays");
    }
    claim(&ada, "billing", HOST)?.expect(303)?;
    assert!(claim(&ada, "billing", HOST)?.expect(422)?.shows("has claimed it already"));
    prove(&ada, &resolver, "support", HOST)?;
    assert!(claim(&ada, "onboarding", HOST)?.expect(422)?.shows("Another portal of this site has proved this domain"));
    assert!(ada.get("/studio/domains/billing")?.expect(200)?.shows("Another portal’s"));
    for person in ["sam@northwind.example", "priya@northwind.example"] {
        agent(&site, person)?
            .post("/studio/domains/support", &[("form_id", &portico_tests::form_id()), ("host", "x.example")])?
            .expect(404)?;
    }
    Ok(())
}

#[test]
fn a_customer_signs_in_on_the_domain_asks_there_and_sees_that_portal_alone() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let main = Person::customer(&site, DANA)?;
    let elsewhere = main.asks_in("/p/billing/new/billing-question", &[("summary", "Of billing"), ("details", "x")])?;
    prove(&ada, &resolver, "support", HOST)?;
    let dana = Person::at_host(&site, HOST)?;
    sign_in(&site, &dana, DANA)?;
    let key = dana.asks("Of support", "x")?;
    assert!(dana.replies(&key, "more")?.leads()?.starts_with(&format!("/requests/{key}")));
    let list = dana.get("/requests")?.expect(200)?;
    assert!(list.shows("Of support") && !list.text().contains("Of billing"), "{}", list.text());
    assert!(!dana.get("/requests?q=of")?.expect(200)?.text().contains("Of billing"));
    assert!(main.get("/requests")?.expect(200)?.shows("Of support"), "at the main address everything is");
    for gone in [&format!("/requests/{elsewhere}"), "/p/billing", "/p/billing/new/billing-question", "/p/onboarding", "/nothing"] {
        dana.get(gone)?.expect(404)?;
    }
    let form_id = portico_tests::form_id();
    let fields = [("form_id", form_id.as_str()), ("body", "x")];
    dana.post(&format!("/requests/{elsewhere}/replies"), &fields)?.expect(404)?;
    dana.get("/account")?.expect(200)?;
    let robots = dana.get("/robots.txt")?.expect(200)?.body;
    assert!(robots.contains("/p/support$") && !robots.contains("/p/partners"), "{robots}");
    // What the team serves is not there, nor the mailbox; a page that another site asks for neither.
    for path in ["/desk", "/desk/sign-in", "/studio", "/studio/domains", "/dev/mail"] {
        dana.get(path)?.expect(421)?;
    }
    let foreign = dana.request(Method::POST, &format!("/requests/{key}/replies")).header("origin", &site.url);
    Page::read(foreign.form(&fields).send()?)?.expect(403)?;
    dana.post("/account/sign-out", &[])?.expect(303)?;
    assert_eq!(dana.get("/requests")?.leads()?, "/sign-in?return_to=%2Frequests");
    Ok(())
}

#[test]
fn a_session_of_a_domain_opens_nothing_at_the_main_address_nor_the_other_way_round() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    prove(&ada, &resolver, "support", HOST)?;
    prove(&ada, &resolver, "support", "second.acme.example")?;
    let dana = Person::at_host(&site, HOST)?;
    sign_in(&site, &dana, DANA)?;
    let (stolen, main) = (dana.cookie("session").context("a session")?, Person::customer(&site, DANA)?);
    dana.get("/account")?.expect(200)?;
    for thief in [Person::stranger(&site)?, Person::at_host(&site, "second.acme.example")?] {
        thief.set_cookie("session", &stolen)?;
        thief.get("/account")?.expect(303)?;
    }
    let thief = Person::at_host(&site, HOST)?;
    thief.set_cookie("session", &main.cookie("session").context("a session")?)?;
    thief.get("/account")?.expect(303)?;
    Ok(())
}

#[test]
fn mails_lead_to_the_domain_until_it_is_released_and_then_to_the_main_address() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    prove(&ada, &resolver, "support", HOST)?;
    let dana = Person::customer(&site, DANA)?;
    let key = dana.asks("Asked at the main address", "x")?;
    let text = |mail: &serde_json::Value| mail["text"].as_str().unwrap_or_default().to_owned();
    let received = text(&dana.mail_with(DANA, &key)?);
    let there = Person::at_host(&site, HOST)?;
    assert!(received.contains(&format!("{}/requests/{key}", there.site())), "{received}");
    // Asked for on the domain; by the time that the link is opened, it is no portal's any more.
    let seen = dana.mails("lee@acme.example")?.len();
    there.post("/sign-in", &[("email", "lee@acme.example")])?.expect(303)?;
    let mail = dana.next_mail("lee@acme.example", seen)?;
    let page = release(&ada, "support", HOST)?;
    assert_eq!(page.leads()?, "/studio/domains/support?done=released");
    there.get(&link(&mail)?)?.expect(421)?;
    let key = dana.asks("Asked after that", "x")?;
    let received = text(&dana.mail_with(DANA, &key)?);
    assert!(received.contains(&format!("{}/requests/{key}", site.url)) && !received.contains(HOST), "{received}");
    Ok(())
}

#[test]
fn a_released_domain_answers_nobody_and_signs_everybody_out() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    prove(&ada, &resolver, "support", HOST)?;
    let dana = Person::at_host(&site, HOST)?;
    sign_in(&site, &dana, DANA)?;
    let key = dana.asks("Kept", "x")?;
    let form = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    let page = ada.get(&format!("/studio/domains/support/{HOST}/release"))?.expect(200)?;
    assert!(page.shows("One person who is signed in there is signed out"), "{}", page.text());
    // A record that is gone takes nothing away by itself.
    resolver.set(RECORD, None);
    assert!(check(&ada, "support", HOST)?.expect(422)?.shows("The domain stays proved"));
    dana.get("/account")?.expect(200)?;
    release(&ada, "support", HOST)?.expect(303)?;
    for path in ["/", "/requests", "/account", "/sign-in", "/p/support", "/brand.css", "/robots.txt", "/nothing"] {
        dana.get(path)?.expect(421)?;
        Person::at_host(&site, HOST)?.get(path)?.expect(421)?;
    }
    dana.submit(&form, &format!("/requests/{key}/replies"), &[("body", "x")])?.expect(421)?;
    // It comes back, the sessions do not.
    prove(&ada, &resolver, "support", HOST)?;
    assert_eq!(dana.get("/account")?.expect(303)?.leads()?, "/sign-in?return_to=%2Faccount");
    Ok(())
}

#[test]
fn no_host_that_a_caller_names_becomes_a_link_or_is_answered() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    prove(&ada, &resolver, "support", HOST)?;
    let evil = Person::at_host(&site, "evil.example")?;
    let seen = Person::stranger(&site)?.mails(DANA)?.len();
    for path in ["/", "/sign-in", "/p/support", "/requests", "/account", "/brand.css", "/requests/SUP-1/live", "/nothing"] {
        evil.get(path)?.expect(421)?;
    }
    evil.post("/sign-in", &[("email", DANA)])?.expect(421)?;
    evil.post("/sign-in/code", &[("challenge", "x"), ("code", "000000")])?.expect(421)?;
    evil.post("/account/sign-out", &[])?.expect(421)?;
    assert_eq!(Person::stranger(&site)?.mails(DANA)?.len(), seen, "nothing is mailed for it");
    // A change on the proved domain leads the mails of other portals nowhere but to the main address.
    let dana = Person::at_host(&site, HOST)?;
    sign_in(&site, &dana, DANA)?;
    let main = Person::customer(&site, "lee@acme.example")?;
    dana.asks("Wakes the courier there", "x")?;
    let key = main.asks_in("/p/onboarding/new/migration-help", &[("summary", "Elsewhere"), ("details", "x")])?;
    let mail = main.mail_with("lee@acme.example", &key)?;
    assert!(!mail["text"].as_str().unwrap_or_default().contains(HOST), "{mail}");
    Ok(())
}

#[test]
fn whoever_is_nobody_yet_makes_an_account_on_the_domain_of_an_open_portal() -> Result<()> {
    let Some((site, resolver)) = site("domains")? else { return Ok(()) };
    prove(&agent(&site, ADA)?, &resolver, "support", HOST)?;
    let (new, email) = (Person::at_host(&site, HOST)?, format!("{}@new.example", portico_tests::word("n")));
    let front = new.get("/")?.expect(200)?;
    let up = front.addresses().into_iter().find(|address| address.starts_with("/sign-in/up")).context("a way in")?;
    let page = new.get(&up)?.expect(200)?;
    new.submit(&page, "/sign-in", &[("email", &email), ("name", "Nora New")])?.expect(303)?;
    let mail = Person::stranger(&site)?.next_mail(&email, 0)?;
    new.use_link(&mail)?;
    assert!(new.get("/account")?.expect(200)?.shows("Nora New"));
    Ok(())
}

#[test]
fn on_a_domain_a_page_is_one_statement_and_a_command_what_it_is_at_the_main_address() -> Result<()> {
    if Site::inside("counting").is_none() {
        return Ok(());
    }
    let resolver = Resolver::open()?;
    let variables = vec![("dns_url".to_owned(), resolver.url.clone())];
    let site = Site::start(&Setting { variables, max_concurrent: 1, ..Setting::default() })?;
    prove(&agent(&site, ADA)?, &resolver, "support", HOST)?;
    let dana = Person::at_host(&site, HOST)?;
    sign_in(&site, &dana, DANA)?;
    let key = dana.asks("Counted", "x")?;
    for path in
        ["/", "/p/support", "/p/billing", "/requests", "/requests?q=counted", "/requests?state=done", "/account", "/sign-in", "/nothing"]
    {
        dana.get(path)?;
    }
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    let live = page.addresses().into_iter().find(|address| address.contains("/live?")).context("an address for news")?;
    dana.get(&live)?.expect(204)?;
    dana.submit(&page, &format!("/requests/{key}/replies"), &[("body", "x")])?.expect(303)?;
    dana.takes(&key, "resolve", "")?.expect(303)?;
    dana.post("/account/sign-out", &[])?.expect(303)?;
    // Nobody else has met a component of customers here.
    let customers = ["hub", "account", "intake", "requests"];
    let counted: Vec<_> = site.records().into_iter().filter(|record| customers.contains(&record.component.as_str())).collect();
    assert!(counted.len() > 18, "{}", counted.len());
    for record in counted {
        // Reads what the form asks, then submits.
        let most = if record.method == "POST" && record.path.contains("/new/") { 2 } else { 1 };
        assert!(record.statements.values().all(|&count| count <= most), "{} {}: {:?}", record.method, record.path, record.statements);
    }
    Ok(())
}
