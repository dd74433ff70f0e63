//! Mails of all kinds, their headers, the courier's routes and the development mailbox.

use anyhow::{Context, Result};
use portico_tests::site::key;
use portico_tests::{Page, Person, Site, word};
use reqwest::Method;
use serde_json::Value;

fn header<'a>(mail: &'a Value, name: &str) -> &'a str {
    let headers = mail["headers"].as_array().map(Vec::as_slice).unwrap_or_default();
    headers.iter().find(|pair| pair[0] == name).and_then(|pair| pair[1].as_str()).unwrap_or_default()
}

fn text(mail: &Value) -> &str {
    mail["text"].as_str().unwrap_or_default()
}

#[test]
fn a_sign_in_mail_has_link_and_code_and_asks_for_no_answer() -> Result<()> {
    let site = Site::shared();
    let (person, email) = Person::newcomer(site, "Mia Mail")?;
    let mail = person.next_mail(&email, 0)?;
    assert_eq!((mail["subject"].as_str(), mail["to_name"].as_str()), (Some("Sign in to Northwind Cloud"), Some("")));
    assert!(text(&mail).contains(&format!("{}/sign-in/link?token=", site.url)), "the link leads to the address that was asked for");
    assert_eq!(header(&mail, "Auto-Submitted"), "auto-generated");
    assert_eq!(header(&mail, "X-Auto-Response-Suppress"), "All");
    assert!(header(&mail, "From").contains("support@northwind.example") && header(&mail, "Message-ID").starts_with('<'));
    assert!(mail["html"].as_str().is_some_and(|html| html.contains("/sign-in/link?token=")), "the HTML part has the link as well");
    Ok(())
}

#[test]
fn all_mails_of_a_request_hang_together() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let title = word("Thread ");
    let key = dana.asks(&title, "x")?;
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    let (answer, question) = (word("answer "), word("question "));
    sam.at_desk(&key, "replies", &[("body", &answer)])?.expect(303)?;
    dana.replies(&key, &question)?.expect(303)?;
    let received = dana.mail_with("dana@acme.example", &title)?;
    let to_agent = dana.mail_with("sam@northwind.example", &question)?;
    let replied = dana.mail_with("dana@acme.example", &answer)?;
    sam.at_desk(&key, "transitions", &[("transition", "finish")])?.expect(303)?;
    let moved = dana.mail_with("dana@acme.example", &format!("is now: Done\n\nHello Dana Okafor,\n\nAbout “{title}”"))?;
    assert!(text(&received).contains("We have your request") && text(&replied).contains("Sam Reyes replied"));
    assert!(text(&to_agent).contains(&format!("/desk/requests/{key}")), "the team's mail leads to the desk");
    let thread = header(&received, "References");
    assert!(thread.starts_with('<') && thread.ends_with('>'));
    let mut ids = Vec::new();
    for mail in [&received, &replied, &to_agent, &moved] {
        assert_eq!(mail["subject"].as_str(), Some(format!("[{key}] {}", title.trim()).as_str()), "one subject");
        assert_eq!((header(mail, "References"), header(mail, "In-Reply-To")), (thread, thread));
        assert_eq!(header(mail, "Auto-Submitted"), "auto-generated");
        ids.push(header(mail, "Message-ID").to_owned());
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4, "each has its own id");
    Ok(())
}

#[test]
fn a_reply_that_was_taken_back_is_told_to_nobody() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let key = dana.asks("Never told", "x")?;
    let (first, second) = (word("not this "), word("but this "));
    let sent = sam.at_desk(&key, "replies", &[("body", &first)])?.leads()?;
    let page = sam.get(&sent)?;
    sam.submit(&page, &format!("/desk/requests/{key}/replies/withdrawal"), &[])?.expect(303)?;
    sam.at_desk(&key, "replies", &[("body", &second)])?.expect(303)?;
    dana.mail_with("dana@acme.example", &second)?;
    assert!(dana.mails("dana@acme.example")?.iter().all(|mail| !mail.to_string().contains(&first)));
    assert!(!dana.get(&format!("/requests/{key}"))?.shows(&first));
    Ok(())
}

