//! The customer's side: what was asked, said and done, and where one writes to them.

use maud::{Markup, html};
use portico::definition::{ActorKind, EntryKind};
use portico::portal::Requirement;
use portico::request::LONGEST_MESSAGE;
use portico::request::{DeskDetail, DeskEntry, ENTRIES};
use portico_web::html::people::Who;
use portico_web::html::{
    Composer, Entry, Icon, Locale, SLOT, answer_table, around, composer_reply, designed, entry, hidden, icon, script, time, timeline_line,
};
use portico_web::t;

use super::parts::RequestPage;
use super::words;

/// What a message about the number of seconds is cut at, to put them into an element of their own.
const CUT: char = '\u{1}';

/// What was asked, then what was said and done.
pub fn conversation(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let entries = &parts.page.entries;
    // One more than is shown tells that there are earlier ones. What shares its place in the log goes with it.
    let cut = (entries.len() > ENTRIES).then(|| entries.first().map(|first| first.seq)).flatten();
    html! {
        (asked(l, parts, request))
        @if let Some(cut) = cut {
            p class="text-center" { a class="btn btn-sm" href=(parts.shown.view.request_with(&request.key, "before", &(cut + 1).to_string())) { (icon("history")) (t!(l, "desk-show-earlier")) } }
        }
        @for shown in entries.iter().filter(|entry| cut.is_none_or(|cut| entry.seq > cut)) {
            @if let Some(body) = &shown.body { (message(l, parts, request, shown, body)) } @else { (happened(l, shown)) }
        }
        @if parts.before.is_some() {
            p class="text-center" { a class="btn btn-sm" href=(parts.shown.view.request(&request.key)) { (icon("arrow-down")) (t!(l, "desk-show-newest")) } }
        }
    }
}

/// The request itself, with the answers of its form.
fn asked(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let body = html! {
        @if !request.body.is_empty() { (parts.texts.render(l, &request.body)) }
        @if !request.answers.is_empty() {
            dl class="grid sm:grid-cols-[fit-content(60%)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm" {
                @for answer in &request.answers { dt class="text-muted" lang=(l.code(&answer.label)) { (answer.label.wording(&l.reader).words) } dd class="min-w-0 max-sm:mb-1.5" { @if let Some(table) = &answer.table { (answer_table(l, answer.label.wording(&l.reader).words, table)) } @else if answer.markdown { (parts.texts.render(l, &answer.text)) } @else { (answer.text) } } }
            }
        }
    };
    // Who wrote it; whose it is, is said above.
    let asker = request.asked_by.as_ref().unwrap_or(&request.customer.name);
    let asked = entry(
        l,
        &Entry {
            id: "asked",
            author: asker,
            name: asker,
            of: request.customer.organisation.as_deref(),
            who: Who::Contact,
            at_end: false,
            at: request.opened_at,
            body,
            mark: html! {},
        },
    );
    html! {
        @if let Some(name) = &request.asked_by { (timeline_line(html! { (t!(l, "desk-asked-for", name = name.as_str(), whom = request.customer.name.as_str())) })) }
        (asked)
    }
}

fn message(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail, shown: &DeskEntry, body: &str) -> Markup {
    let somebody = t!(l, "desk-somebody");
    let author = shown.author.as_deref().unwrap_or(&somebody);
    let by_team = shown.author_kind == ActorKind::Agent;
    let who = match by_team {
        true => Who::Agent,
        false if shown.author_id == request.customer.id.as_str() => Who::Contact,
        false => Who::Other,
    };
    let until = shown.visible_at.filter(|until| by_team && *until > parts.now);
    let mark = html! {
        @if let Some(until) = until { span class="pill bg-warning-soft text-warning-ink" data-until=(until) { (icon("hourglass")) (t!(l, "desk-not-sent-yet")) } (script("until")) }
    };
    let id = format!("reply-{}", shown.seq);
    entry(
        l,
        &Entry { id: &id, author, name: author, of: None, who, at_end: by_team, at: shown.at, body: parts.texts.render(l, body), mark },
    )
}

