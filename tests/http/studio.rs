//! The studio, as an administrator without JavaScript uses it: drafting, reviewing, publishing.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, form_id, word};

pub(crate) const ADA: &str = "ada@northwind.example";

pub(crate) fn site() -> Result<Option<Site>> {
    Site::own("the studio")
}

pub(crate) fn agent(site: &Site, email: &str) -> Result<Person> {
    Person::agent_by_password(site, email)
}

/// Names and values.
type Fields<'a> = [(&'a str, &'a str)];

/// The fields of a portal's form as a new one has them.
const PORTAL: [(&str, &str); 12] = [
    ("name.en", "Partners"),
    ("description.en", "For those who sell with us"),
    ("welcome.en", "What do you need?"),
    ("icon", "handshake"),
    ("position", "4"),
    ("access", "named"),
    ("organisation", "acme"),
    ("organisation_role", ""),
    ("tab", ""),
    ("tab.0.name.en", "Main"),
    ("tab.0.place", "1"),
    ("key", "partners"),
];

/// The fields of a request type's form as a new one has them.
pub(crate) const TYPE: [(&str, &str); 12] = [
    ("name.en", "Ask for a deal"),
    ("description.en", "A price for your customer"),
    ("what_next.en", "We call you."),
    ("place", "partners/main"),
    ("icon", "banknote"),
    ("workspace", "FIN"),
    ("workflow", "support"),
    ("priority", "2"),
    ("position", "1"),
    ("response_hours", "4"),
    ("sharing", "organisation"),
    ("key", "deal"),
];

/// The same fields, some of them otherwise.
pub(crate) fn with<'a>(fields: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| *other.iter().find(|(known, _)| known == name).unwrap_or(&(name, value))).collect()
}

pub(crate) fn save(ada: &Person, address: &str, fields: &[(&str, &str)]) -> Result<Page> {
    let page = ada.get(address)?.expect(200)?;
    ada.submit(&page, address, fields)
}

/// Publishes everything that is drafted, ticking what there is to tick.
pub(crate) fn publish(ada: &Person) -> Result<Page> {
    let page = ada.get("/studio/drafts")?.expect(200)?;
    publish_from(ada, &page, gain(&page).as_deref())
}

/// The same, and sees that it is done.
pub(crate) fn publish_all(ada: &Person) -> Result<()> {
    let published = publish(ada)?;
    assert_eq!(published.clone().leads().with_context(|| published.text())?, "/studio?done=published");
    Ok(())
}

/// Publishes what a review shows, having agreed to so many more seeing something.
fn publish_from(person: &Person, review: &Page, widens: Option<&str>) -> Result<Page> {
    let drafts = ticked(review);
    let mut fields: Vec<(&str, &str)> = drafts.iter().map(|draft| ("draft", draft.as_str())).collect();
    fields.extend(widens.map(|count| ("widens", count)));
    person.submit(review, "/studio/drafts/publication", &fields)
}

/// The values of the drafts' boxes.
pub(crate) fn ticked(page: &Page) -> Vec<String> {
    let of = |part: &str| part.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    page.body.split("form=\"publication\"").skip(1).filter_map(of).collect()
}

/// What the box says that agrees to more people's sight.
fn gain(page: &Page) -> Option<String> {
    let rest = page.body.split("name=\"widens\" value=\"").nth(1)?;
    rest.split('"').next().map(str::to_owned)
}

