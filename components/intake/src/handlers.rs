//! Handlers.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::ids::{EventId, RequestKey, SessionId, Slug};
use portico::page::SessionCheck;
use portico::portal::IntakeForm;
use portico::request::SubmitRequest;
use portico_front::form::{self as forms, Draft, Question, Submission};
use portico_web::html::PageContext;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, session};

/// `GET /p/:portal/new/:type`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let follows = RequestKey::parse(&context.query(forms::FOLLOWS)?);
    let (page_context, question) = open(context, path, session.as_ref(), follows.as_ref()).await?;
    let typed = forms::prefilled(&context.query, &question)?;
    let filled = Draft { form_id: &EventId::generate(), typed: &typed, errors: &Vec::new(), over_until: None };
    Ok(Response::page(forms::form(&page_context, &question, &filled)))
}

/// `POST /p/:portal/new/:type`
pub async fn submit(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = context.customer()?;
    let typed = context.form();
    let form_id = context.form_id()?;
    let follows = RequestKey::parse(typed.first(forms::FOLLOWS));
    let (page_context, question) = open(context, path, Some(session), follows.as_ref()).await?;
    let (errors, over_until) = match forms::judge(&page_context.locale, &question, &typed) {
        Err(errors) => (errors, None),
        Ok(submission) => match send(context, session, &form_id, &question, &submission).await {
            Ok(Some(key)) => return Ok(Response::redirect(&format!("/requests/{key}?submitted=1")).wake_courier()),
            Ok(None) => return Err(HttpError::not_found().within(page_context)),
            Err(Error::OverBudget { until }) => (Vec::new(), Some(until)),
            Err(other) => return Err(other.into()),
        },
    };
    let page = forms::form(&page_context, &question, &Draft { form_id: &form_id, typed: &typed, errors: &errors, over_until });
    Ok(match over_until {
        Some(until) => Response::page_with(StatusCode::TOO_MANY_REQUESTS, page).retry_at(context.call.at, until),
        None => Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, page),
    })
}

/// What the form asks, for those who may see it.
async fn open(
    context: &RequestContext,
    path: &Path,
    session: Option<&SessionId>,
    follows: Option<&RequestKey>,
) -> Result<(PageContext, Question)> {
    let (portal, kind) = Slug::parse(path.get("portal")).zip(Slug::parse(path.get("type"))).ok_or_else(HttpError::not_found)?;
    let db = database::default().await?;
    let page = IntakeForm::load(&db, &SessionCheck { session, now: context.call.at }, &portal, &kind, follows).await?;
    let page = page.admit(context)?;
    let page_context = page.page_context.clone();
    match Question::of(portal, kind, page) {
        Some(question) => Ok((page_context, question)),
        None => Err(HttpError::not_found().within(page_context)),
    }
}

/// Gives the key of the request.
async fn send(
    context: &RequestContext,
    session: &SessionId,
    form_id: &EventId,
    question: &Question,
    submission: &Submission,
) -> portico::Result<Option<String>> {
    let follows = question.follows.as_ref().map(|followed| &followed.key);
    let answers = submission.answers_json();
    let command = SubmitRequest {
        session,
        portal: &question.portal_id,
        request_type: &question.kind_id,
        title: &submission.title,
        body: &submission.body,
        answers: &answers,
        organisation: submission.organisation.as_ref(),
        for_member: submission.for_member.as_ref(),
        follows,
    };
    let db = database::default().await?;
    let id = submission.event_id(form_id, question);
    let appended = command::run(&db, &context.call, &id, &command).await?;
    Ok(appended.and_then(|appended| appended.text("key").map(str::to_owned)))
}
