//! The site as a customer will see it once drafts are published.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::definition::Text;
use crate::ids::{AgentId, ContactId, Slug};
use crate::page::{DeskAgent, DeskPage, PortalBrand, Site};
use crate::portal::{Hub, IntakeForm, PortalFront};
use crate::site::Thing;
use crate::{Db, Result, db, statement};

/// Who looks at a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The first of some who see the portal that is asked for, else somebody new.
    First,
    /// Whoever has this address.
    Address(String),
    /// This customer.
    Contact(ContactId),
    /// Somebody with an account, and nothing else.
    NewCustomer,
    /// Somebody who is not signed in.
    Stranger,
}

/// What is shown, and to whom.
#[derive(Clone, Debug)]
pub struct PreviewOf<'a> {
    /// Of whose previews.
    pub agent: &'a AgentId,
    /// To whom.
    pub whom: &'a Whom,
    /// The thing that it is about.
    pub thing: Option<(Thing, &'a str)>,
    /// Whether its draft alone is shown, and no other.
    pub is_alone: bool,
    /// Whether what the agent typed last stands in the place of its draft.
    pub is_typed: bool,
    /// What somebody new is called.
    pub new_customer: &'a str,
}

/// A page of a customer, for an agent.
#[derive(Clone, Debug, Deserialize)]
pub struct PreviewPage<P> {
    /// The site as it is; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) preview: Option<Preview<P>>,
}

impl<P> DeskPage for PreviewPage<P> {
    type Subject = Preview<P>;

    fn site(&self) -> Option<&Site> {
        self.site.as_ref()
    }

    fn agent(&self) -> Option<&DeskAgent> {
        self.agent.as_ref()
    }

    fn subject(&mut self) -> Option<Preview<P>> {
        self.preview.take()
    }
}

/// A statement about drafts with these parameters and those of [`PreviewOf`].
macro_rules! preview {
    ($file:literal, $of:ident, $($own:tt)*) => {
        statement!(
            $file,
            agent: $of.agent,
            contact: $of.contact(),
            person: $of.person(),
            is_stranger: i64::from(*$of.whom == Whom::Stranger),
            is_first: i64::from(*$of.whom == Whom::First),
            kind: $of.thing.map(|(thing, _)| thing.event()),
            key: $of.thing.map(|(_, key)| key),
            is_alone: i64::from($of.is_alone),
            is_typed: i64::from($of.is_typed),
            new_customer: $of.new_customer,
            $($own)*
        )
    };
}

impl PreviewOf<'_> {
    fn contact(&self) -> Option<&ContactId> {
        if let Whom::Contact(contact) = self.whom { Some(contact) } else { None }
    }

    fn person(&self) -> Option<&str> {
        if let Whom::Address(address) = self.whom { Some(address) } else { None }
    }

    /// Loads the hub. `now`: milliseconds UTC.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn hub(&self, db: &impl Db, now: i64) -> Result<PreviewPage<HubPreview>> {
        db::page(db, preview!("site/preview_hub.sql", self, portal: None::<&Slug>, now)).await
    }

    /// Loads a portal's front.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn front(&self, db: &impl Db, portal: Option<&Slug>) -> Result<PreviewPage<FrontPreview>> {
        db::page(db, preview!("site/preview_front.sql", self, portal)).await
    }

    /// Loads a request type's form.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn form(&self, db: &impl Db, portal: &Slug, request_type: &Slug) -> Result<PreviewPage<FormPreview>> {
        db::page(db, preview!("site/preview_form.sql", self, portal, request_type)).await
    }
}

/// What a customer will see, and who it is.
#[derive(Clone, Debug, Deserialize)]
pub struct Preview<P> {
    /// Who looks, and what is shown.
    pub about: AboutPreview,
    /// The page that they will see.
    pub page: P,
}

/// Who looks, and what is shown.
#[derive(Clone, Debug, Deserialize)]
pub struct AboutPreview {
    /// The account of the customer who looks; `None` where it is somebody new, or nobody.
    pub contact: Option<ContactId>,
    /// So many drafts are shown.
    pub drafted: i64,
    /// The names of those that are not shown, since they could not be published as they are.
    pub unsound: Vec<Text>,
}

/// The hub, and who may look at it.
#[derive(Clone, Debug, Deserialize)]
pub struct HubPreview {
    /// The hub.
    pub hub: Hub,
    /// Some customers to choose from.
    pub people: Vec<Onlooker>,
}

/// A portal's front.
#[derive(Clone, Debug, Deserialize)]
pub struct FrontPreview {
    /// The front.
    pub front: PortalFront,
    /// The portal, where anybody may make an account there: the pages of the way in say so.
    pub entrance: Option<PortalBrand>,
    /// What it says to whoever signs in.
    pub words: Option<Text>,
}

/// A request type's form.
#[derive(Clone, Debug, Deserialize)]
pub struct FormPreview {
    /// The form.
    pub form: IntakeForm,
    /// Where what is sent with it would go.
    pub destination: Option<Destination>,
}

/// A customer as whom one can look.
#[derive(Clone, Debug, Deserialize)]
pub struct Onlooker {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// A role and an organisation each.
    pub roles: Vec<String>,
}

/// Where a request would go.
#[derive(Clone, Debug, Deserialize)]
pub struct Destination {
    /// The name of its workspace.
    pub workspace: Text,
    /// What its first status is to customers; `None`: of a workflow that is not live yet.
    pub status: Option<Text>,
}

/// Keeps what an agent typed of a thing, for their previews; whether they may draft it. `definition` must be sound by itself.
///
/// # Errors
/// Where the database fails.
pub async fn keep_typed(db: &impl Db, agent: &AgentId, thing: Thing, key: &str, definition: &Json, now: i64) -> Result<bool> {
    let statement = statement!("site/keep_typed_definition.sql", agent, kind: thing.event(), key, definition, now);
    Ok(!db.query(statement).await?.is_empty())
}
