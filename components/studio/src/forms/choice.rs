//! Which drafts are to be published, as the form of the review sends them: `kind/key/seq`.

use portico::ids::EventId;
use portico::site::Thing;
use portico::site::studio::{Chosen, Draft};

/// What a box of the review sends.
pub struct Choice;

impl Choice {
    /// The value of a draft's box.
    #[must_use]
    pub fn value(draft: &Draft) -> String {
        format!("{}/{}/{}", draft.thing.word(), draft.key, draft.seq)
    }
}

/// The drafts that were ticked; what is no such value is left out. Each becomes an event whose id follows from the form.
#[must_use]
pub fn chosen(values: &[String], form_id: &EventId) -> Vec<Chosen> {
    let read = |value: &String| {
        let (word, rest) = value.split_once('/')?;
        let (key, seq) = rest.rsplit_once('/')?;
        let thing: Thing = word.parse().ok()?;
        let event = EventId::of_submission(form_id, &[thing.event(), key, seq]);
        Some(Chosen { kind: thing.event(), id: key.to_owned(), seq: seq.parse().ok()?, event })
    };
    values.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticked_draft_is_read_and_what_is_none_is_left_out() {
        let form = EventId::generate();
        let values = ["portal/support/12", "request-type/a-b/3", "portal/x", "tree/x/1", "portal/x/y", ""].map(str::to_owned);
        let found: Vec<_> = chosen(&values, &form).into_iter().map(|chosen| (chosen.kind, chosen.id, chosen.seq)).collect();
        assert_eq!(found, [("portal.defined", "support".to_owned(), 12), ("request_type.defined", "a-b".to_owned(), 3)]);
        let event = |form: &EventId| chosen(&values[..1], form).remove(0).event;
        assert!(event(&form) == event(&form) && event(&form) != event(&EventId::generate()));
    }
}
