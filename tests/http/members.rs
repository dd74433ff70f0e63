//! Leads manage the members of their organisation.

use anyhow::{Context, Result};
use portico::people::INVITATIONS;
use portico_tests::{Page, Person, Site, form_id, word};

const ACME: &str = "/account/organisations/acme";

fn dana() -> Result<Person> {
    Person::customer(Site::shared(), "dana@acme.example")
}

fn address() -> String {
    format!("{}@elsewhere.example", word("i"))
}

/// The address of a member's page, by the name that stands on the lead's.
fn member(lead: &Person, name: &str) -> Result<String> {
    let page = lead.get(ACME)?.expect(200)?;
    let links = page.addresses().into_iter().filter(|address| address.contains("/members/"));
    for link in links {
        if lead.get(&link)?.expect(200)?.text().contains(name) {
            return Ok(link);
        }
    }
    anyhow::bail!("{name} does not stand on the page: {:.600}", page.text())
}

/// Somebody invited signs in for the first time, and joins.
fn joins(email: &str) -> Result<Person> {
    let person = Person::stranger(Site::shared())?;
    person.sign_in(email)?;
    let page = person.get("/account/organisations")?.expect(200)?;
    let form = page.forms().into_iter().find(|form| form.path().ends_with("/acceptance")).context("an invitation")?;
    assert_eq!(person.submit(&page, form.path(), &[])?.leads()?, "/account/organisations?done=joined");
    Ok(person)
}

