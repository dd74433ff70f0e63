//! What was just done: a word in the address that a change leads to, and the message on the page there.

/// Makes a component's `Done`: each of its values with the word that stands in the address and the message (its id in the catalogues) that says it. `Done::parse`
/// reads a word, `word` gives it, `text` is the message in the reader's language.
///
/// ```text
/// done! {
///     /// An account is closed.
///     Closed = "closed" => "people-done-closed",
/// }
/// ```
#[macro_export]
macro_rules! done {
    ($($(#[$about:meta])* $name:ident = $word:literal => $message:tt),+ $(,)?) => {
        /// What was just done: a word in the address that a change leads to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Done {
            $($(#[$about])* $name,)+
        }

        impl Done {
            /// From the address.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Done::$name),)+
                    _ => None,
                }
            }

            /// For the address.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Done::$name => $word,)+
                }
            }

            /// The message.
            #[must_use]
            pub fn text(self, l: &$crate::html::Locale) -> String {
                match self {
                    $(Done::$name => $crate::t!(l, $message),)+
                }
            }
        }
    };
}
