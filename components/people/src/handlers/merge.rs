//! Two accounts of one person become one: what moves is shown before.

use http::StatusCode;
use portico::ids::{ContactId, Email};
use portico::people::{ContactMergePage, MergeContacts};
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result};

use crate::pages::{self, Done};

async fn load(context: &RequestContext, path: &Path, typed: &str) -> Result<(DeskSession, DeskAdmitted<ContactMergePage>)> {
    let (contact, email) = (super::contact(path)?, Email::parse(typed));
    open(context, async |db, agent| ContactMergePage::load(db, agent, &contact, email.as_ref()).await).await
}

/// `GET /studio/people/contacts/:contact/merge?with=`: `with` is the address of the account that is kept.
pub async fn plan(context: &RequestContext, path: &Path) -> Result<Response> {
    let typed = context.query("with")?;
    let (desk_session, page) = load(context, path, &typed).await?;
    answer(context, &desk_session, pages::merge(&page, &typed)).await
}

/// `POST /studio/people/contacts/:contact/merge`
pub async fn merge(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, contact) = (administrator(context).await?, super::contact(path)?);
    let Some(into) = ContactId::parse(context.form().first("into")) else {
        let (_, page) = load(context, path, "").await?;
        return Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::merge(&page, "")));
    };
    if into == contact {
        return Err(HttpError::bad_request());
    }
    let command = MergeContacts { by: &desk_session.agent, contact: &contact, into: &into };
    let then = format!("/studio/people/contacts/{into}");
    super::change(context, &["merge", contact.as_str(), into.as_str()], &command, &then, Done::Merged).await
}
