//! Names that people give themselves: where they are refused, and where they are not quoted.

use anyhow::Result;
use portico_tests::{Person, Site, word};

/// Signs up with a name; gives the answer's status and the address.
fn sign_up(person: &Person, name: &str) -> Result<(portico_tests::Page, String)> {
    let email = format!("{}@victim.example", word("v"));
    let answer = person.post("/sign-in", &[("up", "1"), ("name", name), ("email", &email), ("portal", "support")])?;
    Ok((answer, email))
}

#[test]
fn a_name_typed_for_somebody_elses_address_is_nowhere_in_the_mail() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    let (answer, email) = sign_up(&person, "Your account is blocked, go to evil.example")?;
    answer.expect(303)?;
    let mail = person.next_mail(&email, 0)?;
    assert_eq!(mail["to_name"], "");
    for phrase in ["blocked", "evil.example"] {
        assert!(!mail.to_string().contains(phrase), "{phrase} stands in {mail}");
    }
    Ok(())
}

#[test]
fn a_name_with_an_address_or_hidden_characters_is_refused_with_words_at_the_field() -> Result<()> {
    let person = Person::stranger(Site::shared())?;
    for name in ["go to https://evil.example", "evil.example/pay", "Da\r\nBcc: x@y.example", "Da\u{202e}na", "Da\u{2028}na"] {
        let (answer, _) = sign_up(&person, name)?;
        assert!(answer.expect(422)?.text().contains("A name has no / and no :"), "{name:?}");
    }
    let (answer, _) = sign_up(&person, "")?;
    answer.expect(422)?;
    let (answer, _) = sign_up(&person, &"x".repeat(101))?;
    assert!(answer.expect(422)?.text().contains("up to 100 characters"));
    Ok(())
}
