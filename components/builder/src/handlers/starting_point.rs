//! Ready portals to begin with: each is drafted with all of its request types, to be looked at, changed and published.

use portico::command;
use portico::ids::{EventId, Slug};
use portico::portal::{PortalDefinition, RequestTypeDefinition};
use portico::site::Thing;
use portico::site::studio::{DraftOf, Judged, SaveDrafts, ThingPage};
use portico_studio::{Opened, answer, slug_of};
use portico_web::{HttpError, Path, RequestContext, Response, Result, Submitted, database};
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

/// `POST /studio/starting-points/:key`: `workspace` and `workflow` say where its requests go, `name` and `key` what it is called; with `own_workflow` it goes
/// by a copy of that workflow.
pub async fn begin(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::any::<PortalDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let found = starting_point::all()?.into_iter().find(|point| point.key == path.get("key"));
    let point = found.ok_or_else(|| HttpError::not_found().within(opened.page.page_context.clone()))?;
    let (db, form, form_id) = (database::default().await?, context.form(), context.form_id()?);
    let workflow = match form.first("own_workflow") {
        "" => None,
        _ => ThingPage::load(&db, &opened.desk_session.agent, Thing::Workflow, form.first("workflow")).await?.as_edited(),
    };
    let begun = Begun { point: &point, form: &form, form_id, position: opened.page.subject.portals.len() + 1, workflow };
    // All under keys that nothing has: the wanted ones, else the next that are free. Sent twice, they are the same drafts.
    for number in 1..=TRIES {
        let drafts = begun.drafts(number, opened.languages.site());
        let command = SaveDrafts { by: &opened.desk_session.agent, drafts: &drafts, file: None };
        if let Some(first) = drafts.first()
            && command::run(&db, &context.call, &first.event.clone(), &command).await?.is_some()
        {
            return Ok(Response::redirect("/studio/drafts?done=saved"));
        }
    }
    Err(portico::Error::Conflict.into())
}

/// A starting point with what the site has in place of what a file can't know.
struct Begun<'a> {
    point: &'a StartingPoint,
    form: &'a Submitted,
    form_id: EventId,
    position: usize,
    /// The workflow that it goes by a copy of.
    workflow: Option<Judged>,
}

impl Begun<'_> {
    /// Portal, request types and, where it has its own, workflow, under keys with this number.
    fn drafts(&self, number: usize, language: &str) -> Vec<DraftOf> {
        let numbered = |key: &str| if number == 1 { key.to_owned() } else { format!("{key}-{number}") };
        let own = self.point.portal["key"].as_str().unwrap_or_default();
        let typed = slug_of(self.form.first("key"));
        let key = numbered(if Slug::parse(&typed).is_some() && typed != "new" { &typed } else { own });
        let mut portal = without_key(&self.point.portal);
        portal["position"] = json!(self.position);
        let name = self.form.first("name");
        // The same name in every language, unless it is the starting point's own.
        if !name.is_empty() && !says(&portal["name"], name) {
            portal["name"] = json!(name);
        }
        let workflow = if self.workflow.is_some() { key.as_str() } else { self.form.first("workflow") };
        let types = self.point.request_types.iter().map(|kind| {
            let kind_key = numbered(kind["key"].as_str().unwrap_or_default());
            let mut kind = without_key(kind);
            (kind["portal"], kind["workspace"], kind["workflow"]) = (json!(key), json!(self.form.first("workspace")), json!(workflow));
            self.draft(Thing::RequestType, &kind_key, Judged::by::<RequestTypeDefinition>(&kind, language))
        });
        let mut drafts = vec![self.draft(Thing::Portal, &key, Judged::by::<PortalDefinition>(&portal, language))];
        drafts.extend(types);
        if let Some(workflow) = &self.workflow {
            let mut copy = workflow.clone();
            copy.definition["name"] = portal["name"].clone();
            // What the other one moved is none of this one's.
            if let Some(fields) = copy.definition.as_object_mut() {
                fields.remove("moves");
            }
            drafts.push(self.draft(Thing::Workflow, &key, copy));
        }
        drafts
    }

    fn draft(&self, thing: Thing, key: &str, judged: Judged) -> DraftOf {
        let Judged { definition, faults } = judged;
        let event = EventId::of_submission(&self.form_id, &[thing.word(), key]);
        DraftOf { event, kind: thing.event(), key: key.to_owned(), definition, faults, live_seq: 0, draft_seq: 0 }
    }
}

/// Whether a text says this in one of its languages.
fn says(text: &Json, words: &str) -> bool {
    text == words || text.as_object().is_some_and(|texts| texts.values().any(|text| text == words))
}

fn without_key(definition: &Json) -> Json {
    let mut definition = definition.clone();
    if let Some(object) = definition.as_object_mut() {
        object.remove("key");
    }
    definition
}
