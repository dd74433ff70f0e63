//! What the page says back: notices, empty lists, errors.

use maud::{Markup, Render, html};

use super::icon::{Icon, icon};
use super::status::Tone;
use crate::i18n::Locale;
use crate::t;

/// What a banner is about; it decides colour, icon and how a screen reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An announcement.
    Info,
    /// Something was done.
    Success,
    /// Something needs care.
    Warning,
    /// Something went wrong.
    Error,
}

impl Kind {
    fn look(self) -> (Tone, Icon, &'static str) {
        match self {
            Kind::Info => (Tone::Info, Icon("info"), "border-info-ink/30"),
            Kind::Success => (Tone::Success, Icon("circle-check"), "border-success-ink/30"),
            Kind::Warning => (Tone::Warning, Icon("triangle-alert"), "border-warning-ink/35"),
            Kind::Error => (Tone::Error, Icon("circle-alert"), "border-error-ink/35"),
        }
    }
}

/// A notice across the page: a short title in bold and what it means.
pub fn banner(kind: Kind, title: impl Render, text: Markup) -> Markup {
    let (tone, icon, line) = kind.look();
    let role = if kind == Kind::Error { "alert" } else { "status" };
    html! {
        div role=(role) class=(format!("flex gap-3 items-start rounded-2xl border px-4 py-3 text-sm {line} {}", tone.paper())) {
            span class="text-base mt-px" { (icon) }
            div class="min-w-0 text-base-content" { b class="font-semibold" { (title) } " " (text) }
        }
    }
}

/// What stands where a list would: why it is empty and what to do (`action`: a link or a button, or nothing).
pub fn empty_state(icon: Icon, title: &str, text: &str, action: Markup) -> Markup {
    html! {
        div class="card border-dashed px-6 py-12 grid justify-items-center gap-2 text-center" {
            span class="grid place-items-center size-12 rounded-2xl text-2xl bg-neutral-soft text-neutral-ink mb-2" { (icon) }
            h2 class="font-semibold" { (title) }
            p class="text-muted max-w-prose text-pretty" { (text) }
            @if !action.0.is_empty() { div class="mt-3 flex flex-wrap justify-center gap-2" { (action) } }
        }
    }
}

/// What stands where the results of a search would, after too many searches.
pub fn too_many_searches(l: &Locale) -> Markup {
    html! {
        div role="alert" { (empty_state(Icon("hourglass"), &t!(l, "common-too-many-searches"), &t!(l, "common-too-many-searches-text"), html! {})) }
    }
}

/// The content of an error page, for a narrow layout: what happened, what now, the way to `home`, and what to mention when writing to us.
pub fn error_page(l: &Locale, status: u16, title: &str, text: &str, home: &str, request_id: Option<&str>) -> Markup {
    let icon = match status {
        404 | 410 => Icon("search-x"),
        401 | 403 => Icon("lock"),
        429 => Icon("hourglass"),
        _ => Icon("cloud-alert"),
    };
    html! {
        div class="grid justify-items-center gap-3 text-center py-6" {
            span class="grid place-items-center size-14 rounded-2xl text-3xl bg-neutral-soft text-neutral-ink mb-2" { (icon) }
            h1 class="text-2xl font-semibold tracking-tight" { (title) }
            p class="text-muted text-pretty max-w-prose" { (text) }
            a class="btn btn-primary mt-3" href=(home) { (t!(l, "common-error-home")) }
            @if let Some(id) = request_id { p class="text-sm text-muted mt-4" { (t!(l, "common-request-id", id = id)) } }
        }
    }
}

/// A short message about what was just done, at the foot of the window.
pub fn toast(text: &str) -> Markup {
    html! { div class="toast-bar" role="status" data-toast { (icon("check")) span { (text) } } }
}
