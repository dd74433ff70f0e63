//! What an empty site is asked for on its first run.

use portico::PersonName;
use portico::ids::{AgentId, Email};
use portico::people::NameError;
use portico::sign_in::password;
use portico::site::SiteFile;
use portico_web::zone::Zone;
use portico_web::{HttpError, Result, Submitted};
use serde_json::{Value as Json, json};

/// What a site begins with: one portal, one workspace, one workflow.
const STARTER: &str = include_str!("../../../static/sites/starter.json");
/// The company's name has at most this many characters.
pub const LONGEST_COMPANY: usize = 80;

/// Why a field needs another look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstRunError {
    /// Nothing was typed.
    Missing,
    /// More than [`LONGEST_COMPANY`] characters.
    CompanyTooLong,
    /// A character that ends up in mails' headers and must not.
    CompanyCharacter,
    /// Not a person's name.
    Name(NameError),
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a time zone.
    NotAZone,
    /// What is wrong with the password.
    Password(password::Fault),
    /// The two passwords differ.
    PasswordsDiffer,
}

/// The form of the first-run page.
#[derive(Clone, Debug, Default)]
pub struct FirstRunForm {
    /// The setup key.
    pub key: String,
    /// The company's name.
    pub company: String,
    /// IANA time zone.
    pub zone: String,
    /// The administrator's name.
    pub name: String,
    /// The administrator's address.
    pub email: String,
    /// Never shown again.
    pub password: String,
    /// The same once more.
    pub password_again: String,
}

impl FirstRunForm {
    /// From the form's fields. White space in a password counts.
    pub fn read(form: &Submitted) -> Self {
        let as_typed = |field: &str| form.all(field).first().cloned().unwrap_or_default();
        let trimmed = |field: &str| form.first(field).to_owned();
        FirstRunForm {
            key: trimmed("key"),
            company: trimmed("company"),
            zone: trimmed("zone"),
            name: trimmed("name"),
            email: trimmed("email"),
            password: as_typed("password"),
            password_again: as_typed("password_again"),
        }
    }

    /// What needs another look, by field in the order of the form. `common`: see [`password::fault`].
    pub fn faults(&self, common: &str) -> Vec<(&'static str, FirstRunError)> {
        let email = if self.email.is_empty() {
            Some(FirstRunError::Missing)
        } else {
            Email::parse(&self.email).is_none().then_some(FirstRunError::NotAnEmail)
        };
        let again = (self.password != self.password_again).then_some(FirstRunError::PasswordsDiffer);
        let faults = [
            ("company", company_fault(&self.company)),
            ("zone", Zone::named(&self.zone).is_none().then_some(FirstRunError::NotAZone)),
            ("name", PersonName::parse(&self.name).err().map(FirstRunError::Name)),
            ("email", email),
            ("password", password::fault(&self.password, common, &[&self.company, &self.name, &self.email]).map(FirstRunError::Password)),
            ("password_again", again),
        ];
        faults.into_iter().filter_map(|(field, fault)| fault.map(|fault| (field, fault))).collect()
    }

    /// The site with this company's name, and its administrator as the whole team.
    ///
    /// # Errors
    /// HTTP 400 where no browser's form sent this: see [`FirstRunForm::faults`].
    pub fn site(&self, admin: &AgentId) -> Result<SiteFile> {
        let mut site: Json = serde_json::from_str(STARTER).map_err(|error| portico::Error::of_json(&error, "the starter"))?;
        site["site"]["name"] = json!(self.company);
        site["site"]["zone"] = json!(self.zone);
        site["site"]["reply_to"] = json!(self.email);
        let workspaces: Vec<Json> = site["workspaces"].as_array().into_iter().flatten().map(|workspace| workspace["key"].clone()).collect();
        let admin = json!({"id": admin.as_str(), "name": self.name, "email": self.email, "role": "admin", "workspaces": workspaces});
        site["agents"] = json!([admin]);
        SiteFile::from_value(&site).map_err(|_| HttpError::bad_request())
    }
}

fn company_fault(name: &str) -> Option<FirstRunError> {
    match name.chars().count() {
        0 => Some(FirstRunError::Missing),
        n if n > LONGEST_COMPANY => Some(FirstRunError::CompanyTooLong),
        _ if name.chars().any(|c| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}')) => Some(FirstRunError::CompanyCharacter),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> FirstRunForm {
        FirstRunForm {
            key: "k".into(),
            company: "Northwind".into(),
            zone: "Europe/Berlin".into(),
            name: "Ada Lind".into(),
            email: "ada@northwind.example".into(),
            password: "correct horse".into(),
            password_again: "correct horse".into(),
        }
    }

    #[test]
    fn a_filled_form_makes_a_site_with_one_administrator_who_works_everywhere() {
        let form = filled();
        assert_eq!(form.faults(""), vec![]);
        let site = form.site(&AgentId::generate()).unwrap();
        assert_eq!(site.site.name, "Northwind");
        assert_eq!(site.agents[0].definition.workspaces.len(), site.workspaces.len());
    }

    #[test]
    fn every_field_says_what_is_wrong_with_it() {
        let form = FirstRunForm { zone: "Europe/Nowhere".into(), email: "ada".into(), password: "short".into(), ..FirstRunForm::default() };
        let fields: Vec<&str> = form.faults("").into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["company", "zone", "name", "email", "password", "password_again"]);
    }
}
