//! The look of the site or of a portal, and what stands above its pages.

use portico::portal::PortalDefinition;
use portico::portal::form::Submitted;
use portico::site::{Image, ImageName, SiteDefinition};
use portico_studio::html::Shown;
use portico_studio::{Opened, Typed};
use portico_web::{Path, RequestContext, Response, Result, database};
use serde_json::Value as Json;

use crate::images::proposals;
use crate::pages::{self, Brand};

/// What the form asks for.
const FIELDS: [&str; 5] = ["color", "announcement", "announcement_from", "announcement_until", "sign_in"];

/// `GET /studio/brand`
pub async fn of_site(context: &RequestContext, _: &Path) -> Result<Response> {
    show(context, &site(context).await?).await
}

/// `GET /studio/brand/portals/:key`
pub async fn of_portal(context: &RequestContext, path: &Path) -> Result<Response> {
    show(context, &portal(context, path).await?).await
}

/// `POST /studio/brand`
pub async fn save_of_site(context: &RequestContext, _: &Path) -> Result<Response> {
    save(context, &site(context).await?).await
}

/// `POST /studio/brand/portals/:key`
pub async fn save_of_portal(context: &RequestContext, path: &Path) -> Result<Response> {
    save(context, &portal(context, path).await?).await
}

/// The site's definition.
pub async fn site(context: &RequestContext) -> Result<Opened> {
    Opened::known::<SiteDefinition>(context, "site").await
}

/// A portal's.
pub async fn portal(context: &RequestContext, path: &Path) -> Result<Opened> {
    Opened::known::<PortalDefinition>(context, path.get("key")).await
}

/// Where the look of this thing is edited.
pub fn address(opened: &Opened) -> String {
    if opened.key == "site" { "/studio/brand".to_owned() } else { format!("/studio/brand/portals/{}", opened.key) }
}

async fn show(context: &RequestContext, opened: &Opened) -> Result<Response> {
    let proposed = proposed(opened.definition()).await?;
    let shown = opened.shown(context)?;
    opened.answer(context, pages::brand(&Brand { shown: &shown, proposed: &proposed, refused: None })).await
}

async fn save(context: &RequestContext, opened: &Opened) -> Result<Response> {
    let form = context.form();
    let definition = definition(&form, opened);
    let proposed = proposed(opened.definition()).await?;
    let page = |shown: &Shown<'_>| pages::brand(&Brand { shown, proposed: &proposed, refused: None });
    opened.save(context, &definition, &FIELDS, &address(opened), &page).await
}

/// What was typed; a proposed colour that was pressed is the colour.
fn definition(form: &Submitted, opened: &Opened) -> Json {
    let mut typed = Typed::new(form, &opened.languages, opened.definition());
    typed.optional_text("announcement");
    typed.optional_line("announcement_from");
    typed.optional_line("announcement_until");
    if opened.key == "site" {
        typed.line("color");
    } else {
        typed.optional_line("color");
        typed.optional_text("sign_in");
    }
    let pressed = form.first("proposed");
    if !pressed.is_empty() {
        typed.object.insert("color".to_owned(), pressed.into());
    }
    typed.into_json()
}

/// The colours of the logo that a definition names.
pub async fn proposed(definition: &Json) -> Result<Vec<String>> {
    let Some(name) = definition["logo"].as_str().and_then(ImageName::of_path) else { return Ok(Vec::new()) };
    let image = Image::load(&database::default().await?, &name).await?;
    Ok(image.map(|image| proposals(&image)).unwrap_or_default())
}
