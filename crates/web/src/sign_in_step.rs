//! Between the password and the second factor there is no session. That the password was shown stands in a signed cookie that lives ten minutes and
//! serves one purpose: it opens nothing but the page of the next step.

use anyhow::Context;
use jwt_simple::prelude::*;
use portico::ids::{AgentId, Email};

use crate::realm::Realm;
use crate::{RequestContext, Result, cookies};

const COOKIE: &str = "desk_step";
const MINUTES: u64 = 10;

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Showing a code of the second factor.
    Code,
    /// Making a second factor, which this agent must have.
    Enrolment,
}

impl Step {
    fn audience(self) -> &'static str {
        match self {
            Step::Code => "agent-code",
            Step::Enrolment => "agent-enrolment",
        }
    }
}

/// Who has shown the password, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whose it was.
    pub agent: AgentId,
    /// Their address.
    pub email: Email,
    /// Milliseconds UTC.
    pub at: i64,
}

#[derive(Serialize, Deserialize)]
struct Claim {
    email: Email,
    at: i64,
}

/// The cookie for the next step.
///
/// # Errors
/// Where the component was not given the agents' key.
pub async fn cookie(context: &RequestContext, step: Step, shown: &Shown) -> Result<String> {
    let claim = Claim { email: shown.email.clone(), at: shown.at };
    let life = Duration::from_mins(MINUTES);
    let claims = Claims::with_custom_claims(claim, life).with_audience(step.audience()).with_subject(shown.agent.as_str());
    let token = Realm::Agent.key().await?.authenticate(claims).context("signing a step of the sign-in")?;
    Ok(cookies::set(COOKIE, &token, i64::try_from(life.as_secs()).unwrap_or_default(), context.https))
}

/// Who may take this step; nobody by a cookie that is forged, too old, or for another step.
///
/// # Errors
/// Where the component was not given the agents' key.
pub async fn read(context: &RequestContext, step: Step) -> Result<Option<Shown>> {
    let Some(token) = context.cookie(COOKIE) else { return Ok(None) };
    let options = VerificationOptions {
        allowed_audiences: Some(std::collections::HashSet::from([step.audience().to_owned()])),
        time_tolerance: Some(Duration::from_secs(60)),
        ..VerificationOptions::default()
    };
    let claims = Realm::Agent.key().await?.verify_token::<Claim>(token, Some(options)).ok();
    Ok(claims.and_then(|claims| {
        let agent = AgentId::parse(claims.subject.as_deref()?)?;
        Some(Shown { agent, email: claims.custom.email, at: claims.custom.at })
    }))
}

/// The step is taken.
#[must_use]
pub fn no_cookie(context: &RequestContext) -> String {
    cookies::set(COOKIE, "", 0, context.https)
}
