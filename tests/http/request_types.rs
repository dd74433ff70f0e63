//! Whatever the demo site offers can be asked for.

use anyhow::Result;
use portico::definition::Reader;
use portico::portal::RequestTypeDefinition;
use portico::portal::form::{Field, FieldKind, Submitted};
use portico::site::SiteFile;
use portico_tests::deeds::key_in;
use portico_tests::{Person, Site, word};

const LEE: &str = "01900000000070008000000000000002";

/// An answer that the field takes.
fn answer(field: &Field) -> String {
    let choice = || field.choices.first().map(|choice| choice.value.clone()).unwrap_or_default();
    match field.kind {
        FieldKind::SingleChoice | FieldKind::MultiChoice => choice(),
        FieldKind::YesNo => "yes".into(),
        FieldKind::Number => field.min.clone().unwrap_or_else(|| "1".into()),
        FieldKind::Date | FieldKind::DateRange => "2026-12-24".into(),
        FieldKind::Email => "approver@acme.example".into(),
        FieldKind::Phone => "+49 30 123456".into(),
        FieldKind::Url => "https://acme.example/page".into(),
        FieldKind::Contact => LEE.into(),
        FieldKind::Heading | FieldKind::Hidden | FieldKind::Computed => String::new(),
        FieldKind::Time => "10:00".into(),
        FieldKind::Rating => "3".into(),
        FieldKind::Consent => "yes".into(),
        FieldKind::Country => "AT".into(),
        FieldKind::Money => field.min.clone().unwrap_or_else(|| "1".into()),
        // The one pattern of the demo site is that of an invoice's number.
        FieldKind::ShortText | FieldKind::LongText if field.pattern.is_some() => "INV-20311".into(),
        FieldKind::ShortText | FieldKind::LongText | FieldKind::Markdown | FieldKind::Address => word("answer"),
        // The demo site has no table.
        FieldKind::Table => String::new(),
    }
}

/// All questions that are shown for these answers, answered.
fn filled(kind: &RequestTypeDefinition) -> Vec<(&str, String)> {
    let mut answers: Vec<(&str, String)> = Vec::new();
    for (at, field) in kind.form.fields.iter().enumerate().filter(|(_, field)| field.kind != FieldKind::Heading) {
        let so_far = Submitted::from_pairs(answers.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())));
        if kind.form.states(&so_far)[at].shown {
            answers.push((&field.id, answer(field)));
        }
    }
    answers
}

#[test]
fn every_request_type_of_the_demo_site_can_be_submitted() -> Result<()> {
    let file = SiteFile::from_json(include_str!("../../static/sites/demo.json"))?;
    // Primary contact of Acme: sees all three portals.
    let dana = Person::customer(Site::shared(), "dana@acme.example")?;
    let english = Reader::new(Vec::new(), "en");
    for keyed in &file.request_types {
        let path = format!("/p/{}/new/{}", keyed.definition.portal, keyed.key);
        let answers = filled(&keyed.definition);
        let fields: Vec<(&str, &str)> = answers.iter().map(|(id, answer)| (*id, answer.as_str())).collect();
        let page = dana.get(&path)?.expect(200)?;
        let key = key_in(&dana.submit(&page, &path, &fields)?)?;
        assert!(key.starts_with(keyed.definition.workspace.as_str()), "{path} makes {key}");
        let name = keyed.definition.name.wording(&english).words;
        assert!(dana.get(&format!("/requests/{key}"))?.expect(200)?.shows(name), "{key} is a \"{name}\"");
    }
    assert_eq!(file.request_types.len(), 9);
    Ok(())
}
