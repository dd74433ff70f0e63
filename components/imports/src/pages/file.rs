//! A file that was sent: how many rows would do what, each row by itself, and the button that reads it in.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::PLAIN_MEMBER;
use portico::people::import::{Counts, Effect, Import, LINES_SHOWN, Line, Outcome};
use portico_web::html::{Icon, Kind, Locale, PageContext, Tone, banner, hidden, icon, page_head, pager, post_button, script, status_pill};
use portico_web::t;

use portico_studio::html::people::{Place, people};
use portico_studio::html::people_words::row_error;

/// A file, and some of its rows.
pub struct Looked<'a> {
    /// The file.
    pub import: &'a Import,
    /// The rows.
    pub lines: &'a [Line],
    /// Of which outcome; "" for all.
    pub outcome: &'a str,
    /// They are the first.
    pub is_first: bool,
}

/// The page.
pub fn page(page_context: PageContext, shown: &Looked<'_>) -> Markup {
    let (l, import) = (&page_context.locale, shown.import);
    let name = if import.file.is_empty() { t!(l, "people-file-nameless") } else { import.file.clone() };
    let here = format!("/studio/people/imports/{}", import.id);
    let main = html! {
        (page_head(&[("/studio/people/imports", html! { (t!(l, "people-imports")) })], &name, html! {}))
        @if !import.ignored.is_empty() { (banner(Kind::Warning, t!(l, "people-ignored"), html! { (t!(l, "people-ignored-text", columns = import.ignored.join(", "))) })) }
        @match &import.counts {
            None => (banner(Kind::Warning, t!(l, "people-broken-off"), html! { (t!(l, "people-broken-off-text")) })),
            Some(counts) => {
                (verdict(l, import, counts, &here))
                (filters(l, counts, shown.outcome, &here))
                (lines(l, shown, &here))
            }
        }
    };
    people(&page_context, Place::Imports, name, main)
}

/// What happened, or would; and the button.
fn verdict(l: &Locale, import: &Import, counts: &Counts, here: &str) -> Markup {
    let good = import.lines - counts.refused;
    html! {
        @if import.done == import.lines {
            (banner(Kind::Success, t!(l, "people-read-in"), html! { (t!(l, "people-read-in-text", rows = import.lines, changes = import.written)) }))
        } @else if import.started {
            div class="card p-5 space-y-4" role="status" {
                p class="font-medium" { (t!(l, "people-progress", done = import.done, of = import.lines)) }
                progress class="progress progress-primary w-full" value=(import.done) max=(import.lines) aria-label=(t!(l, "people-progress", done = import.done, of = import.lines)) {}
                (reading(l, here, &t!(l, "people-go-on"), true, true))
                (script("go_on"))
            }
        } @else {
            div class="card p-5 space-y-4" {
                p class="text-pretty" { (t!(l, "people-dry-run")) }
                @if counts.new + counts.changed == 0 { p class="font-medium" { (t!(l, "people-nothing-to-do")) } }
                @else if counts.refused == 0 { (reading(l, here, &t!(l, "people-read-all", count = good), false, false)) }
                @else {
                    p class="flex gap-1.5 font-medium text-error-ink" { span class="mt-px" { (icon("circle-alert")) } span { (t!(l, "people-some-refused", count = counts.refused)) } }
                    (reading(l, here, &t!(l, "people-read-good", count = good, refused = counts.refused), true, false))
                }
                (post_button(&format!("{here}/discarding"), &[("form_id", EventId::generate().as_str())], "btn", Some(Icon("trash-2")), t!(l, "people-discard")))
            }
        }
    }
}

/// The button that reads rows in; `good` agrees that those that are refused are left out.
fn reading(l: &Locale, here: &str, words: &str, good: bool, goes_on: bool) -> Markup {
    html! {
        form method="post" action=(format!("{here}/reading")) class="inline-block" data-go-on[goes_on] {
            (hidden(&[("form_id", EventId::generate().as_str())]))
            @if good { (hidden(&[("good", "1")])) }
            button class="btn btn-primary" {
                span class="when-busy loading loading-spinner loading-xs" aria-hidden="true" {}
                (icon("file-input")) (words)
            }
        }
        @if goes_on { p class="text-sm text-muted" { (t!(l, "people-go-on-hint")) } }
    }
}

