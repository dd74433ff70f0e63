//! One organisation: its name and domains, the team's notes about it.

use http::StatusCode;
use portico::command;
use portico::definition::{Definition, ValidationError, define};
use portico::ids::{EventId, Slug};
use portico::people::{DefineOrganisation, NoteOrganisation, OrganisationDefinition, OrganisationNotes, OrganisationProfile};
use portico_studio::{administrator, answer, number, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::{MemberForm, OrganisationForm};
use crate::pages::{self, Done, Profiled};

pub(super) struct Loaded {
    pub(super) desk_session: DeskSession,
    pub(super) page: DeskAdmitted<OrganisationProfile>,
    pub(super) notes: OrganisationNotes,
}

impl Loaded {
    /// The page with nothing typed in it.
    pub(super) fn shown<'a>(&'a self, member: &'a MemberForm, organisation: &'a OrganisationForm) -> Profiled<'a> {
        Profiled {
            page: &self.page,
            notes: &self.notes.notes,
            organisation,
            faults: &[],
            member,
            refused: None,
            note: "",
            note_missing: false,
            done: None,
        }
    }
}

/// Both databases are asked at the same time.
pub(super) async fn load(context: &RequestContext, organisation: &Slug, after: &str) -> Result<Loaded> {
    let session = DeskSession::named(context)?.session;
    let internal = database::internal().await?;
    let page = open(context, async |db, agent| OrganisationProfile::load(db, agent, organisation, after, context.call.at).await);
    let (opened, notes) = futures::join!(page, OrganisationNotes::load(&internal, &session, context.call.at, organisation));
    let (desk_session, page) = opened?;
    Ok(Loaded { desk_session, page, notes: notes? })
}

/// `GET /studio/people/organisations/:organisation?after=&done=`
pub async fn profile(context: &RequestContext, path: &Path) -> Result<Response> {
    let loaded = load(context, &super::organisation(path)?, &context.query("after")?).await?;
    let (member, form) = (MemberForm::empty(), OrganisationForm::of(&loaded.page.subject));
    let shown = Profiled { done: Done::parse(&context.query("done")?), ..loaded.shown(&member, &form) };
    answer(context, &loaded.desk_session, pages::organisation(&shown)).await
}

/// `POST /studio/people/organisations/:organisation`: where its definition is still the one that the form was opened with.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, key) = (administrator(context).await?, super::organisation(path)?);
    let (form, loaded) = (OrganisationForm::read(context)?, load(context, &key, "").await?);
    let here = format!("/studio/people/organisations/{key}");
    let faults = match OrganisationDefinition::from_json(&form.definition()) {
        Ok(definition) => {
            let id = EventId::of_submission(&context.form_id()?, &[key.as_str(), &form.name, &form.domains]);
            let is_overtaken = loaded.page.subject.seq != number(context, "seq")?;
            let command = DefineOrganisation { by: Some(&desk_session.agent), key: &key, definition: &definition };
            if is_overtaken && !loaded.page.history.first().is_some_and(|line| line.data == form.definition()) {
                vec![ValidationError { path: "name".to_owned(), why: "was changed by somebody else since you opened this page".to_owned() }]
            } else {
                match define(&database::default().await?, &context.call, &id, &command).await? {
                    Ok(_) => return Ok(Response::redirect(&format!("{here}?done={}", Done::Saved.word()))),
                    Err(faults) => faults.0,
                }
            }
        }
        Err(faults) => faults.0,
    };
    let member = MemberForm::empty();
    let shown = Profiled { faults: &faults, ..loaded.shown(&member, &form) };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::organisation(&shown)))
}

/// `POST /studio/people/organisations/:organisation/notes`: into the database that no customer's page can open.
pub async fn note(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, key) = (administrator(context).await?, super::organisation(path)?);
    let body = context.form().first("body").trim().to_owned();
    let loaded = load(context, &key, "").await?;
    if body.is_empty() || body.chars().count() > portico::people::LONGEST_ORGANISATION_NOTE as usize {
        let (member, form) = (MemberForm::empty(), OrganisationForm::of(&loaded.page.subject));
        let shown = Profiled { note: &body, note_missing: true, ..loaded.shown(&member, &form) };
        return Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::organisation(&shown)));
    }
    let id = EventId::of_submission(&context.form_id()?, &["note", key.as_str(), &body]);
    let command = NoteOrganisation { session: &desk_session.session, agent: &desk_session.agent, organisation: &key, body: &body };
    command::run(&database::internal().await?, &context.call, &id, &command).await?.ok_or_else(HttpError::desk_sign_in_first)?;
    Ok(Response::redirect(&format!("/studio/people/organisations/{key}?done={}#notes", Done::Noted.word())))
}
