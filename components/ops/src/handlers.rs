//! Handlers. They answer programs, so failures are problems (RFC 9457), and causes go to the log.

use http::StatusCode;
use http::header::{ALLOW, AUTHORIZATION, RETRY_AFTER};
use http_body_util::{BodyExt, Limited};
use portico::migrations::{Database, apply, missing};
use portico::sign_in;
use portico_web::serve::now;
use portico_web::{Answer, database, log, operator};
use serde_json::{Value, json};
use spin_sdk::http::Request;

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 4096;

/// `GET /ops/health`
pub async fn health() -> Answer {
    for database in Database::ALL {
        let state = match open(database).await {
            Ok(db) => missing(&db, database).await.map(|missing| missing.len()),
            Err(error) => Err(error),
        };
        let failed = match state {
            Ok(0) => continue,
            Ok(count) => format!("{count} migrations are missing in the database {}.", database.label()),
            Err(error) => {
                log::failed(&error, "", &format!("health: the database {}", database.label()));
                format!("The database {} does not answer.", database.label())
            }
        };
        return unavailable(&failed);
    }
    Answer::json(StatusCode::OK, &json!({"status": "ok"}))
}

/// `POST /ops/migrations`
pub async fn migrations(request: Request) -> Answer {
    if let Err(refused) = admit(&request).await {
        return refused;
    }
    let mut report = serde_json::Map::new();
    for database in Database::ALL {
        let applied = match open(database).await {
            Ok(db) => apply(&db, database, now()).await,
            Err(error) => Err(error),
        };
        match applied {
            Ok(applied) => report.insert(database.label().to_owned(), json!({"applied": applied.names, "notes": applied.notes})),
            Err(error) => {
                log::failed(&error, "", &format!("migrations: the database {}", database.label()));
                return unavailable(&format!("The database {} was not brought up to date; the log says why.", database.label()));
            }
        };
    }
    Answer::json(StatusCode::OK, &Value::Object(report))
}

/// `POST /ops/setup-key`
pub async fn setup_key(request: Request) -> Answer {
    if let Err(refused) = admit(&request).await {
        return refused;
    }
    let Some(key) = read_key(request).await else {
        let detail = r#"Send JSON with a key of 32 to 200 characters: {"key": "…"}"#;
        return Answer::problem(StatusCode::UNPROCESSABLE_ENTITY, "There is no usable key in the body", detail);
    };
    match offer(&key).await {
        Ok(true) => Answer::json(StatusCode::OK, &json!({"status": "ok"})),
        Ok(false) => Answer::problem(StatusCode::CONFLICT, "The site is set up", "A setup key is for an empty site only."),
        Err(error) => {
            log::failed(&error, "", "the setup key");
            unavailable("A database does not answer.")
        }
    }
}

/// A known path with another method.
pub fn method(allowed: &str) -> Answer {
    Answer::problem(StatusCode::METHOD_NOT_ALLOWED, "Not with this method", &format!("Allowed: {allowed}.")).header(ALLOW, allowed)
}

/// Any other path.
pub fn not_found() -> Answer {
    Answer::problem(StatusCode::NOT_FOUND, "There is nothing here", "See the routes of the component ops.")
}

async fn open(database: Database) -> portico::Result<database::Database> {
    match database {
        Database::Default => database::default().await,
        Database::Internal => database::internal().await,
    }
}

async fn admit(request: &Request) -> Result<(), Answer> {
    let shown = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    match operator::is_operator(shown).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(operator::refused()),
        Err(error) => {
            log::failed(&error, "", "the operator's token");
            Err(unavailable("The operator's token is not set."))
        }
    }
}

async fn read_key(request: Request) -> Option<String> {
    let body = Limited::new(request.into_body(), LARGEST_BODY).collect().await.ok()?.to_bytes();
    let body: Value = serde_json::from_slice(&body).ok()?;
    let key = body.get("key")?.as_str()?;
    (32..=200).contains(&key.chars().count()).then(|| key.to_owned())
}

async fn offer(key: &str) -> portico::Result<bool> {
    if sign_in::site_is_set_up(&database::default().await?).await? {
        return Ok(false);
    }
    sign_in::offer_setup_key(&database::internal().await?, key).await?;
    Ok(true)
}

fn unavailable(detail: &str) -> Answer {
    Answer::problem(StatusCode::SERVICE_UNAVAILABLE, "Not ready", detail).header(RETRY_AFTER, "5")
}
