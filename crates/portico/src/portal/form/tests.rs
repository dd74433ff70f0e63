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
    let picks = Picks { yes_no: ("Yes".into(), "No".into()), ..Picks::default() };
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
    ];
    for (kind, good, text, bad, error) in kinds {
        let field = serde_json::json!({"id": "f", "kind": kind, "label": "F"});
        assert_eq!(judge(field.clone(), good), text.map(|text: &str| Some(text.to_owned())), "{kind}");
        assert_eq!(judge(field, bad), Err(error), "{kind}");
    }
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
