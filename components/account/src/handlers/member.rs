//! One member, as a lead manages them.

use http::StatusCode;
use portico::command::{self, Command};
use portico::definition::{RoleName, Word};
use portico::ids::EventId;
use portico::people::{ChangeMemberRole, OrganisationMember, RemoveMember};
use portico_web::html::layout;
use portico_web::{AdmitCustomer, Path, RequestContext, Response, Result, database};

use crate::forms::members;
use crate::pages::member::{Notice, member_page};

/// `GET /account/organisations/:organisation/members/:member`
pub async fn detail(context: &RequestContext, path: &Path) -> Result<Response> {
    show(context, path, StatusCode::OK, None).await
}

/// `POST /account/organisations/:organisation/members/:member/role`
pub async fn change_role(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, organisation, member) = (context.customer()?, members::organisation(path)?, members::member(path)?);
    let typed = context.form().first("role").to_owned();
    let Some(role) = RoleName::read(&typed) else { return show(context, path, StatusCode::UNPROCESSABLE_ENTITY, Some(Notice::Role)).await };
    let event = EventId::of_submission(&context.form_id()?, &[organisation.as_str(), member.as_str(), role.as_str()]);
    let command = ChangeMemberRole { session, organisation: &organisation, member: &member, role: &role };
    if change(context, &event, &command).await? {
        return Ok(Response::redirect(&format!("/account/organisations/{organisation}?done=role")));
    }
    show(context, path, StatusCode::UNPROCESSABLE_ENTITY, Some(Notice::Role)).await
}

/// `POST /account/organisations/:organisation/members/:member/removal`
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (session, organisation, member) = (context.customer()?, members::organisation(path)?, members::member(path)?);
    let event = EventId::of_submission(&context.form_id()?, &[organisation.as_str(), member.as_str(), "removal"]);
    if change(context, &event, &RemoveMember { session, organisation: &organisation, member: &member }).await? {
        // Who has left sees no such organisation any more.
        let left = context.form().first("leaves") == "1";
        return Ok(Response::redirect(&if left {
            "/account/organisations?done=left".to_owned()
        } else {
            format!("/account/organisations/{organisation}?done=removed")
        }));
    }
    show(context, path, StatusCode::CONFLICT, None).await
}

async fn change(context: &RequestContext, event: &EventId, command: &impl Command) -> Result<bool> {
    Ok(command::run(&database::default().await?, &context.call, event, command).await?.is_some())
}

/// For whoever leads no such organisation, there is no such page.
async fn show(context: &RequestContext, path: &Path, status: StatusCode, notice: Option<Notice>) -> Result<Response> {
    let (session, organisation, member) = (context.customer()?, members::organisation(path)?, members::member(path)?);
    let check = context.session_check(Some(session));
    let page = OrganisationMember::load(&database::default().await?, &check, &organisation, &member).await?.admit(context)?;
    let title = page.subject.name.clone();
    let page = page.framed(|page_context| page_context.titled(title));
    Ok(Response::page_with(status, layout::customer(&page.page_context, member_page(&page, &organisation, notice))))
}
