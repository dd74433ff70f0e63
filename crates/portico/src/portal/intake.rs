//! The form of a request type.

use super::Terms;
use super::form::Form;
use crate::definition::Text;
use crate::ids::{ContactId, RequestKey, Slug};
use crate::page::{PortalBrand, SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The words and rules of a request type.
#[derive(Clone, Debug, Deserialize)]
pub struct TypeWords {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub description: Text,
    /// A Lucide icon.
    pub icon: String,
    /// The stated hours to a first answer.
    pub response_hours: i64,
    /// The same in words, in the place of the hours.
    pub response: Option<Text>,
    /// What happens after submitting.
    pub what_next: Text,
    /// `private`, `organisation` or a role.
    pub sharing: String,
    /// Its requests are never shared.
    pub confidential: bool,
    /// The version of its form.
    pub form_version: i64,
    /// Its fields.
    pub form: Form,
}

/// How long requests took, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Took {
    /// Half of them at most so long.
    pub half: i64,
    /// Nine in ten at most so long.
    pub most: i64,
}

/// How long the newest requests of a type took; `None` where there are too few, or the type does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct History {
    /// To a first reply.
    pub answered: Option<Took>,
    /// To the end.
    pub settled: Option<Took>,
}

/// Something to pick: an organisation or a colleague.
#[derive(Clone, Debug, Deserialize)]
pub struct Pick<Id> {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A member for whom a lead may ask.
#[derive(Clone, Debug, Deserialize)]
pub struct MemberPick {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Where the viewer leads them.
    pub organisation: Slug,
}

/// The request that a new one follows.
#[derive(Clone, Debug, Deserialize)]
pub struct Followed {
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
}

/// The form of a request type.
#[derive(Clone, Debug, Deserialize)]
pub struct IntakeForm {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// The portal, where this viewer may see it and it has the type.
    pub portal: Option<PortalBrand>,
    /// The portal's terms, where the viewer has yet to accept them.
    #[serde(default)]
    pub terms: Option<Terms>,
    /// The request type, likewise.
    #[serde(rename = "type")]
    pub request_type: Option<TypeWords>,
    /// The viewer's organisations: where there are several, the form asks for which one.
    pub organisations: Vec<Pick<Slug>>,
    /// The viewer's colleagues, for contact pickers.
    pub colleagues: Vec<Pick<ContactId>>,
    /// Those for whom the viewer may ask, as a lead; once for each organisation.
    pub members: Vec<MemberPick>,
    /// The request that this one follows.
    pub follows: Option<Followed>,
    /// How long requests of this type took.
    #[serde(rename = "took")]
    pub history: History,
    /// The form that was filled in, where another version of it is live by now.
    pub asked_form: Option<Form>,
}

customer_page!(IntakeForm, for Viewer, about request_type: TypeWords, in portal);

impl IntakeForm {
    /// Loads the form of a request type; `asked_version` is the one that a browser filled in, 0 for none.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(
        db: &impl Db,
        check: &SessionCheck<'_>,
        portal: &Slug,
        request_type: &Slug,
        follows: Option<&RequestKey>,
        asked_version: i64,
    ) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        db::page(db, statement!("portal/intake_form.sql", session, now, host: check.host, portal, request_type, follows, asked_version: asked_version)).await
    }
}
