//! Versions of forms: open forms are carried over, what was published stays, and requests show what was asked.

use anyhow::{Context, Result};
use portico::command::Call;
use portico::definition::{Define, Definition, define};
use portico::ids::{EventId, Slug};
use portico::native::now;
use portico::portal::RequestTypeDefinition;
use portico_tests::{Page, Person, Site, word};
use serde_json::{Value as Json, json};

use crate::forms::{both_pages, defined};
use crate::studio::{ADA, publish};

fn definition(fields: &Json) -> Json {
    json!({
        "portal": "support", "tab": "help", "name": "A form", "description": "For a test", "icon": "bug", "workspace": "SUP", "workflow": "support",
        "priority": 3, "sharing": "private", "response_hours": 8, "what_next": "We read it.", "form": {"fields": fields},
    })
}

/// Defines the type of a form once more, as a file does; the inner error says why it was refused.
fn redefined(site: &Site, path: &str, data: &Json) -> Result<std::result::Result<(), String>> {
    let key = path.rsplit('/').next().and_then(Slug::parse).context("a key")?;
    let definition = RequestTypeDefinition::from_json(data)?;
    let call = Call { at: xtask::databases::milliseconds(), id: "test".into(), ip: String::new(), agent: String::new() };
    let command = Define { by: None, key: &key, definition: &definition };
    let outcome = now(define(&site.databases()?.default, &call, &EventId::generate(), &command))?;
    Ok(outcome.map(drop).map_err(|why| why.to_string()))
}

fn plan(label: &str) -> Json {
    json!({"id": "plan", "kind": "single_choice", "label": label, "choices": [{"value": "a", "label": "Basic"}, {"value": "b", "label": "Business"}]})
}

fn line(id: &str, label: &str) -> Json {
    json!({"id": id, "kind": "short_text", "label": label})
}

const TYPED: [(&str, &str); 3] = [("what", "It is broken"), ("plan", "b"), ("old", "Behind the door")];

#[test]
fn a_form_that_changes_while_it_is_filled_in_says_what_changed_and_loses_nothing() -> Result<()> {
    let Some(site) = Site::inside("a form that changes") else { return Ok(()) };
    let dana = Person::colleague(site, "Dana Changing")?;
    let path = defined(site, &json!([line("what", "What?"), plan("Plan"), line("old", "Where?")]))?;
    let opened = dana.get(&path)?.expect(200)?;
    let mut old = line("old", "Where?");
    old["archived"] = json!(true);
    let mut new = line("since", "Since when?");
    new["required"] = json!(true);
    let fields = json!([line("what", "What happened?"), plan("Plan"), old, new]);
    redefined(site, &path, &definition(&fields))?.map_err(anyhow::Error::msg)?;
    let again = dana.submit(&opened, &path, &TYPED)?.expect(422)?;
    for words in
        ["2 questions changed", "Since when? is new", "Where? is no longer asked; your answer was: Behind the door", "New question"]
    {
        assert!(again.text().contains(words), "{words}: {}", again.text());
    }
    assert_eq!(again.typed("what").as_deref(), Some("It is broken"));
    assert!(again.body.contains("value=\"b\" checked"), "{}", again.body);
    let answers = [("what", "It is broken"), ("plan", "b"), ("since", "Monday")];
    dana.submit(&again, &path, &answers)?.expect(303)?;
    let german = dana.request(reqwest::Method::POST, &path).header("accept-language", "de");
    let pairs: Vec<(&str, String)> = [("form_id", portico_tests::form_id()), ("form_version", "1".to_owned())]
        .into_iter()
        .chain(TYPED.iter().map(|(name, value)| (*name, (*value).to_owned())))
        .collect();
    let page = Page::read(german.form(&pairs).send()?)?.expect(422)?;
    assert!(page.text().contains("2 Fragen haben sich geändert"), "{}", page.text());
    Ok(())
}

