//! Who belongs to an organisation, who is invited, and what the team wrote about it.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::{GivenRole, LONGEST_ORGANISATION_NOTE, PEOPLE_SHOWN, PLAIN_MEMBER, ProfiledMember};
use portico_web::html::field::{self, Choice};
use portico_web::html::time::date;
use portico_web::html::{
    Field, Icon, Locale, Tone, Who, avatar, conversation, designed, error_summary, hidden, icon, pager, status_pill, submit_button,
};
use portico_web::t;

use super::directory::state;
use super::member_form::{name_and_email, role_field};
use super::organisation::Profiled;
use portico_studio::html::people_words::{list, role};

/// A page of those who belong to it.
pub fn members(shown: &Profiled<'_>) -> Markup {
    let (l, organisation, all) = (shown.l(), &shown.page.subject, &shown.page.members);
    let page = &all[..all.len().min(PEOPLE_SHOWN)];
    let next = (all.len() > PEOPLE_SHOWN).then(|| page.last()).flatten();
    let next = next.map(|last| format!("/studio/people/organisations/{}?after={}", organisation.key, last.id));
    html! {
        @if page.is_empty() { p class="card p-5 text-muted text-pretty" { (t!(l, "people-no-members")) } }
        @else { ul class="card divide-y divide-base-300" { @for one in page { (member(shown, one)) } } }
        (pager(l, next.as_deref()))
    }
}

fn member(shown: &Profiled<'_>, one: &ProfiledMember) -> Markup {
    let (l, organisation) = (shown.l(), &shown.page.subject);
    html! {
        li class="px-4 sm:px-5 py-3.5" {
            div class="flex items-center gap-4" {
                (avatar(&one.name, Who::Other))
                div class="grow min-w-0" {
                    a class="link link-hover font-medium break-words" href=(format!("/studio/people/contacts/{}", one.id)) { (one.name) }
                    p class="text-sm text-muted break-all" { (one.email) }
                    p class="text-sm" { (role(l, &one.role, one.role_name.as_ref())) }
                }
                (state(l, one.active, false))
            }
            @if organisation.may_edit { (membership(shown, one, &format!("/studio/people/organisations/{}/members/{}", organisation.key, one.id))) }
        }
    }
}

/// What can be done about a membership, folded up.
fn membership(shown: &Profiled<'_>, one: &ProfiledMember, address: &str) -> Markup {
    let l = shown.l();
    let names: Vec<(String, String)> = shown.page.roles.iter().map(|given| (given.key.clone(), name_of(l, given))).collect();
    let choices: Vec<Choice<'_>> = names.iter().map(|(key, name)| Choice::new(key, name)).collect();
    let (label, id) = (t!(l, "people-role"), format!("role-{}", one.id));
    html! {
        details class="mt-2 group" {
            summary class="inline-flex items-center gap-1.5 text-sm link link-hover cursor-pointer min-h-8" { (icon("pencil")) (t!(l, "people-change-member")) span class="sr-only" { ": " (one.name) } }
            div class="pt-3 flex flex-wrap items-end gap-3" {
                form method="post" action=(format!("{address}/role")) class="flex flex-wrap items-end gap-3" {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    (field::select(l, &Field::new("role", &label).id(&id).value(&one.role).required(true), &choices))
                    button class="btn" { (t!(l, "people-save-role")) span class="sr-only" { ": " (one.name) } }
                }
                form method="post" action=(format!("{address}/removal")) {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    button class="btn text-error-ink" { (icon("user-minus")) (t!(l, "people-remove", name = one.name.as_str(), organisation = shown.page.subject.name.as_str())) }
                }
            }
        }
    }
}

fn name_of(l: &Locale, given: &GivenRole) -> String {
    given.name.as_ref().map_or_else(|| t!(l, "people-member"), |name| designed(l, name).words().to_owned())
}

