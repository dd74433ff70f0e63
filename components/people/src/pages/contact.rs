//! One contact.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::{ContactMembership, ContactProfile, NameError, PLAIN_MEMBER};
use portico_web::admission::DeskAdmitted;
use portico_web::html::field::{self, Choice};
use portico_web::html::{
    Field, Icon, Kind, SLOT, around, banner, button_link, designed, hidden, icon, page_head, section, submit_button, time,
};
use portico_web::{device, t};

use super::directory::state;
use super::{Done, history};
use portico_studio::html::people::{Place, people, reads_only};
use portico_studio::html::people_words::{list, name_error, role};

/// The page; `typed` is what stands in the field of the name.
pub fn page(page: &DeskAdmitted<ContactProfile>, typed: &str, error: Option<NameError>, done: Option<Done>) -> Markup {
    let mut page_context = page.page_context.clone();
    let (l, contact) = (&page.page_context.locale, &page.subject);
    page_context.toast = done.map(|done| done.text(l));
    let is_merged = contact.merged_into.is_some();
    let merge = format!("/studio/people/contacts/{}/merge", contact.named.id);
    let beside = html! {
        (state(l, contact.active, is_merged))
        @if contact.may_edit && !is_merged { (button_link(&merge, t!(l, "people-merge"), Some(Icon("merge")))) }
    };
    let main = html! {
        (page_head(&[("/studio/people/contacts", html! { (t!(l, "people-contacts")) })], &contact.named.name, beside))
        (reads_only(l, contact.may_edit))
        @if let Some(kept) = &contact.merged_into {
            @let link = html! { a class="link" href=(format!("/studio/people/contacts/{}", kept.id)) { (kept.name) " (" (kept.email) ")" } };
            (banner(Kind::Info, t!(l, "people-merged"), html! { (around(&t!(l, "people-merged-into", who = SLOT), link)) }))
        }
        div class="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start" {
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "people-details"), None, details(page, typed, error)))
                (section(&t!(l, "people-organisations"), None, memberships(page)))
                (section(&t!(l, "people-sees-title"), None, sight(page)))
            }
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "people-sessions"), None, sessions(page)))
                @if contact.may_edit && !is_merged { (account(page)) }
                (section(&t!(l, "people-history"), None, history::list(l, &page.history)))
            }
        }
    };
    people(&page_context, Place::Contacts, contact.named.name.clone(), main)
}

fn details(page: &DeskAdmitted<ContactProfile>, typed: &str, error: Option<NameError>) -> Markup {
    let (l, contact) = (&page.page_context.locale, &page.subject);
    let (label, error) = (t!(l, "people-name"), error.map(|error| name_error(l, error)));
    html! {
        div class="card p-5 space-y-5" {
            dl class="text-sm" { dt class="text-muted" { (t!(l, "people-email")) } dd class="text-base break-all" { (contact.named.email) } }
            @if !page.merged.is_empty() {
                dl class="text-sm" { dt class="text-muted" { (t!(l, "people-merged-addresses")) } @for one in &page.merged { dd class="break-all" { a class="link link-hover" href=(format!("/studio/people/contacts/{}", one.id)) { (one.email) } } } }
            }
            @if contact.may_edit && contact.merged_into.is_none() {
                form method="post" action=(format!("/studio/people/contacts/{}/name", contact.named.id)) class="space-y-4" {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    (field::text(l, &Field::new("name", &label).value(typed).required(true).autocomplete("off").max_length(100).error(error.as_deref())))
                    (submit_button(&t!(l, "people-save"), Some(Icon("save"))))
                }
            }
        }
    }
}

fn memberships(page: &DeskAdmitted<ContactProfile>) -> Markup {
    let l = &page.page_context.locale;
    html! {
        @if page.memberships.is_empty() { p class="card p-5 text-muted text-pretty" { (t!(l, "people-no-organisation")) } }
        @else { ul class="card divide-y divide-base-300" { @for one in &page.memberships { (membership(page, one)) } } }
    }
}

