//! The start page, the fronts of portals, and what nobody answers.

use anyhow::Result;
use portico_tests::{Person, Site};

#[test]
fn the_start_page_shows_a_customer_only_their_own_portals_and_requests() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?.get("/")?.expect(200)?;
    for portal in ["/p/support", "/p/billing", "/p/onboarding"] {
        assert!(dana.addresses().iter().any(|address| address == portal), "{portal}");
    }
    let ivo = Person::customer(site, "ivo@umbra.example")?.get("/")?.expect(200)?;
    assert!(
        ivo.shows("/p/support") && !ivo.shows("/p/billing") && !ivo.shows("/p/onboarding"),
        "Ivo is not in the audience of the other two"
    );
    assert!(ivo.text().contains("Webhooks arrive twice") || ivo.text().contains("All requests"));
    assert!(!ivo.text().contains("Single sign-on stops"), "that is Acme's");
    Ok(())
}

#[test]
fn a_search_on_the_start_page_finds_ways_to_ask_and_own_requests() -> Result<()> {
    let page = Person::customer(Site::shared(), "dana@acme.example")?.get("/?q=certificate")?.expect(200)?;
    assert!(page.text().contains("Single sign-on stops after the certificate change"));
    let page = Person::customer(Site::shared(), "dana@acme.example")?.get("/?q=invoice")?.expect(200)?;
    assert!(page.text().contains("Problem with an invoice"));
    let page = Person::customer(Site::shared(), "ivo@umbra.example")?.get("/?q=certificate")?.expect(200)?;
    assert!(page.text().contains("Nothing found"), "another customer's request is not found");
    let page = Person::customer(Site::shared(), "dana@acme.example")?.get("/?q=%22%27%29+OR+1%3D1+--+*+NEAR%28")?.expect(200)?;
    assert!(page.text().contains("Results for"), "what is typed is words, not a query language");
    Ok(())
}

#[test]
fn a_stranger_is_welcomed_and_sees_open_portals_only() -> Result<()> {
    let page = Person::stranger(Site::shared())?.get("/")?.expect(200)?;
    assert!(page.text().contains("Welcome to Northwind Cloud") && page.shows("/sign-in"));
    assert!(page.shows("/p/support") && !page.shows("/p/billing"));
    Ok(())
}

#[test]
fn an_empty_site_says_so_and_nothing_falls() -> Result<()> {
    let site = Site::start(&portico_tests::Setting { demo: false, ..Default::default() })?;
    let person = Person::stranger(&site)?;
    assert!(person.get("/")?.expect(200)?.text().contains("This portal is not set up yet"));
    for path in ["/p/support", "/brand.css", "/p/support/new/ask-a-question", "/nothing-here"] {
        person.get(path)?.expect(404)?;
    }
    person.get("/requests")?.expect(303)?;
    Ok(())
}

#[test]
fn a_portal_shows_its_request_types_in_groups_to_those_who_may_see_it() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let page = dana.get("/p/support")?.expect(200)?;
    assert!(page.text().contains("What can we help you with?") && page.shows("/p/support/new/report-a-problem"));
    assert!(dana.get("/p/support?tab=access")?.expect(200)?.shows("/p/support/new/request-access"));
    let page = Person::customer(site, "ivo@umbra.example")?.get("/p/billing")?.expect(404)?;
    assert!(!page.shows("people who know your contract"), "and nothing of it shows");
    let place = Person::stranger(site)?.get("/p/billing")?.leads()?;
    assert!(place.starts_with("/sign-in?return_to=%2Fp%2Fbilling"), "{place}");
    dana.get("/p/no-such-portal")?.expect(404)?;
    Ok(())
}

#[test]
fn brand_sheets_hold_the_colour_and_are_kept_only_under_its_name() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let sheet = person.get("/brand.css")?.expect(200)?;
    assert!(sheet.header("content-type").starts_with("text/css") && sheet.header("cache-control").contains("max-age=300"));
    let named = person.get("/brand.css?v=1d4f91")?.expect(200)?;
    assert!(named.header("cache-control").contains("immutable"));
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let billing = dana.get("/p/billing/brand.css?v=0f766e")?.expect(200)?;
    assert!(billing.header("cache-control").contains("immutable") && billing.body != sheet.body);
    for unseen in ["billing", "no-such-portal"] {
        person.get(&format!("/p/{unseen}/brand.css"))?.expect(404)?;
    }
    Ok(())
}

#[test]
fn unknown_addresses_are_a_page() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let page = person.get("/no/such/page")?.expect(404)?;
    assert!(page.text().contains("We can’t find this page") && page.text().contains("Northwind Cloud"), "within the site's frame");
    Ok(())
}
