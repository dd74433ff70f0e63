//! When a question matters, for those whose browser shows all of them: `Only if “Is it down?” is answered with: Yes`.

use maud::{Markup, Render, html};
use portico::portal::form::{Choice, Condition, Field, FieldKind, Test, country_name};
use portico_web::html::time::day;
use portico_web::html::{Locale, SECOND_SLOT, SLOT, around, around_both, designed};
use portico_web::t;

/// Everything that hangs on earlier answers about a field, each in a sentence.
pub fn hints(l: &Locale, fields: &[Field], asked: &Field) -> Vec<Markup> {
    let mut hints = Vec::new();
    if let Some(show_when) = &asked.show_when {
        let only_if = if asked.kind == FieldKind::Heading {
            t!(l, "intake-part-only-if", condition = SLOT)
        } else {
            t!(l, "intake-only-if", condition = SLOT)
        };
        hints.push(around(&only_if, words(l, fields, show_when)));
    }
    if let Some(require_when) = &asked.require_when {
        hints.push(around(&t!(l, "intake-needed-if", condition = SLOT), words(l, fields, require_when)));
    }
    let live: Vec<&Choice> = asked.live_choices().collect();
    for (at, choice) in live.iter().copied().enumerate() {
        let same = |other: &&Choice| other.when == choice.when;
        let Some(condition) = choice.when.as_ref().filter(|_| !live[..at].iter().any(&same)) else { continue };
        let choices = live.iter().copied().filter(same);
        let choices = html! { @for (at, choice) in choices.enumerate() { @if at > 0 { ", " } (designed(l, &choice.label)) } };
        hints.push(around_both(
            &t!(l, "intake-choices-only-if", choices = SLOT, condition = SECOND_SLOT),
            choices,
            words(l, fields, condition),
        ));
    }
    hints
}

/// A condition; one group in another stands in brackets.
fn words(l: &Locale, fields: &[Field], condition: &Condition) -> Markup {
    let part = |part: &Condition| match part {
        Condition::Test(..) => words(l, fields, part),
        group => html! { "(" (words(l, fields, group)) ")" },
    };
    match condition {
        Condition::All(parts) => joined(parts.iter().map(part), &t!(l, "intake-both", first = SLOT, second = SECOND_SLOT)),
        Condition::Any(parts) => joined(parts.iter().map(part), &t!(l, "intake-either", first = SLOT, second = SECOND_SLOT)),
        Condition::Test(id, test) => fields.iter().find(|field| field.id == *id).map(|other| of_test(l, other, test)).unwrap_or_default(),
    }
}

fn joined(parts: impl Iterator<Item = Markup>, by: &str) -> Markup {
    parts.reduce(|before, next| around_both(by, before, next)).unwrap_or_default()
}

fn of_test(l: &Locale, other: &Field, test: &Test) -> Markup {
    let dated = matches!(other.kind, FieldKind::Date | FieldKind::Time);
    let (message, answers) = match test {
        Test::Is(answers) => (t!(l, "intake-if-is", question = SLOT, answers = SECOND_SLOT), labels(l, other, answers)),
        Test::IsNot(answers) => (t!(l, "intake-if-is-not", question = SLOT, answers = SECOND_SLOT), labels(l, other, answers)),
        Test::Answered(true) => (t!(l, "intake-if-answered", question = SLOT), html! {}),
        Test::Answered(false) => (t!(l, "intake-if-not-answered", question = SLOT), html! {}),
        Test::AtLeast(least) if dated => (t!(l, "intake-if-from", question = SLOT, day = SECOND_SLOT), day(l, least).render()),
        Test::AtLeast(least) => (t!(l, "intake-if-at-least", question = SLOT, least = SECOND_SLOT), least.render()),
        Test::AtMost(most) if dated => (t!(l, "intake-if-until", question = SLOT, day = SECOND_SLOT), day(l, most).render()),
        Test::AtMost(most) => (t!(l, "intake-if-at-most", question = SLOT, most = SECOND_SLOT), most.render()),
    };
    around_both(&message, designed(l, &other.label), answers)
}

/// Answers as their reader chooses them: one or the other of them.
fn labels(l: &Locale, other: &Field, answers: &[String]) -> Markup {
    let label = |answer: &String| match (other.kind, answer.as_str()) {
        (FieldKind::YesNo, "yes") => t!(l, "common-yes").render(),
        (FieldKind::YesNo, "no") => t!(l, "common-no").render(),
        (FieldKind::Consent, _) => t!(l, "common-yes").render(),
        (FieldKind::Country, code) => country_name(code, l.language.code()).unwrap_or(code).render(),
        (_, answer) => {
            let chosen: Option<&Choice> = other.choices.iter().find(|choice| choice.value == answer);
            chosen.map_or_else(|| answer.render(), |choice| designed(l, &choice.label).render())
        }
    };
    joined(answers.iter().map(label), &t!(l, "intake-either", first = SLOT, second = SECOND_SLOT))
}