#[test]
fn somebody_invited_joins_sees_what_is_shared_and_once_removed_sees_it_no_more() -> Result<()> {
    let (dana, email, name) = (dana()?, address(), word("Ina "));
    let key = dana.asks("Shared with Acme", "x")?;
    dana.invites("acme", &name, &email)?;
    let invited = dana.get(ACME)?.expect(200)?.text();
    assert!(invited.contains(&name) && invited.contains("Invited"), "{invited:.600}");
    let mail = dana.next_mail(&email, 0)?;
    assert!(!mail.to_string().contains(&name), "what the lead typed is not in the mail: {mail}");
    assert!(mail["text"].as_str().is_some_and(|text| text.contains("dana@acme.example invites you")), "{mail}");
    let ina = joins(&email)?;
    ina.get(&format!("/requests/{key}"))?.expect(200)?;
    let own = ina.asks("Asked by herself", "x")?;
    let place = member(&dana, &name)?;
    let page = dana.get(&place)?.expect(200)?;
    assert!(page.text().contains(&format!("Remove {name} from Acme")), "it is confirmed by name: {:.600}", page.text());
    let removal = format!("{place}/removal");
    let fields = [("form_id", page.form(&removal, &[])?.value("form_id")?.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for _ in 0..2 {
        assert_eq!(dana.post(&removal, &fields)?.leads()?, format!("{ACME}?done=removed"), "a double click is the same");
    }
    for gone in [format!("/requests/{key}"), ACME.to_owned()] {
        ina.get(&gone)?.expect(404)?;
    }
    ina.get(&format!("/requests/{own}"))?.expect(200)?;
    assert!(!ina.get("/requests")?.expect(200)?.shows(&key), "their session goes on, and shows nothing of it");
    Ok(())
}

#[test]
fn whether_an_address_has_an_account_shows_nowhere() -> Result<()> {
    let (dana, newcomer) = (dana()?, Person::newcomer(Site::shared(), "Nia Known")?.1);
    let mut seen = Vec::new();
    for email in [newcomer, address()] {
        let fields = [("form_id", form_id()), ("name", "Somebody".to_owned()), ("email", email.clone()), ("role", "technical".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = dana.post(&format!("{ACME}/invitations"), &fields)?;
        let page = dana.get(ACME)?.expect(200)?.text();
        let row: String = page[page.find(&email).context("a row")?..].chars().skip(email.len()).take(60).collect();
        seen.push((answer.status, answer.location, row));
        dana.mail_with(&email, "dana@acme.example invites you")?;
    }
    assert_eq!(seen[0].0, 303);
    let until = |row: &str| row.split("Take back").next().unwrap_or_default().to_owned();
    assert_eq!((&seen[0].1, until(&seen[0].2)), (&seen[1].1, until(&seen[1].2)));
    Ok(())
}

#[test]
fn what_is_wrong_with_an_invitation_is_said_at_its_field_and_what_was_typed_stays() -> Result<()> {
    let dana = dana()?;
    let send = |name: &str, email: &str, role: &str| -> Result<Page> {
        dana.post(&format!("{ACME}/invitations"), &[("form_id", &form_id()), ("name", name), ("email", email), ("role", role)])?.expect(422)
    };
    let page = send("evil.example/pay", "not-an-address", "member")?;
    assert!(page.text().contains("A name has no / and no :") && page.text().contains("does not look like an e-mail address"));
    assert_eq!((page.typed("name").as_deref(), page.typed("email").as_deref()), (Some("evil.example/pay"), Some("not-an-address")));
    assert!(send("Lee", "LEE@acme.example", "member")?.text().contains("is a member already"));
    assert!(send("Ivo", "ivo@umbra.example", "treasurer")?.text().contains("choose one of these roles"));
    assert!(send("Ivo", "ivo@umbra.example", "everyone")?.text().contains("choose one of these roles"));
    Ok(())
}

#[test]
fn a_member_who_does_not_lead_reads_names_and_nothing_to_do() -> Result<()> {
    let mia = Person::colleague(Site::shared(), "Mia Member")?;
    let page = mia.get(ACME)?.expect(200)?;
    assert!(page.text().contains("Dana Okafor"), "{:.600}", page.text());
    assert!(!page.text().contains("dana@acme.example"), "addresses are for leads");
    assert!(page.forms().iter().all(|form| !form.path().starts_with("/account/organisations/")));
    Ok(())
}

#[test]
fn another_role_lets_somebody_see_what_it_is_for() -> Result<()> {
    let (dana, name) = (dana()?, word("Rae "));
    let rae = Person::colleague(Site::shared(), &name)?;
    rae.get("/p/billing")?.expect(404)?;
    let place = member(&dana, &name)?;
    let page = dana.get(&place)?.expect(200)?;
    dana.submit(&page, &format!("{place}/role"), &[("role", "treasurer")])?.expect(422)?;
    assert_eq!(dana.submit(&page, &format!("{place}/role"), &[("role", "billing")])?.leads()?, format!("{ACME}?done=role"));
    rae.get("/p/billing")?.expect(200)?;
    assert!(rae.get("/account")?.expect(200)?.text().contains("Billing contact"));
    Ok(())
}

#[test]
fn a_lead_who_invites_too_many_is_asked_to_wait_and_keeps_what_was_typed() -> Result<()> {
    let (dana, name) = (dana()?, word("Max Inviter "));
    let lead = Person::colleague(Site::shared(), &name)?;
    let place = member(&dana, &name)?;
    dana.submit(&dana.get(&place)?, &format!("{place}/role"), &[("role", "primary")])?.expect(303)?;
    for _ in 0..INVITATIONS.contact {
        lead.invites("acme", "Somebody", &address())?;
    }
    let last = address();
    let fields = [("form_id", form_id()), ("name", "The last".to_owned()), ("email", last.clone()), ("role", "member".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = lead.post(&format!("{ACME}/invitations"), &fields)?.expect(429)?;
    assert!(page.header("retry-after").parse::<i64>()? > 0);
    assert_eq!(page.typed("name").as_deref(), Some("The last"));
    assert!(lead.mails(&last)?.is_empty());
    Ok(())
}

#[test]
fn a_lead_asks_for_a_member_whose_request_it_is_and_everybody_reads_who_asked() -> Result<()> {
    let (dana, name, title) = (dana()?, word("Lio "), word("Asked for somebody "));
    let (lio, sam) = (Person::colleague(Site::shared(), &name)?, Person::agent(Site::shared(), "sam@northwind.example")?);
    let id = member(&dana, &name)?.rsplit('/').next().unwrap_or_default().to_owned();
    let path = "/p/support/new/ask-a-question";
    assert!(dana.get(path)?.expect(200)?.text().contains("Who is this for?"));
    let key = dana.asks_in(path, &[("summary", &title), ("details", "He can't sign in"), ("for.member", &id)])?;
    let said = format!("Dana Okafor asked for {name}");
    for person in [&dana, &lio] {
        assert!(person.get(&format!("/requests/{key}"))?.expect(200)?.text().contains(&said));
    }
    assert!(sam.get(&format!("/desk/requests/{key}"))?.expect(200)?.text().contains(&format!("Asked by Dana Okafor for {name}")));
    assert!(lio.get("/")?.expect(200)?.shows(&title), "it stands on the hub of whose it is");
    assert!(!lio.get(path)?.expect(200)?.text().contains("Who is this for?"), "who leads nobody is not asked");
    let wrong = [("form_id", form_id()), ("summary", title.clone()), ("details", "x".to_owned()), ("for.member", form_id())];
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(dana.post(path, &wrong)?.expect(422)?.typed("summary"), Some(title));
    Ok(())
}
