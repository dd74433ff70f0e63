//! The status card: where it stands, what is next, what the customer can do.

use maud::{Markup, html};
use portico::definition::{Category, Owner, State};
use portico::ids::EventId;
use portico::request::OfferedTransition;
use portico_web::html::form::over_budget;
use portico_web::html::status::{first_answer, next_step, status_look};
use portico_web::html::{Icon, Step, StepState, designed, hidden, icon, post_button, status_card, time};
use portico_web::t;

use super::screen::{Screen, Turn};
use super::turn::reason_field;
use crate::forms::TextError;

const HOUR: i64 = 3_600_000;

/// The card. `turn` is what stands at the end of the reader's page: a way back that stands there is not offered twice.
pub fn status(s: &Screen<'_>, turn: Turn) -> Markup {
    let r = s.request;
    let (tone, icon) = status_look(r.category, r.step.is_some());
    let way: Vec<Step<'_>> = r.step.map_or_else(Vec::new, |now| {
        r.steps.iter().enumerate().map(|(at, label)| Step { label, state: progress(at, now, r.state == State::Done) }).collect()
    });
    status_card(s.l, tone, icon, &r.status, next(s), &way, actions(s, turn))
}

fn progress(at: usize, now: usize, done: bool) -> StepState {
    match at.cmp(&now) {
        std::cmp::Ordering::Less => StepState::Done,
        std::cmp::Ordering::Equal if done => StepState::Done,
        std::cmp::Ordering::Equal => StepState::Now,
        std::cmp::Ordering::Greater => StepState::Ahead,
    }
}

fn next(s: &Screen<'_>) -> Markup {
    let r = s.request;
    let answer_is_ahead = r.category == Category::Todo && s.now < r.opened_at + r.response_hours * HOUR;
    html! {
        p { (next_step(s.l, &r.next_step, r.agent.as_deref())) }
        @if answer_is_ahead {
            p { @match &r.response { Some(words) => (designed(s.l, words)), None => (first_answer(s.l, r.response_hours)) } }
        }
        @if let Some(at) = r.resolved_at { p class="text-sm" { (t!(s.l, "requests-resolved")) " " (time(s.l, at)) } }
    }
}

fn actions(s: &Screen<'_>, turn: Turn) -> Markup {
    if s.typed.before.is_some() {
        return html! {};
    }
    let below = s.reopening().filter(|_| turn == Turn::Ended).map(|offered| &offered.key);
    let here: Vec<_> = s.page.transitions.iter().filter(|offered| Some(&offered.key) != below).collect();
    let asked = s.request.owner == Owner::Customer && turn == Turn::Reply;
    html! {
        @if asked { a class="btn btn-primary btn-sm" href="#reply-body" { (icon("reply")) (t!(s.l, "requests-write-answer")) } }
        @for offered in here { (action(s, offered)) }
    }
}

/// A button where one press is enough; a fold where a reason is needed, or where there is no way back.
fn action(s: &Screen<'_>, offered: &OfferedTransition) -> Markup {
    if offered.needs_reason {
        return fold(s, offered, html! { (reason_field(s, offered)) });
    }
    if offered.state == State::Done && !offered.can_be_undone {
        return fold(s, offered, html! { p { (t!(s.l, "requests-no-way-back", title = s.request.title.as_str())) } (refused(s, offered)) });
    }
    let form_id = EventId::generate();
    let values = [("form_id", form_id.as_str()), ("transition", offered.key.as_str())];
    html! { (post_button(&s.transitions_address(), &values, "btn btn-sm", Some(look(offered)), designed(s.l, &offered.name))) (refused(s, offered)) }
}

/// Why it was not taken, where no field of its own says so.
fn refused(s: &Screen<'_>, offered: &OfferedTransition) -> Markup {
    match s.typed.reason_error {
        Some(TextError::OverBudget { until }) if s.typed.transition == offered.key => {
            html! { div class="w-full order-last" { (over_budget(s.l, until)) } }
        }
        _ => html! {},
    }
}

/// The morph leaves a fold alone, so that what is typed into it stays.
fn fold(s: &Screen<'_>, offered: &OfferedTransition, content: Markup) -> Markup {
    let open = s.typed.transition == offered.key && s.typed.reason_error.is_some();
    let form_id = EventId::generate();
    html! {
        details id=(format!("take-{}", offered.key)) class="open:w-full group" open[open] hx-morph-skip {
            summary class="btn btn-sm btn-ghost" {
                (look(offered)) (designed(s.l, &offered.name))
                span class="transition-transform group-open:rotate-180 text-muted" { (icon("chevron-down")) }
            }
            form method="post" action=(s.transitions_address()) class="mt-3 space-y-3" {
                (hidden(&[("form_id", form_id.as_str()), ("transition", offered.key.as_str())]))
                (content)
                button class="btn btn-primary btn-sm" { (designed(s.l, &offered.name)) }
            }
        }
    }
}

fn look(offered: &OfferedTransition) -> Icon {
    match (offered.state, offered.can_be_undone) {
        (State::Done, true) => Icon("check"),
        (State::Done, false) => Icon("x"),
        _ => Icon("undo-2"),
    }
}
