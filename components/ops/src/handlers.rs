//! Handlers. They answer programs, so failures are problems (RFC 9457), and causes go to the log.

use bytes::Bytes;
use http::StatusCode;
use http::header::{ALLOW, RETRY_AFTER};
use http_body::Body;
use portico::Error;
use portico::migrations::{Batches, Database, Upgraded, lagging, upgrade};
use portico::sign_in::agent as agent_account;
use portico::site::faults;
use portico_web::clock::now;
use portico_web::{RequestContext, Response, body, database, log, operator, settings};
use serde_json::{Value, json};

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 4096;

/// Mistakes older than this raise no alarm, in milliseconds.
const ALARMING: i64 = 3_600_000;
/// Mistakes that the operator is shown.
const SHOWN: i64 = 10;

/// `GET /ops/health`: whether this instance can work, for anybody; and to the operator what went wrong lately. Mistakes of ours are no reason
/// to take an instance off the balancer: the others would make the same.
pub async fn health(context: &RequestContext) -> Response {
    if let Err(error) = settings::check_keys().await {
        log::failed(&error, &context.call.id, "health: the keys");
        return unavailable("A key is too short; the log names it.");
    }
    for database in Database::ALL {
        let state = match open(database).await {
            Ok(db) => lagging(&db, database).await,
            Err(error) => Err(error),
        };
        let failed = match state {
            Ok(lagging) if lagging.is_empty() => continue,
            Ok(lagging) => format!("The database {} is not up to date: {}.", database.label(), lagging.join("; ")),
            Err(error) => {
                log::failed(&error, &context.call.id, &format!("health: the database {}", database.label()));
                format!("The database {} does not answer.", database.label())
            }
        };
        return unavailable(&failed);
    }
    let operator = operator::is_operator(context.header("authorization")).await.unwrap_or(false);
    if operator { lately(context).await } else { Response::json(StatusCode::OK, &json!({"status": "ok"})) }
}

/// What went wrong within the last hour.
async fn lately(context: &RequestContext) -> Response {
    let recent = match database::default().await {
        Ok(db) => faults::recent(&db, context.call.at - ALARMING, SHOWN).await,
        Err(error) => Err(error),
    };
    match recent {
        Ok(recent) => {
            let status = if recent.count == 0 { "ok" } else { "degraded" };
            Response::json(StatusCode::OK, &json!({"status": status, "faults_last_hour": recent.count, "latest_faults": recent.latest}))
        }
        Err(error) => {
            log::failed(&error, &context.call.id, "health: the faults");
            unavailable("The database default does not answer.")
        }
    }
}

/// `POST /ops/migrations`: brings both databases up to this version, for as long as one call can take; 202 where it takes another one.
pub async fn migrations(context: &RequestContext) -> Response {
    if let Err(refused) = admit(context).await {
        return refused;
    }
    let mut report = serde_json::Map::new();
    let mut status = StatusCode::OK;
    for database in Database::ALL {
        let upgraded = match open(database).await {
            Ok(db) => upgrade(&db, database, now(), Batches::CALL).await,
            Err(error) => Err(error),
        };
        match upgraded {
            Ok(upgraded) => {
                if upgraded.unfinished.is_some() {
                    status = StatusCode::ACCEPTED;
                }
                report.insert(database.label().to_owned(), progress(&upgraded));
            }
            Err(error) => {
                log::failed(&error, &context.call.id, &format!("migrations: the database {}", database.label()));
                return unavailable(&format!("The database {} was not brought up to date: {}", database.label(), error.causes()));
            }
        }
    }
    Response::json(status, &Value::Object(report))
}

/// What was done, and how far a rebuild got that takes another call.
fn progress(upgraded: &Upgraded) -> Value {
    let mut told = json!({"applied": upgraded.applied, "declared": upgraded.declared, "notes": upgraded.notes});
    if let Some((done, of)) = upgraded.unfinished {
        told["projected"] = json!({"until": done, "of": of});
    }
    told
}

/// `POST /ops/setup-key`
pub async fn setup_key(
    context: &RequestContext,
    body: impl Body<Data = Bytes, Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
) -> Response {
    if let Err(refused) = admit(context).await {
        return refused;
    }
    let Some(key) = read_key(body).await else {
        let detail = r#"Send JSON with a key of 32 to 200 characters: {"key": "…"}"#;
        return Response::problem(StatusCode::UNPROCESSABLE_ENTITY, "There is no usable key in the body", detail);
    };
    match offer(&key).await {
        Ok(()) => Response::json(StatusCode::OK, &json!({"status": "ok"})),
        Err(Error::Conflict) => Response::problem(StatusCode::CONFLICT, "The site is set up", "A setup key is for an empty site only."),
        Err(error) => {
            log::failed(&error, &context.call.id, "the setup key");
            unavailable("A database does not answer.")
        }
    }
}

/// A known path with another method.
pub fn method(allowed: &str) -> Response {
    Response::problem(StatusCode::METHOD_NOT_ALLOWED, "Not with this method", &format!("Allowed: {allowed}.")).header(ALLOW, allowed)
}

/// Any other path.
pub fn not_found() -> Response {
    Response::problem(StatusCode::NOT_FOUND, "There is nothing here", "See the routes of the component ops.")
}

async fn open(database: Database) -> portico::Result<database::Database> {
    match database {
        Database::Default => database::default().await,
        Database::Internal => database::internal().await,
    }
}

/// Lets the operator pass; what anybody else gets is the error.
pub async fn admit(context: &RequestContext) -> Result<(), Response> {
    match operator::is_operator(context.header("authorization")).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(operator::refused()),
        Err(error) => {
            log::failed(&error, &context.call.id, "the operator's token");
            Err(unavailable("The operator's token is not set."))
        }
    }
}

async fn read_key(body: impl Body<Data = Bytes, Error: Into<Box<dyn std::error::Error + Send + Sync>>>) -> Option<String> {
    let body = body::read(body, None, LARGEST_BODY).await.ok()?;
    let body: Value = serde_json::from_slice(&body).ok()?;
    let key = body.get("key")?.as_str()?;
    (32..=200).contains(&key.chars().count()).then(|| key.to_owned())
}

async fn offer(key: &str) -> portico::Result<()> {
    agent_account::offer_setup_key(&database::internal().await?, now(), key).await
}

/// Something does not answer; trying again is of use.
pub fn unavailable(detail: &str) -> Response {
    Response::problem(StatusCode::SERVICE_UNAVAILABLE, "Not ready", detail).header(RETRY_AFTER, "5")
}
