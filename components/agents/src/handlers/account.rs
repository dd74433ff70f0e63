//! An agent's own account, and where they are signed in.

use http::header::CACHE_CONTROL;
use portico::Error;
use portico::ids::SessionId;
use portico::sign_in::agent as agent_account;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::{DeskSession, named};
use crate::pages::{self, Done};

/// `GET /desk/account?done=`
pub async fn account(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, account) = DeskSession::with_account(context).await?;
    let done = Done::parse(&context.query("done")?);
    Ok(Response::page(pages::account(desk_session.page_context, &desk_session.agent, &account, done)).header(CACHE_CONTROL, "no-store"))
}

/// `POST /desk/account/sessions/:id/end`
pub async fn end_session(context: &RequestContext, path: &Path) -> Result<Response> {
    let ended = SessionId::parse(path.get("id")).ok_or_else(HttpError::not_found)?;
    end(context, Some(&ended), Done::SessionEnded).await
}

/// `POST /desk/account/sessions/end`: all but this one.
pub async fn end_others(context: &RequestContext, _: &Path) -> Result<Response> {
    end(context, None, Done::OthersEnded).await
}

async fn end(context: &RequestContext, ended: Option<&SessionId>, done: Done) -> Result<Response> {
    let token = named(context).await?;
    match agent_account::end_own_sessions(&database::internal().await?, context.call.at, &token.session, ended).await {
        // Not theirs, or over already: the account page tells a session that is over from one that is not there.
        Err(Error::NotFound) => {
            DeskSession::with_account(context).await?;
            Err(HttpError::not_found())
        }
        ended => {
            ended?;
            Ok(Response::redirect(&done.address()))
        }
    }
}
