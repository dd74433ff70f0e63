//! An organisation's name and domains.

use portico::people::ProfiledOrganisation;
use portico_web::{RequestContext, Result};
use serde_json::{Value as Json, json};

/// As it was typed.
pub struct OrganisationForm {
    /// Its name.
    pub name: String,
    /// Its domains, one a line.
    pub domains: String,
}

impl OrganisationForm {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        OrganisationForm { name: String::new(), domains: String::new() }
    }

    /// As it is.
    pub fn of(organisation: &ProfiledOrganisation) -> Self {
        OrganisationForm { name: organisation.name.clone(), domains: organisation.domains.join("\n") }
    }

    /// What was sent.
    pub fn read(context: &RequestContext) -> Result<Self> {
        let form = context.form();
        Ok(OrganisationForm { name: form.first("name").trim().to_owned(), domains: form.first("domains").trim().to_owned() })
    }

    /// The definition that it makes.
    pub fn definition(&self) -> Json {
        let words = self.domains.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
        let domains: Vec<String> = words.map(|word| word.trim_start_matches('@').to_lowercase()).filter(|word| !word.is_empty()).collect();
        json!({"name": self.name, "domains": domains})
    }
}
