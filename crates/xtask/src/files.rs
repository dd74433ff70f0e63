//! Files that are nobody else's to read on this machine, databases and keys; and copies.

use std::fs::{DirBuilder, OpenOptions};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A database's file and those that SQLite puts beside it.
pub fn of_database(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|suffix| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    })
}

/// Makes a folder that only its owner can open, where there is none.
pub fn private_folder(path: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).with_context(|| format!("making the folder {}", path.display()))
}

/// Sees to it that only its owner can read a database: its file is made before SQLite makes it, which then gives the same rights to the files
/// beside it. Those of an older version are set right.
pub fn private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).with_context(|| format!("making {}", path.display()))?;
    for file in of_database(path).iter().filter(|file| file.exists()) {
        restrict(file).with_context(|| format!("restricting {}", file.display()))?;
    }
    Ok(())
}

#[cfg(unix)]
fn restrict(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let file = path.metadata()?;
    if file.permissions().mode() & 0o077 == 0 { Ok(()) } else { std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)) }
}

#[cfg(not(unix))]
fn restrict(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Copies a file, or a folder without what is built in it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in from.read_dir().with_context(|| format!("reading {}", from.display()))? {
            let name = entry?.file_name();
            if name != "target" && name != "node_modules" {
                copy(&from.join(&name), &to.join(&name))?;
            }
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, to).map(drop).with_context(|| format!("copying {}", from.display()))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_is_made_and_what_was_made_before_is_its_owners_alone() {
        let folder = std::env::temp_dir().join(format!("portico-files-{}", uuid::Uuid::new_v4().simple()));
        private_folder(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700);
        let old = folder.join("old.db");
        for file in of_database(&old) {
            std::fs::write(&file, "").unwrap();
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        }
        private(&old).unwrap();
        private(&folder.join("new.db")).unwrap();
        assert!(of_database(&old).iter().all(|file| mode(file) == 0o600) && mode(&folder.join("new.db")) == 0o600);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