#[test]
fn other_words_alone_send_nobody_back_and_both_sides_see_what_was_asked() -> Result<()> {
    let Some(site) = Site::inside("a form that changes") else { return Ok(()) };
    let (dana, sam) = (Person::colleague(site, "Dana Words")?, Person::agent(site, "sam@northwind.example")?);
    let path = defined(site, &json!([line("what", "What?"), plan("Which plan?")]))?;
    let opened = dana.get(&path)?.expect(200)?;
    let mut renamed = plan("Tariff");
    renamed["choices"][1]["label"] = json!("Enterprise");
    redefined(site, &path, &definition(&json!([renamed, line("what", "What?")])))?.map_err(anyhow::Error::msg)?;
    let key = portico_tests::deeds::key_in(&dana.submit(&opened, &path, &TYPED[..2])?)?;
    let pages = [dana.get(&format!("/requests/{key}"))?.expect(200)?, sam.get(&format!("/desk/requests/{key}"))?.expect(200)?];
    for page in &pages {
        assert!(page.text().contains("Which plan? Business") && !page.shows("Tariff"), "{}", page.text());
    }
    assert!(pages[1].text().contains("version 1, as it was asked; live is 2"), "{}", pages[1].text());
    Ok(())
}

#[test]
fn a_file_is_told_that_what_was_published_is_archived_and_not_taken_out() -> Result<()> {
    let Some(site) = Site::inside("a form that changes") else { return Ok(()) };
    let path = defined(site, &json!([line("what", "What?"), plan("Plan")]))?;
    let mut other_kind = plan("Plan");
    (other_kind["kind"], other_kind["choices"]) = (json!("date"), json!([]));
    let mut fewer = plan("Plan");
    fewer["choices"].as_array_mut().context("choices")?.pop();
    for (fields, why) in [
        (json!([line("what", "What?"), other_kind]), "a change of kind is a new field"),
        (json!([line("what", "What?")]), "give it \"archived\": true"),
        (json!([line("what", "What?"), fewer]), "give it \"retired\": true"),
    ] {
        let refused = redefined(site, &path, &definition(&fields))?.expect_err("it is refused");
        assert!(refused.contains(why), "{refused}");
    }
    Ok(())
}

#[test]
fn what_a_type_promises_stands_on_its_form_and_after_submitting() -> Result<()> {
    let Some(site) = Site::inside("a form with a promise") else { return Ok(()) };
    let dana = Person::colleague(site, "Dana Promised")?;
    let path = defined(site, &json!([line("what", "What?")]))?;
    let mut data = definition(&json!([line("what", "What?")]));
    data["response"] = json!("Always before lunch.");
    data["success"] = json!("Put the kettle on.");
    data["confidential"] = json!(1);
    redefined(site, &path, &data)?.map_err(anyhow::Error::msg)?;
    let form = dana.get(&path)?.expect(200)?;
    assert!(form.text().contains("Always before lunch.") && form.text().contains("Confidential: only you and our team"), "{}", form.text());
    let place = dana.submit(&form, &path, &[("what", "x")])?.leads()?;
    let page = dana.get(&place)?.expect(200)?;
    for words in ["Put the kettle on.", "Always before lunch.", "Confidential: this is never shared."] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let [_, desk] = both_pages(site, &dana, &path, &[("what", "y")])?;
    assert!(desk.text().contains("Confidential never shared"), "{}", desk.text());
    Ok(())
}

/// A site of one's own, and its administrator.
fn studio() -> Result<Option<(Site, Person)>> {
    let Some(site) = Site::own("the studio")? else { return Ok(None) };
    let ada = Person::agent_by_password(&site, ADA)?;
    Ok(Some((site, ada)))
}

#[test]
fn a_question_is_archived_and_asked_again_and_moves_by_its_arrows_and_by_number() -> Result<()> {
    let Some((site, ada)) = studio()? else { return Ok(()) };
    let list = "/studio/request-types/report-a-problem/fields";
    let post = |address: &str, fields: &[(&str, &str)]| {
        let page = ada.get(list)?.expect(200)?;
        ada.submit(&page, address, fields)
    };
    let new = post(list, &[("label", "Never published"), ("kind", "short_text")])?.leads()?;
    assert_eq!(new, format!("{list}/never-published?done=saved"));
    let removal = |id: &str| -> Result<Page> {
        let page = ada.get(&format!("{list}/{id}"))?.expect(200)?;
        ada.submit(&page, &format!("{list}/{id}/removal"), &[])
    };
    removal("never-published")?.leads()?;
    assert!(!ada.get(list)?.shows("Never published"), "what was never published is gone");
    removal("product")?.leads()?;
    let page = ada.get(list)?.expect(200)?;
    assert!(page.text().contains("Archived") && page.shows(&format!("{list}/product/return")), "{}", page.text());
    publish(&ada)?.leads()?;
    let dana = Person::customer(&site, "dana@acme.example")?;
    let form = "/p/support/new/report-a-problem";
    assert!(!dana.get(form)?.expect(200)?.shows("name=\"product\""));
    post(&format!("{list}/product/return"), &[])?.leads()?;
    let place = post(&format!("{list}/product/place"), &[("to", "0")])?.leads()?;
    assert_eq!(place, format!("{list}?moved=product&done=saved"));
    let page = ada.get(&place)?.expect(200)?;
    assert!(page.text().contains("is question 1 of"), "{}", page.text());
    post(&format!("{list}/product/place"), &[("to", "down")])?.leads()?;
    publish(&ada)?.leads()?;
    let page = dana.get(form)?.expect(200)?;
    let at = |name: &str| page.body.find(&format!("name=\"{name}\"")).context("it is asked");
    assert!(at("summary")? < at("product")?, "{}", page.body);
    Ok(())
}