/// A quiet line about a change.
fn happened(l: &Locale, shown: &DeskEntry) -> Markup {
    let somebody = t!(l, "desk-somebody");
    let who = shown.author.as_deref().unwrap_or(&somebody);
    let words = match (shown.kind, shown.assignee.as_deref()) {
        (EntryKind::Assigned, Some(name)) if shown.author.as_deref() == Some(name) => t!(l, "desk-did-take", who = who),
        (EntryKind::Assigned, Some(name)) => t!(l, "desk-did-assign", who = who, name = name),
        (EntryKind::Assigned, None) => t!(l, "desk-did-unassign", who = who),
        (EntryKind::Prioritised, _) => {
            t!(l, "desk-did-prioritise", who = who, priority = words::priority(l, shown.priority.unwrap_or(3)))
        }
        (EntryKind::ReplyWithdrawn, _) if shown.status.is_none() => t!(l, "desk-did-withdraw", who = who),
        (EntryKind::ReplyWithdrawn, _) => t!(l, "desk-did-withdraw-status", who = who, status = SLOT),
        _ => t!(l, "desk-did-move", who = who, status = SLOT),
    };
    let words = around(&words, html! { @if let Some(status) = &shown.status { (designed(l, status)) } });
    let when = html! { span class="max-sm:hidden" aria-hidden="true" { "· " } (time(l, shown.at)) };
    timeline_line(html! { (words) " " span class="whitespace-nowrap" { (when) } })
}

/// Where one writes to the customer, and above it the way to take back what was just sent.
pub fn reply(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    if !request.may_write {
        return html! { p class="composer-reply text-muted flex items-center gap-2" { (icon("eye")) (t!(l, "desk-reads-only")) } };
    }
    let fault = parts.draft.reply_error.map(|fault| words::error_words(l, fault));
    let composer = Composer {
        action: &parts.shown.view.action(&request.key, "replies"),
        hidden: hidden(&[("form_id", parts.form_id.as_str())]),
        value: &parts.draft.reply,
        error: fault.as_deref(),
        button: &t!(l, "desk-reply-to", readers = words::readers(l, &request.customer)),
        tools: then(l, parts),
        max_length: LONGEST_MESSAGE,
    };
    html! { div { (undo(l, parts, request)) (composer_reply(l, &composer)) } }
}

/// The status after the reply.
fn then(l: &Locale, parts: &RequestPage<'_>) -> Markup {
    html! {
        label class="flex items-center gap-2 shrink-0 max-w-full text-xs text-muted" {
            span class="whitespace-nowrap" { (t!(l, "desk-then")) }
            select class="select select-sm min-w-0 w-auto sm:w-38 truncate pe-7" name="then" {
                option value="" { (t!(l, "desk-then-stay")) }
                // The reply itself is what some of them lack.
                @for way in parts.ways().into_iter().filter(|way| way.lacks.iter().all(|lack| *lack == Requirement::Reply)) {
                    @let to = designed(l, &way.to);
                    option value=(way.key) selected[way.key == parts.draft.then] lang=[to.lang()] { (to.words()) }
                }
            }
        }
    }
}

/// "Sent in 10 s to Dana": until then it can be taken back. A script counts the seconds and takes the bar away at the end.
fn undo(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let sent = parts.page.entries.iter().find(|entry| Some(&entry.id) == parts.sent.as_ref() && entry.body.is_some());
    let Some((sent, until)) = sent.and_then(|sent| Some((sent, sent.visible_at.filter(|until| *until > parts.now)?))) else {
        return html! {};
    };
    let seconds = (until - parts.now + 999) / 1000;
    let words = t!(l, "desk-sent-in", seconds = CUT.to_string(), readers = words::readers(l, &request.customer));
    let (before, after) = words.split_once(CUT).unwrap_or((&words, ""));
    html! {
        form class="undo-strip" method="post" action=(parts.shown.view.action(&request.key, "replies/withdrawal")) data-until=(until) {
            (hidden(&[("form_id", parts.form_id.as_str()), ("reply", sent.id.as_str())]))
            (Icon("hourglass"))
            p class="min-w-0 grow" role="status" { (before) span class="tabular-nums font-semibold" aria-live="off" data-left { (seconds) } (after) }
            button class="btn btn-sm" data-key="z" { (icon("undo-2")) (t!(l, "desk-undo")) }
        }
        (script("until"))
    }
}
