//! What would be made of a form that was sent within a preview.

use maud::{Markup, Render, html};
use portico::portal::form::{FieldKind, FormAnswer};
use portico::site::studio::Destination;
use portico_front::form::{Question, Submission};
use portico_web::html::{Icon, Kind, Locale, PageContext, banner, button_link, designed, facts, layout, section, written};
use portico_web::{Submitted, t};

/// A form that was sent.
pub struct Trial<'a> {
    /// What it asks.
    pub question: &'a Question,
    /// What was typed.
    pub typed: &'a Submitted,
    /// What could be sent.
    pub submission: &'a Submission,
    /// Where it would go.
    pub destination: Option<&'a Destination>,
}

/// The page, in the customer's frame and the agent's language (`desk`).
pub fn page(page_context: &PageContext, desk: &PageContext, trial: &Trial<'_>) -> Markup {
    let l = &desk.locale;
    let dropped = dropped(l, trial);
    let again = format!("/p/{}/new/{}", trial.question.portal_id, trial.question.kind_id);
    let main = html! {
        div class="mx-auto max-w-3xl space-y-6" lang=(l.language.code()) {
            h1 class="text-2xl font-semibold tracking-tight" { (t!(l, "preview-trial")) }
            (banner(Kind::Success, t!(l, "preview-trial-sound"), html! { (t!(l, "preview-trial-text")) }))
            (section(&t!(l, "preview-trial-request"), None, html! { div class="card p-5" { (facts(&request(l, trial))) } }))
            (section(&t!(l, "preview-trial-answers"), None, html! { div class="card p-5" { (kept(l, trial)) } }))
            @if !dropped.is_empty() {
                (section(&t!(l, "preview-trial-dropped"), None, html! {
                    div class="card p-5 space-y-2" {
                        p class="text-sm text-muted text-pretty" { (t!(l, "preview-trial-dropped-text")) }
                        ul class="list-disc ps-5" { @for label in &dropped { li { (label) } } }
                    }
                }))
            }
            (button_link(&again, t!(l, "preview-trial-again"), Some(Icon("arrow-left"))))
        }
    };
    layout::customer(&page_context.clone().titled(t!(l, "preview-trial")), main)
}

/// Where it would go, for whom, and its own words.
fn request(l: &Locale, trial: &Trial<'_>) -> Vec<(Markup, Markup)> {
    let (question, submission) = (trial.question, trial.submission);
    let chosen = submission.organisation.as_ref().and_then(|id| question.organisations.iter().find(|one| one.id == *id));
    let organisation = chosen.or(question.organisations.first()).map(|one| one.name.as_str());
    let member = submission.for_member.as_ref().and_then(|id| question.members.iter().find(|member| member.id == *id));
    let mut pairs = Vec::new();
    let mut add = |label: String, value: Markup| pairs.push((label.render(), value));
    if let Some(destination) = trial.destination {
        add(t!(l, "studio-workspace"), designed(l, &destination.workspace).render());
        if let Some(status) = &destination.status {
            add(t!(l, "preview-trial-status"), designed(l, status).render());
        }
    }
    add(t!(l, "preview-trial-for"), member.map_or(&question.own_name, |member| &member.name).render());
    if let Some(organisation) = organisation {
        add(t!(l, "intake-organisation"), organisation.render());
    }
    add(t!(l, "studio-is-title"), written(&submission.title));
    if !submission.body.is_empty() {
        add(t!(l, "studio-is-body"), html! { span class="whitespace-pre-wrap" lang="" { (submission.body) } });
    }
    pairs
}

/// The answers as the request would keep them.
fn kept(l: &Locale, trial: &Trial<'_>) -> Markup {
    let value = |answer: &FormAnswer| html! { (written(&answer.text)) @if answer.team_only { " " span class="text-sm text-muted" { "(" (t!(l, "preview-trial-team-only")) ")" } } };
    let pairs: Vec<(Markup, Markup)> =
        trial.submission.answers.iter().map(|answer| (designed(l, &answer.label).render(), value(answer))).collect();
    html! { @if pairs.is_empty() { p class="text-muted" { (t!(l, "preview-trial-none")) } } @else { (facts(&pairs)) } }
}

/// The questions that were answered, and whose answers would not be kept, since they are not there with the others.
fn dropped(l: &Locale, trial: &Trial<'_>) -> Vec<Markup> {
    let form = &trial.question.kind.form;
    let hidden = form.states(trial.typed).into_iter().filter(|state| !state.shown && state.field.kind != FieldKind::Heading);
    let answered = hidden.filter(|state| trial.typed.all(&state.field.id).iter().any(|value| !value.trim().is_empty()));
    answered.map(|state| designed(l, &state.field.label).render()).collect()
}
