//! Every text of Portico in every language. The catalogues (`static/messages/*.ftl`, Fluent) are compiled when Portico is built; [`t!`] gives a
//! message. A component holds only those that it names.
//!
//! ```
//! use portico_messages::{Language, t};
//! assert_eq!(t!(Language::De, "common-back"), "Zurück");
//! assert_eq!(t!(Language::En, "common-errors", count = 2), "2 things need another look");
//! ```
//!
//! An id that no catalogue has does not compile:
//! ```compile_fail
//! portico_messages::t!(portico_messages::Language::En, "common-bakc");
//! ```
//! Nor does a message without one of its values, or with one that it does not have, or with a word where it counts:
//! ```compile_fail
//! portico_messages::t!(portico_messages::Language::En, "common-errors");
//! ```
//! ```compile_fail
//! portico_messages::t!(portico_messages::Language::En, "common-back", count = 2);
//! ```
//! ```compile_fail
//! portico_messages::t!(portico_messages::Language::En, "common-errors", count = "two");
//! ```

mod language;
mod negotiation;
mod pattern;
mod plural;
#[cfg(test)]
mod tests;
mod value;

pub use language::Language;
pub use negotiation::accepted_languages;
pub use value::{Number, Value};

#[doc(hidden)]
pub use portico_messages_macro::message;

/// A type for each message, with a field for each of its values. Written by the build; [`t!`] names them.
#[allow(missing_docs, missing_debug_implementations, non_camel_case_types, reason = "generated: a message is called as in the catalogue")]
pub mod messages {
    use crate::pattern::{Key, Part, Patterns, Plain, fill, plain};
    use crate::plural::Category;
    use crate::{Language, Number, Value};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The message `id` in a language: `t!(l, "common-back")`, `t!(l, "common-errors", count = 2)`.
///
/// `l` is anything with a language: a [`Language`] or what has one (`AsRef`), or a reference to it. Gives a `String`. A message that a language lacks
/// comes in English.
#[macro_export]
macro_rules! t {
    ($l:expr, $id:tt $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message!($crate, $id, { $($name: ::core::convert::From::from($value)),* })
            .text(*::core::convert::AsRef::<$crate::Language>::as_ref(&$l))
    };
}
