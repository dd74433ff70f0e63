//! The site's own words in mails: written, shown, tried, and sent.

use anyhow::{Context, Result};
use portico_tests::{Person, Setting, Site};

const ADA: &str = "ada@northwind.example";

#[test]
fn a_mail_says_what_the_site_says_once_it_is_published() -> Result<()> {
    if Site::inside("mails").is_none() {
        return Ok(());
    }
    let site = Site::start(&Setting::default())?;
    let ada = Person::stranger(&site)?;
    ada.sign_in_as_agent(ADA)?;
    let path = "/studio/mails/sign_in";
    let page = ada.get(path)?.expect(200)?;
    assert!(page.text().contains("Sign in to Northwind Cloud") && page.text().contains("{minutes}"), "{}", page.text());
    let wrong = ada.submit(&page, path, &[("body.en", "Hello {nobody}")])?.expect(422)?;
    let words = "names {nobody}, which this mail does not know; there are {name}, {site}, {portal}, {minutes}";
    assert!(wrong.text().contains(words) && wrong.typed("body.en").as_deref() == Some("Hello {nobody}"), "{}", wrong.text());
    ada.submit(&wrong, path, &[("subject.en", "Your way in, {name}"), ("body.en", "Good to see **you**, {name}. {minutes} minutes.")])?
        .leads()?;
    let page = ada.get(path)?.expect(200)?;
    assert!(page.text().contains("Your way in, Dana Okafor"), "{}", page.text());
    let html = ada.get(&format!("{path}/preview"))?.expect(200)?;
    assert!(html.shows("<strong>you</strong>") && html.header("content-security-policy").ends_with("sandbox"));
    let seen = ada.mails(ADA)?.len();
    assert_eq!(ada.submit(&page, &format!("{path}/trial"), &[])?.leads()?, "/studio/mails/sign_in?read=en&tried=sent");
    assert_eq!(ada.next_mail(ADA, seen)?["subject"], "Your way in, Dana Okafor");
    let stranger = Person::stranger(&site)?;
    stranger.post("/sign-in", &[("email", "lee@acme.example")])?;
    assert_eq!(stranger.next_mail("lee@acme.example", 0)?["subject"], "Sign in to Northwind Cloud", "a draft is not live");
    let review = ada.get("/studio/drafts")?.expect(200)?;
    let draft = review
        .body
        .split("form=\"publication\"")
        .nth(1)
        .and_then(|rest| rest.split("value=\"").nth(1))
        .and_then(|rest| rest.split('"').next());
    ada.submit(&review, "/studio/drafts/publication", &[("draft", draft.context("a draft")?)])?.leads()?;
    stranger.post("/sign-in", &[("email", "ivo@umbra.example")])?;
    let mail = stranger.next_mail("ivo@umbra.example", 0)?;
    assert_eq!(mail["subject"], "Your way in, Ivo Petrov");
    assert!(mail["text"].as_str().context("text")?.contains("Good to see **you**, Ivo Petrov. 10 minutes."), "{mail}");
    Ok(())
}
