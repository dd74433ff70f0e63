//! People in the studio, as an administrator without JavaScript manages them.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site};

const ADA: &str = "ada@northwind.example";
const ACME: &str = "/studio/people/organisations/acme";
const DANA: &str = "/studio/people/contacts/01900000000070008000000000000001";

fn site() -> Result<Option<(Site, Person)>> {
    let Some(site) = Site::own("people in the studio")? else { return Ok(None) };
    let ada = Person::agent_by_password(&site, ADA)?;
    Ok(Some((site, ada)))
}

/// Sends the form of the page at `address` that goes to `action`, and looks at the page that it leads to.
fn does(person: &Person, address: &str, action: &str, fields: &[(&str, &str)]) -> Result<Page> {
    let page = person.get(address)?.expect(200)?;
    let place = person.submit(&page, action, fields)?.leads()?;
    person.get(place.split('#').next().unwrap_or_default())?.expect(200)
}

/// The address of a contact, found by their mail address.
fn contact(ada: &Person, email: &str) -> Result<String> {
    let page = ada.get(&format!("/studio/people/contacts?q={}", portico_tests::encode(email)))?.expect(200)?;
    let found =
        page.addresses().into_iter().find(|address| address.starts_with("/studio/people/contacts/019") || address.len() == DANA.len());
    found.with_context(|| format!("{email} is found: {:.400}", page.text()))
}

#[test]
fn a_deactivated_contact_is_out_at_once_gets_no_mail_and_comes_back() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let dana = Person::customer(&site, "dana@acme.example")?;
    let key = dana.asks("Before the end", "x")?;
    dana.next_mail("dana@acme.example", 1)?;
    let page = does(&ada, DANA, &format!("{DANA}/deactivation"), &[])?;
    assert!(page.text().contains("The account is closed") && page.text().contains("Closed"), "{:.500}", page.text());
    for path in ["/account".to_owned(), "/requests".to_owned(), format!("/requests/{key}")] {
        assert!(dana.get(&path)?.leads()?.starts_with("/sign-in?"), "{path}");
    }
    let before = dana.mails("dana@acme.example")?.len();
    let sam = Person::agent(&site, "sam@northwind.example")?;
    sam.at_desk(&key, "replies", &[("body", "Are you there?")])?.expect(303)?;
    let stranger = Person::stranger(&site)?;
    stranger.post("/sign-in", &[("email", "dana@acme.example"), ("return_to", "/")])?.expect(303)?;
    std::thread::sleep(std::time::Duration::from_secs(13));
    assert_eq!(dana.mails("dana@acme.example")?.len(), before, "neither news nor a sign-in is mailed");
    does(&ada, DANA, &format!("{DANA}/reactivation"), &[])?;
    assert!(dana.get("/account")?.leads()?.starts_with("/sign-in?"), "what was open before stays closed");
    stranger.sign_in("dana@acme.example")?;
    stranger.get(&format!("/requests/{key}"))?.expect(200)?;
    let history = ada.get(DANA)?.expect(200)?.text();
    assert!(
        history.contains("Account closed") && history.contains("Account opened again") && history.contains("Ada Lind"),
        "{history:.900}"
    );
    Ok(())
}

#[test]
fn sessions_are_ended_from_the_page_of_a_contact() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let dana = site.customer_without_mail("dana@acme.example")?;
    dana.get("/account")?.expect(200)?;
    let page = does(&ada, DANA, &format!("{DANA}/sessions/end"), &[])?;
    assert!(page.text().contains("Nowhere at present"), "{:.600}", page.text());
    assert!(dana.get("/account")?.leads()?.starts_with("/sign-in?"));
    Ok(())
}

#[test]
fn somebody_invited_by_the_team_joins_and_sees_what_the_page_said() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let page = ada.get(ACME)?.expect(200)?;
    assert!(page.text().contains("Will see") && page.text().contains("and manages the members"), "{:.2000}", page.text());
    let fields = [("name", "Nia New"), ("email", "nia@elsewhere.example"), ("role", "technical"), ("how", "invite")];
    let page = does(&ada, ACME, &format!("{ACME}/members"), &fields)?;
    assert!(page.text().contains("nia@elsewhere.example") && page.text().contains("invited by Ada Lind"), "{:.2500}", page.text());
    let mail = ada.mail_with("nia@elsewhere.example", "Ada Lind invites you")?;
    assert!(!mail.to_string().contains("Nia New"), "the name is not in the mail: {mail}");
    let nia = Person::stranger(&site)?;
    nia.sign_in("nia@elsewhere.example")?;
    let page = nia.get("/account/organisations")?.expect(200)?;
    let form = page.forms().into_iter().find(|form| form.path().ends_with("/acceptance")).context("an invitation")?;
    nia.submit(&page, form.path(), &[])?.leads()?;
    assert!(ada.get(ACME)?.text().contains("Nia New"), "a member, under the name of the invitation");
    let again = ada.get(ACME)?.expect(200)?;
    let refused = ada.submit(&again, &format!("{ACME}/members"), &fields)?.expect(422)?;
    assert!(refused.text().contains("is a member already") && refused.typed("email").as_deref() == Some("nia@elsewhere.example"));
    Ok(())
}

