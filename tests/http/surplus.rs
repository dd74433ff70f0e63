//! What a call carries beyond what its page asks for: more fields, the same field twice, steps that were not offered, numbers that are none.

use anyhow::{Context, Result};
use portico_tests::deeds::key_in;
use portico_tests::{Person, Site, form_id, word};
use reqwest::Method;

const ASK: &str = "/p/support/new/ask-a-question";

/// Columns that somebody might want to choose for themselves.
const CHOSEN: [(&str, &str); 16] = [
    ("status", "resolved"),
    ("state", "done"),
    ("priority", "1"),
    ("assignee", "01900000000070008000000000000101"),
    ("assignee_id", "01900000000070008000000000000101"),
    ("contact", "01900000000070008000000000000003"),
    ("contact_id", "01900000000070008000000000000003"),
    ("workspace", "FIN"),
    ("organisation", "umbra"),
    ("portal", "billing"),
    ("key", "SUP-1"),
    ("at", "0"),
    ("visible_at", "0"),
    ("actor_kind", "agent"),
    ("author_id", "01900000000070008000000000000101"),
    ("audience", "everyone"),
];

/// A request or a reply as the database has it, without what differs for each.
fn row(site: &Site, sql: &str, parameter: &str) -> Result<Vec<String>> {
    let db = site.databases()?.default.connection;
    let mut statement = db.prepare(sql)?;
    let columns = statement.column_count();
    let text = |row: &rusqlite::Row<'_>| (0..columns).map(|at| Ok(format!("{:?}", row.get::<_, rusqlite::types::Value>(at)?))).collect();
    Ok(statement.query_row([parameter], text)?)
}

#[test]
fn fields_that_a_form_does_not_have_change_nothing() -> Result<()> {
    let Some(site) = Site::inside("what was written down") else { return Ok(()) };
    let dana = Person::newcomer(site, "Dana Newton")?.0;
    let sent = |more: &[(&str, &str)]| -> Result<(Vec<String>, Vec<String>)> {
        let id = form_id();
        let mut fields = vec![("form_id", id.as_str()), ("summary", "Plain"), ("details", "x")];
        fields.extend_from_slice(more);
        let key = key_in(&dana.post(ASK, &fields)?)?;
        let (id, text) = (form_id(), word("reply"));
        let mut fields = vec![("form_id", id.as_str()), ("body", text.as_str())];
        fields.extend_from_slice(more);
        dana.post(&format!("/requests/{key}/replies"), &fields)?.expect(303)?;
        let request = "SELECT workspace_id, portal_id, type_id, contact_id, organisation_id, status, state, priority, assignee_id, resolution, answers,
                              (SELECT group_concat(audience_id) FROM request_audience WHERE opened_seq = r.opened_seq) FROM request r WHERE key = ?1";
        let reply = "SELECT author_kind, author_id, visible_at = at, at > 0 FROM reply WHERE body = ?1";
        Ok((row(site, request, &key)?, row(site, reply, &text)?))
    };
    assert_eq!(sent(&CHOSEN)?, sent(&[])?);
    Ok(())
}

#[test]
fn a_field_sent_twice_counts_once_and_the_address_does_not_stand_in_for_the_form() -> Result<()> {
    let dana = Person::newcomer(Site::shared(), "Dana Newton")?.0;
    let key = dana.asks(&word("Twice "), "x")?;
    let (first, second, third, id) = (word("first"), word("second"), word("third"), form_id());
    let action = format!("/requests/{key}/replies");
    dana.post(&format!("{action}?body={third}"), &[("form_id", &id), ("body", &first), ("body", &second)])?.expect(303)?;
    let page = dana.get(&format!("/requests/{key}"))?.expect(200)?;
    assert!(page.shows(&first) && !page.shows(&second) && !page.shows(&third));
    let empty = dana.post(&format!("{action}?body={third}&form_id={}", form_id()), &[("form_id", &form_id())])?;
    assert_eq!(empty.status, 422, "a form without a text has none, whatever the address says");
    dana.post(&format!("{action}?form_id={id}"), &[("body", &third)])?.expect(400)?;
    assert!(!dana.get(&format!("/requests/{key}"))?.shows(&third));
    Ok(())
}

