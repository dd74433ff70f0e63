//! The pages.

use maud::{Markup, html};
use portico::mail::MailKind;
use portico_mail::Mail;
use portico_studio::html::editor::Editor;
use portico_studio::html::{Shown, frame};
use portico_web::html::{Icon, Kind, Locale, Tone, banner, hidden, icon, section, status_pill};
use portico_web::i18n::Language;
use portico_web::t;
use serde_json::Value as Json;

/// What the page of a kind of mail shows.
pub struct Page<'a> {
    /// The site's definition.
    pub shown: &'a Shown<'a>,
    /// Which kind.
    pub kind: MailKind,
    /// A sample, in the words that are drafted.
    pub mail: Option<&'a Mail>,
    /// The language in which it is read.
    pub read: &'a str,
    /// What came of sending it.
    pub tried: Option<Tried>,
}

/// What came of sending a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It is on its way.
    Sent,
    /// There were too many in the last hour.
    TooMany,
}

impl Tried {
    /// From the address.
    pub fn parse(word: &str) -> Option<Self> {
        [Tried::Sent, Tried::TooMany].into_iter().find(|tried| tried.word() == word)
    }

    /// For the address.
    pub fn word(self) -> &'static str {
        match self {
            Tried::Sent => "sent",
            Tried::TooMany => "too-many",
        }
    }
}

/// All kinds of mail.
pub fn list(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let content = html! {
        p class="text-muted text-pretty max-w-prose" { (t!(l, "mails-intro")) }
        ul class="card divide-y divide-base-300" {
            @for kind in MailKind::ALL {
                li class="flex flex-wrap items-center gap-3 px-4 py-2.5" {
                    a class="link link-hover font-medium grow" href=(format!("/studio/mails/{}", kind.as_str())) { (name(l, kind)) }
                    @if entry(shown.definition, kind).1.is_null() { span class="text-sm text-muted" { (t!(l, "mails-standard")) } }
                    @else { (status_pill(Tone::Info, Icon("pencil-line"), t!(l, "mails-own"))) }
                }
            }
        }
    };
    frame::thing(shown, "/studio/mails", &[], t!(l, "mails-title"), content)
}

/// One kind: its words, and how it arrives.
pub fn form(page: &Page<'_>) -> Markup {
    let (shown, l, address) = (page.shown, page.shown.l(), format!("/studio/mails/{}", page.kind.as_str()));
    let content = html! {
        @match page.tried {
            Some(Tried::Sent) => (banner(Kind::Success, t!(l, "mails-sent"), html! { (t!(l, "mails-sent-text")) })),
            Some(Tried::TooMany) => (banner(Kind::Warning, t!(l, "mails-too-many"), html! { (t!(l, "mails-too-many-text")) })),
            None => {}
        }
        div class="grid gap-5 lg:grid-cols-2 lg:items-start" {
            div class="space-y-5" { (frame::form(shown, &address, fields(page))) div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) } }
            (preview(page, &address))
        }
    };
    frame::thing(shown, "/studio/mails", &[("/studio/mails", html! { (t!(l, "mails-title")) })], name(l, page.kind), content)
}

fn fields(page: &Page<'_>) -> Markup {
    let (shown, l) = (page.shown, page.shown.l());
    let (place, own) = entry(shown.definition, page.kind);
    let path = format!("mails[{place}]");
    let edit = Editor::of_part(shown, own, &path);
    frame::part(
        &t!(l, "studio-part-words"),
        html! {
            p class="text-sm text-muted text-pretty" { (t!(l, "mails-empty-help")) }
            (edit.text("subject", &t!(l, "mails-subject"), "", false, 150, 1))
            (edit.text("title", &t!(l, "mails-heading"), "", false, 150, 1))
            (edit.text("body", &t!(l, "mails-body"), &t!(l, "mails-body-help"), false, 4000, 6))
            p class="text-sm text-muted text-pretty" { (t!(l, "mails-placeholders")) " " @for name in page.kind.placeholders() { code class="me-2" { "{" (name) "}" } } }
        },
    )
}

/// The sample: its subject and its plain part; the HTML part on a page of its own.
fn preview(page: &Page<'_>, address: &str) -> Markup {
    let (shown, l) = (page.shown, page.shown.l());
    html! {
        (section(&t!(l, "mails-preview"), None, html! {
            div class="flex flex-wrap gap-2" {
                @for language in Language::all().map(|language| (language.code(), language.name())) {
                    a class="btn btn-sm" href=(format!("{address}?read={}", language.0)) aria-current=[(language.0 == page.read).then_some("true")] { (language.1) }
                }
            }
            @match page.mail {
                Some(mail) => (sample(page, mail, address)),
                None => p class="card px-4 py-3 text-muted" { (t!(l, "mails-no-sample")) },
            }
            @if shown.may_edit() && page.mail.is_some() {
                form method="post" action=(format!("{address}/trial")) class="flex flex-wrap items-center gap-3" {
                    (hidden(&[("form_id", shown.form_id.as_str()), ("read", page.read)]))
                    button class="btn btn-sm" { (icon("send")) (t!(l, "mails-try")) }
                    p class="text-sm text-muted" { (t!(l, "mails-try-help")) }
                }
            }
        }))
    }
}

fn sample(page: &Page<'_>, mail: &Mail, address: &str) -> Markup {
    let l = page.shown.l();
    html! {
        article class="card p-4 space-y-3" lang=(page.read) {
            p class="font-semibold" { (mail.subject) }
            pre class="whitespace-pre-wrap wrap-anywhere text-sm font-sans" tabindex="0" { (mail.text) }
            a class="btn btn-sm" href=(format!("{address}/preview?read={}", page.read)) target="_blank" rel="noopener" lang=(l.language.code()) { (icon("external-link")) (t!(l, "mails-see-html")) }
        }
    }
}

/// Where the site's own words for a kind stand in its definition, or would, and what they are.
fn entry(definition: &Json, kind: MailKind) -> (usize, &Json) {
    let all = definition["mails"].as_array().map(Vec::as_slice).unwrap_or_default();
    match all.iter().position(|mail| mail["kind"] == kind.as_str()) {
        Some(place) => (place, &all[place]),
        None => (all.len(), &Json::Null),
    }
}

fn name(l: &Locale, kind: MailKind) -> String {
    match kind {
        MailKind::SignIn => t!(l, "mails-sign-in"),
        MailKind::MemberInvited => t!(l, "mails-invited"),
        MailKind::RequestReceived => t!(l, "mails-received"),
        MailKind::ReplyPosted => t!(l, "mails-reply"),
        MailKind::StatusChanged => t!(l, "mails-status"),
        MailKind::AgentInvited => t!(l, "mails-agent-invited"),
        MailKind::PasswordLink => t!(l, "mails-password-link"),
    }
}
