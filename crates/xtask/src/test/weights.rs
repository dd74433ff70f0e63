//! What the components weigh: an instance is made from these bytes, and a limit that nobody watches is passed unnoticed.

use std::fs;

use crate::build;
use crate::run::root;

use super::tally::Outcome;

/// Whether each built component keeps its limit. Built quickly (without optimisation across crates) they are larger, and can't be asked.
pub fn check() -> Outcome {
    if std::env::var("CARGO_PROFILE_EDGE_LTO").is_ok_and(|lto| lto != "fat") {
        return Outcome::NotRun("the components were built quickly, without optimisation across crates".to_owned());
    }
    let weights =
        build::components().and_then(|names| names.into_iter().map(|name| Ok((weight(&name)?, name))).collect::<anyhow::Result<Vec<_>>>());
    match weights {
        Ok(weights) => judge(&weights),
        Err(error) => Outcome::Failed(format!("{error:#}; build the components first")),
    }
}

fn weight(component: &str) -> anyhow::Result<u64> {
    Ok(fs::metadata(root().join("target/wasm32-wasip2/edge").join(format!("{component}.wasm")))?.len())
}

fn judge(weights: &[(u64, String)]) -> Outcome {
    let heavy: Vec<String> = weights
        .iter()
        .filter(|(weight, name)| *weight > build::heaviest(name))
        .map(|(weight, name)| format!("{name}.wasm has {weight} bytes, {} are allowed", build::heaviest(name)))
        .collect();
    if heavy.is_empty() { Outcome::Passed } else { Outcome::Failed(heavy.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_beyond_its_limit_fails_and_is_named() {
        let limit = build::HEAVIEST_COMPONENT;
        assert_eq!(judge(&[(limit, "hub".into()), (2 * 1024 * 1024, "brand".into())]), Outcome::Passed);
        let Outcome::Failed(why) = judge(&[(limit, "hub".into()), (limit + 1, "desk".into())]) else { panic!("desk is too heavy") };
        assert!(why.starts_with(&format!("desk.wasm has {} bytes", limit + 1)) && !why.contains("hub"), "{why}");
    }
}
