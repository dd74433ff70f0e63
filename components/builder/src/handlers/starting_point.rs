//! Ready portals to begin with: each is drafted with all of its request types, to be looked at, changed and published.

use portico::command;
use portico::ids::EventId;
use portico::portal::{PortalDefinition, RequestTypeDefinition};
use portico::site::Thing;
use portico::site::studio::{Judged, SaveDraft};
use portico_studio::{Opened, answer};
use portico_web::database::Database;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};
use serde_json::{Value as Json, json};

use crate::forms::starting_point::{self, StartingPoint};
use crate::pages;

/// So many keys are tried, each with another number at its end.
const TRIES: usize = 20;

/// `GET /studio/starting-points`
pub async fn all(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<PortalDefinition>(context, "").await?;
    opened.must_be_editable()?;
    answer(context, &opened.desk_session, pages::starting_points(&opened.shown(context)?, &starting_point::all()?)).await
}

/// `POST /studio/starting-points/:key`: `workspace` and `workflow` say where its requests go.
pub async fn begin(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::any::<PortalDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let found = starting_point::all()?.into_iter().find(|point| point.key == path.get("key"));
    let point = found.ok_or_else(|| HttpError::not_found().within(opened.page.page_context.clone()))?;
    let drafting = Drafting { context, opened: &opened, db: database::default().await?, form_id: context.form_id()? };
    let mut portal = point.portal.clone();
    portal["position"] = json!(opened.page.subject.portals.len() + 1);
    let own_key = portal["key"].as_str().unwrap_or_default().to_owned();
    let key = drafting.draft(Thing::Portal, &own_key, &without_key(portal), Judged::by::<PortalDefinition>).await?;
    for kind in request_types(&point, &key, &context.form()) {
        let own_key = kind["key"].as_str().unwrap_or_default().to_owned();
        drafting.draft(Thing::RequestType, &own_key, &without_key(kind), Judged::by::<RequestTypeDefinition>).await?;
    }
    Ok(Response::redirect("/studio/drafts?done=saved"))
}

/// Its request types, in the drafted portal, with what the site has in place of what a file can't know.
fn request_types(point: &StartingPoint, portal: &str, form: &portico_web::Submitted) -> Vec<Json> {
    let put = |kind: &Json| {
        let mut kind = kind.clone();
        kind["portal"] = json!(portal);
        kind["workspace"] = json!(form.first("workspace"));
        kind["workflow"] = json!(form.first("workflow"));
        kind
    };
    point.request_types.iter().map(put).collect()
}

fn without_key(mut definition: Json) -> Json {
    if let Some(object) = definition.as_object_mut() {
        object.remove("key");
    }
    definition
}

/// Drafts new things, each under a key of its own.
struct Drafting<'a> {
    context: &'a RequestContext,
    opened: &'a Opened,
    db: Database,
    form_id: EventId,
}

impl Drafting<'_> {
    /// Drafts a thing, and gives its key: the one that is wanted, else the next that is free. Sent twice, it is the same draft.
    async fn draft(&self, thing: Thing, wanted: &str, definition: &Json, judge: fn(&Json, &str) -> Judged) -> Result<String> {
        let Judged { definition, faults } = judge(definition, self.opened.languages.site());
        for number in 1..=TRIES {
            let key = if number == 1 { wanted.to_owned() } else { format!("{wanted}-{number}") };
            let by = &self.opened.desk_session.agent;
            let command = SaveDraft { by, thing, key: &key, definition: &definition, faults: &faults, live_seq: 0, draft_seq: 0 };
            let id = EventId::of_submission(&self.form_id, &[thing.word(), &key]);
            if command::run(&self.db, &self.context.call, &id, &command).await?.is_some() {
                return Ok(key);
            }
        }
        Err(portico::Error::Conflict.into())
    }
}
