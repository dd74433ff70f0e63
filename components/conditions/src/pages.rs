//! The page of a condition: what it says, its groups of tests, and how to add one.

use maud::{Markup, html};
use portico_studio::html::editor::{own, own_words};
use portico_studio::html::{Shown, condition as said, frame, preview};
use portico_web::html::{Kind, Locale, banner, icon, written};
use portico_web::t;
use serde_json::Value as Json;

use crate::shape::{Shape, parts_of, tests_of};
use crate::target::{Effect, Target};

/// More answers than these are typed, a line each.
const MOST_BOXES: usize = 60;

/// Where the condition is edited.
pub fn address(key: &str, target: &Target) -> String {
    format!("/studio/request-types/{key}/conditions/{}/{}", target.field["id"].as_str().unwrap_or_default(), target.of)
}

/// The page; `shape` is what is edited, `None` where it is too deep for that. With `is_open` something was added or removed and is not saved yet.
pub fn condition(shown: &Shown<'_>, target: &Target, shape: Option<&Shape>, is_open: bool) -> Markup {
    let l = shown.l();
    let id = target.field["id"].as_str().unwrap_or_default();
    let kind = format!("/studio/request-types/{}", shown.key);
    let (all, question) = (format!("{kind}/fields"), format!("{kind}/fields/{id}"));
    let label = own_words(&target.label, shown.languages);
    let trail = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        (kind.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
        (all.as_str(), html! { (t!(l, "studio-questions")) }),
        (question.as_str(), html! { (own(&target.field["label"], shown.languages)) }),
    ];
    let content = preview::beside(
        shown,
        &format!("field-{id}"),
        html! {
            p class="text-muted text-pretty max-w-prose" { (help(l, target)) }
            @if is_open { p class="text-sm font-medium" role="status" { (t!(l, "condition-not-saved")) } }
            @else if !target.condition.is_null() { p class="font-medium text-pretty" { (said::words(l, shown.languages, &target.condition, &target.sources)) } }
            @match shape {
                None => (banner(Kind::Info, t!(l, "condition-too-deep"), html! { (t!(l, "condition-too-deep-text")) })),
                Some(_) if target.sources.is_empty() => (banner(Kind::Info, t!(l, "condition-no-sources"), html! { (t!(l, "condition-no-sources-text")) })),
                Some(shape) => (frame::form(shown, &address(shown.key, target), groups(shown, target, shape, is_open))),
            }
        },
    );
    frame::thing(shown, "/studio", &trail, title(l, target, &label), content)
}

fn title(l: &Locale, target: &Target, label: &str) -> String {
    match target.effect {
        Effect::Shown => t!(l, "condition-title-show", what = label),
        Effect::Required => t!(l, "condition-title-must", what = label),
        Effect::Offered => t!(l, "condition-title-answer", what = label),
    }
}

fn help(l: &Locale, target: &Target) -> String {
    match target.effect {
        Effect::Shown => t!(l, "condition-help-show"),
        Effect::Required => t!(l, "condition-help-must"),
        Effect::Offered => t!(l, "condition-help-answer"),
    }
}

/// All groups, how they go together, and the start of another.
fn groups(shown: &Shown<'_>, target: &Target, shape: &Shape, is_open: bool) -> Markup {
    let l = shown.l();
    let path = target.path();
    let starts: Vec<usize> =
        shape.groups.iter().scan(0, |start, group| Some(std::mem::replace(start, *start + group.tests.len()))).collect();
    let last = shape.groups.iter().map(|group| group.tests.len()).sum::<usize>().saturating_sub(1);
    html! {
        @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with(&path)) {
            p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
        }
        @if shape.groups.len() > 1 { (join("join", &t!(l, "condition-groups-join"), (&t!(l, "condition-all-groups"), &t!(l, "condition-any-group")), shape.any)) }
        @for (at, group) in shape.groups.iter().enumerate() {
            @let title = if shape.groups.len() > 1 { t!(l, "condition-group", number = at + 1) } else { t!(l, "condition-tests") };
            (frame::part(&title, html! {
                input type="hidden" name="group" value=(at);
                @if group.tests.len() > 1 { (join(&format!("group.{at}.join"), &t!(l, "condition-tests-join"), (&t!(l, "condition-all-tests"), &t!(l, "condition-any-test")), group.any)) }
                @else { input type="hidden" name=(format!("group.{at}.join")) value=(if group.any { "any" } else { "all" }); }
                @for (number, test) in (starts[at]..).zip(&group.tests) { (row(shown, target, (at, number), test, is_open && number == last)) }
                (add(shown, target, &format!("group.{at}.new"), &at.to_string(), &t!(l, "condition-add-test")))
            }))
        }
        (frame::part(&t!(l, "condition-another"), html! {
            (add(shown, target, "new", "group", &if shape.groups.is_empty() { t!(l, "condition-add-test") } else { t!(l, "condition-add-group") }))
        }))
    }
}

