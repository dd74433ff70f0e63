//! The development mailbox.

use maud::{Markup, Render, html};
use portico::mail::delivery::KeptMail;
use portico_web::html::{Icon, PageContext, empty_state, icon, layout, page_head, row_link, rows, search_box, time, written};
use portico_web::t;

/// The most characters of a mail's text in the list.
const PREVIEW: usize = 140;

/// The newest mails; `to` is the address they are picked by, or "".
pub fn mailbox(page_context: &PageContext, mails: &[KeptMail], to: &str) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "courier-mailbox");
    let main = html! {
        div class="space-y-6" {
            (page_head(&[], &title, html! {}))
            p class="text-muted" { (t!(l, "courier-mailbox-text")) }
            (search_box(l, "/dev/mail", "to", to, &t!(l, "courier-mailbox-search")))
            @if mails.is_empty() {
                (empty_state(Icon("inbox"), &t!(l, "courier-mailbox-empty"), &t!(l, "courier-mailbox-empty-hint"), html! {}))
            } @else {
                (rows(html! { @for mail in mails { (row(page_context, mail)) } }))
            }
        }
    };
    layout::customer(&page_context.clone().titled(title), main)
}

fn row(page_context: &PageContext, mail: &KeptMail) -> Markup {
    let when = html! { span class="text-sm text-muted shrink-0" { (time(&page_context.locale, mail.at)) } };
    let text = html! {
        span class="block truncate" { (preview(&mail.text)) }
        span class="block text-xs mt-1" { (t!(page_context, "courier-mailbox-to", address = mail.to.as_str())) }
    };
    row_link(&format!("/dev/mail/{}", mail.id), written(&mail.subject), text, when)
}

/// The beginning of a mail's text, on one line.
fn preview(text: &str) -> String {
    // The first line is the title, as in the subject.
    text.lines().skip(1).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ").chars().take(PREVIEW).collect()
}

/// One mail: from whom and to whom, its plain part, the way to its HTML part, and all its headers for who looks for one.
pub fn kept_mail(page_context: &PageContext, mail: &KeptMail) -> Markup {
    let l = &page_context.locale;
    let mailbox = t!(l, "courier-mailbox");
    let html_part = format!("/dev/mail/{}/html", mail.id);
    let see = html! { a class="btn btn-primary" href=(html_part) { (icon("eye")) (t!(l, "courier-mailbox-html")) } };
    let main = html! {
        div class="mx-auto max-w-3xl space-y-6" {
            (page_head(&[("/dev/mail", mailbox.render())], written(&mail.subject), see))
            article class="card overflow-hidden" {
                header class="px-5 sm:px-8 py-4 bg-base-200/60 border-b border-base-300 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm" {
                    p class="min-w-0 grow wrap-anywhere" { (t!(l, "courier-mailbox-to", address = mail.to.as_str())) }
                    p class="text-muted" { (time(l, mail.at)) }
                }
                p class="px-5 sm:px-8 py-6 whitespace-pre-wrap wrap-anywhere" dir="auto" lang="" { (linked(&mail.text)) }
            }
            (headers(page_context, mail))
        }
    };
    layout::customer(&page_context.clone().titled_by_customer(&mail.subject), main)
}

fn headers(page_context: &PageContext, mail: &KeptMail) -> Markup {
    html! {
        details class="group" {
            summary class="btn btn-sm btn-ghost" {
                (t!(page_context, "courier-mailbox-headers"))
                span class="transition-transform group-open:rotate-180 text-muted" { (icon("chevron-down")) }
            }
            dl class="card mt-3 p-5 grid sm:grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm" {
                @for (name, value) in &mail.headers { dt class="text-muted" { (name) } dd class="wrap-anywhere max-sm:mb-2" dir="auto" { (value) } }
            }
        }
    }
}

/// The text with its addresses as links: each stands on a line of its own.
fn linked(text: &str) -> Markup {
    html! {
        @for line in text.split_inclusive('\n') {
            @if line.starts_with("http://") || line.starts_with("https://") { a class="link" href=(line.trim_end()) { (line) } } @else { (line) }
        }
    }
}
