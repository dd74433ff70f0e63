//! Whose session a token is: a customer's or an agent's.

use jwt_simple::prelude::HS256Key;

use crate::settings;

/// Whose cookie, key and audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    /// Contacts.
    Customer,
    /// The team.
    Agent,
}

impl Realm {
    /// The word for it in a token and in the log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Realm::Customer => "customer",
            Realm::Agent => "agent",
        }
    }

    /// The cookie's name, before `__Host-`.
    #[must_use]
    pub fn cookie(self) -> &'static str {
        match self {
            Realm::Customer => "session",
            Realm::Agent => "desk",
        }
    }

    /// The key that its tokens are signed with.
    ///
    /// # Errors
    /// Where the component was not given it.
    pub async fn key(self) -> portico::Result<HS256Key> {
        let name = match self {
            Realm::Customer => "customer_key",
            Realm::Agent => "agent_key",
        };
        Ok(HS256Key::from_bytes(settings::key(name).await?.as_bytes()))
    }
}
