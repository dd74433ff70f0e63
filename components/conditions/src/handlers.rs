//! One condition.

use portico::portal::RequestTypeDefinition;
use portico_studio::Opened;
use portico_studio::html::Shown;
use portico_web::{HttpError, Path, RequestContext, Response, Result};

use crate::pages;
use crate::shape::Shape;
use crate::target::Target;

async fn meant(context: &RequestContext, path: &Path) -> Result<(Opened, Target)> {
    let opened = Opened::known::<RequestTypeDefinition>(context, path.get("key")).await?;
    match Target::of(opened.definition(), path.get("field"), path.get("of")) {
        Some(target) => Ok((opened, target)),
        None => Err(HttpError::not_found().within(opened.page.page_context)),
    }
}

/// `GET /studio/request-types/:key/conditions/:field/:of`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, target) = meant(context, path).await?;
    let shape = Shape::of(&target.condition);
    opened.answer(context, pages::condition(&opened.shown(context)?, &target, shape.as_ref(), false)).await
}

/// `POST /studio/request-types/:key/conditions/:field/:of`: saves it, or shows it with one test more or less, not saved yet.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, target) = meant(context, path).await?;
    opened.must_be_editable()?;
    let (shape, is_changed) = Shape::typed(&context.form(), &target);
    if is_changed {
        return opened.answer(context, pages::condition(&opened.shown(context)?, &target, Some(&shape), true)).await;
    }
    let definition = target.with(opened.definition(), shape.condition());
    let then = pages::address(&opened.key, &target);
    let show = |shown: &Shown<'_>| pages::condition(shown, &target, Some(&shape), false);
    opened.save(context, &definition, &[&target.path()], &then, &show).await
}
