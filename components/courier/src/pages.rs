//! The development mailbox.

use maud::{Markup, html};
use portico::delivery::KeptMail;
use portico_web::html::{Chrome, Icon, button_link, empty_state, layout, page_head, row_link, rows, search_box, time};
use portico_web::t;

/// The newest mails; `to` is the address they are picked by, or "".
pub fn mailbox(chrome: &Chrome, mails: &[KeptMail], to: &str) -> Markup {
    let l = &chrome.locale;
    let title = t!(l, "courier-mailbox");
    let main = html! {
        div class="space-y-6" {
            (page_head(&[], &title, html! {}))
            p class="text-muted" { (t!(l, "courier-mailbox-text")) }
            (search_box(l, "/dev/mail", "to", to, &t!(l, "courier-mailbox-search")))
            @if mails.is_empty() {
                (empty_state(Icon("inbox"), &t!(l, "courier-mailbox-empty"), &t!(l, "courier-mailbox-empty-hint"), html! {}))
            } @else {
                (rows(html! { @for mail in mails { (row(chrome, mail)) } }))
            }
        }
    };
    layout::customer(&chrome.clone().titled(title), main)
}

fn row(chrome: &Chrome, mail: &KeptMail) -> Markup {
    let when = html! { span class="text-sm text-muted shrink-0" { (time(&chrome.locale, mail.at)) } };
    row_link(&format!("/dev/mail/{}", mail.id), &mail.subject, html! { (mail.to) }, when)
}

/// One mail: its headers and its plain part, and the way to its HTML part.
pub fn kept_mail(chrome: &Chrome, mail: &KeptMail) -> Markup {
    let l = &chrome.locale;
    let mailbox = t!(l, "courier-mailbox");
    let html_part = format!("/dev/mail/{}/html", mail.id);
    let main = html! {
        div class="space-y-6" {
            (page_head(&[("/dev/mail", &mailbox)], &mail.subject, button_link(&html_part, &t!(l, "courier-mailbox-html"), Some(Icon("eye")))))
            dl class="card p-5 grid sm:grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm" {
                @for (name, value) in &mail.headers { dt class="text-muted" { (name) } dd class="wrap-anywhere max-sm:mb-2" dir="auto" { (value) } }
            }
            pre class="card p-5 text-sm whitespace-pre-wrap wrap-anywhere" dir="auto" { (linked(&mail.text)) }
        }
    };
    layout::customer(&chrome.clone().titled(&mail.subject), main)
}

/// The text with its addresses as links: each stands on a line of its own.
fn linked(text: &str) -> Markup {
    html! {
        @for line in text.split_inclusive('\n') {
            @if line.starts_with("http://") || line.starts_with("https://") { a class="link" href=(line.trim_end()) { (line) } } @else { (line) }
        }
    }
}
