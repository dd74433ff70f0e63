//! What a customer sends has limits, and past them nobody's page breaks.

use anyhow::{Context, Result};
use portico::request::budget::{REPLIES, SUBMISSIONS};
use portico_tests::deeds::key_in;
use portico_tests::{Page, Person, Site, form_id, word};
use portico_web::fields::MOST_PAIRS;
use portico_web::markdown::{LARGEST_PAGE, LARGEST_TEXT};
use portico_web::serve::LONGEST_ADDRESS;

const QUESTION: &str = "/p/support/new/ask-a-question";
const ACCESS: &str = "/p/support/new/request-access";
const AS_WRITTEN: &str = "This text is shown as it was written.";

/// 2.9 KB that a renderer without limits makes 2.4 MB of.
fn table() -> String {
    format!("{}\n{}\n{}", "|a".repeat(362), "|-".repeat(362), "b\n".repeat(724))
}

/// Somebody of Acme with a request of their own, and its key.
fn asker(name: &str) -> Result<(Person, String)> {
    let person = Person::colleague(Site::shared(), name)?;
    let key = person.asks(&word("Limits "), "x")?;
    Ok((person, key))
}

fn reply(person: &Person, key: &str, body: &str) -> Result<Page> {
    person.post(&format!("/requests/{key}/replies"), &[("form_id", &form_id()), ("body", body)])
}

/// Seconds that an answer tells to wait.
fn wait(page: &Page) -> Result<i64> {
    page.header("retry-after").parse().with_context(|| format!("{} says when to come back", page.status))
}

#[test]
fn thirty_small_texts_that_would_become_huge_kill_no_page() -> Result<()> {
    let (mia, key) = asker("Mia Table")?;
    let place = format!("/requests/{key}");
    let live = mia.get(&place)?.addresses().into_iter().find(|address| address.contains("/live?")).context("an address for news")?;
    for _ in 0..30 {
        reply(&mia, &key, &table())?.expect(303)?;
    }
    let sam = Person::agent(Site::shared(), "sam@northwind.example")?;
    sam.at_desk(&key, "notes", &[("body", &table())])?.expect(303)?;
    for page in [mia.get(&place)?, mia.get(&live)?, sam.get(&format!("/desk/requests/{key}"))?] {
        let page = page.expect(200)?;
        assert!(page.bytes.len() < 2 * LARGEST_PAGE, "{} bytes", page.bytes.len());
        assert!(page.text().matches(AS_WRITTEN).count() >= 30 && page.shows("|a|a|a"));
    }
    Ok(())
}

#[test]
fn a_mail_shows_a_text_that_would_become_huge_as_it_was_written() -> Result<()> {
    let mia = Person::stranger(Site::shared())?;
    let email = mia.joins("Mia Mail", "newcomer.example")?;
    let title = word("mailed ");
    mia.asks(&title, &table())?;
    let mail = mia.mail_with(&email, &title)?;
    let (text, html) = (mail["text"].as_str().context("text")?, mail["html"].as_str().context("html")?);
    assert!(html.len() < LARGEST_TEXT && html.contains(AS_WRITTEN) && html.contains("|a|a|a"), "{} bytes", html.len());
    assert!(text.len() < 20_000 && text.contains("|a|a|a"));
    Ok(())
}

#[test]
fn the_longest_texts_that_are_taken_make_a_page_that_opens() -> Result<()> {
    let (mia, key) = asker("Mia Long")?;
    let max = Person::colleague(Site::shared(), "Max Long")?;
    for person in [&mia, &max] {
        for _ in 0..REPLIES.contact {
            reply(person, &key, &"&".repeat(10_000))?.expect(303)?;
        }
    }
    mia.get(&format!("/requests/{key}"))?.expect(200)?;
    let sam = Person::agent(Site::shared(), "sam@northwind.example")?;
    assert!(sam.get(&format!("/desk/requests/{key}"))?.expect(200)?.shows("&amp;&amp;"));
    Ok(())
}

