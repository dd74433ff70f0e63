//! The pages: asking for a mail, proving who one is, one's own account, one's organisations and their members.

pub mod account;
mod invite;
pub mod member;
pub mod members;
pub mod organisations;
pub mod proof;
