//! A file beside the live site, and drafting what differs.

use http::StatusCode;
use portico::command;
use portico::ids::EventId;
use portico::site::studio::{ConfigurationPage, DraftOf, SaveDrafts};
use portico::site::{Comparison, FileFault, FileThing, Image, ImageFormat, SiteFile};
use portico_web::admission::DeskAdmitted;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::file::{live, load};
use crate::forms::{Sent, box_value};
use crate::pages::{self, Compared, Refusal};

/// `POST /studio/configuration/comparison`: shows what a file would change, and changes nothing.
pub async fn compare(context: &RequestContext, _: &Path) -> Result<Response> {
    let sent = administrators(context).await?;
    match read(&sent).await? {
        Ok(file) => Ok(Response::page(shown(context, &sent, &file, false).await?)),
        Err(refusal) => refused(context, &sent, &refusal).await,
    }
}

/// `POST /studio/configuration/drafts`: makes drafts of the things that are ticked, as they were seen, all or none.
pub async fn draft(context: &RequestContext, _: &Path) -> Result<Response> {
    let sent = administrators(context).await?;
    let file = match read(&sent).await? {
        Ok(file) => file,
        Err(refusal) => return refused(context, &sent, &refusal).await,
    };
    let (desk_session, page, compared) = beside(context, &sent, &file).await?;
    let drafts = chosen(&sent, &page, &compared);
    let Some(first) = drafts.first() else {
        return Ok(Response::page_with(StatusCode::CONFLICT, shown(context, &sent, &file, true).await?));
    };
    let db = database::default().await?;
    for image in &file.images {
        image.keep(&db, Some(&desk_session.agent), context.call.at).await?;
    }
    let command = SaveDrafts { by: &desk_session.agent, drafts: &drafts, file: Some(sent.name()) };
    // Somebody may have been faster between the two statements: then nothing of it is drafted, and the page shows how things stand.
    if drafts.len() == sent.ticked.len() && command::run(&db, &context.call, &first.event.clone(), &command).await?.is_some() {
        return Ok(Response::redirect("/studio/drafts?done=saved"));
    }
    Ok(Response::page_with(StatusCode::CONFLICT, shown(context, &sent, &file, true).await?))
}

/// What was sent, by somebody who may draft it.
async fn administrators(context: &RequestContext) -> Result<Sent> {
    let (_, page) = load(context, &[], "").await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    Sent::read(context).await
}

async fn read(sent: &Sent) -> Result<std::result::Result<SiteFile, Refusal>> {
    if sent.is_too_large() {
        return Ok(Err(Refusal::TooLarge));
    }
    let file = match SiteFile::from_bytes(&sent.file) {
        Ok(file) => file,
        Err(FileFault::Empty) => return Ok(Err(Refusal::Missing)),
        Err(fault) => return Ok(Err(Refusal::Fault(fault))),
    };
    let db = database::default().await?;
    for image in &file.images {
        // What could run something was cleaned where it was uploaded (decision 0025).
        let is_known = image.is_what_it_says() && image.name.format() != ImageFormat::Svg || Image::load(&db, &image.name).await?.is_some();
        if !is_known {
            return Ok(Err(Refusal::Image(image.name.to_string())));
        }
    }
    Ok(Ok(file))
}

async fn refused(context: &RequestContext, sent: &Sent, refusal: &Refusal) -> Result<Response> {
    let (_, page) = load(context, &[], "").await?;
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::front(&page, sent.text(), Some(refusal))))
}

type Beside = (portico_web::desk_session::DeskSession, DeskAdmitted<ConfigurationPage>, Comparison);

async fn beside(context: &RequestContext, sent: &Sent, file: &SiteFile) -> Result<Beside> {
    let compared = file.compared(&live().await?)?;
    let (desk_session, page) = load(context, &compared.given(), &sent.person).await?;
    Ok((desk_session, page, compared))
}

async fn shown(context: &RequestContext, sent: &Sent, file: &SiteFile, is_overtaken: bool) -> Result<maud::Markup> {
    let (_, page, compared) = beside(context, sent, file).await?;
    let shown = Compared { page: &page, compared: &compared, sent, text: sent.text(), form_id: EventId::generate(), is_overtaken };
    Ok(pages::compared(&shown))
}

/// The drafts that were ticked, each where it stands as it was seen.
fn chosen(sent: &Sent, page: &DeskAdmitted<ConfigurationPage>, compared: &Comparison) -> Vec<DraftOf> {
    let draft = |thing: &FileThing| {
        let version = page.subject.version(thing.thing, &thing.key)?;
        let value = box_value(version);
        sent.ticked.contains(&value).then(|| DraftOf {
            event: EventId::of_submission(&sent.form_id, &["draft.saved", &value, &thing.definition.to_string()]),
            kind: thing.thing.event(),
            key: thing.key.clone(),
            definition: thing.definition.clone(),
            faults: Vec::new(),
            live_seq: version.live_seq,
            draft_seq: version.draft.as_ref().map_or(0, |draft| draft.seq),
        })
    };
    compared.things.iter().filter_map(draft).collect()
}
