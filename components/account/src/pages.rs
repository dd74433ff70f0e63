//! The pages: asking for a mail, proving who one is, one's own account, one's organisations and their members.

pub mod account;
mod invite;
pub mod member;
pub mod members;
pub mod organisations;
pub mod proof;
pub mod sign_in;

use maud::Markup;
use portico_web::html::hidden;

use crate::forms::Way;

/// The fields by which a form goes on with the way.
fn way_fields(way: &Way) -> Markup {
    hidden(&[("portal", way.portal()), ("return_to", &way.return_to)])
}
