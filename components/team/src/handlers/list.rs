//! The team.

use portico::people::{TeamAccounts, TeamDirectory, TeamSought};
use portico_studio::answer;
use portico_web::desk_session::DeskSession;
use portico_web::{AdmitAgent, Path, RequestContext, Response, Result, database};

use crate::pages;

/// `GET /studio/people/agents?q=&after=&after_id=`: whose name or address it is, is found in `internal`; what they are, stands in `default`.
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let desk_session = DeskSession::named(context)?;
    let (typed, after, after_id) = (context.query("q")?, context.query("after")?, context.query("after_id")?);
    let sought = TeamSought { typed: &typed, after: (&after, &after_id) };
    let accounts = TeamAccounts::load(&database::internal().await?, &desk_session.session, context.call.at, &sought).await?;
    let team = TeamDirectory::load(&database::default().await?, &desk_session.agent, &accounts.accounts).await?;
    let team = team.admit(context, &accounts)?;
    answer(context, &desk_session, pages::list(&team, &accounts.accounts, &sought)).await
}
