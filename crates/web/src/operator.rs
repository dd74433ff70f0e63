//! Who runs the site: shown by the bearer token (RFC 6750) of the variable `operator_token`, as cron jobs and deployments send it.

use hmac_sha256::Hash;
use http::StatusCode;
use http::header::WWW_AUTHENTICATE;

use crate::{Response, settings};

/// Whether this `Authorization` header is the operator's. The comparison takes the same time for every wrong token.
///
/// # Errors
/// Where the component was not given the variable, or what it was given is too short.
pub async fn is_operator(authorization: Option<&str>) -> portico::Result<bool> {
    let token = settings::key("operator_token").await?;
    Ok(authorization.is_some_and(|shown| shows(shown, &token)))
}

fn shows(authorization: &str, token: &str) -> bool {
    let Some((scheme, shown)) = authorization.split_once(' ') else { return false };
    scheme.eq_ignore_ascii_case("bearer") && Hash::verify(shown.trim(), &Hash::hash(token.as_bytes()))
}

/// What everybody else gets (401).
#[must_use]
pub fn refused() -> Response {
    Response::problem(StatusCode::UNAUTHORIZED, "The operator's token is missing or wrong", "Send it as: Authorization: Bearer …")
        .header(WWW_AUTHENTICATE, "Bearer")
        .refused("not the operator's token")
}

#[cfg(test)]
mod tests {
    use super::shows;

    #[test]
    fn only_the_set_token_shows_the_operator() {
        assert!(shows("Bearer secret", "secret") && shows("bearer secret", "secret"));
        for wrong in ["Bearer Secret", "Bearer", "Bearer ", "secret", "Basic secret", ""] {
            assert!(!shows(wrong, "secret"), "{wrong}");
        }
    }
}
