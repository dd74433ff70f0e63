//! Beside the conversation: who reads it, and what the form was answered with.

use maud::{Markup, html};
use portico_web::html::people::first_name;
use portico_web::html::{Who, facts, person, time};
use portico_web::t;

use super::screen::Screen;

/// Who sees this, and what was told.
pub fn aside(s: &Screen<'_>) -> Markup {
    html! {
        aside class="space-y-6 text-sm" {
            section class="space-y-2" {
                h2 class="font-semibold" { (t!(s.l, "requests-who-sees")) }
                ul class="space-y-2" { @for reader in readers(s) { li { (reader) } } }
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
    let organisation = r.organisation.as_deref().unwrap_or_default();
    match r.shared_with.as_deref() {
        None => {}
        Some("") => readers.push(person(&t!(s.l, "requests-everybody-at", organisation = organisation), Who::Group, None)),
        Some(role) => readers.push(person(&t!(s.l, "requests-role-at", role = role, organisation = organisation), Who::Group, None)),
    }
    readers.push(match &r.agent {
        Some(name) => person(name, Who::Agent, Some(&t!(s.l, "requests-and-team", company = s.company()))),
        None => person(s.company(), Who::Agent, Some(&t!(s.l, "requests-the-team"))),
    });
    readers
}

fn told_title(s: &Screen<'_>) -> String {
    if s.is_mine() { t!(s.l, "requests-you-told") } else { t!(s.l, "requests-they-told", name = first_name(&s.request.requester)) }
}

fn told(s: &Screen<'_>) -> Markup {
    let r = s.request;
    let (kind, asked) = (t!(s.l, "requests-kind"), t!(s.l, "requests-asked-at"));
    let mut pairs: Vec<(&str, Markup)> = r.answers.iter().map(|answer| (answer.label.as_str(), html! { (answer.text) })).collect();
    pairs.push((&kind, html! { (r.type_name) }));
    pairs.push((&asked, time(s.l, r.opened_at)));
    facts(&pairs)
}
