//! An administrator sees the live site as a customer.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, form_id, word};

const DANA: &str = "dana@acme.example";

fn site() -> Result<Option<Site>> {
    Site::own("seeing as a customer")
}

fn agent(site: &Site, email: &str) -> Result<Person> {
    Person::agent_by_password(site, email)
}

fn begin(ada: &Person, email: &str) -> Result<Page> {
    let page = ada.get("/studio/see-as")?.expect(200)?;
    ada.submit(&page, "/studio/see-as", &[("email", email), ("reason", "She asked by telephone")])
}

/// Every route of customers that changes something, with an address of it.
const CHANGES: [&str; 15] = [
    "/p/support/new/report-a-problem",
    "/requests/KEY/replies",
    "/requests/KEY/transitions",
    "/account/sign-out",
    "/account/sessions/end",
    "/account/sessions/01900000000070008000000000000001/end",
    "/account/invitations/01900000000070008000000000000001/acceptance",
    "/account/invitations/01900000000070008000000000000001/refusal",
    "/account/organisations/acme/invitations",
    "/account/organisations/acme/invitations/01900000000070008000000000000001/withdrawal",
    "/account/organisations/acme/members/01900000000070008000000000000002/role",
    "/account/organisations/acme/members/01900000000070008000000000000002/removal",
    "/sign-in",
    "/sign-in/code",
    "/sign-in/link",
];

#[test]
fn an_administrator_looks_under_a_bar_changes_nothing_and_ends_it() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, dana) = (agent(&site, "ada@northwind.example")?, Person::customer(&site, DANA)?);
    let list = dana.get("/requests")?.expect(200)?;
    let key =
        list.body.split("/requests/").find_map(|rest| rest.get(..8).filter(|key| key.starts_with("SUP-"))).context("a request")?.to_owned();
    assert_eq!(begin(&ada, "nobody@acme.example")?.expect(422)?.status, 422);
    assert_eq!(begin(&ada, DANA)?.leads()?, "/");
    for page in ["/", "/requests", "/account", "/p/support", "/p/support/new/report-a-problem", &format!("/requests/{key}")] {
        let shown = ada.get(page)?.expect(200)?;
        assert!(shown.text().contains("you see this as Dana Okafor"), "{page}: {}", shown.text());
    }
    assert!(!dana.get("/")?.expect(200)?.text().contains("you see this as"));
    let events = || {
        site.databases()
            .and_then(|all| Ok(all.default.connection.query_row("SELECT max(seq) FROM event", [], |row| row.get::<_, i64>(0))?))
    };
    let before = events()?;
    for change in CHANGES {
        let refused = ada.post(&change.replace("KEY", &key), &[("form_id", &form_id()), ("body", "x"), ("email", DANA)])?;
        assert!(refused.status == 403 && refused.text().contains("You can only look"), "{change}: {} {}", refused.status, refused.text());
    }
    assert_eq!(events()?, before);
    // The desk is as it was; the contact is not offered the session; the log and the page tell it.
    ada.get("/desk")?;
    ada.get("/desk/account")?.expect(200)?;
    assert_eq!(dana.get("/account")?.expect(200)?.body.matches("/account/sessions/").count(), 0, "no device besides her own");
    assert_eq!(ada.post("/studio/see-as/end", &[])?.leads()?, "/studio/see-as?done=ended");
    assert!(!ada.get("/")?.expect(200)?.text().contains("Dana"), "nobody is signed in as a customer any more");
    let told = agent(&site, "max@northwind.example")?.get("/studio/see-as")?.expect(200)?;
    assert!(told.text().contains("Ada Lind as Dana Okafor") && told.text().contains("She asked by telephone"), "{}", told.text());
    Ok(())
}

#[test]
fn nobody_but_administrators_begins_and_no_note_is_seen() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, "ada@northwind.example")?;
    let (sam, max) = (agent(&site, "sam@northwind.example")?, agent(&site, "max@northwind.example")?);
    sam.get("/studio/see-as")?.expect(404)?;
    for other in [&sam, &max] {
        other.post("/studio/see-as", &[("form_id", &form_id()), ("email", DANA)])?.expect(404)?;
    }
    let dana = Person::customer(&site, DANA)?;
    let list = dana.get("/requests")?.expect(200)?;
    let key =
        list.body.split("/requests/").find_map(|rest| rest.get(..8).filter(|key| key.starts_with("SUP-"))).context("a request")?.to_owned();
    let note = word("canary");
    sam.post(&format!("/desk/requests/{key}/notes"), &[("form_id", &form_id()), ("body", &note)])?;
    assert!(sam.get(&format!("/desk/requests/{key}"))?.expect(200)?.shows(&note));
    begin(&ada, DANA)?.leads()?;
    for page in ["/".to_owned(), "/requests".to_owned(), format!("/requests/{key}")] {
        assert!(!ada.get(&page)?.expect(200)?.shows(&note), "{page}");
    }
    Ok(())
}
