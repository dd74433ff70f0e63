//! How the team is signed in, for administrators.

use maud::{Markup, html};
use portico::page::DeskAgent;
use portico::people::{DeskTeam, TeamAccount};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Locale, Tone, Who, avatar, layout, page_head, status_pill, time};
use portico_web::t;

use super::{Done, words};

/// Everybody, with what an administrator can do about their sessions.
pub fn page(team: &DeskAdmitted<DeskTeam>, accounts: &[TeamAccount], done: Option<Done>) -> Markup {
    let mut page_context = team.page_context.clone();
    page_context.toast = done.map(|done| done.text(&page_context.locale));
    let l = &page_context.locale;
    let title = t!(l, "agents-team");
    let main = html! {
        div class="space-y-5" {
            (page_head(&[("/desk/account", html! { (t!(l, "common-account")) })], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "agents-team-hint")) }
            ul class="card divide-y divide-base-300" {
                @for agent in &team.subject {
                    @if let Some(account) = accounts.iter().find(|account| account.agent_id == agent.id) { (member(l, agent, account, agent.id == team.reader.id)) }
                }
            }
        }
    };
    layout::desk_page(&page_context.clone().titled(title), main)
}

fn member(l: &Locale, agent: &DeskAgent, account: &TeamAccount, is_me: bool) -> Markup {
    html! {
        li class="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5" {
            div class="flex items-center gap-3 grow min-w-0 basis-72" {
                (avatar(&agent.name, Who::Agent))
                div class="min-w-0" {
                    p class="font-medium" { (agent.name) span class="text-muted font-normal" { " · " (words::role(l, agent.role)) } }
                    p class="text-sm text-muted break-all" { (account.email) }
                    p class="text-sm text-muted" {
                        (t!(l, "agents-sessions", count = account.sessions))
                        @if let Some(at) = account.seen_at { " · " (t!(l, "agents-seen")) " " (time(l, at)) }
                    }
                }
            }
            @if account.second_factor { (status_pill(Tone::Success, Icon("shield-check"), t!(l, "agents-second-factor"))) }
            div class="flex flex-wrap gap-2" {
                @if is_me {
                    span class="text-sm text-muted" { (t!(l, "agents-you")) }
                } @else {
                    @if account.sessions > 0 { (deed(agent, "sessions/end", &t!(l, "agents-sign-out"))) }
                    @if account.second_factor { (deed(agent, "second-factor/reset", &t!(l, "agents-reset"))) }
                }
            }
        }
    }
}

/// A button that names whom it is about for those who do not see the row.
fn deed(agent: &DeskAgent, what: &str, words: &str) -> Markup {
    html! {
        form method="post" action=(format!("/desk/agents/{}/{what}", agent.id)) {
            button class="btn btn-sm" { (words) span class="sr-only" { ": " (agent.name) } }
        }
    }
}