/// Who is invited and has not joined.
pub fn invitations(shown: &Profiled<'_>) -> Markup {
    let (l, organisation) = (shown.l(), &shown.page.subject);
    html! {
        ul class="card divide-y divide-base-300" {
            @for one in &shown.page.invitations {
                li class="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 sm:px-5 py-3.5" {
                    (avatar(&one.name, Who::Other))
                    div class="grow min-w-0 basis-56" {
                        p class="font-medium break-words" { (one.name) }
                        p class="text-sm text-muted break-all" { (one.email) }
                        p class="text-sm text-muted" { (role(l, &one.role, one.role_name.as_ref())) " · " (t!(l, "people-invited-by", by = one.by.as_str(), date = date(l, one.expires_at))) }
                    }
                    (status_pill(Tone::Info, Icon("mail"), t!(l, "people-is-invited")))
                    @if organisation.may_edit {
                        form method="post" action=(format!("/studio/people/organisations/{}/invitations/{}/withdrawal", organisation.key, one.id)) {
                            (hidden(&[("form_id", EventId::generate().as_str())]))
                            button class="btn btn-sm" { (t!(l, "people-withdraw")) span class="sr-only" { ": " (one.name) } }
                        }
                    }
                }
            }
        }
    }
}

/// Somebody is invited, or added at once; beside each role, what they will see.
pub fn member_form(shown: &Profiled<'_>) -> Markup {
    let (l, organisation, form) = (shown.l(), &shown.page.subject, shown.member);
    let lines = shown.refused.map(|refused| refused.lines(l)).unwrap_or_default();
    let names: Vec<(String, String, String)> =
        shown.page.roles.iter().map(|given| (given.key.clone(), name_of(l, given), sees(l, given))).collect();
    let choices: Vec<Choice<'_>> = names.iter().map(|(key, name, sees)| Choice { help: Some(sees), ..Choice::new(key, name) }).collect();
    let chosen = if form.role.is_empty() { PLAIN_MEMBER } else { &form.role };
    let error = lines.iter().find(|(field, _)| *field == "role").map(|(_, words)| words.as_str());
    html! {
        section class="space-y-3 scroll-mt-20" id="add" {
            h2 class="text-sm font-semibold text-muted" { (t!(l, "people-add")) }
            (error_summary(l, &lines))
            form class="card p-5 sm:p-6 space-y-5" method="post" action=(format!("/studio/people/organisations/{}/members#add", organisation.key)) {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                (name_and_email(l, form, &lines))
                (role_field(l, &choices, chosen, error))
                p class="text-sm text-muted text-pretty" { (t!(l, "people-add-help")) }
                div class="flex flex-wrap gap-3" {
                    button class="btn btn-primary" name="how" value="invite" { (icon("send")) (t!(l, "people-invite")) }
                    button class="btn" name="how" value="add" { (icon("user-plus")) (t!(l, "people-add-at-once")) }
                }
            }
        }
    }
}

/// Which portals a role shows here, in a sentence.
fn sees(l: &Locale, given: &GivenRole) -> String {
    let portals = list(l, &given.portals);
    let names: Vec<String> = given.portals.iter().map(|name| designed(l, name).words().to_owned()).collect();
    match (portals.0.is_empty(), given.leads) {
        (true, _) => t!(l, "people-sees-nothing"),
        (false, true) => t!(l, "people-sees-and-leads", portals = names.join(", ")),
        (false, false) => t!(l, "people-sees", portals = names.join(", ")),
    }
}

/// The team's notes, the newest first.
pub fn notes(shown: &Profiled<'_>) -> Markup {
    let (l, organisation) = (shown.l(), &shown.page.subject);
    let (label, error) = (t!(l, "people-note"), shown.note_missing.then(|| t!(l, "people-note-missing", most = LONGEST_ORGANISATION_NOTE)));
    let field = Field::new("body", &label)
        .id("note")
        .value(shown.note)
        .required(true)
        .max_length(LONGEST_ORGANISATION_NOTE)
        .error(error.as_deref());
    html! {
        @if organisation.may_edit {
            form method="post" action=(format!("/studio/people/organisations/{}/notes#notes", organisation.key)) class="note space-y-3" {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                (field::textarea(l, &field, 3))
                p class="flex items-center gap-1.5 text-xs text-team-ink" { (icon("lock")) (t!(l, "people-notes-hint")) }
                (submit_button(&t!(l, "people-note-save"), Some(Icon("notebook-pen"))))
            }
        }
        @for note in shown.notes {
            (conversation::note(l, &format!("n{}", note.seq), &note.author, note.at, html! { p class="whitespace-pre-wrap break-words" { (note.body) } }))
        }
        @if shown.notes.is_empty() { p class="text-sm text-muted" { (t!(l, "people-no-notes")) } }
    }
}
