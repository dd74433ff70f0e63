//! A small run beside the one that `reference.json` keeps: as ratios within a run, so that the machine counts little. A report for whoever
//! reads the log of a test run: nothing fails by it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use crate::figures::Row;
use crate::report::Report;

/// By page and name; less is better in all of them.
pub type Ratios = BTreeMap<String, BTreeMap<String, f64>>;

/// From so many times the reference on, a ratio is marked.
const MARKED: f64 = 2.0;

/// The ratios of a run's smallest site.
pub fn ratios(report: &Report) -> Ratios {
    let smallest = report.pages.iter().map(|row| row.size).min();
    let of_page = |row: &Row| {
        let cold = report.cold(row).and_then(|cold| cold.to_warm(&row.figures));
        let ratios = [
            ("time to the floor's", Some(1.0 / row.to_floor)),
            ("cpu to the floor's", row.cost_to_floor()),
            ("cpu cold to warm", cold),
            ("time to the native twin's", row.twin.as_ref().map(|twin| 1.0 / twin.share)),
            ("bytes", Some(row.figures.bytes as f64)),
        ];
        ratios.into_iter().filter_map(|(name, ratio)| Some((name.to_owned(), (ratio? * 100.0).round() / 100.0))).collect()
    };
    report.pages.iter().filter(|row| Some(row.size) == smallest).map(|row| (row.page.clone(), of_page(row))).collect()
}

/// Reads a reference.
pub fn read(path: &Path) -> Result<Ratios> {
    let text = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} holds no ratios", path.display()))
}

/// Makes a run the reference of later ones.
pub fn write(path: &Path, ratios: &Ratios) -> Result<()> {
    Ok(std::fs::write(path, serde_json::to_string_pretty(ratios)? + "\n")?)
}

/// Prints ratios beside those of the reference, and marks what has doubled.
pub fn print(ratios: &Ratios, reference: &Ratios) {
    println!("\nA small run beside the reference (a report: nothing fails by it)");
    println!("{:<14} {:<26} {:>9} {:>10}", "", "", "now", "reference");
    for (page, ratios) in ratios {
        for (name, now) in ratios {
            let before = reference.get(page).and_then(|ratios| ratios.get(name));
            let digits = if *now > 100.0 { 0 } else { 2 };
            let before_text = before.map_or_else(|| "-".to_owned(), |before| format!("{before:.digits$}"));
            println!("{page:<14} {name:<26} {now:>9.digits$} {before_text:>10}{}", if doubled(*now, before) { "  DOUBLED" } else { "" });
        }
    }
}

fn doubled(now: f64, before: Option<&f64>) -> bool {
    before.is_some_and(|before| *before > 0.0 && now >= before * MARKED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::report;

    #[test]
    fn ratios_are_those_within_a_run() {
        let ratios = ratios(&report());
        let found: Vec<_> = ratios["hub"].iter().map(|(name, ratio)| (name.as_str(), *ratio)).collect();
        assert_eq!(
            found,
            [
                ("bytes", 9000.0),
                ("cpu cold to warm", 4.0),
                ("cpu to the floor's", 5.0),
                ("time to the floor's", 2.0),
                ("time to the native twin's", 1.25)
            ]
        );
    }

    #[test]
    fn what_doubled_is_marked_and_what_the_reference_lacks_is_not() {
        assert!(doubled(4.0, Some(&2.0)) && !doubled(3.9, Some(&2.0)) && !doubled(3.9, None));
        assert!(!doubled(0.0, Some(&0.0)), "a redirect has no bytes");
    }
}
