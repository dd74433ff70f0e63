//! The same form sent twice, or by many at once, is one change.

use std::sync::Barrier;
use std::thread;

use anyhow::{Context, Result};
use portico_tests::deeds::key_in;
use portico_tests::{Page, Person, Site, form_id, word};

/// How often a double click becomes a burst.
const AT_ONCE: usize = 16;

/// Sends the same from many windows at the same moment.
fn burst(person: &Person, path: &str, fields: &[(&str, &str)]) -> Result<Vec<Page>> {
    let start = Barrier::new(AT_ONCE);
    thread::scope(|scope| {
        let window = || {
            let window = person.clone();
            start.wait();
            window.post(path, fields)
        };
        let windows: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(window)).collect();
        windows.into_iter().map(|window| window.join().ok().context("a window fell over")?).collect()
    })
}

fn count(page: &Page, text: &str) -> usize {
    page.body.matches(text).count()
}

#[test]
fn a_double_click_submits_one_request() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let path = "/p/support/new/ask-a-question";
    let (title, id) = (word("twice"), form_id());
    let fields = [("form_id", id.as_str()), ("summary", title.as_str()), ("details", "x")];
    let first = key_in(&dana.post(path, &fields)?)?;
    assert_eq!(key_in(&dana.post(path, &fields)?)?, first, "both clicks lead to the same request");
    let list = dana.get(&format!("/requests?q={title}"))?.expect(200)?;
    assert_eq!(list.addresses().iter().filter(|address| address.starts_with(&format!("/requests/{first}"))).count(), 1);
    let changed = [("form_id", id.as_str()), ("summary", title.as_str()), ("details", "another text")];
    assert_ne!(key_in(&dana.post(path, &changed)?)?, first, "another text is another request");
    Ok(())
}

#[test]
fn sixteen_submissions_at_once_are_one_request() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let (title, id) = (word("burst"), form_id());
    let fields = [("form_id", id.as_str()), ("summary", title.as_str()), ("details", "x")];
    let answers = burst(&dana, "/p/support/new/ask-a-question", &fields)?;
    let mut keys: Vec<String> = answers.iter().map(key_in).collect::<Result<_>>()?;
    keys.dedup();
    assert_eq!(keys.len(), 1, "{keys:?}");
    Ok(())
}

#[test]
fn sixteen_different_submissions_at_once_are_sixteen_requests_with_keys_of_their_own() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let keys: Vec<String> = thread::scope(|scope| {
        let asked: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(|| dana.asks(&word("many"), "x"))).collect();
        asked.into_iter().map(|asked| asked.join().ok().context("somebody fell over")?).collect::<Result<_>>()
    })?;
    let mut known = keys.clone();
    known.sort();
    known.dedup();
    assert_eq!(known.len(), AT_ONCE, "{keys:?}");
    Ok(())
}

#[test]
fn a_reply_or_a_step_sent_sixteen_times_at_once_stands_there_once() -> Result<()> {
    let dana = Person::colleague(Site::shared(), "Dana Newton")?;
    let key = dana.asks("Bursts", "x")?;
    let (text, id) = (word("once"), form_id());
    for answer in burst(&dana, &format!("/requests/{key}/replies"), &[("form_id", &id), ("body", &text)])? {
        answer.expect(303)?;
    }
    assert_eq!(count(&dana.get(&format!("/requests/{key}"))?, &text), 1);
    let id = form_id();
    for answer in burst(&dana, &format!("/requests/{key}/transitions"), &[("form_id", &id), ("transition", "resolve")])? {
        answer.expect(303)?;
    }
    assert_eq!(count(&dana.get(&format!("/requests/{key}"))?, "You changed the status to"), 1);
    Ok(())
}

#[test]
fn a_code_that_is_typed_in_sixteen_windows_signs_in_once() -> Result<()> {
    let Some(site) = Site::inside("sessions of a challenge") else { return Ok(()) };
    let person = Person::stranger(site)?;
    let email = format!("{}@newcomer.example", word("b"));
    let place = person.post("/sign-in", &[("up", "1"), ("name", "Bea Burst"), ("email", &email), ("portal", "support")])?.leads()?;
    let code = portico_tests::sessions::code(&person.next_mail(&email, 0)?)?;
    let form = person.get(&place)?.form("/sign-in/code", &[])?;
    let mut fields: Vec<(&str, &str)> = form.hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("code", &code));
    let answers = burst(&person, "/sign-in/code", &fields)?;
    assert_eq!(
        answers.iter().filter(|answer| answer.status == 303).count(),
        1,
        "{:?}",
        answers.iter().map(|a| a.status).collect::<Vec<_>>()
    );
    let sessions: i64 = site.databases()?.default.connection.query_row(
        "SELECT count(*) FROM session s JOIN contact c ON c.id = s.contact_id WHERE c.email = ?1",
        [&email],
        |row| row.get(0),
    )?;
    assert_eq!(sessions, 1);
    Ok(())
}

#[test]
fn a_note_and_a_reply_of_an_agent_sent_at_once_stand_there_once() -> Result<()> {
    let site = Site::shared();
    let key = Person::colleague(site, "Dana Newton")?.asks("Bursts at the desk", "x")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    for what in ["notes", "replies"] {
        let (text, id) = (word("single"), form_id());
        for answer in burst(&sam, &format!("/desk/requests/{key}/{what}"), &[("form_id", &id), ("body", &text)])? {
            answer.expect(303)?;
        }
        assert_eq!(count(&sam.get(&format!("/desk/requests/{key}"))?, &text), 1, "{what}");
    }
    Ok(())
}

#[test]
fn a_form_id_of_somebody_else_changes_nothing_of_theirs() -> Result<()> {
    let site = Site::shared();
    let (dana, ivo) = (Person::customer(site, "dana@acme.example")?, Person::customer(site, "ivo@umbra.example")?);
    let (title, id) = (word("stolen"), form_id());
    let fields = [("form_id", id.as_str()), ("summary", title.as_str()), ("details", "x")];
    let key = key_in(&dana.post("/p/support/new/ask-a-question", &fields)?)?;
    let answer = ivo.post("/p/support/new/ask-a-question", &fields)?;
    assert!(answer.status == 404 || key_in(&answer)? != key, "the same id and text from somebody else is not Dana's request");
    ivo.get(&format!("/requests/{key}"))?.expect(404)?;
    Ok(())
}
