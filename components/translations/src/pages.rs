//! The pages.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::site::studio::{TextThing, Translated, Translations};
use portico::site::translation::Standing;
use portico_studio::html::{frame, words};
use portico_studio::upload::LARGEST_FILE;
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Kind, Locale, Tone, banner, empty_state, hidden, icon, page_head, section, status_pill, submit_button};
use portico_web::i18n::Language;
use portico_web::t;

use crate::changes::{Compared, Drafted};
use crate::handlers::own;
use crate::xliff::Refusal;

/// What the page of a language shows.
pub struct Shown<'a> {
    /// All texts.
    pub page: &'a DeskAdmitted<Translations>,
    /// The language.
    pub language: &'a str,
    /// Why a file was not taken.
    pub refusal: Option<Refusal>,
    /// So many texts were just drafted.
    pub drafted: Option<usize>,
}

/// All languages, each with what it lacks.
pub fn overview(page: &DeskAdmitted<Translations>) -> Markup {
    let (l, own, texts) = (&page.page_context.locale, own(page), &page.subject);
    let all = texts.languages(&own);
    let others = Language::all().filter(|language| language.code() != own && !all.iter().any(|known| known == language.code()));
    let main = html! {
        div class="space-y-5" {
            (page_head(&[], t!(l, "languages-title"), html! {}))
            p class="text-muted text-pretty max-w-prose" { (t!(l, "languages-intro", own = language_name(&own))) }
            @if all.is_empty() { (empty_state(Icon("languages"), &t!(l, "languages-none"), &t!(l, "languages-none-text"), html! {})) }
            @else { ul class="card divide-y divide-base-300" { @for language in &all { (one(l, page, &own, language)) } } }
            div class="flex flex-wrap gap-2" {
                @for language in others { a class="btn btn-sm" href=(format!("/studio/languages/{}", language.code())) { (icon("plus")) (t!(l, "studio-add-language", language = language.name())) } }
            }
        }
    };
    frame::studio(&page.page_context, "/studio/languages", t!(l, "languages-title"), main)
}

fn one(l: &Locale, page: &DeskAdmitted<Translations>, own: &str, language: &str) -> Markup {
    let (missing, behind, all) = page.subject.count(own, language);
    html! {
        li class="flex flex-wrap items-center gap-3 px-4 py-2.5" {
            a class="link link-hover font-medium grow" href=(format!("/studio/languages/{language}")) lang=(language) { (language_name(language)) }
            @if missing > 0 { (status_pill(Tone::Warning, Icon("circle-dashed"), t!(l, "languages-missing-count", count = missing))) }
            @if behind > 0 { (status_pill(Tone::Warning, Icon("history"), t!(l, "languages-behind-count", count = behind))) }
            @if missing + behind == 0 { (status_pill(Tone::Success, Icon("circle-check"), t!(l, "languages-complete"))) }
            span class="text-sm text-muted" { (t!(l, "languages-of", count = all)) }
        }
    }
}

/// A language: the way to translators and back, and each text that lacks something.
pub fn language(shown: &Shown<'_>) -> Markup {
    let (page, l) = (shown.page, &shown.page.page_context.locale);
    let own = own(page);
    let open = |thing: &TextThing| {
        thing.translated(&own, shown.language).into_iter().filter(|text| text.standing != Standing::Current).collect::<Vec<_>>()
    };
    let lacking: Vec<(&TextThing, Vec<Translated>)> =
        page.subject.things.iter().map(|thing| (thing, open(thing))).filter(|(_, texts)| !texts.is_empty()).collect();
    let title = language_name(shown.language);
    let main = html! {
        div class="space-y-6" {
            (page_head(&[("/studio/languages", html! { (t!(l, "languages-title")) })], title.as_str(), html! {
                a class="btn btn-sm" href=(format!("/studio/languages/{}/export", shown.language)) { (icon("download")) (t!(l, "languages-export")) }
            }))
            @if let Some(count) = shown.drafted { (banner(Kind::Success, t!(l, "languages-drafted", count = count), html! { a class="text-link" href="/studio/drafts" { (t!(l, "studio-to-review")) } })) }
            @if page.subject.may_edit { (import(shown)) }
            @if lacking.is_empty() { (empty_state(Icon("circle-check"), &t!(l, "languages-complete"), &t!(l, "languages-complete-text"), html! {})) }
            @for (thing, texts) in &lacking { (of_thing(shown, thing, texts)) }
        }
    };
    frame::studio(&page.page_context, "/studio/languages", title.clone(), main)
}

fn of_thing(shown: &Shown<'_>, thing: &TextThing, texts: &[Translated]) -> Markup {
    let l = &shown.page.page_context.locale;
    let title = format!("{} · {}", words::thing(l, thing.thing), thing.key);
    let address = format!("{}?language={}", words::address(thing.thing, &thing.key), shown.language);
    section(
        &title,
        Some((address.as_str(), t!(l, "studio-edit").as_str())),
        html! { ul class="card divide-y divide-base-300" { @for text in texts { (text_row(shown, thing, text)) } } },
    )
}

fn text_row(shown: &Shown<'_>, thing: &TextThing, text: &Translated) -> Markup {
    let (l, own) = (&shown.page.page_context.locale, own(shown.page));
    html! {
        li class="px-4 py-3 space-y-2" {
            div class="flex flex-wrap items-center gap-x-3 gap-y-1" {
                code class="text-sm text-muted grow" { (text.unit.path) }
                @match &text.standing {
                    Standing::Behind { changes, .. } => (status_pill(Tone::Warning, Icon("history"), t!(l, "languages-behind", count = *changes))),
                    _ => (status_pill(Tone::Neutral, Icon("circle-dashed"), t!(l, "languages-missing"))),
                }
            }
            p lang=(own) { (text.unit.source) }
            @if let Standing::Behind { was, .. } = &text.standing {
                dl class="changes" { dt { (t!(l, "languages-source")) } dd { del lang=(own) { (was) } ins lang=(own) { (text.unit.source) } } }
                @if let Some(target) = &text.unit.target { p lang=(shown.language) class="text-muted" { (target) } }
                @if shown.page.subject.may_edit { (confirmation(shown, thing, text)) }
            }
        }
    }
}

