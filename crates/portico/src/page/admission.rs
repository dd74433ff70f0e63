//! Who may see a page: what its view model knows of that. Only `portico_web::admission` asks, and gives the page to whom it is for.

use super::{DeskAgent, PortalBrand, Site, Viewer};
use crate::ids::AgentId;

/// Who reads a customer's page: a [`Viewer`], or, where a page is for anybody, perhaps one.
pub trait Reader: Sized {
    /// Whether the page is for those, too, who are not signed in.
    const ANYBODY: bool;

    /// The reader; `None`: nobody who may read it.
    fn of(viewer: Option<&Viewer>) -> Option<Self>;
}

impl Reader for Viewer {
    const ANYBODY: bool = false;

    fn of(viewer: Option<&Viewer>) -> Option<Self> {
        viewer.cloned()
    }
}

impl Reader for Option<Viewer> {
    const ANYBODY: bool = true;

    fn of(viewer: Option<&Viewer>) -> Option<Self> {
        Some(viewer.cloned())
    }
}

/// The view model of a page for customers. Written by `customer_page!`.
pub trait CustomerPage {
    /// Who reads it.
    type Reader: Reader;
    /// What it is about, without which there is no such page; `()` where it is there for every reader.
    type Subject;

    /// The site; `None` while it is empty.
    fn site(&self) -> Option<&Site>;
    /// The customer who asks.
    fn viewer(&self) -> Option<&Viewer>;
    /// The portal whose look it wears.
    fn portal(&self) -> Option<&PortalBrand>;
    /// Takes what it is about.
    fn subject(&mut self) -> Option<Self::Subject>;
}

/// The view model of a page of the desk, from the database `default`. Written by `desk_page!`.
pub trait DeskPage {
    /// What it is about, without which there is no such page; `()` where it is there for every agent.
    type Subject;

    /// The site; `None` while it is empty.
    fn site(&self) -> Option<&Site>;
    /// The agent who asks, where active.
    fn agent(&self) -> Option<&DeskAgent>;
    /// Takes what it is about.
    fn subject(&mut self) -> Option<Self::Subject>;
}

/// What a statement in the database `internal` said of the session that a page of the desk was asked for with.
pub trait SessionOwner {
    /// Whose session it is; `None` where it has ended.
    fn owner(&self) -> Option<&AgentId>;
}

impl SessionOwner for Option<AgentId> {
    fn owner(&self) -> Option<&AgentId> {
        self.as_ref()
    }
}

/// `customer_page!(RequestDetail for Viewer, about request: RequestHead, in request.portal)`: the view model is for signed-in customers (for anybody
/// with `Option<Viewer>`), there is none where its field `request` is empty, and it wears the look of that portal.
macro_rules! customer_page {
    ($page:ty, for $reader:ty $(, about $subject:ident: $kind:ty)? $(, in $field:ident $(. $brand:ident)?)?) => {
        impl $crate::page::CustomerPage for $page {
            type Reader = $reader;
            type Subject = $crate::page::customer_page!(@kind $($kind)?);

            fn site(&self) -> Option<&$crate::page::Site> {
                self.site.as_ref()
            }

            fn viewer(&self) -> Option<&$crate::page::Viewer> {
                self.viewer.as_ref()
            }

            fn portal(&self) -> Option<&$crate::page::PortalBrand> {
                $crate::page::customer_page!(@portal self $($field $(. $brand)?)?)
            }

            fn subject(&mut self) -> Option<Self::Subject> {
                $crate::page::customer_page!(@subject self $($subject)?)
            }
        }
    };
    (@kind) => { () };
    (@kind $kind:ty) => { $kind };
    (@portal $page:ident) => { None };
    (@portal $page:ident $field:ident) => { $page.$field.as_ref() };
    (@portal $page:ident $field:ident . $brand:ident) => { $page.$field.as_ref().map(|whole| &whole.$brand) };
    (@subject $page:ident) => { Some(()) };
    (@subject $page:ident $subject:ident) => { $page.$subject.take() };
}
pub(crate) use customer_page;

/// `desk_page!(DeskRequest, about request: DeskDetail)`: likewise, for agents.
macro_rules! desk_page {
    ($page:ty $(, about $subject:ident: $kind:ty)?) => {
        impl $crate::page::DeskPage for $page {
            type Subject = $crate::page::customer_page!(@kind $($kind)?);

            fn site(&self) -> Option<&$crate::page::Site> {
                self.site.as_ref()
            }

            fn agent(&self) -> Option<&$crate::page::DeskAgent> {
                self.agent.as_ref()
            }

            fn subject(&mut self) -> Option<Self::Subject> {
                $crate::page::customer_page!(@subject self $($subject)?)
            }
        }
    };
}
pub(crate) use desk_page;
