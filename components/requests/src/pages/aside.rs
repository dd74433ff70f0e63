//! Beside the conversation: who reads it, and what the form was answered with.

use maud::{Markup, Render, html};
use portico::portal::form::FormAnswer;
use portico_web::html::people::first_name;
use portico_web::html::{SLOT, Who, answer_table, around, designed, facts, group, icon, person, site_word, time};
use portico_web::t;

use super::screen::Screen;

/// Who sees this, and what was told.
pub fn aside(s: &Screen<'_>) -> Markup {
    html! {
        aside class="space-y-6 text-sm" {
            section class="space-y-2" {
                h2 class="font-semibold" { (t!(s.l, "requests-who-sees")) }
                ul class="space-y-2" { @for reader in readers(s) { li { (reader) } } }
                @if s.request.confidential { p class="flex gap-2 text-muted" { (icon("lock")) (t!(s.l, "requests-confidential")) } }
            }
            section class="space-y-2" {
                h2 class="font-semibold" { (told_title(s)) }
                (told(s))
            }
        }
    }
}

fn readers(s: &Screen<'_>) -> Vec<Markup> {
    let r = s.request;
    let you = t!(s.l, "requests-you");
    let mut readers = vec![person(&s.viewer.name, Who::Contact, Some(&you))];
    if !s.is_mine() {
        readers.push(person(&r.requester, Who::Other, r.organisation.as_deref()));
    }
    if let Some(asker) = r.asked_by.as_ref().filter(|_| !s.asked_by_me()) {
        readers.push(person(&asker.name, Who::Other, r.organisation.as_deref()));
    }
    let organisation = r.organisation.as_deref().unwrap_or_default();
    match r.shared_with.as_deref() {
        None => {}
        Some("") => readers.push(group(t!(s.l, "requests-everybody-at", organisation = organisation))),
        Some(role) => {
            readers.push(group(around(&t!(s.l, "requests-role-at", role = SLOT, organisation = organisation), site_word(s.l, role))))
        }
    }
    readers.push(match &r.agent {
        Some(name) => person(name, Who::Agent, Some(&t!(s.l, "requests-and-team", company = s.company()))),
        None => person(s.company(), Who::Agent, Some(&t!(s.l, "requests-the-team"))),
    });
    readers
}

fn told_title(s: &Screen<'_>) -> String {
    if s.asked_by_me() { t!(s.l, "requests-you-told") } else { t!(s.l, "requests-they-told", name = first_name(s.asker().0)) }
}

fn told(s: &Screen<'_>) -> Markup {
    let r = s.request;
    let answer = |told: &FormAnswer| match (told.markdown, &told.table) {
        (_, Some(table)) => answer_table(s.l, designed(s.l, &told.label).words(), table),
        (true, None) => html! { div class="prose-text" lang="" { (s.texts.render(s.l, &told.text)) } },
        (false, None) => html! { span lang="" { (told.text) } },
    };
    let mut pairs: Vec<(Markup, Markup)> = r.answers.iter().map(|told| (designed(s.l, &told.label).render(), answer(told))).collect();
    pairs.push((t!(s.l, "requests-kind").render(), designed(s.l, &r.type_name).render()));
    pairs.push((t!(s.l, "requests-asked-at").render(), time(s.l, r.opened_at)));
    facts(&pairs)
}
