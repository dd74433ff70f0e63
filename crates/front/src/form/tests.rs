//! The form keeps what was typed, says what is wrong, and knows what sign-in tells.

use portico::definition::Reader;
use portico::portal::form::FieldKind;
use portico_web::html::PageContext;
use portico_web::i18n::Language;
use portico_web::{AdmitCustomer, RequestContext};
use proptest::prelude::*;

use super::*;

/// A form with these fields, for Dana of these organisations.
fn question(fields: serde_json::Value, organisations: &[&str]) -> Question {
    let organisations: Vec<_> = organisations.iter().map(|id| serde_json::json!({"id": id, "name": id.to_uppercase()})).collect();
    let page = serde_json::json!({
        "site": {"name": "Northwind", "language": "en", "zone": "UTC", "announcement": null, "color": "#1d4f91", "logo": null},
        "viewer": {"contact_id": "01900000000070008000000000000001", "name": "Dana Okafor", "email": "dana@acme.example", "language": null},
        "portal": {"id": "support", "name": "Support", "color": null, "logo": null, "icon": "life-buoy"},
        "type": {"id": "problem", "name": "Report a problem", "description": "", "icon": "bug", "response_hours": 3, "what_next": "We read it.",
                 "sharing": "organisation", "response": null, "confidential": false, "form_version": 1, "form": {"fields": fields}},
        "organisations": organisations,
        "colleagues": [{"id": "01900000000070008000000000000002", "name": "Lee Marsh"}],
        "members": [],
        "follows": null,
        "took": {"answered": null, "settled": null},
        "asked_form": null,
    });
    let word = |text| Slug::parse(text).unwrap();
    let page: IntakeForm = serde_json::from_value(page).unwrap();
    let context = RequestContext::new(http::Request::get("http://localhost/").body(()).unwrap().into_parts().0, 0, "", "");
    let question = Question::of(word("support"), word("problem"), page.admit(&context).unwrap()).unwrap();
    assert_eq!(question.kind.form.faults(), []);
    question
}

