//! Who is signed in: a JWT in a cookie names a session; whether that session still counts is a column of each page's statement.
//!
//! Customers and agents have their own cookie, key and audience. HS256 with a fixed algorithm (RFC 8725, 3.1).

use anyhow::Context;
use http::{HeaderName, Method, StatusCode};
use jwt_simple::JWTError;
use jwt_simple::prelude::*;
use maud::html;
use portico::ids::{AgentId, SessionId};
use portico::sign_in::agent::Begun;

use crate::agent_token::AgentToken;
use crate::html::{Kept, kept_form, layout, seen_as};
use crate::realm::Realm;
use crate::{RequestContext, Response, Result, cookies, fields, known_browser, log, origin, sign_in_step, t};

const ISSUER: &str = "portico";
/// Fields that no page shows again, not even hidden.
const SECRET_FIELDS: [&str; 4] = ["password", "new_password", "password_again", "code"];

/// The cookie that signs in, until `ends_at` (milliseconds UTC).
///
/// # Errors
/// Where the component was not given the key.
pub async fn cookie(context: &RequestContext, realm: Realm, session: &SessionId, subject: &str, ends_at: i64) -> Result<String> {
    let seconds = ((ends_at - context.call.at) / 1000).max(0);
    let life = Duration::from_secs(seconds.unsigned_abs());
    let claims = Claims::create(life)
        .with_issuer(ISSUER)
        .with_audience(audience(context, realm))
        .with_subject(subject)
        .with_jwt_id(session.as_str());
    let token = realm.key().await?.authenticate(claims).context("signing a session")?;
    Ok(cookies::set(realm.cookie(), &token, seconds, context.https))
}

/// Whom a token is for: the realm, at the host that it was given at. What was taken from a portal's domain opens nothing at the site's own address, nor the
/// other way round (decision 0027).
fn audience(context: &RequestContext, realm: Realm) -> String {
    match &context.domain {
        None => realm.word().to_owned(),
        Some(domain) => format!("{}@{domain}", realm.word()),
    }
}

/// What the subject of a customer's token begins with where somebody of the team sees the site as them.
const READER: &str = "agent.";

/// The cookie that lets an agent see the site as a customer, until `ends_at` (milliseconds UTC). What it can do, `live_session` and `acting_session` say.
///
/// # Errors
/// Where the component was not given the customers' key.
pub async fn reading_cookie(context: &RequestContext, session: &SessionId, agent: &AgentId, ends_at: i64) -> Result<String> {
    cookie(context, Realm::Customer, session, &format!("{READER}{agent}"), ends_at).await
}

/// Whether the call's cookie is that of an agent who sees the site as a customer.
///
/// # Errors
/// Where the component was not given the key.
pub async fn reads_only(context: &RequestContext) -> Result<bool> {
    let claims = claims(context, Realm::Customer).await?;
    Ok(claims.and_then(|claims| claims.subject).is_some_and(|subject| subject.starts_with(READER)))
}

/// The page for a change that was asked for in a session that only reads; `None` in any other. The database would refuse it as well: this says why.
///
/// # Errors
/// Where the component was not given the key.
pub(crate) async fn refused_to_readers(context: &RequestContext) -> Result<Option<Response>> {
    if context.method == Method::GET {
        return Ok(None);
    }
    Ok(reads_only(context).await?.then(|| {
        let page_context = context.page_context(None, None);
        let main = seen_as::nothing_changed(&page_context);
        let title = t!(page_context, "common-seen-as-refused");
        Response::page_with(StatusCode::FORBIDDEN, layout::narrow(&page_context.titled(title), main)).refused("a session that only reads")
    }))
}

/// The answer that lets an agent in: the session's cookie, and the one by which this browser is known from now on.
///
/// # Errors
/// Where the component was not given the key.
pub async fn let_in(context: &RequestContext, agent: &AgentId, begun: &Begun, response: Response) -> Result<Response> {
    let session = cookie(context, Realm::Agent, &begun.session, agent.as_str(), begun.ends_at).await?;
    let known = known_browser::remember(context, Realm::Agent, &begun.email).await?;
    Ok(response.cookie(session).cookie(known).cookie(sign_in_step::no_cookie(context)))
}

/// Signs out: the cookie goes, and with it what this browser has kept of pages and in its storage (W3C Clear Site Data). Not `"cookies"`: that
/// would sign people out of every application under the company's domain, and forget the browser that is known.
#[must_use]
pub fn signed_out(context: &RequestContext, realm: Realm, next: &str) -> Response {
    let clear = HeaderName::from_static("clear-site-data");
    Response::redirect(next).cookie(cookies::set(realm.cookie(), "", 0, context.https)).header(clear, "\"cache\", \"storage\"")
}

