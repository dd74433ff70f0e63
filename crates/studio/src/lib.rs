//! What the components of the studio have in common: opening a thing of the configuration, saving it as a draft, the fields of its form, and what
//! stands around its page. What a kind of thing is made of, the component knows that edits it.

mod asked;
pub mod html;
mod languages;
mod opened;
pub mod preview;
mod previewed;
pub mod rows;
mod typed;
pub mod upload;

pub use asked::{administrator, answer, kind, look, number, open};
pub use languages::Languages;
pub use opened::{Opened, Show};
pub use portico::slug::slug_of;
pub use typed::{Typed, new_key};
