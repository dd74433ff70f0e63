//! How an agent comes in: the link that was mailed, the password, the second factor, the sessions.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::{LinkPurpose, ProfiledSession, SentLink};
use portico_web::html::time::date_time;
use portico_web::html::{Icon, Locale, hidden, icon, time};
use portico_web::{device, t};

use super::profile::Profiled;

/// All of it in one card.
pub fn card(shown: &Profiled<'_>) -> Markup {
    let (l, account) = (shown.l(), shown.account);
    html! {
        div class="card divide-y divide-base-300" {
            div class="px-5 py-4" {
                p class="text-sm text-muted" { (t!(l, "people-email")) }
                p class="break-all" { (account.email.as_deref().unwrap_or_default()) }
            }
            (way_in(shown))
            @if shown.agent().active {
                (second_factor(shown))
                (sessions(shown))
            }
        }
    }
}

/// The invitation of whoever has not joined; else the password.
fn way_in(shown: &Profiled<'_>) -> Markup {
    let (l, agent, account) = (shown.l(), shown.agent(), shown.account);
    // A link to a new password is of no use once the password was set again.
    let link = shown
        .page
        .link
        .as_ref()
        .filter(|link| link.purpose == LinkPurpose::Invitation || account.password_set_at.is_none_or(|at| at <= link.sent_at));
    let may_send = agent.may_edit && !shown.is_own();
    html! {
        div class="px-5 py-4 space-y-3" {
            @if agent.joined {
                div {
                    p class="text-sm text-muted" { (t!(l, "desk-password")) }
                    p { @match account.password_set_at { Some(at) => { (t!(l, "team-password-since")) " " (time(l, at)) }, None => (t!(l, "team-no-password")) } }
                }
            } @else {
                p class="text-pretty" { @if link.is_some() { (t!(l, "team-not-joined")) } @else { (t!(l, "team-not-invited")) } }
            }
            @if let Some(link) = link { (sent(l, link)) }
            @if may_send && (agent.active || !agent.joined) { (send(shown, link)) }
        }
    }
}

fn sent(l: &Locale, link: &SentLink) -> Markup {
    let until = date_time(l, link.expires_at);
    html! {
        p class="text-sm text-pretty" {
            @if link.expires_at > l.now { (t!(l, "team-link-until", by = link.by.as_str(), time = until)) }
            @else { (t!(l, "team-link-expired", by = link.by.as_str(), time = until)) }
        }
    }
}

fn send(shown: &Profiled<'_>, link: Option<&SentLink>) -> Markup {
    let (l, agent) = (shown.l(), shown.agent());
    let (address, form_id) = (format!("/studio/people/agents/{}/link", agent.id), EventId::generate());
    let (what, words) = match (agent.joined, link.is_some()) {
        (false, true) => ("invitation", t!(l, "team-invite-again")),
        (false, false) => ("invitation", t!(l, "team-send-invitation")),
        (true, true) => ("password", t!(l, "team-link-again")),
        (true, false) => ("password", t!(l, "team-link-send")),
    };
    html! {
        @if agent.joined { p class="text-sm text-muted text-pretty" { (t!(l, "team-link-means", name = agent.name.as_str())) } }
        div class="flex flex-wrap gap-2" {
            form method="post" action=(address) {
                (hidden(&[("form_id", form_id.as_str()), ("what", what)]))
                button class="btn btn-sm" { (icon("send")) (words) }
            }
            @if link.is_some() {
                form method="post" action=(format!("{address}/withdrawal")) {
                    (hidden(&[("form_id", form_id.as_str())]))
                    button class="btn btn-sm" { (t!(l, "people-withdraw")) }
                }
            }
        }
    }
}

fn second_factor(shown: &Profiled<'_>) -> Markup {
    let (l, agent, account) = (shown.l(), shown.agent(), shown.account);
    html! {
        div class="px-5 py-4 space-y-3" {
            div {
                p class="text-sm text-muted" { (t!(l, "agents-second-factor")) }
                p {
                    @match account.enrolled_at {
                        Some(at) => { (t!(l, "agents-on-since")) " " (time(l, at)) },
                        None if account.required.contains(&agent.role) => (t!(l, "team-factor-missing")),
                        None => (t!(l, "team-factor-off")),
                    }
                }
            }
            @if account.enrolled_at.is_some() && agent.may_edit && !shown.is_own() {
                (deed(shown, "second-factor/reset", "shield-off", &t!(l, "agents-reset")))
            }
        }
    }
}

fn sessions(shown: &Profiled<'_>) -> Markup {
    let (l, account) = (shown.l(), shown.account);
    html! {
        div class="px-5 py-4 space-y-3" {
            p class="text-sm text-muted" { (t!(l, "people-sessions")) }
            @if account.sessions.is_empty() { p { (t!(l, "people-no-sessions")) } }
            @else { ul class="space-y-2" { @for session in &account.sessions { (open_session(l, session)) } } }
            @if !account.sessions.is_empty() && shown.agent().may_edit && !shown.is_own() { (deed(shown, "sessions/end", "log-out", &t!(l, "agents-sign-out"))) }
        }
    }
}

fn open_session(l: &Locale, session: &ProfiledSession) -> Markup {
    html! {
        li {
            p { (device::words(l, &session.agent)) }
            p class="text-sm text-muted" { (t!(l, "account-since")) " " (time(l, session.created_at)) " · " (t!(l, "agents-seen")) " " (time(l, session.seen_at)) " · " span class="break-all" { (session.ip) } }
        }
    }
}

fn deed(shown: &Profiled<'_>, what: &str, picture: &'static str, words: &str) -> Markup {
    html! {
        form method="post" action=(format!("/studio/people/agents/{}/{what}", shown.agent().id)) {
            (hidden(&[("form_id", EventId::generate().as_str())]))
            button class="btn btn-sm" { (Icon(picture)) (words) }
        }
    }
}
