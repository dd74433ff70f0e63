//! Workflows and workspaces in the studio: made, put in order, and followed by requests.

use anyhow::{Context, Result};
use portico_tests::{Person, form_id, word};

use crate::studio::{ADA, TYPE, agent, publish, save, site, with};

/// The key of a request that a form leads to.
fn key(address: &str) -> Result<String> {
    Ok(address.split(['/', '?']).nth(2).context("a key")?.to_owned())
}

#[test]
fn a_new_workflow_and_a_new_workspace_are_published_with_the_type_that_uses_them() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let place = save(&ada, "/studio/workspaces/new", &[("name.en", "Human resources")])?.leads()?;
    assert_eq!(place, "/studio/workspaces/HUM?done=saved", "the key is made from the name");
    let place = save(&ada, "/studio/workflows/new", &[("name.en", "Short way"), ("like", "support")])?.leads()?;
    assert_eq!(place, "/studio/workflows/short-way?done=saved");
    let page = ada.get("/studio/workflows/short-way")?.expect(200)?;
    assert!(
        page.text().contains("Waiting on customer") && page.text().contains("Customer reopens"),
        "it begins like the other: {}",
        page.text()
    );
    let other = [("place", "support/help"), ("workspace", "HUM"), ("workflow", "short-way"), ("key", "holidays"), ("name.en", "Holidays")];
    save(&ada, "/studio/request-types/new", &with(&TYPE, &other))?.leads()?;
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let (address, answers) = ("/p/support/new/holidays", [("summary", "Two weeks"), ("description", "In May")]);
    let form = dana.get(address)?.expect(200)?;
    let key = key(&dana.submit(&form, address, &answers)?.leads()?)?;
    assert!(key.starts_with("HUM-"), "{key}");
    // Nobody works there yet but who published it.
    assert!(ada.get(&format!("/desk/requests/{key}"))?.expect(200)?.text().contains("Two weeks"));
    assert!(ada.get("/studio")?.text().contains("Human resources"));
    assert!(ada.get("/studio/workspaces/HUM")?.text().contains("Holidays"), "it says what uses it");
    Ok(())
}

#[test]
fn a_workspace_or_workflow_that_is_there_is_not_made_twice_and_a_key_that_is_none_is_told() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    for (name, key, words) in
        [("Help", "SUP", "This is taken"), ("Help", "7UP", "This is taken, or is none"), ("", "NEW", "name: is empty")]
    {
        let page = save(&ada, "/studio/workspaces/new", &[("name.en", name), ("key", key)])?.expect(422).with_context(|| key.to_owned())?;
        assert!(page.text().contains(words), "{words}: {}", page.text());
        assert_eq!(page.typed("key").as_deref(), Some(key), "what was typed stays");
    }
    let page = save(&ada, "/studio/workflows/new", &[("name.en", "Support"), ("like", "support")])?.expect(422)?;
    assert!(page.text().contains("This word is taken"), "{}", page.text());
    Ok(())
}

#[test]
fn what_is_typed_of_a_status_or_a_transition_is_drawn_and_not_kept() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    for (address, typed, words) in [
        ("/studio/workflows/support/statuses/waiting", ("name.en", "On hold"), "On hold"),
        ("/studio/workflows/support/transitions/start", ("from", "cancelled"), "arc-here"),
    ] {
        let drawn = ada.post(address, &[("form_id", &form_id()), ("draw", "1"), ("to", "in_progress"), typed])?.expect(200)?;
        assert!(drawn.body.contains("<svg") && drawn.body.contains(words) && !drawn.body.contains("<form"), "{}", drawn.body);
    }
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"));
    Ok(())
}

