//! A provider's HTTP API: one POST of JSON a mail (docs/mail.md says which).

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Limited};
use serde_json::json;
use spin_sdk::http::FullBody;

use super::Refused;
use super::keep::full;
use portico_mail::Mail;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// So much of an answer is read for the log, in bytes.
const READ: usize = 2000;

/// Hands a mail over.
pub async fn send(url: &str, token: &str, mail: &Mail) -> Result<(), Refused> {
    let headers: serde_json::Map<_, _> = mail.headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let body = json!({
        "from": full(&mail.from), "to": full(&mail.to), "subject": mail.subject, "headers": headers, "text": mail.text, "html": mail.html,
    })
    .to_string();
    let request = Request::post(url)
        .header(CONTENT_TYPE, "application/json")
        .header(CONTENT_LENGTH, body.len())
        .header("idempotency-key", &mail.key)
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .body(FullBody::new(Bytes::from(body)))
        .map_err(|error| Refused::later(format!("mail_url: {error}")))?;
    match select(pin!(exchange(request)), pin!(spin_sdk::time::sleep(PATIENCE))).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(Refused::later("the provider took too long")),
    }
}

async fn exchange(request: Request<FullBody<Bytes>>) -> Result<(), Refused> {
    let response = spin_sdk::http::send(request).await.map_err(|error| Refused::later(format!("the provider: {error}")))?;
    let status = response.status();
    if status.is_success() {
        return Ok(());
    }
    let said = Limited::new(response.into_body(), READ).collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let said: String = String::from_utf8_lossy(&said).chars().filter(|c| !c.is_control()).take(300).collect();
    Err(Refused { for_good: is_for_good(status), error: format!("the provider answered {status}: {said}") })
}

/// A refusal of this mail. Not that: too slow, too often, and a wrong or missing token, which is our fault and will be mended.
fn is_for_good(status: StatusCode) -> bool {
    let ours = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
    status.is_client_error() && !ours.contains(&status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_refused_mail_is_given_up() {
        for (code, for_good) in
            [(400, true), (422, true), (404, true), (401, false), (403, false), (408, false), (429, false), (500, false), (302, false)]
        {
            assert_eq!(is_for_good(StatusCode::from_u16(code).unwrap()), for_good, "{code}");
        }
    }
}
