//! The end of the conversation: a place to reply, or, when it is done, the ways on.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::request::LONGEST_MESSAGE;
use portico::request::OfferedTransition;
use portico_web::html::form::over_budget_words;
use portico_web::html::people::first_name;
use portico_web::html::time::date;
use portico_web::html::{Composer, Field, Icon, button_link, composer_customer, designed, field, hidden, icon};
use portico_web::t;

use super::screen::{Screen, Turn};
use crate::forms::TextError;

/// What stands below the conversation.
pub fn turn(s: &Screen<'_>) -> Markup {
    match (s.turn(), s.reopening()) {
        (Turn::Reply, _) => composer(s),
        (Turn::Ended, Some(offered)) => reopen(s, offered),
        (Turn::Ended, None) => follow_up(s),
    }
}

fn composer(s: &Screen<'_>) -> Markup {
    let button = match &s.request.agent {
        Some(name) => t!(s.l, "requests-reply-to", name = first_name(name)),
        None => t!(s.l, "requests-reply-to-team"),
    };
    let form_id = EventId::generate();
    let error = s.typed.reply_error.map(|error| text_error(s, error));
    composer_customer(
        s.l,
        &Composer {
            // A page that comes back with an error opens, and is written on, in the composer.
            action: &format!("/requests/{}/replies#reply-body", s.request.key),
            hidden: hidden(&[("form_id", form_id.as_str())]),
            value: &s.typed.reply,
            error: error.as_deref(),
            button: &button,
            tools: html! {},
            max_length: LONGEST_MESSAGE,
        },
    )
}

fn reopen(s: &Screen<'_>, offered: &OfferedTransition) -> Markup {
    let form_id = EventId::generate();
    html! {
        section class="card p-4 sm:p-5 space-y-3" {
            h2 class="font-semibold" { (t!(s.l, "requests-not-right")) }
            form method="post" action=(s.transitions_address()) class="space-y-3" {
                (hidden(&[("form_id", form_id.as_str()), ("transition", offered.key.as_str())]))
                (reason_field(s, offered))
                div class="flex flex-wrap items-center gap-x-4 gap-y-2" {
                    @if let Some(until) = offered.until { p class="text-sm text-muted" { (t!(s.l, "requests-until", date = date(s.l, until))) } }
                    button class="btn btn-primary ms-auto max-sm:grow" data-send { (icon("undo-2")) (designed(s.l, &offered.name)) }
                }
            }
        }
    }
}

/// The days of grace are over, or its workflow has no way back: a new request that follows this one.
fn follow_up(s: &Screen<'_>) -> Markup {
    let r = s.request;
    let address = format!("/p/{}/new/{}?follows={}", r.portal.id, r.type_id, r.key);
    html! {
        section class="card p-4 sm:p-5 space-y-3" {
            h2 class="font-semibold" { (t!(s.l, "requests-ended")) }
            p class="text-muted" { (t!(s.l, "requests-ended-text")) }
            @if !s.typed.reply.is_empty() {
                label class="block text-sm font-medium" for="unsent" { (t!(s.l, "requests-unsent")) }
                textarea class="textarea" id="unsent" rows="4" readonly { "\n" (s.typed.reply) }
            }
            (button_link(&address, t!(s.l, "requests-follow-up"), Some(Icon("corner-down-right"))))
        }
    }
}

/// The field for a reason, with what was typed into it.
pub fn reason_field(s: &Screen<'_>, offered: &OfferedTransition) -> Markup {
    let id = format!("reason-{}", offered.key);
    let label = t!(s.l, "requests-reason");
    // A reply that came too late is offered as the reason.
    let mine = s.typed.transition == offered.key || s.typed.transition.is_empty();
    let error = s.typed.reason_error.filter(|_| mine).map(|error| text_error(s, error));
    let value = if mine { s.typed.reason.as_str() } else { "" };
    field::textarea(
        s.l,
        &Field::new("reason", &label).id(&id).value(value).error(error.as_deref()).required(true).max_length(LONGEST_MESSAGE),
        3,
    )
}

/// What is wrong with a text, in words.
pub fn text_error(s: &Screen<'_>, error: TextError) -> String {
    match error {
        TextError::OverBudget { until } => over_budget_words(s.l, until),
        TextError::Empty => t!(s.l, "requests-text-empty"),
        TextError::TooLong => t!(s.l, "requests-text-too-long", most = LONGEST_MESSAGE),
    }
}