#[test]
fn a_portal_with_a_form_is_made_proved_published_used_and_its_request_arrives() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    assert_eq!(save(&ada, "/studio/portals/new", &PORTAL)?.leads()?, "/studio/portals/partners?done=saved");
    assert_eq!(save(&ada, "/studio/request-types/new", &TYPE)?.leads()?, "/studio/request-types/deal?done=saved");
    let kind = "/studio/request-types/deal";
    let page = ada.get(&format!("{kind}/fields"))?.expect(200)?;
    let place = ada.submit(&page, &format!("{kind}/fields"), &[("label", "Is it urgent?"), ("kind", "yes_no")])?.leads()?;
    assert_eq!(place, format!("{kind}/fields/is-it-urgent?done=saved"));
    let page = ada.get(&format!("{kind}/fields"))?.expect(200)?;
    ada.submit(&page, &format!("{kind}/fields"), &[("label", "Until when?"), ("kind", "date")])?.leads()?;
    let until = format!("{kind}/fields/until-when");
    save(&ada, &until, &[("label.en", "Until when?"), ("required", "1"), ("when", "is-it-urgent/yes")])?.leads()?;
    let (dana, ivo) = (Person::customer(&site, "dana@acme.example")?, Person::customer(&site, "ivo@umbra.example")?);
    dana.get("/p/partners")?.expect(404)?;
    let review = ada.get("/studio/drafts")?.expect(200)?;
    assert!(review.text().contains("2 people gain sight: Dana Okafor, Lee Marsh"), "{}", review.text());
    let refused = publish_from(&ada, &review, None)?.expect(409)?;
    assert!(refused.text().contains("More people would come to see or do something."), "{}", refused.text());
    dana.get("/p/partners")?.expect(404)?;
    assert_eq!(publish(&ada)?.leads()?, "/studio?done=published");
    ivo.get("/p/partners")?.expect(404)?;
    let front = dana.get("/p/partners")?.expect(200)?;
    assert!(front.text().contains("What do you need?") && front.text().contains("Ask for a deal"), "{}", front.text());
    let address = "/p/partners/new/deal";
    let form = dana.get(address)?.expect(200)?;
    let answers = [("summary", "Ten seats"), ("description", "For a school"), ("is-it-urgent", "yes")];
    let again = dana.submit(&form, address, &answers)?.expect(422)?;
    assert!(again.text().contains("Until when?"), "the condition holds, so it is asked: {}", again.text());
    let key = dana.submit(&form, address, &[&answers[..], &[("until-when", "2026-12-24")]].concat())?.leads()?;
    let key = key.split(['/', '?']).nth(2).context("a key")?.to_owned();
    assert!(key.starts_with("FIN-"), "{key}");
    let desk = agent(&site, "tom@northwind.example")?.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(desk.text().contains("Ten seats") && desk.text().contains("High") && desk.text().contains("Until when?"), "{}", desk.text());
    Ok(())
}

#[test]
fn what_is_wrong_with_a_form_is_said_at_its_field_and_what_was_typed_stays() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let events = || {
        site.databases()
            .and_then(|all| Ok(all.default.connection.query_row("SELECT max(seq) FROM event", [], |row| row.get::<_, i64>(0))?))
    };
    let before = events()?;
    let long = "x".repeat(81);
    let cases: [(&str, &Fields<'_>, &Fields<'_>, &str); 9] = [
        ("/studio/portals/new", &PORTAL, &[("name.en", "")], "name: is empty"),
        ("/studio/portals/new", &PORTAL, &[("name.en", &long)], "name: is longer than 80 characters"),
        ("/studio/portals/new", &PORTAL, &[("icon", "no-such-icon")], "is not one of the icons"),
        ("/studio/portals/new", &PORTAL, &[("organisation", "")], "audience: is empty: nobody could see the portal"),
        ("/studio/portals/new", &PORTAL, &[("key", "support")], "This word is taken"),
        ("/studio/portals/new", &PORTAL, &[("key", "new")], "This word is taken"),
        ("/studio/request-types/new", &TYPE, &[("response_hours", "soon")], "response_hours"),
        ("/studio/request-types/new", &TYPE, &[("priority", "9")], "priority"),
        ("/studio/request-types/new", &TYPE, &[("place", "nowhere")], "tab"),
    ];
    for (address, fields, other, words) in cases {
        let page = save(&ada, address, &with(fields, other))?.expect(422)?;
        assert!(page.text().contains(words), "{words}: {}", page.text());
        for (name, value) in other.iter().filter(|(name, value)| !value.is_empty() && *name != "place") {
            assert!(page.shows(value), "{name} has still {value}");
        }
    }
    assert_eq!(events()?, before, "nothing was saved");
    Ok(())
}

#[test]
fn two_who_edit_the_same_do_not_overwrite_each_other_unseen() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, other) = (agent(&site, ADA)?, agent(&site, ADA)?);
    let address = "/studio/brand";
    let site_fields = [("color", "#1d4f91")];
    let (first, second) = (ada.get(address)?.expect(200)?, other.get(address)?.expect(200)?);
    ada.submit(&first, address, &with(&site_fields, &[("color", "#112233")]))?.leads()?;
    let page = other.submit(&second, address, &with(&site_fields, &[("color", "#445566")]))?.expect(409)?;
    let text = page.text();
    assert!(text.contains("Not saved: somebody else changed this") && text.contains("Ada Lind") && text.contains("#112233"), "{text}");
    assert_eq!(page.typed("color").as_deref(), Some("#445566"), "what was typed stays");
    other.submit(&page, address, &with(&site_fields, &[("color", "#445566")]))?.leads()?;
    assert_eq!(ada.get(address)?.typed("color").as_deref(), Some("#445566"), "now it was seen");
    assert!(!ada.get("/brand.css")?.shows("#445566"), "and is not live");
    Ok(())
}

