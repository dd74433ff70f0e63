//! What became of an account or an organisation, by the log.

use maud::{Markup, html};
use portico::people::HistoryLine;
use portico_web::html::{Locale, time};
use portico_web::t;

/// The newest first.
pub fn list(l: &Locale, lines: &[HistoryLine]) -> Markup {
    html! {
        ol class="card divide-y divide-base-300 text-sm" {
            @for line in lines {
                li class="px-4 py-3" {
                    p class="break-words" { (words(l, line)) }
                    p class="text-muted" { @if line.by.is_empty() { (t!(l, "studio-by-setup")) } @else { (line.by) } " · " (time(l, line.at)) }
                }
            }
        }
    }
}

fn words(l: &Locale, line: &HistoryLine) -> String {
    let text = |name: &str| line.data[name].as_str().unwrap_or_default();
    match line.kind.as_str() {
        "organisation.defined" => {
            let domains: Vec<&str> = line.data["domains"].as_array().into_iter().flatten().filter_map(|domain| domain.as_str()).collect();
            match domains.is_empty() {
                true => t!(l, "people-was-defined", name = text("name")),
                false => t!(l, "people-was-defined-with", name = text("name"), domains = domains.join(", ")),
            }
        }
        "contact.registered" => t!(l, "people-was-registered", name = text("name"), email = text("email")),
        "contact.renamed" => t!(l, "people-was-renamed", name = text("name")),
        "contact.deactivated" => t!(l, "people-was-closed"),
        "contact.reactivated" => t!(l, "people-was-opened"),
        "contact.merged" => t!(l, "people-was-merged"),
        "contact_sessions.ended" => t!(l, "people-was-signed-out"),
        "membership.granted" => t!(l, "people-was-granted", organisation = text("organisation"), role = text("role")),
        "membership.revoked" => t!(l, "people-was-revoked", organisation = text("organisation")),
        other => other.to_owned(),
    }
}
