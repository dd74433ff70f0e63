//! From a path to the component that answers it. Patterns and their precedence are those of `routefinder`, which Spin uses too.

use std::borrow::Cow;
use std::collections::HashMap;

use anyhow::{Result, anyhow};

use crate::manifest::{HttpTrigger, Route};

/// All public routes of an application.
pub struct Router {
    finder: routefinder::Router<Target>,
    listed: Vec<Target>,
}

/// Where a route leads.
#[derive(Clone, Debug)]
pub struct Target {
    /// Id of the component.
    pub component: String,
    /// The pattern as the manifest has it.
    pub pattern: String,
    /// The pattern with a leading slash and without a trailing one.
    pub based: String,
}

impl Router {
    /// Builds the routes of `triggers`; of two equal patterns the last one counts, and `warn` hears of the other.
    ///
    /// # Errors
    /// If a pattern cannot be parsed.
    pub fn new(triggers: &[HttpTrigger], mut warn: impl FnMut(String)) -> Result<Self> {
        let mut listed: Vec<Target> = Vec::new();
        for trigger in triggers {
            let Route::Pattern(pattern) = &trigger.route else {
                continue;
            };
            let target = Target { component: trigger.component.clone(), pattern: pattern.clone(), based: based(pattern) };
            match listed.iter_mut().find(|other| other.pattern == *pattern) {
                Some(other) => {
                    warn(format!("route {pattern} of {} is never used: {} has the same", other.component, target.component));
                    *other = target;
                }
                None => listed.push(target),
            }
        }
        let mut finder = routefinder::Router::new();
        for target in &listed {
            let spec = match target.based.strip_suffix("/...") {
                Some(prefix) => format!("{prefix}/*"),
                None => target.based.clone(),
            };
            finder
                .add(spec.as_str(), target.clone())
                .map_err(|error| anyhow!("route {:?} of component `{}` is not a pattern: {error}", target.pattern, target.component))?;
        }
        Ok(Self { finder, listed })
    }

    /// The best match for `path`: exact before wildcard, the longest prefix first.
    pub fn find<'a>(&'a self, path: &'a str) -> Option<Match<'a>> {
        let found = self.finder.best_match(path)?;
        let captures = found.captures();
        Some(Match {
            path_info: path_info(captures.wildcard(), path),
            parameters: captures.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            target: Cow::Borrowed(found.handler()),
        })
    }

    /// All routes in the order of the manifest.
    pub fn listed(&self) -> &[Target] {
        &self.listed
    }
}

/// A route that fits a request.
pub struct Match<'a> {
    /// The route.
    pub target: Cow<'a, Target>,
    /// What the trailing wildcard stands for.
    pub path_info: String,
    /// What the `:name` segments stand for.
    pub parameters: HashMap<String, String>,
}

impl Match<'_> {
    /// The match of a call from one component to another: all of the path is behind the wildcard.
    pub fn chained(component: &str, path: &str) -> Self {
        let target = Target { component: component.to_owned(), pattern: "/...".to_owned(), based: "/...".to_owned() };
        Self { target: Cow::Owned(target), path_info: path.to_owned(), parameters: HashMap::new() }
    }

    /// The pattern without its trailing wildcard.
    pub fn prefix(&self) -> &str {
        self.target.pattern.strip_suffix("/...").unwrap_or(&self.target.pattern)
    }
}

/// `routefinder` drops the slashes around what a wildcard stands for; Spin gives them back.
fn path_info(wildcard: Option<&str>, path: &str) -> String {
    match (wildcard, path.ends_with('/')) {
        (None, _) | (Some(""), false) => String::new(),
        (Some(""), true) => "/".to_owned(),
        (Some(rest), false) => format!("/{rest}"),
        (Some(rest), true) => format!("/{rest}/"),
    }
}

fn based(pattern: &str) -> String {
    let path = if pattern.starts_with('/') { pattern.to_owned() } else { format!("/{pattern}") };
    path.strip_suffix('/').map_or(path.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn router(patterns: &[&str]) -> Router {
        let triggers: Vec<_> = patterns
            .iter()
            .map(|p| HttpTrigger { id: String::new(), route: Route::Pattern((*p).to_owned()), component: (*p).to_owned() })
            .collect();
        Router::new(&triggers, |_| ()).unwrap()
    }

    #[test]
    fn an_exact_route_wins_over_parameters_and_wildcards() {
        let router = router(&["/...", "/requests/...", "/requests/:key", "/requests/new"]);
        let pattern = |path: &str| router.find(path).unwrap().target.pattern.clone();
        assert_eq!(pattern("/requests/new"), "/requests/new");
        assert_eq!(pattern("/requests/SUP-1"), "/requests/:key");
        assert_eq!(pattern("/requests/SUP-1/replies"), "/requests/...");
        assert_eq!(pattern("/other"), "/...");
    }

    #[test]
    fn a_wildcard_keeps_its_slashes() {
        let router = router(&["/files/..."]);
        let info = |path: &str| router.find(path).unwrap().path_info;
        assert_eq!(info("/files"), "");
        assert_eq!(info("/files/"), "/");
        assert_eq!(info("/files/a/b"), "/a/b");
        assert_eq!(info("/files/a/"), "/a/");
    }

    #[test]
    fn of_two_equal_routes_the_last_one_counts() {
        let trigger = |component: &str| HttpTrigger { id: String::new(), route: Route::Pattern("/a".into()), component: component.into() };
        let mut warnings = Vec::new();
        let router = Router::new(&[trigger("one"), trigger("two")], |w| warnings.push(w)).unwrap();
        assert_eq!(router.find("/a").unwrap().target.component, "two");
        assert_eq!(warnings.len(), 1);
    }
}
