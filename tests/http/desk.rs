//! The team's console: signing in, queues, replies, notes, changes.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, word};

fn sam() -> Result<Person> {
    Person::agent(Site::shared(), "sam@northwind.example")
}

fn dana() -> Result<Person> {
    Person::colleague(Site::shared(), "Dana Newton")
}

fn keys(page: &Page) -> Vec<String> {
    let rows = page.addresses().into_iter().filter_map(|address| address.strip_prefix("/desk/requests/").map(str::to_owned));
    rows.map(|rest| rest.split('?').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn agents_sign_in_by_password_and_a_wrong_one_does_not_tell_who_exists() -> Result<()> {
    let site = Site::shared();
    let stranger = Person::stranger(site)?;
    let place = stranger.get("/desk/queues/mine")?.leads()?;
    assert_eq!(place, "/desk/sign-in?return_to=%2Fdesk%2Fqueues%2Fmine");
    let page = stranger.get(&place)?.expect(200)?;
    let mut refusals = Vec::new();
    for email in ["tom@northwind.example", "nobody@northwind.example"] {
        let page = stranger.submit(&page, "/desk/sign-in", &[("email", email), ("password", "wrong wrong")])?;
        refusals.push((page.status, page.text().replace(email, "")));
        assert!(!page.shows("wrong wrong"), "a password is never shown again");
    }
    assert_eq!(refusals[0], refusals[1]);
    assert_eq!(refusals[0].0, 422);
    let fields = [("email", "tom@northwind.example"), ("password", xtask::databases::DEMO_PASSWORD)];
    assert_eq!(stranger.submit(&page, "/desk/sign-in", &fields)?.leads()?, "/desk/queues/mine");
    stranger.get("/desk/queues/mine")?.expect(200)?;
    let kept = stranger.cookie("desk").unwrap_or_default();
    stranger.post("/desk/sign-out", &[])?.expect(303)?;
    stranger.set_cookie("desk", &kept)?;
    assert!(stranger.get("/desk/queues/mine")?.leads()?.starts_with("/desk/sign-in"), "the session itself has ended");
    Ok(())
}

#[test]
fn too_many_passwords_are_refused() -> Result<()> {
    let Some(site) = Site::inside("throttle of the desk") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@northwind.example", word("a"));
    for _ in 0..10 {
        person.post("/desk/sign-in", &[("email", &email), ("password", "guess")])?.expect(422)?;
    }
    let page = person.post("/desk/sign-in", &[("email", &email), ("password", "guess")])?.expect(429)?;
    assert!(!page.header("retry-after").is_empty());
    Ok(())
}

#[test]
fn queues_show_what_is_open_and_only_of_the_agents_workspaces() -> Result<()> {
    let (site, title) = (Site::shared(), word("Queue "));
    let key = dana()?.asks(&title, "x")?;
    let sam = sam()?;
    assert_eq!(sam.get("/desk")?.leads()?, "/desk/queues/unassigned");
    for queue in ["unassigned", "open"] {
        assert!(sam.get(&format!("/desk/queues/{queue}"))?.expect(200)?.text().contains(&title), "{queue}");
    }
    assert!(!sam.get("/desk/queues/mine")?.text().contains(&title));
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    assert!(sam.get("/desk/queues/mine")?.text().contains(&title));
    assert!(!sam.get("/desk/queues/unassigned")?.text().contains(&title));
    sam.at_desk(&key, "transitions", &[("transition", "finish")])?.expect(303)?;
    assert!(sam.get("/desk/queues/resolved")?.text().contains(&title));
    let tom = Person::agent(site, "tom@northwind.example")?;
    let seen = keys(&tom.get("/desk/queues/open")?.expect(200)?);
    assert!(!seen.is_empty() && seen.iter().all(|key| key.starts_with("FIN-")), "Tom works in Finance: {seen:?}");
    sam.get("/desk/queues/no-such-queue")?.expect(404)?;
    Ok(())
}

#[test]
fn a_search_at_the_desk_stays_within_the_agents_workspaces() -> Result<()> {
    let site = Site::shared();
    let unusual = word("unusual");
    let key = dana()?.asks(&format!("About {unusual}"), "x")?;
    assert_eq!(keys(&sam()?.get(&format!("/desk/queues/open?q={unusual}"))?.expect(200)?).first(), Some(&key));
    let tom = Person::agent(site, "tom@northwind.example")?;
    let page = tom.get(&format!("/desk/queues/open?q={unusual}"))?.expect(200)?;
    assert!(page.text().contains("Nothing found") && keys(&page).is_empty());
    Ok(())
}

#[test]
fn a_long_queue_comes_in_pages_in_each_order() -> Result<()> {
    // Two, so that neither asks for more than one person may in a stretch of time.
    let people = [Person::newcomer(Site::shared(), "Quentin Queue")?.0, Person::newcomer(Site::shared(), "Quinn Queue")?.0];
    let mut asked = Vec::new();
    for number in 0..52 {
        asked.push(people[number % 2].asks(&format!("Queued {number}"), "x")?);
    }
    let sam = sam()?;
    for order in ["activity", "age", "priority"] {
        let mut seen: Vec<String> = Vec::new();
        let mut place = Some(format!("/desk/queues/unassigned?order={order}"));
        while let Some(address) = place.take().filter(|_| seen.len() < 2000) {
            let page = sam.get(&address)?.expect(200)?;
            seen.extend(keys(&page));
            place = page.addresses().into_iter().find(|address| address.contains("after=") && address.starts_with("/desk/queues/"));
        }
        let missed: Vec<_> = asked.iter().filter(|key| !seen.contains(key)).collect();
        assert!(missed.is_empty(), "{order}: {missed:?}");
    }
    Ok(())
}

#[test]
fn a_note_stays_at_the_desk() -> Result<()> {
    let (dana, sam) = (dana()?, sam()?);
    let key = dana.asks("With a note", "x")?;
    let note = word("between us ");
    let place = sam.at_desk(&key, "notes", &[("body", &note)])?.leads()?;
    assert!(sam.get(&place)?.expect(200)?.text().contains(&note));
    assert!(!dana.get(&format!("/requests/{key}"))?.expect(200)?.shows(&note));
    let page = sam.at_desk(&key, "notes", &[("body", " ")])?.expect(422)?;
    assert!(page.text().contains("Write something first."));
    Ok(())
}

#[test]
fn a_reply_can_be_taken_back_before_anybody_is_told() -> Result<()> {
    let (dana, sam) = (dana()?, sam()?);
    let key = dana.asks("Taken back", "x")?;
    let reply = word("too early ");
    let sent = sam.at_desk(&key, "replies", &[("body", &reply), ("then", "ask")])?.leads()?;
    let page = sam.get(&sent)?.expect(200)?;
    assert!(page.text().contains("Not sent yet") && page.text().contains("Undo"));
    assert!(!dana.get(&format!("/requests/{key}"))?.expect(200)?.shows(&reply), "the customer does not see it yet");
    let back = sam.submit(&page, &format!("/desk/requests/{key}/replies/withdrawal"), &[])?.leads()?;
    let page = sam.get(&back)?.expect(200)?;
    assert!(
        page.text().contains("Nobody was told.") && page.typed("body").as_deref() == Some(reply.as_str()),
        "its text is in the composer again"
    );
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("Received"), "the status that it set is set back");
    let again = sam.submit(&sam.get(&sent)?, &format!("/desk/requests/{key}/replies"), &[("body", "")])?;
    again.expect(422)?;
    Ok(())
}

#[test]
fn a_reply_that_was_told_cannot_be_taken_back() -> Result<()> {
    let (dana, sam) = (dana()?, sam()?);
    let list = dana.get("/requests?q=certificate")?;
    let key = list
        .addresses()
        .into_iter()
        .find_map(|address| address.strip_prefix("/requests/SUP").map(|rest| format!("SUP{rest}")))
        .context("a request")?;
    let page = sam.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    let form_id = page.form(&format!("/desk/requests/{key}/replies"), &[])?.value("form_id")?.to_owned();
    let fields = [("form_id", form_id.as_str()), ("reply", &*portico_tests::form_id())];
    let page = sam.post(&format!("/desk/requests/{key}/replies/withdrawal"), &fields)?.expect(409)?;
    assert!(page.text().contains("Too late to take it back."));
    Ok(())
}

#[test]
fn status_priority_and_assignee_change_with_one_click_each() -> Result<()> {
    let (dana, sam) = (dana()?, sam()?);
    let key = dana.asks("Clicks", "x")?;
    let page = format!("/desk/requests/{key}");
    sam.at_desk(&key, "priority", &[("priority", "1")])?.expect(303)?;
    assert!(sam.get(&page)?.text().contains("Sam Reyes set the priority to Urgent"));
    sam.at_desk(&key, "transitions", &[("transition", "start")])?.expect(303)?;
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("We're on it"));
    sam.at_desk(&key, "assignment", &[("assignee", "01900000000070008000000000000102")])?.expect(303)?;
    assert!(sam.get(&page)?.text().contains("Sam Reyes gave it to Priya Nair"));
    sam.at_desk(&key, "assignment", &[("assignee", "")])?.expect(303)?;
    assert!(sam.get(&page)?.text().contains("nobody has it"));
    let tom = "01900000000070008000000000000103";
    let refused = sam.at_desk(&key, "assignment", &[("assignee", tom)])?.expect(409)?;
    assert!(refused.text().contains("This person does not work in this workspace"));
    for transition in ["open_again", "reopen", "no-such-thing"] {
        let answer = sam.at_desk(&key, "transitions", &[("transition", transition)])?.expect(409)?;
        assert!(answer.text().contains("This request has moved on."), "{transition}");
    }
    for (what, field, value) in [("priority", "priority", "5"), ("priority", "priority", "x"), ("assignment", "assignee", "sam")] {
        sam.at_desk(&key, what, &[(field, value)])?.expect(400)?;
    }
    Ok(())
}

