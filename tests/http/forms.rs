//! What a designer may ask: filled in by a customer, judged, kept, and shown on the request and at the desk.

use anyhow::{Context, Result};
use portico::command::Call;
use portico::definition::{Define, Definition, define};
use portico::ids::{EventId, Slug};
use portico::native::now;
use portico::portal::RequestTypeDefinition;
use portico_tests::{Page, Person, Site, word};
use serde_json::{Value as Json, json};

/// Defines a request type with these fields, as the set-up does; gives the path of its form.
pub fn defined(site: &Site, fields: &Json) -> Result<String> {
    let key = Slug::parse(&word("type")).context("a key")?;
    let data = json!({
        "portal": "support", "tab": "help", "name": "A form", "description": "For a test", "icon": "bug", "workspace": "SUP", "workflow": "support",
        "priority": 3, "sharing": "private", "response_hours": 8, "what_next": "We read it.", "form": {"fields": fields},
    });
    let definition = RequestTypeDefinition::from_json(&data)?;
    let call = Call { at: xtask::databases::milliseconds(), id: "test".into(), ip: String::new(), agent: String::new() };
    let command = Define { by: None, key: &key, definition: &definition };
    now(define(&site.databases()?.default, &call, &EventId::generate(), &command))??;
    Ok(format!("/p/support/new/{key}"))
}

/// The request as its customer and the desk see it.
pub fn both_pages(site: &Site, dana: &Person, path: &str, fields: &[(&str, &str)]) -> Result<[Page; 2]> {
    let key = dana.asks_in(path, fields)?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    Ok([dana.get(&format!("/requests/{key}"))?.expect(200)?, sam.get(&format!("/desk/requests/{key}"))?.expect(200)?])
}

fn conditional() -> Json {
    json!([
        {"id": "company", "kind": "yes_no", "label": "For a company?", "required": true},
        {"id": "firm", "kind": "heading", "label": "The company", "show_when": {"field": "company", "is": ["yes"]}},
        {"id": "firm-name", "kind": "short_text", "label": "Its name", "required": true},
        {"id": "place", "kind": "heading", "label": "The place"},
        {"id": "land", "kind": "single_choice", "label": "Country", "choices": [{"value": "de", "label": "Germany"}, {"value": "fr", "label": "France"}]},
        {"id": "town", "kind": "single_choice", "label": "Town", "choices": [
            {"value": "berlin", "label": "Berlin", "when": {"field": "land", "is": ["de"]}},
            {"value": "paris", "label": "Paris", "when": {"field": "land", "is": ["fr"]}},
        ]},
        {"id": "street", "kind": "short_text", "label": "Street", "require_when": {"any": [{"field": "town", "answered": true}, {"field": "company", "is": ["yes"]}]}},
    ])
}

#[test]
fn a_hidden_section_stops_nobody_and_nothing_of_it_is_kept() -> Result<()> {
    let Some(site) = Site::inside("a form with conditions") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &conditional())?);
    let secret = word("firm");
    for page in both_pages(site, &dana, &path, &[("company", "no"), ("firm-name", &secret), ("land", "fr")])? {
        assert!(page.text().contains("Country France") && !page.shows(&secret) && !page.text().contains("Its name"), "{}", page.text());
    }
    let page = dana.submit(&dana.get(&path)?.expect(200)?, &path, &[("company", "yes")])?.expect(422)?;
    assert!(
        page.text().contains("Its name · Please fill this in") && page.text().contains("Street · Please fill this in"),
        "{}",
        page.text()
    );
    let all = [("company", "yes"), ("firm-name", secret.as_str()), ("street", "Main street")];
    for page in both_pages(site, &dana, &path, &all)? {
        assert!(page.text().contains(&format!("Its name {secret}")), "{}", page.text());
    }
    Ok(())
}

#[test]
fn a_choice_is_taken_only_where_it_is_offered_and_what_is_required_at_times_only_then() -> Result<()> {
    let Some(site) = Site::inside("a form with conditions") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &conditional())?);
    let page = dana.get(&path)?.expect(200)?;
    for hint in [
        "All of this part only if “For a company?” is answered with: Yes",
        "Berlin: only if “Country” is answered with: Germany",
        "Needed if “Town” is answered or",
    ] {
        assert!(page.shows(hint), "{hint}: {}", page.body);
    }
    let sent = |town, street| [("company", "no"), ("land", "fr"), ("town", town), ("street", street)];
    let page = dana.submit(&page, &path, &sent("berlin", "x"))?.expect(422)?;
    assert!(page.text().contains("Town · Please choose one of these"), "{}", page.text());
    let page = dana.submit(&page, &path, &sent("paris", ""))?.expect(422)?;
    assert!(page.text().contains("Street · Please fill this in"), "{}", page.text());
    dana.submit(&page, &path, &sent("", ""))?.expect(303)?;
    for page in both_pages(site, &dana, &path, &sent("paris", "Rue A"))? {
        assert!(page.text().contains("Town Paris"), "{}", page.text());
    }
    Ok(())
}

fn kinds() -> Json {
    json!([
        {"id": "time", "kind": "time", "label": "At what time?", "min": "08:00", "required": true},
        {"id": "stars", "kind": "rating", "label": "How was it?"},
        {"id": "terms", "kind": "consent", "label": "Data", "statement": "You may keep what I write.", "required": true},
        {"id": "land", "kind": "country", "label": "Country", "required": true},
        {"id": "sum", "kind": "money", "label": "How much?", "currency": "EUR", "max": "1000"},
        {"id": "days", "kind": "date_range", "label": "From when to when?"},
        {"id": "home", "kind": "address", "label": "Address", "required": true},
        {"id": "story", "kind": "markdown", "label": "What happened?"},
    ])
}

