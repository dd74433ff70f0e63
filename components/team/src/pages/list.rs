//! The list of the team.

use maud::{Markup, html};
use portico::people::{ListedAgent, ListedTeam, PEOPLE_SHOWN, TeamAccount, TeamDirectory, TeamSought};
use portico_studio::html::people::{Place, people, reads_only};
use portico_studio::html::people_words::list as names;
use portico_web::admission::DeskAdmitted;
use portico_web::html::{
    Icon, Locale, Tone, Who, avatar, button_link, empty_state, page_head, pager, role_name, row_link, rows, search_box, status_pill, time,
};
use portico_web::{fields, t};

const ADDRESS: &str = "/studio/people/agents";

/// Everybody by name, or whoever was looked for.
pub fn page(page: &DeskAdmitted<TeamDirectory>, accounts: &[TeamAccount], sought: &TeamSought<'_>) -> Markup {
    let (l, team): (&Locale, &ListedTeam) = (&page.page_context.locale, &page.subject);
    let shown = &accounts[..accounts.len().min(PEOPLE_SHOWN)];
    let next = (accounts.len() > PEOPLE_SHOWN).then(|| shown.last()).flatten().map(|last| {
        let (typed, after) = (fields::encode(sought.typed), fields::encode(&last.name));
        format!("{ADDRESS}?q={typed}&after={after}&after_id={}", last.agent_id)
    });
    let title = t!(l, "people-agents");
    let new = html! { @if team.may_edit { (button_link("/studio/people/agents/new", t!(l, "team-invite"), Some(Icon("user-plus")))) } };
    let main = html! {
        (page_head(&[], &title, new))
        (reads_only(l, team.may_edit))
        (search_box(l, ADDRESS, "q", sought.typed, &t!(l, "team-search")))
        @if shown.is_empty() && sought.after.1.is_empty() {
            (empty_state(Icon("search-x"), &t!(l, "people-nothing-found"), &t!(l, "team-nothing-found-text"), html! { a class="btn" href=(ADDRESS) { (t!(l, "common-search-clear")) } }))
        } @else if shown.is_empty() {
            p class="text-muted" { (t!(l, "people-no-more")) }
        } @else {
            (rows(html! { @for account in shown { @if let Some(agent) = team.rows.iter().find(|agent| agent.id == account.agent_id) { (row(l, agent, account)) } } }))
            (pager(l, next.as_deref()))
        }
    };
    people(&page.page_context, Place::Agents, title.clone(), main)
}

fn row(l: &Locale, agent: &ListedAgent, account: &TeamAccount) -> Markup {
    let title = html! {
        span class="flex items-center gap-3" {
            (avatar(&agent.name, Who::Agent))
            span class="min-w-0" {
                span class="block break-words" { (agent.name) }
                span class="block text-sm font-normal text-muted" { (role_name(l, agent.role)) @if !agent.workspaces.is_empty() { " · " (names(l, &agent.workspaces)) } }
                span class="block text-sm font-normal text-muted break-all" { (account.email) }
            }
        }
    };
    let end = html! {
        span class="flex flex-wrap items-center gap-2 sm:justify-end sm:max-w-[50%]" {
            @if let Some(at) = account.seen_at { span class="text-sm text-muted" { (t!(l, "team-seen")) " " (time(l, at)) } }
            @if account.second_factor { (status_pill(Tone::Success, Icon("shield-check"), t!(l, "agents-second-factor"))) }
            (state(l, agent.active, agent.invited_until))
        }
    };
    row_link(&format!("{ADDRESS}/{}", agent.id), title, html! {}, end)
}

/// Whether somebody works here, is invited, or does not any more.
pub fn state(l: &Locale, active: bool, invited_until: Option<i64>) -> Markup {
    html! {
        @match invited_until {
            _ if active => {}
            Some(until) if until > l.now => (status_pill(Tone::Info, Icon("mail"), t!(l, "people-is-invited"))),
            Some(_) => (status_pill(Tone::Warning, Icon("hourglass"), t!(l, "team-expired"))),
            None => (status_pill(Tone::Warning, Icon("circle-slash"), t!(l, "people-closed"))),
        }
    }
}
