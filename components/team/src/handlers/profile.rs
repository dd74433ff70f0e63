//! One agent.

use http::header::CACHE_CONTROL;
use portico::ids::AgentId;
use portico::people::{AgentProfile, AgentProfileAccount};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{AdmitAgent, HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::AgentForm;
use crate::pages::{self, Done, Profiled};

/// Both sides of an agent.
pub(super) struct Loaded {
    pub(super) desk_session: DeskSession,
    pub(super) page: DeskAdmitted<AgentProfile>,
    pub(super) account: AgentProfileAccount,
}

impl Loaded {
    /// The page with what stands in its form.
    pub(super) fn shown<'a>(&'a self, form: &'a AgentForm) -> Profiled<'a> {
        Profiled { page: &self.page, account: &self.account, form, errors: &[], refused: None, done: None }
    }
}

/// Both databases are asked at the same time.
pub(super) async fn load(context: &RequestContext, agent: &AgentId) -> Result<Loaded> {
    let desk_session = DeskSession::named(context)?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (page, account) = futures::join!(
        AgentProfile::load(&default, &desk_session.agent, agent),
        AgentProfileAccount::load(&internal, &desk_session.session, context.call.at, agent)
    );
    let account = account?;
    let page = page?.admit(context, &account)?;
    Ok(Loaded { desk_session, page, account })
}

/// The same for whoever may change it; the rest of the team is told that there is no such page.
pub(super) async fn load_to_edit(context: &RequestContext, agent: &AgentId) -> Result<Loaded> {
    let loaded = load(context, agent).await?;
    if loaded.page.subject.may_edit { Ok(loaded) } else { Err(HttpError::not_found().within(loaded.page.page_context)) }
}

/// `GET /studio/people/agents/:agent?done=`
pub async fn profile(context: &RequestContext, path: &Path) -> Result<Response> {
    let loaded = load(context, &super::agent(path)?).await?;
    let form = AgentForm::of(&loaded.page.subject);
    let shown = Profiled { done: Done::parse(&context.query("done")?), ..loaded.shown(&form) };
    let response = Response::page(pages::profile(&shown)).header(CACHE_CONTROL, "no-store");
    loaded.desk_session.with_cookie(context, response).await
}
