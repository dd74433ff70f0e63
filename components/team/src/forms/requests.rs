//! What becomes of open requests, workspace by workspace.

use portico::people::TeamWorkspace;
use portico_web::RequestContext;
use serde_json::{Map, Value as Json};

/// The requests of one workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has them: they wait for whoever takes them.
    Nobody,
    /// They stay assigned.
    Stay,
}

impl Fate {
    /// As it is sent; a colleague is sent by their id.
    pub fn word(self) -> &'static str {
        match self {
            Fate::Nobody => "nobody",
            Fate::Stay => "stay",
        }
    }
}

/// What was chosen for these workspaces, for the command: by key, a colleague's id, or "" for nobody. What stays assigned, or was not asked, is left out.
pub fn requests(context: &RequestContext, workspaces: &[TeamWorkspace]) -> Json {
    let form = context.form();
    let mut chosen = Map::new();
    for workspace in workspaces {
        let word = form.first(&format!("requests.{}", workspace.key)).to_owned();
        if word != Fate::Stay.word() && !word.is_empty() {
            chosen.insert(workspace.key.to_string(), if word == Fate::Nobody.word() { "".into() } else { word.into() });
        }
    }
    Json::Object(chosen)
}