/// The customer's session that the call's cookie names, if its signature is right. Forged, expired or foreign tokens are no token.
///
/// # Errors
/// Where the component was not given the key.
pub async fn customer(context: &RequestContext) -> Result<Option<SessionId>> {
    Ok(claims(context, Realm::Customer).await?.and_then(|claims| SessionId::parse(claims.jwt_id.as_deref()?)))
}

/// An agent's session and id, likewise.
///
/// # Errors
/// Where the component was not given the key.
pub async fn agent(context: &RequestContext) -> Result<Option<(SessionId, AgentId)>> {
    Ok(agent_token(context).await?.map(|token| (token.session, token.agent)))
}

/// An agent's cookie, issued again now.
///
/// # Errors
/// Where the component was not given the key.
pub async fn renewed(context: &RequestContext, token: &AgentToken) -> Result<String> {
    cookie(context, Realm::Agent, &token.session, token.agent.as_str(), token.ends_at).await
}

/// An agent's session, id and the age of the cookie.
///
/// # Errors
/// Where the component was not given the key.
pub async fn agent_token(context: &RequestContext) -> Result<Option<AgentToken>> {
    let Some(claims) = claims(context, Realm::Agent).await? else { return Ok(None) };
    let milliseconds = |time: Option<Duration>| time.and_then(|time| i64::try_from(time.as_millis()).ok()).unwrap_or_default();
    let ids = claims.jwt_id.as_deref().and_then(SessionId::parse).zip(claims.subject.as_deref().and_then(AgentId::parse));
    Ok(ids.map(|(session, agent)| AgentToken {
        session,
        agent,
        ends_at: milliseconds(claims.expires_at),
        issued_at: milliseconds(claims.issued_at),
    }))
}

async fn claims(context: &RequestContext, realm: Realm) -> Result<Option<JWTClaims<NoCustomClaims>>> {
    let Some(token) = context.cookie(realm.cookie()) else { return Ok(None) };
    let options = VerificationOptions {
        allowed_issuers: Some(std::collections::HashSet::from([ISSUER.to_owned()])),
        allowed_audiences: Some(std::collections::HashSet::from([audience(context, realm)])),
        // For clocks that differ a little; the library's own is a quarter of an hour.
        time_tolerance: Some(Duration::from_secs(60)),
        ..VerificationOptions::default()
    };
    let verified = realm.key().await?.verify_token::<NoCustomClaims>(token, Some(options));
    if let Err(error) = &verified {
        let expired = matches!(error.downcast_ref(), Some(JWTError::TokenHasExpired));
        log::token_refused(context, realm, if expired { "it has expired" } else { "it is not one of ours" });
    }
    Ok(verified.ok())
}

/// Leads to the sign-in and back. What was typed into a form is not lost: it waits on a page, to be sent again.
pub(crate) fn sign_in_first(context: &RequestContext, at: &str) -> Response {
    if context.method == Method::GET {
        // An address that is too long to come back to is come back to without its query.
        let asked = context.path_and_query();
        let back = origin::local_path(&asked).or(origin::local_path(&context.path)).unwrap_or("/");
        return Response::redirect(&format!("{at}?return_to={}", fields::encode(back)));
    }
    if context.wants_json() {
        return Response::json(StatusCode::UNAUTHORIZED, &serde_json::json!({"status": 401, "title": "Sign in first"}));
    }
    let page_context = context.page_context(None, None);
    let l = &page_context.locale;
    let action = origin::local_path(&context.path).unwrap_or("/");
    let title = t!(l, "common-signed-out-title");
    let pairs: Vec<_> = context.pairs.iter().filter(|(name, _)| !SECRET_FIELDS.contains(&name.as_str())).cloned().collect();
    let main = html! {
        h1 class="text-2xl font-semibold tracking-tight" { (title) }
        p class="mt-2 text-muted" { (t!(l, "common-signed-out-text")) }
        p class="mt-4" { a class="btn btn-primary" href=(at) target="_blank" rel="noopener" { (t!(l, "common-sign-in")) } }
        (kept_form(l, &Kept { action, pairs: &pairs, again: true }))
    };
    Response::page_with(StatusCode::UNAUTHORIZED, layout::narrow(&page_context.clone().titled(title), main))
}