#[test]
fn an_invitation_of_the_team_is_taken_back_and_is_worth_nothing_then() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let fields = [("name", "Nia New"), ("email", "nia@elsewhere.example"), ("role", "member"), ("how", "invite")];
    let page = does(&ada, ACME, &format!("{ACME}/members"), &fields)?;
    let form = page.forms().into_iter().find(|form| form.path().ends_with("/withdrawal")).context("an invitation")?;
    ada.submit(&page, form.path(), &[])?.leads()?;
    assert!(!ada.get(ACME)?.text().contains("nia@elsewhere.example"));
    let nia = Person::stranger(&site)?;
    nia.post("/sign-in", &[("email", "nia@elsewhere.example"), ("return_to", "/")])?.expect(303)?;
    let events: i64 =
        site.databases()?.default.connection.query_row("SELECT count(*) FROM contact WHERE email LIKE 'nia@%'", [], |row| row.get(0))?;
    assert_eq!(events, 0);
    Ok(())
}

#[test]
fn a_member_is_added_at_once_gets_another_role_and_is_taken_out() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let fields = [("name", "Bo Billing"), ("email", "bo@elsewhere.example"), ("role", "member"), ("how", "add")];
    let page = does(&ada, ACME, &format!("{ACME}/members"), &fields)?;
    assert!(page.text().contains("Bo Billing"), "{:.900}", page.text());
    let bo = Person::stranger(&site)?;
    bo.sign_in("bo@elsewhere.example")?;
    bo.get("/p/billing")?.expect(404)?;
    let place = contact(&ada, "bo@elsewhere.example")?;
    let id = place.rsplit('/').next().context("an id")?.to_owned();
    let page = does(&ada, &place, &format!("{ACME}/members/{id}/role"), &[("role", "billing")])?;
    assert!(page.text().contains("The role is changed"), "{:.600}", page.text());
    bo.get("/p/billing")?.expect(200)?;
    let page = does(&ada, &place, &format!("{ACME}/members/{id}/removal"), &[])?;
    assert!(page.text().contains("They belong to no organisation"), "{:.600}", page.text());
    bo.get("/p/billing")?.expect(404)?;
    Ok(())
}

#[test]
fn an_organisation_is_made_and_its_mail_domain_lets_people_join_and_only_new_ones() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let early = Person::stranger(&site)?;
    let before = early.joins("Early Bird", "newco.example")?;
    let fields = [("name", "New Co"), ("domains", "@NewCo.example\nnewco.test")];
    let page = does(&ada, "/studio/people/organisations/new", "/studio/people/organisations/new", &fields)?;
    assert!(page.text().contains("New Co") && page.text().contains("No portal names this organisation"), "{:.900}", page.text());
    let late = Person::stranger(&site)?.joins("Late Bird", "newco.test")?;
    let page = ada.get("/studio/people/organisations/new-co")?.expect(200)?;
    assert!(page.text().contains(&late) && !page.text().contains(&before), "{:.900}", page.text());
    let wrong = ada.submit(&page, "/studio/people/organisations/new-co", &[("name", ""), ("domains", "not a domain!")])?.expect(422)?;
    assert!(wrong.shows("not a domain!"), "what was typed stays");
    let old =
        ada.submit(&page, "/studio/people/organisations/new-co", &[("name", "New Co"), ("domains", ""), ("seq", "1")])?.expect(422)?;
    assert!(old.text().contains("changed by somebody else"), "{:.900}", old.text());
    Ok(())
}

#[test]
fn a_note_about_an_organisation_is_for_the_team_only() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let page = does(&ada, ACME, &format!("{ACME}/notes"), &[("body", "Pays late,\ncall first.")])?;
    assert!(page.text().contains("call first."), "{:.900}", page.text());
    let again = ada.submit(&page, &format!("{ACME}/notes"), &[("body", " ")])?.expect(422)?;
    assert!(again.text().contains("Write something"), "{:.900}", again.text());
    let max = Person::agent(&site, "max@northwind.example")?;
    let read = max.get(ACME)?.expect(200)?;
    assert!(read.text().contains("call first.") && read.forms().iter().all(|form| !form.path().starts_with(ACME)), "an auditor reads");
    let databases = site.databases()?;
    let kept: i64 = databases.internal.connection.query_row("SELECT count(*) FROM organisation_note", [], |row| row.get(0))?;
    let sql = "SELECT count(*) FROM event WHERE data LIKE '%call first%'";
    let leaked: i64 = databases.default.connection.query_row(sql, [], |row| row.get(0))?;
    assert_eq!((kept, leaked), (1, 0));
    Ok(())
}

