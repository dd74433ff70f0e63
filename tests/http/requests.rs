//! A customer's requests: list, conversation, replies, transitions, what keeps itself up to date.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, word};

#[test]
fn the_list_is_narrowed_by_state_and_found_by_words() -> Result<()> {
    let (person, _) = Person::newcomer(Site::shared(), "Lia List")?;
    let (open, done) = (word("open"), word("done"));
    person.asks(&open, "still going")?;
    let key = person.asks(&done, "soon over")?;
    person.takes(&key, "resolve", "")?.expect(303)?;
    let list = |query: &str| person.get(&format!("/requests{query}"))?.expect(200);
    let shows = |page: &Page| (page.shows(&open), page.shows(&done));
    assert_eq!(shows(&list("")?), (true, true));
    assert_eq!(shows(&list("?state=progress")?), (true, false));
    assert_eq!(shows(&list("?state=done")?), (false, true));
    assert!(list("?state=waiting")?.text().contains("Nothing waits for you"));
    assert_eq!(shows(&list("?state=nonsense")?), (true, true));
    assert!(list(&format!("?q={done}"))?.text().contains("soon") || list(&format!("?q={done}"))?.shows(&key));
    assert!(!list(&format!("?q={done}"))?.shows(&open));
    assert!(list("?q=zzzznothing")?.text().contains("Nothing found"));
    Ok(())
}

#[test]
fn a_long_list_comes_in_pages_without_a_gap_or_a_repetition() -> Result<()> {
    let (person, _) = Person::newcomer(Site::shared(), "Paula Pages")?;
    let mut keys = Vec::new();
    for number in 0..27 {
        keys.push(person.asks(&format!("Number {number}"), "x")?);
    }
    let first = person.get("/requests")?.expect(200)?;
    let next = first.addresses().into_iter().find(|address| address.contains("before=")).context("a link to the next page")?;
    let second = person.get(&next)?.expect(200)?;
    let on = |page: &Page, key: &String| page.addresses().iter().filter(|address| **address == format!("/requests/{key}")).count();
    for key in &keys {
        assert_eq!(on(&first, key) + on(&second, key), 1, "{key}");
    }
    assert_eq!(keys.iter().filter(|key| on(&first, key) == 1).count(), 25);
    Ok(())
}

#[test]
fn a_request_shows_where_it_stands_and_what_was_said() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let list = dana.get("/requests?q=certificate")?.expect(200)?;
    let place = list.addresses().into_iter().find(|address| address.starts_with("/requests/")).context("a row")?;
    let page = dana.get(&place)?.expect(200)?;
    let text = page.text();
    for words in
        ["We're on it", "Sam is looking into it", "I have uploaded the new certificate for you", "Reply to Sam", "Everybody at Acme"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("They uploaded the intermediate"), "notes are the team's");
    Ok(())
}

#[test]
fn colleagues_see_what_is_shared_and_others_get_the_same_404_as_for_nothing() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let title = word("Shared ");
    let key = dana.asks(&title, "With Acme")?;
    let lee = Person::customer(site, "lee@acme.example")?;
    assert!(lee.get(&format!("/requests/{key}"))?.expect(200)?.text().contains(&title));
    let private = dana.asks_in("/p/support/new/something-else", &[("summary", "Only mine"), ("details", "x")])?;
    lee.get(&format!("/requests/{private}"))?.expect(404)?;
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    let (there, nowhere) = (ivo.get(&format!("/requests/{key}"))?.expect(404)?, ivo.get("/requests/SUP-999999")?.expect(404)?);
    let plain = |page: &Page, key: &str| page.text().replace(key, "").split("mention").next().unwrap_or_default().to_owned();
    assert_eq!(plain(&there, &key), plain(&nowhere, "SUP-999999"), "nothing tells that it exists");
    ivo.post(&format!("/requests/{key}/replies"), &[("form_id", &portico_tests::form_id()), ("body", "let me in")])?.expect(404)?;
    Ok(())
}

#[test]
fn a_reply_stands_in_the_conversation_and_an_empty_one_is_asked_for_again() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let key = dana.asks("Replies", "x")?;
    let text = word("thanks ");
    let place = dana.replies(&key, &text)?.leads()?;
    assert!(place.starts_with(&format!("/requests/{key}?sent=1#e")));
    let page = dana.get(place.split('#').next().unwrap_or_default())?.expect(200)?;
    assert!(page.text().contains(&text) && page.text().contains("Your reply is sent"));
    let page = dana.replies(&key, "  \r\n ")?.expect(422)?;
    assert!(page.text().contains("Write a few words first."));
    let long = "ä".repeat(10_001);
    let page = dana.replies(&key, &long)?.expect(422)?;
    assert!(page.text().contains("This is too long.") && page.typed("body").as_deref() == Some(long.as_str()), "and it is kept");
    Ok(())
}

#[test]
fn a_customer_resolves_and_reopens_with_a_reason() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let key = dana.asks("Round trip", "x")?;
    let page = format!("/requests/{key}");
    dana.takes(&key, "resolve", "")?.expect(303)?;
    let done = dana.get(&page)?.expect(200)?;
    assert!(done.text().contains("This is solved.") && done.text().contains("Not right yet?"));
    let again = dana.takes(&key, "reopen", "")?.expect(422)?;
    assert!(again.text().contains("Write a few words first."), "reopening needs a reason");
    let reason = word("still broken ");
    dana.takes(&key, "reopen", &reason)?.expect(303)?;
    let open = dana.get(&page)?.expect(200)?;
    assert!(open.text().contains("We're on it") && open.text().contains(&reason), "the reason is part of the conversation");
    Ok(())
}

#[test]
fn what_can_no_longer_be_done_is_said_and_nothing_typed_is_lost() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let key = dana.asks("Moved on", "x")?;
    let page = dana.get(&format!("/requests/{key}"))?;
    dana.takes(&key, "resolve", "")?.expect(303)?;
    let late = dana.submit(&page, &format!("/requests/{key}/replies"), &[("body", "One more thing")])?.expect(409)?;
    assert!(late.text().contains("This request was done before your reply came.") && late.shows("One more thing"));
    let action = format!("/requests/{key}/transitions");
    for transition in ["withdraw", "finish", "no-such-thing"] {
        let fields = [("form_id", &*portico_tests::form_id()), ("transition", transition), ("reason", "why not")];
        let page = dana.post(&action, &fields)?.expect(409)?;
        assert!(page.text().contains("This request has moved on"), "{transition}");
    }
    Ok(())
}

#[test]
fn the_page_asks_for_news_and_gets_them_once() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let key = dana.asks("Live", "x")?;
    let live = |page: &Page| page.addresses().into_iter().find(|address| address.contains("/live?")).context("an address for news");
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    let nothing = dana.get(&live(&page)?)?.expect(204)?;
    assert!(nothing.bytes.is_empty());
    let text = word("news ");
    Person::customer(Site::shared(), "lee@acme.example")?.replies(&key, &text)?.expect(303)?;
    let news = dana.get(&live(&page)?)?.expect(200)?;
    assert!(news.shows(&text) && news.text().contains("New reply from Lee Marsh."), "and it is told to screen readers");
    assert!(!news.shows("<html"), "a part of the page, not a page");
    dana.get(&live(&news)?)?.expect(204)?;
    Ok(())
}
