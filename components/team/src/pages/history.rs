//! What became of an agent, by both logs.

use maud::{Markup, html};
use portico::definition::Word;
use portico::people::{HistoryLine, Role, TeamWorkspace};
use portico_web::html::{Locale, designed, role_name, time};
use portico_web::t;
use serde_json::Value as Json;

use super::profile::Profiled;

/// So many lines are shown.
const SHOWN: usize = 40;

/// The newest first.
pub fn list(shown: &Profiled<'_>) -> Markup {
    let (l, own) = (shown.l(), &shown.page.history);
    let told = own.iter().enumerate().map(|(place, line)| {
        let before = own[place + 1..].iter().find(|earlier| ["agent.defined", "agent.invited"].contains(&earlier.kind.as_str()));
        (line, words(l, line, before.map(|before| &before.data), &shown.page.workspaces, &shown.agent().name))
    });
    let accounts = shown.account.history.iter().map(|line| (line, account_words(l, line)));
    let mut all: Vec<(&HistoryLine, Vec<String>)> = told.chain(accounts).collect();
    all.sort_by_key(|(line, _)| std::cmp::Reverse(line.at));
    html! {
        ol class="card divide-y divide-base-300 text-sm" {
            @for (line, words) in all.iter().take(SHOWN) {
                li class="px-4 py-3" {
                    @for words in words { p class="break-words" { (words) } }
                    p class="text-muted" { @if line.by.is_empty() { (t!(l, "studio-by-setup")) } @else { (line.by) } " · " (time(l, line.at)) }
                }
            }
        }
    }
}

fn words(l: &Locale, line: &HistoryLine, before: Option<&Json>, workspaces: &[TeamWorkspace], name: &str) -> Vec<String> {
    match line.kind.as_str() {
        "agent.invited" if before.is_some_and(|before| same(before, &line.data)) => vec![t!(l, "team-was-invited-again")],
        "agent.invited" => vec![t!(l, "team-was-invited"), is(l, &line.data, workspaces)],
        "agent.defined" => defined(l, line, before, workspaces, name),
        "password_link.sent" => vec![t!(l, "team-was-sent-link")],
        "agent_link.withdrawn" => vec![t!(l, "team-was-withdrawn")],
        other => vec![other.to_owned()],
    }
}

fn same(one: &Json, other: &Json) -> bool {
    ["name", "role", "workspaces"].iter().all(|field| one[field] == other[field])
}

fn is_active(data: &Json) -> bool {
    // Who was invited says nothing of it, nor does an old definition of somebody who works here.
    data["expires_at"].is_null() && data["active"].as_i64().unwrap_or(1) == 1
}

/// What a definition changed; the first one says all of it.
fn defined(l: &Locale, line: &HistoryLine, before: Option<&Json>, workspaces: &[TeamWorkspace], name: &str) -> Vec<String> {
    let data = &line.data;
    let Some(before) = before else { return vec![t!(l, "team-was-defined"), is(l, data, workspaces)] };
    let mut all = Vec::new();
    match (is_active(before), is_active(data)) {
        // Joining is done by the agent, opening again by an administrator.
        (false, true) if line.by == name => all.push(t!(l, "team-was-joined")),
        (false, true) => all.push(t!(l, "people-was-opened")),
        (true, false) => all.push(t!(l, "people-was-closed")),
        _ => {}
    }
    if data["name"] != before["name"] {
        all.push(t!(l, "people-was-renamed", name = data["name"].as_str().unwrap_or_default()));
    }
    if data["role"] != before["role"] || data["workspaces"] != before["workspaces"] {
        all.push(is(l, data, workspaces));
    }
    if all.is_empty() { vec![t!(l, "team-was-saved")] } else { all }
}

/// Role and workspaces: "Lead in Support, Billing".
fn is(l: &Locale, data: &Json, workspaces: &[TeamWorkspace]) -> String {
    let role = data["role"].as_str().and_then(Role::read).map(|role| role_name(l, role)).unwrap_or_default();
    let keys = data["workspaces"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let names: Vec<String> = keys
        .map(|key| {
            workspaces
                .iter()
                .find(|workspace| workspace.key.to_string() == key)
                .map_or_else(|| key.to_owned(), |found| designed(l, &found.name).words().to_owned())
        })
        .collect();
    if names.is_empty() { t!(l, "team-is", role = role) } else { t!(l, "team-is-in", role = role, workspaces = names.join(", ")) }
}

fn account_words(l: &Locale, line: &HistoryLine) -> Vec<String> {
    vec![match line.kind.as_str() {
        "agent_password.changed" => t!(l, "team-was-password-changed"),
        "agent_password.set" => t!(l, "team-was-password-set"),
        "second_factor.enrolled" => t!(l, "team-was-enrolled"),
        "second_factor.removed" => t!(l, "team-was-removed"),
        "second_factor.reset" => t!(l, "agents-done-reset"),
        "recovery_code.used" => t!(l, "team-was-recovery-used"),
        "recovery_codes.renewed" => t!(l, "team-was-recovery-renewed"),
        "agent_sessions.ended" => t!(l, "people-was-signed-out"),
        other => other.to_owned(),
    }]
}
