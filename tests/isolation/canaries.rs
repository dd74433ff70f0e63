//! Words that no customer may see are put into notes, into other customers' requests, into a reply that was taken back, into
//! what the studio keeps of people; then everything that
//! a customer can get is searched for them. A canary is two words that stand side by side: one is searched for, the other must not come back.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, form_id, until, word};
use reqwest::Method;

use crate::crawl::{crawl, everything};

/// A word to search for, and one that then must not show.
struct Canary {
    place: &'static str,
    sought: String,
    hidden: String,
}

impl Canary {
    fn new(place: &'static str) -> Self {
        Canary { place, sought: word("sought"), hidden: word("canary") }
    }

    fn text(&self) -> String {
        format!("{} {}", self.sought, self.hidden)
    }
}

/// Who looks for canaries.
const LOOKERS: [&str; 3] = ["dana@acme.example", "lee@acme.example", "noor@solo.example"];
/// What leads read, of whom the first looker is one.
const OF_LEADS: &str = "whom a lead invites";
/// Agents' addresses belong to nobody else.
const AGENTS: [&str; 5] = ["sam@northwind", "priya@northwind", "tom@northwind", "ada@northwind", "max@northwind"];

/// Puts out all canaries. What they sit beside is what the lookers may see: Dana's own request.
fn put_out(site: &Site) -> Result<(String, String, Vec<Canary>)> {
    let dana = Person::customer(site, "dana@acme.example")?;
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let key = dana.asks("Beside the canaries", "Seen by Acme")?;
    let [note, title, body, answer, reply, answered, reason, taken_back, private, invited, of_organisation, look] = [
        "a note",
        "the title of another customer's request",
        "its text",
        "its answers",
        "another customer's reply",
        "an answer to another customer",
        "another customer's reason",
        "a reply that was taken back",
        "a note on another customer's request",
        OF_LEADS,
        "a note on their organisation",
        "why an administrator looked as them",
    ]
    .map(Canary::new);
    // In a session of her own: while she looks as somebody, she can do nothing else.
    let ada = Person::agent_by_password(site, "ada@northwind.example")?;
    for (path, field, text) in
        [("/studio/people/organisations/acme/notes", "body", of_organisation.text()), ("/studio/see-as", "reason", look.text())]
    {
        ada.post(path, &[("form_id", &form_id()), (field, &text), ("email", "dana@acme.example")])?.expect(303)?;
    }
    ada.post("/studio/see-as/end", &[("form_id", &form_id())])?.expect(303)?;
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    sam.at_desk(&key, "notes", &[("body", &note.text())])?.expect(303)?;
    let sent = sam.at_desk(&key, "replies", &[("body", &taken_back.text())])?.leads()?;
    sam.submit(&sam.get(&sent)?, &format!("/desk/requests/{key}/replies/withdrawal"), &[])?.expect(303)?;
    let (title_text, body_text) = (title.text(), body.text());
    let fields = [
        ("who", "01900000000070008000000000000003"),
        ("systems", "api"),
        ("details", body_text.as_str()),
        ("approver", &format!("{}@{}.example", answer.sought, answer.hidden)),
    ];
    let other = ivo.asks_in("/p/support/new/request-access", &fields)?;
    let titled = ivo.asks(&title_text, "x")?;
    ivo.replies(&other, &reply.text())?.expect(303)?;
    sam.at_desk(&other, "assignment", &[("assignee", "me")])?.expect(303)?;
    sam.at_desk(&other, "notes", &[("body", &private.text())])?.expect(303)?;
    sam.at_desk(&other, "replies", &[("body", &answered.text())])?.expect(303)?;
    dana.invites("acme", &invited.text(), &format!("{}@{}.example", invited.sought, invited.hidden))?;
    ivo.takes(&titled, "resolve", "")?.expect(303)?;
    ivo.takes(&titled, "reopen", &reason.text())?.expect(303)?;
    Ok((key, other, vec![note, title, body, answer, reply, answered, reason, taken_back, private, invited, of_organisation, look]))
}

/// Refusals of every kind, with and without words in them.
fn refusals(person: &Person, key: &str, other: &str) -> Result<Vec<(String, Page)>> {
    let mut pages = Vec::new();
    let mut add = |name: &str, page: Page| pages.push((name.to_owned(), page));
    for path in [
        "/nothing",
        "/requests/SUP-0",
        "/?q=%ff",
        "/account/sign-out",
        "/desk/queues/open",
        "/desk/sign-in",
        "/sign-in/code?challenge=x",
        "/ops/health",
        "/courier/tick",
    ] {
        add(path, person.get(path)?);
        add(path, Page::read(person.request(Method::GET, path).header("accept", "application/json").send()?)?);
    }
    for path in [
        format!("/requests/{other}"),
        format!("/requests/{other}/live"),
        format!("/requests/{other}?before=99999999"),
        format!("/desk/requests/{key}"),
        format!("/desk/requests/{other}"),
    ] {
        add(&path, person.get(&path)?);
    }
    for path in [
        format!("/requests/{other}/replies"),
        format!("/requests/{other}/transitions"),
        format!("/desk/requests/{key}/notes"),
        format!("/desk/requests/{key}/replies"),
    ] {
        add(&path, person.post(&path, &[("form_id", &form_id()), ("body", "x"), ("transition", "resolve"), ("reason", "x")])?);
    }
    add(
        "409",
        person.post(&format!("/requests/{key}/transitions"), &[("form_id", &form_id()), ("transition", "reopen"), ("reason", "x")])?,
    );
    add("422", person.post(&format!("/requests/{key}/replies"), &[("form_id", &form_id()), ("body", "")])?);
    add("415", person.post_bytes(&format!("/requests/{key}/replies"), "text/plain", b"x")?);
    add("413", person.post_bytes(&format!("/requests/{key}/replies"), "application/x-www-form-urlencoded", &vec![b'a'; 300_000])?);
    add("421", Page::read(person.request(Method::GET, "/").header("host", "evil.example").send()?)?);
    add(
        "403",
        Page::read(
            person.request(Method::POST, &format!("/requests/{key}/replies")).header("origin", "https://evil.example").body("").send()?,
        )?,
    );
    Ok(pages)
}

