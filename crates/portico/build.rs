//! Lists the files of the schema, so that a new one is part of it without being named anywhere.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let sql = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("../../sql").canonicalize()?;
    let mut text = String::new();
    for database in ["default", "internal"] {
        for part in ["tables", "projections", "views", "triggers"] {
            let folder = sql.join(database).join(part);
            println!("cargo::rerun-if-changed={}", folder.display());
            let mut files = Vec::new();
            collect(&folder, &mut files)?;
            files.sort();
            let name = format!("{}_{}", database.to_uppercase(), part.to_uppercase());
            writeln!(text, "pub(super) const {name}: &[File] = &[").map_err(io::Error::other)?;
            for file in files {
                let name = file.strip_prefix(&folder).map_err(io::Error::other)?.with_extension("");
                writeln!(text, "    File {{ name: {name:?}, sql: include_str!({file:?}) }},").map_err(io::Error::other)?;
            }
            writeln!(text, "];").map_err(io::Error::other)?;
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("schema.rs"), text)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            files.push(path);
        }
    }
    Ok(())
}
