//! Handlers.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::definition::Wording;
use portico::ids::{EventId, RequestKey, SessionId, Slug};
use portico::portal::form::FieldError;
use portico::portal::{AcceptTerms, IntakeForm, Terms};
use portico::request::SubmitRequest;
use portico_front::form::{self as forms, Draft, Question, Submission, tables};
use portico_web::html::{Locale, PageContext};
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, Submitted, database, session};

/// `GET /p/:portal/new/:type`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let follows = RequestKey::parse(&context.query(forms::FOLLOWS)?);
    let (page_context, question) = open(context, path, session.as_ref(), follows.as_ref(), 0).await?;
    let typed = forms::prefilled(&context.query, &question)?;
    let filled = Draft { form_id: &EventId::generate(), typed: &typed, errors: &Vec::new(), changed: &[], over_until: None };
    Ok(Response::page(forms::form(&page_context, &question, &filled)))
}

/// `POST /p/:portal/new/:type`
pub async fn submit(context: &RequestContext, path: &Path) -> Result<Response> {
    let typed = context.form();
    let asked_version = typed.first(forms::FORM_VERSION).parse().unwrap_or(0);
    for _ in 0..TRIES {
        if let Some(response) = attempt(context, path, &typed, asked_version).await? {
            return Ok(response);
        }
    }
    Err(Error::Conflict.into())
}

/// A form that is published anew between the two statements of a submission is asked for once more.
const TRIES: usize = 3;

/// Submits what was typed, or gives the form back; `None` where another version of the form came to be live meanwhile.
async fn attempt(context: &RequestContext, path: &Path, typed: &Submitted, asked_version: i64) -> Result<Option<Response>> {
    let (session, form_id) = (context.customer()?, context.form_id()?);
    let follows = RequestKey::parse(typed.first(forms::FOLLOWS));
    let (page_context, mut question) = open(context, path, Some(session), follows.as_ref(), asked_version).await?;
    let l = &page_context.locale;
    if let Some(typed) = tables::edited(&question.kind.form.fields, typed) {
        let filled = Draft { form_id: &form_id, typed: &typed, errors: &Vec::new(), changed: &[], over_until: None };
        return Ok(Some(Response::page(forms::form(&page_context, &question, &filled))));
    }
    let changed = forms::changed(l, &question, typed);
    let judged = if changed.is_empty() { forms::judge(l, &question, typed) } else { Err(forms::errors(l, &question, typed)) };
    let (errors, over_until) = match judged {
        Err(errors) => (errors, None),
        Ok(submission) => match send(context, session, &form_id, l, &question, &submission).await {
            Ok(Some(key)) => return Ok(Some(Response::redirect(&format!("/requests/{key}?submitted=1")).wake_courier())),
            Ok(None) => {
                let (_, now) = open(context, path, Some(session), follows.as_ref(), asked_version).await?;
                if now.kind.form_version != question.kind.form_version {
                    return Ok(None);
                }
                // Other terms were published since the form was opened, or there is no such thing for them any more.
                question = now;
                if question.terms.is_none() {
                    return Err(HttpError::not_found().within(page_context));
                }
                (vec![(forms::TERMS.to_owned(), FieldError::Required)], None)
            }
            Err(Error::OverBudget { until }) => (Vec::new(), Some(until)),
            Err(other) => return Err(other.into()),
        },
    };
    let filled = Draft { form_id: &form_id, typed, errors: &errors, changed: &changed, over_until };
    let page = forms::form(&page_context, &question, &filled);
    Ok(Some(match over_until {
        Some(until) => Response::page_with(StatusCode::TOO_MANY_REQUESTS, page).retry_at(context.call.at, until),
        None => Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, page),
    }))
}

/// What the form asks, for those who may see it.
async fn open(
    context: &RequestContext,
    path: &Path,
    session: Option<&SessionId>,
    follows: Option<&RequestKey>,
    asked_version: i64,
) -> Result<(PageContext, Question)> {
    let (portal, kind) = Slug::parse(path.get("portal")).zip(Slug::parse(path.get("type"))).ok_or_else(HttpError::not_found)?;
    let db = database::default().await?;
    let page = IntakeForm::load(&db, &context.session_check(session), &portal, &kind, follows, asked_version).await?;
    let page = page.admit(context)?;
    let page_context = page.page_context.clone();
    match Question::of(portal, kind, page) {
        Some(question) => Ok((page_context, question)),
        None => Err(HttpError::not_found().within(page_context)),
    }
}

/// Accepts the portal's terms, as they were shown. Where others count by now nothing is written, and the request is not let in.
async fn accept(context: &RequestContext, session: &SessionId, form_id: &EventId, l: &Locale, question: &Question) -> portico::Result<()> {
    let Some(terms) = &question.terms else { return Ok(()) };
    let Wording { language, words } = terms.text.wording(&l.reader);
    let (portal, hash) = (&question.portal_id, Terms::hash(words));
    let command = AcceptTerms { session, portal, terms_version: terms.version, hash: &hash, language };
    let id = EventId::of_submission(form_id, &["terms.accepted", portal.as_str(), &terms.version.to_string()]);
    command::run(&database::default().await?, &context.call, &id, &command).await?;
    Ok(())
}

/// Gives the key of the request.
async fn send(
    context: &RequestContext,
    session: &SessionId,
    form_id: &EventId,
    l: &Locale,
    question: &Question,
    submission: &Submission,
) -> portico::Result<Option<String>> {
    accept(context, session, form_id, l, question).await?;
    let follows = question.follows.as_ref().map(|followed| &followed.key);
    let answers = submission.answers_json();
    let command = SubmitRequest {
        session,
        portal: &question.portal_id,
        request_type: &question.kind_id,
        title: &submission.title,
        body: &submission.body,
        answers: &answers,
        form_version: submission.form_version,
        live_version: question.kind.form_version,
        organisation: submission.organisation.as_ref(),
        for_member: submission.for_member.as_ref(),
        follows,
    };
    let db = database::default().await?;
    let id = submission.event_id(form_id, question);
    let appended = command::run(&db, &context.call, &id, &command).await?;
    Ok(appended.and_then(|appended| appended.text("key").map(str::to_owned)))
}
