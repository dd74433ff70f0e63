//! A request type's form: filled in and sent, it says what would be made of it, and makes nothing.

use http::StatusCode;
use portico::ids::{EventId, Slug};
use portico::page::CustomerPage;
use portico::site::studio::Destination;
use portico_front::form::{self as forms, Draft, Question, tables};
use portico_studio::look;
use portico_studio::preview::{Options, color_of, framed, inside, new_customer, unseen};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::PageContext;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, Submitted};

use crate::pages::{self, Trial};

/// `GET /studio/preview/site/p/:portal/new/:type`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = match opened(context, path).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let typed = forms::prefilled(&context.query, &opened.question)?;
    let filled = Draft { form_id: &EventId::generate(), typed: &typed, errors: &Vec::new(), changed: &[], over_until: None };
    let page = forms::form(&opened.page_context, &opened.question, &filled);
    Ok(inside(&opened.options, StatusCode::OK, page))
}

/// `POST /studio/preview/site/p/:portal/new/:type`
pub async fn try_out(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = match opened(context, path).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (typed, form_id) = (context.form(), context.form_id()?);
    let (status, page) = outcome(&opened, &typed, &form_id);
    Ok(inside(&opened.options, status, page))
}

fn outcome(opened: &Opened, typed: &Submitted, form_id: &EventId) -> (StatusCode, maud::Markup) {
    // A row of a table is added or taken out: nothing is sent yet.
    if let Some(typed) = tables::edited(&opened.question.kind.form.fields, typed) {
        let filled = Draft { form_id, typed: &typed, errors: &Vec::new(), changed: &[], over_until: None };
        return (StatusCode::OK, forms::form(&opened.page_context, &opened.question, &filled));
    }
    match forms::judge(&opened.page_context.locale, &opened.question, typed) {
        Err(errors) => {
            let filled = Draft { form_id, typed, errors: &errors, changed: &[], over_until: None };
            (StatusCode::UNPROCESSABLE_ENTITY, forms::form(&opened.page_context, &opened.question, &filled))
        }
        Ok(submission) => {
            let trial = Trial { question: &opened.question, typed, submission: &submission, destination: opened.destination.as_ref() };
            (StatusCode::OK, pages::page(&opened.page_context, &opened.desk, &trial))
        }
    }
}

struct Opened {
    desk: PageContext,
    options: Options,
    page_context: PageContext,
    question: Question,
    destination: Option<Destination>,
}

/// What the form asks of this customer; elsewhere, where they don't see it.
async fn opened(context: &RequestContext, path: &Path) -> Result<std::result::Result<Opened, Response>> {
    let (portal, kind) = Slug::parse(path.get("portal")).zip(Slug::parse(path.get("type"))).ok_or_else(HttpError::not_found)?;
    let options = Options::parse(&context.query)?;
    let (whom, name) = (options.whom(), new_customer(context));
    let page = look(context, async |db, agent| options.of(agent, &whom, &name).form(db, &portal, &kind).await).await?;
    let (desk, shown) = (page.page_context.clone(), page.into_parts().1);
    if shown.page.form.request_type.is_none() {
        return Ok(Err(unseen(context, &options, shown.page.form.viewer().is_none())));
    }
    let color = color_of(&shown.page.form);
    let page: CustomerAdmitted<_> = shown.page.form.admit(context)?;
    let page_context = framed(page.page_context.clone(), &desk, &options, &shown.about, &color);
    let question = Question::of(portal, kind, page).ok_or_else(HttpError::not_found)?;
    Ok(Ok(Opened { desk, options, page_context, question, destination: shown.page.destination }))
}
