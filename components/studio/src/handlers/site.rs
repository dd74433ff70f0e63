//! The site itself: its name, its language, where mail comes from. Its look is the component `brand`'s.

use portico::site::SiteDefinition;
use portico_studio::{Opened, Typed, rows};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::json;

use crate::pages;

const FIELDS: [&str; 5] = ["name", "language", "zone", "reply_to", "roles"];

/// `GET /studio/site?language=&done=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::known::<SiteDefinition>(context, "site").await?;
    opened.answer(context, pages::site(&opened.shown(context)?)).await
}

/// `POST /studio/site`
pub async fn save(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::known::<SiteDefinition>(context, "site").await?;
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, opened.definition());
    for name in ["name", "language", "zone", "reply_to"] {
        typed.line(name);
    }
    // A page that was opened before there were roles in it says nothing of them.
    if !form.all("role").is_empty() {
        let roles = rows::objects(&form, &typed, "role", &|row, role| {
            if !form.first(&format!("role.{}.leads", row.at)).is_empty() {
                role["leads"] = json!(1);
            }
        });
        typed.object.insert("roles".to_owned(), roles);
    }
    opened.save(context, &typed.into_json(), &FIELDS, "/studio/site", &pages::site).await
}
