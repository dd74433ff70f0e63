//! Every route of every component, asked for by everybody.

use anyhow::{Context, Result, bail};
use portico_tests::{Page, Person, Site, form_id, word};

use crate::expectations::{Gets, PEOPLE, Row, rows};
use crate::routes;

/// Everybody of [`PEOPLE`], in its order.
fn everybody(site: &Site) -> Result<[Person; 8]> {
    Ok([
        Person::stranger(site)?,
        Person::customer(site, "ivo@umbra.example")?,
        Person::agent(site, "tom@northwind.example")?,
        Person::agent(site, "max@northwind.example")?,
        Person::customer(site, "lee@acme.example")?,
        Person::customer(site, "dana@acme.example")?,
        Person::agent(site, "sam@northwind.example")?,
        Person::agent(site, "ada@northwind.example")?,
    ])
}

fn what(page: &Page) -> Result<Gets> {
    let place = page.location.as_deref().unwrap_or_default();
    Ok(match page.status {
        200 => Gets::Page,
        303 if place.starts_with("/sign-in") || place.starts_with("/desk/sign-in") => Gets::SignIn,
        303 => Gets::Led,
        204 => Gets::Nothing,
        401 if page.header("www-authenticate") == "Bearer" => Gets::Operator,
        401 => Gets::SignIn,
        404 => Gets::Missing,
        409 => Gets::Refused,
        410 => Gets::Over,
        422 => Gets::Again,
        other => bail!("HTTP {other}: {:.200}", page.text()),
    })
}

/// What the rows' placeholders stand for.
struct Places {
    key: String,
    session: String,
    mail: String,
    member: String,
    invitation: String,
}

impl Places {
    fn fill(&self, text: &str) -> String {
        text.replace("KEY", &self.key)
            .replace("SESSION", &self.session)
            .replace("MAIL", &self.mail)
            .replace("MEMBER", &self.member)
            .replace("INVITATION", &self.invitation)
            .replace("FORM", &form_id())
    }
}

fn ask(person: &Person, row: &Row, places: &Places) -> Result<Gets> {
    let path = places.fill(row.path);
    if row.route.starts_with("GET") {
        let page = person.get(&path)?;
        let got = what(&page)?;
        if got == Gets::Page && !page.text().contains(row.shows) {
            bail!("nobody reads there {:?}", row.shows);
        }
        return Ok(got);
    }
    let fields: Vec<_> = row.fields.iter().map(|(name, value)| (*name, places.fill(value))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    what(&person.post(&path, &fields)?)
}

/// A member of Acme, and an invitation there.
fn member_and_invitation(site: &Site, lead: &Person) -> Result<(String, String)> {
    Person::colleague(site, "Mel Matrix")?;
    lead.invites("acme", "Ina Matrix", &format!("{}@matrix.example", word("i")))?;
    let page = lead.get("/account/organisations/acme")?.expect(200)?;
    let place = page.text().find("Mel Matrix").context("the member stands on the page")?;
    let before = page.text()[..place].matches("@acme.example").count();
    let members: Vec<_> = page.addresses().into_iter().filter_map(|address| Some(address.split_once("/members/")?.1.to_owned())).collect();
    let invitation = page.forms().iter().find_map(|form| Some(form.path().split_once("/invitations/")?.1.split_once('/')?.0.to_owned()));
    Ok((members.get(before).context("a member")?.clone(), invitation.context("an invitation")?))
}

#[test]
fn everybody_gets_what_the_table_says() -> Result<()> {
    let site = Site::shared();
    let people = everybody(site)?;
    let dana = Person::customer(site, "dana@acme.example")?;
    let session = dana.get("/account")?.expect(200)?;
    let session =
        session.forms().iter().find_map(|form| form.path().strip_prefix("/account/sessions/")?.strip_suffix("/end").map(str::to_owned));
    let mail = dana.mails("dana@acme.example")?.first().and_then(|mail| mail["id"].as_i64()).context("a mail")?.to_string();
    let session = session.unwrap_or_else(form_id);
    let (member, invitation) = member_and_invitation(site, &dana)?;
    let mut wrong = Vec::new();
    for row in rows() {
        let signs_out = row.route.ends_with("/sign-out");
        // Somebody else asks for each row: what one person may send in a stretch of time is limited.
        let asker = row.path.contains("KEY").then(|| Person::colleague(site, "Mia Matrix")).transpose()?;
        for ((person, who), expected) in people.iter().zip(PEOPLE).zip(row.gets) {
            // Signing out with one's own session would end it for the other rows.
            let person = if signs_out { Person::stranger(site)? } else { person.clone() };
            // A request of their own for each, so that nobody finds it changed already.
            let key = asker.as_ref().map(|asker| asker.asks(&word("Matrix "), "x")).transpose()?.unwrap_or_default();
            let places =
                Places { key, session: session.clone(), mail: mail.clone(), member: member.clone(), invitation: invitation.clone() };
            let got = ask(&person, row, &places).with_context(|| format!("{who}: {} {}", row.route, row.path))?;
            if got != expected {
                wrong.push(format!("{} {}: {who} gets {got:?}, expected {expected:?}", row.route, row.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

#[test]
fn every_route_has_an_expectation() -> Result<()> {
    let routes = routes::in_components()?;
    assert!(routes.len() > 40, "the routes are found in the sources: {routes:?}");
    let without: Vec<_> = routes.iter().filter(|route| rows().all(|row| row.route != route.as_str())).collect();
    assert!(without.is_empty(), "write down in expectations.rs who gets what of {without:?}");
    let gone: Vec<_> = rows()
        .filter(|row| !row.route.contains("/static/") && !routes.iter().any(|route| route == row.route))
        .map(|row| row.route)
        .collect();
    assert!(gone.is_empty(), "these are no routes any more: {gone:?}");
    let manifest = routes::in_manifest()?;
    assert!(manifest.len() > 8);
    let asked = |route: &String| rows().any(|row| routes::leads(route, row.path.split('?').next().unwrap_or_default()));
    let without: Vec<_> = manifest.iter().filter(|route| !asked(route)).collect();
    assert!(without.is_empty(), "nobody asks what these routes of spin.toml answer: {without:?}");
    Ok(())
}
