//! Previews of drafts, as an administrator without scripts looks at them.

use anyhow::Result;
use portico_tests::{Person, Site, form_id};

use crate::studio::ADA;

/// A site of one's own: it is drafted there.
fn ada() -> Result<Option<(Site, Person)>> {
    let Some(site) = Site::own("previews")? else { return Ok(None) };
    let ada = Person::agent_by_password(&site, ADA)?;
    Ok(Some((site, ada)))
}

/// The fields of the site's form.
const BRAND: &str = "/studio/brand";
const WITHIN: &str = "/studio/preview/site";

#[test]
fn a_form_is_shown_as_it_is_typed_and_nothing_is_saved_or_live() -> Result<()> {
    let Some((site, ada)) = ada()? else { return Ok(()) };
    let page = ada.get(BRAND)?.expect(200)?;
    assert!(page.header("content-security-policy").contains("frame-src 'self'"), "the pane is in a frame");
    let typed = [("color", "#fffff0"), ("announcement.en", "Closed on Friday."), ("preview", "1")];
    let place = ada.submit(&page, BRAND, &typed)?.leads()?;
    assert_eq!(place, "/studio/preview?thing=site/site&at=/&typed=1");
    let whole = ada.get(&place)?.expect(200)?;
    assert!(whole.body.contains(&format!("src=\"{WITHIN}/?")), "{}", whole.body);
    let within = format!("{WITHIN}/?thing=site/site&typed=1&as=new");
    let shown = ada.get(&within)?.expect(200)?;
    assert!(shown.text().contains("Closed on Friday.") && shown.text().contains("Preview as Somebody New"), "{}", shown.text());
    assert!(shown.text().contains("#fffff0 can’t be told from the light page"), "{}", shown.text());
    assert!(shown.header("content-security-policy").contains("frame-ancestors 'self'"));
    assert!(!ada.get(&format!("{WITHIN}/?as=new"))?.expect(200)?.text().contains("Closed on Friday."), "it was not saved");
    assert!(!Person::stranger(&site)?.get("/")?.expect(200)?.text().contains("Closed on Friday."));
    // What can't be published is not shown, and is told why.
    let wrong = [("color", "blue"), ("preview", "1")];
    assert!(ada.submit(&page, BRAND, &wrong)?.expect(422)?.text().contains("color"));
    Ok(())
}

#[test]
fn links_stay_in_the_preview_and_say_how_it_is_looked_at() -> Result<()> {
    let Some((_site, ada)) = ada()? else { return Ok(()) };
    let front = ada.get(&format!("{WITHIN}/p/support?as=new&light=night"))?.expect(200)?;
    assert!(front.body.contains("data-theme=\"night\""), "{}", front.body);
    let links = front.body.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let leading: Vec<&str> = links.filter(|link| link.starts_with('/') && !link.starts_with("/static/")).collect();
    assert!(leading.len() > 5 && leading.iter().all(|link| link.starts_with("/studio/")), "{leading:?}");
    assert!(leading.iter().any(|link| link.contains("/new/") && link.contains("as=new&amp;light=night")), "{leading:?}");
    // The way in, and what is a customer's own.
    let way_in = ada.get(&format!("{WITHIN}/sign-in?portal=support"))?.expect(200)?;
    assert!(way_in.text().contains("Sign in") && way_in.body.contains("name=\"email\""), "{}", way_in.text());
    assert!(ada.get(&format!("{WITHIN}/requests"))?.expect(404)?.text().contains("not in the preview"));
    // What somebody does not see.
    let place = ada.get(&format!("{WITHIN}/p/onboarding?as=new"))?.leads()?;
    assert!(ada.get(&place)?.expect(200)?.text().contains("does not see this"));
    Ok(())
}

#[test]
fn a_form_that_is_tried_out_says_what_would_be_made_and_makes_nothing() -> Result<()> {
    let Some((site, ada)) = ada()? else { return Ok(()) };
    let events = || {
        site.databases()
            .and_then(|all| Ok(all.default.connection.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))?))
    };
    let address = format!("{WITHIN}/p/support/new/report-a-problem?as=01900000000070008000000000000001");
    let form = ada.get(&address)?.expect(200)?;
    assert!(form.text().contains("Preview as Dana Okafor"), "{}", form.text());
    let before = events()?;
    let empty = ada.post(&address, &[("form_id", &portico_tests::form_id())])?.expect(422)?;
    assert!(empty.text().contains("Preview as Dana Okafor"));
    let form_id = form_id();
    let answers = [
        ("form_id", form_id.as_str()),
        ("summary", "No light"),
        ("details", "Since noon"),
        ("product", "identity"),
        ("down", "no"),
        ("people", "few"),
    ];
    let tried = ada.post(&address, &answers)?.expect(200)?;
    assert!(
        tried.text().contains("nothing was sent") && tried.text().contains("No light") && tried.text().contains("Support"),
        "{}",
        tried.text()
    );
    assert_eq!(events()?, before);
    Ok(())
}
