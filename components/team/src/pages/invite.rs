//! The page of somebody who is to be invited.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::TeamForm;
use portico_studio::html::people::{Place, people};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, error_summary, hidden, page_head, submit_button};
use portico_web::t;

use super::form;
use crate::forms::{AgentForm, FormError};

/// Who, as what, and where; beside each role, what it sees.
pub fn page(page: &DeskAdmitted<TeamForm>, typed: &AgentForm, errors: &[FormError]) -> Markup {
    let l = &page.page_context.locale;
    let (title, lines) = (t!(l, "team-invite"), form::lines(l, errors));
    let workspaces: Vec<_> = page.subject.workspaces.iter().map(|workspace| (&workspace.key, &workspace.name)).collect();
    let taken = errors.iter().find_map(|error| if let FormError::Taken { agent, name } = error { Some((agent, name)) } else { None });
    let trail = [("/studio/people/agents", html! { (t!(l, "people-agents")) })];
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&trail, &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "team-invite-text")) }
            (error_summary(l, &lines))
            @if let Some((agent, name)) = taken { p { a class="text-link" href=(format!("/studio/people/agents/{agent}")) { (t!(l, "team-see-agent", name = name.as_str())) } } }
            form method="post" action="/studio/people/agents/new" class="card p-5 sm:p-6 space-y-6" {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                div class="grid gap-5 sm:grid-cols-2" { (form::name(l, typed, &lines)) (form::email(l, typed, &lines)) }
                (form::role_and_workspaces(l, typed, &workspaces, &lines))
                (submit_button(&t!(l, "team-send-invitation"), Some(Icon("send"))))
            }
        }
    };
    people(&page.page_context, Place::Agents, title.clone(), main)
}
