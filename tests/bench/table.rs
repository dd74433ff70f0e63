//! The pages of a report, as two tables: how quick they are, and what an answer costs.

use crate::figures::{Figures, Row};
use crate::report::{Report, millis};

/// Prints both.
pub fn print(report: &Report) {
    speed(&report.pages);
    cost(report);
}

fn speed(rows: &[Row]) {
    println!("page              size  answers/s  of floor  of twin  p50 ms  p99 ms  p99/p50  alone ms  to least   KB");
    for row in rows {
        let f = &row.figures;
        println!(
            "{:<13} {:>8} {:>10.0} {:>8.0}% {} {} {:>9.2} {:>4.0}",
            row.page,
            row.size,
            f.rate,
            row.to_floor * 100.0,
            row.twin.as_ref().map_or_else(|| format!("{:>8}", "-"), |twin| format!("{:>7.0}%", twin.share * 100.0)),
            times(f),
            row.to_smallest,
            f.bytes as f64 / 1024.0,
        );
    }
    if let Some(Row { floor, .. }) = rows.first() {
        println!("{:<22} {:>10.0} {:>9} {:>8} {}", "floor", floor.rate, "", "", times(floor));
    }
    println!();
}

fn times(figures: &Figures) -> String {
    let Figures { p50, p99, alone, .. } = figures;
    format!("{:>7.1} {:>7.1} {:>8.1} {:>9.2}", millis(*p50), millis(*p99), figures.spread(), millis(*alone))
}

fn cost(report: &Report) {
    println!(
        "µs of an answer   size    cpu  floor  of floor   twin  of twin  statement  (mean)  reading   rest    cold  of warm  cold p50 ms"
    );
    for row in &report.pages {
        let (cpu, floor, cold) = (row.figures.processor, row.floor.processor, report.cold(row));
        println!(
            "{:<13} {:>8} {} {} {} {} {} {:>10.0} {:>7.0} {:>8.0} {} {} {} {}",
            row.page,
            row.size,
            or_dash(cpu, 6, 0),
            or_dash(floor, 6, 0),
            or_dash(row.cost_to_floor(), 9, 1),
            or_dash(row.twin.as_ref().and_then(|twin| twin.figures.processor), 6, 0),
            or_dash(row.cost_to_twin(), 8, 1),
            row.statement,
            row.statement_mean,
            row.reading,
            or_dash(cpu.zip(floor).map(|(cpu, floor)| cpu - floor - row.statement_mean), 6, 0),
            or_dash(cold.and_then(|cold| cold.processor), 7, 0),
            or_dash(cold.and_then(|cold| cold.to_warm(&row.figures)), 8, 1),
            or_dash(cold.map(|cold| millis(cold.p50)), 12, 1),
        );
    }
    if let Some(floor) = report.cold.iter().find(|cold| cold.page == "floor") {
        println!("{:<90} {} {:>8} {:>12.1}", "floor", or_dash(floor.processor, 7, 0), "", millis(floor.p50));
    }
    println!(
        "\ncpu: the host's processor time for an answer; twin: the native twin's; statement, reading its JSON: natively; rest: cpu less floor and statement,\nthat is routing, session, JSON and HTML in the component, and SQLite's way through the host; cold: cpu where each instance answers once\n"
    );
}

/// A figure in a column so wide; a dash where there is none.
pub fn or_dash(figure: Option<f64>, width: usize, digits: usize) -> String {
    figure.map_or_else(|| format!("{:>width$}", "-"), |figure| format!("{figure:>width$.digits$}"))
}
