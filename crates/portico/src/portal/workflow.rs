//! Workflows: the statuses of a request, what customers read of them, and the ways between them.

mod rules;

use serde::Serialize;

use crate::definition::{Category, Owner, as_number, one_of};
use crate::definition::{Definition, Object, Text, defined_by};
use crate::ids::Slug;

/// A workflow: `workflow.defined`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct WorkflowDefinition {
    /// The team's word.
    pub name: Text,
    /// The customer's words for the stages of progress.
    pub steps: Vec<Text>,
    /// The status of a new request.
    pub initial: Slug,
    /// In the order of the desk's menus.
    pub statuses: Vec<Status>,
    /// In the order of the buttons.
    pub transitions: Vec<Transition>,
    /// Where open requests go whose status is no longer there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
}

/// Where requests go that stand in a status which the workflow gives up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Move {
    /// The status that is gone.
    pub from: Slug,
    /// The one that takes its place.
    pub to: Slug,
}

/// Where a request can stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Status {
    /// What requests keep.
    pub key: Slug,
    /// The team's word.
    pub name: Text,
    /// What kind of status it is.
    pub category: Category,
    /// The customer's word.
    pub customer_name: Text,
    /// What happens now, in a sentence for the customer.
    pub next_step: Text,
    /// Whose turn it is.
    pub owner: Owner,
    /// Index into the workflow's steps; none is off the way (withdrawn, declined).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// The status that a customer's reply leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_reply: Option<Slug>,
}

/// A way from statuses to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Transition {
    /// What forms name it by.
    pub key: Slug,
    /// The team's word.
    pub name: Text,
    /// The statuses it starts from.
    pub from: Vec<Slug>,
    /// The status it leads to.
    pub to: Slug,
    /// The customer's word; the transition is theirs then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_name: Option<Text>,
    /// The customer says why.
    #[serde(serialize_with = "as_number", skip_serializing_if = "is_false")]
    pub needs_reason: bool,
    /// How the request was settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Slug>,
    /// Offered to customers this many days after the request was resolved; always, where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grace_days: Option<u32>,
    /// What must hold for a request, whoever takes it through.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<Requirement>,
}

one_of! {
    /// What a transition asks of a request: a validator.
    Requirement, "a requirement: assignee, reply",
    /// An agent has it.
    Assignee = "assignee",
    /// The team has written to the customer.
    Reply = "reply"
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Definition for WorkflowDefinition {
    type Key = Slug;
    const KIND: &'static str = "workflow.defined";
    defined_by!("portal/define_workflow.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, steps, initial) = (from.text("name", 80), from.texts("steps", 40), from.word("initial"));
        let (statuses, transitions) = (from.list("statuses", Status::read), from.list("transitions", Transition::read));
        let moves = from.optional_list("moves", Move::read);
        let workflow = WorkflowDefinition {
            name: name?,
            steps: steps?,
            initial: initial?,
            statuses: statuses?,
            transitions: transitions?,
            moves: moves?,
        };
        for (path, why) in workflow.faults() {
            from.fault(&path, why);
        }
        Some(workflow)
    }
}

impl Status {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (key, name, category) = (from.word("key"), from.text("name", 60), from.word("category"));
        let (customer_name, next_step, owner) = (from.text("customer_name", 60), from.text("next_step", 300), from.word("owner"));
        let (step, after_reply) = (from.optional_number("step", 0..=100), from.optional_word("after_reply"));
        Some(Status {
            key: key?,
            name: name?,
            category: category?,
            customer_name: customer_name?,
            next_step: next_step?,
            owner: owner?,
            step,
            after_reply,
        })
    }
}

impl Transition {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (key, name, start, to) = (from.word("key"), from.text("name", 60), from.words("from"), from.word("to"));
        let (customer_name, needs_reason) = (from.optional_text("customer_name", 60), from.flag("needs_reason"));
        let (resolution, grace_days) = (from.optional_word("resolution"), from.optional_number("grace_days", 1..=3650));
        let requires = if from.has("requires") { from.words("requires") } else { Some(Vec::new()) };
        Some(Transition {
            key: key?,
            name: name?,
            from: start?,
            to: to?,
            customer_name,
            needs_reason,
            resolution,
            grace_days,
            requires: requires?,
        })
    }
}

impl Move {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (gone, to) = (from.word("from"), from.word("to"));
        Some(Move { from: gone?, to: to? })
    }
}
