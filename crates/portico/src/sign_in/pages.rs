//! The sign-in pages: asking, and the mailed link.

use crate::definition::Text;
use crate::ids::{ChallengeId, Email, Slug};
use crate::page::{PortalBrand, SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The sign-in pages.
#[derive(Clone, Debug, Deserialize)]
pub struct SignIn {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer, where one is signed in already.
    pub viewer: Option<Viewer>,
    /// The portal that the sign-in leads to, where anybody may make an account there; others are named to nobody who is not signed in.
    pub portal: Option<PortalBrand>,
    /// What that portal says to whoever signs in: each line is a paragraph.
    pub words: Option<Text>,
}

customer_page!(SignIn, for Option<Viewer>, in portal);

impl SignIn {
    /// Loads what the sign-in pages show.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, portal: Option<&Slug>) -> Result<Self> {
        db::page(db, statement!("sign_in/page.sql", session: check.session, now: check.now, host: check.host, portal)).await
    }
}

/// A sign-in that was asked for and can still be used.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// The address that its mail went to.
    pub email: Email,
    /// This browser asked for it.
    pub here: bool,
}

/// The page behind a mailed link.
#[derive(Clone, Debug, Deserialize)]
pub struct SignInLink {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// `None`: used already, or too old.
    pub asked: Option<Asked>,
    /// The portal on the way, where anybody may make an account there.
    pub portal: Option<PortalBrand>,
}

impl SignInLink {
    /// Loads the page; uses nothing up. `host` is the portal's own domain that is asked, `asker` the hash of this browser's secret, or "".
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, challenge: &ChallengeId, now: i64, host: Option<&str>, asker: &str) -> Result<Self> {
        db::page(db, statement!("sign_in/link_page.sql", challenge, now, host, asker_hash: asker)).await
    }
}
