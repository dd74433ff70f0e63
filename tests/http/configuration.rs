//! The configuration as a file: taken out, changed, compared, drafted, published.

use anyhow::{Context, Result};
use portico::site::Contacts;
use portico_tests::{Page, Person, Site};
use serde_json::{Value as Json, json};

use crate::studio::{ADA, agent, publish, publish_all};

const HERE: &str = "/studio/configuration";

fn site() -> Result<Option<Site>> {
    Site::own("the configuration as a file")
}

/// A form of this page, as a browser sends it: a file, where there is one, and fields.
fn send(person: &Person, path: &str, file: Option<&[u8]>, fields: &[(&str, &str)]) -> Result<Page> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some(file) = file {
        body.extend(
            b"--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"portico.json\"\r\nContent-Type: application/json\r\n\r\n",
        );
        body.extend(file);
        body.extend(b"\r\n");
    }
    body.extend(b"--xyz--\r\n");
    person.post_bytes(&format!("{HERE}/{path}"), "multipart/form-data; boundary=xyz", &body)
}

fn compare(person: &Person, file: &[u8]) -> Result<Page> {
    let id = person.get(HERE)?.expect(200)?.typed("form_id").context("a form")?;
    send(person, "comparison", Some(file), &[("form_id", &id)])
}

/// The values of the boxes of a comparison: all, and whether each is ticked.
fn boxes(page: &Page) -> Vec<(String, bool)> {
    let of = |part: &str| {
        let tag = part.split('>').next()?;
        Some((tag.split("value=\"").nth(1)?.split('"').next()?.to_owned(), tag.contains(" checked")))
    };
    page.body.split("form=\"drafts\" name=\"thing\"").skip(1).filter_map(of).collect()
}

/// Drafts things of a comparison: those that are ticked, and `more`.
fn draft(person: &Person, compared: &Page, more: &[&str]) -> Result<Page> {
    let (id, text) = (compared.typed("form_id").context("an id")?, compared.typed("text").context("the file")?);
    let ticked: Vec<String> = boxes(compared).into_iter().filter(|(_, is_ticked)| *is_ticked).map(|(value, _)| value).collect();
    let mut fields = vec![("form_id", id.as_str()), ("name", "portico.json"), ("text", text.as_str())];
    fields.extend(ticked.iter().map(String::as_str).chain(more.iter().copied()).map(|value| ("thing", value)));
    send(person, "drafts", None, &fields)
}

fn exported(person: &Person) -> Result<Json> {
    Ok(serde_json::from_str(&person.get(&format!("{HERE}/export"))?.expect(200)?.body)?)
}

/// The part of a list of the file with a key.
fn part<'a>(file: &'a mut Json, list: &str, key: &str) -> Result<&'a mut Json> {
    file[list].as_array_mut().and_then(|list| list.iter_mut().find(|part| part["key"] == key)).context("a part of the file")
}

#[test]
fn the_export_has_the_bytes_that_the_command_line_writes_and_is_for_administrators_and_auditors() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let export = ada.get(&format!("{HERE}/export"))?.expect(200)?;
    assert!(export.header("content-disposition").contains("portico.json"), "{}", export.header("content-disposition"));
    if let Ok(databases) = site.databases() {
        let file = databases.configuration(Contacts::Named)?.context("a configuration")?.to_json()?;
        assert_eq!(export.body, file);
    }
    let auditor = agent(&site, "max@northwind.example")?;
    assert_eq!(auditor.get(&format!("{HERE}/export"))?.expect(200)?.body, export.body);
    assert!(!auditor.get(HERE)?.expect(200)?.body.contains("type=\"file\""), "an auditor compares nothing");
    let id = ada.get(HERE)?.typed("form_id").context("a form")?;
    for path in ["comparison", "drafts"] {
        send(&auditor, path, Some(export.body.as_bytes()), &[("form_id", &id)])?.expect(404)?;
    }
    agent(&site, "sam@northwind.example")?.get(HERE)?.expect(404)?;
    // What was taken out, changes nothing.
    let same = compare(&ada, export.body.as_bytes())?.expect(200)?;
    assert!(same.text().contains("The site is what the file says") && boxes(&same).is_empty(), "{}", same.text());
    Ok(())
}

