//! What stands around the pages of the studio.

use maud::{Markup, Render, html};
use portico::definition::Text;
use portico::site::studio::LiveVersion;
use portico_web::html::{
    Icon, Kind, Locale, PageContext, SLOT, Tone, around, banner, designed, error_summary, hidden, icon, layout, page_head, status_pill,
    submit_button, time,
};
use portico_web::t;
use serde_json::Value as Json;

use super::{Notice, Shown, difference, preview, words};

/// A page of the studio; `here` is the address of the place that it belongs to.
pub fn studio(page_context: &PageContext, here: &str, title: String, main: Markup) -> Markup {
    let l = &page_context.locale;
    let places = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        ("/studio/brand", html! { (t!(l, "brand-title")) }),
        ("/studio/mails", html! { (t!(l, "mails-title")) }),
        ("/studio/languages", html! { (t!(l, "languages-title")) }),
        ("/studio/domains", html! { (t!(l, "domains-title")) }),
        ("/studio/site", html! { (t!(l, "studio-site")) }),
        ("/studio/people/organisations", html! { (t!(l, "studio-people")) }),
        ("/studio/configuration", html! { (t!(l, "configuration-title")) }),
        ("/studio/drafts", html! { (t!(l, "studio-drafts")) }),
        ("/studio/preview", html! { (t!(l, "preview-title")) }),
        ("/studio/see-as", html! { (t!(l, "studio-see-as")) }),
    ];
    layout::studio(&page_context.clone().titled(title), here, &places, main)
}

/// The page of one thing: where it belongs, its name, its state, what was not saved and why, then its forms.
pub fn thing(shown: &Shown<'_>, here: &str, trail: &[(&str, Markup)], title: impl Render, content: Markup) -> Markup {
    let l = shown.l();
    let mut page_context = shown.page.page_context.clone();
    page_context.toast = shown.said.clone().or_else(|| shown.done.map(|done| done.text(l)));
    let plain = title_of(l, shown.definition).unwrap_or_else(|| words::thing(l, shown.thing));
    let main = html! {
        div class="space-y-5" {
            (page_head(trail, title, beside(shown)))
            @if let Some(Notice::Overtaken) = shown.notice { (overtaken(shown)) }
            @else if let Some(live) = shown.page.subject.overtaken_by() { (published_since(shown, live)) }
            @if !shown.may_edit() { (banner(Kind::Info, t!(l, "studio-reads-only"), html! { (t!(l, "studio-reads-only-text")) })) }
            (content)
        }
    };
    studio(&page_context, here, plain, main)
}

/// The name of a thing, where its definition has one.
pub fn name(definition: &Json) -> Option<Text> {
    serde_json::from_value(definition["name"].clone()).ok()
}

fn title_of(l: &Locale, definition: &Json) -> Option<String> {
    name(definition).map(|name| designed(l, &name).words().to_owned()).filter(|words| !words.is_empty())
}

/// Its state, and its history.
fn beside(shown: &Shown<'_>) -> Markup {
    let (l, state) = (shown.l(), &shown.page.subject);
    html! {
        @if !shown.key.is_empty() {
            div class="flex flex-wrap items-center gap-2" {
                @match (&state.live, &state.draft) {
                    (_, Some(draft)) => {
                        span class="text-sm text-muted" { (around(&t!(l, "studio-saved-by", who = draft.by.as_str(), when = SLOT), time(l, draft.at))) }
                        (status_pill(Tone::Warning, Icon("pencil-line"), if state.live.is_some() { t!(l, "studio-drafted") } else { t!(l, "studio-not-live-yet") }))
                    }
                    (Some(_), None) => (status_pill(Tone::Success, Icon("circle-check"), t!(l, "studio-live"))),
                    (None, None) => {}
                }
                a class="btn btn-sm" href=(format!("/studio/history/{}/{}", shown.thing.word(), shown.key)) { (icon("history")) (t!(l, "studio-history")) }
                @if state.draft.is_some() { a class="btn btn-sm" href="/studio/drafts" { (icon("list-checks")) (t!(l, "studio-to-review")) } }
            }
        }
    }
}