#[test]
fn a_step_that_is_not_offered_cannot_be_taken() -> Result<()> {
    let site = Site::shared();
    let dana = Person::newcomer(site, "Dana Newton")?.0;
    let key = dana.asks(&word("Steps "), "x")?;
    let take = |transition: &str| {
        dana.post(&format!("/requests/{key}/transitions"), &[("form_id", &form_id()), ("transition", transition), ("reason", "Because")])
    };
    // The team's steps, one that comes later, one that nobody has.
    for transition in ["ask", "start", "reopen", "no-such-step"] {
        assert_eq!(take(transition)?.status, 409, "{transition}");
    }
    take("resolve")?.expect(303)?;
    assert_eq!(take("resolve")?.status, 409, "it was resolved already");
    Ok(())
}

#[test]
fn a_number_that_is_none_or_too_large_is_not_counted_with() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::newcomer(site, "Dana Newton")?.0, Person::agent(site, "sam@northwind.example")?);
    for number in ["99999999999999999999", "-1", "9223372036854775807", "-9223372036854775808", "1e9", "0x10", "NaN", "１"] {
        let typed = portico_tests::encode(number);
        dana.get(&format!("/requests?before={typed}"))?.expect(200).with_context(|| number.to_owned())?;
        sam.get(&format!("/desk/queues/open?after={typed}"))?.expect(200).with_context(|| number.to_owned())?;
        sam.get(&format!("/desk/queues/open?order=priority&after={typed}.{typed}"))?.expect(200).with_context(|| number.to_owned())?;
    }
    let key = dana.asks(&word("Numbers "), "x")?;
    for priority in ["0", "5", "-1", "4294967297", "1.0", "one"] {
        sam.post(&format!("/desk/requests/{key}/priority"), &[("form_id", &form_id()), ("priority", priority)])?.expect(400)?;
    }
    Ok(())
}

#[test]
fn quotes_and_operators_are_only_text() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::newcomer(site, "Dana Newton")?.0, Person::agent(site, "sam@northwind.example")?);
    let ivo = Person::customer(site, "ivo@umbra.example")?;
    let foreign = word("foreign");
    ivo.asks(&foreign, "x")?;
    for nasty in [
        "' OR 1=1 --",
        "\" OR \"\" = \"",
        "x') UNION SELECT email FROM contact --",
        "text : (a) OR scope : (wFIN)",
        "* NOT x",
        "NEAR(\"a\" \"b\")",
        "%' ESCAPE '!",
        "'; DROP TABLE event; --",
    ] {
        let typed = portico_tests::encode(nasty);
        for path in ["/?q=", "/requests?q=", "/requests?state=", "/dev/mail?to="] {
            let page = dana.get(&format!("{path}{typed}"))?.expect(200).with_context(|| format!("{path}{nasty}"))?;
            assert!(!page.shows(&foreign), "{path}{nasty}");
        }
        for path in ["/desk/queues/open?q=", "/desk/queues/open?order=", "/desk/queues/open?after="] {
            sam.get(&format!("{path}{typed}"))?.expect(200).with_context(|| format!("{path}{nasty}"))?;
        }
        let title = format!("{} {nasty}", word("t"));
        let key = dana.asks(&title, nasty)?;
        let shown = dana.get(&format!("/requests/{key}"))?.expect(200)?.text();
        assert!(
            shown.contains(title.split_whitespace().collect::<Vec<_>>().join(" ").as_str()),
            "{nasty} stands there as it was typed: {shown:.300}"
        );
    }
    Ok(())
}

#[test]
fn what_was_encoded_twice_is_decoded_once() -> Result<()> {
    let dana = Person::newcomer(Site::shared(), "Dana Newton")?.0;
    let page = dana.get("/requests?q=a%253Cb%252527")?.expect(200)?;
    assert_eq!(page.typed("q").as_deref(), Some("a%3Cb%2527"));
    let key = dana.asks(&word("Encoded "), "x")?;
    for path in [
        format!("/requests/{}", key.replace('-', "%2D")),
        format!("/requests/{}", key.replace('-', "%252D")),
        "/requests%2F..%2Fdesk".to_owned(),
    ] {
        dana.get(&path)?.expect(404).with_context(|| path.clone())?;
    }
    let answer = Person::stranger(Site::shared())?.request(Method::GET, "/sign-in?return_to=%252F%252Fevil.example").send()?.text()?;
    assert!(!answer.contains("//evil.example"));
    Ok(())
}
