//! Request types: what can be asked for, and with which form.

use serde::Serialize;

use super::Sharing;
use super::form::{Field, Form};
use crate::definition::{Definition, Object, Text, as_number, defined_by, one_of};
use crate::definition::{IconName, WorkspaceKey};
use crate::ids::Slug;

/// A request type: `request_type.defined`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct RequestTypeDefinition {
    /// Where it is offered.
    pub portal: Slug,
    /// One of the portal's tabs.
    pub tab: Slug,
    /// Its order in the tab.
    pub position: u32,
    /// What people read.
    pub name: Text,
    /// A line under it.
    pub description: Text,
    /// Beside its name.
    pub icon: IconName,
    /// Who works on it.
    pub workspace: WorkspaceKey,
    /// How it goes.
    pub workflow: Slug,
    /// What a request begins with: 1 (urgent) to 4 (low).
    pub priority: u8,
    /// Who else of the customer's organisation sees the request.
    pub sharing: Sharing,
    /// The stated time to a first answer.
    pub response_hours: u32,
    /// The same in words, in the place of the hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<Text>,
    /// Where the time is told from.
    #[serde(skip_serializing_if = "ResponseFrom::is_stated")]
    pub response_from: ResponseFrom,
    /// What happens after submitting.
    pub what_next: Text,
    /// What is said right after submitting, in the place of Portico's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<Text>,
    /// Its requests are never shared.
    #[serde(skip_serializing_if = "std::ops::Not::not", serialize_with = "as_number")]
    pub confidential: bool,
    /// What is asked.
    pub form: Form,
}

one_of! {
    /// Where the time to an answer is told from.
    ResponseFrom, "stated or history",
    /// As it is stated.
    Stated = "stated",
    /// From how long it took lately, once there are 20 cases.
    History = "history"
}

impl ResponseFrom {
    fn is_stated(&self) -> bool {
        *self == ResponseFrom::Stated
    }
}

impl Definition for RequestTypeDefinition {
    type Key = Slug;
    const KIND: &'static str = "request_type.defined";
    defined_by!("portal/define_request_type.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (portal, tab, position) = (from.word("portal"), from.word("tab"), from.position());
        let (name, description, icon) = (from.text("name", 80), from.text("description", 200), from.word("icon"));
        let (workspace, workflow) = (from.word("workspace"), from.word("workflow"));
        let (priority, sharing) = (from.number("priority", 1..=4), from.word("sharing"));
        // At most a year.
        let (response_hours, what_next) = (from.number("response_hours", 1..=8760), from.text("what_next", 500));
        let (response, response_from) = (from.optional_text("response", 200), from.optional_word("response_from"));
        let (success, confidential) = (from.optional_text("success", 500), from.flag("confidential"));
        let form = from.object("form", read_form);
        if confidential && sharing.as_ref().is_some_and(|sharing| *sharing != Sharing::Private) {
            from.fault("sharing", "must be private: what is confidential is never shared");
        }
        Some(RequestTypeDefinition {
            portal: portal?,
            tab: tab?,
            position,
            name: name?,
            description: description?,
            icon: icon?,
            workspace: workspace?,
            workflow: workflow?,
            priority: priority?,
            sharing: sharing?,
            response_hours: response_hours?,
            response,
            response_from: response_from.unwrap_or(ResponseFrom::Stated),
            what_next: what_next?,
            success,
            confidential,
            form: form?,
        })
    }
}

fn read_form(from: &mut Object<'_>) -> Option<Form> {
    let items = from.items("fields")?;
    // What can't be read is told with its own place in the field: `fields[3].show_when.all[1]`.
    let read = |(place, item)| {
        let field: Result<Field, _> = serde_path_to_error::deserialize(item);
        field
            .map_err(|error: serde_path_to_error::Error<serde_json::Error>| {
                from.fault(&in_field(place, error.path()), error.inner().to_string())
            })
            .ok()
    };
    // Each is read, so that each says what is wrong with it.
    let fields: Vec<Option<Field>> = items.iter().enumerate().map(read).collect();
    let form = Form { fields: fields.into_iter().collect::<Option<_>>()? };
    for (path, why) in form.faults() {
        from.fault(&path, why);
    }
    for (path, text, rule) in form.texts() {
        from.check_text(&path, text, &rule);
    }
    Some(form)
}

fn in_field(place: usize, path: &serde_path_to_error::Path) -> String {
    if path.iter().next().is_none() { format!("fields[{place}]") } else { format!("fields[{place}].{path}") }
}
