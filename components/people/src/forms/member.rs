//! Somebody who is to be a contact, or a member of an organisation.

use portico::people::import::Row;
use portico_web::RequestContext;

/// As it was typed.
pub struct MemberForm {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// An organisation's name or key, where the form asks for it.
    pub organisation: String,
    /// One of the site's roles, or `member`, or nothing.
    pub role: String,
}

impl MemberForm {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        MemberForm { name: String::new(), email: String::new(), organisation: String::new(), role: String::new() }
    }

    /// What was sent.
    pub fn read(context: &RequestContext) -> Self {
        let form = context.form();
        let field = |name: &str| form.first(name).trim().to_owned();
        MemberForm { name: field("name"), email: field("email"), organisation: field("organisation"), role: field("role") }
    }

    /// The same as a row of a file.
    pub fn row(&self, organisation: &str) -> Row {
        let (name, email, role) = (self.name.clone(), self.email.to_lowercase(), self.role.clone());
        Row { line: 1, organisation: organisation.to_owned(), domains: Vec::new(), name, email, role }
    }
}