#[test]
fn a_changed_file_is_compared_proved_drafted_published_and_the_site_is_what_it_says() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let mut file = exported(&ada)?;
    part(&mut file, "portals", "billing")?["audience"] = json!(["everyone"]);
    part(&mut file, "workflows", "support")?["name"] = json!({"en": "The way of a request", "de": "Support"});
    part(&mut file, "organisations", "acme")?["name"] = json!("Acme & Sons");
    file["queues"].as_array_mut().context("queues")?.remove(0);
    let compared = compare(&ada, serde_json::to_string_pretty(&file)?.as_bytes())?.expect(200)?;
    let text = compared.text();
    for words in [
        "portico.json: 2 of its things differ from what is live",
        "The way of a request",
        "Everyone with an account",
        "3 people gain sight: Lee Marsh, Ivo Petrov, Noor Haddad",
        "One thing of the file is not the studio’s to draft",
        "organisation acme",
        "Not in the file, and stays",
        "queue urgent",
        "3 more would come to see or do something.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"), "nothing changes by looking");
    assert_eq!(draft(&ada, &compared, &[])?.leads()?, "/studio/drafts?done=saved");
    let review = ada.get("/studio/drafts")?.expect(200)?;
    assert!(review.text().contains("from portico.json") && review.text().contains("3 people gain sight"), "{}", review.text());
    publish_all(&ada)?;
    let mut now = exported(&ada)?;
    part(&mut now, "organisations", "acme")?["name"] = json!("Acme & Sons");
    assert_eq!((&now["portals"], &now["workflows"], &now["organisations"]), (&file["portals"], &file["workflows"], &file["organisations"]));
    let history = ada.get("/studio/history/portal/billing")?.expect(200)?;
    assert!(history.text().contains("from portico.json"), "{}", history.text());
    // What a file made live is brought back as whatever else was.
    let seq = history.body.split("name=\"seq\" value=\"").last().and_then(|rest| rest.split('"').next()).context("a version")?.to_owned();
    let address = "/studio/history/portal/billing/revert";
    let newest = history.typed("newest").context("the newest")?;
    assert!(ada.submit(&history, address, &[("seq", &seq), ("newest", &newest)])?.leads()?.ends_with("done=reverted"));
    publish(&ada)?.leads()?;
    assert_eq!(part(&mut exported(&ada)?, "portals", "billing")?["audience"], json!(["rprimary", "rbilling"]));
    Ok(())
}

#[test]
fn somebodys_draft_in_the_way_is_named_and_replaced_only_where_that_is_ticked() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, other) = (agent(&site, ADA)?, agent(&site, ADA)?);
    let mut file = exported(&ada)?;
    for key in ["support", "billing"] {
        part(&mut file, "portals", key)?["name"]["en"] = json!(format!("{key} by a file"));
    }
    let text = file.to_string();
    let seen = compare(&ada, text.as_bytes())?.expect(200)?;
    // Meanwhile somebody drafts one of them.
    let page = other.get("/studio/brand/portals/support")?.expect(200)?;
    other.submit(&page, "/studio/brand/portals/support", &[("color", "#445566")])?.leads()?;
    let late = draft(&ada, &seen, &[])?.expect(409)?;
    assert!(late.text().contains("Nothing was drafted") && late.text().contains("Somebody has a draft of this"), "{}", late.text());
    assert!(late.text().contains("Ada Lind saved another one") && late.text().contains("#445566"), "{}", late.text());
    let compared = compare(&ada, text.as_bytes())?.expect(200)?;
    let all = boxes(&compared);
    assert_eq!(all.iter().filter(|(_, is_ticked)| *is_ticked).count(), 1, "{all:?}");
    draft(&ada, &compared, &[])?.leads()?;
    let support = ada.get("/studio/portals/support")?.expect(200)?;
    assert_eq!(support.typed("name.en").as_deref(), Some("Support"), "it was not ticked");
    let again = compare(&ada, text.as_bytes())?.expect(200)?;
    assert!(again.text().contains("Drafted like this already"), "{}", again.text());
    let way = boxes(&again).into_iter().next().context("the one in the way")?.0;
    draft(&ada, &again, &[&way])?.leads()?;
    assert_eq!(ada.get("/studio/portals/support")?.typed("name.en").as_deref(), Some("support by a file"));
    assert!(ada.get("/studio/history/portal/support")?.text().contains("#445566"), "what it replaced is in the history");
    Ok(())
}

