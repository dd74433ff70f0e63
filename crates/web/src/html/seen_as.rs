//! Somebody of the team sees the site as a customer: what stands above each page then, and in the place of a change.

use maud::{Markup, html};
use portico::page::Viewer;

use super::form::post_button;
use super::icon::{Icon, icon};
use super::page_context::PageContext;
use super::time::clock;
use crate::t;

/// Where it ends.
const END: &str = "/studio/see-as/end";

/// Who is seen, until when, and the way to end it; nothing for the customer themselves.
pub fn bar(page_context: &PageContext, viewer: &Viewer) -> Option<Markup> {
    let seen_by = viewer.seen_by.as_ref()?;
    let until = clock(&page_context.locale, seen_by.until);
    Some(html! {
        aside class="above-bar" aria-label=(t!(page_context, "common-seen-as-label")) {
            div class="flex flex-wrap items-center gap-x-3 gap-y-1" {
                (icon("eye")) b class="font-semibold" { (t!(page_context, "common-seen-as", by = seen_by.name.as_str(), name = viewer.name.as_str(), email = viewer.email.as_str())) }
                span { (t!(page_context, "common-seen-as-until", time = until.as_str())) }
                div class="ms-auto" { (end(page_context)) }
            }
        }
    })
}

/// In the place of a change.
pub fn nothing_changed(page_context: &PageContext) -> Markup {
    html! {
        h1 class="text-2xl font-semibold tracking-tight" { (t!(page_context, "common-seen-as-refused")) }
        p class="text-muted text-pretty" { (t!(page_context, "common-seen-as-refused-text")) }
        div class="flex flex-wrap gap-2" { (end(page_context)) a class="btn" href="/" { (t!(page_context, "common-error-home")) } }
    }
}

fn end(page_context: &PageContext) -> Markup {
    post_button(END, &[], "btn btn-sm", Some(Icon("x")), t!(page_context, "common-seen-as-end"))
}
