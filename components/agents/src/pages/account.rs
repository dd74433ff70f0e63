//! An agent's own account.

use maud::{Markup, html};
use portico::page::DeskAgent;
use portico::people::{AgentAccount, AgentSession, Role};
use portico_web::device;
use portico_web::html::{
    Icon, Locale, PageContext, Tone, Who, avatar, button_link, layout, page_head, post_button, role_name, section, status_pill, time,
};
use portico_web::t;

use super::Done;

/// Who they are, how they sign in, and where they are signed in.
pub fn page(mut page_context: PageContext, agent: &DeskAgent, account: &AgentAccount, done: Option<Done>) -> Markup {
    page_context.toast = done.map(|done| done.text(&page_context.locale));
    let l = &page_context.locale;
    let main = html! {
        div class="space-y-6" {
            (page_head(&[], t!(l, "common-account"), html! { @if agent.role == Role::Admin { (button_link("/studio/people/agents", t!(l, "agents-team"), Some(Icon("users")))) } }))
            (about(l, agent, account))
            (section(&t!(l, "agents-sign-in"), None, html! {
                ul class="card divide-y divide-base-300" { (password(l, account)) (second_factor(l, agent, account)) }
            }))
            (section(&t!(l, "account-sessions"), None, sessions(l, account)))
        }
    };
    let title = t!(l, "common-account");
    layout::desk_page(&page_context.clone().titled(title), main)
}

fn about(l: &Locale, agent: &DeskAgent, account: &AgentAccount) -> Markup {
    html! {
        div class="card px-4 py-3 flex items-center gap-3" {
            (avatar(&agent.name, Who::Agent))
            div class="min-w-0" {
                p class="font-medium" { (agent.name) span class="text-muted font-normal" { " · " (role_name(l, agent.role)) } }
                p class="text-sm text-muted break-all" { (account.email.as_deref().unwrap_or_default()) }
            }
        }
    }
}

/// One way to sign in: its name, its state, what can be done.
fn way(name: &str, state: Markup, actions: Markup) -> Markup {
    html! {
        li class="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" {
            div class="grow min-w-0 basis-56" { p class="font-medium" { (name) } div class="text-sm text-muted" { (state) } }
            div class="flex flex-wrap gap-2" { (actions) }
        }
    }
}

fn small_link(href: &str, text: &str) -> Markup {
    html! { a class="btn btn-sm" href=(href) { (text) } }
}

fn password(l: &Locale, account: &AgentAccount) -> Markup {
    let state = html! { @if let Some(at) = account.password_changed_at { (t!(l, "agents-since")) " " (time(l, at)) } };
    way(&t!(l, "desk-password"), state, small_link("/desk/account/password", &t!(l, "agents-change-password")))
}

fn second_factor(l: &Locale, agent: &DeskAgent, account: &AgentAccount) -> Markup {
    let must = account.required.contains(&agent.role);
    let state = html! {
        @if let Some(at) = account.enrolled_at {
            p { (t!(l, "agents-on-since")) " " (time(l, at)) }
            p class=(if account.codes_left < 3 { "text-warning-ink" } else { "" }) { (t!(l, "agents-codes-left", count = account.codes_left)) }
            @if must { p { (t!(l, "agents-must")) } }
        } @else {
            p { (t!(l, "agents-off")) }
        }
    };
    let actions = html! {
        @if account.enrolled_at.is_some() {
            (small_link("/desk/account/recovery-codes", &t!(l, "agents-new-codes")))
            @if !must { (small_link("/desk/account/second-factor/removal", &t!(l, "agents-switch-off"))) }
        } @else {
            (small_link("/desk/account/second-factor", &t!(l, "agents-switch-on")))
        }
    };
    way(&t!(l, "agents-second-factor"), state, actions)
}

fn sessions(l: &Locale, account: &AgentAccount) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" { @for session in &account.sessions { (open_session(l, session)) } }
        div class="flex flex-wrap items-center gap-3" {
            p class="text-sm text-muted grow basis-64" { (t!(l, "account-sessions-help")) }
            @if account.sessions.len() > 1 {
                (post_button("/desk/account/sessions/end", &[], "btn btn-sm", Some(Icon("log-out")), t!(l, "agents-end-others")))
            }
        }
    }
}

fn open_session(l: &Locale, session: &AgentSession) -> Markup {
    let device = device::words(l, &session.agent);
    html! {
        li class="flex items-center gap-3 px-4 py-2.5" {
            span class="text-lg text-muted" { (device::icon(&session.agent)) }
            div class="grow min-w-0" {
                p class="font-medium" { (device) }
                p class="text-sm text-muted flex flex-wrap gap-x-1.5" {
                    span { (t!(l, "account-since")) " " (time(l, session.created_at)) }
                    span { (t!(l, "agents-seen")) " " (time(l, session.seen_at)) }
                    span class="break-all" { (session.ip) }
                }
            }
            @if session.current {
                (status_pill(Tone::Success, Icon("check"), t!(l, "account-here")))
            } @else {
                form class="shrink-0" method="post" action=(format!("/desk/account/sessions/{}/end", session.id)) {
                    button class="btn btn-sm" { (t!(l, "account-end")) span class="sr-only" { ": " (device) } }
                }
            }
        }
    }
}
