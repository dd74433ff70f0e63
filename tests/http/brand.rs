//! The look of the site and of portals: uploads, colours, announcements at their time, sign-in pages, terms.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site};

use crate::studio::{ADA, publish_all};

/// A site of one's own: what is published there, the other tests would see.
fn site() -> Result<Option<Site>> {
    Site::own("the brand")
}

fn ada(site: &Site) -> Result<Person> {
    Person::agent_by_password(site, ADA)
}

/// Uploads a file by the form of a page, as a browser does.
fn upload(person: &Person, page: &str, place: &str, file: &[u8]) -> Result<Page> {
    let action = format!("{page}/images/{place}");
    let form = person.get(page)?.expect(200)?.form(&action, &[])?;
    let mut body = Vec::new();
    for (name, value) in &form.hidden {
        body.extend_from_slice(format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
    }
    let head =
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    person.post_bytes(&action, "multipart/form-data; boundary=xyz", &body)
}

/// A picture of one colour: a PNG of 40 × 20 pixels.
const PNG: &[u8] = include_bytes!("logo.png");

fn uploaded(page: &Page) -> Option<String> {
    page.addresses().into_iter().find(|address| address.starts_with("/brand/") && !address.ends_with("/icon"))
}

#[test]
fn a_logo_is_drafted_published_and_stands_in_pages_the_tab_and_mails() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, stranger) = (ada(&site)?, Person::stranger(&site)?);
    assert_eq!(upload(&ada, "/studio/brand", "logo", PNG)?.leads()?, "/studio/brand?done=saved");
    let page = ada.get("/studio/brand")?.expect(200)?;
    assert!(page.text().contains("Take #"), "its colours are proposed: {}", page.text());
    assert_eq!(uploaded(&stranger.get("/")?), None, "a draft is not live");
    publish_all(&ada)?;
    let front = stranger.get("/")?.expect(200)?;
    let logo = uploaded(&front).context("the logo is on the hub")?;
    assert!(front.addresses().contains(&format!("{logo}/icon")), "and in the tab: {:?}", front.addresses());
    let image = stranger.get(&logo)?.expect(200)?;
    assert!(image.bytes.starts_with(b"\x89PNG") && image.bytes != PNG, "drawn anew");
    assert_eq!((image.header("content-type"), image.header("x-content-type-options")), ("image/png", "nosniff"));
    assert!(image.header("cache-control").contains("immutable") && image.header("content-security-policy").contains("sandbox"));
    stranger.get(&format!("{logo}/icon"))?.expect(200)?;
    assert_eq!(uploaded(&stranger.get("/sign-in")?.expect(200)?), Some(logo.clone()));
    // The portal has the site's, until it has its own.
    assert_eq!(uploaded(&stranger.get("/p/support")?.expect(200)?), Some(logo.clone()));
    upload(
        &ada,
        "/studio/brand/portals/support",
        "logo",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9' fill='#c2410c'/></svg>",
    )?
    .leads()?;
    publish_all(&ada)?;
    let own = uploaded(&stranger.get("/p/support")?.expect(200)?).context("the portal's logo")?;
    assert!(own.ends_with(".svg") && own != logo, "{own}");
    stranger.post("/sign-in", &[("email", "dana@acme.example")])?;
    let mail = stranger.next_mail("dana@acme.example", 0)?;
    assert!(mail["html"].as_str().context("html")?.contains(&logo), "the mail has it: {}", mail["html"]);
    Ok(())
}

#[test]
fn what_is_no_image_or_too_large_is_refused_beside_its_field() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    // A PNG whose header says 60,000 × 60,000 pixels, with its checksum made right.
    let mut bomb = PNG.to_vec();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let turn = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    let sum = !bomb[12..29].iter().fold(!0u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), turn));
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    let large = vec![b'x'; 2 * 1024 * 1024 + 1];
    let cases: [(&[u8], &str); 5] = [
        (b"", "Choose a file first."),
        (b"%PDF-1.7 hello", "This is no PNG, JPEG, WebP or SVG"),
        (&PNG[..PNG.len() / 2], "This is no PNG, JPEG, WebP or SVG"),
        (&bomb, "wider or higher than 4000 pixels"),
        (&large, "This file has more than 2 MB"),
    ];
    for (file, words) in cases {
        let page = upload(&ada, "/studio/brand", "logo", file)?.expect(422)?;
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let much = vec![b'x'; 4 * 1024 * 1024];
    upload(&ada, "/studio/brand", "logo", &much)?.expect(413)?;
    assert!(ada.get("/studio/drafts")?.text().contains("Nothing is drafted"));
    Ok(())
}

