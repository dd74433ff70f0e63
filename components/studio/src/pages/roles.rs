//! What members of organisations can be.

use maud::{Markup, html};
use portico_studio::html::Shown;
use portico_studio::html::rows::Rows;
use portico_web::t;
use serde_json::Value as Json;

/// The part of the site's form about the roles that members of organisations have.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let roles = shown.definition["roles"].as_array().map(Vec::as_slice).unwrap_or_default();
    let key = |role: &'_ Json| role["key"].as_str().unwrap_or_default().to_owned();
    let rows = Rows {
        path: "roles",
        word: "role",
        title: t!(l, "studio-part-roles"),
        help: t!(l, "studio-roles-help"),
        label: t!(l, "studio-role-name"),
        known: roles.iter().map(|role| (key(role), &role["name"])).collect(),
    };
    rows.part(shown, &|row| {
        let leads = roles.get(row).is_some_and(|role| role["leads"] == true || role["leads"] == 1);
        html! {
            label class="flex items-center gap-2 min-h-11" {
                input class="checkbox" type="checkbox" name=(format!("role.{row}.leads")) value="1" checked[leads];
                span { (t!(l, "studio-role-leads")) }
            }
        }
    })
}
