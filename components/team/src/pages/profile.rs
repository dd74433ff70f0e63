//! One agent.

use maud::{Markup, html};
use portico::definition::Text;
use portico::ids::EventId;
use portico::people::{AgentProfile, AgentProfileAccount, LinkPurpose, ProfiledAgent};
use portico_studio::html::people::{Place, people, reads_only};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Kind, Locale, banner, button_link, error_summary, hidden, page_head, role_name, section, submit_button};
use portico_web::t;

use super::list::state;
use super::{Done, Refusal, form, history, sign_in, words};
use crate::forms::{AgentForm, FormError};

/// The page of an agent, with what was typed.
pub struct Profiled<'a> {
    /// What they are.
    pub page: &'a DeskAdmitted<AgentProfile>,
    /// How they sign in.
    pub account: &'a AgentProfileAccount,
    /// What stands in the form.
    pub form: &'a AgentForm,
    /// What is wrong with that.
    pub errors: &'a [FormError],
    /// Why nothing was changed.
    pub refused: Option<Refusal>,
    /// What was just done.
    pub done: Option<Done>,
}

impl Profiled<'_> {
    /// The reader's language and zone.
    pub fn l(&self) -> &Locale {
        &self.page.page_context.locale
    }

    /// The agent.
    pub fn agent(&self) -> &ProfiledAgent {
        &self.page.subject
    }

    /// Whether it is the reader's own page.
    pub fn is_own(&self) -> bool {
        self.page.reader.id == self.page.subject.id
    }
}

/// What they are on the left; how they sign in, and what became of them, on the right.
pub fn page(shown: &Profiled<'_>) -> Markup {
    let mut page_context = shown.page.page_context.clone();
    let (l, agent) = (shown.l(), shown.agent());
    page_context.toast = shown.done.map(|done| done.text(l));
    let invited = shown.page.link.as_ref().filter(|link| link.purpose == LinkPurpose::Invitation).map(|link| link.expires_at);
    let main = html! {
        (page_head(&[("/studio/people/agents", html! { (t!(l, "people-agents")) })], &agent.name, state(l, agent.active, invited)))
        (reads_only(l, agent.may_edit))
        @if let Some(refused) = shown.refused { (banner(Kind::Error, t!(l, "team-refused"), html! { (refused.text(l, &agent.name)) })) }
        @if agent.active != shown.account.open && agent.joined { (unfinished(shown)) }
        div class="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start" {
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "team-sees-title"), None, sight(shown)))
                @if agent.may_edit { (section(&t!(l, "people-details"), None, details(shown))) }
            }
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "team-sign-in"), None, sign_in::card(shown)))
                @if agent.may_edit { (account(shown)) }
                (section(&t!(l, "people-history"), None, history::list(shown)))
            }
        }
    };
    people(&page_context, Place::Agents, agent.name.clone(), main)
}

/// `internal` did not follow `default`.
fn unfinished(shown: &Profiled<'_>) -> Markup {
    let l = shown.l();
    banner(
        Kind::Warning,
        t!(l, "team-unfinished"),
        html! { @if shown.agent().active { (t!(l, "team-unfinished-opening")) } @else { (t!(l, "team-unfinished-closing")) } },
    )
}

fn sight(shown: &Profiled<'_>) -> Markup {
    let (l, agent) = (shown.l(), shown.agent());
    let own: Vec<_> = shown.page.workspaces.iter().filter(|workspace| agent.workspaces.contains(&workspace.key)).collect();
    let names: Vec<Text> = own.iter().map(|workspace| workspace.name.clone()).collect();
    let requests: i64 = shown.page.workspaces.iter().map(|workspace| workspace.requests).sum();
    html! {
        div class="card p-5 space-y-2" {
            p class="font-medium" { (role_name(l, agent.role)) }
            @if agent.active || !agent.joined { (words::sees(l, &agent.name, agent.role, &names)) }
            @else { p class="text-pretty" { (t!(l, "team-sees-closed", name = agent.name.as_str())) } }
            @if requests > 0 || agent.joined { p class="text-sm" { (t!(l, "team-requests", count = requests)) } }
        }
    }
}

fn details(shown: &Profiled<'_>) -> Markup {
    let (l, agent) = (shown.l(), shown.agent());
    let lines = form::lines(l, shown.errors);
    let workspaces: Vec<_> = shown.page.workspaces.iter().map(|workspace| (&workspace.key, &workspace.name)).collect();
    html! {
        (error_summary(l, &lines))
        form method="post" action=(format!("/studio/people/agents/{}/plan", agent.id)) class="card p-5 sm:p-6 space-y-6" {
            (form::name(l, shown.form, &lines))
            (form::role_and_workspaces(l, shown.form, &workspaces, &lines))
            (submit_button(&t!(l, "team-look"), Some(Icon("arrow-right"))))
        }
    }
}

/// The account is closed, on a page that says what that means, or opened again. Whoever never joined is invited again instead.
fn account(shown: &Profiled<'_>) -> Markup {
    let (l, agent) = (shown.l(), shown.agent());
    let (address, name) = (format!("/studio/people/agents/{}", agent.id), agent.name.as_str());
    html! {
        @if shown.is_own() {
            p class="card p-5 text-sm text-muted text-pretty" { (t!(l, "team-own")) }
        } @else if agent.joined && !(agent.active && shown.account.open) {
            form class="card p-5 space-y-4" method="post" action=(format!("{address}/opening")) {
                (hidden(&[("form_id", EventId::generate().as_str()), ("seen", &agent.seq.to_string())]))
                p class="text-sm text-pretty" { (t!(l, "team-open-means", name = name)) }
                (submit_button(&t!(l, "people-open-now", name = name), Some(Icon("rotate-ccw"))))
            }
        }
        @if !shown.is_own() && agent.joined && (agent.active || shown.account.open) {
            div { (button_link(&format!("{address}/closing"), t!(l, "people-close"), Some(Icon("circle-slash")))) }
        }
    }
}
