//! What a change of an agent means, before it is made; and what becomes of their open requests.

use maud::{Markup, html};
use portico::definition::Text;
use portico::ids::EventId;
use portico::people::{AgentDefinition, AgentProfile, AgentProfileAccount, Role, TeamWorkspace};
use portico_studio::html::people::{Place, people};
use portico_studio::html::people_words::list;
use portico_web::admission::DeskAdmitted;
use portico_web::html::field::{self, Choice};
use portico_web::html::{
    Field, Icon, Kind, Locale, SLOT, around, banner, button_link, designed, hidden, page_head, role_name, submit_button,
};
use portico_web::t;

use super::{Refusal, words};
use crate::forms::Fate;

/// What is to be.
pub struct Plan<'a> {
    page: &'a DeskAdmitted<AgentProfile>,
    account: &'a AgentProfileAccount,
    definition: AgentDefinition,
    closes: bool,
    /// Where they work on requests no more, and have some.
    left: Vec<&'a TeamWorkspace>,
}

impl<'a> Plan<'a> {
    /// Name, role or workspaces change.
    pub fn change(page: &'a DeskAdmitted<AgentProfile>, account: &'a AgentProfileAccount, definition: AgentDefinition) -> Self {
        let works = |workspace: &TeamWorkspace| definition.role != Role::Auditor && definition.workspaces.contains(&workspace.key);
        let left = page.workspaces.iter().filter(|workspace| workspace.requests > 0 && !works(workspace)).collect();
        Plan { page, account, definition, closes: false, left }
    }

    /// The account is closed.
    pub fn closing(page: &'a DeskAdmitted<AgentProfile>, account: &'a AgentProfileAccount, definition: AgentDefinition) -> Self {
        let left = page.workspaces.iter().filter(|workspace| workspace.requests > 0).collect();
        Plan { page, account, definition, closes: true, left }
    }

    /// Whether all of it is that way already.
    pub fn changes_nothing(&self) -> bool {
        let (agent, wanted) = (&self.page.subject, &self.definition);
        agent.name == wanted.name.as_str() && agent.role == wanted.role && self.gained().is_empty() && self.lost().is_empty()
    }

    fn gained(&self) -> Vec<Text> {
        self.named(|key| self.definition.workspaces.contains(key) && !self.page.subject.workspaces.contains(key))
    }

    fn lost(&self) -> Vec<Text> {
        self.named(|key| !self.definition.workspaces.contains(key) && self.page.subject.workspaces.contains(key))
    }

    fn named(&self, is_it: impl Fn(&portico::definition::WorkspaceKey) -> bool) -> Vec<Text> {
        self.page.workspaces.iter().filter(|workspace| is_it(&workspace.key)).map(|workspace| workspace.name.clone()).collect()
    }

    /// Why it can't be done at all.
    fn refused(&self) -> Option<Refusal> {
        let (agent, is_own) = (&self.page.subject, self.page.reader.id == self.page.subject.id);
        if agent.only_admin && (self.closes || self.definition.role != Role::Admin) {
            return Some(Refusal::OnlyAdmin);
        }
        (self.closes && is_own).then_some(Refusal::Oneself)
    }
}

/// The sentences, then the form that does it.
pub fn page(page: &DeskAdmitted<AgentProfile>, plan: &Plan<'_>) -> Markup {
    let (l, agent) = (&page.page_context.locale, &page.subject);
    let address = format!("/studio/people/agents/{}", agent.id);
    let trail = [("/studio/people/agents", html! { (t!(l, "people-agents")) }), (address.as_str(), html! { (agent.name) })];
    let title = if plan.closes { t!(l, "people-close-now", name = agent.name.as_str()) } else { t!(l, "team-plan") };
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&trail, &title, html! {}))
            @if let Some(refused) = plan.refused() {
                (banner(Kind::Error, t!(l, "team-refused"), html! { (refused.text(l, &agent.name)) }))
                (button_link(&address, t!(l, "team-back"), Some(Icon("arrow-left"))))
            } @else {
                form method="post" action=(format!("{address}/{}", if plan.closes { "closing" } else { "change" })) class="card p-5 sm:p-6 space-y-5" {
                    ul class="list-disc ps-5 space-y-2 text-pretty" { @if plan.closes { (closing(l, plan)) } @else { (changing(l, plan)) } }
                    (carried(plan))
                    @for workspace in &plan.left { (fate(l, &agent.name, workspace)) }
                    div class="flex flex-wrap gap-3" {
                        @if plan.closes { (submit_button(&t!(l, "people-close-now", name = agent.name.as_str()), Some(Icon("circle-slash")))) }
                        @else { (submit_button(&t!(l, "team-change-now"), Some(Icon("check")))) }
                        (button_link(&address, t!(l, "team-back"), None))
                    }
                }
            }
        }
    };
    people(&page.page_context, Place::Agents, title.clone(), main)
}

