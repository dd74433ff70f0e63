//! What people do over and over.

use anyhow::{Context, Result};

use crate::{Page, Person};

impl Person {
    /// Asks a question in the portal "Support"; gives the key of the request.
    ///
    /// # Errors
    /// Where it is not taken.
    pub fn asks(&self, title: &str, body: &str) -> Result<String> {
        self.asks_in("/p/support/new/ask-a-question", &[("summary", title), ("details", body)])
    }

    /// Fills in the form of a request type; gives the key of the request.
    ///
    /// # Errors
    /// Where it is not taken.
    pub fn asks_in(&self, path: &str, fields: &[(&str, &str)]) -> Result<String> {
        let page = self.get(path)?.expect(200)?;
        key_in(&self.submit(&page, path, fields)?)
    }

    /// Replies to a request as a customer.
    ///
    /// # Errors
    /// Where it is not taken.
    pub fn replies(&self, key: &str, body: &str) -> Result<Page> {
        let page = self.get(&format!("/requests/{key}"))?.expect(200)?;
        self.submit(&page, &format!("/requests/{key}/replies"), &[("body", body)])
    }

    /// Invites somebody into an organisation that this person leads.
    ///
    /// # Errors
    /// Where it is not taken.
    pub fn invites(&self, organisation: &str, name: &str, email: &str) -> Result<Page> {
        let path = format!("/account/organisations/{organisation}");
        let page = self.get(&path)?.expect(200)?;
        self.submit(&page, &format!("{path}/invitations"), &[("name", name), ("email", email), ("role", "member")])?.expect(303)
    }

    /// Takes a transition as a customer.
    ///
    /// # Errors
    /// Where the page does not offer it.
    pub fn takes(&self, key: &str, transition: &str, reason: &str) -> Result<Page> {
        let page = self.get(&format!("/requests/{key}"))?.expect(200)?;
        self.submit(&page, &format!("/requests/{key}/transitions"), &[("transition", transition), ("reason", reason)])
    }

    /// Does something to a request at the desk: `what` is `replies`, `notes`, `assignment`, …
    ///
    /// # Errors
    /// Where the page has no such form.
    pub fn at_desk(&self, key: &str, what: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let page = self.get(&format!("/desk/requests/{key}"))?.expect(200)?;
        self.submit(&page, &format!("/desk/requests/{key}/{what}"), fields)
    }
}

/// The key of the request that a redirect leads to.
///
/// # Errors
/// Where it leads to none.
pub fn key_in(page: &Page) -> Result<String> {
    let place = page.clone().leads()?;
    let key = place.strip_prefix("/requests/").and_then(|rest| rest.split(['?', '#']).next());
    key.map(str::to_owned).with_context(|| format!("{place} leads to a request"))
}