#[test]
fn a_mail_speaks_the_language_of_its_reader() -> Result<()> {
    let Some(site) = Site::inside("a German mail") else { return Ok(()) };
    let mina = site.customer_without_mail("mina@kite.example")?;
    let title = word("Frage ");
    mina.asks(&title, "Wie?")?;
    let mail = mina.mail_with("mina@kite.example", &title)?;
    assert!(text(&mail).contains("Guten Tag") || text(&mail).contains("Hallo"), "{}", text(&mail));
    Ok(())
}

#[test]
fn the_mailbox_lists_mails_and_shows_both_parts_without_scripts() -> Result<()> {
    let site = Site::shared();
    let (person, email) = Person::newcomer(site, "Bo Box")?;
    let page = person.get(&format!("/dev/mail?to={}", portico_tests::encode(&email)))?.expect(200)?;
    let place = page.addresses().into_iter().find(|address| address.starts_with("/dev/mail/")).context("a row")?;
    let page = person.get(&place)?.expect(200)?;
    assert!(page.text().contains("Sign in to Northwind Cloud") && page.text().contains("Auto-Submitted"));
    let html = person.get(&format!("{place}/html"))?.expect(200)?;
    assert!(
        html.header("content-security-policy").contains("sandbox") && html.header("content-security-policy").contains("default-src 'none'")
    );
    let json = person.request(Method::GET, &place).header("accept", "application/json").send()?.json::<Value>()?;
    assert_eq!(json["to"].as_str(), Some(email.as_str()));
    person.get("/dev/mail/999999999")?.expect(404)?;
    person.get("/dev/mail/nonsense")?.expect(404)?;
    Ok(())
}

#[test]
fn the_mailbox_is_not_there_where_mail_goes_out_or_the_site_is_public() -> Result<()> {
    if Site::inside("other settings").is_none() {
        return Ok(());
    }
    for (name, value) in [("mail_url", "smtp://127.0.0.1:9"), ("public_url", "https://help.example.com")] {
        let setting = portico_tests::Setting { variables: vec![(name.to_owned(), value.to_owned())], ..Default::default() };
        let site = Site::start(&setting)?;
        Person::stranger(&site)?.get("/dev/mail")?.expect(404).with_context(|| name.to_owned())?;
    }
    Ok(())
}

#[test]
fn only_the_operator_makes_the_courier_tick_and_nobody_outside_wakes_it() -> Result<()> {
    let site = Site::shared();
    let person = Person::stranger(site)?;
    let tick = |token: &str| -> Result<Page> {
        Page::read(person.request(Method::POST, "/courier/tick").header("authorization", format!("Bearer {token}")).send()?)
    };
    assert_eq!(tick("wrong")?.expect(401)?.header("www-authenticate"), "Bearer");
    person.post("/courier/tick", &[])?.expect(401)?;
    person.get("/courier/tick")?.expect(405)?;
    person.post("/wake", &[])?.expect(404)?;
    for path in ["/wake", "/courier/tick"] {
        // Spin takes such a host away and closes the connection of whoever names no other, for which a proxy before it answers 503.
        let forged = format!("POST {path} HTTP/1.1\r\nHost: courier.spin.internal\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let answer = crate::refusals::raw(&person, &forged)?;
        let closed = answer.is_empty() || answer.contains("Connection: close") && answer.starts_with("HTTP/1.1 503");
        assert!(closed || answer.starts_with("HTTP/1.1 4"), "{answer:.100}");
        let forged = person.request(Method::POST, path).header("spin-full-url", "http://courier.spin.internal/wake").send()?;
        assert!([401, 404].contains(&forged.status().as_u16()), "{}", forged.status());
    }
    if Site::inside("the operator's token").is_some() {
        let done: Value = serde_json::from_str(&tick(key("operator_token"))?.expect(200)?.body)?;
        assert!(done["sent"].is_u64() && done["given_up"].is_u64(), "{done}");
    }
    Ok(())
}
