//! The pages. `detail` is one request: its status, the conversation, whose turn it is, and what is known beside it.

mod aside;
mod conversation;
mod list;
mod screen;
mod status;
mod turn;

use maud::{Markup, Render, html};
use portico_web::html::{Kind, banner, designed, page_head, script, written};
use portico_web::{fields, t};

pub use list::list;
pub use screen::{Draft, Notice, Screen, Turn};

/// One request.
pub fn detail(s: &Screen<'_>) -> Markup {
    html! {
        div class="grid lg:grid-cols-[minmax(0,1fr)_17rem] gap-8 items-start" {
            div class="space-y-6 min-w-0" {
                (head(s))
                (notice(s))
                @if s.typed.before.is_none() {
                    div { (script("live")) (live(s, s.turn())) p id="live-news" class="sr-only" role="status" {} }
                    (turn::turn(s))
                } @else {
                    (status::status(s, s.turn()))
                    (conversation::conversation(s))
                    a class="btn" href=(format!("/requests/{}", s.request.key)) { (t!(s.page_context, "requests-newest")) }
                }
            }
            (aside::aside(s))
        }
    }
}

/// What the page puts in the place of its `#live`, and what a screen reader is told.
pub fn live_update(s: &Screen<'_>, turn: Turn, seen: &str) -> Markup {
    html! {
        (live(s, turn))
        p id="live-news" hx-swap-oob="innerHTML" { (conversation::news(s, seen)) }
    }
}

/// The part that keeps itself up to date. `turn` is what stands below it on the reader's page, where it stays whatever happens.
fn live(s: &Screen<'_>, turn: Turn) -> Markup {
    let version = fields::encode(s.page.version.as_deref().unwrap_or_default());
    let address = format!("/requests/{}/live?version={version}&turn={}", s.request.key, turn.word());
    html! {
        div id="live" class="space-y-6" hx-get=(address) hx-trigger="live" hx-swap="outerMorph" data-live="5" "hx-status:4xx"="swap:none" "hx-status:5xx"="swap:none" {
            (status::status(s, turn))
            (conversation::conversation(s))
            @match (turn, s.turn()) {
                (Turn::Reply, Turn::Ended) => p class="text-sm text-muted" { (t!(s.page_context, "requests-ended-meanwhile")) }
                (Turn::Ended, Turn::Reply) => p class="text-sm text-muted" {
                    (t!(s.page_context, "requests-open-meanwhile")) " "
                    a class="text-link" href=(format!("/requests/{}", s.request.key)) { (t!(s.page_context, "requests-open-meanwhile-link")) }
                }
                _ => {}
            }
        }
    }
}

fn head(s: &Screen<'_>) -> Markup {
    let mine = t!(s.page_context, "requests-title");
    let trail = [("/requests", mine.render()), ("", designed(s.l, &s.request.portal.name).render()), ("", s.request.key.as_str().render())];
    page_head(&trail, written(&s.request.title), html! {})
}

fn notice(s: &Screen<'_>) -> Markup {
    let (kind, title, text) = match s.typed.notice {
        None | Some(Notice::Sent) => return html! {},
        Some(Notice::Submitted) => (
            Kind::Success,
            t!(s.page_context, "requests-submitted"),
            designed(s.l, s.request.success.as_ref().unwrap_or(&s.request.what_next)).render(),
        ),
        Some(Notice::DoneMeanwhile) => {
            (Kind::Warning, t!(s.page_context, "requests-done-meanwhile"), t!(s.page_context, "requests-done-meanwhile-text").render())
        }
        Some(Notice::MovedOn) => {
            (Kind::Warning, t!(s.page_context, "requests-moved-on"), t!(s.page_context, "requests-moved-on-text").render())
        }
    };
    let kept = s.typed.notice == Some(Notice::MovedOn) && !s.typed.reply.is_empty();
    banner(kind, &title, html! { (text) @if kept { " " (t!(s.page_context, "requests-done-meanwhile-text")) } })
}
