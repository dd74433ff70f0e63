//! The list of contacts, and new ones.

use http::StatusCode;
use portico::ids::AgentId;
use portico::people::import::{self, Effect, FoundRow, Outcome, Planned, Planner, Row, RowError};
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

/// `POST /studio/people/contacts/new`
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, form) = (administrator(context).await?, MemberForm::read(context));
    match add_person(context, &desk_session.agent, &form.row(&form.organisation)).await? {
        Ok(planned) => {
            let id = planned.steps.iter().find(|step| step.kind != "organisation.defined").map(|step| step.subject.as_str());
            let place = id.map_or("/studio/people/contacts".to_owned(), |id| format!("/studio/people/contacts/{id}"));
            let done = if planned.says.effects.contains(&Effect::Contact) { Done::Created } else { Done::Added };
            Ok(Response::redirect(&format!("{place}?done={}", done.word())))
        }
        Err(errors) => {
            let (_, page) = load(context, &Begins::After("\u{10ffff}", "")).await?;
            Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::new_contact(page.page_context, &form, &errors)))
        }
    }
}

/// What one row of a file would do, done at once; its errors, where there are some.
pub(super) async fn add_person(
    context: &RequestContext,
    agent: &AgentId,
    row: &Row,
) -> Result<std::result::Result<Planned, Vec<RowError>>> {
    let db = database::default().await?;
    let sought = [FoundRow { organisation: &row.organisation, key: Planner::key_of(&row.organisation), email: &row.email }];
    let found = import::found(&db, agent, &sought).await?.ok_or_else(HttpError::not_found)?;
    let mut planner = Planner::new(context.form_id()?, &site_roles(&db, agent).await?);
    let planned = planner.plan(row, found.into_iter().next().unwrap_or_default());
    if planned.outcome == Outcome::Refused || row.email.is_empty() {
        let missing = || vec![RowError::NameMissing, RowError::EmailMissing];
        return Ok(Err(if planned.says.errors.is_empty() { missing() } else { planned.says.errors }));
    }
    import::write(&db, &context.call, agent, &planned.steps).await?;
    Ok(Ok(planned))
}
