//! The binary: what it prints, how it stops, and what it keeps for the next start.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::world::World;

fn world() -> World {
    World::new()
        .component("a", "/a/...", "variables = { shown = \"{{ plain }}\" }\ndescription = \"Answers.\"")
        .toml("[variables]\nplain = { default = \"manifest\" }")
        .written()
}

struct Process {
    child: Child,
    base: String,
    announced: Vec<String>,
}

impl Process {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let serving = lines.find(|line| line.starts_with("Serving ")).expect("it does not serve");
        let base = serving.trim_start_matches("Serving ").to_owned();
        Self { child, base, announced: lines.take(3).collect() }
    }

    async fn text(&self, path: &str) -> String {
        reqwest::get(format!("{}{path}", self.base)).await.unwrap().text().await.unwrap()
    }

    /// Stops it as a terminal or a supervisor would; gives its exit code and what it wrote on standard error.
    fn stop(self, signal: &str) -> (Option<i32>, String) {
        let kill = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(kill.success());
        let output = self.child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_announces_its_address_and_routes() {
    let process = Process::start(&mut world().command());
    assert_eq!(process.announced[0], "Available Routes:");
    assert_eq!(process.announced[1], format!("  a: {}/a (wildcard)", process.base));
    assert_eq!(process.announced[2], "    Answers.");
    assert_eq!(process.stop("-INT").0, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_environment_wins_over_the_env_file_and_a_flag_over_both() {
    let world = world().file(".env", "SPIN_VARIABLE_PLAIN=file\n");
    let process = Process::start(world.command().env("SPIN_VARIABLE_PLAIN", "environment"));
    assert_eq!(process.text("/a/variable?name=shown").await, "environment");
    process.stop("-TERM");
    let flag = ["--variable", "plain=flag=1"];
    let process = Process::start(world.command().env("SPIN_VARIABLE_PLAIN", "environment").args(flag));
    assert_eq!(process.text("/a/variable?name=shown").await, "flag=1");
    process.stop("-TERM");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signal_lets_requests_finish() {
    let process = Process::start(&mut world().command());
    let url = format!("{}/a/sleep?ms=700", process.base);
    let answer = tokio::spawn(async move { reqwest::get(url).await.unwrap().status().as_u16() });
    tokio::time::sleep(Duration::from_millis(200)).await;
    let (code, log) = tokio::task::spawn_blocking(|| process.stop("-TERM")).await.unwrap();
    assert_eq!(answer.await.unwrap(), 200);
    assert_eq!(code, Some(0), "{log}");
    assert!(log.contains("200 GET /a/sleep a "), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_component_prints_shows_up_behind_its_name() {
    let process = Process::start(&mut world().command());
    process.text("/a/print?text=hello+there").await;
    assert!(process.stop("-INT").1.contains("[a] hello there\n"));
    let process = Process::start(world().command().arg("--quiet"));
    process.text("/a/print?text=hello+there").await;
    assert_eq!(process.stop("-INT").1, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_access_log_has_a_line_of_json_per_answer() {
    let world = world();
    let log = world.path("access.jsonl");
    let process = Process::start(world.command().arg("--access-log").arg(&log));
    process.text("/a/count?secret=1").await;
    process.text("/nowhere").await;
    process.stop("-TERM");
    let text = std::fs::read_to_string(log).unwrap();
    let records: Vec<portico_host::Record> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((records[0].status, records[0].path.as_str(), records[0].bytes), (200, "/a/count", 1));
    assert_eq!((records[1].status, records[1].instance), (404, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn compiled_code_is_kept_for_the_next_start() {
    let world = world();
    let cache = world.path("compiled");
    let world = world.with(|o| o.cache_dir = Some(cache.clone()));
    let files = || glob_count(&cache);
    for _ in 0..2 {
        let process = Process::start(&mut world.command());
        process.text("/a/count").await;
        process.stop("-TERM");
        assert_eq!(files(), 1, "one component, one compiled file");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_one_sentence_on_standard_error() {
    let output = world().toml("[extra]").written().command().output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error.starts_with("portico-host: ") && error.lines().count() == 1, "{error}");
}

/// Files of compiled code below `folder`; statistics of the cache lie beside them.
fn glob_count(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    let count = |path: std::path::PathBuf| match path.is_dir() {
        true => glob_count(&path),
        false => usize::from(path.extension().is_none()),
    };
    entries.map(|entry| count(entry.unwrap().path())).sum()
}
