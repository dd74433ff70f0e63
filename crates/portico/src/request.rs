//! Requests: submitted, answered, moved along their workflow; lists, queues, conversations.

pub mod budget;
mod card;
mod desk_notes;
mod desk_queue;
mod desk_request;
mod detail;
mod list;
mod note;
pub mod queue;
mod reply;
pub mod search;
mod submit;
mod transition;
mod triage;

pub use card::{Card, Cards, CustomerStatus, RequestCard};
pub use desk_notes::{DeskNotes, Note};
pub use desk_queue::{DeskQueue, DeskRow, MenuQueue, QUEUE_ROWS, ShownQueue, TeamStatus};
pub use desk_request::{Customer, DeskDetail, DeskEntry, DeskRequest, DeskTransition};
pub use detail::{Asker, ENTRIES, Entry, OfferedTransition, RequestDetail, RequestHead};
pub use list::RequestList;
pub use note::{PostNote, may_work_on};
pub use reply::{ReplyAsAgent, ReplyAsContact, UNDO_WINDOW, WithdrawReply};
pub use submit::SubmitRequest;
pub use transition::{TransitionAsAgent, TransitionAsContact};
pub use triage::{AssignRequest, PrioritiseRequest};

/// The most characters of a reply, a reason or a note.
pub const LONGEST_MESSAGE: u32 = 10_000;

/// Defines a queue of the desk.
pub type DefineQueue<'a> = crate::definition::Define<'a, queue::QueueDefinition>;
