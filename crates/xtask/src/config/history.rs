//! Who changed one thing of the configuration, and how it was before.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use jiff::Timestamp;
use portico::native::now;
use portico::site::{Contacts, How, SiteFile, Thing};

use crate::databases::Databases;

impl Databases {
    /// The definitions of one thing older than `before`, newest first: when, by whom, and what each changed.
    pub fn history(&self, thing: Thing, key: &str, before: i64) -> Result<String> {
        let history = now(portico::site::History::load(&self.default, thing.event(), key, before))?;
        let mut text = String::new();
        for (defined, how) in history.changes() {
            let at = Timestamp::from_millisecond(defined.at)?;
            writeln!(text, "{} · {at:.0} · {}", defined.seq, defined.by)?;
            match how {
                How::Fields(fields) if fields.is_empty() => writeln!(text, "    the same again")?,
                How::Fields(fields) => fields.iter().try_for_each(|field| writeln!(text, "    {field}"))?,
                How::New | How::Stays => writeln!(text, "    defined")?,
            }
        }
        if text.is_empty() {
            writeln!(text, "Nothing has defined that.")?;
        }
        Ok(text)
    }

    /// The site's configuration with one thing as event `seq` defined it.
    pub fn as_it_was(&self, thing: Thing, key: &str, seq: i64) -> Result<SiteFile> {
        let live = self.configuration(Contacts::Named)?.context("nobody has set this site up yet")?;
        let history = now(portico::site::History::load(&self.default, thing.event(), key, seq.saturating_add(1)))?;
        let then = history.changes().next().filter(|(defined, _)| defined.seq == seq);
        let (defined, _) = then.with_context(|| format!("no event {seq} defines that; `config history` shows those that do"))?;
        Ok(live.with(thing, key, &defined.data)?)
    }
}

#[cfg(test)]
mod tests {
    use portico::migrations::Database;
    use portico::native::Sqlite;

    use super::*;
    use crate::config::plan::Then;

    #[test]
    fn the_history_of_a_portal_says_who_changed_what_and_brings_it_back() -> Result<()> {
        let site = Databases { default: Sqlite::in_memory(Database::Default)?, internal: Sqlite::in_memory(Database::Internal)? };
        site.load_demo()?;
        let first = site.history(Thing::Portal, "support", i64::MAX)?;
        assert!(first.ends_with(" · setup\n    defined\n"), "{first}");
        let seq: i64 = first.split(' ').next().context("a number")?.parse()?;
        let mut file = serde_json::to_value(site.configuration(Contacts::Named)?.context("a configuration")?)?;
        file["portals"][0]["welcome"] = "Good morning".into();
        site.change(&SiteFile::from_value(&file)?, Then::Keep)?;
        let second = site.history(Thing::Portal, "support", i64::MAX)?;
        assert!(second.contains("    welcome: {") && second.contains("} becomes \"Good morning\"\n"), "{second}");
        assert!(second.ends_with(&first), "{second}");
        let plan = site.change(&site.as_it_was(Thing::Portal, "support", seq)?, Then::KeepUnlessWider)?;
        assert!(plan.to_string().starts_with("~ portal support\n    welcome: \"Good morning\" becomes {"), "{plan}");
        assert_eq!(site.history(Thing::Portal, "support", i64::MAX)?.matches(" · setup\n").count(), 3);
        assert_eq!(site.history(Thing::Portal, "support", seq)?, "Nothing has defined that.\n");
        let missing = site.as_it_was(Thing::Workflow, "support", seq).err().map(|error| error.to_string());
        assert!(missing.is_some_and(|said| said.starts_with(&format!("no event {seq} defines that"))));
        Ok(())
    }
}