#[test]
fn stages_statuses_and_transitions_are_put_in_another_order() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let workflow = "/studio/workflows/support";
    let fields = [
        ("name.en", "Support"),
        ("initial", "received"),
        ("stage", "0"),
        ("stage.0.name.en", "Received"),
        ("stage.0.place", "1"),
        ("stage", "1"),
        ("stage.1.name.en", "In progress"),
        ("stage.1.place", "3"),
        ("stage", "2"),
        ("stage.2.name.en", ""),
        ("stage", "3"),
        ("stage.3.name.en", "Done"),
        ("stage.3.place", "4"),
        ("stage", ""),
        ("stage.4.name.en", "Looked at"),
        ("stage.4.place", "2"),
    ];
    save(&ada, workflow, &fields)?.leads()?;
    let page = ada.get(workflow)?.expect(200)?;
    ada.submit(&page, &format!("{workflow}/statuses/waiting/place"), &[("to", "up")])?.leads()?;
    let page = ada.get(workflow)?.expect(200)?;
    ada.submit(&page, &format!("{workflow}/transitions/ask/place"), &[("to", "up")])?.leads()?;
    let page = ada.get(workflow)?.expect(200)?;
    let place = |words: &str| page.body.find(words).with_context(|| words.to_owned());
    assert!(
        place("/statuses/waiting\"")? < place("/statuses/in_progress\"")? && place("/transitions/ask\"")? < place("/transitions/start\"")?
    );
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let key = dana.asks(&word("Stages "), "x")?;
    let text = dana.get(&format!("/requests/{key}"))?.expect(200)?.text();
    let at = |words: &str| text.find(words).with_context(|| format!("{words}: {text}"));
    assert!(at("Looked at")? < at("In progress")? && !text.contains("Your check"), "{text}");
    Ok(())
}

#[test]
fn what_a_transition_asks_for_holds_for_agents_and_customers() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let way = |name: &str| format!("/studio/workflows/support/transitions/{name}");
    let finish = [
        ("name.en", "Resolve"),
        ("from", "received"),
        ("from", "in_progress"),
        ("from", "waiting"),
        ("to", "done"),
        ("resolution", "solved"),
        ("requires", "assignee"),
        ("requires", "reply"),
    ];
    save(&ada, &way("finish"), &finish)?.leads()?;
    let resolve = [
        ("name.en", "Customer resolves"),
        ("from", "received"),
        ("from", "in_progress"),
        ("from", "waiting"),
        ("to", "done"),
        ("customer_name.en", "This is solved"),
        ("resolution", "solved_by_customer"),
        ("requires", "reply"),
    ];
    save(&ada, &way("resolve"), &resolve)?.leads()?;
    publish(&ada)?.leads()?;
    let (dana, sam) = (Person::customer(&site, "dana@acme.example")?, agent(&site, "sam@northwind.example")?);
    let key = dana.asks(&word("Required "), "x")?;
    let (mine, desk) = (format!("/requests/{key}"), format!("/desk/requests/{key}"));
    let page = dana.get(&mine)?.expect(200)?;
    assert!(!page.text().contains("This is solved"), "it is not offered before somebody has written: {}", page.text());
    dana.post(&format!("{mine}/transitions"), &[("form_id", form_id().as_str()), ("transition", "resolve")])?.expect(409)?;
    let page = sam.get(&desk)?.expect(200)?;
    assert!(page.text().contains("Somebody must have it first") && page.text().contains("Write to the customer first"), "{}", page.text());
    let typed = [("form_id", form_id()), ("transition", "finish".to_owned())];
    let refused = sam.post(&format!("{desk}/transitions"), &typed.each_ref().map(|(name, value)| (*name, value.as_str())))?.expect(409)?;
    assert!(refused.text().contains("Write to the customer first"), "{}", refused.text());
    let page = sam.get(&desk)?.expect(200)?;
    sam.submit(&page, &format!("{desk}/assignment"), &[("assignee", "me")])?.leads()?;
    // The reply is what is missing: with it, the request may be finished in one step.
    let page = sam.get(&desk)?.expect(200)?;
    sam.submit(&page, &format!("{desk}/replies"), &[("body", "It is done."), ("then", "finish")])?.leads()?;
    assert!(sam.get(&desk)?.text().contains("Resolved"));
    // While a reply can be taken back, nothing tells its customer that there is one.
    let key = dana.asks(&word("Held back "), "x")?;
    sam.at_desk(&key, "replies", &[("body", "Perhaps."), ("then", "")])?.leads()?;
    let mine = format!("/requests/{key}");
    assert!(!dana.get(&mine)?.expect(200)?.text().contains("This is solved"));
    dana.post(&format!("{mine}/transitions"), &[("form_id", form_id().as_str()), ("transition", "resolve")])?.expect(409)?;
    Ok(())
}
