//! The data of each event, field for field in the order in which `sql/commands` writes it. A test runs the commands and compares.

use serde::Serialize;

/// `request.submitted`
#[derive(Serialize)]
pub struct Submitted<'a> {
    pub key: String,
    pub number: i64,
    pub workspace: &'a str,
    pub portal: &'a str,
    #[serde(rename = "type")]
    pub kind: &'a str,
    pub workflow: &'a str,
    pub contact: &'a str,
    pub organisation: Option<&'a str>,
    pub follows: Option<&'a str>,
    pub title: &'a str,
    pub body: &'a str,
    pub answers: Vec<Answer<'a>>,
    pub status: &'a str,
    pub state: &'a str,
    pub priority: u8,
    pub form_version: u32,
    pub confidential: u8,
    pub audience: Vec<Reader<'a>>,
}

/// Some of a request's readers.
#[derive(Serialize)]
pub struct Reader<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'a str>,
}

/// One of the other answers.
#[derive(Serialize)]
pub struct Answer<'a> {
    pub field: &'a str,
    pub label: &'a str,
    pub text: &'a str,
}

/// `reply.posted`, by a customer.
#[derive(Serialize)]
pub struct Reply<'a> {
    pub body: &'a str,
    pub visible_at: i64,
    pub from: &'a str,
    pub to: Option<&'a str>,
    pub state: Option<&'a str>,
}

/// `reply.posted`, by an agent.
#[derive(Serialize)]
pub struct AgentReply<'a> {
    #[serde(flatten)]
    pub reply: Reply<'a>,
    pub resolution: Option<&'a str>,
}

/// `request.transitioned`
#[derive(Serialize)]
pub struct Transitioned<'a> {
    pub transition: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    pub state: &'a str,
    pub resolution: Option<&'a str>,
    pub reason: &'a str,
}

/// `request.assigned`
#[derive(Serialize)]
pub struct Assigned<'a> {
    pub from: Option<&'a str>,
    pub assignee: &'a str,
}

/// `request.prioritised`
#[derive(Serialize)]
pub struct Prioritised {
    pub from: u8,
    pub priority: u8,
}
