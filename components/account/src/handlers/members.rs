//! The members of an organisation, and whom its leads invite.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::ids::{EventId, Slug};
use portico::people::{INVITATION_LIFE, InviteMember, OrganisationMembers, WithdrawInvitation};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::layout;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, t};

use crate::forms::members::{self, InviteError, InviteForm};
use crate::pages::members::{Inviting, members_page};

/// `GET /account/organisations/:organisation`
pub async fn list(context: &RequestContext, path: &Path) -> Result<Response> {
    let mut page = load(context, &members::organisation(path)?).await?;
    page.page_context.toast = match context.query("done")?.as_str() {
        "invited" => Some(t!(page.page_context, "account-invited")),
        "withdrawn" => Some(t!(page.page_context, "account-invitation-withdrawn")),
        "removed" => Some(t!(page.page_context, "account-removed")),
        "role" => Some(t!(page.page_context, "account-role-changed")),
        _ => None,
    };
    let inviting = Inviting { form: &InviteForm::empty(), faults: &[], over_until: None };
    Ok(Response::page(layout::customer(&page.page_context, members_page(&page, &inviting))))
}

/// `POST /account/organisations/:organisation/invitations`: the same answer whoever has the address.
pub async fn invite(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, organisation, form) = (context.customer()?, members::organisation(path)?, InviteForm::parse(context)?);
    let (name, email, role) = match form.check() {
        Ok(sound) => sound,
        Err(faults) => return invite_again(context, &organisation, &form, faults).await,
    };
    let expires_at = context.call.at + INVITATION_LIFE;
    let command = InviteMember { session, organisation: &organisation, email: &email, name: &name, role: &role, expires_at };
    match command::run(&database::default().await?, &context.call, &form.event(&organisation), &command).await {
        Ok(Some(_)) => Ok(Response::redirect(&format!("/account/organisations/{organisation}?done=invited")).wake_courier()),
        // What stands in the way is on the lead's page; for others there is no such form.
        Ok(None) => invite_again(context, &organisation, &form, Vec::new()).await,
        Err(Error::OverBudget { until }) => {
            let page = load_for_lead(context, &organisation).await?;
            let inviting = Inviting { form: &form, faults: &[], over_until: Some(until) };
            let markup = layout::customer(&page.page_context, members_page(&page, &inviting));
            Ok(Response::page_with(StatusCode::TOO_MANY_REQUESTS, markup).retry_at(context.call.at, until))
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /account/organisations/:organisation/invitations/:invitation/withdrawal`
pub async fn withdraw(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, organisation, invitation) = (context.customer()?, members::organisation(path)?, members::invitation(path)?);
    let command = WithdrawInvitation { session, organisation: &organisation, invitation: &invitation };
    let event = EventId::of_submission(&context.form_id()?, &[invitation.as_str(), "withdrawal"]);
    match command::run(&database::default().await?, &context.call, &event, &command).await? {
        Some(_) => Ok(Response::redirect(&format!("/account/organisations/{organisation}?done=withdrawn"))),
        None => Err(HttpError::not_found().within(load(context, &organisation).await?.page_context)),
    }
}

/// The form with what was typed, and what is wrong with it.
async fn invite_again(context: &RequestContext, organisation: &Slug, form: &InviteForm, mut faults: Vec<InviteError>) -> Result<Response> {
    let page = load_for_lead(context, organisation).await?;
    if faults.is_empty() {
        faults = form.refusals(&page.members, &page.roles);
    }
    // Nothing is in its way any more: something has just changed.
    let status = if faults.is_empty() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let markup = members_page(&page, &Inviting { form, faults: &faults, over_until: None });
    Ok(Response::page_with(status, layout::customer(&page.page_context, markup)))
}

async fn load(context: &RequestContext, organisation: &Slug) -> Result<CustomerAdmitted<OrganisationMembers>> {
    let session = context.customer()?;
    let check = context.session_check(Some(session));
    let page = OrganisationMembers::load(&database::default().await?, &check, organisation).await?.admit(context)?;
    let title = page.subject.name.clone();
    Ok(page.framed(|page_context| page_context.titled(title)))
}

async fn load_for_lead(context: &RequestContext, organisation: &Slug) -> Result<CustomerAdmitted<OrganisationMembers>> {
    let page = load(context, organisation).await?;
    if page.subject.leads { Ok(page) } else { Err(HttpError::not_found().within(page.page_context)) }
}
