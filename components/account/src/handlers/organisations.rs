//! The organisations of a customer: where they belong, and who invites them.

use portico::command::{self, Command};
use portico::ids::EventId;
use portico::people::{AcceptInvitation, DeclineInvitation, OrganisationList};
use portico_web::html::layout;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, t};

use crate::forms::members::invitation;
use crate::pages::organisations::organisations_page;

/// `GET /account/organisations`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = context.customer()?;
    let db = database::default().await?;
    let page = OrganisationList::load(&db, &context.session_check(Some(session))).await?.admit(context)?;
    let title = t!(page.page_context, "account-organisations");
    let mut page = page.framed(|page_context| page_context.titled(title));
    page.page_context.toast = match context.query("done")?.as_str() {
        "joined" => Some(t!(page.page_context, "account-joined")),
        "declined" => Some(t!(page.page_context, "account-declined")),
        "left" => Some(t!(page.page_context, "account-left")),
        _ => None,
    };
    Ok(Response::page(layout::customer(&page.page_context, organisations_page(&page))))
}

/// `POST /account/invitations/:invitation/acceptance`
pub async fn accept(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, invitation) = (context.customer()?, invitation(path)?);
    answer(context, &invitation, &AcceptInvitation { session, invitation: &invitation }, "joined").await
}

/// `POST /account/invitations/:invitation/refusal`
pub async fn decline(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, invitation) = (context.customer()?, invitation(path)?);
    answer(context, &invitation, &DeclineInvitation { session, invitation: &invitation }, "declined").await
}

async fn answer(context: &RequestContext, invitation: &EventId, command: &impl Command, word: &str) -> Result<Response> {
    let db = database::default().await?;
    let event = EventId::of_submission(&context.form_id()?, &[invitation.as_str(), word]);
    match command::run(&db, &context.call, &event, command).await? {
        Some(_) => Ok(Response::redirect(&format!("/account/organisations?done={word}"))),
        // Taken back, expired, or somebody else's: the page of whoever asks says that there is none.
        None => {
            let check = context.session_check(Some(context.customer()?));
            let page = OrganisationList::load(&db, &check).await?.admit(context)?;
            Err(HttpError::not_found().within(page.page_context))
        }
    }
}
