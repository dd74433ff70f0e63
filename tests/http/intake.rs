//! Forms of request types, and their submission.

use anyhow::Result;
use portico_tests::deeds::key_in;
use portico_tests::{Person, Site, word};

const PROBLEM: &str = "/p/support/new/report-a-problem";

#[test]
fn a_form_that_needs_another_look_keeps_all_that_was_typed() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let page = dana.get(PROBLEM)?.expect(200)?;
    let details = "First line\nwith \"quotes\" & <angles>\n\nand more";
    let typed = [
        ("summary", "It is slow"),
        ("product", "storage"),
        ("down", "yes"),
        ("people", ""),
        ("since", "2026-13-45"),
        ("details", details),
        ("phone", "not a telephone"),
        ("link", "https://example.com/shot?a=1&b=2"),
    ];
    let form_id = page.form(PROBLEM, &[])?.value("form_id")?.to_owned();
    let page = dana.submit(&page, PROBLEM, &typed)?.expect(422)?;
    for (field, value) in typed {
        if field != "people" {
            assert_eq!(page.typed(field).unwrap_or_default().replace("\r\n", "\n"), value, "{field} is kept");
        }
    }
    let text = page.text();
    assert!(text.contains("What you typed is kept.") && text.contains("How many people are affected? · Please choose"));
    assert!(text.contains("A date is needed") && text.contains("A telephone number is needed"), "a message for each field: {text}");
    assert_eq!(page.form(PROBLEM, &[])?.value("form_id")?, form_id, "it is still the same form");
    Ok(())
}

#[test]
fn an_answer_that_is_not_asked_for_is_dropped() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let (title, secret) = (word("hidden"), "most");
    let fields = [
        ("summary", title.as_str()),
        ("product", "storage"),
        ("down", "no"),
        ("people", secret),
        ("details", "Slow since noon"),
        ("since", "2026-11-01"),
    ];
    let key = dana.asks_in(PROBLEM, &fields)?;
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    assert!(page.text().contains("Is everybody stopped from working? No"), "{}", page.text());
    assert!(!page.text().contains("How many people are affected?"), "it was hidden by the answer above it");
    let fields = [("summary", title.as_str()), ("product", "storage"), ("down", "yes"), ("people", secret), ("details", "All stopped")];
    let key = dana.asks_in(PROBLEM, &fields)?;
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("How many people are affected? More than 100"));
    Ok(())
}

#[test]
fn a_contact_picker_offers_ones_own_organisation_and_takes_nobody_else() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let path = "/p/support/new/request-access";
    let page = dana.get(path)?.expect(200)?;
    assert!(page.text().contains("Lee Marsh") && !page.text().contains("Ivo Petrov"));
    let ivo = "01900000000070008000000000000003";
    let page = dana.submit(&page, path, &[("who", ivo), ("systems", "console")])?.expect(422)?;
    assert!(page.text().contains("Please choose"));
    let key = dana.asks_in(path, &[("who", "01900000000070008000000000000002"), ("systems", "console")])?;
    assert!(dana.get(&format!("/requests/{key}"))?.text().contains("Lee Marsh"));
    Ok(())
}

#[test]
fn an_address_can_fill_in_what_is_marked_for_it_and_name_the_request_that_is_taken_up() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let page = dana.get("/p/support/new/ask-a-question?summary=About%20keys&details=How%3F")?.expect(200)?;
    assert_eq!(
        (page.typed("summary").as_deref(), page.typed("details").as_deref()),
        (Some("About keys"), Some("")),
        "only the summary is marked for it"
    );
    let first = dana.asks("The first one", "Once")?;
    let path = "/p/support/new/ask-a-question";
    let page = dana.get(&format!("{path}?follows={first}"))?.expect(200)?;
    assert!(page.text().contains("The first one"));
    let key = key_in(&dana.submit(&page, path, &[("summary", "Again"), ("details", "Twice")])?)?;
    assert!(dana.get(&format!("/requests/{key}"))?.shows(&first));
    let ivos = Person::customer(site, "ivo@umbra.example")?.asks("Ivo's own", "x")?;
    let page = dana.get(&format!("{path}?follows={ivos}"))?.expect(200)?;
    assert!(!page.text().contains("Ivo's own"), "somebody else's request is not named");
    Ok(())
}

#[test]
fn after_submitting_one_sees_the_request_and_what_happens_next() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let title = word("Question ");
    let page = dana.get("/p/support/new/ask-a-question")?.expect(200)?;
    let answer = dana.submit(&page, "/p/support/new/ask-a-question", &[("summary", &title), ("details", "Some *words*")])?;
    let page = dana.get(&answer.leads()?)?.expect(200)?;
    assert!(page.text().contains("Your request is with us.") && page.text().contains(&title) && page.shows("<em>words</em>"));
    assert!(page.text().contains("Somebody of our team reads it"));
    assert!(dana.get("/requests")?.text().contains(&title), "and it stands in the list");
    Ok(())
}

#[test]
fn a_form_is_there_for_those_who_see_its_portal() -> Result<()> {
    let site = Site::shared();
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    let path = "/p/billing/new/invoice-problem";
    ivo.get(path)?.expect(404)?;
    ivo.post(path, &[("form_id", &portico_tests::form_id()), ("number", "INV-20311")])?.expect(404)?;
    ivo.get("/p/support/new/no-such-type")?.expect(404)?;
    assert!(Person::stranger(site)?.get(path)?.leads()?.starts_with("/sign-in?return_to="));
    let page = Person::stranger(site)?
        .post("/p/support/new/ask-a-question", &[("form_id", &portico_tests::form_id()), ("summary", "Kept text")])?;
    assert_eq!(page.expect(401)?.form("/p/support/new/ask-a-question", &[])?.value("summary")?, "Kept text");
    Ok(())
}

#[test]
fn a_pattern_is_explained_in_its_own_words() -> Result<()> {
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let path = "/p/billing/new/invoice-problem";
    let page = dana.get(path)?.expect(200)?;
    let page = dana.submit(&page, path, &[("number", "20311"), ("wrong", "address"), ("summary", "Old address")])?.expect(422)?;
    assert!(page.text().contains("An invoice number looks like INV-20311"));
    let page =
        dana.submit(&page, path, &[("number", "INV-20311"), ("wrong", "amount"), ("amount", "-5"), ("summary", "x")])?.expect(422)?;
    assert!(page.text().contains("0 or more"), "{}", page.text());
    Ok(())
}