fn confirmation(shown: &Shown<'_>, thing: &TextThing, text: &Translated) -> Markup {
    let form_id = EventId::generate();
    let fields = [
        ("form_id", form_id.as_str()),
        ("kind", thing.thing.word()),
        ("key", &thing.key),
        ("path", &text.unit.path),
        ("source", &text.unit.source),
    ];
    html! {
        form method="post" action=(format!("/studio/languages/{}/confirmations", shown.language)) {
            (hidden(&fields))
            button class="btn btn-sm" { (icon("check")) (t!(&shown.page.page_context.locale, "languages-confirm")) span class="sr-only" { ": " (text.unit.path) } }
        }
    }
}

fn import(shown: &Shown<'_>) -> Markup {
    let l = &shown.page.page_context.locale;
    let problem = shown.refusal.as_ref().map(|refusal| why(l, refusal, shown.language));
    html! {
        form class="card p-4 sm:p-5 space-y-2" method="post" enctype="multipart/form-data" action=(format!("/studio/languages/{}/import", shown.language)) {
            label class="block font-medium" for="file" { (t!(l, "languages-import")) }
            input class="file-input w-full max-w-md min-h-11" type="file" id="file" name="file" accept=".xlf,.xliff,application/xliff+xml" required
                data-largest=(LARGEST_FILE) data-too-large=(t!(l, "file-too-large", megabytes = LARGEST_FILE / 1024 / 1024)) aria-describedby="file-help" aria-invalid[problem.is_some()] autofocus[problem.is_some()];
            @if let Some(problem) = &problem { p class="text-sm font-medium text-error-ink" role="alert" { (icon("circle-alert")) " " (problem) } }
            p id="file-help" class="text-sm text-muted text-pretty" { (t!(l, "languages-import-help")) }
            button class="btn btn-sm" { (icon("upload")) (t!(l, "languages-compare")) }
        }
    }
}

fn why(l: &Locale, refusal: &Refusal, language: &str) -> String {
    match refusal {
        Refusal::Missing => t!(l, "brand-file-missing"),
        Refusal::Malformed(byte) => t!(l, "languages-malformed", byte = *byte),
        Refusal::NotXliff => t!(l, "languages-not-xliff"),
        Refusal::Language(other) => t!(l, "languages-other-language", other = other.as_str(), language = language),
        Refusal::Inline(unit) => t!(l, "languages-inline", unit = unit.as_str()),
    }
}

/// What a file would change, before anything is.
pub fn compared(page: &DeskAdmitted<Translations>, language: &str, compared: &Compared) -> Markup {
    let l = &page.page_context.locale;
    let (title, back) = (t!(l, "languages-compared"), format!("/studio/languages/{language}"));
    let changes = serde_json::to_string(&compared.changes).unwrap_or_default();
    let form_id = EventId::generate();
    let main = html! {
        div class="space-y-5" {
            (page_head(&[("/studio/languages", html! { (t!(l, "languages-title")) }), (back.as_str(), html! { (language_name(language)) })], &title, html! {}))
            p class="text-muted" { (t!(l, "languages-changes", count = compared.changes.len())) " " (t!(l, "languages-same", count = compared.same)) }
            @if !compared.unknown.is_empty() {
                (banner(Kind::Warning, t!(l, "languages-unknown", count = compared.unknown.len()), html! { ul { @for unknown in compared.unknown.iter().take(50) { li { code { (unknown) } } } } }))
            }
            @if !compared.changes.is_empty() {
                dl class="changes card p-4" {
                    @for change in &compared.changes {
                        dt { code { (change.file) " " (change.path) } }
                        dd { @if let Some(before) = &change.before { del lang=(language) { (before) } } ins lang=(language) { (change.after) } }
                    }
                }
                form method="post" action=(format!("{back}/drafts")) {
                    (hidden(&[("form_id", form_id.as_str()), ("changes", &changes)]))
                    (submit_button(&t!(l, "languages-draft"), Some(Icon("save"))))
                }
            }
        }
    };
    frame::studio(&page.page_context, "/studio/languages", title.clone(), main)
}

/// Somebody else was faster with some things: those stay as they made them.
pub fn overtaken(page: &DeskAdmitted<Translations>, language: &str, drafted: &Drafted) -> Markup {
    let l = &page.page_context.locale;
    let back = format!("/studio/languages/{language}");
    let main = html! {
        div class="space-y-5" {
            (page_head(&[("/studio/languages", html! { (t!(l, "languages-title")) })], language_name(language), html! {}))
            (banner(Kind::Warning, t!(l, "studio-overtaken"), html! {
                p { (t!(l, "languages-overtaken", count = drafted.texts)) }
                ul { @for thing in &drafted.overtaken { li { code { (thing) } } } }
            }))
            a class="btn" href=(back) { (t!(l, "languages-again")) }
        }
    };
    frame::studio(&page.page_context, "/studio/languages", t!(l, "studio-overtaken"), main)
}

/// What a language calls itself, where Portico speaks it.
fn language_name(language: &str) -> String {
    let known = Language::all().find(|known| known.code().eq_ignore_ascii_case(language));
    known.map_or_else(|| language.to_owned(), |known| known.name().to_owned())
}
