//! Where a request stands: in words, with an icon, and only then in colour.

use maud::{Markup, Render, html};
use portico::definition::{Category, Text};

use super::designed::{Designed, designed};
use super::icon::Icon;
use super::people::first_name;
use crate::i18n::{Language, Locale};
use crate::t;

/// The mood of a status or a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Somebody is on it.
    Info,
    /// It went well.
    Success,
    /// Somebody must act.
    Warning,
    /// It went wrong.
    Error,
}

impl Tone {
    /// The classes for text of this tone on its own paper.
    pub fn paper(self) -> &'static str {
        match self {
            Tone::Neutral => "bg-neutral-soft text-neutral-ink",
            Tone::Info => "bg-info-soft text-info-ink",
            Tone::Success => "bg-success-soft text-success-ink",
            Tone::Warning => "bg-warning-soft text-warning-ink",
            Tone::Error => "bg-error-soft text-error-ink",
        }
    }
}

/// A status in the customer's words.
pub fn status_pill(tone: Tone, icon: impl Render, text: impl Render) -> Markup {
    html! { span class=(format!("pill shrink-0 max-w-full {}", tone.paper())) { (icon) span { (text) } } }
}

/// The mood and the icon of a status, by its category, and by whether it is `on_way`
/// to what was asked for: a withdrawn request is done, but nothing was reached.
pub fn status_look(category: Category, on_way: bool) -> (Tone, Icon) {
    match category {
        Category::Done if !on_way => (Tone::Neutral, Icon("circle-slash")),
        Category::Doing => (Tone::Info, Icon("message-circle")),
        Category::Waiting => (Tone::Warning, Icon("hand")),
        Category::Done => (Tone::Success, Icon("circle-check")),
        Category::Todo => (Tone::Neutral, Icon("inbox")),
    }
}

/// A status's text about what happens now, with the agent's first name, or the team, in place of `{agent}`.
pub fn next_step<'a>(l: &'a Locale, text: &'a Text, agent: Option<&str>) -> Designed<'a> {
    let step = designed(l, text);
    step.with(with_agent(l, &step, step.words(), agent))
}

/// The first sentence of [`next_step`], for lists: what is said again in each row is not read in any.
pub fn next_step_brief<'a>(l: &'a Locale, text: &'a Text, agent: Option<&str>) -> Designed<'a> {
    let step = designed(l, text);
    let end = step.words().find(". ").map_or(step.words().len(), |stop| stop + 1);
    step.with(with_agent(l, &step, &step.words()[..end], agent))
}

fn with_agent(l: &Locale, step: &Designed<'_>, words: &str, agent: Option<&str>) -> String {
    // Our word stands within the designer's, so it is in their language; in the page's where we do not speak that.
    let language = || step.lang().and_then(Language::from_code).unwrap_or(l.language);
    let mut told = String::with_capacity(words.len() + 16);
    let mut parts = words.split("{agent}");
    told.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let begins = told.trim_end().is_empty() || told.trim_end().ends_with(['.', '?', ':']);
        match agent {
            Some(name) => told.push_str(first_name(name)),
            None if begins => told.push_str(&t!(language(), "common-our-team-begins")),
            None => told.push_str(&t!(language(), "common-our-team")),
        }
        told.push_str(part);
    }
    told
}

/// The stated time to a first answer, in words: hours, from two days on days.
pub fn first_answer(l: &Locale, hours: i64) -> String {
    if hours >= 48 && hours % 24 == 0 {
        t!(l, "common-first-answer-days", count = hours / 24)
    } else {
        t!(l, "common-first-answer-hours", count = hours)
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Where it stands.
    Now,
    /// Still to come.
    Ahead,
}

/// One step of the way of a request.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// In the customer's words, a designer's.
    pub label: &'a Text,
    /// How far it is.
    pub state: StepState,
}

/// The way of a request as a row of bars with a word under each; three to five steps fit on a phone.
pub fn steps(l: &Locale, steps: &[Step<'_>]) -> Markup {
    html! {
        ol class="steps-row" aria-label=(t!(l, "common-steps")) {
            @for step in steps {
                @let label = designed(l, step.label);
                @match step.state {
                    StepState::Done => li class="step-done" { span { (label) span class="sr-only" { ", " (t!(l, "common-step-done")) } } }
                    StepState::Now => li class="step-now" aria-current="step" { span lang=[label.lang()] { (label.words()) } }
                    StepState::Ahead => li { span lang=[label.lang()] { (label.words()) } }
                }
            }
        }
    }
}

/// The head of a request for its customer: what is going on (`title`, a designer's), what happens next, the steps, and what they can do.
pub fn status_card(l: &Locale, tone: Tone, icon: Icon, title: &Text, next: Markup, way: &[Step<'_>], actions: Markup) -> Markup {
    let title = designed(l, title);
    html! {
        section class="card p-5 space-y-5" {
            div class="flex gap-4" {
                span class=(format!("grid place-items-center size-11 rounded-xl shrink-0 text-2xl {}", tone.paper())) { (icon) }
                div class="min-w-0" {
                    h2 class="font-semibold" lang=[title.lang()] { (title.words()) }
                    div class="text-muted" { (next) }
                }
            }
            @if !way.is_empty() { (steps(l, way)) }
            @if !actions.0.is_empty() { div class="flex flex-wrap gap-2" { (actions) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use portico::definition::Reader;

    use super::*;

    #[test]
    fn what_left_the_way_does_not_look_reached() {
        assert_eq!(status_look(Category::Done, true).0, Tone::Success);
        assert_eq!(status_look(Category::Done, false).0, Tone::Neutral);
    }

    #[test]
    fn the_next_step_names_the_agent_or_the_team() {
        let l = Locale::default();
        let told = |text: &str, agent| next_step(&l, &Text::from(text), agent).words().to_owned();
        assert_eq!(told("{agent} is on it.", Some("Sam Reyes")), "Sam is on it.");
        assert_eq!(told("{agent} is on it. Ask {agent}.", None), "Our team is on it. Ask our team.");
        assert_eq!(told("We read it.", None), "We read it.");
        let brief = Text::from("{agent} is on it. Nothing for you to do.");
        assert_eq!(next_step_brief(&l, &brief, None).words(), "Our team is on it.");
    }

    #[test]
    fn the_team_is_named_in_the_language_of_the_text() {
        let l = Locale { reader: Reader::new(vec!["de".to_owned()], "en"), ..Locale::default() };
        let text: Text = serde_json::from_str(r#"{"en": "{agent} has it.", "de": "{agent} kümmert sich darum."}"#).unwrap();
        let told = next_step(&l, &text, None);
        assert_eq!((told.lang(), told.words()), (Some("de"), "Unser Team kümmert sich darum."));
    }
}
