//! Handlers.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use maud::Markup;
use portico::ids::Slug;
use portico::page::CustomerPage;
use portico::portal::{Hub, PortalFront, PublicPortals};
use portico::sign_in::SignIn;
use portico::site::BrandColors;
use portico_web::html::{Listing, brand, designed};
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, markdown, session, settings, t};

/// A search is read up to here, in characters.
const LONGEST_SEARCH: usize = 200;

/// `GET /`: on a portal's own domain its front.
pub async fn hub(context: &RequestContext, _: &Path) -> Result<Response> {
    if context.domain.is_some() {
        return front(context, None).await;
    }
    let session = session::customer(context).await?;
    let typed: String = context.query("q")?.trim().chars().take(LONGEST_SEARCH).collect();
    let db = database::default().await?;
    let check = context.session_check(session.as_ref());
    // Who is not signed in finds nothing, and counts nowhere.
    let page = match (&typed, &session) {
        (typed, Some(_)) if !typed.is_empty() => Hub::search(&db, &check, context.call.network(), typed).await?,
        _ => Hub::load(&db, &check).await?,
    };
    let mut page = page.admit(context)?;
    let public = page.site().is_some() && page.reader.is_none();
    if public {
        let description = t!(page.page_context, "hub-description", site = page.page_context.site_name.as_str());
        page.page_context.listing = Some(listing(context, "/", description).await?);
    }
    let markup = portico_front::hub(&page, &typed, context.call.at);
    if page.refused && page.reader.is_some() { Ok(Response::too_many_searches(markup)) } else { Ok(response(markup, public)) }
}

/// `GET /p/:portal`
pub async fn portal(context: &RequestContext, path: &Path) -> Result<Response> {
    let Some(portal) = Slug::parse(path.get("portal")) else { return nowhere(context, path).await };
    front(context, Some(&portal)).await
}

async fn front(context: &RequestContext, portal: Option<&Slug>) -> Result<Response> {
    let session = session::customer(context).await?;
    let tab = context.query("tab")?;
    let db = database::default().await?;
    let page = PortalFront::load(&db, &context.session_check(session.as_ref()), portal).await?.admit(context)?;
    let name = page.subject.brand.name.clone();
    let mut page = page.framed(|page_context| page_context.titled_by_designer(&name));
    let public = page.reader.is_none();
    if public {
        let l = &page.page_context.locale;
        let texts = [&page.subject.description, &page.subject.welcome].map(|text| markdown::plain(designed(l, text).words(), 200));
        let described = texts.into_iter().find(|text| !text.is_empty());
        let site = page.page_context.site_name.as_str();
        // On its own domain a portal is found under one address, whichever was asked.
        let place = if page.page_context.on_domain { "/".to_owned() } else { format!("/p/{}", page.subject.brand.id) };
        let description = described.unwrap_or_else(|| t!(page.page_context, "hub-description", site = site));
        page.page_context.listing = Some(listing(context, &place, description).await?);
    }
    Ok(response(portico_front::portal(&page, &tab), public))
}

/// What strangers see is for search engines too.
fn response(page: Markup, public: bool) -> Response {
    let response = Response::page(page);
    if public { response.listed() } else { response }
}

async fn listing(context: &RequestContext, path: &str, description: String) -> Result<Listing> {
    Ok(Listing { description, address: format!("{}{path}", settings::address(context).await?) })
}

/// `GET /brand.css`
pub async fn site_brand(context: &RequestContext, _: &Path) -> Result<Response> {
    brand_sheet(context, None).await
}

/// `GET /p/:portal/brand.css`
pub async fn portal_brand(context: &RequestContext, path: &Path) -> Result<Response> {
    let portal = Slug::parse(path.get("portal")).ok_or_else(HttpError::not_found)?;
    brand_sheet(context, Some(&portal)).await
}

/// `GET /robots.txt` (RFC 9309): the fronts that anybody may see are to be found; all else is its customers'. Only public portals are named.
pub async fn robots(context: &RequestContext, _: &Path) -> Result<Response> {
    let public = PublicPortals::load(&database::default().await?, context.domain.as_deref()).await?;
    let mut text = "User-agent: *\n".to_owned();
    if public.has_site {
        text.push_str("Allow: /$\nAllow: /static/\nAllow: /brand.css\nAllow: /brand/\n");
        for portal in &public.portals {
            text.push_str(&format!("Allow: /p/{0}$\nAllow: /p/{0}/brand.css\n", portal));
        }
    }
    text.push_str("Disallow: /\n");
    Ok(Response::new(StatusCode::OK, "text/plain; charset=utf-8", text).header(CACHE_CONTROL, "public, max-age=3600"))
}

/// Everything that nobody answers.
pub async fn nowhere(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let db = database::default().await?;
    let page = SignIn::load(&db, &context.session_check(session.as_ref()), None).await?;
    Err(HttpError::not_found().within(page.admit(context)?.page_context))
}

/// The sheet of a portal's colour, or of the site's; of a portal that the caller may not know of, none. For ever only under the address that names this very colour: a sheet
/// kept under another's address would come back with that colour.
async fn brand_sheet(context: &RequestContext, portal: Option<&Slug>) -> Result<Response> {
    let session = session::customer(context).await?;
    let db = database::default().await?;
    let colors = BrandColors::load(&db, &context.session_check(session.as_ref()), portal).await?;
    let color = colors.color.ok_or_else(HttpError::not_found)?;
    let sheet = brand::stylesheet(&color).ok_or_else(HttpError::not_found)?;
    let whose = if colors.public { "public" } else { "private" };
    let named = context.query("v")? == color.trim_start_matches('#');
    let kept = if named { format!("{whose}, max-age=31536000, immutable") } else { format!("{whose}, max-age=300") };
    Ok(Response::new(StatusCode::OK, "text/css; charset=utf-8", sheet).header(CACHE_CONTROL, kept))
}
