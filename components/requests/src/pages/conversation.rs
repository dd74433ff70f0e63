//! The conversation: what was asked, what was said, and in quiet lines what was done.

use maud::{Markup, html};
use portico::definition::{ActorKind, EntryKind};
use portico::request::Entry as Told;
use portico_web::html::{Entry, SLOT, Who, around, designed, entry, time, timeline_line};
use portico_web::t;

use super::screen::Screen;

/// All that is shown of it, oldest first.
pub fn conversation(s: &Screen<'_>) -> Markup {
    let (entries, more) = s.entries();
    let earlier = entries.first().filter(|_| more).map(|first| format!("/requests/{}?before={}", s.request.key, first.seq));
    html! {
        section class="space-y-5" aria-label=(t!(s.l, "requests-conversation")) {
            @match earlier {
                Some(href) => p class="flex justify-center" { a class="btn btn-sm" href=(href) { (t!(s.l, "requests-earlier")) } }
                None => (asked(s)),
            }
            @for told in entries {
                @match told.body { Some(_) => (said(s, told)), None => (done(s, told)) }
            }
        }
    }
}

/// The request's own text; where the form had none, its title has said it.
fn asked(s: &Screen<'_>) -> Markup {
    let r = s.request;
    let body = if r.body.trim().is_empty() { &r.title } else { &r.body };
    html! {
        @if let Some(earlier) = &r.follows {
            (timeline_line(html! { (t!(s.l, "requests-follows")) " " a class="text-link" href=(format!("/requests/{earlier}")) { (earlier) } }))
        }
        @if let Some(asker) = &r.asked_by { (timeline_line(html! { (t!(s.l, "requests-asked-for", name = asker.name.as_str(), whom = r.requester.as_str())) })) }
        (message(s, "asked", s.asker().0, if s.asked_by_me() { Who::Contact } else { Who::Other }, r.opened_at, body))
    }
}

fn said(s: &Screen<'_>, told: &Told) -> Markup {
    let name = told.author.as_deref().unwrap_or_else(|| s.company());
    message(s, &format!("e{}", told.seq), name, who(s, told), told.at, told.body.as_deref().unwrap_or_default())
}

fn message(s: &Screen<'_>, id: &str, name: &str, who: Who, at: i64, body: &str) -> Markup {
    let you = t!(s.l, "common-you");
    let of = match who {
        Who::Agent => Some(s.company()),
        Who::Contact => None,
        Who::Other | Who::Group => s.request.organisation.as_deref(),
    };
    let author = if who == Who::Contact { you.as_str() } else { name };
    entry(s.l, &Entry { id, author, name, of, who, at_end: false, at, body: s.texts.render(s.l, body), mark: html! {} })
}

fn who(s: &Screen<'_>, told: &Told) -> Who {
    match told.author_kind {
        ActorKind::Contact if told.author_id == s.viewer.contact_id.as_str() => Who::Contact,
        ActorKind::Contact => Who::Other,
        _ => Who::Agent,
    }
}

fn done(s: &Screen<'_>, told: &Told) -> Markup {
    let status = told.status.as_ref().map(|status| designed(s.l, status));
    let name = told.author.as_deref().unwrap_or_else(|| s.company());
    let words = match (told.kind, who(s, told)) {
        (EntryKind::Assigned, _) => html! { (t!(s.l, "requests-taken", name = told.assignee.as_deref().unwrap_or_default())) },
        (_, Who::Contact) => around(&t!(s.l, "requests-moved-by-you", status = SLOT), html! { @if let Some(status) = status { (status) } }),
        _ => around(&t!(s.l, "requests-moved", name = name, status = SLOT), html! { @if let Some(status) = status { (status) } }),
    };
    timeline_line(html! { (words) " " span class="whitespace-nowrap max-sm:sr-only" { "· " (time(s.l, told.at)) } })
}

/// What is new since the version `seen`, in one phrase for screen readers.
pub fn news(s: &Screen<'_>, seen: &str) -> Markup {
    let seen = last_seen(seen);
    let new = s.page.entries.iter().rev().find(|told| told.seq > seen && told.body.is_some() && who(s, told) != Who::Contact);
    match new.and_then(|told| told.author.as_deref()) {
        Some(name) => html! { (t!(s.l, "requests-news-reply", name = name)) },
        None => around(&t!(s.l, "requests-news-status", status = SLOT), designed(s.l, &s.request.status)),
    }
}

/// A version ends with the newest entry and the number of entries: `status.agent.57.12`.
fn last_seen(version: &str) -> i64 {
    version.rsplit('.').nth(1).and_then(|seq| seq.parse().ok()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::last_seen;

    #[test]
    fn a_version_tells_which_entry_was_the_newest() {
        assert_eq!(last_seen("waiting..57.12"), 57);
        assert_eq!(last_seen("in_progress.0190.0.0"), 0);
        assert_eq!(last_seen("nonsense"), i64::MAX);
    }
}
