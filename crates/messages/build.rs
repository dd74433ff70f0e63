//! Compiles the catalogues of `static/messages`.

use std::error::Error;
use std::path::{Path, PathBuf};

use portico_messages_compiler::{compile, read};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("../../static/messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let compiled = match compile(&read(folder)?) {
        Ok(compiled) => compiled,
        Err(problems) => {
            // As cargo shows errors of the compiler: each on its line, with file and line.
            problems.iter().for_each(|problem| println!("cargo::error={problem}"));
            return Ok(());
        }
    };
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(out.join("languages.rs"), compiled.languages)?;
    std::fs::write(out.join("messages.rs"), compiled.messages)?;
    Ok(())
}
