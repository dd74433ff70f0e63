//! What is told of a domain: what was done, why something was not, what was found.

use maud::{Markup, html};
use portico::portal::{DomainChange, DomainNameError, MOST_DOMAINS};
use portico_web::html::{Kind, Locale, banner};
use portico_web::t;

use super::ClaimError;
use crate::record::{Found, Verdict};

/// A line of the history.
pub fn change(l: &Locale, change: &DomainChange) -> String {
    let host = change.host.as_str();
    match change.what.as_str() {
        "portal.domain_claimed" => t!(l, "domains-was-claimed", host = host),
        "portal.domain_proved" => t!(l, "domains-was-proved", host = host),
        _ => t!(l, "domains-was-released", host = host),
    }
}

/// Why a domain was not claimed.
pub fn claim_error(l: &Locale, error: ClaimError) -> String {
    match error {
        ClaimError::Own => t!(l, "domains-error-own"),
        ClaimError::Claimed => t!(l, "domains-error-claimed"),
        ClaimError::Taken => t!(l, "domains-error-taken"),
        ClaimError::TooMany => t!(l, "domains-error-too-many", count = MOST_DOMAINS),
        ClaimError::Name(why) => name_error(l, why),
    }
}

fn name_error(l: &Locale, why: DomainNameError) -> String {
    match why {
        DomainNameError::Missing => t!(l, "domains-error-missing"),
        DomainNameError::Address => t!(l, "domains-error-address"),
        DomainNameError::Port => t!(l, "domains-error-port"),
        DomainNameError::IpAddress => t!(l, "domains-error-ip"),
        DomainNameError::NotAscii => t!(l, "domains-error-ascii"),
        DomainNameError::SinglePart => t!(l, "domains-error-single"),
        DomainNameError::TooLong => t!(l, "domains-error-long"),
        DomainNameError::Character => t!(l, "domains-error-character"),
        DomainNameError::Reserved => t!(l, "domains-error-reserved"),
    }
}

/// What a look at the record gave, and what now. A domain that is proved stays so.
pub fn verdict(l: &Locale, verdict: &Verdict, is_proved: bool) -> Markup {
    let (title, text) = match verdict {
        Verdict::Proved => return html! {},
        Verdict::OtherValues(_) => (t!(l, "domains-found-other"), t!(l, "domains-found-other-text")),
        Verdict::Not(found) => not(l, found),
    };
    html! {
        (banner(if is_proved { Kind::Warning } else { Kind::Error }, title, html! {
            (text)
            @if let Verdict::OtherValues(values) = verdict {
                ul class="mt-2 space-y-1" { @for value in values { li class="font-mono break-all" lang="" { (value) } } }
            }
            @if is_proved { p class="mt-2" { (t!(l, "domains-found-stays")) } }
        }))
    }
}

fn not(l: &Locale, found: &Found) -> (String, String) {
    match found {
        Found::Nothing { name: false } => (t!(l, "domains-found-no-name"), t!(l, "domains-found-no-name-text")),
        Found::Nothing { name: true } | Found::Texts(_) => (t!(l, "domains-found-no-text"), t!(l, "domains-found-no-text-text")),
        Found::Failed(code) => (t!(l, "domains-found-failed"), t!(l, "domains-found-failed-text", code = code.as_str())),
        Found::Broken(what) => (t!(l, "domains-found-broken"), t!(l, "domains-found-broken-text", what = what.as_str())),
        Found::TimedOut => (t!(l, "domains-found-late"), t!(l, "domains-found-late-text")),
        Found::Unreachable => (t!(l, "domains-found-unreachable"), t!(l, "domains-found-unreachable-text")),
    }
}
