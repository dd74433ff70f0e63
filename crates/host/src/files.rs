//! Files that components may read. As in Spin they are copied when the host starts, so that a component sees what its manifest lists
//! and nothing beside it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

use crate::manifest::{Component, FileMount};

/// Folders to mount: where they are, and their path inside the component.
pub type Mounts = Vec<(PathBuf, String)>;

/// Collects the files of component `id` under `copies`. With `direct`, folders that are placed whole are mounted where they are.
///
/// # Errors
/// If a path does not exist, leaves the folder of the manifest, or cannot be copied.
pub fn mount(id: &str, component: &Component, root: &Path, copies: &Path, direct: bool) -> Result<Mounts> {
    let excluded = component.exclude_files.iter().map(|pattern| glob::Pattern::new(pattern));
    let excluded = excluded.collect::<Result<Vec<_>, _>>().context("`exclude_files` has a broken glob")?;
    ensure!(excluded.is_empty() || !direct, "`exclude_files` and --direct-mounts do not go together");
    let copy = Copy { root, target: copies.join(id), excluded };
    let mut mounts = Mounts::new();
    for mount in &component.files {
        match mount {
            FileMount::Placement { source, destination } if direct && root.join(source).is_dir() => {
                mounts.push((root.join(source), destination.clone()));
            }
            mount => copy.mount(mount).with_context(|| format!("cannot mount the files of component `{id}`"))?,
        }
    }
    if copy.target.exists() {
        mounts.push((copy.target, "/".to_owned()));
    }
    Ok(mounts)
}

struct Copy<'a> {
    root: &'a Path,
    target: PathBuf,
    excluded: Vec<glob::Pattern>,
}

impl Copy<'_> {
    fn mount(&self, mount: &FileMount) -> Result<()> {
        match mount {
            FileMount::Pattern(pattern) => self.pattern(pattern),
            FileMount::Placement { source, destination } => self.place(source, destination.trim_start_matches('/')),
        }
    }

    /// Files keep their path below the manifest's folder.
    fn pattern(&self, pattern: &str) -> Result<()> {
        let last = pattern.rsplit('/').next().unwrap_or(pattern);
        ensure!(!matches!(last, "." | ".."), "the pattern {pattern:?} must not end in a dot path");
        let path = self.root.join(pattern);
        ensure!(!path.is_dir(), "{pattern:?} is a folder: use {{ source = …, destination = … }} or a glob ending in **/*");
        if path.exists() {
            self.file(&path, &self.target.join(pattern))
        } else if glob::Pattern::escape(pattern) != pattern {
            self.glob(&path, self.root, &self.target)
        } else {
            bail!("{pattern:?} does not exist and is no glob")
        }
    }

    /// A file or folder at a path of its own.
    fn place(&self, source: &str, destination: &str) -> Result<()> {
        let from = self.root.join(source);
        let to = self.target.join(destination);
        ensure!(from.exists(), "{source:?} does not exist");
        if from.is_dir() { self.glob(&from.join("**/*"), &from, &to) } else { self.file(&from, &to) }
    }

    fn glob(&self, pattern: &Path, base: &Path, to: &Path) -> Result<()> {
        std::fs::create_dir_all(to)?;
        let pattern = pattern.to_str().context("a path is not UTF-8")?;
        for path in glob::glob(pattern)? {
            let path = path?;
            if !path.is_file() {
                continue;
            }
            let below = path.strip_prefix(self.root).ok().filter(|p| !p.starts_with(".."));
            let below = below.with_context(|| format!("{pattern} is outside the folder of the manifest"))?;
            if self.excluded.iter().any(|excluded| excluded.matches_path(below)) {
                continue;
            }
            self.file(&path, &to.join(path.strip_prefix(base)?))?;
        }
        Ok(())
    }

    fn file(&self, from: &Path, to: &Path) -> Result<()> {
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
        Ok(())
    }
}