#[test]
fn who_replies_too_often_is_told_to_wait_and_loses_nothing() -> Result<()> {
    let (mia, key) = asker("Mia Often")?;
    let (once, path) = (form_id(), format!("/requests/{key}/replies"));
    let first = mia.post(&path, &[("form_id", &once), ("body", "first")])?.leads()?;
    for number in 1..REPLIES.contact {
        reply(&mia, &key, &format!("Number {number}"))?.expect(303)?;
    }
    let text = word("One <more> ");
    let page = reply(&mia, &key, &text)?.expect(429)?;
    assert!((1..=REPLIES.window / 1000).contains(&wait(&page)?));
    assert_eq!(page.typed("body").as_deref(), Some(text.as_str()), "what was typed stands in the composer");
    assert!(
        page.text().contains("A lot was sent from here in a short time. Nothing is lost: send this again in 10 minutes."),
        "{}",
        page.text()
    );
    let step = mia.takes(&key, "resolve", "")?.expect(429)?;
    assert!(step.text().contains("send this again in") && wait(&step)? > 0, "steps count as replies");
    assert_eq!(mia.post(&path, &[("form_id", &once), ("body", "first")])?.leads()?, first, "a double click is not one more");
    assert_eq!(mia.get(&format!("/requests/{key}"))?.body.matches(&text[..text.len() - 8]).count(), 0, "nothing of it was written");
    Person::colleague(Site::shared(), "Max Calm")?.replies(&key, "From me")?.expect(303)?;
    Ok(())
}

#[test]
fn a_reason_that_has_to_wait_stands_in_its_field() -> Result<()> {
    let (mia, key) = asker("Mia Reason")?;
    for number in 1..REPLIES.contact {
        reply(&mia, &key, &format!("Number {number}"))?.expect(303)?;
    }
    mia.takes(&key, "resolve", "")?.expect(303)?;
    let page = mia.takes(&key, "reopen", "Still broken")?.expect(429)?;
    assert_eq!(page.typed("reason").as_deref(), Some("Still broken"));
    assert!(page.text().contains("send this again in") && wait(&page)? > 0);
    Ok(())
}

#[test]
fn who_submits_too_often_is_told_to_wait_and_finds_the_form_filled() -> Result<()> {
    let mia = Person::colleague(Site::shared(), "Mia Many")?;
    let once = form_id();
    let fields = |id: &str, title: &str| mia.post(QUESTION, &[("form_id", id), ("summary", title), ("details", "Long\nstory")]);
    let first = key_in(&fields(&once, "First")?)?;
    for number in 1..SUBMISSIONS.contact {
        fields(&form_id(), &format!("Number {number}"))?.expect(303)?;
    }
    let page = fields(&form_id(), "One more")?.expect(429)?;
    assert!((1..=SUBMISSIONS.window / 1000).contains(&wait(&page)?));
    assert_eq!(page.typed("summary").as_deref(), Some("One more"));
    assert_eq!(page.typed("details").as_deref(), Some("Long\nstory"));
    assert!(page.text().contains("send this again in 10 minutes"), "{}", page.text());
    assert_eq!(key_in(&fields(&once, "First")?)?, first, "a double click is not one more");
    assert!(!mia.get("/requests")?.expect(200)?.text().contains("One more"));
    Ok(())
}

#[test]
fn a_choice_sent_a_thousand_times_is_one_answer_and_more_fields_are_refused() -> Result<()> {
    let mia = Person::colleague(Site::shared(), "Mia Choice")?;
    let page = mia.get(ACCESS)?.expect(200)?;
    let who = page.body.split("<option value=\"").nth(2).and_then(|option| option.split('"').next()).context("a colleague to pick")?;
    let id = form_id();
    let send = |times: usize| {
        let mut fields = vec![("form_id", id.as_str()), ("who", who)];
        fields.extend(vec![("systems", "console"); times]);
        mia.post(ACCESS, &fields)
    };
    send(MOST_PAIRS)?.expect(413)?;
    let key = key_in(&send(MOST_PAIRS - 10)?)?;
    let text = mia.get(&format!("/requests/{key}"))?.expect(200)?.text();
    assert_eq!(text.matches("Console").count(), 1, "{text}");
    Ok(())
}

#[test]
fn an_address_longer_than_is_read_is_refused() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let long = |bytes: usize| format!("/sign-in?return_to=/{}", "x".repeat(bytes - "/sign-in".len() - "return_to=/".len()));
    person.get(&long(LONGEST_ADDRESS))?.expect(200)?;
    let page = person.get(&long(LONGEST_ADDRESS + 1))?.expect(414)?;
    assert!(page.text().contains("This address is too long"));
    let back = person.get(&format!("/requests/SUP-1?x={}", "x".repeat(3000)))?.leads()?;
    assert_eq!(back, "/sign-in?return_to=%2Frequests%2FSUP-1", "one comes back from signing in without what is too long");
    person.get(&format!("/sign-in?{}", vec!["a"; MOST_PAIRS + 1].join("&")))?.expect(413)?;
    Ok(())
}
