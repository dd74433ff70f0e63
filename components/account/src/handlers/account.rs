//! A customer's own account, and signing out.

use portico::Error;
use portico::ids::SessionId;
use portico::page::SessionCheck;
use portico::people::Account;
use portico::sign_in;
use portico_web::html::layout;
use portico_web::session::Realm;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, log, session, t};

use crate::pages::account::account_page;

/// `GET /account`
pub async fn account(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let db = database::default().await?;
    let page = Account::load(&db, &SessionCheck { session: session.as_ref(), now: visitor.call.at }).await?;
    let viewer = page.viewer.as_ref().ok_or_else(Failure::sign_in_first)?;
    let chrome = visitor.frame(page.site.as_ref(), Some(viewer), None);
    let mut chrome = chrome.clone().titled(t!(chrome, "account-title"));
    chrome.toast = match visitor.query("ended")?.as_str() {
        "1" => Some(t!(chrome, "account-ended")),
        "all" => Some(t!(chrome, "account-ended-others")),
        _ => None,
    };
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
    let contact = sign_in::end_session(&db, visitor.call.at, &own, &ended).await?;
    log::sign_in(visitor, Realm::Customer, "account", "ended", contact.as_str());
    Ok(Answer::see_other("/account?ended=1"))
}

/// `POST /account/sessions/end`: signs out everywhere else.
pub async fn end_other_sessions(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let own = session::customer(visitor).await?.ok_or_else(Failure::sign_in_first)?;
    let db = database::default().await?;
    if let Some(contact) = sign_in::end_other_sessions(&db, visitor.call.at, &own).await? {
        log::sign_in(visitor, Realm::Customer, "account", "others ended", contact.as_str());
    }
    Ok(Answer::see_other("/account?ended=all"))
}

/// `POST /account/sign-out`: whoever is signed out already is just led away.
pub async fn sign_out(visitor: &Visitor, _: &Path) -> Result<Answer> {
    if let Some(own) = session::customer(visitor).await? {
        let db = database::default().await?;
        match sign_in::end_session(&db, visitor.call.at, &own, &own).await {
            Ok(contact) => log::sign_in(visitor, Realm::Customer, "account", "out", contact.as_str()),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(session::signed_out(visitor, Realm::Customer, "/"))
}