#[test]
fn each_kind_of_field_is_asked_judged_and_kept_in_words() -> Result<()> {
    let Some(site) = Site::inside("a form with a field of each kind") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &kinds())?);
    let all = [
        ("time", "09:30"),
        ("stars", "4"),
        ("terms", "yes"),
        ("land", "CI"),
        ("sum", "12,5"),
        ("days", "2026-03-01"),
        ("days", "2026-03-05"),
        ("home", "Main street 1"),
        ("home", "12345"),
        ("home", "Town"),
        ("home", "DE"),
        ("story", "It was *so* <b>loud</b>"),
    ];
    for page in both_pages(site, &dana, &path, &all)? {
        for kept in [
            "At what time? 09:30",
            "How was it? 4 – Good",
            "Data You may keep what I write.",
            "Country Côte d’Ivoire",
            "How much? 12.50 EUR",
            "From when to when? 2026-03-01 – 2026-03-05",
            "Address Main street 1, 12345 Town, Germany",
        ] {
            assert!(page.text().contains(kept), "{kept}: {}", page.text());
        }
        assert!(page.shows("It was <em>so</em> &lt;b&gt;loud"), "{}", page.body);
    }
    Ok(())
}

#[test]
fn each_kind_of_field_says_what_it_can_not_take_and_keeps_what_was_typed() -> Result<()> {
    let Some(site) = Site::inside("a form with a field of each kind") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &kinds())?);
    let typed = [
        ("time", "07:30"),
        ("stars", "9"),
        ("land", "XX"),
        ("sum", "1000.01"),
        ("days", "2026-03-05"),
        ("days", ""),
        ("home", "Main street 1"),
    ];
    let page = dana.submit(&dana.get(&path)?.expect(200)?, &path, &typed)?.expect(422)?;
    for said in [
        "At what time? · 08:00 or later",
        "How was it? · Please choose one of these",
        "Data · Please tick this to go on",
        "Country · Please choose one of these",
        "How much? · 1000 or less",
        "From when to when? · A part of this is missing",
        "Address · A part of this is missing",
    ] {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    let kept = ["time", "sum", "days"].map(|field| page.typed(field).unwrap_or_default());
    assert_eq!(kept, ["07:30", "1000.01", "2026-03-05"]);
    Ok(())
}

#[test]
fn an_answer_of_each_kind_is_found_at_the_desk() -> Result<()> {
    let Some(site) = Site::inside("a form with a field of each kind") else { return Ok(()) };
    let (dana, path) = (
        Person::colleague(site, "Dana Newton")?,
        defined(
            site,
            &json!([{"id": "word", "kind": "short_text", "label": "Word"},
        {"id": "land", "kind": "country", "label": "Country"}]),
        )?,
    );
    let secret = word("needle");
    let key = dana.asks_in(&path, &[("word", &secret), ("land", "NZ")])?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let found = sam.get(&format!("/desk/queues/open?q=zealand+{secret}"))?;
    assert!(found.status == 200 && found.shows(&key), "{}: {}", found.status, found.text());
    Ok(())
}

#[test]
fn what_is_hidden_for_good_is_told_to_the_team_alone() -> Result<()> {
    let Some(site) = Site::inside("a form with a hidden field") else { return Ok(()) };
    let (told, sent) = (word("campaign"), word("forged"));
    let fields = json!([
        {"id": "more", "kind": "short_text", "label": "More", "required": true},
        {"id": "source", "kind": "hidden", "label": "Came by", "default": told},
    ]);
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &fields)?);
    let form = dana.get(&format!("{path}?source={sent}"))?.expect(200)?;
    assert!(!form.shows(&told) && !form.shows("Came by") && !form.shows(&format!("value=\"{sent}")), "{}", form.body);
    let [request, desk] = both_pages(site, &dana, &path, &[("more", "x"), ("source", &sent)])?;
    assert!(!request.shows(&told) && !request.shows("Came by"), "{}", request.text());
    assert!(desk.text().contains(&format!("Came by {told}")) && !desk.shows(&sent), "{}", desk.text());
    Ok(())
}

#[test]
fn what_is_reckoned_is_the_servers_whatever_a_browser_sends() -> Result<()> {
    let Some(site) = Site::inside("a form with a computed field") else { return Ok(()) };
    let fields = json!([
        {"id": "price", "kind": "money", "label": "Price", "currency": "EUR", "required": true},
        {"id": "count", "kind": "number", "label": "How many?"},
        {"id": "total", "kind": "computed", "label": "Total", "compute": {"product": ["price", "count"]}, "decimals": 2, "currency": "EUR"},
        {"id": "why", "kind": "short_text", "label": "Why so much?", "require_when": {"field": "total", "at_least": "100"}},
    ]);
    let (dana, path) = (Person::colleague(site, "Dana Newton")?, defined(site, &fields)?);
    for page in both_pages(site, &dana, &path, &[("price", "0.1"), ("count", "3"), ("total", "1000000")])? {
        assert!(page.text().contains("Total 0.30 EUR") && !page.shows("1000000"), "{}", page.text());
    }
    let page = dana.submit(&dana.get(&path)?.expect(200)?, &path, &[("price", "33.34"), ("count", "3"), ("total", "1")])?.expect(422)?;
    assert!(
        page.text().contains("Why so much? · Please fill this in") && page.text().contains("Total") && page.shows("100.02"),
        "{}",
        page.text()
    );
    Ok(())
}