#[test]
fn an_answer_is_retired_and_what_hangs_on_a_question_is_named_beside_it() -> Result<()> {
    let Some((site, ada)) = studio()? else { return Ok(()) };
    let list = "/studio/request-types/report-a-problem/fields";
    let page = ada.get(list)?.expect(200)?;
    assert!(page.text().contains("Used by:"), "{}", page.text());
    let dana = Person::customer(&site, "dana@acme.example")?;
    let product = ada.get(&format!("{list}/product"))?.expect(200)?;
    let of = |part: &str| part.split('"').next().map(str::to_owned);
    let values: Vec<String> =
        product.body.split("name=\"choice\" value=\"").skip(1).filter_map(of).filter(|value| !value.is_empty()).collect();
    let value = values.first().context("an answer")?.clone();
    let before = dana.get("/p/support/new/report-a-problem")?.expect(200)?;
    assert!(before.shows(&format!("value=\"{value}\"")));
    let labels: Vec<String> = (0..values.len()).map(|row| format!("choice.{row}.label.en")).collect();
    let mut fields: Vec<(&str, &str)> = vec![("label.en", "Product"), ("required", "1"), ("choice.0.retired", "1")];
    for (value, label) in values.iter().zip(&labels) {
        fields.extend([("choice", value.as_str()), (label, "An answer")]);
    }
    ada.submit(&product, &format!("{list}/product"), &fields)?.leads()?;
    publish(&ada)?.leads()?;
    let after = dana.get("/p/support/new/report-a-problem")?.expect(200)?;
    assert!(!after.shows(&format!("value=\"{value}\"")), "{}", after.body);
    // Whoever had chosen it is told, and keeps the rest.
    let title = word("Retired");
    let typed = [("summary", title.as_str()), ("product", value.as_str()), ("down", "no"), ("details", "x")];
    let again = dana.submit(&before, "/p/support/new/report-a-problem", &typed)?.expect(422)?;
    assert!(again.text().contains("One question changed") && again.text().contains("is asked differently now"), "{}", again.text());
    let status = ada.get("/studio/workflows/support/statuses/waiting")?.expect(200)?;
    assert!(status.text().contains("Used by:"), "{}", status.text());
    Ok(())
}

#[test]
fn a_form_of_five_hundred_questions_and_a_list_of_five_thousand_answers_are_filled_in() -> Result<()> {
    let Some(site) = Site::inside("a large form") else { return Ok(()) };
    let dana = Person::colleague(site, "Dana Large")?;
    let mut fields: Vec<Json> = (0..499).map(|number| line(&format!("q{number}"), &format!("Question {number}"))).collect();
    let parts: Vec<Json> = (0..5000).map(|number| json!({"value": format!("p{number}"), "label": format!("Part {number}")})).collect();
    fields.push(json!({"id": "part", "kind": "single_choice", "label": "Part", "required": true, "choices": parts}));
    let path = defined(site, &json!(fields))?;
    let page = dana.get(&path)?.expect(200)?;
    assert!(page.shows("Question 498") && page.shows("Part 4999"));
    let key = dana.asks_in(&path, &[("q498", "The last one"), ("part", "p4999")])?;
    let text = dana.get(&format!("/requests/{key}"))?.expect(200)?.text();
    assert!(text.contains("Question 498 The last one") && text.contains("Part Part 4999"), "{text}");
    let wrong = dana.submit(&page, &path, &[("part", "p5000")])?.expect(422)?;
    assert!(wrong.text().contains("Part · Please choose one of these"), "{}", wrong.text());
    Ok(())
}

