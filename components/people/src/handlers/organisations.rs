//! The list of organisations, and new ones.

use http::StatusCode;
use portico::definition::{Definition, Word, define};
use portico::ids::{EventId, Slug};
use portico::people::{Begins, DefineOrganisation, OrganisationDefinition, OrganisationDirectory, is_searched};
use portico::slug::slug_of;
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::OrganisationForm;
use crate::pages::{self, Done, Sought};

async fn load(context: &RequestContext, begins: &Begins<'_>) -> Result<(DeskSession, DeskAdmitted<OrganisationDirectory>)> {
    open(context, async |db, agent| OrganisationDirectory::load(db, agent, begins).await).await
}

/// `GET /studio/people/organisations?q=&after=&after_id=&before=`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let (typed, after, after_id) = (context.query("q")?, context.query("after")?, context.query("after_id")?);
    let before = context.query("before")?.parse().unwrap_or(i64::MAX);
    let begins = if is_searched(&typed) { Begins::Found(&typed, before) } else { Begins::After(&after, &after_id) };
    let (desk_session, page) = load(context, &begins).await?;
    let sought = Sought { typed: &typed, is_first: before == i64::MAX && after_id.is_empty() };
    answer(context, &desk_session, pages::organisations(&page, &sought)).await
}

/// `GET /studio/people/organisations/new`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, &Begins::After("\u{10ffff}", "")).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    answer(context, &desk_session, pages::new_organisation(page.page_context, &OrganisationForm::empty(), &[])).await
}

/// `POST /studio/people/organisations/new`: its key is made from its name.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let desk_session = administrator(context).await?;
    let form = OrganisationForm::read(context)?;
    let db = database::default().await?;
    let faults = match OrganisationDefinition::from_json(&form.definition()) {
        Ok(definition) => {
            let slug = slug_of(&definition.name);
            let key = if Slug::read(&slug).is_some() && slug != "new" { slug } else { "organisation".to_owned() };
            // A key that is taken, or was, gets a word behind it: the form's own, so that a double click makes no second one.
            let form_id = context.form_id()?;
            let there = OrganisationDirectory::knows(&db, &key).await?;
            let key = if there { format!("{}-{}", key.chars().take(50).collect::<String>(), &form_id.as_str()[26..]) } else { key };
            let key = Slug::parse(&key).ok_or_else(HttpError::bad_request)?;
            let command = DefineOrganisation { by: Some(&desk_session.agent), key: &key, definition: &definition };
            let id = EventId::of_submission(&form_id, &["organisation", &form.name, &form.domains]);
            match define(&db, &context.call, &id, &command).await? {
                Ok(appended) => {
                    let place = format!("/studio/people/organisations/{}?done={}", appended.subject, Done::Created.word());
                    return Ok(Response::redirect(&place));
                }
                Err(faults) => faults,
            }
        }
        Err(faults) => faults,
    };
    let (_, page) = load(context, &Begins::After("\u{10ffff}", "")).await?;
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::new_organisation(page.page_context, &form, &faults.0)))
}