#[test]
fn two_accounts_of_one_person_become_one_and_the_old_address_leads_to_the_new() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let noor = Person::customer(&site, "noor@solo.example")?;
    let key = noor.asks("Asked with the old address", "x")?;
    let old = contact(&ada, "noor@solo.example")?;
    let address = format!("{old}/merge?with={}", portico_tests::encode("lee@acme.example"));
    let nobody = ada.get(&format!("{old}/merge?with={}", portico_tests::encode("nobody@x.example")))?.expect(200)?;
    assert!(nobody.text().contains("Nobody else has this address"), "{:.600}", nobody.text());
    let page = ada.get(&address)?.expect(200)?;
    let text = page.text();
    assert!(text.contains("become Lee Marsh’s") && text.contains("gets the mail at lee@acme.example"), "{text:.1500}");
    let lee = Person::customer(&site, "lee@acme.example")?;
    lee.get(&format!("/requests/{key}"))?.expect(404)?;
    let form = page.forms().into_iter().find(|form| form.value("into").is_ok()).context("the form that merges")?;
    for _ in 0..2 {
        ada.post(&format!("{old}/merge"), &[("form_id", form.value("form_id")?), ("into", form.value("into")?)])?.expect(303)?;
    }
    let request = lee.get(&format!("/requests/{key}"))?.expect(200)?;
    assert!(request.text().contains("Asked with the old address"));
    assert!(noor.get("/requests")?.leads()?.starts_with("/sign-in?"), "the old account's sessions end");
    let seen = lee.mails("lee@acme.example")?.len();
    let (again, unread) = (Person::stranger(&site)?, lee.mails("noor@solo.example")?.len());
    again.post("/sign-in", &[("email", "noor@solo.example"), ("return_to", "/")])?.expect(303)?;
    let mail = lee.next_mail("lee@acme.example", seen)?;
    assert_eq!(lee.mails("noor@solo.example")?.len(), unread, "nothing goes to the old address: {mail}");
    let closed = ada.get(&old)?.expect(200)?;
    assert!(closed.text().contains("This account went into that of Lee Marsh"), "{:.900}", closed.text());
    assert!(closed.forms().iter().all(|form| !form.path().starts_with(&old)), "nothing more is to be done with it");
    Ok(())
}

#[test]
fn a_search_finds_the_beginnings_of_words_and_what_is_there_no_more_is_told() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    for (typed, found) in [("okaf", true), ("dana@acme", true), ("OKAFOR dana", true), ("kafor", false), ("\" OR x", false)] {
        let page = ada.get(&format!("/studio/people/contacts?q={}", portico_tests::encode(typed)))?.expect(200)?;
        assert_eq!(page.text().contains("Dana Okafor"), found, "{typed}: {:.400}", page.text());
        assert_eq!(page.text().contains("Nothing found"), !found, "{typed}");
    }
    let all = ada.get("/studio/people/organisations")?.expect(200)?;
    assert!(all.text().contains("Acme") && all.text().contains("Umbra"), "{:.600}", all.text());
    let sam = Person::agent(&site, "sam@northwind.example")?;
    sam.get("/studio/people/contacts")?.expect(404)?;
    Ok(())
}

#[test]
fn a_new_contact_is_made_once_and_called_otherwise_later() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let new = "/studio/people/contacts/new";
    let page = ada.get(new)?.expect(200)?;
    let fields = [("name", "Kim Known"), ("email", "kim@elsewhere.example"), ("organisation", "acme"), ("role", "Technical contact")];
    let wrong = ada.submit(&page, new, &[("name", "a/b"), ("email", "kim"), ("organisation", ""), ("role", "boss")])?.expect(422)?;
    for words in ["A name has no / and no :", "“kim” is no e-mail address", "There is a role, and no organisation"] {
        assert!(wrong.text().contains(words), "{words}: {:.900}", wrong.text());
    }
    let role =
        site.databases()?.default.connection.query_row("SELECT id FROM role WHERE leads = 0 LIMIT 1", [], |row| row.get::<_, String>(0))?;
    let fields = [fields[0], fields[1], fields[2], ("role", role.as_str())];
    let place = ada.submit(&page, new, &fields)?.leads()?;
    assert_eq!(ada.submit(&page, new, &fields)?.leads()?.split('?').next(), place.split('?').next(), "a double click makes no second one");
    let place = place.split('?').next().context("a place")?.to_owned();
    let page = does(&ada, &place, &format!("{place}/name"), &[("name", "Kim Newname")])?;
    assert!(page.text().contains("Called Kim Newname from then on") && page.text().contains("Acme"), "{:.900}", page.text());
    assert!(contact(&ada, "newname")? == place, "found by the new name");
    let page = ada.get(new)?.expect(200)?;
    let taken = ada
        .submit(&page, new, &[("name", "Somebody Else"), ("email", "kim@elsewhere.example"), ("organisation", ""), ("role", "")])?
        .expect(422)?;
    assert!(taken.text().contains("Somebody has this address already"), "{:.900}", taken.text());
    Ok(())
}
