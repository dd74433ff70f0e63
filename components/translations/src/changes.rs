//! What a translator's file would change, and drafting it.

use portico::command;
use portico::ids::{AgentId, EventId};
use portico::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use portico::site::studio::{Judged, SaveDraft, TextThing, Texts};
use portico::site::translation::write;
use portico::site::{SiteDefinition, Thing, WorkspaceDefinition};
use portico_web::{RequestContext, Result, database};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::xliff::{Target, file_id, unit_id};

/// A text that changes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Change {
    /// The thing's file.
    pub file: String,
    /// Where the text stands.
    pub path: String,
    /// As it is.
    pub before: Option<String>,
    /// As it becomes.
    pub after: String,
}

/// What a file brings.
#[derive(Debug, Default)]
pub struct Compared {
    /// Texts that change.
    pub changes: Vec<Change>,
    /// So many are as they were.
    pub same: usize,
    /// What the site does not have: `file, unit`.
    pub unknown: Vec<String>,
}

/// What came of drafting.
#[derive(Debug, Default)]
pub struct Drafted {
    /// So many texts were drafted.
    pub texts: usize,
    /// Things that somebody else changed meanwhile: nothing of them was drafted.
    pub overtaken: Vec<String>,
}

/// Compares a file with the texts as they are edited.
pub fn compare(texts: &Texts, targets: Vec<Target>, own: &str, language: &str) -> Compared {
    let mut compared = Compared::default();
    for target in targets {
        let thing = texts.things.iter().find(|thing| file_id(thing) == target.file);
        let known =
            thing.and_then(|thing| thing.translated(own, language).into_iter().find(|text| unit_id(&text.unit.path) == target.unit));
        match known {
            None => compared.unknown.push(format!("{}, {}", target.file, target.unit)),
            Some(text) if text.unit.target.as_deref() == Some(target.words.as_str()) => compared.same += 1,
            Some(text) => {
                compared.changes.push(Change { file: target.file, path: text.unit.path, before: text.unit.target, after: target.words })
            }
        }
    }
    compared
}

/// Drafts the changes, each thing by itself.
pub async fn draft(
    context: &RequestContext,
    by: &AgentId,
    texts: &Texts,
    changes: &[Change],
    own: &str,
    language: &str,
) -> Result<Drafted> {
    let mut drafted = Drafted::default();
    for thing in &texts.things {
        let mut definition = thing.definition().clone();
        let of_thing = changes.iter().filter(|change| change.file == file_id(thing));
        let written = of_thing
            .filter(|change| {
                is_known(thing, &change.path, own, language) && write(&mut definition, &change.path, own, language, &change.after)
            })
            .count();
        if written == 0 {
            continue;
        }
        if save(context, by, thing, &definition, own).await? { drafted.texts += written } else { drafted.overtaken.push(file_id(thing)) }
    }
    Ok(drafted)
}

/// A company's name is none of a translator's business: only what is listed is.
fn is_known(thing: &TextThing, path: &str, own: &str, language: &str) -> bool {
    thing.translated(own, language).iter().any(|text| text.unit.path == path)
}

async fn save(context: &RequestContext, by: &AgentId, thing: &TextThing, definition: &Json, own: &str) -> Result<bool> {
    let Judged { definition, faults } = judge(thing.thing, definition, own);
    let (live_seq, draft_seq) = (thing.live_seq, thing.draft_seq);
    let content = [thing.thing.word(), &thing.key, &definition.to_string(), &live_seq.to_string(), &draft_seq.to_string()];
    let id = EventId::of_submission(&context.form_id()?, &content);
    let command = SaveDraft { by, thing: thing.thing, key: &thing.key, definition: &definition, faults: &faults, live_seq, draft_seq };
    Ok(command::run(&database::default().await?, &context.call, &id, &command).await?.is_some())
}

fn judge(thing: Thing, definition: &Json, own: &str) -> Judged {
    match thing {
        Thing::Site => Judged::by::<SiteDefinition>(definition, own),
        Thing::Workspace => Judged::by::<WorkspaceDefinition>(definition, own),
        Thing::Workflow => Judged::by::<WorkflowDefinition>(definition, own),
        Thing::RequestType => Judged::by::<RequestTypeDefinition>(definition, own),
        _ => Judged::by::<PortalDefinition>(definition, own),
    }
}
