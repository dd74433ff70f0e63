//! When a statement that got no answer of its own runs once more.

use std::time::Duration;

use portico::error::{Lost, is_behind_a_writer};

/// So long a statement waits in all for others that write, as it does on a file (SQLite's own busy timeout, as Spin has it).
const PATIENCE: Duration = Duration::from_secs(5);
/// So often a statement that has not run is sent again: the stream it was for is gone, and the next one does not know the schema yet.
const UNHEARD: u32 = 3;
/// The first wait; each is twice as long as the one before, up to the longest.
const FIRST: Duration = Duration::from_millis(10);
const LONGEST: Duration = Duration::from_millis(160);

/// What one statement has been through.
#[derive(Default)]
pub struct Again {
    unheard: u32,
    in_doubt: bool,
    waited: Duration,
    last: Duration,
}

impl Again {
    /// After which time it runs again, given what was said instead of an answer; `None`: that was its last word.
    ///
    /// One that was lost runs again at once: where it has not run, or, once, where twice is the same as once. One that a server turned away
    /// since another was writing has not run: a server does not wait as a file does.
    pub fn after(&mut self, said: &str, may_repeat: bool) -> Option<Duration> {
        if is_behind_a_writer(said) {
            self.last = (self.last * 2).clamp(FIRST, LONGEST);
            self.waited += self.last;
            return (self.waited <= PATIENCE).then_some(self.last);
        }
        let repeats = match Lost::of(said)? {
            Lost::Unheard => {
                self.unheard += 1;
                self.unheard <= UNHEARD
            }
            Lost::InDoubt => may_repeat && !std::mem::replace(&mut self.in_doubt, true),
        };
        repeats.then_some(Duration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GONE: &str = "Hrana: `api error: `Received an invalid baton``";
    const MISSING: &str = "Hrana: `cursor error: `error at step 0: (error code: SQLITE_UNKNOWN) `SQLite error: no such table: event```";
    const CUT_SHORT: &str = "Hrana: `http error: `connection closed before message completed``";
    const BUSY: &str = "Hrana: `cursor error: `error at step 0: (error code: SQLITE_BUSY) `SQLite error: database is locked```";

    /// How often a statement runs again that is answered so each time.
    fn repeats(said: &str, may_repeat: bool) -> usize {
        let mut again = Again::default();
        std::iter::from_fn(|| again.after(said, may_repeat)).count()
    }

    #[test]
    fn a_lost_statement_runs_again_where_it_has_not_run_and_once_more_where_twice_is_once() {
        let no_column = "Hrana: `cursor error: `error at step 0: (error code: SQL_INPUT_ERROR) `no such column: x```";
        for (said, may_repeat, times) in [(GONE, false, 3), (CUT_SHORT, false, 0), (CUT_SHORT, true, 1), (no_column, true, 0)] {
            assert_eq!(repeats(said, may_repeat), times, "{said}");
        }
    }

    #[test]
    fn a_new_stream_that_misses_a_table_after_the_old_one_was_cut_off_is_tried_again() {
        let mut again = Again::default();
        for said in [CUT_SHORT, GONE, MISSING] {
            assert_eq!(again.after(said, true), Some(Duration::ZERO), "{said}");
        }
        assert_eq!(again.after(CUT_SHORT, true), None);
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
