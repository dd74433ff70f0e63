//! What a lead sends: whom to invite, and as what; which role a member gets.

use portico::PersonName;
use portico::definition::{RoleName, Word};
use portico::ids::{ContactId, Email, EventId, Slug};
use portico::people::{Member, NameError, OfferedRole, PLAIN_MEMBER};
use portico_web::{HttpError, Path, RequestContext, Result};

/// The organisation that an address names.
pub fn organisation(path: &Path) -> Result<Slug> {
    Slug::parse(path.get("organisation")).ok_or_else(HttpError::not_found)
}

/// The member that an address names.
pub fn member(path: &Path) -> Result<ContactId> {
    ContactId::parse(path.get("member")).ok_or_else(HttpError::not_found)
}

/// The invitation that an address names.
pub fn invitation(path: &Path) -> Result<EventId> {
    EventId::parse(path.get("invitation")).ok_or_else(HttpError::not_found)
}

/// What is wrong with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteError {
    /// Not a name.
    Name(NameError),
    /// Not an e-mail address.
    Email,
    /// One of the members has this address.
    MemberAlready,
    /// None of the roles that are offered.
    Role,
}

/// Whom a lead invites, as typed.
#[derive(Debug)]
pub struct InviteForm {
    /// The same for each try to send this form.
    pub form_id: EventId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they join as.
    pub role: String,
}

impl InviteForm {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        InviteForm { form_id: EventId::generate(), name: String::new(), email: String::new(), role: PLAIN_MEMBER.to_owned() }
    }

    /// From the form; HTTP 400 where it is not ours.
    pub fn parse(context: &RequestContext) -> Result<Self> {
        let form = context.form();
        let field = |name: &str| form.first(name).to_owned();
        Ok(InviteForm { form_id: context.form_id()?, name: field("name"), email: field("email"), role: field("role") })
    }

    /// What can be sent.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn check(&self) -> std::result::Result<(PersonName, Email, RoleName), Vec<InviteError>> {
        match (PersonName::parse(&self.name), Email::parse(&self.email), RoleName::read(&self.role)) {
            (Ok(name), Some(email), Some(role)) => Ok((name, email, role)),
            (name, email, role) => {
                let email = email.is_none().then_some(InviteError::Email);
                Err([name.err().map(InviteError::Name), email, role.is_none().then_some(InviteError::Role)].into_iter().flatten().collect())
            }
        }
    }

    /// Why the site did not take what [`check`](Self::check) did, as its lead can see it.
    pub fn refusals(&self, members: &[Member], roles: &[OfferedRole]) -> Vec<InviteError> {
        let typed = self.email.trim().to_lowercase();
        let is_member = members.iter().any(|member| member.email.as_deref() == Some(typed.as_str()));
        let is_offered = self.role == PLAIN_MEMBER || roles.iter().any(|role| role.key == self.role);
        [is_member.then_some(InviteError::MemberAlready), (!is_offered).then_some(InviteError::Role)].into_iter().flatten().collect()
    }

    /// The id of its event: the same for the same content.
    pub fn event(&self, organisation: &Slug) -> EventId {
        EventId::of_submission(&self.form_id, &[organisation.as_str(), "invitation", &self.name, &self.email, &self.role])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, email: &str, role: &str) -> InviteForm {
        InviteForm { name: name.to_owned(), email: email.to_owned(), role: role.to_owned(), ..InviteForm::empty() }
    }

    #[test]
    fn an_invitation_needs_a_name_an_address_and_a_role() {
        assert!(form("Ivo", " Ivo@Umbra.example ", "member").check().is_ok());
        let wrong = form("evil.example/pay", "ivo", "everyone").check().unwrap_err();
        assert_eq!(wrong, [InviteError::Name(NameError::Character), InviteError::Email, InviteError::Role]);
    }

    #[test]
    fn another_address_in_the_same_form_is_another_invitation() {
        let acme = Slug::parse("acme").unwrap();
        let typed = form("Ivo", "ivo@umbra.example", "member");
        let once = typed.event(&acme);
        assert_eq!(once, typed.event(&acme));
        assert_ne!(once, InviteForm { email: "eve@umbra.example".to_owned(), ..typed }.event(&acme));
    }
}
