//! How the caller of a route proves who they are: what stands behind `for` in a table of [`routes!`](crate::routes!). Each gives a response where
//! the route is for somebody else and no page could say so.

use crate::{HttpError, RequestContext, Response, Result, operator, session, wake};

/// Not at all; a page may still know a customer by their cookie.
///
/// # Errors
/// None.
#[expect(clippy::unused_async, reason = "the others look something up")]
pub async fn anybody(_: &mut RequestContext) -> Result<Option<Response>> {
    Ok(None)
}

/// A customer's cookie, whose session the page's statement looks up. Whoever has none signs in first.
///
/// # Errors
/// [`HttpError::sign_in_first`]; where the component was not given the key.
pub async fn customer(context: &mut RequestContext) -> Result<Option<Response>> {
    context.customer = Some(session::customer(context).await?.ok_or_else(HttpError::sign_in_first)?);
    session::refused_to_readers(context).await
}

/// Not at all, but for those who see the site as somebody else: they change nothing.
///
/// # Errors
/// Where the component was not given the key.
pub async fn oneself(context: &mut RequestContext) -> Result<Option<Response>> {
    session::refused_to_readers(context).await
}

/// An agent's cookie, likewise.
///
/// # Errors
/// [`HttpError::desk_sign_in_first`]; where the component was not given the key.
pub async fn agent(context: &mut RequestContext) -> Result<Option<Response>> {
    context.agent = Some(session::agent_token(context).await?.ok_or_else(HttpError::desk_sign_in_first)?);
    Ok(None)
}

/// The operator's bearer token (RFC 6750).
///
/// # Errors
/// Where the component was not given the token.
pub async fn operator(context: &mut RequestContext) -> Result<Option<Response>> {
    let shown = operator::is_operator(context.header("authorization")).await?;
    Ok((!shown).then(operator::refused))
}

/// A call from another component of this application: no public route has its path.
///
/// # Errors
/// 404 for everybody else.
#[expect(clippy::unused_async, reason = "the others look something up")]
pub async fn component(context: &mut RequestContext) -> Result<Option<Response>> {
    if wake::is_wake(context) { Ok(None) } else { Err(HttpError::not_found()) }
}
