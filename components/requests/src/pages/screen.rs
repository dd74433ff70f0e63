//! What the page of a request is made from.

use portico::definition::State;
use portico::ids::ContactId;
use portico::page::Viewer;
use portico::request::{ENTRIES, Entry, OfferedTransition, RequestDetail, RequestHead};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Locale, PageContext};
use portico_web::markdown::Texts;

use crate::forms::TextError;

/// What the page says first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The request has just come in.
    Submitted,
    /// The reply has just been sent.
    Sent,
    /// The request was done before the reply came.
    DoneMeanwhile,
    /// What was to be done can't be done any more.
    MovedOn,
}

/// What came with the call, to be shown again.
#[derive(Debug, Default)]
pub struct Draft {
    /// Only what is older is shown.
    pub before: Option<i64>,
    /// What the page says first.
    pub notice: Option<Notice>,
    /// The text of the reply.
    pub reply: String,
    /// What is wrong with it.
    pub reply_error: Option<TextError>,
    /// The transition that was to be taken.
    pub transition: String,
    /// The reason that was given.
    pub reason: String,
    /// What is wrong with it.
    pub reason_error: Option<TextError>,
}

/// What stands at the end of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A place to reply.
    Reply,
    /// The end, and the ways on from there.
    Ended,
}

impl Turn {
    /// For an address.
    pub fn word(self) -> &'static str {
        match self {
            Turn::Reply => "reply",
            Turn::Ended => "ended",
        }
    }

    /// From an address.
    pub fn from_word(word: &str) -> Self {
        if word == "ended" { Turn::Ended } else { Turn::Reply }
    }
}

/// A request on somebody's screen.
pub struct Screen<'a> {
    /// The frame.
    pub page_context: &'a PageContext,
    /// The reader's language and clock.
    pub l: &'a Locale,
    /// All that was loaded.
    pub page: &'a RequestDetail,
    /// Who looks.
    pub viewer: &'a Viewer,
    /// The request.
    pub request: &'a RequestHead,
    /// Milliseconds UTC.
    pub now: i64,
    /// What came with the call.
    pub typed: Draft,
    /// What people wrote.
    pub texts: Texts,
}

impl<'a> Screen<'a> {
    /// Where transitions are posted to.
    pub fn transitions_address(&self) -> String {
        format!("/requests/{}/transitions", self.request.key)
    }

    /// The page, for its reader.
    pub fn of(page: &'a CustomerAdmitted<RequestDetail>, now: i64, typed: Draft) -> Self {
        let page_context = &page.page_context;
        let (viewer, request) = (&page.reader, &page.subject);
        Screen { page_context, l: &page_context.locale, page, viewer, request, now, typed, texts: Texts::default() }
    }

    /// What stands at the end of the conversation now.
    pub fn turn(&self) -> Turn {
        if self.request.state == State::Done { Turn::Ended } else { Turn::Reply }
    }

    /// The entries that are shown, and whether there are more before them.
    pub fn entries(&self) -> (&'a [Entry], bool) {
        let all = self.page.entries.as_slice();
        let more = all.len().saturating_sub(ENTRIES);
        (&all[more..], more > 0)
    }

    /// The viewer is who asked.
    pub fn is_mine(&self) -> bool {
        self.request.requester_id == self.viewer.contact_id
    }

    /// Who asked: the requester, or a lead for them.
    pub fn asker(&self) -> (&str, &ContactId) {
        let request = self.request;
        request.asked_by.as_ref().map_or((&request.requester, &request.requester_id), |asker| (&asker.name, &asker.id))
    }

    /// Whether the viewer has written it.
    pub fn asked_by_me(&self) -> bool {
        *self.asker().1 == self.viewer.contact_id
    }

    /// The way back from the end that asks for a reason. It stands in the place of the composer.
    pub fn reopening(&self) -> Option<&'a OfferedTransition> {
        self.page.transitions.iter().find(|offered| offered.needs_reason && self.turn() == Turn::Ended)
    }

    /// The company's name.
    pub fn company(&self) -> &'a str {
        &self.page_context.site_name
    }
}
