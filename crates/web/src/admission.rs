//! The one place that says who sees a page. A view model keeps site and reader to itself; [`admit`](AdmitCustomer::admit) gives them, with the page's
//! frame, to whom the page is for, and says to all others what to do: sign in, or that there is no such page.

use std::ops::Deref;

use portico::page::{CustomerPage, DeskAgent, DeskPage, PortalBrand, Reader, SessionOwner, Site};

use crate::html::{PageContext, seen_as};
use crate::{HttpError, RequestContext, Result};

/// A page that its reader may see.
#[derive(Debug)]
pub struct Admitted<Page, Reader, Subject> {
    /// What stands around it.
    pub page_context: PageContext,
    /// Who reads it.
    pub reader: Reader,
    /// What it is about.
    pub subject: Subject,
    page: Page,
}

/// A page of a customer that its reader may see.
pub type CustomerAdmitted<P> = Admitted<P, <P as CustomerPage>::Reader, <P as CustomerPage>::Subject>;
/// A page of the desk that its agent may see.
pub type DeskAdmitted<P> = Admitted<P, DeskAgent, <P as DeskPage>::Subject>;

impl<Page, Reader, Subject> Deref for Admitted<Page, Reader, Subject> {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl<Page, Reader, Subject> Admitted<Page, Reader, Subject> {
    /// The same page, whose frame is made another.
    #[must_use]
    pub fn framed(mut self, frame: impl FnOnce(PageContext) -> PageContext) -> Self {
        self.page_context = frame(self.page_context);
        self
    }

    /// Reader, subject and the rest of the view model, by themselves.
    pub fn into_parts(self) -> (Reader, Subject, Page) {
        (self.reader, self.subject, self.page)
    }
}

/// The one portal that the host shows which was asked; `None` at the site's own hosts.
///
/// # Errors
/// Where the host is no portal's: misdirected (HTTP 421).
pub fn domain<'a>(context: &RequestContext, site: Option<&'a Site>) -> Result<Option<&'a PortalBrand>> {
    if context.domain.is_none() {
        return Ok(None);
    }
    let shown = site.and_then(|site| site.domain.as_ref()).ok_or_else(HttpError::misdirected)?;
    context.note_proved_domain();
    Ok(Some(shown))
}

/// Lets a customer see a page.
pub trait AdmitCustomer: CustomerPage + Sized {
    /// The page for its reader.
    ///
    /// # Errors
    /// Where the host that was asked shows no portal: misdirected. Where there is no site, or the page is of another portal than the host's: not found. Whoever is not signed in and has to be: they sign in first. Where this reader sees no such thing: not found.
    fn admit(self, context: &RequestContext) -> Result<CustomerAdmitted<Self>>;
}

impl<P: CustomerPage> AdmitCustomer for P {
    fn admit(mut self, context: &RequestContext) -> Result<CustomerAdmitted<Self>> {
        let domain = domain(context, self.site())?;
        if domain.zip(self.portal()).is_some_and(|(shown, asked)| shown.id != asked.id) {
            return Err(HttpError::not_found().within(context.page_context_of(self.site(), self.viewer(), None)));
        }
        let mut page_context = context.page_context_of(self.site(), self.viewer(), self.portal());
        page_context.above = self.viewer().and_then(|viewer| seen_as::bar(&page_context, viewer));
        let (is_site, is_signed_in) = (self.site().is_some(), self.viewer().is_some());
        match (P::Reader::of(self.viewer()), self.subject()) {
            (Some(reader), Some(subject)) if is_site || P::Reader::ANYBODY => Ok(Admitted { page_context, reader, subject, page: self }),
            _ if is_site && !is_signed_in => Err(HttpError::sign_in_first()),
            _ => Err(HttpError::not_found().within(page_context)),
        }
    }
}

/// Lets an agent see a page of the desk.
pub trait AdmitAgent: DeskPage + Sized {
    /// The page for its agent; `session` is what `internal` said of the session.
    ///
    /// # Errors
    /// Whose session has ended, or who is no agent any more: they sign in first. Where there is no site, or no such thing for this agent: not found.
    fn admit(self, context: &RequestContext, session: &impl SessionOwner) -> Result<DeskAdmitted<Self>>;
}

impl<P: DeskPage> AdmitAgent for P {
    fn admit(mut self, context: &RequestContext, session: &impl SessionOwner) -> Result<DeskAdmitted<Self>> {
        if session.owner() != Some(&context.agent()?.agent) {
            return Err(HttpError::desk_sign_in_first());
        }
        let page_context = context.desk_page_context(self.site(), self.agent());
        match (self.site().cloned(), self.agent().cloned(), self.subject()) {
            (Some(_), None, _) => Err(HttpError::desk_sign_in_first()),
            (Some(_), Some(reader), Some(subject)) => Ok(Admitted { page_context, reader, subject, page: self }),
            _ => Err(HttpError::not_found().within(page_context)),
        }
    }
}

#[cfg(test)]
mod tests;