#[test]
fn an_svg_keeps_only_what_draws() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script>
        <image href="https://evil.example/x.png" width="9" height="9"/><rect width="9" height="9" fill="#1d4f91"/></svg>"##;
    upload(&ada, "/studio/brand", "logo", svg.as_bytes())?.leads()?;
    let logo = uploaded(&ada.get("/studio/brand")?.expect(200)?).context("the logo")?;
    let image = ada.get(&logo)?.expect(200)?;
    assert_eq!(image.header("content-type"), "image/svg+xml");
    assert!(image.body.contains("#1d4f91") && !image.body.contains("alert") && !image.body.contains("evil"), "{}", image.body);
    let refused =
        upload(&ada, "/studio/brand", "logo", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")?.expect(422)?;
    assert!(refused.text().contains("Nothing of this SVG may stay"), "{}", refused.text());
    for name in ["x.png", "../site", &"a".repeat(64), &format!("{}.png", "a".repeat(64))] {
        ada.get(&format!("/brand/{name}"))?.expect(404)?;
    }
    Ok(())
}

#[test]
fn a_colour_that_vanishes_on_the_paper_is_said_to_be_mended() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    let page = ada.get("/studio/brand")?.expect(200)?;
    ada.submit(&page, "/studio/brand", &[("color", "#fffff0")])?.leads()?;
    let page = ada.get("/studio/brand")?.expect(200)?;
    assert!(page.text().contains("By day #fffff0 could not be told from the paper"), "{}", page.text());
    let page = ada.submit(&page, "/studio/brand", &[("color", "blue")])?.expect(422)?;
    assert!(page.text().contains("is not a colour such as") && page.typed("color").as_deref() == Some("blue"), "{}", page.text());
    Ok(())
}

#[test]
fn an_announcement_stands_there_at_its_time_and_a_sign_in_page_has_its_own_words() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let (ada, stranger) = (ada(&site)?, Person::stranger(&site)?);
    let path = "/studio/brand/portals/support";
    let says = |from: &str, until: &str| -> Result<bool> {
        let page = ada.get(path)?.expect(200)?;
        let fields = [
            ("announcement.en", "We move on Friday."),
            ("announcement_from", from),
            ("announcement_until", until),
            ("sign_in.en", "Hello, partner.\r\nYou know the way."),
        ];
        ada.submit(&page, path, &fields)?.leads()?;
        publish_all(&ada)?;
        Ok(stranger.get("/p/support")?.expect(200)?.text().contains("We move on Friday."))
    };
    assert!(says("", "")? && says("2020-01-01T08:00", "2099-01-01T08:00")?);
    assert!(!says("2099-01-01T08:00", "")? && !says("", "2020-01-01T08:00")?);
    let sign_in = stranger.get("/sign-in?return_to=%2Fp%2Fsupport")?.expect(200)?;
    assert!(sign_in.shows("<p>You know the way.</p>"), "{}", sign_in.text());
    assert!(!stranger.get("/sign-in")?.shows("partner"));
    let page = ada.get(path)?.expect(200)?;
    let wrong = [("announcement.en", "x"), ("announcement_from", "2030-02-31T08:00"), ("announcement_until", "2020-01-01T08:00")];
    let page = ada.submit(&page, path, &wrong)?.expect(422)?;
    assert!(page.text().contains("is not a date and a time such as"), "{}", page.text());
    Ok(())
}

#[test]
fn who_asks_accepts_the_terms_first_once_for_each_version() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = ada(&site)?;
    let path = "/studio/brand/portals/support/terms";
    let write = |words: &str| -> Result<()> {
        let page = ada.get(path)?.expect(200)?;
        ada.submit(&page, path, &[("terms.en", words)])?.leads()?;
        publish_all(&ada)
    };
    let (dana, form) = (Person::customer(&site, "dana@acme.example")?, "/p/support/new/ask-a-question");
    let before = dana.get(form)?.expect(200)?;
    write("Be **kind**.")?;
    let asked = [("summary", "May I?"), ("details", "Something")];
    let again = dana.submit(&before, form, &asked)?.expect(422)?;
    assert!(again.text().contains("I have read the terms") && again.shows("May I?"), "what was typed stays: {}", again.text());
    assert!(dana.get("/p/support/terms")?.expect(200)?.shows("<strong>kind</strong>"));
    dana.submit(&again, form, &[&asked[..], &[("terms.accepted", "7")]].concat())?.expect(422)?;
    let key = dana.submit(&again, form, &[&asked[..], &[("terms.accepted", "1")]].concat())?.leads()?;
    assert!(key.starts_with("/requests/SUP-"), "{key}");
    assert!(!dana.get(form)?.expect(200)?.shows("terms.accepted"), "once is enough");
    assert!(dana.get("/p/support/terms")?.text().contains("You accepted them"));
    let record = ada.get(path)?.expect(200)?.text();
    assert!(record.contains("1 person accepted it") && record.contains("dana@acme.example") && record.contains("1 · en"), "{record}");
    write("Be kind, and brief.")?;
    dana.submit(&dana.get(form)?, form, &asked)?.expect(422)?;
    let page = dana.get(form)?.expect(200)?;
    dana.submit(&page, form, &[&asked[..], &[("terms.accepted", "2")]].concat())?.leads()?;
    Ok(())
}
