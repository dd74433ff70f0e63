//! A customer's own account, and signing out.

use portico::Error;
use portico::ids::SessionId;
use portico::pages::{Account, Visit};
use portico::sign_in;
use portico_web::html::layout;
use portico_web::session::Realm;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session, t};

use crate::pages::account::account_page;

/// `GET /account`
pub async fn account(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let db = database::default().await?;
    let page = Account::load(&db, &Visit { session: session.as_ref(), now: visitor.call.at }).await?;
    let viewer = page.viewer.as_ref().ok_or_else(Failure::sign_in_first)?;
    let chrome = visitor.frame(page.site.as_ref(), Some(viewer), None);
    let mut chrome = chrome.clone().titled(t!(chrome, "account-title"));
    chrome.toast = (visitor.query("ended")? == "1").then(|| t!(chrome, "account-ended"));
    Ok(Answer::page(layout::customer(&chrome, account_page(&chrome, viewer, &page))))
}

/// `POST /account/sessions/:id/end`
pub async fn end_session(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let own = session::customer(visitor).await?.ok_or_else(Failure::sign_in_first)?;
    let ended = SessionId::parse(path.get("id")).ok_or_else(Failure::not_found)?;
    if ended == own {
        return sign_out(visitor, path).await;
    }
    let db = database::default().await?;
    sign_in::end_session(&db, visitor.call.at, &own, &ended).await?;
    Ok(Answer::see_other("/account?ended=1"))
}

/// `POST /account/sign-out`: whoever is signed out already is just led away.
pub async fn sign_out(visitor: &Visitor, _: &Path) -> Result<Answer> {
    if let Some(own) = session::customer(visitor).await? {
        let db = database::default().await?;
        match sign_in::end_session(&db, visitor.call.at, &own, &own).await {
            Ok(()) | Err(Error::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Answer::see_other("/").cookie(session::no_cookie(visitor, Realm::Customer)))
}
