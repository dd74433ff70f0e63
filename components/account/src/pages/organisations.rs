//! The organisations of a customer, and those that invite them.

use maud::{Markup, Render, html};
use portico::definition::Text;
use portico::ids::EventId;
use portico::people::{InvitingOrganisation, OrganisationList, OwnOrganisation, PLAIN_MEMBER};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::time::date;
use portico_web::html::{Icon, Locale, designed, hidden, icon, page_head, row_link, rows, section, site_word};
use portico_web::t;

/// Who invites stands first: it waits for an answer.
pub fn organisations_page(page: &CustomerAdmitted<OrganisationList>) -> Markup {
    let l = &page.page_context.locale;
    html! {
        div class="space-y-8" {
            (page_head(&[("/account", html! { (t!(l, "account-title")) })], t!(l, "account-organisations"), html! {}))
            @if !page.invitations.is_empty() {
                (section(&t!(l, "account-invitations"), None, html! { div class="space-y-3" { @for one in &page.invitations { (invitation(l, one)) } } }))
            }
            (section(&t!(l, "account-you-belong"), None, own_organisations(l, &page.organisations)))
        }
    }
}

/// Each leads to its members.
pub fn own_organisations(l: &Locale, organisations: &[OwnOrganisation]) -> Markup {
    html! {
        @if organisations.is_empty() {
            p class="card p-5 text-muted" { (t!(l, "account-no-organisation")) }
        } @else {
            (rows(html! { @for one in organisations { (own(l, one)) } }))
        }
    }
}

fn own(l: &Locale, organisation: &OwnOrganisation) -> Markup {
    let what = if organisation.leads { t!(l, "account-you-lead") } else { t!(l, "account-see-members") };
    let end = html! { span class="flex items-center gap-3 shrink-0" { (role(l, &organisation.role, organisation.role_name.as_ref())) span class="text-muted max-sm:hidden" { (icon("chevron-right")) } } };
    row_link(&format!("/account/organisations/{}", organisation.id), &organisation.name, html! { (what) }, end)
}

/// What one is in an organisation: as the site says it for customers, else its own word; "member" is ours, for those who have no role.
pub fn role(l: &Locale, role: &str, name: Option<&Text>) -> Markup {
    let words = match name {
        Some(name) => designed(l, name).render(),
        None if role == PLAIN_MEMBER => t!(l, "account-member").render(),
        None => site_word(l, role).render(),
    };
    html! { span class="text-sm text-muted" { (words) } }
}

fn invitation(l: &Locale, one: &InvitingOrganisation) -> Markup {
    html! {
        div class="card border-2! border-warning! p-5 space-y-4" {
            div class="flex gap-4" {
                span class="grid place-items-center size-11 rounded-xl bg-warning-soft text-warning-ink shrink-0 text-2xl" { (icon("building-2")) }
                div class="min-w-0 space-y-1" {
                    h3 class="font-semibold" { (t!(l, "account-invited-by", organisation = one.organisation.as_str())) }
                    p class="text-sm text-muted text-pretty break-words" { (t!(l, "account-invited-as", by = one.by.as_str(), date = date(l, one.expires_at))) " " (role(l, &one.role, one.role_name.as_ref())) }
                    p class="text-sm text-pretty" { (t!(l, "account-joining-means", organisation = one.organisation.as_str())) }
                }
            }
            div class="flex flex-wrap gap-2" {
                (answer(&one.id, "acceptance", "btn btn-primary", Icon("user-plus"), &t!(l, "account-join", organisation = one.organisation.as_str())))
                (answer(&one.id, "refusal", "btn", Icon("x"), &t!(l, "account-decline")))
            }
        }
    }
}

fn answer(invitation: &EventId, noun: &str, class: &str, sign: Icon, words: &str) -> Markup {
    html! {
        form method="post" action=(format!("/account/invitations/{invitation}/{noun}")) class="contents" {
            (hidden(&[("form_id", EventId::generate().as_str())]))
            button class=(class) { (sign) (words) }
        }
    }
}
