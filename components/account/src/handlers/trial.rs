//! Trying a proof: counts it, writes down in the log how it went, and signs in.

use portico::Error;
use portico::ids::{ChallengeId, Email};
use portico::sign_in::{self, Outcome, Proof, SignedIn, Source};
use portico_web::realm::Realm;
use portico_web::session;
use portico_web::{RequestContext, Response, Result, database, known_browser, log, origin, settings};

use crate::asked::{self, Asked};
use crate::pages::proof::CodeError;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The code alone.
    Code,
    /// The link, which was found to be ours, and in another browser than the asking one its code.
    Link,
}

/// How it went.
pub enum Verdict {
    /// Signed in.
    In(Response),
    /// It can be tried again.
    Again(CodeError),
    /// Used, too old, or tried too often.
    Over,
}

/// Tries a proof.
///
/// # Errors
/// Where the database fails, or the component was not given a key.
pub async fn try_proof(context: &RequestContext, by: By, challenge: &ChallengeId, code: Option<&str>) -> Result<Verdict> {
    let (db, key) = (database::default().await?, settings::key("sign_in_key").await?);
    let asked = Asked::read(context, &key);
    let email = asked.as_ref().filter(|asked| asked.challenge == *challenge).map(|asked| &asked.email);
    let source = source(context, email).await?;
    let replaces = session::customer(context).await?;
    let asker = asked.as_ref().filter(|_| by == By::Link).map(|asked| asked.secret.as_str());
    let proof = Proof { challenge, host: context.domain.as_deref(), code, asker, source: &source, replaces: replaces.as_ref() };
    let tell = |outcome: &str, email: Option<&Email>| {
        let way = if by == By::Code { "code" } else { "link" };
        let who = email.map(|email| sign_in::pseudonym(&key, email)).unwrap_or_default();
        log::sign_in(context, Realm::Customer, way, outcome, &who);
    };
    let tried = match sign_in::prove(&db, &context.call, &key, &proof).await {
        Err(Error::TooMany) => {
            tell("throttled", email);
            return Ok(Verdict::Again(CodeError::TooMany));
        }
        tried => tried?,
    };
    let (word, verdict) = match &tried.outcome {
        Outcome::In(signed_in) => ("in", Verdict::In(enter(context, signed_in, tried.email.as_ref()).await?)),
        Outcome::Wrong(0) => ("wrong", Verdict::Over),
        Outcome::Wrong(left) => ("wrong", Verdict::Again(CodeError::Wrong { left: *left })),
        Outcome::Unproved => ("unproved", Verdict::Again(CodeError::Missing)),
        Outcome::Over => ("over", Verdict::Over),
    };
    tell(word, tried.email.as_ref());
    Ok(verdict)
}

/// Whom a try is counted for; of an address that is not known here, the network.
pub async fn source(context: &RequestContext, email: Option<&Email>) -> Result<Source> {
    match email {
        Some(email) => known_browser::source(context, Realm::Customer, email).await,
        None => Ok(Source::Network(context.call.network().to_owned())),
    }
}

async fn enter(context: &RequestContext, signed_in: &SignedIn, email: Option<&Email>) -> Result<Response> {
    context.note_proved_domain();
    // The session's row says whose it is; the token names only the session.
    let cookie = session::cookie(context, Realm::Customer, &signed_in.session, signed_in.session.as_str(), signed_in.ends_at).await?;
    let response =
        Response::redirect(origin::local_path(&signed_in.return_to).unwrap_or("/")).cookie(cookie).cookie(asked::forget(context));
    Ok(match email {
        Some(email) => response.cookie(known_browser::remember(context, Realm::Customer, email).await?),
        None => response,
    })
}
