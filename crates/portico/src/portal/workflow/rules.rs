//! What makes a workflow one that requests can go through.

use std::collections::HashSet;

use super::{Category, Move, Slug, Status, Transition, WorkflowDefinition};

/// Path and reason, in the order of the definition.
type Faults = Vec<(String, String)>;

impl WorkflowDefinition {
    /// What is wrong between its parts, each of which is sound by itself.
    pub(super) fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        if self.statuses.is_empty() {
            return vec![("statuses".into(), "is empty: a request stands in a status".into())];
        }
        match self.status(&self.initial) {
            None => faults.push(("initial".into(), unknown(&self.initial))),
            Some(status) if status.category == Category::Done => faults.push(("initial".into(), "is done before it begins".into())),
            Some(_) => {}
        }
        for (place, status) in self.statuses.iter().enumerate() {
            self.check_status(place, status, &mut faults);
        }
        for (place, transition) in self.transitions.iter().enumerate() {
            self.check_transition(place, transition, &mut faults);
        }
        for (place, moved) in self.moves.iter().enumerate() {
            self.check_move(place, moved, &mut faults);
        }
        // Ways are looked at where all of them lead from somewhere to somewhere.
        if faults.is_empty() {
            self.check_ways(&mut faults);
        }
        faults
    }

    fn status(&self, key: &Slug) -> Option<&Status> {
        self.statuses.iter().find(|status| status.key == *key)
    }

    fn check_status(&self, place: usize, status: &Status, faults: &mut Faults) {
        let mut fault = |field: &str, why: String| faults.push((format!("statuses[{place}].{field}"), why));
        if self.statuses[..place].iter().any(|earlier| earlier.key == status.key) {
            fault("key", "is there twice".into());
        }
        if status.step.is_some_and(|step| step >= self.steps.len()) {
            fault("step", format!("is not the index of a step: there are {}, counted from 0", self.steps.len()));
        }
        let Some(next) = &status.after_reply else { return };
        if status.category == Category::Done {
            fault("after_reply", "does not happen: nobody replies to a request that is done".into());
        }
        match self.status(next) {
            None => fault("after_reply", unknown(next)),
            Some(next) if next.category == Category::Done => fault("after_reply", "would end the request with a question unread".into()),
            Some(_) => {}
        }
    }

    fn check_transition(&self, place: usize, transition: &Transition, faults: &mut Faults) {
        let mut fault = |field: &str, why: String| faults.push((format!("transitions[{place}].{field}"), why));
        if self.transitions[..place].iter().any(|earlier| earlier.key == transition.key) {
            fault("key", "is there twice".into());
        }
        if transition.from.is_empty() {
            fault("from", "is empty: it starts from nowhere".into());
        }
        let missing = |key: &&Slug| self.status(key).is_none();
        for (at, key) in transition.from.iter().enumerate().filter(|(_, key)| missing(key)) {
            fault(&format!("from[{at}]"), unknown(key));
        }
        let ends = |key: &Slug| self.status(key).is_some_and(|status| status.category == Category::Done);
        if missing(&&transition.to) {
            fault("to", unknown(&transition.to));
        } else if transition.from.contains(&transition.to) {
            fault("to", "leads to where it starts".into());
        } else if transition.resolution.is_some() && !ends(&transition.to) {
            fault("resolution", format!("says how a request was settled, but \"{}\" is not done", transition.to));
        }
        let for_customers = transition.customer_name.is_some();
        if transition.needs_reason && !for_customers {
            fault("needs_reason", "asks a customer, but there is no customer_name: customers are not offered it".into());
        }
        if transition.grace_days.is_some() && !for_customers {
            fault("grace_days", "limits customers, but there is no customer_name: customers are not offered it".into());
        } else if transition.grace_days.is_some() && !transition.from.iter().all(ends) {
            fault("grace_days", "counts from when a request was done, so it can only start from statuses that are done".into());
        }
    }

    fn check_move(&self, place: usize, moved: &Move, faults: &mut Faults) {
        let mut fault = |field: &str, why: String| faults.push((format!("moves[{place}].{field}"), why));
        if self.status(&moved.from).is_some() {
            fault("from", format!("moves requests out of \"{}\", which is still there", moved.from));
        } else if self.moves[..place].iter().any(|earlier| earlier.from == moved.from) {
            fault("from", "is there twice".into());
        }
        match self.status(&moved.to) {
            None => fault("to", unknown(&moved.to)),
            Some(status) if status.category == Category::Done => fault("to", "would end requests unread".into()),
            Some(_) => {}
        }
    }

    /// Every status can be come to, and from every one a request can be brought to its end.
    fn check_ways(&self, faults: &mut Faults) {
        let ways: Vec<(&Slug, &Slug)> = self
            .transitions
            .iter()
            .flat_map(|transition| transition.from.iter().map(|from| (from, &transition.to)))
            .chain(self.statuses.iter().filter_map(|status| Some((&status.key, status.after_reply.as_ref()?))))
            .collect();
        let reached = closure(HashSet::from([&self.initial]), &ways);
        let done = self.statuses.iter().filter(|status| status.category == Category::Done).map(|status| &status.key).collect();
        let back: Vec<_> = ways.iter().map(|&(from, to)| (to, from)).collect();
        let ending = closure(done, &back);
        for (place, status) in self.statuses.iter().enumerate() {
            if !reached.contains(&status.key) {
                faults.push((format!("statuses[{place}]"), format!("can't be reached from \"{}\"", self.initial)));
            } else if !ending.contains(&status.key) {
                faults.push((format!("statuses[{place}]"), "is a dead end: no way leads from it to a status that is done".into()));
            }
        }
    }
}

/// All that the ways lead to from there.
fn closure<'a>(mut found: HashSet<&'a Slug>, ways: &[(&'a Slug, &'a Slug)]) -> HashSet<&'a Slug> {
    loop {
        let more: Vec<&Slug> = ways.iter().filter(|(from, to)| found.contains(from) && !found.contains(to)).map(|(_, to)| *to).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

fn unknown(key: &Slug) -> String {
    format!("there is no status \"{key}\"")
}
