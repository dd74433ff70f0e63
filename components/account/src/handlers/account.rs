//! A customer's own account, and signing out.

use portico::Error;
use portico::ids::SessionId;
use portico::people::Account;
use portico::sign_in;
use portico_web::html::layout;
use portico_web::realm::Realm;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, log, session, t};

use crate::pages::account::account_page;

/// `GET /account`
pub async fn account(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = context.customer()?;
    let db = database::default().await?;
    let page = Account::load(&db, &context.session_check(Some(session))).await?.admit(context)?;
    let title = t!(page.page_context, "account-title");
    let mut page = page.framed(|page_context| page_context.titled(title));
    page.page_context.toast = match context.query("ended")?.as_str() {
        "1" => Some(t!(page.page_context, "account-ended")),
        "all" => Some(t!(page.page_context, "account-ended-others")),
        _ => None,
    };
    Ok(Response::page(layout::customer(&page.page_context, account_page(&page))))
}

/// `POST /account/sessions/:id/end`
pub async fn end_session(context: &RequestContext, path: &Path) -> Result<Response> {
    let own = context.customer()?;
    let ended = SessionId::parse(path.get("id")).ok_or_else(HttpError::not_found)?;
    if ended == *own {
        return sign_out(context, path).await;
    }
    let db = database::default().await?;
    let contact = sign_in::end_session(&db, context.call.at, own, &ended).await?;
    log::sign_in(context, Realm::Customer, "account", "ended", contact.as_str());
    Ok(Response::redirect("/account?ended=1"))
}

/// `POST /account/sessions/end`: signs out everywhere else.
pub async fn end_other_sessions(context: &RequestContext, _: &Path) -> Result<Response> {
    let own = context.customer()?;
    let db = database::default().await?;
    if let Some(contact) = sign_in::end_other_sessions(&db, context.call.at, own).await? {
        log::sign_in(context, Realm::Customer, "account", "others ended", contact.as_str());
    }
    Ok(Response::redirect("/account?ended=all"))
}

/// `POST /account/sign-out`: whoever is signed out already is just led away.
pub async fn sign_out(context: &RequestContext, _: &Path) -> Result<Response> {
    if let Some(own) = session::customer(context).await? {
        let db = database::default().await?;
        match sign_in::end_session(&db, context.call.at, &own, &own).await {
            Ok(contact) => {
                context.note_proved_domain();
                log::sign_in(context, Realm::Customer, "account", "out", contact.as_str());
            }
            Err(Error::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(session::signed_out(context, Realm::Customer, "/"))
}
