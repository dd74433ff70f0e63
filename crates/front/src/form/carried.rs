//! A form that changed while it was filled in: what was typed stands in the new one, and what changed is said.

use maud::{Markup, html};
use portico::portal::form::{ChangedQuestion, How};
use portico_web::html::{Icon, Kind, Locale, SECOND_SLOT, SLOT, Tone, around, around_both, banner, designed, status_pill};
use portico_web::t;

use super::kinds::element_id;

/// How many questions changed, and each of them with what is different. Those that are still there are linked.
pub fn notice(l: &Locale, changed: &[ChangedQuestion]) -> Markup {
    let text = html! {
        (t!(l, "intake-changed-text"))
        ul class="mt-1.5 list-disc ps-5 space-y-0.5" { @for question in changed { li { (line(l, question)) } } }
    };
    html! { div id="changed" tabindex="-1" { (banner(Kind::Warning, t!(l, "intake-changed", count = changed.len()), text)) } }
}

fn line(l: &Locale, question: &ChangedQuestion) -> Markup {
    let label = designed(l, &question.label);
    let link = html! { a class="text-link" href=(format!("#{}", element_id(&question.field))) { (label) } };
    match &question.how {
        How::New => around(&t!(l, "intake-changed-new", question = SLOT), link),
        How::Different => around(&t!(l, "intake-changed-different", question = SLOT), link),
        How::Gone(answer) => around_both(
            &t!(l, "intake-changed-gone", question = SLOT, answer = SECOND_SLOT),
            html! { b class="font-semibold" { (label) } },
            html! { span lang="" { (answer) } },
        ),
    }
}

/// Stands above a question that changed.
pub fn mark(l: &Locale, changed: &[ChangedQuestion], field: &str) -> Markup {
    let words = changed.iter().find(|question| question.field == field).map(|question| match question.how {
        How::New => t!(l, "intake-mark-new"),
        How::Different | How::Gone(_) => t!(l, "intake-mark-different"),
    });
    html! { @if let Some(words) = words { p class="mb-1" { (status_pill(Tone::Warning, Icon("pencil-line"), words)) } } }
}
