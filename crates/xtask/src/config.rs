//! `cargo xtask config`: a site's configuration as one file. What a file would change is found out by making the change and taking it back, so
//! that the plan is what the site itself says, by the views that serve its pages.

mod history;
mod plan;
mod sight;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use portico::site::{Contacts, SiteFile, Thing};

use crate::databases::{Databases, migrate, site};
use plan::Then;

/// What `cargo xtask config` takes.
#[derive(clap::Subcommand)]
pub enum Options {
    /// Write the configuration of a site: portals, request types, forms, workflows, queues, organisations, the team
    Export {
        /// Where it goes; else it is printed
        file: Option<PathBuf>,
        /// All contacts too, not only those that a portal names
        #[arg(long)]
        contacts: bool,
        /// Where the databases are
        #[arg(long, default_value = ".spin")]
        state_dir: PathBuf,
    },
    /// Say what a file would change, and who would gain or lose sight of what; nothing is changed
    Plan {
        /// The file
        file: PathBuf,
        /// Where the databases are
        #[arg(long, default_value = ".spin")]
        state_dir: PathBuf,
    },
    /// Say who changed one thing, when, and how: newest first
    History {
        /// What kind of thing
        thing: Thing,
        /// Its key; an agent's id; `site`
        key: String,
        /// Only what is older than this number of the log
        #[arg(long, default_value_t = i64::MAX)]
        before: i64,
        /// Where the databases are
        #[arg(long, default_value = ".spin")]
        state_dir: PathBuf,
    },
    /// Make one thing what it was before: another event, which removes none
    Revert {
        /// What kind of thing
        thing: Thing,
        /// Its key; an agent's id; `site`
        key: String,
        /// The number that its history shows
        #[arg(long)]
        to: i64,
        /// Also where people gain sight of something
        #[arg(long)]
        widen: bool,
        /// Where the databases are
        #[arg(long, default_value = ".spin")]
        state_dir: PathBuf,
    },
    /// Change a site to what a file says, all of it or nothing
    Apply {
        /// The file
        file: PathBuf,
        /// Also where people gain sight of something
        #[arg(long)]
        widen: bool,
        /// Where the databases are
        #[arg(long, default_value = ".spin")]
        state_dir: PathBuf,
    },
}

/// Runs it.
///
/// # Errors
/// Where the file or the site is not sound; then nothing was changed.
pub fn config(options: &Options) -> Result<()> {
    match options {
        Options::Export { file, contacts, state_dir } => {
            let which = if *contacts { Contacts::All } else { Contacts::Named };
            let text = migrate(state_dir)?.configuration(which)?.context("nobody has set this site up yet")?.to_json()?;
            match file {
                Some(file) => std::fs::write(file, text).with_context(|| format!("writing {}", file.display()))?,
                None => print!("{text}"),
            }
        }
        Options::Plan { file, state_dir } => {
            let plan = migrate(state_dir)?.change(&read(file)?, Then::TakeBack)?;
            print!("{plan}");
        }
        Options::Apply { file, widen, state_dir } => change(&migrate(state_dir)?, &read(file)?, *widen)?,
        Options::History { thing, key, before, state_dir } => print!("{}", migrate(state_dir)?.history(*thing, key, *before)?),
        Options::Revert { thing, key, to, widen, state_dir } => {
            let databases = migrate(state_dir)?;
            change(&databases, &databases.as_it_was(*thing, key, *to)?, *widen)?;
        }
    }
    Ok(())
}

fn change(databases: &Databases, file: &SiteFile, widen: bool) -> Result<()> {
    let plan = databases.change(file, if widen { Then::Keep } else { Then::KeepUnlessWider })?;
    print!("{plan}");
    if !widen && plan.is_wider() {
        bail!("people would gain sight of something; nothing was changed. `--widen` makes the change as it stands above");
    }
    Ok(())
}

fn read(file: &Path) -> Result<SiteFile> {
    let name = file.display().to_string();
    site(&name, &std::fs::read_to_string(file).with_context(|| format!("reading {name}"))?)
}
