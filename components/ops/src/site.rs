//! `POST /ops/site`: an empty site becomes the one that a definition describes, by the same commands as an administrator's.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use http_body::Body;
use portico::Error;
use portico::definition::{ValidationError, ValidationErrors};
use portico::ids::{AgentId, Email};
use portico::people::Role;
use portico::sign_in::{agent as agent_account, password};
use portico::site::{Origin, SiteFile};
use portico_web::body::{self, Unread};
use portico_web::clock::now;
use portico_web::{RequestContext, Response, database, log};
use serde_json::{Value, json};

use crate::handlers::{admit, unavailable};

/// The largest definition that is read, in bytes.
const LARGEST_SITE: usize = 262_144;

/// A definition, and the passwords of agents that came with it.
struct Submitted {
    site: SiteFile,
    passwords: Vec<(AgentId, String)>,
}

/// `POST /ops/site`: 201 where it was loaded, 200 where all of it was there already.
pub async fn load(
    context: &RequestContext,
    body: impl Body<Data = Bytes, Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
) -> Response {
    if let Err(refused) = admit(context).await {
        return refused;
    }
    let submitted = match read(body).await {
        Ok(submitted) => submitted,
        Err(refused) => return refused,
    };
    match submitted.load(context).await {
        Ok(Origin::Nothing) => Response::json(StatusCode::CREATED, &json!({"status": "loaded"})),
        Ok(Origin::ThisFile) => Response::json(StatusCode::OK, &json!({"status": "ok"})),
        Ok(Origin::Other) => Response::problem(
            StatusCode::CONFLICT,
            "The site is set up",
            "A definition is loaded into an empty site, or once more into its own.",
        ),
        Err(error) => failed(context, &error),
    }
}

async fn read(body: impl Body<Data = Bytes, Error: Into<Box<dyn std::error::Error + Send + Sync>>>) -> Result<Submitted, Response> {
    let body = body::read(body, None, LARGEST_SITE).await.map_err(|unread| match unread {
        Unread::TooLarge => {
            let detail = format!("At most {LARGEST_SITE} bytes are read.");
            Response::problem(StatusCode::PAYLOAD_TOO_LARGE, "The definition is too large", &detail)
        }
        Unread::BrokenOff => Response::problem(StatusCode::BAD_REQUEST, "The body broke off", "Send it again."),
    })?;
    let mut file: Value = serde_json::from_slice(&body).map_err(|error| refusal(&one("", &format!("is not JSON: {error}"))))?;
    let given = file.as_object_mut().and_then(|file| file.remove("passwords")).unwrap_or_else(|| json!({}));
    let site = SiteFile::from_value(&file).map_err(|faults| refusal(&faults))?;
    let passwords = passwords(&site, given).map_err(|faults| refusal(&faults))?;
    Ok(Submitted { site, passwords })
}

/// Whose password is which. What would be guessed is up to the operator: a demo's is known to everybody.
fn passwords(site: &SiteFile, given: Value) -> Result<Vec<(AgentId, String)>, ValidationErrors> {
    let given: BTreeMap<String, String> =
        serde_json::from_value(given).map_err(|_| one("passwords", "is not an object of texts by address"))?;
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for (address, typed) in given {
        let agent = Email::parse(&address).and_then(|email| site.agents.iter().find(|agent| agent.email == email));
        let why = match (agent, password::fault(&typed, "", &[])) {
            (None, _) => "is nobody of the team in this file",
            (_, Some(password::Fault::TooShort)) => "is too short",
            (_, Some(_)) => "is too long",
            (Some(agent), None) => {
                all.push((agent.id.clone(), typed));
                continue;
            }
        };
        faults.push(ValidationError { path: format!("passwords.{address}"), why: why.to_owned() });
    }
    // Nobody could come in, and no setup key would be taken any more.
    let enters = |agent: &portico::site::FileAgent| agent.definition.role == Role::Admin && all.iter().any(|(id, _)| *id == agent.id);
    if faults.is_empty() && !site.agents.iter().any(enters) {
        return Err(one("agents", "nobody is an administrator with a password in \"passwords\""));
    }
    if faults.is_empty() { Ok(all) } else { Err(ValidationErrors(faults)) }
}

impl Submitted {
    /// Cut short anywhere, the same call goes on.
    async fn load(&self, context: &RequestContext) -> portico::Result<Origin> {
        let (default, internal) = (database::default().await?, database::internal().await?);
        let origin = self.site.origin(&default).await?;
        if origin == Origin::Other {
            return Ok(origin);
        }
        self.site.load(&default, &context.call).await?;
        self.site.load_desk(&internal, &context.call).await?;
        for agent in &self.site.agents {
            agent.load(&default, &internal, &context.call).await?;
        }
        for (agent, typed) in &self.passwords {
            agent_account::set_first_password(&internal, now(), agent, &password::hash(typed)?).await?;
        }
        Ok(origin)
    }
}

fn failed(context: &RequestContext, error: &Error) -> Response {
    // Something that a definition refers to is not there.
    if let Error::Fault(source) = error
        && source.downcast_ref::<ValidationErrors>().is_some()
    {
        return refusal(&one("", &format!("{source:#}")));
    }
    log::failed(error, &context.call.id, "loading a site");
    unavailable("A database does not answer; what was loaded stays, and the same call goes on.")
}

fn one(path: &str, why: &str) -> ValidationErrors {
    ValidationErrors(vec![ValidationError { path: path.to_owned(), why: why.to_owned() }])
}

/// All that is wrong with it (RFC 9457, with the errors as an extension member).
fn refusal(faults: &ValidationErrors) -> Response {
    let errors: Vec<Value> = faults.0.iter().map(|fault| json!({"path": fault.path, "why": fault.why})).collect();
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let problem =
        json!({"status": status.as_u16(), "title": "The definition can't be loaded", "detail": faults.to_string(), "errors": errors});
    Response::json(status, &problem).header(CONTENT_TYPE, "application/problem+json")
}
