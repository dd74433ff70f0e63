//! Organisations and contacts from a file, as an administrator without JavaScript reads one in.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site, form_id};

const IMPORTS: &str = "/studio/people/imports";

fn site() -> Result<Option<(Site, Person)>> {
    let Some(site) = Site::own("files of people")? else { return Ok(None) };
    let ada = Person::agent_by_password(&site, "ada@northwind.example")?;
    Ok(Some((site, ada)))
}

/// Sends a file as a browser does (RFC 7578).
fn send_as(person: &Person, form_id: &str, content: &[u8]) -> Result<Page> {
    let mut body = format!("--b\r\nContent-Disposition: form-data; name=\"form_id\"\r\n\r\n{form_id}\r\n").into_bytes();
    body.extend(b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n");
    body.extend(content);
    body.extend(b"\r\n--b--\r\n");
    person.post_bytes(IMPORTS, "multipart/form-data; boundary=b", &body)
}

fn send(person: &Person, content: &[u8]) -> Result<Page> {
    send_as(person, &form_id(), content)
}

/// The page of a file that was taken.
fn looked(person: &Person, content: &[u8]) -> Result<(String, Page)> {
    let place = send(person, content)?.leads()?;
    let page = person.get(&place)?.expect(200)?;
    Ok((place, page))
}

fn count(site: &Site, sql: &str) -> Result<i64> {
    Ok(site.databases()?.default.connection.query_row(sql, [], |row| row.get(0))?)
}

const EVENTS: &str = "SELECT max(seq) FROM event";

#[test]
fn a_file_is_looked_through_row_by_row_confirmed_and_does_nothing_the_second_time() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let file = "Organisation;Domains;Name;E-Mail;Role\n\
                Kestrel;kestrel.example kestrel.test;Ina Kestrel;ina@kestrel.example;primary\n\
                kestrel;;Ben Kestrel;ben@kestrel.example;\n\
                Acme;;Dana Okafor;dana@acme.example;billing\n\
                ;;Lee Marsh;lee@acme.example;\n";
    let before = count(&site, EVENTS)?;
    let (place, page) = looked(&ada, file.as_bytes())?;
    let text = page.text();
    for words in [
        "New organisation Kestrel",
        "Mail domains: kestrel.example, kestrel.test",
        "Joins Kestrel as primary",
        "Line 3",
        "Joins Kestrel as Member",
        "billing instead of primary",
        "New 2",
        "Changed 1",
        "The same 1",
        "Refused 0",
    ] {
        assert!(text.contains(words), "{words}: {text:.2500}");
    }
    assert_eq!(count(&site, EVENTS)?, before, "looking through changes nothing");
    ada.submit(&page, &format!("{place}/reading"), &[])?.leads()?;
    let done = ada.get(&place)?.expect(200)?;
    assert!(done.text().contains("All of it is read in"), "{:.600}", done.text());
    let ina = Person::stranger(&site)?;
    ina.sign_in("ina@kestrel.example")?;
    assert!(ina.get("/account")?.text().contains("Kestrel"));
    assert_eq!(count(&site, "SELECT count(*) FROM event WHERE kind = 'people.imported'")?, 1, "the log is told");
    let before = count(&site, EVENTS)?;
    ada.post(&format!("{place}/reading"), &[("form_id", &form_id())])?.leads()?;
    let (_, again) = looked(&ada, file.as_bytes())?;
    assert!(again.text().contains("There is nothing to do") && again.text().contains("The same 4"), "{:.900}", again.text());
    assert_eq!(count(&site, EVENTS)?, before, "nothing is done twice");
    Ok(())
}

#[test]
fn a_file_with_faults_is_not_read_in_before_somebody_agrees_to_leave_them_out() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let file = "organisation,name,email,role\nFalcon,Ina,ina@falcon.example,\nFalcon,,nobody,boss\nFalcon,Ina X,ina@falcon.example,\n";
    let (place, page) = looked(&ada, file.as_bytes())?;
    let text = page.text();
    for words in [
        "The name is missing",
        "“nobody” is no e-mail address",
        "Line 2 calls the person with this address otherwise",
        "Import the good row, leave out 2",
    ] {
        assert!(text.contains(words), "{words}: {text:.2500}");
    }
    let only = ada.get(&format!("{place}?outcome=refused"))?.expect(200)?;
    assert!(
        only.text().contains("Line 3") && only.text().contains("Line 4") && !only.text().contains("New organisation"),
        "{:.1500}",
        only.text()
    );
    let before = count(&site, EVENTS)?;
    ada.post(&format!("{place}/reading"), &[("form_id", &form_id())])?.leads()?;
    assert_eq!(count(&site, EVENTS)?, before, "nothing is half done");
    ada.submit(&page, &format!("{place}/reading"), &[])?.leads()?;
    assert_eq!(count(&site, "SELECT count(*) FROM contact WHERE email LIKE '%@falcon.example'")?, 1);
    Ok(())
}

