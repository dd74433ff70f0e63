//! Handlers.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::ids::{SessionId, Slug};
use portico::pages::{BrandColors, Hub, PortalFront, SignIn, Visit};
use portico_web::html::brand;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session};

use crate::pages;

/// A search is read up to here, in characters.
const LONGEST_SEARCH: usize = 200;

/// `GET /`
pub async fn hub(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let typed: String = visitor.query("q")?.trim().chars().take(LONGEST_SEARCH).collect();
    let db = database::default().await?;
    let visit = visit(visitor, session.as_ref());
    // Who is not signed in finds nothing, and counts nowhere.
    let page = match (&typed, &session) {
        (typed, Some(_)) if !typed.is_empty() => Hub::search(&db, &visit, visitor.call.network(), typed).await?,
        _ => Hub::load(&db, &visit).await?,
    };
    let chrome = visitor.frame(page.site.as_ref(), page.viewer.as_ref(), None);
    let markup = pages::hub(&chrome, &page, &typed, visitor.call.at);
    if page.refused && page.viewer.is_some() { Ok(Answer::too_many_searches(markup)) } else { Ok(Answer::page(markup)) }
}

/// `GET /p/:portal`
pub async fn portal(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let Some(portal) = Slug::parse(path.get("portal")) else { return nowhere(visitor, path).await };
    let session = session::customer(visitor).await?;
    let tab = visitor.query("tab")?;
    let db = database::default().await?;
    let page = PortalFront::load(&db, &visit(visitor, session.as_ref()), &portal).await?;
    if page.site.is_some() && page.viewer.is_none() {
        return Err(Failure::sign_in_first());
    }
    let chrome = visitor.frame(page.site.as_ref(), page.viewer.as_ref(), page.portal.as_ref().map(|portal| &portal.brand));
    match &page.portal {
        Some(words) => Ok(Answer::page(pages::portal(&chrome.titled(&words.brand.name), words, &page.types, &tab))),
        None => Err(Failure::not_found().within(chrome)),
    }
}

/// `GET /brand.css`
pub async fn site_brand(visitor: &Visitor, _: &Path) -> Result<Answer> {
    brand_sheet(visitor, None).await
}

/// `GET /p/:portal/brand.css`
pub async fn portal_brand(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let portal = Slug::parse(path.get("portal")).ok_or_else(Failure::not_found)?;
    brand_sheet(visitor, Some(&portal)).await
}

/// `GET /robots.txt`: what stands here is for customers, not for search engines.
pub async fn robots(_: &Visitor, _: &Path) -> Result<Answer> {
    let text = "User-agent: *\nDisallow: /\n";
    Ok(Answer::new(StatusCode::OK, "text/plain; charset=utf-8", text).header(CACHE_CONTROL, "public, max-age=86400"))
}

/// Everything that nobody answers.
pub async fn nowhere(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let db = database::default().await?;
    let page = SignIn::load(&db, &visit(visitor, session.as_ref()), None).await?;
    Err(Failure::not_found().within(visitor.frame(page.site.as_ref(), page.viewer.as_ref(), None)))
}

/// The sheet of a portal's colour, or of the site's; of a portal that the caller may not know of, none. For ever only under the address that names this very colour: a sheet
/// kept under another's address would come back with that colour.
async fn brand_sheet(visitor: &Visitor, portal: Option<&Slug>) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let db = database::default().await?;
    let colors = BrandColors::load(&db, &visit(visitor, session.as_ref()), portal).await?;
    let color = colors.color.ok_or_else(Failure::not_found)?;
    let sheet = brand::stylesheet(&color).ok_or_else(Failure::not_found)?;
    let whose = if colors.public { "public" } else { "private" };
    let named = visitor.query("v")? == color.trim_start_matches('#');
    let kept = if named { format!("{whose}, max-age=31536000, immutable") } else { format!("{whose}, max-age=300") };
    Ok(Answer::new(StatusCode::OK, "text/css; charset=utf-8", sheet).header(CACHE_CONTROL, kept))
}

fn visit<'a>(visitor: &Visitor, session: Option<&'a SessionId>) -> Visit<'a> {
    Visit { session, now: visitor.call.at }
}
