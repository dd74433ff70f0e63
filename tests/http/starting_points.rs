//! Ready portals to begin with.

use anyhow::{Context, Result};
use portico_tests::Person;

use crate::studio::{ADA, agent, publish, publish_all, site, ticked};

#[test]
fn a_starting_point_is_a_portal_with_its_forms_that_can_be_published_as_it_is() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let page = ada.get("/studio/starting-points")?.expect(200)?;
    let (address, fields) = ("/studio/starting-points/it-help-desk", [("workspace", "SUP"), ("workflow", "support")]);
    assert_eq!(ada.submit(&page, address, &fields)?.leads()?, "/studio/drafts?done=saved");
    assert_eq!(ada.submit(&page, address, &fields)?.leads()?, "/studio/drafts?done=saved", "a double click");
    let drafts = ticked(&ada.get("/studio/drafts")?.expect(200)?).len();
    assert!((4..8).contains(&drafts), "one portal and its types: {drafts}");
    assert_eq!(publish(&ada)?.leads()?, "/studio?done=published");
    let dana = Person::customer(&site, "dana@acme.example")?;
    let front = dana.get("/p/it")?.expect(200)?;
    let form = front.addresses().into_iter().find(|address| address.starts_with("/p/it/new/")).context("a request type")?;
    dana.get(&form)?.expect(200)?;
    // Once more, beside the first.
    let page = ada.get("/studio/starting-points")?.expect(200)?;
    ada.submit(&page, address, &fields)?.leads()?;
    ada.get("/studio/portals/it-2")?.expect(200)?;
    Ok(())
}

#[test]
fn a_starting_point_is_called_as_one_likes_and_has_a_workflow_of_its_own() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let page = ada.get("/studio/starting-points")?.expect(200)?;
    let fields = [("workspace", "SUP"), ("workflow", "support"), ("own_workflow", "1"), ("name", "House & garden"), ("key", "House")];
    ada.submit(&page, "/studio/starting-points/facilities", &fields)?.leads()?;
    publish_all(&ada)?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    assert!(dana.get("/p/house")?.expect(200)?.text().contains("House & garden"));
    let workflow = ada.get("/studio/workflows/house")?.expect(200)?;
    assert!(workflow.text().contains("House & garden") && workflow.text().contains("Live"), "{}", workflow.text());
    // A word that is taken gets a number, and so do all that came with it.
    let page = ada.get("/studio/starting-points")?.expect(200)?;
    ada.submit(&page, "/studio/starting-points/facilities", &fields)?.leads()?;
    assert!(ada.get("/studio/drafts")?.expect(200)?.text().contains("Workflow · house-2"));
    Ok(())
}
