//! What members of organisations can be.

use anyhow::Result;

use crate::studio::{ADA, agent, publish_all, save, site};

#[test]
fn a_site_has_roles_of_its_own_that_members_can_be_given() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let form = [
        ("name", "Northwind Cloud"),
        ("language", "en"),
        ("zone", "Europe/Berlin"),
        ("reply_to", "support@northwind.example"),
        ("role.0.name.en", "Main contact"),
        ("role.0.place", "1"),
        ("role.0.leads", "1"),
        ("role.1.name.en", "Engineer"),
        ("role.1.place", "3"),
        ("role.2.name.en", "Billing contact"),
        ("role.2.place", "2"),
        ("role.3.name.en", "Buyer"),
        ("role.3.place", "4"),
    ];
    save(&ada, "/studio/site", &form)?.leads()?;
    let page = ada.get("/studio/site")?.expect(200)?;
    let places: Vec<Option<usize>> =
        ["Main contact", "Billing contact", "Engineer", "Buyer"].map(|name| page.body.find(&format!("value=\"{name}\""))).to_vec();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "in the order of their numbers: {places:?}");
    publish_all(&ada)?;
    let page = ada.get("/studio/people/organisations/acme")?.expect(200)?;
    for name in ["Engineer", "Buyer"] {
        assert!(page.text().contains(name), "{name}: {:.3000}", page.text());
    }
    let leads: Vec<(String, i64)> = site
        .databases()?
        .default
        .connection
        .prepare("SELECT id, leads FROM role ORDER BY position")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let expected = [("primary", 1), ("billing", 0), ("technical", 0), ("buyer", 0)].map(|(key, leads)| (key.to_owned(), leads));
    assert_eq!(leads, expected, "a role that is renamed is the same role");
    let member = [("role.4.name.en", "Member"), ("role.4.place", "5"), ("role.4.leads", "1")];
    let refused = save(&ada, "/studio/site", &[&form[..], &member].concat())?.expect(422)?;
    assert!(refused.text().contains("which is what everybody joins as"), "{}", refused.text());
    Ok(())
}
