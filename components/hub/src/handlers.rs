//! Handlers.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use maud::Markup;
use portico::ids::{SessionId, Slug};
use portico::page::SessionCheck;
use portico::portal::{Hub, PortalFront};
use portico::sign_in::SignIn;
use portico::site::BrandColors;
use portico_web::html::{Listing, brand};
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session, settings, t};

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
    let mut chrome = visitor.frame(page.site.as_ref(), page.viewer.as_ref(), None);
    let public = page.site.is_some() && page.viewer.is_none();
    if public {
        let description = t!(chrome, "hub-description", site = chrome.site_name.as_str());
        chrome.listing = Some(listing(visitor, "/", description).await?);
    }
    let markup = pages::hub(&chrome, &page, &typed, visitor.call.at);
    if page.refused && page.viewer.is_some() { Ok(Answer::too_many_searches(markup)) } else { Ok(answer(markup, public)) }
}

/// `GET /p/:portal`
pub async fn portal(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let Some(portal) = Slug::parse(path.get("portal")) else { return nowhere(visitor, path).await };
    let session = session::customer(visitor).await?;
    let tab = visitor.query("tab")?;
    let db = database::default().await?;
    let page = PortalFront::load(&db, &visit(visitor, session.as_ref()), &portal).await?;
    if page.site.is_some() && page.viewer.is_none() && page.portal.is_none() {
        return Err(Failure::sign_in_first());
    }
    let chrome = visitor.frame(page.site.as_ref(), page.viewer.as_ref(), page.portal.as_ref().map(|portal| &portal.brand));
    let Some(words) = &page.portal else { return Err(Failure::not_found().within(chrome)) };
    let mut chrome = chrome.titled_by_designer(&words.brand.name);
    let public = page.viewer.is_none();
    if public {
        let texts = [&words.description, &words.welcome].map(|text| text.trim().to_owned());
        let description = texts.into_iter().find(|text| !text.is_empty());
        let description = description.unwrap_or_else(|| t!(chrome, "hub-description", site = chrome.site_name.as_str()));
        chrome.listing = Some(listing(visitor, &format!("/p/{portal}"), description).await?);
    }
    Ok(answer(pages::portal(&chrome, words, &page.types, &tab), public))
}

/// What strangers see is for search engines too.
fn answer(page: Markup, public: bool) -> Answer {
    let answer = Answer::page(page);
    if public { answer.listed() } else { answer }
}

async fn listing(visitor: &Visitor, path: &str, description: String) -> Result<Listing> {
    Ok(Listing { description, address: format!("{}{path}", settings::public_url(visitor).await?) })
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

/// `GET /robots.txt` (RFC 9309): the fronts that anybody may see are to be found; all else is its customers'. Only public portals are named.
pub async fn robots(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let page = Hub::load(&database::default().await?, &visit(visitor, None)).await?;
    let mut text = "User-agent: *\n".to_owned();
    if page.site.is_some() {
        text.push_str("Allow: /$\nAllow: /static/\nAllow: /brand.css\n");
        for portal in &page.public_portals {
            text.push_str(&format!("Allow: /p/{0}$\nAllow: /p/{0}/brand.css\n", portal.id));
        }
    }
    text.push_str("Disallow: /\n");
    Ok(Answer::new(StatusCode::OK, "text/plain; charset=utf-8", text).header(CACHE_CONTROL, "public, max-age=3600"))
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

fn visit<'a>(visitor: &Visitor, session: Option<&'a SessionId>) -> SessionCheck<'a> {
    SessionCheck { session, now: visitor.call.at }
}
