//! Files that are nobody else's to read on this machine: databases and keys.

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
