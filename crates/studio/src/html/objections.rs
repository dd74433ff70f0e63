//! What stands in the way of publishing, each with a link to its place.

use maud::{Markup, html};
use portico::site::Thing;
use portico::site::studio::Objection;
use portico_web::html::{Locale, icon, section};
use portico_web::t;
use serde_json::Value as Json;

use super::reasons::reason;
use super::words::address;

/// All of it, each of the definition that it is about; nothing where nothing does.
pub fn list<'a>(l: &Locale, refusals: &'a [Objection], definition: &dyn Fn(&Objection) -> Option<&'a Json>) -> Markup {
    let all = refusals.iter().map(|refusal| {
        let definition = definition(refusal).unwrap_or(&Json::Null);
        (place(refusal.thing, &refusal.key, &refusal.path, definition), refusal.key.as_str(), why(l, refusal))
    });
    let all: Vec<(String, &str, Markup)> = all.collect();
    html! {
        @if !all.is_empty() {
            (section(&t!(l, "studio-objections"), None, html! {
                ul class="card border-error-ink! divide-y divide-base-300" {
                    @for (address, key, why) in &all {
                        li class="flex flex-wrap gap-x-3 px-4 py-2.5" {
                            span class="text-error-ink" { (icon("circle-alert")) }
                            a class="link" href=(address) { (key) }
                            span { (why) }
                        }
                    }
                }
            }))
        }
    }
}

/// What a definition itself has wrong is said as its reader says it, in English.
fn why(l: &Locale, refusal: &Objection) -> Markup {
    html! {
        @if refusal.reason == "unsound" { span lang="en" { (refusal.path) " " (refusal.name) } }
        @else { (reason(l, &refusal.reason, &refusal.name)) }
    }
}

/// The page on which a field is edited: that of a question, or of a status, where it is about one.
fn place(thing: Thing, key: &str, path: &str, definition: &Json) -> String {
    let page = address(thing, key);
    let part = |list: &Json, prefix: &str, name: &str| {
        let number: usize = path.strip_prefix(prefix)?.split(']').next()?.parse().ok()?;
        list[number][name].as_str().map(str::to_owned)
    };
    match thing {
        Thing::RequestType => match part(&definition["form"]["fields"], "form.fields[", "id") {
            Some(id) => format!("{page}/fields/{id}"),
            None => format!("{page}#{path}"),
        },
        Thing::Workflow => {
            let status = part(&definition["statuses"], "statuses[", "key").map(|key| format!("{page}/statuses/{key}"));
            let transition = || part(&definition["transitions"], "transitions[", "key").map(|key| format!("{page}/transitions/{key}"));
            status.or_else(transition).unwrap_or_else(|| format!("{page}#{path}"))
        }
        _ => format!("{page}#{path}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_fault_leads_to_the_page_of_the_part_that_it_is_about() {
        let form = json!({"form": {"fields": [{"id": "summary"}, {"id": "more"}]}});
        let asked = |path: &str| place(Thing::RequestType, "bug", path, &form);
        assert_eq!(asked("form.fields[1].show_when.field"), "/studio/request-types/bug/fields/more");
        assert_eq!(asked("workspace"), "/studio/request-types/bug#workspace");
        assert_eq!(asked("form.fields[7].label"), "/studio/request-types/bug#form.fields[7].label");
        let workflow = json!({"statuses": [{"key": "new"}]});
        assert_eq!(place(Thing::Workflow, "support", "statuses[0].next_step", &workflow), "/studio/workflows/support/statuses/new");
    }
}
