//! One member, as a lead manages them: their role, and how they are removed.

use maud::{Markup, html};
use portico::ids::{EventId, Slug};
use portico::people::{ManagedMember, OrganisationMember};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Icon, Kind, Locale, Who, avatar, banner, hidden, icon, page_head, submit_button};
use portico_web::t;

use super::invite::role_field;
use super::organisations::role;

/// What is said beside the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The role that was sent can't be given.
    Role,
}

/// Who alone leads is told why they stay, before they try.
pub fn member_page(page: &CustomerAdmitted<OrganisationMember>, organisation: &Slug, notice: Option<Notice>) -> Markup {
    let (l, member) = (&page.page_context.locale, &page.subject);
    let address = format!("/account/organisations/{organisation}");
    let trail =
        [("/account/organisations", html! { (t!(l, "account-organisations")) }), (address.as_str(), html! { (member.organisation) })];
    let is_me = member.id == page.reader.contact_id;
    html! {
        div class="space-y-6 max-w-3xl mx-auto" {
            (page_head(&trail, &member.name, html! {}))
            div class="card p-5 flex items-center gap-4" {
                (avatar(&member.name, if is_me { Who::Contact } else { Who::Other }))
                div class="min-w-0" {
                    p class="break-all" { (member.email) @if is_me { span class="text-muted" { " · " (t!(l, "common-you")) } } }
                    p { (role(l, &member.role, page.roles.iter().find(|offered| offered.key == member.role).map(|offered| &offered.name))) }
                }
            }
            @if member.is_last_lead { (banner(Kind::Info, t!(l, "account-last-lead", organisation = member.organisation.as_str()), html! { (t!(l, "account-last-lead-help")) })) }
            // Of one role there is nothing to choose.
            @if !member.is_last_lead || page.roles.len() > 1 { (role_form(l, page, &address, notice)) }
            @if !member.is_last_lead { (removal(l, member, &address, is_me)) }
        }
    }
}

fn role_form(l: &Locale, page: &CustomerAdmitted<OrganisationMember>, address: &str, notice: Option<Notice>) -> Markup {
    let member = &page.subject;
    let error = notice.map(|Notice::Role| t!(l, "account-role-wrong"));
    html! {
        form class="card p-5 sm:p-6 space-y-5" method="post" action=(format!("{address}/members/{}/role", member.id)) {
            (hidden(&[("form_id", EventId::generate().as_str())]))
            (role_field(l, &page.roles, &member.role, !member.is_last_lead, error.as_deref()))
            (submit_button(&t!(l, "account-role-save"), Some(Icon("check"))))
        }
    }
}

/// Two steps, the second with the name: what is done here is done at once.
fn removal(l: &Locale, member: &ManagedMember, address: &str, is_me: bool) -> Markup {
    let (name, organisation) = (member.name.as_str(), member.organisation.as_str());
    let (open, means, button) = match is_me {
        true => (
            t!(l, "account-leave"),
            t!(l, "account-leave-means", organisation = organisation),
            t!(l, "account-leave-now", organisation = organisation),
        ),
        false => (
            t!(l, "account-remove", name = name),
            t!(l, "account-remove-means", name = name, organisation = organisation),
            t!(l, "account-remove-now", name = name, organisation = organisation),
        ),
    };
    html! {
        details class="card p-5 group" {
            summary class="flex items-center gap-3 font-medium cursor-pointer list-none" { span class="text-muted" { (icon("user-minus")) } (open) span class="ms-auto text-muted group-open:rotate-180" { (icon("chevron-down")) } }
            form class="pt-4 space-y-4" method="post" action=(format!("{address}/members/{}/removal", member.id)) {
                (hidden(&[("form_id", EventId::generate().as_str()), ("leaves", if is_me { "1" } else { "" })]))
                p class="text-sm text-pretty" { (means) }
                button class="btn text-error-ink" { (icon("user-minus")) (button) }
            }
        }
    }
}