fn items(more: &Json) -> Json {
    let mut field = json!({"id": "items", "kind": "table", "label": "Items", "max_rows": 3, "columns": [
        {"id": "what", "kind": "short_text", "label": "What", "required": true},
        {"id": "count", "kind": "number", "label": "How many", "min": "1"},
        {"id": "broken", "kind": "yes_no", "label": "Broken?"},
        {"id": "since", "kind": "date", "label": "Since", "required": true, "show_when": {"field": "broken", "is": ["yes"]}},
    ]});
    if let (Some(field), Some(more)) = (field.as_object_mut(), more.as_object()) {
        field.extend(more.clone());
    }
    field
}

#[test]
fn a_table_is_filled_in_row_by_row_without_scripts_and_stands_on_both_sides() -> Result<()> {
    let Some(site) = Site::inside("a form with a table") else { return Ok(()) };
    let dana = Person::colleague(site, "Dana Rows")?;
    let path = defined(site, &json!([line("why", "Why?"), items(&json!({}))]))?;
    let first = dana.get(&path)?.expect(200)?;
    assert!(first.shows("name=\"items.0.what\"") && !first.shows("name=\"items.1.what\""), "{}", first.body);
    let typed = [("why", "They fell"), ("items.0.what", "Chair"), ("table.row", "items/add")];
    let second = dana.submit(&first, &path, &typed)?.expect(200)?;
    assert_eq!((second.typed("why").as_deref(), second.typed("items.0.what").as_deref()), (Some("They fell"), Some("Chair")));
    assert!(second.shows("name=\"items.1.what\""), "{}", second.body);
    let wrong = [("items", "0"), ("items", "1"), ("items.0.what", "Chair"), ("items.0.broken", "yes"), ("items.1.count", "0")];
    let again = dana.submit(&second, &path, &wrong)?.expect(422)?;
    for words in ["Items · Since · Please choose", "Items · What · Please fill this in", "Items · How many · 1 or more"] {
        assert!(again.text().contains(words), "{words}: {}", again.text());
    }
    let right = [
        ("items", "0"),
        ("items", "1"),
        ("items.0.what", "Chair"),
        ("items.0.broken", "no"),
        ("items.0.since", "2026-01-01"),
        ("items.1.what", "Desk"),
    ];
    for page in both_pages(site, &dana, &path, &right)? {
        let text = page.text();
        assert!(text.contains("What How many Broken? Since Chair No Desk"), "what is hidden is dropped: {text}");
    }
    let gone = dana
        .submit(&second, &path, &[("items", "0"), ("items", "1"), ("items.1.what", "Desk"), ("table.row", "items/remove/0")])?
        .expect(200)?;
    assert!(!gone.shows("name=\"items.0.what\"") && gone.typed("items.1.what").as_deref() == Some("Desk"), "{}", gone.body);
    Ok(())
}

#[test]
fn a_table_with_too_few_or_too_many_rows_or_rows_that_are_none_is_told_and_kept() -> Result<()> {
    let Some(site) = Site::inside("a form with a table") else { return Ok(()) };
    let dana = Person::colleague(site, "Dana Bad Rows")?;
    let path = defined(site, &json!([items(&json!({"min_rows": 2, "required": true}))]))?;
    let page = dana.get(&path)?.expect(200)?;
    let send = |fields: &[(&str, &str)]| -> Result<String> { Ok(dana.submit(&page, &path, fields)?.expect(422)?.text()) };
    let row = |number: &'static str, name: &'static str| [("items", number), (name, "x")];
    assert!(send(&[("items", "0")])?.contains("Items · Please fill this in"));
    assert!(send(&row("0", "items.0.what"))?.contains("Items · At least 2 rows are needed"));
    let many = [row("0", "items.0.what"), row("1", "items.1.what"), row("2", "items.2.what"), row("3", "items.3.what")].concat();
    assert!(send(&many)?.contains("Items · 3 rows at most"));
    let nonsense = [("items", "-1"), ("items", "99999"), ("items", "<b>"), ("items.-1.what", "x"), ("items.<b>.what", "x")];
    assert!(send(&nonsense)?.contains("Items · Please fill this in"));
    for deed in ["items/add", "items/remove/7", "no-such/add", "items", "why/add"] {
        let status = dana.submit(&page, &path, &[("items", "0"), ("table.row", deed)])?;
        assert!([200, 422].contains(&status.status), "{deed}");
    }
    Ok(())
}
