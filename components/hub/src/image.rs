//! The images of brands, under names that say what they are: kept by browsers for ever. A name is the hash of the image, so that whoever has not seen
//! it can't ask for it.

use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use http::{HeaderName, StatusCode};
use portico::site::{Image, ImageName};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

/// An SVG that is opened by itself draws, and does nothing else.
const ALONE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

/// `GET /brand/:name`
pub async fn image(_: &RequestContext, path: &Path) -> Result<Response> {
    let image = load(path).await?;
    Ok(kept(image.name.media_type(), image.data))
}

/// `GET /brand/:name/icon`: a small square of it.
pub async fn icon(_: &RequestContext, path: &Path) -> Result<Response> {
    let icon = load(path).await?.icon.ok_or_else(HttpError::not_found)?;
    Ok(kept("image/png", icon))
}

async fn load(path: &Path) -> Result<Image> {
    let name = ImageName::parse(path.get("name")).ok_or_else(HttpError::not_found)?;
    Image::load(&database::default().await?, &name).await?.ok_or_else(HttpError::not_found)
}

/// Mail programs show it too, from wherever they are.
fn kept(media_type: &str, bytes: Vec<u8>) -> Response {
    Response::new(StatusCode::OK, media_type, bytes)
        .header(CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(CONTENT_SECURITY_POLICY, ALONE)
        .header(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin")
}
