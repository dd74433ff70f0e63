//! Who belongs to an organisation: invited, added at once, given another role, taken out.

use http::StatusCode;
use portico::PersonName;
use portico::command;
use portico::definition::Definition;
use portico::definition::{RoleName, Word, define};
use portico::ids::{Email, EventId, Slug};
use portico::people::import::RowError;
use portico::people::{
    GrantMembership, INVITATION_LIFE, InviteMemberAsAgent, MembershipGrant, PLAIN_MEMBER, RevokeMembership, WithdrawInvitationAsAgent,
};
use portico_studio::administrator;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::contacts::add_person;
use super::organisation::load;
use crate::forms::{MemberForm, OrganisationForm};
use crate::pages::{self, Done, Profiled, Refusal};

fn place(organisation: &Slug) -> String {
    format!("/studio/people/organisations/{organisation}")
}

/// `POST /studio/people/organisations/:organisation/members`: `how` is `invite` (a mail goes out, they join themselves) or `add` (at once).
pub async fn add(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, organisation, form) = (administrator(context).await?, super::organisation(path)?, MemberForm::read(context));
    let is_added = context.form().first("how") == "add";
    let row = form.row(organisation.as_str());
    let mut errors = row.errors();
    if row.name.is_empty() && row.email.is_empty() {
        errors.extend([RowError::NameMissing, RowError::EmailMissing]);
    }
    if !form.role.is_empty() && RoleName::read(&form.role).is_none() {
        errors.push(RowError::Role(form.role.clone()));
    }
    if !errors.is_empty() {
        return again(context, &organisation, &form, Refusal::Row(errors)).await;
    }
    if !is_added {
        return invite(context, &desk_session, &organisation, &form).await;
    }
    match add_person(context, &desk_session.agent, row, None).await? {
        Ok(_) => Ok(Response::redirect(&format!("{}?done={}", place(&organisation), Done::Added.word()))),
        Err(errors) => again(context, &organisation, &form, Refusal::Row(errors)).await,
    }
}

async fn invite(context: &RequestContext, desk_session: &DeskSession, organisation: &Slug, form: &MemberForm) -> Result<Response> {
    let role = if form.role.is_empty() { PLAIN_MEMBER } else { &form.role };
    // The row was sound.
    let (Ok(name), Some(email), Some(role)) = (PersonName::parse(&form.name), Email::parse(&form.email), RoleName::read(role)) else {
        return Err(HttpError::bad_request());
    };
    let expires_at = context.call.at + INVITATION_LIFE;
    let command = InviteMemberAsAgent { by: &desk_session.agent, organisation, email: &email, name: &name, role: &role, expires_at };
    let id = EventId::of_submission(&context.form_id()?, &["invite", organisation.as_str(), name.as_str(), email.as_str(), role.as_str()]);
    match command::run(&database::default().await?, &context.call, &id, &command).await? {
        Some(_) => Ok(Response::redirect(&format!("{}?done={}", place(organisation), Done::Invited.word())).wake_courier()),
        None => again(context, organisation, form, Refusal::NotInvited).await,
    }
}

async fn again(context: &RequestContext, organisation: &Slug, form: &MemberForm, refused: Refusal) -> Result<Response> {
    let loaded = load(context, organisation, "").await?;
    let kept = OrganisationForm::of(&loaded.page.subject);
    let shown = Profiled { refused: Some(&refused), ..loaded.shown(form, &kept) };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::organisation(&shown)))
}

/// `POST /studio/people/organisations/:organisation/members/:contact/role`: also makes somebody a member.
pub async fn change_role(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, organisation, contact) = (administrator(context).await?, super::organisation(path)?, super::contact(path)?);
    let form = context.form();
    let data = serde_json::json!({"organisation": organisation.as_str(), "role": form.first("role")});
    let then = match form.first("then") {
        "contact" => format!("/studio/people/contacts/{contact}"),
        _ => place(&organisation),
    };
    let Ok(definition) = MembershipGrant::from_json(&data) else { return Ok(nothing(&then)) };
    let id = EventId::of_submission(&context.form_id()?, &["role", contact.as_str(), organisation.as_str(), form.first("role")]);
    let command = GrantMembership { by: Some(&desk_session.agent), key: &contact, definition: &definition };
    match define(&database::default().await?, &context.call, &id, &command).await? {
        Ok(_) => Ok(Response::redirect(&format!("{then}?done={}", Done::Role.word()))),
        Err(_) => Ok(nothing(&then)),
    }
}

fn nothing(then: &str) -> Response {
    Response::redirect(&format!("{then}?done={}", Done::Nothing.word()))
}

/// `POST /studio/people/organisations/:organisation/members/:contact/removal`
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, organisation, contact) = (administrator(context).await?, super::organisation(path)?, super::contact(path)?);
    let then = if context.form().first("then") == "contact" { format!("/studio/people/contacts/{contact}") } else { place(&organisation) };
    let command = RevokeMembership { by: &desk_session.agent, contact: &contact, organisation: &organisation };
    super::change(context, &["removal", contact.as_str(), organisation.as_str()], &command, &then, Done::Removed).await
}

/// `POST /studio/people/organisations/:organisation/invitations/:invitation/withdrawal`
pub async fn withdraw(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, organisation) = (administrator(context).await?, super::organisation(path)?);
    let invitation = EventId::parse(path.get("invitation")).ok_or_else(HttpError::not_found)?;
    let command = WithdrawInvitationAsAgent { by: &desk_session.agent, organisation: &organisation, invitation: &invitation };
    super::change(context, &["withdrawal", invitation.as_str()], &command, &place(&organisation), Done::Withdrawn).await
}