#[test]
fn publishing_is_refused_with_what_stands_in_the_way_and_the_way_to_it() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    save(&ada, "/studio/portals/new", &with(&PORTAL, &[("organisation", "not-there")]))?.leads()?;
    let page = ada.get("/studio/drafts")?.expect(200)?;
    assert!(page.text().contains("There is no organisation not-there."), "{}", page.text());
    assert!(page.addresses().contains(&"/studio/portals/partners#audience[0]".to_owned()), "{:?}", page.addresses());
    publish(&ada)?.expect(409)?;
    let discard = ada.submit(&page, "/studio/drafts/portal/partners/discarding", &[])?;
    assert_eq!(discard.leads()?, "/studio/drafts?done=discarded");
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"));
    ada.get("/studio/portals/partners")?.expect(404)?;
    assert!(ada.get("/studio/history/portal/partners")?.expect(200)?.text().contains("Draft thrown away"), "its history stays");
    Ok(())
}

#[test]
fn an_answer_that_is_renamed_keeps_its_value_and_a_question_its_id() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let kind = "/studio/request-types/ask-a-question";
    let page = ada.get(&format!("{kind}/fields"))?.expect(200)?;
    let place = ada.submit(&page, &format!("{kind}/fields"), &[("label", "Which plan?"), ("kind", "single_choice")])?.leads()?;
    let address = place.split('?').next().unwrap_or_default();
    let rows = [
        ("label.en", "Which plan?"),
        ("choice", ""),
        ("choice.0.label.en", "Small"),
        ("choice", ""),
        ("choice.1.label.en", "Large & more"),
    ];
    save(&ada, address, &rows)?.leads()?;
    let renamed = [
        ("label.en", "Your plan"),
        ("choice", "small"),
        ("choice.0.label.en", "Starter"),
        ("choice.0.place", "2"),
        ("choice", "large-more"),
        ("choice.1.label.en", "Business"),
        ("choice.1.place", "1"),
    ];
    save(&ada, address, &renamed)?.leads()?;
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let form = dana.get("/p/support/new/ask-a-question")?.expect(200)?;
    let (business, starter) = (form.body.find("Business").context("Business")?, form.body.find("Starter").context("Starter")?);
    assert!(business < starter && form.shows("name=\"which-plan\"") && form.shows("value=\"small\"") && form.shows("value=\"large-more\""));
    Ok(())
}

#[test]
fn leads_draft_their_own_and_the_rest_of_the_team_only_looks_or_is_told_nothing() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (priya, max, sam) =
        (agent(&site, "priya@northwind.example")?, agent(&site, "max@northwind.example")?, agent(&site, "sam@northwind.example")?);
    sam.get("/studio")?.expect(404)?;
    assert!(!sam.get("/desk/account")?.shows("href=\"/studio\"") && priya.get("/desk/account")?.shows("href=\"/studio\""));
    let kind = "/studio/request-types/invoice-problem";
    let page = priya.get(&format!("{kind}/fields"))?.expect(200)?;
    priya.submit(&page, &format!("{kind}/fields"), &[("label", word("Q ").as_str()), ("kind", "short_text")])?.leads()?;
    let page = priya.get("/studio/portals/billing")?.expect(200)?;
    assert!(page.text().contains("You can look, not change"), "{}", page.text());
    let review = priya.get("/studio/drafts")?.expect(200)?;
    assert!(review.text().contains("An administrator publishes"), "{}", review.text());
    let draft = ticked(&review).pop().context("a draft")?;
    priya.post("/studio/drafts/publication", &[("form_id", form_id().as_str()), ("draft", &draft)])?.expect(404)?;
    max.get(kind)?.expect(200)?;
    max.post(&format!("{kind}/fields"), &[("form_id", form_id().as_str()), ("label", "x"), ("kind", "short_text")])?.expect(404)?;
    Ok(())
}