/// "All of these" or "one of these".
fn join(name: &str, legend: &str, (all, any): (&str, &str), is_any: bool) -> Markup {
    html! {
        fieldset class="flex flex-wrap items-center gap-x-5 gap-y-1" {
            legend class="sr-only" { (legend) }
            @for (value, words) in [("all", all), ("any", any)] {
                label class="flex items-center gap-2 min-h-11" { input class="radio radio-sm" type="radio" name=(name) value=(value) checked[(value == "any") == is_any]; span { (words) } }
            }
        }
    }
}

/// A test: of what, how, and the answers that it names.
fn row(shown: &Shown<'_>, target: &Target, (group, number): (usize, usize), test: &Json, has_focus: bool) -> Markup {
    let l = shown.l();
    let id = test["field"].as_str().unwrap_or_default();
    let source = target.source(id);
    let label = source.map_or_else(|| id.to_owned(), |source| own_words(&source["label"], shown.languages));
    let kind = source.and_then(|source| source["kind"].as_str()).unwrap_or_default();
    let (how, answers) = parts_of(test);
    let of = |name: &str| format!("test.{number}.{name}");
    // A test from a file that says nothing of this kind stays to be seen.
    let known = tests_of(kind);
    let foreign = (!known.contains(&how)).then_some(how);
    html! {
        fieldset class="condition-test rounded-xl border border-base-300 p-3 space-y-2" {
            legend class="sr-only" { (label) }
            input type="hidden" name="test" value=(number);
            input type="hidden" name=(of("group")) value=(group);
            input type="hidden" name=(of("field")) value=(id);
            div class="flex flex-wrap items-center gap-2" {
                span class="font-medium grow basis-full sm:basis-40" { (written(&label)) }
                select class="select select-sm w-auto" name=(of("how")) aria-label=(t!(l, "condition-how", what = label.as_str())) autofocus[has_focus] {
                    @for own in known.iter().copied().chain(foreign) { option value=(own) selected[own == how] { (how_words(l, own)) } }
                }
                button class="btn btn-ghost btn-square btn-sm" name="remove" value=(number) aria-label=(t!(l, "condition-remove", what = label.as_str())) title=(t!(l, "condition-remove", what = label.as_str())) { (icon("trash-2")) }
            }
            div class="condition-answers" { (answer(shown, source, kind, &of("answer"), &answers, &label)) }
        }
    }
}

/// Boxes for answers that are known, else a field.
fn answer(shown: &Shown<'_>, source: Option<&Json>, kind: &str, name: &str, named: &[String], label: &str) -> Markup {
    let l = shown.l();
    let known = source.map(|source| said::answers(l, shown.languages, source)).unwrap_or_default();
    let words = t!(l, "condition-answers", what = label);
    if !known.is_empty() && known.len() <= MOST_BOXES {
        return html! {
            div class="flex flex-wrap gap-x-5 gap-y-1" role="group" aria-label=(words) {
                @for (value, label) in &known {
                    label class="flex items-center gap-2 min-h-11" { input class="checkbox checkbox-sm" type="checkbox" name=(name) value=(value) checked[named.contains(value)]; span lang="" { (label) } }
                }
                // Answers that are offered no more stay named until they are taken out.
                @for value in named.iter().filter(|value| !known.iter().any(|(known, _)| known == *value)) {
                    label class="flex items-center gap-2 min-h-11" { input class="checkbox checkbox-sm" type="checkbox" name=(name) value=(value) checked; span lang="" { (value) } }
                }
            }
        };
    }
    let input = match kind {
        "date" => Some("date"),
        "time" => Some("time"),
        "number" | "money" | "computed" => Some("text"),
        _ => None,
    };
    html! {
        @match input {
            Some(input) => input class="input input-sm w-auto" type=(input) inputmode=[(input == "text").then_some("decimal")] name=(name) value=(named.first().map_or("", String::as_str)) aria-label=(words);,
            None => textarea class="textarea textarea-sm w-full" name=(name) rows="2" aria-label=(words) placeholder=(t!(l, "condition-answers-help")) { "\n" (named.join("\n")) },
        }
    }
}

/// What to look at next, and the button that adds it.
fn add(shown: &Shown<'_>, target: &Target, name: &str, value: &str, words: &str) -> Markup {
    let l = shown.l();
    html! {
        div class="flex flex-wrap items-center gap-2" {
            select class="select select-sm w-auto max-w-full" name=(name) aria-label=(t!(l, "condition-question")) {
                @for source in &target.sources { option value=(source["id"].as_str().unwrap_or_default()) lang="" { (own_words(&source["label"], shown.languages)) } }
            }
            button class="btn btn-sm" name="add" value=(value) { (icon("plus")) (words) }
        }
    }
}

fn how_words(l: &Locale, how: &str) -> String {
    match how {
        "is" => t!(l, "condition-how-is"),
        "is_not" => t!(l, "condition-how-is-not"),
        "answered" => t!(l, "condition-how-answered"),
        "unanswered" => t!(l, "condition-how-unanswered"),
        "at_least" => t!(l, "condition-how-at-least"),
        _ => t!(l, "condition-how-at-most"),
    }
}
