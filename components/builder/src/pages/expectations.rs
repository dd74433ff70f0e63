//! What a request type promises, and who reads its requests.

use maud::{Markup, html};
use portico_studio::html::editor::{Editor, tick};
use portico_studio::html::{Shown, frame};
use portico_web::html::{designed, icon};
use portico_web::t;

/// How long it takes, what is said after submitting.
pub fn part(shown: &Shown<'_>, edit: &Editor<'_>) -> Markup {
    let l = shown.l();
    frame::part(
        &t!(l, "studio-part-expectations"),
        html! {
            (edit.number("response_hours", &t!(l, "studio-response-hours"), &t!(l, "studio-response-hours-help"), true))
            (edit.text("response", &t!(l, "studio-response"), &t!(l, "studio-response-help"), false, 200, 1))
            (tick("from_history", &t!(l, "studio-response-history"), shown.definition["response_from"] == "history"))
            (edit.text("what_next", &t!(l, "studio-what-next"), &t!(l, "studio-what-next-help"), true, 500, 2))
            (edit.text("success", &t!(l, "studio-success"), &t!(l, "studio-success-help"), false, 500, 2))
        },
    )
}

/// With whom its requests are shared.
pub fn readers(shown: &Shown<'_>, edit: &Editor<'_>) -> Markup {
    let l = shown.l();
    frame::part(
        &t!(l, "studio-part-readers"),
        html! {
            (edit.line("sharing", &t!(l, "studio-sharing"), &t!(l, "studio-sharing-help"), true))
            (edit.flag("confidential", &t!(l, "studio-confidential")))
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-confidential-help")) }
        },
    )
}

/// The queues that ask for it, and how many requests there are of it.
pub fn used_by(shown: &Shown<'_>) -> Markup {
    let (l, state) = (shown.l(), &shown.page.subject);
    html! {
        @if !state.queues.is_empty() || state.requests > 0 {
            p class="text-sm text-muted flex flex-wrap gap-x-2" {
                span { (t!(l, "studio-used-here")) }
                @if state.requests > 0 { span { (t!(l, "studio-used-by-requests", count = state.requests)) } }
                @for queue in &state.queues { span { (icon("inbox")) " " (designed(l, &queue.name)) } }
            }
        }
    }
}