fn filters(l: &Locale, counts: &Counts, chosen: &str, here: &str) -> Markup {
    let all = counts.new + counts.changed + counts.same + counts.refused;
    let links = [
        ("", t!(l, "people-all"), all),
        ("new", t!(l, "people-new"), counts.new),
        ("changed", t!(l, "people-changed"), counts.changed),
        ("same", t!(l, "people-same"), counts.same),
        ("refused", t!(l, "people-refused"), counts.refused),
    ];
    html! {
        nav class="flex flex-wrap gap-2" aria-label=(t!(l, "people-rows-shown")) {
            @for (word, words, count) in &links {
                a class=(if *word == chosen { "btn btn-active" } else { "btn" }) aria-current=[(*word == chosen).then_some("true")]
                  href=(if word.is_empty() { here.to_owned() } else { format!("{here}?outcome={word}") }) { (words) " " b { (count) } }
            }
        }
    }
}

fn lines(l: &Locale, shown: &Looked<'_>, here: &str) -> Markup {
    let page = &shown.lines[..shown.lines.len().min(LINES_SHOWN)];
    let next = (shown.lines.len() > LINES_SHOWN).then(|| page.last()).flatten();
    let next = next.map(|last| format!("{here}?outcome={}&after={}", shown.outcome, last.place));
    html! {
        @if page.is_empty() {
            p class="text-muted" { @if shown.is_first { (t!(l, "people-no-such-rows")) } @else { (t!(l, "people-no-more")) } }
        } @else {
            ol class="card divide-y divide-base-300" { @for line in page { (one(l, line)) } }
            (pager(l, next.as_deref()))
        }
    }
}

fn one(l: &Locale, line: &Line) -> Markup {
    let (tone, face, words) = match line.outcome {
        Outcome::New => (Tone::Success, Icon("plus"), t!(l, "people-new")),
        Outcome::Changed => (Tone::Info, Icon("pencil"), t!(l, "people-changed")),
        Outcome::Same => (Tone::Neutral, Icon("equal"), t!(l, "people-same")),
        Outcome::Refused => (Tone::Error, Icon("circle-alert"), t!(l, "people-refused")),
    };
    let row = &line.row;
    let told = [&row.organisation, &row.name, &row.email, &row.role].into_iter().filter(|text| !text.is_empty());
    let told: Vec<&str> = told.map(String::as_str).collect();
    html! {
        li class="px-4 sm:px-5 py-3 grid gap-x-4 gap-y-1.5 sm:grid-cols-[7rem_1fr_auto] items-start text-sm" {
            span class="text-muted" { (t!(l, "people-line", line = line.line)) }
            div class="min-w-0 space-y-1" {
                p class="break-words" { (told.join(" · ")) @if !row.domains.is_empty() { " · " (row.domains.join(", ")) } }
                @for effect in &line.says.effects { p class="text-muted" { (effect_words(l, effect)) } }
                @for error in &line.says.errors { p class="text-error-ink font-medium" { (row_error(l, error)) } }
            }
            (status_pill(tone, face, words))
        }
    }
}

fn effect_words(l: &Locale, effect: &Effect) -> String {
    let named = |word: &str| if word == PLAIN_MEMBER { t!(l, "people-member") } else { word.to_owned() };
    match effect {
        Effect::Organisation { name } => t!(l, "people-would-organisation", name = name.as_str()),
        Effect::Domains { domains } => t!(l, "people-would-domains", domains = domains.join(", ")),
        Effect::Contact => t!(l, "people-would-contact"),
        Effect::Renamed { was } => t!(l, "people-would-rename", was = was.as_str()),
        Effect::Joins { organisation, role } => t!(l, "people-would-join", organisation = organisation.as_str(), role = named(role)),
        Effect::Role { organisation, was, role } => {
            t!(l, "people-would-change-role", organisation = organisation.as_str(), was = named(was), role = named(role))
        }
    }
}
