//! The seconds in which an agent can take a reply back, as the customer and their colleague see them.

use std::time::Duration;

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, word};

/// All that a customer can look at where a request of this title stands.
fn views(person: &Person, key: &str, title: &str) -> Result<Vec<String>> {
    let paths = [
        format!("/requests/{key}"),
        "/requests".into(),
        "/requests?state=progress".into(),
        "/requests?state=done".into(),
        format!("/requests?q={title}"),
        format!("/?q={title}"),
        "/".into(),
    ];
    paths.iter().map(|path| Ok(person.get(path)?.expect(200)?.text())).collect()
}

fn live(page: &Page) -> Result<String> {
    page.addresses().into_iter().find(|address| address.contains("/live?")).context("an address for news")
}

#[test]
fn until_a_reply_is_visible_neither_it_nor_its_status_shows_anywhere() -> Result<()> {
    let (site, title, said) = (Site::shared(), word("window"), word("secret"));
    let (dana, _) = Person::newcomer(site, "Dana Window")?;
    let key = dana.asks(&title, "It jams")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    let before = views(&dana, &key, &title)?;
    let sent = sam.at_desk(&key, "replies", &[("body", &said), ("then", "finish")])?.leads()?;
    assert!(sam.get(&sent)?.expect(200)?.text().contains(&said), "the team sees it at once");
    assert_eq!(views(&dana, &key, &title)?, before);
    dana.get(&live(&page)?)?.expect(204)?;
    assert!(!dana.get(&format!("/requests/{key}"))?.text().contains(&said));
    sam.submit(&sam.get(&sent)?, &format!("/desk/requests/{key}/replies/withdrawal"), &[])?.expect(303)?;
    assert_eq!(views(&dana, &key, &title)?, before, "taken back, as if it had never been");
    // Sent for good: seen when the time is over, without anybody doing anything.
    sam.at_desk(&key, "replies", &[("body", &said), ("then", "finish")])?.expect(303)?;
    std::thread::sleep(Duration::from_millis(10_200));
    let after = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    assert!(after.text().contains(&said) && after.text().contains("This is solved"), "{}", after.text());
    assert!(dana.get("/requests?state=done")?.text().contains(&title));
    dana.get(&live(&page)?)?.expect(200)?;
    Ok(())
}

#[test]
fn a_customer_who_answers_meanwhile_is_not_closed_over() -> Result<()> {
    let (site, title) = (Site::shared(), word("crossing"));
    let (dana, _) = Person::newcomer(site, "Dana Crossing")?;
    let key = dana.asks(&title, "It jams")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    sam.at_desk(&key, "replies", &[("body", "That should do."), ("then", "finish")])?.expect(303)?;
    dana.replies(&key, "It jams again")?.expect(303)?;
    let desk = sam.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(desk.text().contains("It jams again"));
    std::thread::sleep(Duration::from_millis(10_200));
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    assert!(page.text().contains("That should do.") && page.text().contains("It jams again"));
    assert!(!dana.get("/requests?state=done")?.text().contains(&title), "it is still open");
    Ok(())
}