/// Saving again overwrites what is told here, knowingly.
fn overtaken(shown: &Shown<'_>) -> Markup {
    let (l, state) = (shown.l(), &shown.page.subject);
    let who = state.draft.as_ref().map(|draft| (&draft.by, draft.at)).or(state.live.as_ref().map(|live| (&live.by, live.at)));
    html! {
        @if let Some((by, at)) = who {
            (banner(Kind::Warning, t!(l, "studio-overtaken"), html! {
                (around(&t!(l, "studio-overtaken-text", who = by.as_str(), when = SLOT), time(l, at)))
                @if let Some(theirs) = state.definition() { (difference::between(l, theirs, shown.definition)) }
            }))
        }
    }
}

fn published_since(shown: &Shown<'_>, live: &LiveVersion) -> Markup {
    let l = shown.l();
    banner(
        Kind::Warning,
        t!(l, "studio-published-since"),
        html! {
            (around(&t!(l, "studio-published-since-text", who = live.by.as_str(), when = SLOT), time(l, live.at)))
            (difference::between(l, &live.definition, shown.definition))
        },
    )
}

/// A form of a thing: what needs another look, its fields, and the button that saves.
pub fn form(shown: &Shown<'_>, action: &str, fields: Markup) -> Markup {
    let l = shown.l();
    // What is not there yet has no address to be seen at.
    let has_preview = !shown.key.is_empty() && preview::is_seen(shown.thing);
    let errors: Vec<(&str, String)> = shown.faults.iter().map(|fault| (fault.path.as_str(), fault.to_string())).collect();
    html! {
        form method="post" action=(action) class="space-y-5" data-previewed[has_preview] {
            // What Enter presses in a field: the first button of a form, whatever others there are in it.
            @if shown.may_edit() { button class="sr-only" tabindex="-1" aria-hidden="true" { (t!(l, "studio-save")) } }
            (seen(shown))
            (error_summary(l, &errors))
            fieldset class="space-y-5" disabled[!shown.may_edit()] { (fields) }
            @if shown.may_edit() {
                div class="flex flex-wrap items-center gap-3" {
                    (submit_button(&t!(l, "studio-save"), Some(Icon("save"))))
                    @if has_preview { (preview::button(l)) }
                    p class="text-sm text-muted" { (t!(l, "studio-save-hint")) }
                }
            }
        }
    }
}

/// That a draft came from a file, by its name.
pub fn from_file(l: &Locale, file: Option<&str>) -> Markup {
    html! { @if let Some(file) = file { " · " (t!(l, "studio-from-file", file = file)) } }
}

/// What every form of a thing sends unseen: its own id, and the versions that its page shows.
pub fn seen(shown: &Shown<'_>) -> Markup {
    let (live_seq, draft_seq) = shown.page.subject.seqs();
    hidden(&[("form_id", shown.form_id.as_str()), ("live_seq", &live_seq.to_string()), ("draft_seq", &draft_seq.to_string())])
}

/// The button that takes a part out of its thing: a question, a status, a transition.
pub fn removal(shown: &Shown<'_>, address: &str, words: &str) -> Markup {
    html! {
        @if shown.may_edit() {
            form method="post" action=(format!("{address}/removal")) {
                (seen(shown))
                button class="btn btn-sm text-error-ink" { (icon("trash-2")) (words) }
            }
        }
    }
}

/// A part of a form under a heading.
pub fn part(title: &str, content: Markup) -> Markup {
    html! {
        section class="card p-4 sm:p-5 space-y-4" { h2 class="font-semibold" { (title) } (content) }
    }
}

/// Links to write the thing's texts in one more of the languages that Portico speaks.
pub fn more_languages(shown: &Shown<'_>, address: &str) -> Markup {
    let l = shown.l();
    let others = portico_web::i18n::Language::all().filter(|language| !shown.languages.has(language.code()));
    html! {
        @if shown.may_edit() {
            @for language in others {
                a class="btn btn-sm" href=(format!("{address}?language={}", language.code())) { (icon("languages")) (t!(l, "studio-add-language", language = language.name())) }
            }
        }
    }
}
