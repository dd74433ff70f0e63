//! One organisation.

use maud::{Markup, html};
use portico::definition::ValidationError;
use portico::ids::EventId;
use portico::people::{OrganisationNote, OrganisationProfile};
use portico_web::admission::DeskAdmitted;
use portico_web::html::field;
use portico_web::html::{Field, Icon, Locale, PageContext, designed, error_summary, hidden, page_head, section, submit_button};
use portico_web::t;

use super::organisation_parts::{invitations, member_form, members, notes};
use super::{Done, Refusal, history};
use crate::forms::{MemberForm, OrganisationForm};
use portico_studio::html::people::{Place, people, reads_only};

/// The page of an organisation, with what was typed.
pub struct Profiled<'a> {
    /// As the site has it.
    pub page: &'a DeskAdmitted<OrganisationProfile>,
    /// What the team wrote about it.
    pub notes: &'a [OrganisationNote],
    /// What stands in the form of its definition.
    pub organisation: &'a OrganisationForm,
    /// What is wrong with that.
    pub faults: &'a [ValidationError],
    /// Who is to be a member.
    pub member: &'a MemberForm,
    /// Why they are not.
    pub refused: Option<&'a Refusal>,
    /// A note that was not kept.
    pub note: &'a str,
    /// It was empty, or too long.
    pub note_missing: bool,
    /// What was just done.
    pub done: Option<Done>,
}

impl Profiled<'_> {
    /// The reader's language and zone.
    pub fn l(&self) -> &Locale {
        &self.page.page_context.locale
    }
}

/// Who belongs to it on the left; what it is, and what the team knows, on the right.
pub fn page(shown: &Profiled<'_>) -> Markup {
    let mut page_context = shown.page.page_context.clone();
    let (l, organisation) = (shown.l(), &shown.page.subject);
    page_context.toast = shown.done.map(|done| done.text(l));
    let trail = [("/studio/people/organisations", html! { (t!(l, "people-organisations")) })];
    let main = html! {
        (page_head(&trail, &organisation.name, html! {}))
        (reads_only(l, organisation.may_edit))
        div class="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start" {
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "people-members"), None, members(shown)))
                @if !shown.page.invitations.is_empty() { (section(&t!(l, "people-invited"), None, invitations(shown))) }
                @if organisation.may_edit { (member_form(shown)) }
            }
            div class="space-y-6 min-w-0" {
                (section(&t!(l, "people-details"), None, details(shown)))
                (section(&t!(l, "people-used-by"), None, used_by(shown)))
                section class="space-y-3 scroll-mt-20" id="notes" { h2 class="text-sm font-semibold text-muted" { (t!(l, "people-notes")) } (notes(shown)) }
                (section(&t!(l, "people-history"), None, history::list(l, &shown.page.history)))
            }
        }
    };
    people(&page_context, Place::Organisations, organisation.name.clone(), main)
}

fn details(shown: &Profiled<'_>) -> Markup {
    let (l, organisation) = (shown.l(), &shown.page.subject);
    let errors: Vec<(&str, String)> = shown.faults.iter().map(|fault| (field_of(fault), fault.to_string())).collect();
    html! {
        @if organisation.may_edit {
            (error_summary(l, &errors))
            form method="post" action=(format!("/studio/people/organisations/{}", organisation.key)) class="card p-5 space-y-5" {
                (hidden(&[("form_id", EventId::generate().as_str()), ("seq", &organisation.seq.to_string())]))
                (definition_fields(l, shown.organisation, &errors))
                (submit_button(&t!(l, "people-save"), Some(Icon("save"))))
            }
        } @else {
            dl class="card p-5 space-y-3 text-sm" {
                div { dt class="text-muted" { (t!(l, "people-domains")) } dd { @if organisation.domains.is_empty() { (t!(l, "people-no-domains")) } @else { (organisation.domains.join(", ")) } } }
            }
        }
    }
}

fn field_of(fault: &ValidationError) -> &'static str {
    if fault.path.starts_with("domains") { "domains" } else { "organisation-name" }
}

fn definition_fields(l: &Locale, form: &OrganisationForm, errors: &[(&str, String)]) -> Markup {
    let error = |id: &str| errors.iter().find(|(field, _)| *field == id).map(|(_, words)| words.as_str());
    let (name, domains, help) = (t!(l, "people-organisation-name"), t!(l, "people-domains"), t!(l, "people-domains-help"));
    html! {
        (field::text(l, &Field::new("name", &name).id("organisation-name").value(&form.name).required(true).autocomplete("off").max_length(80).error(error("organisation-name")).error_lang(Some("en"))))
        (field::textarea(l, &Field::new("domains", &domains).value(&form.domains).help(help.as_str()).error(error("domains")).error_lang(Some("en")), 2))
    }
}

/// The portals that name it.
fn used_by(shown: &Profiled<'_>) -> Markup {
    let (l, portals) = (shown.l(), &shown.page.used_by);
    html! {
        @if portals.is_empty() {
            p class="text-sm text-muted text-pretty" { (t!(l, "people-used-by-none")) }
        } @else {
            ul class="card divide-y divide-base-300" {
                @for portal in portals { li { a class="block px-4 py-3 link link-hover" href=(format!("/studio/portals/{}", portal.key)) { (designed(l, &portal.name)) } } }
            }
        }
    }
}

/// The page of an organisation that is to be.
pub fn new(page_context: PageContext, form: &OrganisationForm, faults: &[ValidationError]) -> Markup {
    let l = &page_context.locale;
    let errors: Vec<(&str, String)> = faults.iter().map(|fault| (field_of(fault), fault.to_string())).collect();
    let (title, trail) = (t!(l, "people-new-organisation"), [("/studio/people/organisations", html! { (t!(l, "people-organisations")) })]);
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&trail, &title, html! {}))
            (error_summary(l, &errors))
            form method="post" action="/studio/people/organisations/new" class="card p-5 sm:p-6 space-y-5" {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                (definition_fields(l, form, &errors))
                (submit_button(&t!(l, "people-create-organisation"), Some(Icon("plus"))))
            }
        }
    };
    people(&page_context, Place::Organisations, title, main)
}