#[test]
fn each_wrong_file_is_refused_in_a_sentence_and_nothing_is_half_done() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let mut newer = exported(&ada)?;
    (newer["format"], newer["site"]["hologram"]) = (json!(99), json!(true));
    let mut unsound = exported(&ada)?;
    (unsound["portals"][0]["icon"], unsound["portals"][1]["colour"]) = (json!("no-such-icon"), json!("#112233"));
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let mut image = exported(&ada)?;
    image["images"] = json!([{"name": "5a3f8c", "data": ""}]);
    let own = portico::site::Image::new(svg.to_vec(), portico::site::ImageFormat::Svg, None);
    let mut hostile = exported(&ada)?;
    hostile["images"] = json!([own]);
    let large = vec![b' '; 2 * 1024 * 1024 + 1];
    let pretty = |file: &Json| serde_json::to_string_pretty(file).map(String::into_bytes);
    let cases: [(Vec<u8>, &[&str]); 10] = [
        (Vec::new(), &["There is nothing in it."]),
        (b"{\n  \"site\": {},\n}".to_vec(), &["it breaks at line 3, column 1", "trailing comma"]),
        (b"{\n\"site\": \"\xff\"}".to_vec(), &["It is not UTF-8 from line 2 on."]),
        (vec![0xff, 0xfe, b'{', 0], &["It is UTF-16."]),
        (b"[1, 2]".to_vec(), &["no site’s configuration"]),
        (pretty(&newer)?, &["It was written by a newer Portico (format 99; this one reads 1)."]),
        (pretty(&unsound)?, &["2 things are wrong with it", "portals[0].icon", "portals[1].colour", "Line "]),
        (pretty(&image)?, &["images[0].name"]),
        (pretty(&hostile)?, &["It brings the image", "Upload that image where the brand is edited"]),
        (large, &["It is larger than 2 MB."]),
    ];
    for (file, said) in cases {
        let page = compare(&ada, &file)?.expect(422)?;
        assert!(page.text().contains("The file was not taken, and nothing has changed"), "{}", page.text());
        for words in said {
            assert!(page.text().contains(words), "{words}: {}", page.text());
        }
    }
    let id = ada.get(HERE)?.typed("form_id").context("a form")?;
    send(&ada, "comparison", Some(&vec![b' '; 4 * 1024 * 1024]), &[("form_id", &id)])?.expect(413)?;
    // What was pasted stays in its field, with what is wrong with it above.
    let pasted = send(&ada, "comparison", None, &[("form_id", &id), ("text", "{\"site\": 7}")])?.expect(422)?;
    assert!(pasted.text().contains("must be an object") && pasted.body.contains("{&quot;site&quot;: 7}</textarea>"), "{}", pasted.body);
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"));
    Ok(())
}

#[test]
fn a_role_that_comes_to_lead_is_proved_and_needs_a_tick_of_its_own() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, lee) = (agent(&site, ADA)?, Person::customer(&site, "lee@acme.example")?);
    let mut file = exported(&ada)?;
    (file["site"]["roles"][0]["leads"], file["site"]["roles"][1]["leads"]) = (json!(0), json!(1));
    let compared = compare(&ada, file.to_string().as_bytes())?.expect(200)?;
    let text = compared.text();
    assert!(text.contains("2 people come to lead their organisation") && text.contains("Lee Marsh, Ivo Petrov"), "{text}");
    assert!(text.contains("One person no longer leads their organisation: Dana Okafor"), "{text}");
    draft(&ada, &compared, &[])?.leads()?;
    let review = ada.get("/studio/drafts?person=LEE@acme.example")?.expect(200)?;
    assert!(review.text().contains("I have seen that 2 more come to see or do something."), "{}", review.text());
    let rows: Vec<&str> = review.body.split("<th scope=\"row\">").collect();
    assert!(rows.get(1).is_some_and(|row| row.contains("Lee Marsh") && row.contains("gains") && row.contains("does not")), "{rows:?}");
    let nobody = ada.get("/studio/drafts?person=nobody@acme.example")?.expect(200)?;
    assert!(nobody.text().contains("Nobody with an account has the address nobody@acme.example."), "{}", nobody.text());
    assert!(!lee.get("/account/organisations/acme")?.expect(200)?.text().contains("Invite"));
    publish_all(&ada)?;
    assert!(lee.get("/account/organisations/acme")?.expect(200)?.text().contains("Invite"));
    Ok(())
}
