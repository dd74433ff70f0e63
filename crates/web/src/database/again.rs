//! When a statement that got no answer of its own runs once more.

use std::time::Duration;

use portico::error::{Lost, is_behind_a_writer};

/// So long a statement waits in all for others that write, as it does on a file (SQLite's own busy timeout, as Spin has it).
const PATIENCE: Duration = Duration::from_secs(5);
/// The first wait; each is twice as long as the one before, up to the longest.
const FIRST: Duration = Duration::from_millis(10);
const LONGEST: Duration = Duration::from_millis(160);

/// What one statement has been through.
#[derive(Default)]
pub struct Again {
    was_lost: bool,
    waited: Duration,
    last: Duration,
}

impl Again {
    /// After which time it runs again, given what was said instead of an answer; `None`: that was its last word.
    ///
    /// One that was lost runs again once, at once, where it has not run or twice is the same as once. One that a server turned away since
    /// another was writing has not run: a server does not wait as a file does.
    pub fn after(&mut self, said: &str, may_repeat: bool) -> Option<Duration> {
        if is_behind_a_writer(said) {
            self.last = (self.last * 2).clamp(FIRST, LONGEST);
            self.waited += self.last;
            return (self.waited <= PATIENCE).then_some(self.last);
        }
        let repeats = match Lost::of(said) {
            Some(Lost::Unheard) => true,
            Some(Lost::InDoubt) => may_repeat,
            None => false,
        };
        (repeats && !std::mem::replace(&mut self.was_lost, true)).then_some(Duration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GONE: &str = "Hrana: `api error: `Received an invalid baton``";
    const CUT_SHORT: &str = "Hrana: `http error: `connection closed before message completed``";
    const BUSY: &str = "Hrana: `cursor error: `error at step 0: (error code: SQLITE_BUSY) `SQLite error: database is locked```";

    #[test]
    fn a_lost_statement_runs_once_more_where_twice_is_once() {
        for (said, may_repeat, repeats) in [
            (GONE, false, true),
            (CUT_SHORT, false, false),
            (CUT_SHORT, true, true),
            ("Hrana: `cursor error: `error at step 0: (error code: SQL_INPUT_ERROR) `no such column: x```", true, false),
        ] {
            let mut again = Again::default();
            assert_eq!(again.after(said, may_repeat).is_some(), repeats, "{said}");
            assert_eq!(again.after(said, may_repeat), None, "and not a third time: {said}");
        }
    }

    #[test]
    fn who_is_turned_away_by_a_writer_waits_five_seconds_in_all_and_a_file_waits_by_itself() {
        let mut again = Again::default();
        let waits: Vec<Duration> = std::iter::from_fn(|| again.after(BUSY, false)).collect();
        assert_eq!(waits[..3], [10, 20, 40].map(Duration::from_millis));
        let all: Duration = waits.iter().sum();
        assert!(all <= PATIENCE && all + LONGEST > PATIENCE, "{all:?}");
        assert_eq!(Again::default().after("database is locked", false), None);
    }
}
