//! Designers' texts come in the reader's language: on every page, in every error and mail.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use portico::definition::{Define, Definition};
use portico::ids::{EventId, Slug};
use portico::native::now;
use portico::portal::PortalDefinition;
use portico_tests::{Page, Person, Setting, Site, word};
use reqwest::Method;
use serde_json::{Value, json};

const DEMO: &str = include_str!("../../static/sites/demo.json");

/// Each text of the demo site that differs between the two languages.
fn pairs(of: &Value, found: &mut BTreeSet<(String, String)>) {
    match (of, of["en"].as_str(), of["de"].as_str()) {
        (_, Some(english), Some(german)) if english != german => drop(found.insert((english.to_owned(), german.to_owned()))),
        (Value::Object(fields), ..) => fields.values().for_each(|value| pairs(value, found)),
        (Value::Array(items), ..) => items.iter().for_each(|value| pairs(value, found)),
        _ => {}
    }
}

/// What stands between tags, but for what customers wrote, and the values of what is read aloud.
fn texts(page: &Page) -> BTreeSet<String> {
    let pieces = page.body.split('<').filter_map(|piece| piece.split_once('>'));
    let between = pieces.filter(|(tag, _)| !tag.contains(r#"lang="""#)).map(|(_, text)| text.trim());
    let named = page.body.split("aria-label=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value);
    between.chain(named).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// Whether a designer's text is among them, whole, or with an agent's name in it, or as its first sentence.
fn holds(texts: &BTreeSet<String>, designed: &str) -> bool {
    let rest = designed.strip_prefix("{agent} ").unwrap_or(designed);
    let brief = rest.split_once(". ").map_or(rest, |(first, _)| first);
    texts.iter().any(|text| text == designed || brief.len() > 12 && text.contains(brief))
}

fn read(person: &Person, path: &str, language: &str) -> Result<Page> {
    let request = person.request(Method::GET, path).header("accept", "text/html").header("accept-language", language);
    Page::read(request.send()?)?.expect(200).with_context(|| format!("{path} in {language}"))
}

#[test]
fn no_page_of_the_demo_site_shows_a_german_reader_an_english_text_that_there_is_in_german() -> Result<()> {
    let (site, file) = (Site::shared(), serde_json::from_str::<Value>(DEMO)?);
    let mut all = BTreeSet::new();
    pairs(&file, &mut all);
    // Dana sees all three portals, and asked for most of what the demo site tells of.
    let (dana, sam, stranger) =
        (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?, Person::stranger(site)?);
    let key = dana.asks(&word("Frage "), "Wie?")?;
    sam.at_desk(&key, "transitions", &[("transition", "ask")])?.expect(303)?;
    let mut pages: Vec<(&Person, String)> = vec![(&stranger, "/".into()), (&stranger, "/p/support".into())];
    pages.push((&stranger, "/sign-in?return_to=%2Fp%2Fsupport".into()));
    pages.extend(["/", "/?q=rechnung", "/?q=Frage", "/requests", "/account"].map(|path| (&dana, path.to_owned())));
    for portal in file["portals"].as_array().into_iter().flatten() {
        let tabs = portal["tabs"].as_array().into_iter().flatten();
        pages.extend(tabs.map(|tab| (&dana, format!("/p/{}?tab={}", text(&portal["key"]), text(&tab["key"])))));
    }
    let types = file["request_types"].as_array().into_iter().flatten();
    pages.extend(types.map(|kind| (&dana, format!("/p/{}/new/{}", text(&kind["portal"]), text(&kind["key"])))));
    pages.extend([(&dana, format!("/requests/{key}")), (&dana, format!("/requests/{key}?submitted=1"))]);
    pages.extend([(&sam, "/desk/queues/open".to_owned()), (&sam, format!("/desk/requests/{key}"))]);
    let mut shown = BTreeSet::new();
    for (person, path) in pages {
        let page = read(person, &path, "de")?;
        let texts = texts(&page);
        assert!(!page.shows("&quot;de&quot;"), "{path} shows how a text is kept: its statement hands it on as a string");
        for (english, german) in &all {
            assert!(!holds(&texts, english), "{path} says \"{english}\", and not \"{german}\"");
            if holds(&texts, german) {
                shown.insert(german);
            }
        }
    }
    let unseen: Vec<_> = all.iter().map(|(_, german)| german).filter(|german| !shown.contains(german)).collect();
    // What a request shows only later: other statuses, what leads to them, what is wrong with an answer. Nobody reads a workspace's name yet.
    assert!(unseen.len() < 30, "of {} texts these stand on no page: {unseen:?}", all.len());
    Ok(())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn the_same_page_says_what_there_is_in_the_readers_language_and_marks_the_rest() -> Result<()> {
    let site = Site::start(&Setting::default())?;
    let portal = json!({
        "name": {"en": "Spare parts", "de": "Ersatzteile"}, "description": {"en": "All that turns", "fr": "Tout ce qui tourne"},
        "welcome": "Whatever wears out", "icon": "bug", "audience": ["everyone"], "sign_up": true, "tabs": [{"key": "a", "name": "A"}],
    });
    let definition = PortalDefinition::from_json(&portal)?;
    let key = Slug::parse("parts").context("a word")?;
    let call = portico::command::Call { at: 1, id: "test".into(), ip: String::new(), agent: String::new() };
    let command = Define { by: None, key: &key, definition: &definition };
    now(portico::definition::define(&site.databases()?.default, &call, &EventId::generate(), &command))??;
    let stranger = Person::stranger(&site)?;
    let front = |language: &str| Ok::<_, anyhow::Error>(read(&stranger, "/p/parts", language)?.body);
    let english = front("en-GB")?;
    assert!(english.contains(r#"<html lang="en""#) && english.contains(">Spare parts</h1>") && !english.contains(r#"lang="de""#));
    let german = front("de-CH, en;q=0.5")?;
    assert!(german.contains(r#"<html lang="de""#) && german.contains(">Ersatzteile</h1>"), "{german}");
    assert!(german.contains("<title>Ersatzteile") && !german.contains("Spare parts"), "{german}");
    assert!(german.contains(r#" lang="en"><p>Whatever wears out</p>"#), "what there is in English only is marked: {german}");
    // Portico speaks no French: the page is English, and so are the texts, but where there is a French one.
    let french = front("fr")?;
    assert!(french.contains(r#"<html lang="en""#) && french.contains(">Spare parts</h1>"), "{french}");
    assert!(read(&stranger, "/", "fr")?.shows(r#" lang="fr">Tout ce qui tourne<"#));
    assert!(read(&stranger, "/", "de")?.shows(r#" lang="en">All that turns<"#));
    Ok(())
}

#[test]
fn an_error_a_mail_and_what_is_kept_of_a_question_are_in_the_language_of_who_was_asked() -> Result<()> {
    let Some(site) = Site::inside("what a German contact is told") else { return Ok(()) };
    let mina = site.customer_without_mail("mina@kite.example")?;
    let (path, title) = ("/p/billing/new/invoice-problem", word("Rechnung "));
    let typed = |number: &'static str| [("number", number), ("wrong", "period"), ("summary", title.as_str())];
    let page = mina.submit(&mina.get(path)?.expect(200)?, path, &typed("7"))?.expect(422)?;
    assert!(page.shows("#field-number\">Rechnungsnummer · Eine Rechnungsnummer sieht aus wie INV-20311<"), "{}", page.body);
    let key = mina.asks_in(path, &typed("INV-20311"))?;
    let mail = mina.mail_with("mina@kite.example", &title)?;
    assert!(text(&mail["text"]).contains("Jemand aus unserem Team liest Ihre Anfrage") && text(&mail["text"]).contains("· Abrechnung"));
    assert!(!text(&mail["html"]).contains(r#"lang="en""#), "{mail}");
    let tom = Person::agent(site, "tom@northwind.example")?;
    tom.at_desk(&key, "transitions", &[("transition", "ask")])?.expect(303)?;
    let mail = mina.mail_with("mina@kite.example", "Wartet auf Sie")?;
    assert!(text(&mail["text"]).contains("Unser Team braucht Ihre Antwort, um weiterzumachen."), "{mail}");
    // What she was asked stands there as she read it, in her language, also for those who read another.
    let desk = tom.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    assert!(desk.shows(r#"lang="de">Was stimmt nicht?</dt>"#) && desk.shows(">Der Zeitraum</dd>"), "{}", desk.body);
    assert!(desk.text().contains("Waiting on customer") && !desk.shows("Wartet auf Kunden"));
    Ok(())
}
