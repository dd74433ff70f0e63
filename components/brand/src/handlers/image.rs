//! Uploading a logo or a banner, and taking it away.

use http::StatusCode;
use portico_studio::html::Shown;
use portico_studio::{Opened, upload};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::brand::{address, portal, proposed, site};
use crate::images::{Place, Refusal, draw};
use crate::pages::{self, Brand};

/// `POST /studio/brand/images/:place`
pub async fn upload_for_site(context: &RequestContext, path: &Path) -> Result<Response> {
    let place = place(path)?;
    take(context, &site(context).await?, place).await
}

/// `POST /studio/brand/portals/:key/images/:place`
pub async fn upload_for_portal(context: &RequestContext, path: &Path) -> Result<Response> {
    let place = place(path)?;
    take(context, &portal(context, path).await?, place).await
}

/// `POST /studio/brand/images/:place/removal`
pub async fn remove_from_site(context: &RequestContext, path: &Path) -> Result<Response> {
    let place = place(path)?;
    remove(context, &site(context).await?, place).await
}

/// `POST /studio/brand/portals/:key/images/:place/removal`
pub async fn remove_from_portal(context: &RequestContext, path: &Path) -> Result<Response> {
    let place = place(path)?;
    remove(context, &portal(context, path).await?, place).await
}

fn place(path: &Path) -> Result<Place> {
    Place::parse(path.get("place")).ok_or_else(HttpError::not_found)
}

/// Keeps the image, drawn anew, and drafts the definition that names it.
async fn take(context: &RequestContext, opened: &Opened, place: Place) -> Result<Response> {
    opened.must_be_editable()?;
    let sent = upload::read(context).await?;
    let context = &context.with_fields(sent.pairs);
    let image = match draw(&sent.file, place) {
        Ok(image) => image,
        Err(refusal) => return refused(context, opened, place, refusal).await,
    };
    image.keep(&database::default().await?, Some(&opened.desk_session.agent), context.call.at).await?;
    let mut definition = opened.definition().clone();
    definition[place.word()] = image.name.path().into();
    save(context, opened, place, &definition).await
}

async fn remove(context: &RequestContext, opened: &Opened, place: Place) -> Result<Response> {
    let mut definition = opened.definition().clone();
    if let Some(fields) = definition.as_object_mut() {
        fields.remove(place.word());
    }
    save(context, opened, place, &definition).await
}

async fn save(context: &RequestContext, opened: &Opened, place: Place, definition: &serde_json::Value) -> Result<Response> {
    let proposed = proposed(definition).await?;
    let page = |shown: &Shown<'_>| pages::brand(&Brand { shown, proposed: &proposed, refused: None });
    opened.save(context, definition, &[place.word()], &address(opened), &page).await
}

/// The page once more, with what is wrong with the file beside its field.
async fn refused(context: &RequestContext, opened: &Opened, place: Place, refusal: Refusal) -> Result<Response> {
    let (shown, proposed) = (opened.shown(context)?, proposed(opened.definition()).await?);
    let brand = Brand { shown: &shown, proposed: &proposed, refused: Some((place, refusal)) };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::brand(&brand)))
}
