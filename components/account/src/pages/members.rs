//! The members of an organisation, and the form by which a lead invites more.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::{InvitedMember, MEMBERS_SHOWN, Member, OrganisationHead, OrganisationMembers};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::time::date;
use portico_web::html::{Icon, Locale, Tone, Who, avatar, button_link, hidden, icon, page_head, section, status_pill};
use portico_web::t;

pub use super::invite::Inviting;
use super::invite::invite_form;
use super::organisations::role;

/// For leads the members are links, and below them stands who is invited, and the form. Others read names.
pub fn members_page(page: &CustomerAdmitted<OrganisationMembers>, inviting: &Inviting<'_>) -> Markup {
    let (l, organisation) = (&page.page_context.locale, &page.subject);
    let trail = [("/account", html! { (t!(l, "account-title")) }), ("/account/organisations", html! { (t!(l, "account-organisations")) })];
    let beside = html! { @if organisation.leads { (button_link("#invite", t!(l, "account-invite"), Some(Icon("user-plus")))) } };
    html! {
        div class="space-y-8" {
            (page_head(&trail, &organisation.name, beside))
            (section(&t!(l, "account-members"), None, members(l, page)))
            @if !page.invitations.is_empty() { (section(&t!(l, "account-invitations-sent"), None, invitations(l, organisation, &page.invitations))) }
            @if organisation.leads { (invite_form(l, page, inviting)) }
        }
    }
}

fn members(l: &Locale, page: &CustomerAdmitted<OrganisationMembers>) -> Markup {
    let organisation = &page.subject;
    let alone = page.members.len() < 2;
    html! {
        ul class="card divide-y divide-base-300 overflow-hidden" {
            @for member in page.members.iter().take(MEMBERS_SHOWN) { li { (row(l, organisation, member, member.id == page.reader.contact_id)) } }
        }
        @if page.members.len() > MEMBERS_SHOWN { p class="text-sm text-muted" { (t!(l, "account-members-more", most = MEMBERS_SHOWN)) } }
        @if alone && !organisation.leads { p class="text-sm text-muted text-pretty" { (t!(l, "account-members-hidden")) } }
    }
}

fn row(l: &Locale, organisation: &OrganisationHead, member: &Member, is_me: bool) -> Markup {
    let who = html! {
        (avatar(&member.name, if is_me { Who::Contact } else { Who::Other }))
        span class="grow min-w-0" {
            span class="block font-medium break-words" { (member.name) @if is_me { span class="text-muted font-normal" { " · " (t!(l, "common-you")) } } }
            @if let Some(email) = &member.email { span class="block text-sm text-muted break-all" { (email) } }
            @if let Some(word) = &member.role { span class="block sm:hidden" { (role(l, word, member.role_name.as_ref())) } }
        }
    };
    html! {
        @if let Some(word) = &member.role {
            a class="flex items-center gap-4 px-4 sm:px-5 py-3.5 hover:bg-base-200/60 -outline-offset-2!" href=(format!("/account/organisations/{}/members/{}", organisation.id, member.id)) {
                (who)
                span class="max-sm:hidden shrink-0" { (role(l, word, member.role_name.as_ref())) }
                span class="text-muted" { (icon("chevron-right")) }
            }
        } @else {
            div class="flex items-center gap-4 px-4 sm:px-5 py-3.5" { (who) }
        }
    }
}

fn invitations(l: &Locale, organisation: &OrganisationHead, invited: &[InvitedMember]) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" { @for one in invited { (invited_row(l, organisation, one)) } }
        p class="text-sm text-muted text-pretty" { (t!(l, "account-invitations-help")) }
    }
}

/// What the lead wrote, whoever has the address.
fn invited_row(l: &Locale, organisation: &OrganisationHead, one: &InvitedMember) -> Markup {
    let action = format!("/account/organisations/{}/invitations/{}/withdrawal", organisation.id, one.id);
    html! {
        li class="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 sm:px-5 py-3.5" {
            (avatar(&one.name, Who::Other))
            div class="grow min-w-0 basis-56" {
                p class="font-medium break-words" { (one.name) }
                p class="text-sm text-muted break-all" { (one.email) }
                p class="text-sm text-muted" { (role(l, &one.role, one.role_name.as_ref())) " · " (t!(l, "account-invited-until", date = date(l, one.expires_at))) }
            }
            (status_pill(Tone::Info, Icon("mail"), t!(l, "account-is-invited")))
            form method="post" action=(action) {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                button class="btn btn-sm" { (t!(l, "account-withdraw")) span class="sr-only" { ": " (one.name) } }
            }
        }
    }
}