#[test]
fn what_can_not_be_read_is_refused_in_a_sentence_that_says_what_to_do() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let before = count(&site, EVENTS)?;
    let many = format!("organisation\n{}", "Acme\n".repeat(100_001));
    let cases: [(&[u8], &str); 7] = [
        (b"name;email\nJ\xfcrgen;j@acme.example\n", "From line 2 on, this file is not in UTF-8"),
        (b"organisation,name\nAcme,Dana\n", "A column is missing. People need both “name” and “email”"),
        (b"PK\x03\x04xlsx", "This is not a text file"),
        (b"", "There is nothing in this file"),
        (b"name,email\n", "Below the column names there is no row"),
        (b"name,email,mail\nA,a@b.example,c@d.example\n", "two columns for the same thing"),
        (many.as_bytes(), "more than 100000 rows"),
    ];
    for (content, words) in cases {
        let page = send(&ada, content)?.expect(422)?;
        assert!(page.text().contains(words), "{words}: {:.900}", page.text());
    }
    ada.post_bytes(IMPORTS, "multipart/form-data; boundary=b", &vec![b'x'; 17 * 1024 * 1024])?.expect(413)?;
    ada.post_bytes(IMPORTS, "text/csv", b"name,email\n")?.expect(422)?;
    assert_eq!(count(&site, EVENTS)?, before);
    let kept: i64 = site.databases()?.internal.connection.query_row("SELECT count(*) FROM import", [], |row| row.get(0))?;
    assert_eq!(kept, 0, "nothing of any of them is kept");
    Ok(())
}

#[test]
fn a_long_file_goes_on_where_it_broke_off_and_two_who_press_at_once_do_nothing_twice() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let mut file = "organisation,name,email\n".to_owned();
    for n in 0..6_000 {
        writeln!(file, "Org {},Person {n},p{n}@many.example", n % 20)?;
    }
    let id = form_id();
    let place = send_as(&ada, &id, file.as_bytes())?.leads()?;
    assert_eq!(send_as(&ada, &id, file.as_bytes())?.leads()?, place, "sent twice, it is one file");
    let page = ada.get(&place)?.expect(200)?;
    assert!(page.text().contains("New 6000"), "{:.600}", page.text());
    let next = page.addresses().into_iter().find(|address| address.contains("after=100")).context("more rows")?;
    assert!(ada.get(&next)?.expect(200)?.text().contains("Line 102"));
    let press = || ada.post(&format!("{place}/reading"), &[("form_id", &form_id())]);
    let both = std::thread::scope(|scope| {
        let other = scope.spawn(press);
        let own = press();
        (own, other.join())
    });
    both.0?.leads()?;
    let half = ada.get(&place)?.expect(200)?;
    let text = half.text();
    assert!(text.contains("of 6000 rows are done") || text.contains("All of it is read in"), "{text:.600}");
    // The host breaks off between a piece and the note of it: the piece is done again.
    let internal = site.databases()?.internal.connection;
    internal.execute("UPDATE import SET done = max(0, done - 700)", [])?;
    for _ in 0..4 {
        press()?.leads()?;
    }
    assert!(ada.get(&place)?.text().contains("All of it is read in"));
    assert_eq!(count(&site, "SELECT count(*) FROM contact WHERE email LIKE '%@many.example'")?, 6_000);
    assert_eq!(count(&site, "SELECT count(*) FROM event WHERE kind = 'contact.registered' AND data LIKE '%@many.example%'")?, 6_000);
    assert_eq!(count(&site, "SELECT count(*) FROM organisation WHERE name LIKE 'Org %'")?, 20);
    assert_eq!(
        count(
            &site,
            "SELECT count(*) FROM event WHERE kind = 'membership.granted' AND subject IN (SELECT id FROM contact WHERE email LIKE '%@many.example')"
        )?,
        6_000
    );
    Ok(())
}

#[test]
fn a_file_is_for_administrators_and_is_thrown_away_at_their_word() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let (place, page) = looked(&ada, b"organisation\nFalcon\n")?;
    for email in ["max@northwind.example", "sam@northwind.example"] {
        let other = Person::agent(&site, email)?;
        other.get(&place)?.expect(404)?;
        send(&other, b"organisation\nOwl\n")?.expect(404)?;
        other.post(&format!("{place}/reading"), &[("form_id", &form_id())])?.expect(404)?;
    }
    ada.submit(&page, &format!("{place}/discarding"), &[])?.leads()?;
    ada.get(&place)?.expect(404)?;
    assert_eq!(count(&site, "SELECT count(*) FROM organisation WHERE name IN ('Falcon', 'Owl')")?, 0);
    Ok(())
}
