//! Two runs side by side: what got worse.

use crate::figures::Row;
use crate::report::Report;

/// What is worse than so many times the earlier figure is marked.
const MARKED: f64 = 1.15;

/// A figure of both runs.
struct Change {
    /// The later one as a multiple of the earlier one; `None` where either run lacks it.
    ratio: Option<f64>,
    more_is_better: bool,
}

impl Change {
    fn of_gain(new: Option<f64>, old: Option<f64>) -> Self {
        Change { ratio: ratio(new, old), more_is_better: true }
    }

    fn of_cost(new: Option<f64>, old: Option<f64>) -> Self {
        Change { ratio: ratio(new, old), more_is_better: false }
    }

    fn is_worse(&self) -> bool {
        self.ratio.is_some_and(|ratio| if self.more_is_better { ratio * MARKED < 1.0 } else { ratio > MARKED })
    }

    fn cell(&self) -> String {
        let mark = if self.is_worse() { '!' } else { ' ' };
        self.ratio.map_or_else(|| format!("{:>9} ", "-"), |ratio| format!("{ratio:>9.2}{mark}"))
    }
}

fn ratio(new: Option<f64>, old: Option<f64>) -> Option<f64> {
    let (new, old) = new.zip(old)?;
    (old > 0.0).then_some(new / old)
}

/// The columns of [`print`].
const COLUMNS: [&str; 8] = ["of floor", "of twin", "cpu", "cold cpu", "statement", "bytes", "p50", "p99"];

fn changes(new: &Report, row: &Row, old: &Report) -> Option<[Change; COLUMNS.len()]> {
    let before = old.pages.iter().find(|before| before.page == row.page && before.size == row.size)?;
    let cold = |report: &Report, row: &Row| report.cold(row).and_then(|cold| cold.processor);
    let share = |row: &Row| row.twin.as_ref().map(|twin| twin.share);
    let (now, then) = (&row.figures, &before.figures);
    Some([
        Change::of_gain(Some(row.to_floor), Some(before.to_floor)),
        Change::of_gain(share(row), share(before)),
        Change::of_cost(now.processor, then.processor),
        Change::of_cost(cold(new, row), cold(old, before)),
        Change::of_cost(Some(row.statement), Some(before.statement)),
        Change::of_cost(Some(now.bytes as f64), Some(then.bytes as f64)),
        Change::of_cost(Some(now.p50.into()), Some(then.p50.into())),
        Change::of_cost(Some(now.p99.into()), Some(then.p99.into())),
    ])
}

/// Prints the figures of a run as multiples of an earlier one's.
pub fn print(new: &Report, old: &Report) {
    println!("\nAgainst the earlier run, as multiples of its figures (!: worse by more than {:.0} %):", (MARKED - 1.0) * 100.0);
    println!("page              size {}", COLUMNS.map(|name| format!("{name:>9} ")).concat());
    for row in &new.pages {
        if let Some(changes) = changes(new, row, old) {
            println!("{:<13} {:>8} {}", row.page, row.size, changes.map(|change| change.cell()).concat());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::report;

    fn marks(change: impl FnOnce(&mut Report)) -> Vec<&'static str> {
        let (mut new, old) = (report(), report());
        change(&mut new);
        let changes = changes(&new, &new.pages[0], &old).unwrap();
        COLUMNS.into_iter().zip(changes).filter(|(_, change)| change.is_worse()).map(|(name, _)| name).collect()
    }

    #[test]
    fn what_got_worse_by_more_than_15_percent_is_marked() {
        assert!(marks(|_| ()).is_empty());
        assert_eq!(marks(|new| new.pages[0].figures.processor = Some(580.0)), ["cpu"]);
        assert!(marks(|new| new.pages[0].figures.processor = Some(570.0)).is_empty());
        assert_eq!(marks(|new| new.pages[0].to_floor = 0.4), ["of floor"]);
        assert!(marks(|new| new.pages[0].to_floor = 0.9).is_empty(), "more throughput is better");
        assert_eq!(marks(|new| new.cold[0].processor = Some(9000.0)), ["cold cpu"]);
        assert_eq!(marks(|new| new.pages[0].figures.bytes = 20_000), ["bytes"]);
    }

    #[test]
    fn what_the_earlier_run_lacks_is_left_out() {
        let new = report();
        let mut text = serde_json::to_value(report()).unwrap();
        text.as_object_mut().unwrap().remove("cold");
        text["pages"][0].as_object_mut().unwrap().retain(|name, _| name != "processor" && name != "twin");
        let old: Report = serde_json::from_value(text).unwrap();
        let changes = changes(&new, &new.pages[0], &old).unwrap();
        let lacking: Vec<_> =
            COLUMNS.into_iter().zip(&changes).filter(|(_, change)| change.ratio.is_none()).map(|(name, _)| name).collect();
        assert_eq!(lacking, ["of twin", "cpu", "cold cpu"]);
        let mut elsewhere = report();
        elsewhere.pages[0].size = 5;
        assert!(super::changes(&new, &new.pages[0], &elsewhere).is_none());
    }
}