#[test]
fn an_auditor_reads_and_changes_nothing() -> Result<()> {
    let (site, dana) = (Site::shared(), dana()?);
    let key = dana.asks("Audited", "x")?;
    let note = word("for the file ");
    sam()?.at_desk(&key, "notes", &[("body", &note)])?.expect(303)?;
    let max = Person::agent(site, "max@northwind.example")?;
    let page = max.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(
        page.text().contains(&note) && page.text().contains("Replies, notes and changes are for its team")
            || page.text().contains("not change it")
    );
    assert!(page.forms().iter().all(|form| !form.path().starts_with(&format!("/desk/requests/{key}/"))), "there is nothing to press");
    let fields = |name: &'static str, value: &'static str| [("form_id", portico_tests::form_id()), (name, value.to_owned())];
    for (what, name, value) in [
        ("replies", "body", "hi"),
        ("notes", "body", "hi"),
        ("priority", "priority", "1"),
        ("assignment", "assignee", "me"),
        ("transitions", "transition", "start"),
    ] {
        let fields = fields(name, value);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        max.post(&format!("/desk/requests/{key}/{what}"), &fields)?.expect(409).with_context(|| what.to_owned())?;
    }
    Ok(())
}

#[test]
fn a_request_of_another_workspace_is_not_there() -> Result<()> {
    let key = dana()?.asks("Support only", "x")?;
    let tom = Person::agent(Site::shared(), "tom@northwind.example")?;
    tom.get(&format!("/desk/requests/{key}"))?.expect(404)?;
    for what in ["replies", "notes"] {
        tom.post(&format!("/desk/requests/{key}/{what}"), &[("form_id", &portico_tests::form_id()), ("body", "hello")])?.expect(404)?;
    }
    Ok(())
}

