//! Handlers: asking for a mail, proving who one is, one's own account, one's organisations and their members.

pub mod account;
pub mod member;
pub mod members;
pub mod organisations;
pub mod proof;
pub mod sign_in;
mod trial;

use portico::ids::SessionId;
use portico::sign_in::SignIn;
use portico_front::sign_in::Way;
use portico_web::html::PageContext;
use portico_web::{RequestContext, Result, admission, database};

/// What the sign-in pages show, and their frame in the look of the portal on the way.
async fn surroundings(context: &RequestContext, session: Option<&SessionId>, way: &Way) -> Result<(SignIn, PageContext)> {
    let db = database::default().await?;
    let page = SignIn::load(&db, &context.session_check(session), way.portal.as_ref()).await?;
    admission::domain(context, page.site.as_ref())?;
    let page_context = context.page_context(page.site.as_ref(), page.portal.as_ref());
    Ok((page, page_context))
}
