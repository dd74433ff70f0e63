//! The evaluator against the table of cases that the browser's evaluator is held to as well (`static/tests/conditions.test.ts`).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{FieldError, FieldKind, FieldState, Form, Picks, Submitted};

const TABLE: &str = include_str!("../../../../../static/tests/form-cases.json");

type Answers = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
struct Case {
    name: String,
    fields: serde_json::Value,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    /// What stands there at first, the defaults, is what is typed.
    #[serde(default)]
    at_load: bool,
    #[serde(default)]
    typed: Answers,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Outcome {
    shown: Vec<String>,
    required: Vec<String>,
    offered: Answers,
    blocks: Vec<String>,
    kept: Answers,
    /// The cells of tables that are there, by their names.
    cells: Vec<String>,
}

fn outcome(form: &Form, submitted: &Submitted) -> Outcome {
    let states = form.states(submitted);
    let ids = |which: fn(&FieldState<'_>) -> bool| states.iter().filter(|state| which(state)).map(|state| state.field.id.clone()).collect();
    let changing = states.iter().filter(|state| state.field.offers_change());
    let offered = changing.map(|state| (state.field.id.clone(), state.offered.iter().map(|choice| choice.value.clone()).collect()));
    let kept = states.iter().filter(|state| !state.answer.is_empty());
    let kept = kept.map(|state| (state.field.id.clone(), state.answer.iter().map(|answer| answer.clone().into_owned()).collect()));
    let tables = states.iter().filter(|state| state.shown && state.field.kind == FieldKind::Table);
    let rows = tables.flat_map(|state| state.field.rows(submitted).into_iter().map(|row| state.field.cells(row)));
    let there =
        |cells: Form| cells.states(submitted).iter().filter(|cell| cell.shown).map(|cell| cell.field.id.clone()).collect::<Vec<_>>();
    let cells = rows.flat_map(there);
    let errors = form.evaluate(submitted, &Picks::default()).err().unwrap_or_default();
    // What was typed and can't be accepted is not what a case is about.
    let blocks = errors.into_iter().filter(|(id, error)| *error == FieldError::Required || offers_no_more(&states, id)).map(|(id, _)| id);
    Outcome {
        shown: ids(|state| state.shown),
        required: ids(|state| state.required),
        offered: offered.collect(),
        blocks: blocks.collect(),
        kept: kept.collect(),
        cells: cells.collect(),
    }
}

/// A choice that is gone is told as one that is not there, where a browser without scripts sends it.
fn offers_no_more(states: &[FieldState<'_>], id: &str) -> bool {
    states.iter().any(|state| state.field.id == id && state.required && state.answer.is_empty())
}

fn form(fields: &serde_json::Value) -> Form {
    let form: Form = serde_json::from_value(serde_json::json!({ "fields": fields })).unwrap();
    assert_eq!(form.faults(), []);
    form
}

/// The same form with other titles.
fn retitled(form: &Form) -> Form {
    let mut form = form.clone();
    for field in &mut form.fields {
        field.label = "Another".into();
        field.choices.iter_mut().for_each(|choice| choice.label = "Another".into());
    }
    form
}

#[test]
fn every_case_of_the_table_comes_out_as_it_says() {
    let cases: Vec<Case> = serde_json::from_str(TABLE).unwrap();
    assert!(cases.len() >= 10);
    for case in cases {
        let form = form(&case.fields);
        let defaults = form.fields.iter().filter_map(|field| Some((field.id.clone(), field.default.clone()?)));
        let defaults: Vec<(String, String)> = defaults.collect();
        for (at, step) in case.steps.iter().enumerate() {
            let typed = step.typed.iter().flat_map(|(id, values)| values.iter().map(|value| (id.clone(), value.clone())));
            let submitted = if step.at_load { Submitted::from_pairs(defaults.clone()) } else { Submitted::from_pairs(typed) };
            assert_eq!(outcome(&form, &submitted), step.outcome, "{}, step {at}", case.name);
            assert_eq!(outcome(&retitled(&form), &submitted), step.outcome, "{}, step {at}, with other titles", case.name);
        }
    }
}