#[test]
fn nothing_that_a_customer_gets_holds_what_is_not_theirs() -> Result<()> {
    let site = Site::shared();
    let (key, other, canaries) = put_out(site)?;
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    // Until the undo window is over: then all mails are out, and Ivo can see what the others must not.
    let answered = canaries.iter().find(|canary| canary.place == "an answer to another customer").context("a canary")?;
    until(25, "Ivo sees his answer", || Ok(ivo.get(&format!("/requests/{other}"))?.shows(&answered.hidden)))?;
    ivo.mail_with("ivo@umbra.example", &answered.hidden)?;
    let mut leaks = Vec::new();
    for email in LOOKERS {
        let person = Person::customer(site, email)?;
        let mut starts =
            vec!["/".to_owned(), "/requests".to_owned(), "/account".to_owned(), "/brand.css".to_owned(), "/robots.txt".to_owned()];
        starts.push(format!("/requests/{key}/live?version="));
        starts.push("/account/organisations/acme".to_owned());
        let mut found = crawl(&person, &starts)?;
        assert!(
            found.len() > 20 && (email == LOOKERS[2] || found.iter().any(|(address, _)| address.contains(&key))),
            "{email} saw {}",
            found.len()
        );
        found.extend(refusals(&person, &key, &other)?);
        for mail in person.mails(email)? {
            let text = mail.to_string();
            found.push((format!("a mail to {email}"), Page { status: 200, location: None, headers: vec![], bytes: vec![], body: text }));
        }
        for (address, page) in &found {
            let leaked = leaked(&canaries, &everything(page)).into_iter().filter(|place| *place != OF_LEADS || email != LOOKERS[0]);
            leaks.extend(leaked.map(|place| format!("{email} reads {place} at {address}")));
        }
        leaks.extend(searches(site, &person, &canaries)?);
    }
    assert!(leaks.is_empty(), "{leaks:#?}");
    Ok(())
}

/// The places whose canaries or agents' addresses stand in a text.
fn leaked(canaries: &[Canary], text: &str) -> Vec<&'static str> {
    let canaries =
        canaries.iter().filter(|canary| text.contains(&canary.hidden) || text.contains(&canary.sought)).map(|canary| canary.place);
    canaries.chain(AGENTS.into_iter().filter(|address| text.contains(address))).collect()
}

/// What a search shows. Nobody may search as often as this test does: after too many it forgets those before, or waits where it can't.
fn search(site: &Site, person: &Person, path: &str) -> Result<Page> {
    let page = person.get(path)?;
    if page.status != 429 {
        return page.expect(200);
    }
    match site.databases() {
        Ok(databases) => drop(databases.default.connection.execute("DELETE FROM search_try", [])?),
        Err(_) => std::thread::sleep(std::time::Duration::from_millis(portico::request::search::WINDOW.unsigned_abs())),
    }
    person.get(path)?.expect(200)
}

/// Each word of each canary is searched for: the other one must not come back.
fn searches(site: &Site, person: &Person, canaries: &[Canary]) -> Result<Vec<String>> {
    let mut leaks = Vec::new();
    for canary in canaries {
        for (typed, other) in [(&canary.sought, &canary.hidden), (&canary.hidden, &canary.sought)] {
            for path in [
                format!("/?q={typed}"),
                format!("/requests?q={typed}"),
                format!("/requests?q={typed}&state=done"),
                format!("/requests?q={}", &typed[..10]),
            ] {
                let page = search(site, person, &path)?;
                if everything(&page).contains(other.as_str()) || !page.text().contains("Nothing found") && !path.ends_with(&typed[..10]) {
                    leaks.push(format!("{path} finds {}", canary.place));
                }
            }
        }
    }
    Ok(leaks)
}

#[test]
fn canaries_are_seen_where_they_belong() -> Result<()> {
    let site = Site::shared();
    let (key, other, canaries) = put_out(site)?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    let own = everything(&sam.get(&format!("/desk/requests/{key}"))?.expect(200)?);
    assert!(own.contains(&canaries[0].hidden), "the team reads its notes");
    let theirs = everything(&ivo.get(&format!("/requests/{other}"))?.expect(200)?);
    assert!(
        theirs.contains(&canaries[2].hidden) && theirs.contains(&canaries[4].hidden) && !theirs.contains(&canaries[8].hidden),
        "Ivo reads what is his"
    );
    let ada = Person::agent(site, "ada@northwind.example")?;
    for (path, canary) in [("/studio/people/organisations/acme", &canaries[10]), ("/studio/see-as", &canaries[11])] {
        assert!(everything(&ada.get(path)?.expect(200)?).contains(&canary.hidden), "{path}: {}", canary.place);
    }
    assert!(everything(&ivo.get(&format!("/requests?q={}", canaries[2].sought))?).contains(&other.to_lowercase()), "and finds it");
    Ok(())
}