/// What travels with the form: what was typed, and which definition was seen.
fn carried(plan: &Plan<'_>) -> Markup {
    let (form_id, seen, wanted) = (EventId::generate(), plan.page.subject.seq.to_string(), &plan.definition);
    html! {
        (hidden(&[("form_id", form_id.as_str()), ("seen", &seen)]))
        @if !plan.closes {
            (hidden(&[("name", wanted.name.as_str()), ("role", wanted.role.word())]))
            @for key in &wanted.workspaces { (hidden(&[("workspaces", &key.to_string())])) }
        }
    }
}

fn closing(l: &Locale, plan: &Plan<'_>) -> Markup {
    let name = plan.page.subject.name.as_str();
    html! {
        li { (t!(l, "team-close-out", name = name)) }
        li { (t!(l, "team-close-mail")) }
        li { (t!(l, "team-close-stays", name = name)) }
        @if plan.left.is_empty() { li { (t!(l, "team-no-requests", name = name)) } }
    }
}

fn changing(l: &Locale, plan: &Plan<'_>) -> Markup {
    let (agent, wanted) = (&plan.page.subject, &plan.definition);
    let (name, new) = (agent.name.as_str(), wanted.name.as_str());
    let (gained, lost) = (plan.gained(), plan.lost());
    let must =
        plan.account.required.contains(&wanted.role) && !plan.account.required.contains(&agent.role) && plan.account.enrolled_at.is_none();
    html! {
        @if name != new { li { (t!(l, "team-plan-name", name = name, new = new)) } }
        @if agent.role != wanted.role {
            li { b { (t!(l, "team-plan-role", name = new, before = role_name(l, agent.role), after = role_name(l, wanted.role))) } " " (words::may(l, wanted.role)) }
            @if must { li { (t!(l, "team-plan-factor", name = new)) } }
            @if plan.page.reader.id == agent.id { li { (t!(l, "team-plan-own")) } }
        }
        @if !gained.is_empty() { li { (around(&t!(l, "team-plan-gains", name = new, workspaces = SLOT), list(l, &gained))) } }
        @if !lost.is_empty() { li { b { (around(&t!(l, "team-plan-loses", name = new, workspaces = SLOT), list(l, &lost))) } } }
        @if agent.active { li { (t!(l, "team-plan-at-once")) } }
    }
}

/// What becomes of the open requests of one workspace.
fn fate(l: &Locale, name: &str, workspace: &TeamWorkspace) -> Markup {
    let (field_name, place) = (format!("requests.{}", workspace.key), designed(l, &workspace.name));
    let label = t!(l, "team-fate", count = workspace.requests, name = name, workspace = place.words());
    let (nobody, nobody_help) = (t!(l, "team-fate-nobody"), t!(l, "team-fate-nobody-help"));
    let (stay, stay_help) = (t!(l, "team-fate-stay", name = name), t!(l, "team-fate-stay-help", workspace = place.words()));
    let heirs: Vec<(String, String)> =
        workspace.colleagues.iter().map(|one| (one.id.to_string(), t!(l, "team-fate-colleague", name = one.name.as_str()))).collect();
    let mut choices = vec![Choice { help: Some(&nobody_help), ..Choice::new(Fate::Nobody.word(), &nobody) }];
    choices.extend(heirs.iter().map(|(id, words)| Choice::new(id, words)));
    choices.push(Choice { help: Some(&stay_help), ..Choice::new(Fate::Stay.word(), &stay) });
    let field = Field::new(&field_name, &label).value(Fate::Nobody.word()).required(true);
    if choices.len() <= 6 { field::radios(l, &field, &choices) } else { field::select(l, &field, &choices) }
}
