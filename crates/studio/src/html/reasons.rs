//! Why something stands in the way, in words.

use portico_web::html::Locale;
use portico_web::t;

/// Why something stands in the way of a draft, by the reason that `sql/site/part` gives.
pub fn reason(l: &Locale, reason: &str, name: &str) -> String {
    match reason {
        "draft_changed" if name.is_empty() => t!(l, "studio-reason-draft-gone"),
        "draft_changed" => t!(l, "studio-reason-draft-changed", who = name),
        "live_changed" if name.is_empty() => t!(l, "studio-reason-live-changed-by-file"),
        "live_changed" => t!(l, "studio-reason-live-changed", who = name),
        "nobody" => t!(l, "studio-reason-nobody"),
        "no_portal" if name.is_empty() => t!(l, "studio-reason-no-portal"),
        "no_portal" => t!(l, "studio-reason-no-such-portal", name = name),
        "no_workspace" => t!(l, "studio-reason-no-workspace", name = name),
        "no_workflow" => t!(l, "studio-reason-no-workflow", name = name),
        "no_tab" => t!(l, "studio-reason-no-tab", name = name),
        "no_organisation" => t!(l, "studio-reason-no-organisation", name = name),
        "no_contact" => t!(l, "studio-reason-no-contact"),
        "tab_in_use" => t!(l, "studio-reason-tab-in-use", name = name),
        "status_in_use" => t!(l, "studio-reason-status-in-use", name = name),
        "status_was_done" => t!(l, "studio-reason-status-was-done", name = name),
        "field_of_other_kind" => t!(l, "studio-reason-field-of-other-kind", name = name),
        "field_was_published" => t!(l, "studio-reason-field-was-published", name = name),
        "choice_was_published" => t!(l, "studio-reason-choice-was-published", name = name),
        other => other.to_owned(),
    }
}