#[test]
fn an_empty_site_is_set_up_once_with_its_key() -> Result<()> {
    if Site::inside("first run").is_none() {
        return Ok(());
    }
    let site = Site::start(&portico_tests::Setting { demo: false, ..Default::default() })?;
    let key = site.databases()?.setup_key()?;
    let person = Person::stranger(&site)?;
    person.get("/desk/first-run?key=wrong")?.expect(404)?;
    let page = person.get(&format!("/desk/first-run?key={key}"))?.expect(200)?;
    let good = [
        ("company", "Contoso"),
        ("zone", "Europe/Berlin"),
        ("name", "Ann Admin"),
        ("email", "ann@contoso.example"),
        ("password", "a long password"),
        ("password_again", "a long password"),
    ];
    let mut bad = good;
    bad[5].1 = "another password";
    let again = person.submit(&page, "/desk/first-run", &bad)?.expect(422)?;
    assert!(again.text().contains("The two passwords differ.") && again.typed("company").as_deref() == Some("Contoso"));
    assert!(!again.shows("a long password"));
    person.submit(&page, "/desk/first-run", &good)?.expect(303)?;
    person.get("/desk/queues/unassigned")?.expect(200)?;
    assert!(Person::stranger(&site)?.get("/")?.expect(200)?.text().contains("Welcome to Contoso"));
    Person::stranger(&site)?.submit(&page, "/desk/first-run", &good)?.expect(404)?;
    let ann = Person::stranger(&site)?;
    ann.post("/desk/sign-in", &[("email", "ann@contoso.example"), ("password", "a long password")])?.expect(303)?;
    Ok(())
}
