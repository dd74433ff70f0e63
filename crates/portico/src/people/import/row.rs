//! One row of a file, and what can be wrong with it.

use serde::{Deserialize, Serialize};

use crate::PersonName;
use crate::definition::{DomainName, Word};
use crate::ids::Email;
use crate::people::NameError;

/// The most domains in one row.
const MOST_DOMAINS: usize = 20;
/// The most characters of an organisation's name.
const LONGEST_ORGANISATION: usize = 80;

/// One row, as the file says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Of the file, as an editor counts.
    pub line: usize,
    /// An organisation's name or key; "" for none.
    pub organisation: String,
    /// Its mail domains, in small letters.
    pub domains: Vec<String>,
    /// A person's name.
    pub name: String,
    /// Their address, in small letters.
    pub email: String,
    /// What they are in the organisation: a key or a name of a role; "" for none.
    pub role: String,
}

/// What is wrong with a row; `what` of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why", content = "what")]
pub enum RowError {
    /// Longer than an organisation's name may be: often a quotation mark that is not closed.
    OrganisationTooLong,
    /// Two organisations have that name.
    Namesakes(String),
    /// Not a domain.
    Domain(String),
    /// Domains and no organisation.
    DomainsAlone,
    /// More than a row may have.
    TooManyDomains,
    /// An address and no name.
    NameMissing,
    /// Longer than a name may be.
    NameTooLong,
    /// A character that no name has.
    NameCharacter,
    /// A name and no address.
    EmailMissing,
    /// Not an address.
    Email(String),
    /// A role and no organisation, or nobody who has it.
    RoleAlone,
    /// Not one of the site's roles.
    Role(String),
    /// The account with that address is closed.
    Closed,
    /// Somebody has that address already, and a new contact was meant.
    Taken,
    /// An earlier row calls whoever has that address otherwise; its line.
    OtherName(usize),
    /// An earlier row gives them another role there; its line.
    OtherRole(usize),
}

impl Row {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.domains.is_empty() && [&self.organisation, &self.name, &self.email, &self.role].iter().all(|text| text.is_empty())
    }

    /// What is wrong with it by itself.
    #[must_use]
    pub fn errors(&self) -> Vec<RowError> {
        let mut errors = self.errors_of_organisation();
        if self.name.is_empty() && self.email.is_empty() {
            errors.extend((!self.role.is_empty()).then_some(RowError::RoleAlone));
            return errors;
        }
        match PersonName::parse(&self.name) {
            Err(NameError::TooLong) => errors.push(RowError::NameTooLong),
            Err(NameError::Character) => errors.push(RowError::NameCharacter),
            Err(NameError::Missing) => errors.push(RowError::NameMissing),
            Ok(_) => {}
        }
        if self.email.is_empty() {
            errors.push(RowError::EmailMissing);
        } else if Email::parse(&self.email).is_none() {
            errors.push(RowError::Email(excerpt(&self.email)));
        }
        errors.extend((!self.role.is_empty() && self.organisation.is_empty()).then_some(RowError::RoleAlone));
        errors
    }

    fn errors_of_organisation(&self) -> Vec<RowError> {
        let mut errors: Vec<RowError> = self
            .domains
            .iter()
            .filter(|domain| DomainName::read(domain).is_none())
            .map(|domain| RowError::Domain(excerpt(domain)))
            .collect();
        errors.truncate(3);
        errors.extend((self.domains.len() > MOST_DOMAINS).then_some(RowError::TooManyDomains));
        errors.extend((!self.domains.is_empty() && self.organisation.is_empty()).then_some(RowError::DomainsAlone));
        errors.extend((self.organisation.chars().count() > LONGEST_ORGANISATION).then_some(RowError::OrganisationTooLong));
        errors
    }

    /// The same with texts that can be shown: a quotation mark that is not closed swallows the rest of a file.
    #[must_use]
    pub fn shortened(&self) -> Row {
        Row {
            line: self.line,
            organisation: excerpt(&self.organisation),
            domains: self.domains.iter().take(MOST_DOMAINS + 1).map(|domain| excerpt(domain)).collect(),
            name: excerpt(&self.name),
            email: self.email.chars().take(255).collect(),
            role: excerpt(&self.role),
        }
    }
}

/// The beginning of a text. It is still too long where the text was.
pub(super) fn excerpt(text: &str) -> String {
    text.chars().take(120).collect()
}
