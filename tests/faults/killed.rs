//! Killed in mid-write, under load: the host (of several, one after the other), and the servers of the databases.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use portico_tests::{Backend, Process, until};

use crate::writers::{Ledger, write_through};

/// How often a host is killed.
const KILLS: u64 = 50;
/// How often the databases are.
const RESTARTS: u64 = 12;

/// A libSQL server lets its writers queue; one that is killed there can leave a place that nobody fills, and then nobody writes any more.
/// Whoever supervises it sees that, and restarts it (docs/operations.md).
fn go_on(host: &mut Process, ledger: &Ledger) -> Result<()> {
    let before = ledger.count();
    if until(8, "a write", || Ok(ledger.count() > before)).is_err() {
        eprintln!("nothing is written any more: the databases restart");
        host.restart_databases()?;
        until(60, "a write after the databases restarted", || Ok(ledger.count() > before))?;
    }
    Ok(())
}

#[test]
fn killed_fifty_times_in_mid_write_nothing_acknowledged_is_lost_or_doubled() -> Result<()> {
    let mut host = Process::new(&[])?;
    let (acknowledged, resent) = write_through(&mut host, |host, ledger| {
        for kill in 0..KILLS {
            // At another moment each time: 150 to 640 ms after it serves.
            thread::sleep(Duration::from_millis(150 + kill * 37 % 50 * 10));
            host.kill_next()?;
            host.start().with_context(|| format!("after kill {}", kill + 1))?;
            go_on(host, ledger)?;
        }
        Ok(())
    })?;
    // Where others go on, only what the killed one had is sent again.
    let interrupted = if Backend::chosen()? == Backend::Replicas { 15 } else { 50 };
    assert!(acknowledged > 200 && resent > interrupted, "there was load, and it was interrupted: {acknowledged} {resent}");
    Ok(())
}

#[test]
fn databases_that_restart_under_load_lose_and_double_nothing() -> Result<()> {
    if Backend::chosen()? == Backend::Files {
        println!("left out, since nothing serves files: databases that restart");
        return Ok(());
    }
    let mut host = Process::new(&[])?;
    let (acknowledged, resent) = write_through(&mut host, |host, ledger| {
        for restart in 0..RESTARTS {
            thread::sleep(Duration::from_millis(300 + restart * 37 % 50 * 10));
            host.restart_databases().with_context(|| format!("restart {}", restart + 1))?;
        }
        go_on(host, ledger)
    })?;
    // What was interrupted had mostly not run, and was sent again by the host: few forms had to be.
    assert!(acknowledged > 50, "there was load: {acknowledged} acknowledged, {resent} sent again");
    Ok(())
}