fn typed(pairs: &[(&str, &str)]) -> Submitted {
    Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

/// The page that comes back after these were typed.
fn page(question: &Question, typed: &Submitted) -> String {
    let errors = judge(&Locale::default(), question, typed).err().unwrap_or_default();
    let filled = Draft { form_id: &EventId::generate(), typed, errors: &errors, changed: &[], over_until: None };
    form(&PageContext::default(), question, &filled).into_string()
}

fn every_kind() -> serde_json::Value {
    let choices = serde_json::json!([{"value": "a", "label": "Apple"}, {"value": "b", "label": "Pear"}]);
    serde_json::json!([
        {"id": "line", "kind": "short_text", "label": "Line", "required": true, "part": "title"},
        {"id": "text", "kind": "long_text", "label": "Text", "part": "body"},
        {"id": "number", "kind": "number", "label": "Number", "min": "1", "max": "9"},
        {"id": "day", "kind": "date", "label": "Day", "max": "2026-12-31"},
        {"id": "one", "kind": "single_choice", "label": "One", "choices": choices},
        {"id": "some", "kind": "multi_choice", "label": "Some", "choices": choices},
        {"id": "down", "kind": "yes_no", "label": "Down?"},
        {"id": "mail", "kind": "email", "label": "Mail"},
        {"id": "phone", "kind": "phone", "label": "Phone"},
        {"id": "link", "kind": "url", "label": "Link"},
        {"id": "who", "kind": "contact", "label": "Who?"},
        {"id": "time", "kind": "time", "label": "Time", "min": "08:00"},
        {"id": "stars", "kind": "rating", "label": "How good?"},
        {"id": "terms", "kind": "consent", "label": "Terms", "statement": "I agree to it all.", "required": true},
        {"id": "land", "kind": "country", "label": "Country"},
        {"id": "sum", "kind": "money", "label": "Sum", "currency": "EUR"},
        {"id": "days", "kind": "date_range", "label": "Days"},
        {"id": "home", "kind": "address", "label": "Address", "required": true},
        {"id": "story", "kind": "markdown", "label": "Story"},
        {"id": "source", "kind": "hidden", "label": "Where from", "default": "the web form"},
        {"id": "total", "kind": "computed", "label": "Total", "compute": {"product": ["number", "number"]}},
        {"id": "about", "kind": "heading", "label": "About", "help": "A few words"},
        {"id": "why", "kind": "short_text", "label": "Why?", "required": true, "show_when": {"field": "down", "is": ["yes"]}},
    ])
}

#[test]
fn a_form_that_comes_back_has_all_that_was_typed_and_says_what_is_wrong() {
    let question = question(every_kind(), &["acme"]);
    let sent = [
        ("line", ""),
        ("text", "one\n<two>"),
        ("number", "11"),
        ("day", "2027-01-01"),
        ("one", "b"),
        ("some", "a"),
        ("some", "b"),
        ("down", "yes"),
        ("mail", "dana@"),
        ("phone", "call"),
        ("link", "acme"),
        ("who", "01900000000070008000000000000002"),
        ("why", ""),
        ("time", "07:00"),
        ("stars", "4"),
        ("land", "AT"),
        ("sum", "1,234.50"),
        ("home", "Main street 1"),
        ("home", "12345"),
        ("home", ""),
        ("home", "DE"),
        ("story", "It was *so*"),
        ("days", "2026-03-05"),
        ("days", "2026-03-01"),
    ];
    let html = page(&question, &typed(&sent));
    for kept in [
        "one\n&lt;two&gt;</textarea>",
        r#"value="11""#,
        r#"value="2027-01-01""#,
        r#"value="b" checked"#,
        r#"value="a" checked"#,
        r#"value="yes" checked"#,
        r#"value="dana@""#,
        r#"value="call""#,
        r#"value="acme""#,
        r#"value="01900000000070008000000000000002" selected"#,
        r#"value="07:00""#,
        r#"id="field-home-street" name="home" value="Main street 1""#,
        r#"id="field-home-postcode" name="home" value="12345""#,
        r#"value="DE" selected"#,
        "It was *so*</textarea>",
        "data-result>121</output>",
        r#"value="4" checked"#,
        r#"value="AT" selected"#,
        r#"value="1,234.50""#,
        r#"id="field-days-from" name="days" value="2026-03-05""#,
        r#"id="field-days-to" name="days" value="2026-03-01""#,
    ] {
        assert!(html.contains(kept), "{kept} is not in {html}");
    }
    for line in [
        "#field-line\">Line · Please fill this in",
        "Number · 9 or less",
        "Day · 31 December 2026 or earlier",
        "Mail · An e-mail address",
        "#field-why\">Why? · Please",
        "Time · 08:00 or later",
        "Address · A part of this is missing",
        "Terms · Please tick this to go on",
        "Sum · An amount is needed, such as 1234.50, with 2 decimals",
        "Days · The last day is before the first",
    ] {
        assert!(html.contains(line), "{line} is not in {html}");
    }
}

#[test]
fn a_field_whose_condition_does_not_hold_is_marked_for_the_script_and_explained_without_it() {
    let question = question(every_kind(), &[]);
    let html = page(&question, &typed(&[("line", "x")]));
    assert!(html.contains("data-hidden-at-first"), "{html}");
    assert!(html.contains("Only if “Down?” is answered with: Yes"), "{html}");
    assert!(!page(&question, &typed(&[("down", "yes")])).contains("data-hidden-at-first"));
}

#[test]
fn without_script_a_form_says_in_words_when_a_question_a_part_or_a_choice_matters() {
    let test = |field: &str, test: &str, value: serde_json::Value| serde_json::json!({"field": field, test: value});
    let fruit = serde_json::json!([
        {"value": "a", "label": "Apple", "when": test("down", "is", serde_json::json!(["no"]))},
        {"value": "b", "label": "Pear"},
        {"value": "c", "label": "Plum", "when": test("down", "is", serde_json::json!(["no"]))},
    ]);
    let group = serde_json::json!({"all": [
        test("day", "at_least", "2026-03-01".into()),
        {"any": [test("count", "at_most", "5".into()), test("down", "answered", false.into())]},
    ]});
    let fields = serde_json::json!([
        {"id": "down", "kind": "yes_no", "label": "Down?"},
        {"id": "count", "kind": "number", "label": "Count"},
        {"id": "day", "kind": "date", "label": "Day"},
        {"id": "part", "kind": "heading", "label": "Part", "show_when": test("count", "is_not", serde_json::json!(["1", "2"]))},
        {"id": "fruit", "kind": "single_choice", "label": "Fruit", "choices": fruit, "require_when": group},
    ]);
    let question = question(fields, &[]);
    let html = page(&question, &typed(&[]));
    for said in [
        "All of this part only if “Count” is answered with something other than: 1 or 2",
        "Needed if “Day” is 1 March 2026 or later and (“Count” is 5 or less or “Down?” is not answered)",
        "Apple, Plum: only if “Down?” is answered with: No",
    ] {
        assert_eq!(html.matches(said).count(), 1, "{said} is not once in {html}");
    }
    assert!(html.contains("data-rules=\"[{&quot;id&quot;:&quot;down&quot;"), "{html}");
    assert_eq!(html.matches("<label class=\"choice\" data-hidden-at-first").count(), 2, "{html}");
}

#[test]
fn a_form_without_conditions_brings_no_rules() {
    let html = page(&question(serde_json::json!([{"id": "more", "kind": "long_text", "label": "More"}]), &[]), &typed(&[]));
    assert!(!html.contains("data-rules") && !html.contains("data-part") && !html.contains("form_rules"), "{html}");
}

#[test]
fn the_address_fills_in_the_fields_that_are_marked_for_it_and_defaults_fill_in_the_others() {
    let fields = serde_json::json!([
        {"id": "a", "kind": "short_text", "label": "A", "default": "one", "prefill": true},
        {"id": "b", "kind": "short_text", "label": "B", "default": "two", "prefill": true},
        {"id": "c", "kind": "short_text", "label": "C", "default": "three"},
        {"id": "d", "kind": "short_text", "label": "D"},
    ]);
    let typed = prefilled("b=three+four&a=&c=five&d=six&form_id=x", &question(fields, &[])).unwrap();
    assert_eq!(["a", "b", "c", "d", "form_id"].map(|field| typed.first(field)), ["one", "three four", "three", "", ""]);
}

#[test]
fn what_an_address_fills_in_is_dropped_where_it_is_hidden() {
    let fields = serde_json::json!([
        {"id": "down", "kind": "yes_no", "label": "Down?", "default": "no"},
        {"id": "since", "kind": "short_text", "label": "Since", "prefill": true, "show_when": {"field": "down", "is": ["yes"]}},
    ]);
    let question = question(fields, &[]);
    let typed = prefilled("since=noon&down=yes", &question).unwrap();
    assert_eq!(judge(&Locale::default(), &question, &typed).unwrap().answers_json(), r#"[{"field":"down","label":"Down?","text":"No"}]"#);
}

#[test]
fn a_request_without_a_summary_is_called_after_its_type() {
    let l = Locale::default();
    let fields = serde_json::json!([{"id": "t", "kind": "short_text", "label": "T", "part": "title"}]);
    let question = question(fields, &["acme"]);
    assert_eq!(judge(&l, &question, &typed(&[])).unwrap().title, "Report a problem");
    assert_eq!(judge(&l, &question, &typed(&[("t", " a\r\nb ")])).unwrap().title, "a b");
}

#[test]
fn only_those_with_several_organisations_are_asked_for_which() {
    let l = Locale::default();
    let fields = serde_json::json!([{"id": "more", "kind": "long_text", "label": "More"}]);
    let one = question(fields.clone(), &["acme"]);
    assert!(!page(&one, &typed(&[])).contains("For which organisation"));
    assert_eq!(judge(&l, &one, &typed(&[("organisation", "umbra")])).unwrap().organisation, None);
    let two = question(fields, &["acme", "umbra"]);
    assert!(page(&two, &typed(&[])).contains("For which organisation"));
    assert_eq!(judge(&l, &two, &typed(&[])).unwrap_err(), [("organisation".to_owned(), FieldError::Required)]);
    assert_eq!(judge(&l, &two, &typed(&[("organisation", "kite")])).unwrap_err(), [("organisation".to_owned(), FieldError::NotAChoice)]);
    assert_eq!(judge(&l, &two, &typed(&[("organisation", "umbra")])).unwrap().organisation, Slug::parse("umbra"));
}

#[test]
fn somebody_without_colleagues_can_pick_themselves() {
    let fields = serde_json::json!([{"id": "who", "kind": "contact", "label": "Who?", "required": true}]);
    let question = question(fields, &[]);
    assert!(page(&question, &typed(&[])).contains("Dana Okafor (you)"));
    let sent = typed(&[("who", "01900000000070008000000000000001")]);
    assert!(judge(&Locale::default(), &question, &sent).unwrap().answers_json().contains("\"Dana Okafor\""));
}

#[test]
fn a_double_click_is_one_request_and_other_words_are_another() {
    let l = Locale::default();
    let fields = serde_json::json!([{"id": "line", "kind": "short_text", "label": "Line", "part": "title"}]);
    let (question, form) = (question(fields, &["acme"]), EventId::generate());
    let id = |line| judge(&l, &question, &typed(&[("line", line)])).unwrap().event_id(&form, &question);
    assert_eq!(id("slow"), id("slow"));
    assert_ne!(id("slow"), id("slower"));
}

#[test]
fn each_text_of_a_field_is_marked_by_itself_where_it_is_not_in_the_pages_language() {
    let fields = serde_json::json!([{
        "id": "number", "kind": "short_text", "label": {"en": "Number", "de": "Nummer"}, "help": "At the top right", "pattern": "INV-[0-9]+",
        "pattern_message": {"en": "Like INV-1", "fr": "Comme INV-1"},
    }, {
        "id": "one", "kind": "single_choice", "label": "Which one?",
        "choices": [{"value": "a", "label": {"en": "Apple", "de": "Apfel"}}, {"value": "b", "label": "Pear"}],
    }]);
    let question = question(fields, &[]);
    let locale = Locale { language: Language::De, reader: Reader::new(vec!["de".into()], "en"), ..Locale::default() };
    let sent = typed(&[("number", "7"), ("one", "a")]);
    let errors = judge(&locale, &question, &sent).unwrap_err();
    let filled = Draft { form_id: &EventId::generate(), typed: &sent, errors: &errors, changed: &[], over_until: None };
    let html = form(&PageContext { locale: locale.clone(), ..PageContext::default() }, &question, &filled).into_string();
    for shown in [
        r##"for="field-number">Nummer<"##,
        r##"lang="en">At the top right</p>"##,
        r##"#field-number">Nummer · <span lang="en">Like INV-1</span>"##,
        r##"</span><span lang="en">Like INV-1</span>"##,
        r##"<span lang="en">Which one?</span>"##,
        r##"<span class="min-w-0"><span class="block">Apfel</span>"##,
        r##"<span class="min-w-0" lang="en"><span class="block">Pear</span>"##,
    ] {
        assert!(html.contains(shown), "{shown} is not in {html}");
    }
    let sent = typed(&[("number", "INV-7"), ("one", "a")]);
    let answers: serde_json::Value = serde_json::from_str(&judge(&locale, &question, &sent).unwrap().answers_json()).unwrap();
    // As the customer read them: a label that there was in the site's language only has no language of its own.
    let kept = serde_json::json!([
        {"field": "number", "label": {"de": "Nummer"}, "text": "INV-7"},
        {"field": "one", "label": "Which one?", "text": "Apfel", "choices": ["a"]},
    ]);
    assert_eq!(answers, kept);
}

#[test]
fn every_problem_has_words_in_every_language() {
    use FieldError::*;
    let pattern = || Pattern(None);
    let all = [
        Required,
        TooShort(2),
        TooLong(2),
        TooSmall("1".into()),
        TooLarge("1".into()),
        NotANumber,
        NotADate,
        NotAnEmail,
        NotAPhone,
        NotAUrl,
        NotATime,
        NotAnAmount(0),
        NotAnAmount(2),
        Incomplete,
        Backwards,
        NotAChoice,
        pattern(),
    ];
    for language in Language::all() {
        let l = Locale { language, ..Locale::default() };
        for (kind, error) in all.iter().flat_map(|error| [(FieldKind::Date, error), (FieldKind::ShortText, error)]) {
            let text = words::problem(&l, kind, error).words;
            assert!(!text.starts_with("intake-") && !text.contains('{'), "{text}");
        }
        assert_eq!(words::problem(&l, FieldKind::ShortText, &Pattern(Some("Like INV-1".into()))).words, "Like INV-1");
    }
}

proptest! {
    #[test]
    fn whatever_was_typed_stands_there_again(text in "\\PC{0,60}") {
        let question = question(serde_json::json!([
            {"id": "line", "kind": "short_text", "label": "Line"},
            {"id": "gone", "kind": "email", "label": "Mail", "required": true},
        ]), &[]);
        let html = page(&question, &typed(&[("line", &text)]));
        let kept = maud::html! { input value=(text); }.into_string();
        let kept = kept.trim_start_matches("<input ").trim_end_matches('>');
        prop_assert!(html.contains(kept), "{} is not in {}", kept, html);
    }
}

#[test]
fn a_lead_asks_for_a_member_of_the_organisation_that_it_is_for_and_for_nobody_else() {
    let fields = || serde_json::json!([{"id": "line", "kind": "short_text", "label": "Line", "part": "title"}]);
    let lee = "01900000000070008000000000000002";
    let lead = |organisations: &[&str]| {
        let mut question = question(fields(), organisations);
        let (id, organisation) = (ContactId::parse(lee).unwrap(), Slug::parse("acme").unwrap());
        question.members = vec![MemberPick { id, name: "Lee Marsh".to_owned(), organisation }];
        question
    };
    let whose =
        |question: &Question, pairs: &[(&str, &str)]| judge(&Locale::default(), question, &typed(pairs)).map(|sound| sound.for_member);
    let only = lead(&["acme"]);
    assert_eq!(whose(&only, &[(FOR_MEMBER, lee)]), Ok(ContactId::parse(lee)));
    assert_eq!(whose(&only, &[(FOR_MEMBER, MYSELF)]), Ok(None));
    assert!(whose(&only, &[(FOR_MEMBER, "01900000000070008000000000000003")]).is_err());
    let both = lead(&["acme", "umbra"]);
    assert_eq!(whose(&both, &[(FOR_MEMBER, lee), (ORGANISATION, "acme")]), Ok(ContactId::parse(lee)));
    assert!(whose(&both, &[(FOR_MEMBER, lee), (ORGANISATION, "umbra")]).is_err(), "it is not Umbra's member");
    let html = page(&both, &typed(&[(FOR_MEMBER, lee), (ORGANISATION, "umbra")]));
    assert!(html.contains("Lee Marsh (ACME)") && html.contains("Who is this for?"), "{html}");
    assert_eq!(whose(&question(fields(), &["acme"]), &[(FOR_MEMBER, lee)]), Ok(None), "who leads nobody is not asked");
}
