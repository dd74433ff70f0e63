//! The list of contacts, and new ones.

use http::StatusCode;
use portico::ids::{AgentId, EventId};
use portico::people::import::{self, FoundRow, Outcome, Planner, Row, RowError};
use portico::people::{Begins, ContactDirectory, is_searched, site_roles};
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::MemberForm;
use crate::pages::{self, Done, Sought};

async fn load(context: &RequestContext, begins: &Begins<'_>) -> Result<(DeskSession, DeskAdmitted<ContactDirectory>)> {
    open(context, async |db, agent| ContactDirectory::load(db, agent, begins).await).await
}

/// `GET /studio/people/contacts?q=&after=&after_id=&before=`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let (typed, after, after_id) = (context.query("q")?, context.query("after")?, context.query("after_id")?);
    let before = context.query("before")?.parse().unwrap_or(i64::MAX);
    let begins = if is_searched(&typed) { Begins::Found(&typed, before) } else { Begins::After(&after, &after_id) };
    let (desk_session, page) = load(context, &begins).await?;
    let sought = Sought { typed: &typed, is_first: before == i64::MAX && after_id.is_empty() };
    answer(context, &desk_session, pages::contacts(&page, &sought)).await
}

/// `GET /studio/people/contacts/new`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, &Begins::After("\u{10ffff}", "")).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    answer(context, &desk_session, pages::new_contact(page.page_context, &MemberForm::empty(), &[])).await
}

/// `POST /studio/people/contacts/new`: whose address is known already is not called otherwise by it.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, form) = (administrator(context).await?, MemberForm::read(context));
    let own = EventId::of_submission(&context.form_id()?, &["contact", &form.email.to_lowercase()]);
    let errors = match add_person(context, &desk_session.agent, form.row(&form.organisation), Some(&own)).await? {
        Ok(id) => return Ok(Response::redirect(&format!("/studio/people/contacts/{id}?done={}", Done::Created.word()))),
        Err(errors) => errors,
    };
    let (_, page) = load(context, &Begins::After("\u{10ffff}", "")).await?;
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::new_contact(page.page_context, &form, &errors)))
}

/// What one row of a file would do, done at once; gives whose account it is about, or what is wrong. Whoever has an account keeps their name. `only`
/// says which account it must be, where it is to be a new one.
pub(super) async fn add_person(
    context: &RequestContext,
    agent: &AgentId,
    mut row: Row,
    only: Option<&EventId>,
) -> Result<std::result::Result<String, Vec<RowError>>> {
    let db = database::default().await?;
    let sought = [FoundRow { organisation: &row.organisation, key: Planner::key_of(&row.organisation), email: &row.email }];
    let found = import::found(&db, agent, &sought).await?.ok_or_else(HttpError::not_found)?.into_iter().next().unwrap_or_default();
    let there = found.contact.as_ref().map(|contact| (contact.id.clone(), contact.name.clone()));
    if let (Some((id, _)), Some(only)) = (&there, only)
        && id != only.as_str()
    {
        return Ok(Err(vec![RowError::Taken]));
    }
    if let Some((_, name)) = &there {
        row.name.clone_from(name);
    }
    let mut planner = Planner::new(context.form_id()?, &site_roles(&db, agent).await?);
    let planned = planner.plan(&row, found);
    if planned.outcome == Outcome::Refused {
        return Ok(Err(planned.says.errors));
    }
    let new = planned.steps.iter().find(|step| step.kind == "contact.registered").map(|step| step.subject.clone());
    let Some(id) = there.map(|(id, _)| id).or(new) else { return Ok(Err(vec![RowError::NameMissing, RowError::EmailMissing])) };
    import::write(&db, &context.call, agent, &planned.steps).await?;
    Ok(Ok(id))
}