#[test]
fn a_status_and_a_way_to_it_are_added_and_the_desk_offers_them() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let workflow = "/studio/workflows/support";
    let page = ada.get(workflow)?.expect(200)?;
    let place = ada.submit(&page, &format!("{workflow}/statuses"), &[("name", "With a supplier")])?.leads()?;
    assert_eq!(place, format!("{workflow}/statuses/with-a-supplier?done=saved"));
    let review = ada.get("/studio/drafts")?.expect(200)?;
    assert!(review.text().contains("statuses[5].next_step is empty"), "{}", review.text());
    assert!(review.addresses().contains(&format!("{workflow}/statuses/with-a-supplier")), "{:?}", review.addresses());
    publish(&ada)?.expect(409)?;
    let status = [
        ("name.en", "With a supplier"),
        ("customer_name.en", "We asked our supplier"),
        ("next_step.en", "They answer us within a day."),
        ("category", "doing"),
        ("owner", "team"),
        ("step", "1"),
    ];
    save(&ada, &format!("{workflow}/statuses/with-a-supplier"), &status)?.leads()?;
    let page = ada.get(workflow)?.expect(200)?;
    let place = ada.submit(&page, &format!("{workflow}/transitions"), &[("name", "Ask a supplier")])?.leads()?;
    let way = [("name.en", "Ask a supplier"), ("from", "received"), ("from", "in_progress"), ("to", "with-a-supplier")];
    save(&ada, place.split('?').next().unwrap_or_default(), &way)?.leads()?;
    // It would be the end of the way: nothing leads on from there.
    assert!(publish(&ada)?.expect(409)?.addresses().contains(&format!("{workflow}/statuses/with-a-supplier")));
    let on = [("name.en", "Start work"), ("from", "received"), ("from", "waiting"), ("from", "with-a-supplier"), ("to", "in_progress")];
    save(&ada, &format!("{workflow}/transitions/start"), &on)?.leads()?;
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let key = dana.asks("A question", "x")?;
    let (sam, address) = (agent(&site, "sam@northwind.example")?, format!("/desk/requests/{key}"));
    let page = sam.get(&address)?.expect(200)?;
    sam.submit(&page, &format!("{address}/transitions"), &[("transition", "ask-a-supplier")])?.leads()?;
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("We asked our supplier"));
    // A request stands in it now: it can't go without a word about that.
    let status = format!("{workflow}/statuses/with-a-supplier");
    let page = ada.get(&status)?.expect(200)?;
    ada.submit(&page, &format!("{status}/removal"), &[])?.leads()?;
    let review = ada.get("/studio/drafts")?.expect(200)?;
    assert!(review.text().contains("Open requests stand in with-a-supplier"), "{}", review.text());
    publish(&ada)?.expect(409)?;
    ada.submit(&review, "/studio/drafts/workflow/support/discarding", &[])?.leads()?;
    let page = ada.get(&status)?.expect(200)?;
    ada.submit(&page, &format!("{status}/removal"), &[("to", "in_progress")])?.leads()?;
    let page = ada.get(workflow)?.expect(200)?.text();
    assert!(
        page.contains("Open requests in with-a-supplier, which is gone, go to In progress") && !page.contains("Ask a supplier"),
        "{page}"
    );
    publish(&ada)?.leads()?;
    let text = dana.get(&format!("/requests/{key}"))?.expect(200)?.text();
    assert!(text.contains("Our team is looking into it."), "it stands where it was sent: {text}");
    let page = sam.get(&address)?.expect(200)?;
    sam.submit(&page, &format!("{address}/transitions"), &[("transition", "finish")])?.leads()?;
    Ok(())
}

#[test]
fn a_thing_becomes_again_what_its_history_has() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let address = "/studio/workflows/support/statuses/received";
    let fields = [
        ("name.en", "New"),
        ("name.de", "Neu"),
        ("customer_name.en", "In our hands"),
        ("customer_name.de", "Bei uns"),
        ("next_step.en", "We read it."),
        ("next_step.de", "Wir lesen es."),
        ("category", "todo"),
        ("owner", "team"),
        ("step", "0"),
    ];
    save(&ada, address, &fields)?.leads()?;
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let key = dana.asks("A question", "x")?;
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("In our hands"));
    let history = "/studio/history/workflow/support";
    let page = ada.get(history)?.expect(200)?;
    assert!(page.text().contains("In our hands") && page.text().contains("Set-up of the site"), "{}", page.text());
    let seq = page.forms().iter().rev().find_map(|form| form.value("seq").ok().map(str::to_owned)).context("the first version")?;
    let revert = format!("{history}/revert");
    assert_eq!(ada.submit(&page, &revert, &[("seq", &seq)])?.leads()?, format!("{history}?done=reverted"));
    // From a page that was opened before, nothing is done.
    assert_eq!(ada.submit(&page, &revert, &[("seq", &seq)])?.leads()?, format!("{history}?done=changed"));
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("In our hands"), "it is a draft");
    publish(&ada)?.leads()?;
    assert!(!dana.get(&format!("/requests/{key}"))?.text().contains("In our hands"));
    Ok(())
}
