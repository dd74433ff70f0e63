//! What was typed into a form that could not be answered: shown again, so that nothing of it is lost.

use maud::{Markup, html};

use super::form::{hidden, submit_button};
use crate::i18n::Locale;
use crate::t;

/// Fields whose value is never shown: what proves who one is. So are all with `password` in their name.
const SECRET: [&str; 4] = ["code", "recovery_code", "token", "key"];
/// Fields that a form brings along by itself.
const CARRIED: [&str; 8] = ["form_id", "form_version", "challenge", "return_to", "portal", "version", "up", "offer"];

/// The fields of a form that was sent.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// Where it was sent to.
    pub action: &'a str,
    /// Its fields, in order.
    pub pairs: &'a [(String, String)],
    /// Whether the same call may work when it is made again.
    pub again: bool,
}

impl Kept<'_> {
    /// What a person typed, one text after the other.
    fn typed(&self) -> String {
        let shown =
            self.pairs.iter().filter(|(name, value)| !is_secret(name) && !CARRIED.contains(&name.as_str()) && !value.trim().is_empty());
        shown.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("\n\n")
    }

    /// A secret is not written into a page, so such a form can't be sent from one.
    fn can_be_sent(&self) -> bool {
        self.again && !self.pairs.iter().any(|(name, _)| is_secret(name))
    }
}

fn is_secret(name: &str) -> bool {
    SECRET.contains(&name) || name.contains("password")
}

/// The text to copy and, where that may help, the same form to be sent again. Nothing where nothing was typed.
pub fn kept_form(l: &Locale, kept: &Kept<'_>) -> Markup {
    let typed = kept.typed();
    let pairs: Vec<(&str, &str)> = kept.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    html! {
        @if !typed.is_empty() {
            div class="card p-5 mt-6 space-y-3 text-start" {
                label class="block font-medium" for="kept" { (t!(l, "common-kept")) }
                p class="text-sm text-muted text-pretty" { (t!(l, "common-kept-hint")) }
                textarea class="textarea w-full" id="kept" rows="6" readonly dir="auto" { "\n" (typed) }
                @if kept.can_be_sent() {
                    form method="post" action=(kept.action) { (hidden(&pairs)) (submit_button(&t!(l, "common-send-again"), None)) }
                }
            }
        } @else if kept.can_be_sent() && !pairs.is_empty() {
            form class="mt-4 grid justify-items-center" method="post" action=(kept.action) {
                (hidden(&pairs)) (submit_button(&t!(l, "common-send-again"), None))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(pairs: &[(&str, &str)], again: bool) -> String {
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        kept_form(&Locale::default(), &Kept { action: "/requests/SUP-1/replies", pairs: &pairs, again }).into_string()
    }

    #[test]
    fn what_was_typed_can_be_copied_and_sent_again() {
        let shown = page(&[("form_id", "0190"), ("body", "It <b>still</b> fails")], true);
        assert!(shown.contains("It &lt;b&gt;still&lt;/b&gt; fails</textarea>") && shown.contains(r#"name="form_id" value="0190""#));
        assert!(!shown.contains("0190</textarea>"));
        assert!(!page(&[("form_id", "0190"), ("body", "x")], false).contains("<form"));
        assert_eq!(page(&[], true), "");
    }

    #[test]
    fn a_password_is_never_written_into_a_page() {
        let shown = page(
            &[("email", "sam@northwind.example"), ("password", "open sesame"), ("password_again", "s3cret"), ("code", "123456")],
            true,
        );
        assert!(shown.contains("sam@northwind.example"));
        assert!(!shown.contains("sesame") && !shown.contains("s3cret") && !shown.contains("123456") && !shown.contains("<form"));
    }
}
