//! Counts what the runners say, so that the last line can.

use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// How a check of our own went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it should.
    Passed,
    /// Why not.
    Failed(String),
    /// It could not be asked: why. Never counted as passed.
    NotRun(String),
}

/// What has run so far.
#[derive(Default)]
pub struct Tally {
    rows: Vec<Row>,
}

#[derive(Default)]
struct Row {
    kind: String,
    what: String,
    passed: u64,
    failed: u64,
    left_out: u64,
    /// Why it did not run.
    not_run: Option<String>,
}

impl Tally {
    /// Runs a command, shows what it prints, and counts its tests. A command that fails without a failed test is one failure; one that counts none
    /// (a check) is one test.
    pub fn run(&mut self, kind: &str, what: &str, command: &mut Command) -> Result<()> {
        let mut child = match command.stdout(Stdio::piped()).spawn() {
            Err(error) if error.kind() == ErrorKind::NotFound => bail!("{} is needed but not on the PATH", command.get_program().display()),
            other => other.with_context(|| format!("starting {what}"))?,
        };
        let mut row = Row { kind: kind.into(), what: what.into(), ..Row::default() };
        let output = child.stdout.take().context("the output of a test")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            row.count(&line);
        }
        let success = child.wait()?.success();
        match (success, row.passed + row.failed) {
            (true, 0) => row.passed = 1,
            (false, _) if row.failed == 0 => row.failed = 1,
            _ => {}
        }
        self.rows.push(row);
        Ok(())
    }

    /// Counts a check that is no program.
    pub fn record(&mut self, kind: &str, what: &str, outcome: Outcome) {
        let mut row = Row { kind: kind.into(), what: what.into(), ..Row::default() };
        match outcome {
            Outcome::Passed => row.passed = 1,
            Outcome::Failed(why) => {
                println!("{what}: {why}");
                row.failed = 1;
            }
            Outcome::NotRun(why) => row.not_run = Some(why),
        }
        self.rows.push(row);
    }

    /// How many failed.
    pub fn failed(&self) -> u64 {
        self.rows.iter().map(|row| row.failed).sum()
    }

    /// What ran, and the sum.
    pub fn print(&self) {
        println!("\nWhat ran:");
        for row in &self.rows {
            match &row.not_run {
                Some(why) => println!("  {:<10} {:<40} NOT RUN: {why}", row.kind, row.what),
                None => {
                    let left_out = if row.left_out == 0 { String::new() } else { format!(" {:>3} left out", row.left_out) };
                    println!("  {:<10} {:<40} {:>4} passed {:>3} failed{left_out}", row.kind, row.what, row.passed, row.failed);
                }
            }
        }
        let not_run: u64 = self.rows.iter().map(|row| row.left_out + u64::from(row.not_run.is_some())).sum();
        let also = if not_run == 0 { String::new() } else { format!(", {not_run} skipped") };
        println!("\n{} passed, {} failed{also}", self.rows.iter().map(|row| row.passed).sum::<u64>(), self.failed());
    }
}

impl Row {
    /// Reads `test result: ok. 3 passed; 0 failed; …` (cargo), `# pass 3`, `# fail 0` (node) and `  3 passed (1.2m)`, `  1 failed` (Playwright).
    fn count(&mut self, line: &str) {
        if let Some(result) = line.trim().strip_prefix("test result: ") {
            for part in result.split([';', '.']) {
                self.add(part.trim());
            }
        } else if let Some((word, number)) = line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) {
            self.add(&format!("{} {word}ed", number.trim()));
        } else if let Some(sum) = line.strip_prefix("  ").map(|sum| sum.split(" (").next().unwrap_or_default()) {
            self.add(sum);
        }
    }

    /// `3 passed`
    fn add(&mut self, part: &str) {
        match part.split_once(' ').and_then(|(number, word)| Some((number.parse::<u64>().ok()?, word))) {
            Some((number, "passed")) => self.passed += number,
            Some((number, "failed")) => self.failed += number,
            // A step of a story that broke off before it, a test that was left out.
            Some((number, "did not run" | "skipped" | "ignored")) => self.left_out += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Row;

    #[test]
    fn all_runners_are_counted() {
        let mut row = Row::default();
        row.count("test result: FAILED. 12 passed; 3 failed; 2 ignored; 0 measured; 1 filtered out; finished in 4.17s");
        row.count("# pass 5");
        row.count("# fail 1");
        row.count("# duration_ms 500");
        row.count("  ✓   1 once.test.mjs:30:1 › 2 passed (1.2s)");
        row.count("  2 failed");
        row.count("    once.test.mjs:30:1 › a double click on the button makes one request");
        row.count("  3 did not run");
        row.count("  1 skipped");
        row.count("  100 passed (3.2m)");
        assert_eq!((row.passed, row.failed, row.left_out), (117, 6, 6));
    }
}
