//! A customer's own account.

use maud::{Markup, Render, html};
use portico::page::Viewer;
use portico::people::{Account, OpenSession};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Icon, Kind, Locale, Tone, Who, avatar, banner, facts, page_head, post_button, section, status_pill, time};
use portico_web::{device, t};

use super::organisations::own_organisations;

/// Who they are, and where they are signed in.
pub fn account_page(page: &CustomerAdmitted<Account>) -> Markup {
    let l = &page.page_context.locale;
    let sign_out = post_button("/account/sign-out", &[], "btn", Some(Icon("log-out")), t!(l, "common-sign-out"));
    html! {
        div class="space-y-8" {
            (page_head(&[], t!(l, "account-title"), sign_out))
            (section(&t!(l, "account-you"), None, about(l, &page.reader)))
            (section(&t!(l, "account-organisations"), None, organisations(l, page)))
            (section(&t!(l, "account-sessions"), None, sessions(l, page)))
        }
    }
}

fn about(l: &Locale, viewer: &Viewer) -> Markup {
    let (email, language) = (t!(l, "account-email"), t!(l, "account-language"));
    let spoken = match &viewer.language {
        Some(_) => l.language.name().to_owned(),
        None => t!(l, "account-language-browser", language = l.language.name()),
    };
    html! {
        div class="card p-5 flex gap-4" {
            (avatar(&viewer.name, Who::Contact))
            div class="min-w-0 space-y-3" {
                p class="font-medium pt-1.5" { (viewer.name) }
                (facts(&[(email.render(), html! { (viewer.email) }), (language.render(), html! { (spoken) })]))
            }
        }
    }
}

fn organisations(l: &Locale, page: &Account) -> Markup {
    let (address, more) = ("/account/organisations", t!(l, "account-see-invitations"));
    html! {
        @for name in &page.invited {
            (banner(Kind::Info, t!(l, "account-invited-by", organisation = name.as_str()), html! { a class="text-link" href=(address) { (more) } }))
        }
        (own_organisations(l, &page.organisations))
    }
}

fn sessions(l: &Locale, page: &Account) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" { @for session in &page.sessions { (open_session(l, session)) } }
        div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 mt-3" {
            p class="text-sm text-muted" { (t!(l, "account-sessions-help")) }
            @if page.sessions.len() > 1 {
                (post_button("/account/sessions/end", &[], "btn btn-sm", Some(Icon("log-out")), t!(l, "account-end-others")))
            }
        }
    }
}

fn open_session(l: &Locale, session: &OpenSession) -> Markup {
    let device = device::words(l, &session.agent);
    html! {
        li class="flex items-center gap-4 px-5 py-4" {
            span class="text-xl text-muted" { (device::icon(&session.agent)) }
            div class="grow min-w-0" {
                p class="font-medium" { (device) }
                p class="text-sm text-muted" { (t!(l, "account-since")) " " span class="whitespace-nowrap" { (time(l, session.created_at)) " ·" } " " span class="whitespace-nowrap" { (session.ip) } }
            }
            @if session.current {
                (status_pill(Tone::Success, Icon("check"), t!(l, "account-here")))
            } @else {
                form class="shrink-0" method="post" action=(format!("/account/sessions/{}/end", session.id)) {
                    button class="btn btn-sm" { (t!(l, "account-end")) span class="sr-only" { ": " (device) } }
                }
            }
        }
    }
}
