//! What was just done, or why it was not done and what now.

use maud::{Markup, html};
use portico_web::html::{Kind, Locale, banner};
use portico_web::t;

/// Something to say above a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The request is no longer where the change began.
    MovedOn,
    /// The reply has been told to the customer.
    TooLate,
    /// The reply was taken back; its text is in the composer.
    TakenBack,
    /// Who was to get it does not work in this workspace.
    NotAColleague,
    /// An auditor reads only.
    ReadsOnly,
}

/// The banner of a notice.
pub fn notice(l: &Locale, notice: Option<Notice>) -> Markup {
    let Some(notice) = notice else { return html! {} };
    let (kind, title, text) = match notice {
        Notice::MovedOn => (Kind::Warning, t!(l, "desk-moved-on"), t!(l, "desk-moved-on-hint")),
        Notice::TooLate => (Kind::Warning, t!(l, "desk-too-late"), t!(l, "desk-too-late-hint")),
        Notice::TakenBack => (Kind::Success, t!(l, "desk-taken-back"), t!(l, "desk-taken-back-hint")),
        Notice::NotAColleague => (Kind::Warning, t!(l, "desk-not-a-colleague"), t!(l, "desk-not-a-colleague-hint")),
        Notice::ReadsOnly => (Kind::Info, t!(l, "desk-reads-only"), t!(l, "desk-reads-only-hint")),
    };
    banner(kind, &title, html! { (text) })
}
