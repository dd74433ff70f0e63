//! Two accounts of one person become one: what moves, and what the kept one comes to see.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::{ContactMergePage, MergePlan, MovedMembership};
use portico_web::admission::DeskAdmitted;
use portico_web::html::field;
use portico_web::html::{Field, Icon, Locale, SECOND_SLOT, SLOT, around, around_both, hidden, icon, page_head, submit_button};
use portico_web::t;

use portico_studio::html::people::{Place, people};
use portico_studio::html::people_words::{list, role};

/// First whom to keep is asked, then what that means is shown.
pub fn page(page: &DeskAdmitted<ContactMergePage>, typed: &str) -> Markup {
    let (l, gone) = (&page.page_context.locale, &page.subject);
    let address = format!("/studio/people/contacts/{}", gone.id);
    let trail = [("/studio/people/contacts", html! { (t!(l, "people-contacts")) }), (address.as_str(), html! { (gone.name) })];
    let (title, label, help) = (t!(l, "people-merge"), t!(l, "people-merge-with"), t!(l, "people-merge-with-help"));
    let error = (!typed.trim().is_empty() && page.plan.is_none()).then(|| t!(l, "people-merge-nobody"));
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&trail, &title, html! {}))
            p class="text-pretty" { (t!(l, "people-merge-text", name = gone.name.as_str(), email = gone.email.as_str())) }
            form method="get" action=(format!("{address}/merge")) class="card p-5 sm:p-6 space-y-5" {
                (field::email(l, &Field::new("with", &label).value(typed).help(help.as_str()).required(true).autocomplete("off").max_length(254).error(error.as_deref())))
                button class="btn" { (icon("search")) (t!(l, "people-merge-look")) }
            }
            @if let Some(plan) = &page.plan { (planned(l, page, plan)) }
        }
    };
    people(&page.page_context, Place::Contacts, title, main)
}

fn planned(l: &Locale, page: &DeskAdmitted<ContactMergePage>, plan: &MergePlan) -> Markup {
    let (gone, kept) = (&page.subject, &plan.kept);
    let (kept_name, gone_email) = (kept.name.as_str(), gone.email.as_str());
    html! {
        section class="card p-5 sm:p-6 space-y-5" {
            h2 class="font-semibold" { (t!(l, "people-merge-means")) }
            ul class="list-disc ps-5 space-y-2 text-pretty" {
                li { (t!(l, "people-merge-kept", name = kept_name, email = kept.email.as_str())) }
                li { (t!(l, "people-merge-requests", count = plan.requests, name = kept_name)) }
                @for one in &plan.memberships { li { (moved(l, kept_name, one)) } }
                li {
                    @if plan.portals.is_empty() { (t!(l, "people-merge-sees-same", name = kept_name)) }
                    @else { b { (around(&t!(l, "people-merge-sees", name = kept_name, portals = SLOT), list(l, &plan.portals))) } }
                }
                li { (t!(l, "people-merge-sessions", count = plan.sessions, email = gone_email)) }
                li { (t!(l, "people-merge-address", old = gone_email, new = kept.email.as_str())) }
            }
            form method="post" action=(format!("/studio/people/contacts/{}/merge", gone.id)) class="space-y-3" {
                (hidden(&[("form_id", EventId::generate().as_str()), ("into", kept.id.as_str())]))
                p class="text-sm font-medium" { (t!(l, "people-merge-for-good")) }
                (submit_button(&t!(l, "people-merge-now", gone = gone_email, kept = kept.email.as_str()), Some(Icon("merge"))))
            }
        }
    }
}

fn moved(l: &Locale, kept: &str, one: &MovedMembership) -> Markup {
    let organisation = one.organisation.as_str();
    match &one.keeps {
        Some(keeps) => around(
            &t!(l, "people-merge-keeps-role", name = kept, organisation = organisation, role = SLOT),
            role(l, keeps, one.keeps_name.as_ref()),
        ),
        None => around_both(
            &t!(l, "people-merge-joins", name = kept, organisation = SLOT, role = SECOND_SLOT),
            organisation,
            role(l, &one.role, one.role_name.as_ref()),
        ),
    }
}
