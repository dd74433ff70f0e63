//! An agent's own account, and where they are signed in.

use http::header::CACHE_CONTROL;
use portico::Error;
use portico::ids::SessionId;
use portico::sign_in::agent as agent_account;
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::{Caller, named};
use crate::pages::{self, Done};

/// `GET /desk/account?done=`
pub async fn account(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (caller, account) = Caller::with_account(visitor).await?;
    let done = Done::parse(&visitor.query("done")?);
    Ok(Answer::page(pages::account(caller.chrome, &caller.agent, &account, done)).header(CACHE_CONTROL, "no-store"))
}

/// `POST /desk/account/sessions/:id/end`
pub async fn end_session(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let ended = SessionId::parse(path.get("id")).ok_or_else(Failure::not_found)?;
    end(visitor, Some(&ended), Done::SessionEnded).await
}

/// `POST /desk/account/sessions/end`: all but this one.
pub async fn end_others(visitor: &Visitor, _: &Path) -> Result<Answer> {
    end(visitor, None, Done::OthersEnded).await
}

async fn end(visitor: &Visitor, ended: Option<&SessionId>, done: Done) -> Result<Answer> {
    let token = named(visitor).await?;
    match agent_account::end_own_sessions(&database::internal().await?, visitor.call.at, &token.session, ended).await {
        // Not theirs, or over already: the account page tells a session that is over from one that is not there.
        Err(Error::NotFound) => {
            Caller::with_account(visitor).await?;
            Err(Failure::not_found())
        }
        ended => {
            ended?;
            Ok(Answer::see_other(&done.address()))
        }
    }
}
