//! The cookie of a browser that asked for a mail, for as long as that can be used: the browser's secret, which lets the mailed link sign in
//! with one press, and what was asked for last. Sealed, so that nobody else makes one.

use portico::ids::{ChallengeId, Email};
use portico::sign_in::{self, CHALLENGE_LIFE};
use portico_web::{RequestContext, cookies, fields};
use uuid::Uuid;

const COOKIE: &str = "asked";

/// What this browser asked for last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The same for everything that it asks for.
    pub secret: String,
    /// What the newest mail was sent for.
    pub challenge: ChallengeId,
    /// To this address.
    pub email: Email,
}

impl Asked {
    /// From the call's cookie. `key` is the site's sign-in key.
    pub fn read(context: &RequestContext, key: &str) -> Option<Self> {
        let mut parts = sign_in::opened(key, context.cookie(COOKIE)?)?.splitn(3, '.');
        let (secret, challenge, email) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Asked {
            secret: secret.to_owned(),
            challenge: ChallengeId::parse(challenge)?,
            email: Email::parse(&fields::decode(email).ok()?)?,
        })
    }

    /// Asked for now; a browser that asked before keeps its secret, so that its earlier links work too.
    pub fn now(context: &RequestContext, key: &str, challenge: ChallengeId, email: Email) -> Self {
        let secret = Self::read(context, key).map_or_else(|| Uuid::new_v4().simple().to_string(), |before| before.secret);
        Asked { secret, challenge, email }
    }

    /// The cookie.
    pub fn cookie(&self, context: &RequestContext, key: &str) -> String {
        let text = format!("{}.{}.{}", self.secret, self.challenge, fields::encode(self.email.as_str()));
        cookies::set(COOKIE, &sign_in::sealed(key, &text), CHALLENGE_LIFE / 1000, context.https)
    }
}

/// Removes the cookie.
pub fn forget(context: &RequestContext) -> String {
    cookies::set(COOKIE, "", 0, context.https)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(cookie: &str) -> RequestContext {
        let request = http::Request::builder().uri("/sign-in").header("cookie", format!("asked={cookie}"));
        RequestContext::new(request.body(()).unwrap().into_parts().0, 0, "", "")
    }

    #[test]
    fn what_was_asked_for_is_read_again_and_a_forged_cookie_is_not() {
        let nobody = context("");
        let asked = Asked::now(&nobody, "key", ChallengeId::generate(), Email::parse("d.o'k@acme.example").unwrap());
        let cookie = asked.cookie(&nobody, "key");
        let value = cookie.split(['=', ';']).nth(1).unwrap();
        assert_eq!(Asked::read(&context(value), "key"), Some(asked.clone()));
        assert_eq!(Asked::read(&context(value), "another key"), None);
        assert_eq!(Asked::read(&context(&value.replacen("acme", "evil", 1)), "key"), None);
        let again = Asked::now(&context(value), "key", ChallengeId::generate(), Email::parse("lee@acme.example").unwrap());
        assert_eq!(again.secret, asked.secret);
    }
}
