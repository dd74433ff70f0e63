//! Conditions put together in the studio, without JavaScript, and kept by customers' forms.

use anyhow::{Context, Result};
use portico_tests::{Person, Site, word};
use serde_json::{Value as Json, json};

use crate::forms::defined;
use crate::studio::{ADA, agent, publish_all, save, site};

fn choice(id: &str, label: &str, answers: &[(&str, &str)]) -> Json {
    let choices: Vec<Json> = answers.iter().map(|(value, label)| json!({"value": value, "label": label})).collect();
    json!({"id": id, "kind": "single_choice", "label": label, "choices": choices})
}

fn fields() -> Json {
    let size = choice("size", "Size", &[("s", "Small"), ("l", "Large")]);
    json!([
        choice("area", "Area", &[("hardware", "Hardware"), ("other", "Something else")]),
        {"id": "seats", "kind": "number", "label": "Seats"},
        {"id": "why", "kind": "short_text", "label": "Why?"},
        {"id": "items", "kind": "table", "label": "Items", "columns": [choice("what", "What", &[("desk", "Desk"), ("chair", "Chair")]), size]},
    ])
}

/// The field of what is live.
fn live(site: &Site, key: &str, place: usize) -> Result<Json> {
    let sql = "SELECT json_extract(data, '$.form.fields[' || ? || ']') FROM event WHERE subject = ? AND kind = 'request_type.defined' ORDER BY seq DESC";
    let field: String = site.databases()?.default.connection.query_row(sql, (place.to_string(), key), |row| row.get(0))?;
    Ok(serde_json::from_str(&field)?)
}

#[test]
fn groups_of_tests_are_put_together_published_and_kept_by_the_form() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    let form = defined(&site, &fields())?;
    let key = form.rsplit('/').next().context("a key")?.to_owned();
    let address = format!("/studio/request-types/{key}/conditions/why/show");
    let first = [("add", "group"), ("new", "area")];
    let page = save(&ada, &address, &first)?.expect(200)?;
    assert!(page.text().contains("Not saved yet") && page.text().contains("Hardware"), "{}", page.text());
    let one = [
        ("group", "0"),
        ("group.0.join", "all"),
        ("test", "0"),
        ("test.0.group", "0"),
        ("test.0.field", "area"),
        ("test.0.how", "is"),
        ("test.0.answer", "hardware"),
    ];
    let page = ada.submit(&page, &address, &[&one[..], &[("add", "0"), ("group.0.new", "seats")]].concat())?.expect(200)?;
    let seats = [("test", "1"), ("test.1.group", "0"), ("test.1.field", "seats"), ("test.1.how", "at_least")];
    let nothing = ada.submit(&page, &address, &[&one[..], &seats, &[("test.1.answer", "")]].concat())?.expect(422)?;
    assert!(nothing.text().contains("is not a number"), "what is missing is said: {}", nothing.text());
    let two = [&one[..], &seats, &[("test.1.answer", "5")]].concat();
    let page = ada.submit(&nothing, &address, &[&two[..], &[("add", "group"), ("new", "area")]].concat())?.expect(200)?;
    let other = [
        ("join", "any"),
        ("group", "1"),
        ("group.1.join", "all"),
        ("test", "2"),
        ("test.2.group", "1"),
        ("test.2.field", "area"),
        ("test.2.how", "is_not"),
        ("test.2.answer", "hardware"),
    ];
    ada.submit(&page, &address, &[&two[..], &other].concat())?.leads()?;
    let page = ada.get(&address)?.expect(200)?;
    let words = "(“Area” is Hardware and “Seats” is 5 or more) or “Area” is answered, and not with Hardware";
    assert!(page.text().contains(words), "{}", page.text());
    // An answer in the rows of a table hangs on another column of its row.
    let address = format!("/studio/request-types/{key}/conditions/items/column.size.answer.1");
    let desk =
        [("group", "0"), ("test", "0"), ("test.0.group", "0"), ("test.0.field", "what"), ("test.0.how", "is"), ("test.0.answer", "desk")];
    save(&ada, &address, &desk)?.leads()?;
    let page = ada.get(&format!("/studio/request-types/{key}/fields/items"))?.expect(200)?;
    assert!(page.text().contains("“What” is Desk"), "{}", page.text());
    publish_all(&ada)?;
    let expected = json!({"any": [
        {"all": [{"field": "area", "is": ["hardware"]}, {"field": "seats", "at_least": "5"}]}, {"field": "area", "is_not": ["hardware"]},
    ]});
    assert_eq!(live(&site, &key, 2)?["show_when"], expected);
    assert_eq!(live(&site, &key, 3)?["columns"][1]["choices"][1]["when"], json!({"field": "what", "is": ["desk"]}));

    let dana = Person::colleague(&site, "Dana Asking")?;
    let text = |answers: &[(&str, &str)]| -> Result<String> {
        let key = dana.asks_in(&form, answers)?;
        Ok(dana.get(&format!("/requests/{key}"))?.expect(200)?.text())
    };
    let why = word("because");
    let few = text(&[("area", "hardware"), ("seats", "3"), ("why", &why)])?;
    assert!(few.contains("Hardware") && !few.contains(&why), "not asked, so not told: {few}");
    let many = text(&[("area", "hardware"), ("seats", "5"), ("why", &why)])?;
    assert!(many.contains(&why), "{many}");
    let else_ = text(&[("area", "other"), ("why", &why)])?;
    assert!(else_.contains(&why), "{else_}");
    let row = [("items", "0"), ("items.0.what", "chair"), ("items.0.size", "l")];
    let page = dana.get(&form)?.expect(200)?;
    let refused = dana.submit(&page, &form, &row)?.expect(422)?;
    assert!(refused.text().contains("Please choose one of these"), "a large chair is not offered: {}", refused.text());
    text(&[("items", "0"), ("items.0.what", "desk"), ("items.0.size", "l")])?;
    Ok(())
}

#[test]
fn a_condition_that_is_not_there_or_not_ones_own_is_not_found() -> Result<()> {
    let Some(site) = site()? else { return Ok(()) };
    let ada = agent(&site, ADA)?;
    for of in ["hide", "answer.99", "column.what.show", "must.2"] {
        ada.get(&format!("/studio/request-types/report-a-problem/conditions/summary/{of}"))?.expect(404)?;
    }
    ada.get("/studio/request-types/nothing/conditions/summary/show")?.expect(404)?;
    let first = ada.get("/studio/request-types/report-a-problem/conditions/summary/show")?.expect(200)?;
    assert!(first.text().contains("There is nothing to look at"), "{}", first.text());
    Ok(())
}
