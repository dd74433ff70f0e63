//! The way in: where it leads to, and who asks for a mail.

mod page;

use portico::PersonName;
use portico::ids::{Email, Slug};
use portico::people::NameError;
use portico_web::{RequestContext, Result, fields, origin};

pub use page::{Asking, ask_page, way_fields};

/// Where a sign-in leads to.
#[derive(Debug, Default)]
pub struct Way {
    /// The portal whose look the pages wear.
    pub portal: Option<Slug>,
    /// A path on this site; "" for the start page.
    pub return_to: String,
}

impl Way {
    /// From the query of an address.
    pub fn from_query(context: &RequestContext) -> Result<Self> {
        Ok(Self::new(&context.query("portal")?, &context.query("return_to")?))
    }

    /// From the fields of a form.
    pub fn from_form(context: &RequestContext) -> Self {
        let form = context.form();
        Self::new(form.first("portal"), form.first("return_to"))
    }

    /// An address elsewhere is no address; a path into a portal names that portal.
    fn new(portal: &str, return_to: &str) -> Self {
        let return_to = origin::local_path(return_to).unwrap_or_default().to_owned();
        let on_the_way = || return_to.strip_prefix("/p/").and_then(|rest| Slug::parse(rest.split(['/', '?', '#']).next()?));
        Way { portal: Slug::parse(portal).or_else(on_the_way), return_to }
    }

    /// The portal's word, or "".
    pub fn portal(&self) -> &str {
        self.portal.as_ref().map_or("", Slug::as_str)
    }

    /// An address of ours that goes on with this way; `more` are further fields.
    pub fn address(&self, path: &str, more: &[(&str, &str)]) -> String {
        let own = [("portal", self.portal()), ("return_to", self.return_to.as_str())];
        let query: Vec<String> = more
            .iter()
            .chain(&own)
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", fields::encode(value)))
            .collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }

    /// Where to go once signed in.
    pub fn destination(&self) -> &str {
        if self.return_to.is_empty() { "/" } else { &self.return_to }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// Not an e-mail address.
    Email,
    /// Not a name.
    Name(NameError),
}

/// Somebody asks for a mail.
#[derive(Debug, Default)]
pub struct AskForm {
    /// The address as typed.
    pub email: String,
    /// The name as typed, by somebody who signs up.
    pub name: Option<String>,
}

impl AskForm {
    /// From the form.
    pub fn parse(context: &RequestContext) -> Self {
        let form = context.form();
        let signs_up = form.first("up") == "1";
        AskForm { email: form.first("email").to_owned(), name: signs_up.then(|| form.first("name").to_owned()) }
    }

    /// The address, and the name of somebody who signs up, where all can be accepted.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn check(&self) -> std::result::Result<(Email, Option<PersonName>), Vec<FieldError>> {
        let name = self.name.as_deref().map(PersonName::parse).transpose();
        match (Email::parse(&self.email), name) {
            (Some(email), Ok(name)) => Ok((email, name)),
            (email, name) => {
                let faults = [name.err().map(FieldError::Name), email.is_none().then_some(FieldError::Email)];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_into_a_portal_wears_its_look_and_leads_nowhere_else() {
        let way = Way::new("", "/p/support/new/report-a-problem?x=1");
        assert_eq!(way.portal(), "support");
        assert_eq!(way.address("/sign-in/up", &[]), "/sign-in/up?portal=support&return_to=%2Fp%2Fsupport%2Fnew%2Freport-a-problem%3Fx%3D1");
        assert_eq!(Way::new("billing", "//evil.example").destination(), "/");
        assert_eq!(Way::new("", "/p/../x").portal(), "");
        assert_eq!(Way::default().address("/sign-in", &[]), "/sign-in");
    }

    #[test]
    fn whoever_signs_up_gives_a_name() {
        let ask = |name: Option<&str>| AskForm { email: "dana@acme.example".to_owned(), name: name.map(str::to_owned) };
        assert!(ask(None).check().is_ok() && ask(Some("Dana")).check().is_ok());
        assert_eq!(ask(Some("")).check().unwrap_err(), [FieldError::Name(NameError::Missing)]);
        assert_eq!(ask(Some("evil.example/pay")).check().unwrap_err(), [FieldError::Name(NameError::Character)]);
        assert_eq!(AskForm { email: "dana".to_owned(), name: None }.check().unwrap_err(), [FieldError::Email]);
    }
}
