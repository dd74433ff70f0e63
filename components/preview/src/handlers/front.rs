//! The hub, portals' fronts and the way in, as a customer will see them.

use http::StatusCode;
use portico::ids::Slug;
use portico::page::CustomerPage;
use portico::sign_in::SignIn;
use portico::site::studio::Whom;
use portico_front::sign_in::{AskForm, Asking, Way, ask_page};
use portico_studio::look;
use portico_studio::preview::{Options, color_of, framed, inside, new_customer, unseen};
use portico_web::html::layout;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, t};

use crate::pages;

/// `GET /studio/preview/site/`
pub async fn hub(context: &RequestContext, _: &Path) -> Result<Response> {
    let options = Options::parse(&context.query)?;
    let (whom, name, now) = (options.whom(), new_customer(context), context.call.at);
    let page = look(context, async |db, agent| options.of(agent, &whom, &name).hub(db, now).await).await?;
    let (desk, shown) = (page.page_context.clone(), page.into_parts().1);
    let color = color_of(&shown.page.hub);
    let hub = shown.page.hub.admit(context)?.framed(|page_context| framed(page_context, &desk, &options, &shown.about, &color));
    Ok(inside(&options, StatusCode::OK, portico_front::hub(&hub, "", now)))
}

/// `GET /studio/preview/site/p/:portal`
pub async fn portal(context: &RequestContext, path: &Path) -> Result<Response> {
    let portal = Slug::parse(path.get("portal")).ok_or_else(HttpError::not_found)?;
    let (options, tab) = (Options::parse(&context.query)?, context.query("tab")?);
    let (whom, name) = (options.whom(), new_customer(context));
    let page = look(context, async |db, agent| options.of(agent, &whom, &name).front(db, Some(&portal)).await).await?;
    let (desk, shown) = (page.page_context.clone(), page.into_parts().1);
    if shown.page.front.portal.is_none() {
        return Ok(unseen(context, &options, shown.page.front.viewer().is_none()));
    }
    let color = color_of(&shown.page.front);
    let front = shown.page.front.admit(context)?;
    let title = front.subject.brand.name.clone();
    let front = front.framed(|page_context| framed(page_context.titled_by_designer(&title), &desk, &options, &shown.about, &color));
    Ok(inside(&options, StatusCode::OK, portico_front::portal(&front, &tab)))
}

/// `GET /studio/preview/site/sign-in`, and `…/up` where anybody may make an account.
pub async fn sign_in(context: &RequestContext, _: &Path) -> Result<Response> {
    let options = Options::parse(&context.query)?;
    // Whoever signs in is not known yet.
    let (whom, way) = (Whom::Stranger, Way::from_query(context)?);
    let portal = way.portal.clone();
    let page = look(context, async |db, agent| options.of(agent, &whom, "").front(db, portal.as_ref()).await).await?;
    let (desk, shown) = (page.page_context.clone(), page.into_parts().1);
    let page = SignIn { site: shown.page.front.site().cloned(), viewer: None, portal: shown.page.entrance, words: shown.page.words };
    let signs_up = context.path.ends_with("/up") && page.portal.is_some();
    let page_context = context.page_context(page.site.as_ref(), page.portal.as_ref());
    let title = if signs_up { t!(page_context, "account-sign-up") } else { t!(page_context, "account-sign-in") };
    let page_context = framed(page_context.titled(title), &desk, &options, &shown.about, &color_of(&page));
    let form = AskForm { name: signs_up.then(String::new), ..AskForm::default() };
    let asking = Asking { way: &way, form: &form, faults: &[], too_many: false };
    let main = ask_page(&page_context, &page, &asking);
    Ok(inside(&options, StatusCode::OK, layout::narrow(&page_context, main)))
}

/// `GET /studio/preview/site/nothing-there`: what a customer gets who does not see it, with why.
pub async fn nothing_there(context: &RequestContext, _: &Path) -> Result<Response> {
    let options = Options::parse(&context.query)?;
    let (whom, name) = (options.whom(), new_customer(context));
    let portal = Way::from_query(context)?.portal;
    let page = look(context, async |db, agent| options.of(agent, &whom, &name).front(db, portal.as_ref()).await).await?;
    let (desk, shown) = (page.page_context.clone(), page.into_parts().1);
    let page_context = context.page_context(shown.page.front.site(), None);
    let who = shown.page.front.viewer().map(|viewer| viewer.name.clone()).unwrap_or_default();
    let mut page_context = framed(page_context, &desk, &options, &shown.about, "");
    page_context.title = t!(desk, "preview-unseen", name = who.as_str());
    Ok(inside(&options, StatusCode::OK, pages::unseen(&page_context, &desk, portal.as_ref())))
}
