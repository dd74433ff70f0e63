//! The native twins of a site's components: the same routes, checks, statements and HTML on the same files, without WebAssembly
//! (`crates/twin`).

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use portico::migrations::Database;
use portico_host::manifest::Manifest;
use xtask::databases;
use xtask::run::root;

use crate::client::Connection;
use crate::host::{Host, KEYS};

/// Calls of each page whose answers are compared.
const COMPARED: usize = 16;
/// Characters of a UUID as pages write it: hexadecimal digits.
const UUID: usize = 32;

/// The executable that a component's twin is started from, as an option names it: `hub=/path`.
#[derive(Clone, Debug)]
pub struct Executable {
    component: String,
    path: PathBuf,
}

impl std::str::FromStr for Executable {
    type Err = String;

    fn from_str(option: &str) -> Result<Self, String> {
        let (component, path) = option.split_once('=').ok_or("a twin is named as component=path")?;
        Ok(Executable { component: component.to_owned(), path: path.into() })
    }
}

/// Running twins, by their components.
pub struct Twins(Vec<(String, Host)>);

impl Twins {
    /// Starts them on the databases of a state folder.
    pub fn start(executables: &[Executable], state: &Path) -> Result<Self> {
        let defaults = Manifest::load(&root().join("spin.toml"))?.variables;
        let start = |Executable { component, path }: &Executable| {
            let mut command = Command::new(path);
            command.args(["native_twin", "--exact", "--ignored", "--nocapture"]);
            command.env("PORTICO_ASSETS", root().join("static/dist/assets.json"));
            for database in Database::ALL {
                let file = databases::path(state, database);
                command.env(format!("PORTICO_DATABASE_{}", database.label().to_uppercase()), file);
            }
            let given = defaults.iter().filter_map(|(name, variable)| Some((name.as_str(), variable.default.as_deref()?)));
            for (name, value) in given.chain(KEYS) {
                command.env(format!("SPIN_VARIABLE_{}", name.to_uppercase()), value);
            }
            let twin = Host::launch(command).with_context(|| format!("the twin of {component}, {}", path.display()))?;
            Ok((component.clone(), twin))
        };
        Ok(Twins(executables.iter().map(start).collect::<Result<_>>()?))
    }

    /// The one of a component.
    pub fn of(&self, component: &str) -> Option<&Host> {
        self.0.iter().find(|(name, _)| name == component).map(|(_, twin)| twin)
    }
}

/// Whether host and twin say the same, byte for byte but for the ids that they make.
///
/// # Errors
/// Where they don't: then the twin measures something else.
pub fn says_the_same(host: &Host, twin: &Host, calls: &[Vec<u8>]) -> Result<()> {
    let (mut host, mut twin) = (Connection::open(host.address)?, Connection::open(twin.address)?);
    for call in calls.iter().take(COMPARED) {
        let [ours, theirs] = [&mut host, &mut twin].map(|connection| -> Result<String> {
            connection.call(call, 200)?;
            let answer = connection.answer();
            Ok(answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
        });
        let difference = difference(&ours?, &theirs?);
        ensure!(difference.is_none(), "the twin answers otherwise: {}", difference.unwrap_or_default());
    }
    Ok(())
}

/// Where two bodies differ, apart from UUIDs at the same places.
fn difference(ours: &str, theirs: &str) -> Option<String> {
    let (a, b) = (ours.as_bytes(), theirs.as_bytes());
    let mut at = 0;
    while at < a.len().max(b.len()) {
        if a.get(at) == b.get(at) {
            at += 1;
        } else if let Some(end) = uuid_around(a, at).filter(|end| uuid_around(b, at) == Some(*end)) {
            at = end;
        } else {
            let part = |bytes: &[u8]| {
                String::from_utf8_lossy(&bytes[at.saturating_sub(40).min(bytes.len())..(at + 40).min(bytes.len())]).into_owned()
            };
            return Some(format!("…{}… and …{}…", part(a), part(b)));
        }
    }
    None
}

/// The end of the UUID that a place is in.
fn uuid_around(bytes: &[u8], at: usize) -> Option<usize> {
    let starts = at.saturating_sub(UUID - 1)..=at;
    let is_uuid = |text: &[u8]| text.iter().all(u8::is_ascii_hexdigit);
    starts.filter_map(|start| bytes.get(start..start + UUID)).position(is_uuid).map(|start| at.saturating_sub(UUID - 1) + start + UUID)
}

#[cfg(test)]
mod tests {
    use super::difference;

    const ONE: &str = "<p id=\"01890a5dac96774bbcceb302099a8057\">Hello</p>";
    const OTHER: &str = "<p id=\"01890a5dac977f0080000123456789ab\">Hello</p>";

    #[test]
    fn bodies_may_differ_in_made_up_ids_only() {
        assert_eq!(difference(ONE, ONE), None);
        assert_eq!(difference(ONE, OTHER), None);
        assert!(difference(ONE, &OTHER.replace("Hello", "Hallo")).is_some());
        assert!(difference(ONE, &ONE.replace("</p>", "")).is_some_and(|difference| difference.contains("Hello")));
        assert!(difference(ONE, "<p>Hello</p>").is_some());
    }

    #[test]
    fn an_executable_is_named_with_its_component() {
        let executable: super::Executable = "hub=/a/b=c".parse().unwrap();
        assert_eq!((executable.component.as_str(), executable.path.to_str()), ("hub", Some("/a/b=c")));
        assert!("/a/b".parse::<super::Executable>().is_err());
    }
}
