//! Kinds of questions, in words.

use portico_web::html::Locale;
use portico_web::t;

/// What a kind of question is called.
pub fn kind(l: &Locale, kind: &str) -> String {
    match kind {
        "short_text" => t!(l, "studio-kind-short-text"),
        "long_text" => t!(l, "studio-kind-long-text"),
        "number" => t!(l, "studio-kind-number"),
        "date" => t!(l, "studio-kind-date"),
        "single_choice" => t!(l, "studio-kind-single-choice"),
        "multi_choice" => t!(l, "studio-kind-multi-choice"),
        "yes_no" => t!(l, "studio-kind-yes-no"),
        "email" => t!(l, "studio-kind-email"),
        "phone" => t!(l, "studio-kind-phone"),
        "url" => t!(l, "studio-kind-url"),
        "contact" => t!(l, "studio-kind-contact"),
        "markdown" => t!(l, "studio-kind-markdown"),
        "money" => t!(l, "studio-kind-money"),
        "time" => t!(l, "studio-kind-time"),
        "date_range" => t!(l, "studio-kind-date-range"),
        "rating" => t!(l, "studio-kind-rating"),
        "address" => t!(l, "studio-kind-address"),
        "country" => t!(l, "studio-kind-country"),
        "table" => t!(l, "studio-kind-table"),
        "consent" => t!(l, "studio-kind-consent"),
        "hidden" => t!(l, "studio-kind-hidden"),
        "computed" => t!(l, "studio-kind-computed"),
        "heading" => t!(l, "studio-kind-heading"),
        other => other.to_owned(),
    }
}
