//! One contact: their name, their sessions, their account closed and opened again.

use http::StatusCode;
use portico::PersonName;
use portico::people::{ContactProfile, DeactivateContact, EndContactSessions, ReactivateContact, RenameContact};
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{Path, RequestContext, Response, Result};

use crate::pages::{self, Done};

async fn load(context: &RequestContext, path: &Path) -> Result<(DeskSession, DeskAdmitted<ContactProfile>)> {
    let contact = super::contact(path)?;
    open(context, async |db, agent| ContactProfile::load(db, agent, &contact, context.call.at).await).await
}

/// `GET /studio/people/contacts/:contact?done=`
pub async fn profile(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, path).await?;
    let done = Done::parse(&context.query("done")?);
    answer(context, &desk_session, pages::contact(&page, &page.subject.named.name, None, done)).await
}

/// `POST /studio/people/contacts/:contact/name`
pub async fn rename(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, contact) = (administrator(context).await?, super::contact(path)?);
    let typed = context.form().first("name").to_owned();
    match PersonName::parse(&typed) {
        Ok(name) => {
            let command = RenameContact { by: &desk_session.agent, contact: &contact, name: &name };
            let content = ["name", contact.as_str(), name.as_str()];
            super::change(context, &content, &command, &place(path), Done::Saved).await
        }
        Err(error) => {
            let (_, page) = load(context, path).await?;
            Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::contact(&page, &typed, Some(error), None)))
        }
    }
}

/// `POST /studio/people/contacts/:contact/sessions/end`
pub async fn end_sessions(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, contact) = (administrator(context).await?, super::contact(path)?);
    let command = EndContactSessions { by: &desk_session.agent, contact: &contact };
    super::change(context, &["sessions", contact.as_str()], &command, &place(path), Done::SignedOut).await
}

/// `POST /studio/people/contacts/:contact/deactivation`
pub async fn deactivate(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, contact) = (administrator(context).await?, super::contact(path)?);
    let command = DeactivateContact { by: &desk_session.agent, contact: &contact };
    super::change(context, &["deactivation", contact.as_str()], &command, &place(path), Done::Closed).await
}

/// `POST /studio/people/contacts/:contact/reactivation`
pub async fn reactivate(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, contact) = (administrator(context).await?, super::contact(path)?);
    let command = ReactivateContact { by: &desk_session.agent, contact: &contact };
    super::change(context, &["reactivation", contact.as_str()], &command, &place(path), Done::Opened).await
}

fn place(path: &Path) -> String {
    format!("/studio/people/contacts/{}", path.get("contact"))
}
