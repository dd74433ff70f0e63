//! Applications made for one test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use portico_host::{AccessLog, Options, Running};
use tempfile::TempDir;

/// An application that is being described.
pub struct World {
    folder: TempDir,
    manifest: String,
    pub options: Options,
}

impl World {
    /// An application without components.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            manifest: folder.path().join("spin.toml"),
            listen: "127.0.0.1:0".parse().unwrap(),
            access_log: AccessLog::Memory,
            quiet: true,
            cache_dir: Some(target().join("cache")),
            ..Options::default()
        };
        let manifest = "spin_manifest_version = 2\n[application]\nname = \"test\"\nversion = \"1.2.3\"\n".to_owned();
        Self { folder, manifest, options }
    }

    /// A component at `route` (a pattern, or a table such as `{ private = true }`) with more keys in `grants`.
    pub fn component(self, id: &str, route: &str, grants: &str) -> Self {
        let source = guest();
        self.route(route, id).toml(&format!("[component.{id}]\nsource = {source:?}\n{grants}"))
    }

    /// One more route of a component.
    pub fn route(self, route: &str, id: &str) -> Self {
        let route = if route.starts_with('{') { route.to_owned() } else { format!("{route:?}") };
        self.toml(&format!("[[trigger.http]]\nroute = {route}\ncomponent = {id:?}"))
    }

    /// More of the manifest.
    pub fn toml(mut self, text: &str) -> Self {
        self.manifest.push_str(text);
        self.manifest.push('\n');
        self
    }

    /// A file beside the manifest.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    /// A runtime configuration.
    pub fn runtime_config(mut self, text: &str) -> Self {
        self.options.runtime_config = Some(self.path("runtime-config.toml"));
        self.file("runtime-config.toml", text)
    }

    /// Changes how it is run.
    pub fn with(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// A path beside the manifest.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes the manifest.
    pub fn written(self) -> Self {
        let text = self.manifest.clone();
        self.file("spin.toml", &text)
    }

    /// Runs it.
    pub async fn start(self) -> Portal {
        let world = self.written();
        let host = portico_host::start(world.options.clone()).await.unwrap();
        Portal { host, client: reqwest::Client::new(), world }
    }

    /// Tries to run it, and gives the sentence that says why it cannot.
    pub async fn failure(self) -> String {
        let world = self.written();
        match portico_host::start(world.options.clone()).await {
            Ok(_) => panic!("it started"),
            Err(error) => format!("{error:#}"),
        }
    }

    /// The binary, ready to run this application.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portico-host"));
        command.arg("--from").arg(&self.options.manifest).args(["--listen", &self.options.listen.to_string()]);
        command.arg("--cache-dir").args(&self.options.cache_dir);
        command
    }
}

/// A running application.
pub struct Portal {
    pub host: Running,
    pub client: reqwest::Client,
    pub world: World,
}

impl Portal {
    /// The address of `path`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host.addr())
    }

    /// Status and text at `path`.
    pub async fn get(&self, path: &str) -> (u16, String) {
        let response = self.client.get(self.url(path)).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    /// Text at `path`, which must answer 200.
    pub async fn text(&self, path: &str) -> String {
        let (status, text) = self.get(path).await;
        assert_eq!(status, 200, "{path}: {text}");
        text
    }

    /// Text of the 400 at `path`.
    pub async fn refusal(&self, path: &str) -> String {
        let (status, text) = self.get(path).await;
        assert_eq!(status, 400, "{path}: {text}");
        text
    }

    /// Runs `statement` on the database `default` of the component at `/a`.
    pub async fn sql(&self, statement: &str) -> String {
        self.text(&format!("/a/sql?db=default&q={}", escape(statement))).await
    }
}

/// `text` as part of a query.
pub fn escape(text: &str) -> String {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/host-guest")
}

/// The guest, built once per run.
fn guest() -> &'static Path {
    static GUEST: OnceLock<PathBuf> = OnceLock::new();
    GUEST.get_or_init(|| {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--release", "--target", "wasm32-wasip2", "--target-dir"])
            .arg(target())
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guest"))
            .status()
            .unwrap();
        assert!(built.success(), "the guest cannot be built");
        target().join("wasm32-wasip2/release/host_guest.wasm").canonicalize().unwrap()
    })
}
