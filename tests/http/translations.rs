//! Texts in all of their languages: behind their source, to translators and back.

use anyhow::{Context, Result, anyhow};
use portico_tests::{Page, Person, Site};
use scraper::{Html, Selector};

use crate::studio::{ADA, publish_all};

const FRENCH: &str = "/studio/languages/fr";

fn site() -> Result<Option<Site>> {
    Site::own("translations")
}

fn ada(site: &Site) -> Result<Person> {
    Person::agent_by_password(site, ADA)
}

fn import(person: &Person, file: &str) -> Result<Page> {
    let head = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fr.xlf\"\r\n\r\n";
    let body = format!("{head}{file}\r\n--xyz--\r\n");
    person.post_bytes(&format!("{FRENCH}/import"), "multipart/form-data; boundary=xyz", body.as_bytes())
}

/// Takes over what a compared file changes; gives how many texts were drafted.
fn take(person: &Person, compared: &Page) -> Result<String> {
    person.submit(compared, &format!("{FRENCH}/drafts"), &[])?.leads()
}

/// The exported file with a translation of a portal's name.
fn translated(export: &str, words: &str) -> Result<String> {
    let (before, after) = export.split_once("<file id=\"portal:onboarding\">").context("the portal")?;
    let (others, name) = after.split_once("<unit id=\"name\"").context("its name")?;
    let (unit, rest) = name.split_once("</segment>").context("its segment")?;
    let source = unit.split("<target").next().unwrap_or_default();
    Ok(format!("{before}<file id=\"portal:onboarding\">{others}<unit id=\"name\"{source}<target>{words}</target></segment>{rest}"))
}

#[test]
fn texts_go_to_translators_come_back_as_drafts_and_are_behind_when_their_source_changes() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    let export = ada.get(&format!("{FRENCH}/export"))?.expect(200)?;
    assert!(export.header("content-disposition").contains("fr.xlf") && export.body.contains("srcLang=\"en\" trgLang=\"fr\""));
    let compared = import(&ada, &translated(&export.body, "Démarrage &amp; plus")?)?.expect(200)?;
    assert!(compared.text().contains("1 text changes.") && compared.text().contains("Démarrage & plus"), "{}", compared.text());
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"), "nothing changes by looking");
    assert_eq!(take(&ada, &compared)?, "/studio/languages/fr?drafted=1");
    let portal = "/studio/portals/onboarding";
    let page = ada.get(portal)?.expect(200)?;
    assert_eq!(page.typed("name.fr").as_deref(), Some("Démarrage & plus"));
    // The source changes twice; the translation is what it was.
    for name in ["Onboarding now", "Onboarding today"] {
        let page = ada.get(portal)?.expect(200)?;
        let all = everything(&page, portal)?;
        let fields: Vec<(&str, &str)> =
            all.iter().map(|(field, value)| (field.as_str(), if field == "name.en" { name } else { value.as_str() })).collect();
        ada.post(portal, &fields)?.leads()?;
        publish_all(&ada)?;
    }
    let page = ada.get(FRENCH)?.expect(200)?;
    assert!(page.text().contains("behind by 1 change") && page.text().contains("Onboarding now"), "{}", page.text());
    let behind = ada.get("/studio/languages")?.expect(200)?;
    assert!(behind.text().contains("1 behind"), "{}", behind.text());
    ada.submit(&page, &format!("{FRENCH}/confirmations"), &[])?.leads()?;
    assert!(!ada.get(FRENCH)?.text().contains("behind by"), "somebody said that it fits");
    Ok(())
}

/// All that stands in a form, as a browser sends it.
fn everything(page: &Page, action: &str) -> Result<Vec<(String, String)>> {
    let html = Html::parse_document(&page.body);
    let selector = |css: &str| Selector::parse(css).map_err(|error| anyhow!("{css}: {error}"));
    let fields = selector(&format!("form[action=\"{action}\"] :is(input, textarea, select)[name]"))?;
    let chosen = selector("option[selected]")?;
    let value = |field: scraper::ElementRef<'_>| match (field.value().name(), field.attr("type")) {
        ("textarea", _) => Some(field.text().collect::<String>()),
        ("select", _) => field.select(&chosen).next().and_then(|option| option.attr("value")).map(str::to_owned),
        (_, Some("radio" | "checkbox")) if field.attr("checked").is_none() => None,
        _ => Some(field.attr("value").unwrap_or_default().to_owned()),
    };
    Ok(html.select(&fields).filter_map(|field| Some((field.attr("name")?.to_owned(), value(field)?))).collect())
}

#[test]
fn a_file_that_does_not_fit_is_refused_with_why() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    let one = |file: &str, unit: &str, words: &str, language: &str| {
        format!(
            "<xliff version=\"2.1\" trgLang=\"{language}\"><file id=\"{file}\"><unit id=\"{unit}\"><segment><target>{words}</target></segment></unit></file></xliff>"
        )
    };
    let cases = [
        (String::new(), "Choose a file first."),
        ("<xliff version=\"2.1\" trgLang=\"fr\"><file>".to_owned(), "This file is no XML: it breaks at byte"),
        ("<html></html>".to_owned(), "This is no XLIFF 2."),
        (one("portal:support", "name", "x", "de"), "This file is for de, and this page for fr."),
        (one("portal:support", "name", "a <ph id=\"1\"/> b", "fr"), "The text name has marks within"),
    ];
    for (file, words) in cases {
        let page = import(&ada, &file)?.expect(422)?;
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let unknown = import(&ada, &one("portal:gone", "name", "x", "fr"))?.expect(200)?;
    assert!(unknown.text().contains("1 text is not there any more") && unknown.text().contains("portal:gone, name"), "{}", unknown.text());
    let company = import(&ada, &one("site:site", "name", "Autre", "fr"))?.expect(200)?;
    assert!(company.text().contains("1 text is not there any more"), "the company's name is not translated: {}", company.text());
    Ok(())
}
