//! The evaluator against every kind of field, good and bad.

use proptest::prelude::*;

use super::*;

fn form(fields: serde_json::Value) -> Form {
    let form: Form = serde_json::from_value(serde_json::json!({ "fields": fields })).unwrap();
    assert_eq!(form.faults(), []);
    form
}

fn typed(pairs: &[(&str, &str)]) -> Submitted {
    Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn judge(field: serde_json::Value, value: &str) -> Result<Option<String>, FieldError> {
    let ratings = ["Very poor", "Poor", "Fair", "Good", "Very good"].map(str::to_owned);
    let picks = Picks { yes_no: ("Yes".into(), "No".into()), ratings, language: "de", ..Picks::default() };
    let (form, typed) = (form(serde_json::json!([field])), typed(&[("f", value)]));
    form.states(&typed)[0].judge(&typed, &picks)
}

#[test]
fn each_kind_accepts_what_it_is_for_and_says_why_not() {
    let kinds = [
        ("number", "12,5", Ok("12,5"), "twelve", FieldError::NotANumber),
        ("date", "2026-02-28", Ok("2026-02-28"), "2026-02-30", FieldError::NotADate),
        ("email", "a@b.example", Ok("a@b.example"), "a@", FieldError::NotAnEmail),
        ("phone", "+49 30 123456", Ok("+49 30 123456"), "call me", FieldError::NotAPhone),
        ("url", "https://a.example/x", Ok("https://a.example/x"), "javascript:alert(1)", FieldError::NotAUrl),
        ("yes_no", "yes", Ok("Yes"), "maybe", FieldError::NotAChoice),
        ("time", "09:30", Ok("09:30"), "9:30 am", FieldError::NotATime),
        ("rating", "4", Ok("Good"), "6", FieldError::NotAChoice),
        ("country", "AT", Ok("Österreich"), "XX", FieldError::NotAChoice),
        ("money", "1234,5", Ok("1234.50 EUR"), "1,234.50", FieldError::NotAnAmount(2)),
        ("consent", "yes", Ok("I agree."), "no", FieldError::NotAChoice),
    ];
    for (kind, good, text, bad, error) in kinds {
        let mut field = serde_json::json!({"id": "f", "kind": kind, "label": "F"});
        match kind {
            "money" => field["currency"] = "EUR".into(),
            "consent" => field["statement"] = "I agree.".into(),
            _ => {}
        }
        assert_eq!(judge(field.clone(), good), text.map(|text: &str| Some(text.to_owned())), "{kind}");
        assert_eq!(judge(field, bad), Err(error), "{kind}");
    }
}

#[test]
fn amounts_and_times_keep_to_their_limits() {
    let money = serde_json::json!({"id": "f", "kind": "money", "label": "F", "currency": "EUR", "min": "0.10", "max": "100"});
    assert_eq!(judge(money.clone(), "0.1"), Ok(Some("0.10 EUR".into())));
    assert_eq!(judge(money.clone(), "0.09"), Err(FieldError::TooSmall("0.10".into())));
    assert_eq!(judge(money, "100.01"), Err(FieldError::TooLarge("100".into())));
    let time = serde_json::json!({"id": "f", "kind": "time", "label": "F", "min": "08:00", "max": "17:30"});
    assert_eq!(judge(time.clone(), "07:59"), Err(FieldError::TooSmall("08:00".into())));
    assert_eq!(judge(time, "17:31"), Err(FieldError::TooLarge("17:30".into())));
}

#[test]
fn a_range_of_days_has_both_and_ends_after_it_begins() {
    let days = |required| serde_json::json!([{"id": "f", "kind": "date_range", "label": "F", "required": required, "min": "2026-01-01"}]);
    let judge = |required, first: &str, last: &str| {
        let (form, typed) = (form(days(required)), typed(&[("f", first), ("f", last)]));
        form.states(&typed)[0].judge(&typed, &Picks::default())
    };
    assert_eq!(judge(true, "2026-03-01", "2026-03-05"), Ok(Some("2026-03-01 – 2026-03-05".into())));
    assert_eq!(judge(false, "", " "), Ok(None));
    assert_eq!(judge(true, "", ""), Err(FieldError::Required));
    assert_eq!(judge(false, "2026-03-01", ""), Err(FieldError::Incomplete));
    assert_eq!(judge(false, "2026-03-05", "2026-03-01"), Err(FieldError::Backwards));
    assert_eq!(judge(false, "2025-12-31", "2026-03-01"), Err(FieldError::TooSmall("2026-01-01".into())));
    assert_eq!(judge(false, "soon", "2026-03-01"), Err(FieldError::NotADate));
}

#[test]
fn an_address_has_street_town_and_country() {
    let form = form(serde_json::json!([{"id": "f", "kind": "address", "label": "F", "required": true}]));
    let judge = |parts: [&str; 4]| {
        let typed = typed(&parts.map(|part| ("f", part)));
        form.states(&typed)[0].judge(&typed, &Picks { language: "de", ..Picks::default() })
    };
    assert_eq!(judge(["Weg 1", "12345", " Ort ", "AT"]), Ok(Some("Weg 1, 12345 Ort, Österreich".into())));
    assert_eq!(judge(["Weg 1", "", "Ort", "AT"]), Ok(Some("Weg 1, Ort, Österreich".into())));
    assert_eq!(judge(["", "", " ", ""]), Err(FieldError::Required));
    assert_eq!(judge(["", "12345", "Ort", "AT"]), Err(FieldError::Incomplete));
    assert_eq!(judge(["Weg 1", "", "Ort", "XX"]), Err(FieldError::NotAChoice));
    assert_eq!(judge([&"x".repeat(201), "", "Ort", "AT"]), Err(FieldError::TooLong(200)));
}

#[test]
fn a_hidden_field_is_answered_by_its_designer_whatever_was_sent() {
    let form = form(serde_json::json!([
        {"id": "source", "kind": "hidden", "label": "Source", "default": "web"},
        {"id": "story", "kind": "markdown", "label": "Story"},
    ]));
    let answers = form.evaluate(&typed(&[("source", "mine"), ("story", "*so*")]), &Picks::default()).unwrap();
    let kept = r#"[{"field":"source","label":"Source","text":"web","team_only":true},{"field":"story","label":"Story","text":"*so*","markdown":true}]"#;
    assert_eq!(serde_json::to_string(&answers.others).unwrap(), kept);
}

#[test]
fn limits_and_patterns_hold_with_their_own_message() {
    let number = serde_json::json!({"id": "f", "kind": "number", "label": "F", "min": "1", "max": "10"});
    assert_eq!(judge(number.clone(), "0"), Err(FieldError::TooSmall("1".into())));
    assert_eq!(judge(number, "11"), Err(FieldError::TooLarge("10".into())));
    let line = serde_json::json!({"id": "f", "kind": "short_text", "label": "F", "min_length": 3, "max_length": 5,
                                  "pattern": "[a-z]+", "pattern_message": "Small letters only"});
    assert_eq!(judge(line.clone(), "ab"), Err(FieldError::TooShort(3)));
    assert_eq!(judge(line.clone(), "abcdef"), Err(FieldError::TooLong(5)));
    assert_eq!(judge(line, "abc1"), Err(FieldError::Pattern(Some("Small letters only".into()))));
}

#[test]
fn a_hidden_answer_is_neither_required_nor_kept() {
    let form = form(serde_json::json!([
        {"id": "down", "kind": "yes_no", "label": "Is it down?", "required": true},
        {"id": "since", "kind": "short_text", "label": "Since when?", "required": true, "show_when": {"field": "down", "is": ["yes"]}},
        {"id": "deep", "kind": "short_text", "label": "And?", "show_when": {"field": "since", "is": ["noon"]}},
    ]));
    let picks = Picks { yes_no: ("Yes".into(), "No".into()), ..Picks::default() };
    let answers = form.evaluate(&typed(&[("down", "no"), ("since", "noon"), ("deep", "secret")]), &picks).unwrap();
    assert_eq!(answers.others.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["No"]);
    let errors = form.evaluate(&typed(&[("down", "yes")]), &picks).unwrap_err();
    assert_eq!(errors, [("since".to_owned(), FieldError::Required)]);
}

proptest! {
    #[test]
    fn no_input_makes_the_evaluator_fail(kind in 0usize..11, value in "\\PC{0,40}") {
        let kinds = ["short_text", "long_text", "number", "date", "single_choice", "multi_choice", "yes_no", "email", "phone", "url", "contact"];
        let mut field = serde_json::json!({"id": "f", "kind": kinds[kind], "label": "F"});
        match kinds[kind] {
            "short_text" | "long_text" | "email" | "phone" | "url" => field["pattern"] = "a*".into(),
            "single_choice" | "multi_choice" => field["choices"] = serde_json::json!([{"value": "a", "label": "A"}]),
            _ => {}
        }
        let accepted = judge(field, &value);
        if kinds[kind] == "single_choice" && !value.trim().is_empty() && value.trim() != "a" {
            prop_assert_eq!(accepted, Err(FieldError::NotAChoice));
        }
    }
}
