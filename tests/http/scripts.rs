//! Script in a field stays text, on every page and in every mail.

use anyhow::Result;
use portico_tests::{Page, Person, Site, word};

/// What somebody might type. `MARK` makes each its own.
const NASTY: [&str; 7] = [
    "<script>alert('MARK')</script>",
    "<img src=x onerror=alert('MARK')>",
    "\"><svg onload=alert('MARK')>",
    "'\"--><!-- MARK",
    "[MARK](javascript:alert(1))",
    "</textarea></title><script>MARK</script>",
    "<a href=\"javascript:MARK\">x</a>{{7*7}}${7*7}",
];

fn nasty() -> String {
    NASTY.join(" ").replace("MARK", &word("m"))
}

/// No element on the page was made by the text: no script of its own, no handler, no link that runs something.
fn assert_harmless(html: &str, place: &str) {
    for tag in html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or_default().to_lowercase()) {
        let outside: String = tag.split('"').step_by(2).collect();
        assert!(!tag.starts_with("script") || outside.contains(" src="), "{place} has a script: <{tag}>");
        assert!(
            !tag.starts_with("img src=x") && !tag.starts_with("svg onload") && !tag.starts_with("!-- m"),
            "{place} has an element: <{tag}>"
        );
        assert!(!outside.contains(" on"), "{place} has a handler: <{tag}>");
        assert!(!tag.contains("=\"javascript:"), "{place} has a link that runs: <{tag}>");
    }
    assert!(!html.contains("49$"), "{place} computes");
}

fn check(page: &Page, place: &str) {
    assert_harmless(&page.body, place);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe-inline"), "{place}: {policy}");
}

#[test]
fn script_in_a_request_a_reply_a_reason_or_a_note_stays_text_everywhere() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?);
    let mark = word("mark");
    let title: String = format!("{mark} <script>alert(1)</script><img src=x onerror=alert(2)>");
    let fields = [
        ("summary", title.as_str()),
        ("product", "other"),
        ("down", "no"),
        ("details", &nasty()),
        ("phone", "+49 30 1"),
        ("link", "https://e.example/?<script>"),
    ];
    let page = dana.get("/p/support/new/report-a-problem")?;
    let answer = dana.submit(&page, "/p/support/new/report-a-problem", &fields)?;
    let key = if answer.status == 303 {
        portico_tests::deeds::key_in(&answer)?
    } else {
        check(&answer, "the form that came back");
        dana.asks(&title, &nasty())?
    };
    dana.replies(&key, &nasty())?.expect(303)?;
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    sam.at_desk(&key, "notes", &[("body", &nasty())])?.expect(303)?;
    let sent = sam.at_desk(&key, "replies", &[("body", &nasty())])?.leads()?;
    dana.replies(&key, &nasty())?.expect(303)?;
    dana.takes(&key, "resolve", "")?.expect(303)?;
    dana.takes(&key, "reopen", &nasty())?.expect(303)?;
    for place in [
        "/".to_owned(),
        format!("/requests/{key}"),
        "/requests".to_owned(),
        format!("/requests?q={mark}"),
        format!("/?q={mark}"),
        format!("/requests/{key}/live?version=x"),
    ] {
        check(&dana.get(&place)?.expect(200)?, &place);
    }
    for place in [sent, format!("/desk/requests/{key}"), "/desk/queues/mine".to_owned(), format!("/desk/queues/open?q={mark}")] {
        check(&sam.get(&place)?.expect(200)?, &place);
    }
    for (email, count) in [("dana@acme.example", 1), ("sam@northwind.example", 2)] {
        let mail = dana.mail_with(email, &mark)?;
        assert_harmless(mail["html"].as_str().unwrap_or_default(), &format!("mail {count} to {email}"));
        for mail in dana.mails(email)?.iter().filter(|mail| mail["subject"].as_str().is_some_and(|subject| subject.contains(&mark))) {
            assert_harmless(mail["html"].as_str().unwrap_or_default(), "a mail");
            let id = mail["id"].as_i64().unwrap_or_default();
            check(&dana.get(&format!("/dev/mail/{id}"))?.expect(200)?, "the mailbox");
        }
    }
    check(&dana.get("/dev/mail")?, "the mailbox");
    Ok(())
}

#[test]
fn script_in_an_address_or_a_search_stays_text() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?);
    let typed = portico_tests::encode(&nasty());
    for path in [
        "/?q=",
        "/requests?q=",
        "/p/support?tab=",
        "/sign-in?return_to=/",
        "/sign-in/code?challenge=",
        "/sign-in/link?token=",
        "/requests?state=",
        "/dev/mail?to=",
        "/p/support/new/ask-a-question?details=",
    ] {
        let page = dana.get(&format!("{path}{typed}"))?;
        assert!([200, 303, 404, 410].contains(&page.status), "{path}: {}", page.status);
        check(&page, path);
    }
    for path in ["/desk/queues/open?q=", "/desk/queues/open?order=", "/desk/sign-in?return_to=/desk/"] {
        check(&sam.get(&format!("{path}{typed}"))?.expect(200)?, path);
    }
    check(&dana.get(&format!("/{typed}"))?, "an unknown address");
    Ok(())
}

#[test]
fn script_in_a_name_stays_text_and_no_header_can_be_added_to_a_mail() -> Result<()> {
    let site = Site::shared();
    let (person, email) = Person::newcomer(site, "<script>alert('m')<img src=x onerror=alert('m')> \"><b>")?;
    let key = person.asks("Named", "x")?;
    for place in ["/", "/account", "/requests", &format!("/requests/{key}")] {
        check(&person.get(place)?.expect(200)?, place);
    }
    let sam = Person::agent(site, "sam@northwind.example")?;
    check(&sam.get(&format!("/desk/requests/{key}"))?.expect(200)?, "the desk");
    for mail in person.mails(&email)? {
        assert_harmless(mail["html"].as_str().unwrap_or_default(), "a mail");
        let headers = mail["headers"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(headers.iter().all(|pair| pair[0] != "Bcc" && !pair[1].as_str().unwrap_or_default().contains(['\r', '\n'])), "{headers:?}");
    }
    Ok(())
}
