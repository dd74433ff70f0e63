//! The page: whom to see the site as, and who did so lately.

use maud::{Markup, Render, html};
use portico::ids::EventId;
use portico::people::{Seeing, SeenAs};
use portico_studio::html::frame::studio;
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, Kind, Locale, PageContext, banner, hidden, page_head, section, submit_button, time, written};
use portico_web::t;

/// What was typed, and what became of it.
pub struct Asked {
    /// Of the form.
    pub form_id: EventId,
    /// An address.
    pub email: String,
    /// What for.
    pub reason: String,
    /// Nobody has the address.
    pub is_nobody: bool,
    /// It has just ended.
    pub has_ended: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Asked { form_id: EventId::generate(), email: String::new(), reason: String::new(), is_nobody: false, has_ended: false }
    }
}

/// The page.
pub fn page(page_context: &PageContext, seen: &SeenAs, asked: &Asked) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "seeing-title");
    let mut page_context = page_context.clone();
    page_context.toast = asked.has_ended.then(|| t!(l, "seeing-ended"));
    let main = html! {
        div class="space-y-6 max-w-3xl" {
            (page_head(&[], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "seeing-text")) }
            @if seen.may_see { (form(l, asked)) } @else { (banner(Kind::Info, t!(l, "seeing-admins"), html! {})) }
            (section(&t!(l, "seeing-latest"), None, latest(l, &seen.latest)))
        }
    };
    studio(&page_context, "/studio/see-as", title, main)
}

fn form(l: &Locale, asked: &Asked) -> Markup {
    let (email, reason, help, nobody) =
        (t!(l, "seeing-email"), t!(l, "seeing-reason"), t!(l, "seeing-reason-help"), t!(l, "seeing-nobody"));
    let address = Field::new("email", &email).value(&asked.email).required(true).max_length(254).autocomplete("off");
    html! {
        form class="card p-4 sm:p-5 space-y-4" method="post" action="/studio/see-as" {
            (hidden(&[("form_id", asked.form_id.as_str())]))
            (field::email(l, &address.error(asked.is_nobody.then_some(nobody.as_str()))))
            (field::text(l, &Field::new("reason", &reason).value(&asked.reason).help(help.as_str()).max_length(200)))
            (submit_button(&t!(l, "seeing-begin"), Some(Icon("eye"))))
        }
    }
}

fn latest(l: &Locale, latest: &[Seeing]) -> Markup {
    html! {
        @if latest.is_empty() { p class="text-muted" { (t!(l, "seeing-none")) } }
        @else {
            ul class="card divide-y divide-base-300" {
                @for seeing in latest {
                    li class="px-4 py-2.5 flex flex-wrap items-baseline gap-x-4" {
                        span class="grow min-w-0" { (t!(l, "seeing-row", by = seeing.by.as_str(), name = seeing.contact.as_str(), email = seeing.email.as_str())) @if !seeing.reason.is_empty() { " · " (written(&seeing.reason)) } }
                        span class="text-sm text-muted" { (time(l, seeing.at).render()) " – " (time(l, seeing.until).render()) }
                    }
                }
            }
        }
    }
}
