//! What is reckoned from earlier answers.

use maud::{Markup, html};
use portico_studio::html::editor::{Editor, own_words};
use portico_studio::html::{Shown, frame};
use portico_web::html::field::{self, Field};
use portico_web::html::{Choice, written};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::question::Question;

/// How, and from which of the earlier numbers and amounts.
pub fn part(shown: &Shown<'_>, question: &Question, edit: &Editor<'_>) -> Markup {
    let l = shown.l();
    let (how, of) = how_and_of(&question.field["compute"]);
    let names = [
        ("sum", t!(l, "studio-compute-sum")),
        ("difference", t!(l, "studio-compute-difference")),
        ("product", t!(l, "studio-compute-product")),
    ];
    let choices: Vec<Choice<'_>> = names.iter().map(|(value, name)| Choice::new(value, name)).collect();
    let path = format!("{}.compute", question.path());
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with(&path)).map(|fault| fault.why.as_str());
    let numbers =
        question.earlier.iter().filter(|field| ["number", "money", "computed", "rating"].iter().any(|kind| field["kind"] == *kind));
    frame::part(
        &t!(l, "studio-part-computed"),
        html! {
            (field::radios(l, &Field::new("compute", &t!(l, "studio-compute")).value(how).required(true).error(fault).error_lang(Some("en")), &choices))
            fieldset {
                legend class="text-sm font-medium" { (t!(l, "studio-compute-of")) }
                @for field in numbers { (one(shown, field, &of)) }
            }
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.line("currency", &t!(l, "studio-currency"), &t!(l, "studio-currency-help"), false))
                (edit.number("decimals", &t!(l, "studio-decimals"), "", false))
            }
        },
    )
}

fn one(shown: &Shown<'_>, field: &Json, of: &[&str]) -> Markup {
    let id = field["id"].as_str().unwrap_or_default();
    html! {
        label class="flex items-center gap-3 min-h-11" {
            input class="checkbox" type="checkbox" name="of" value=(id) checked[of.contains(&id)];
            (written(&own_words(&field["label"], shown.languages)))
        }
    }
}

/// `{"sum": ["a", "b"]}`
fn how_and_of(compute: &Json) -> (&str, Vec<&str>) {
    let only = compute.as_object().and_then(|compute| compute.iter().next());
    match only {
        Some((how, list)) => (how, list.as_array().into_iter().flatten().filter_map(Json::as_str).collect()),
        None => ("sum", Vec::new()),
    }
}
