//! One question of a form.

mod choices;
mod columns;
mod computation;
mod condition;

use maud::{Markup, html};
use portico_web::html::{Choice, Kind, banner};
use portico_web::t;

use super::{list, used_by, words};
use crate::forms::question::{Question, is_archived};
use portico_studio::html::editor::{Editor, own};
use portico_studio::html::{Shown, frame, preview};

/// Its form, and how to remove it.
pub fn page(shown: &Shown<'_>, question: &Question) -> Markup {
    let l = shown.l();
    let kind = format!("/studio/request-types/{}", shown.key);
    let address = format!("{kind}/fields/{}", question.id);
    let all = format!("{kind}/fields");
    let trail = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        (kind.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
        (all.as_str(), html! { (t!(l, "studio-questions")) }),
        ("", html! { (words::kind(l, question.kind())) }),
    ];
    let is_archived = is_archived(&question.field);
    let was_published = shown.page.subject.live.as_ref().is_some_and(|live| Question::of(&live.definition, &question.id).is_some());
    let removal = if was_published { t!(l, "studio-archive-question") } else { t!(l, "studio-remove-question") };
    let content = preview::beside(
        shown,
        &format!("field-{}", question.id),
        html! {
            @if is_archived { (banner(Kind::Info, t!(l, "studio-is-archived"), html! { (t!(l, "studio-archived-hint")) })) }
            (used_by::line(shown, &question.id, None))
            (frame::form(shown, &address, fields(shown, question)))
            div class="flex flex-wrap gap-2" {
                (frame::more_languages(shown, &address))
                @if is_archived { (list::bring_back(shown, &address, "")) } @else { (frame::removal(shown, &address, &removal)) }
            }
        },
    );
    frame::thing(shown, "/studio", &trail, own(&question.field["label"], shown.languages), content)
}

fn fields(shown: &Shown<'_>, question: &Question) -> Markup {
    let (l, path) = (shown.l(), question.path());
    let edit = Editor::of_part(shown, &question.field, &path);
    html! {
        (frame::part(&t!(l, "studio-part-words"), html! {
            (edit.text("label", &t!(l, "studio-question"), "", true, 200, 1))
            (edit.text("help", &t!(l, "studio-help"), &t!(l, "studio-help-help"), false, 500, 2))
            @if question.kind() == "consent" { (edit.text("statement", &t!(l, "studio-statement"), &t!(l, "studio-statement-help"), true, 2000, 2)) }
            @if question.is_asked() {
                (edit.flag("required", &t!(l, "studio-required")))
                @if question.kind() != "table" { (edit.flag("prefill", &t!(l, "studio-prefill"))) }
            }
            (part(l, &edit, question))
        }))
        @if question.has_choices() { (choices::part(shown, question)) }
        @if question.kind() == "table" { (columns::part(shown, question, &edit)) }
        @if question.kind() == "computed" { (computation::part(shown, question, &edit)) }
        (validation(l, &edit, question))
        (condition::part(shown, question, "when", "show_when", &t!(l, "studio-part-condition"), &t!(l, "studio-condition-help")))
        @if question.is_asked() { (condition::part(shown, question, "must", "require_when", &t!(l, "studio-part-required-when"), &t!(l, "studio-required-when-help"))) }
    }
}

/// What the answer becomes: only a line or a choice can be the summary, only a long text the description.
fn part(l: &portico_web::html::Locale, edit: &Editor<'_>, question: &Question) -> Markup {
    let (title, body) = (t!(l, "studio-is-title"), t!(l, "studio-is-body"));
    let none = t!(l, "studio-is-answer");
    let own = match question.kind() {
        "short_text" | "single_choice" => Choice::new("title", &title),
        "long_text" => Choice::new("body", &body),
        _ => return html! {},
    };
    edit.one_of("part", &t!(l, "studio-becomes"), "", false, &[Choice::new("", &none), own])
}

/// What an answer must be like. A field that would say nothing of this kind is not there.
fn validation(l: &portico_web::html::Locale, edit: &Editor<'_>, question: &Question) -> Markup {
    let is = |kinds: &[&str]| kinds.contains(&question.kind());
    let is_text = is(&["short_text", "long_text", "markdown", "email", "phone", "url"]);
    html! {
        @if !is(&["heading", "computed", "consent", "table"]) {
            (frame::part(&t!(l, "studio-part-validation"), html! {
                div class="grid gap-4 sm:grid-cols-2" {
                    @if is(&["hidden"]) { (edit.line("default", &t!(l, "studio-hidden"), &t!(l, "studio-hidden-help"), true)) }
                    @else { (edit.line("default", &t!(l, "studio-default"), &t!(l, "studio-default-help"), false)) }
                    @if is(&["money"]) { (edit.line("currency", &t!(l, "studio-currency"), &t!(l, "studio-currency-help"), true)) }
                    @if is(&["number", "money", "date", "time"]) {
                        (edit.line("min", &t!(l, "studio-min"), "", false))
                        (edit.line("max", &t!(l, "studio-max"), "", false))
                    }
                    @if is_text {
                        (edit.number("min_length", &t!(l, "studio-min-length"), "", false))
                        (edit.number("max_length", &t!(l, "studio-max-length"), "", false))
                        (edit.line("pattern", &t!(l, "studio-pattern"), &t!(l, "studio-pattern-help"), false))
                    }
                }
                @if is_text { (edit.text("pattern_message", &t!(l, "studio-pattern-message"), "", false, 200, 1)) }
            }))
        }
    }
}