fn membership(page: &DeskAdmitted<ContactProfile>, one: &ContactMembership) -> Markup {
    let (l, contact) = (&page.page_context.locale, &page.subject);
    let address = format!("/studio/people/organisations/{}/members/{}", one.organisation, contact.named.id);
    let mut names: Vec<(String, String)> =
        page.roles.iter().map(|role| (role.key.clone(), designed(l, &role.name).words().to_owned())).collect();
    if page.roles.iter().all(|role| role.key != PLAIN_MEMBER) {
        names.push((PLAIN_MEMBER.to_owned(), t!(l, "people-member")));
    }
    let choices: Vec<Choice<'_>> = names.iter().map(|(key, name)| Choice::new(key, name)).collect();
    let (label, id) = (t!(l, "people-role"), format!("role-{}", one.organisation));
    html! {
        li class="px-4 sm:px-5 py-3.5 space-y-2" {
            a class="link link-hover font-medium" href=(format!("/studio/people/organisations/{}", one.organisation)) { (one.name) }
            p class="text-sm" { (role(l, &one.role, one.role_name.as_ref())) }
            @if contact.may_edit {
                div class="flex flex-wrap items-end gap-3" {
                    form method="post" action=(format!("{address}/role")) class="flex flex-wrap items-end gap-3" {
                        (hidden(&[("form_id", EventId::generate().as_str()), ("then", "contact")]))
                        (field::select(l, &Field::new("role", &label).id(&id).value(&one.role).required(true), &choices))
                        button class="btn" { (t!(l, "people-save-role")) span class="sr-only" { ": " (one.name) } }
                    }
                    form method="post" action=(format!("{address}/removal")) {
                        (hidden(&[("form_id", EventId::generate().as_str()), ("then", "contact")]))
                        button class="btn text-error-ink" { (icon("user-minus")) (t!(l, "people-take-out", organisation = one.name.as_str())) }
                    }
                }
            }
        }
    }
}

/// What they see, in a sentence.
fn sight(page: &DeskAdmitted<ContactProfile>) -> Markup {
    let l = &page.page_context.locale;
    html! {
        div class="card p-5 space-y-2" {
            p class="text-pretty" {
                @if page.portals.is_empty() { (t!(l, "people-contact-sees-nothing")) }
                @else { (around(&t!(l, "people-contact-sees", portals = SLOT), list(l, &page.portals))) }
            }
            p class="text-sm text-muted" { (t!(l, "people-open-requests", count = page.requests)) }
        }
    }
}

fn sessions(page: &DeskAdmitted<ContactProfile>) -> Markup {
    let (l, contact) = (&page.page_context.locale, &page.subject);
    html! {
        @if page.sessions.is_empty() { p class="card p-5 text-sm text-muted" { (t!(l, "people-no-sessions")) } }
        @else {
            ul class="card divide-y divide-base-300 text-sm" {
                @for session in &page.sessions {
                    li class="px-4 py-3" {
                        p { (device::words(l, &session.agent)) }
                        p class="text-muted" { (session.ip) " · " (time(l, session.created_at)) }
                    }
                }
            }
            @if contact.may_edit {
                form method="post" action=(format!("/studio/people/contacts/{}/sessions/end", contact.named.id)) {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    button class="btn" { (icon("log-out")) (t!(l, "people-end-sessions")) }
                }
            }
        }
    }
}

/// The account is closed, or opened again: two steps, the second with the name.
fn account(page: &DeskAdmitted<ContactProfile>) -> Markup {
    let (l, contact) = (&page.page_context.locale, &page.subject);
    let (address, name) = (format!("/studio/people/contacts/{}", contact.named.id), contact.named.name.as_str());
    html! {
        @if contact.active {
            details class="card p-5 group" {
                summary class="flex items-center gap-3 font-medium cursor-pointer list-none" { span class="text-muted" { (icon("circle-slash")) } (t!(l, "people-close")) span class="ms-auto text-muted group-open:rotate-180" { (icon("chevron-down")) } }
                form class="pt-4 space-y-4" method="post" action=(format!("{address}/deactivation")) {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    p class="text-sm text-pretty" { (t!(l, "people-close-means", name = name)) }
                    button class="btn text-error-ink" { (icon("circle-slash")) (t!(l, "people-close-now", name = name)) }
                }
            }
        } @else {
            form class="card p-5 space-y-4" method="post" action=(format!("{address}/reactivation")) {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                p class="text-sm text-pretty" { (t!(l, "people-open-means", name = name)) }
                (submit_button(&t!(l, "people-open-now", name = name), Some(Icon("rotate-ccw"))))
            }
        }
    }
}
