//! The table of routes in a component's `lib.rs`.

/// The parts of a path that a route names: `key` of `/requests/:key`.
#[derive(Debug, Default)]
pub struct Path(Vec<(&'static str, String)>);

impl Path {
    /// Fits a path to a route's pattern.
    #[must_use]
    pub fn fit(pattern: &'static str, path: &str) -> Option<Self> {
        let mut parts = path.split('/');
        let mut named = Vec::new();
        for expected in pattern.split('/') {
            let part = parts.next()?;
            match expected.strip_prefix(':') {
                Some(name) if !part.is_empty() => named.push((name, part.to_owned())),
                None if expected == part => {}
                _ => return None,
            }
        }
        parts.next().is_none().then_some(Path(named))
    }

    /// A named part, as it stands in the path; "" where the route has none of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| *found == name).map_or("", |(_, value)| value)
    }
}

/// Makes the function `routes(&RequestContext) -> Result<Response>` of a component from a table of `METHOD "path" => handler`.
/// A handler is `async fn(&RequestContext, &Path) -> Result<Response>`. A known path with another method is 405, an unknown one 404,
/// or, with `; else handler` at the table's end, whatever that handler says.
#[macro_export]
macro_rules! routes {
    ($($method:ident $pattern:literal => $handler:path),* $(,)? $(; else $fallback:path)?) => {
        async fn routes(context: &$crate::RequestContext) -> $crate::Result<$crate::Response> {
            $crate::log::component(env!("CARGO_PKG_NAME"));
            let mut known: Vec<&str> = Vec::new();
            $(
                if let Some(path) = $crate::Path::fit($pattern, &context.path) {
                    if context.is_method(stringify!($method)) {
                        return $handler(context, &path).await;
                    }
                    known.push(stringify!($method));
                }
            )*
            $(
                if known.is_empty() {
                    return $fallback(context, &$crate::Path::default()).await;
                }
            )?
            Err(if known.is_empty() { $crate::HttpError::not_found() } else { $crate::HttpError::method(&known.join(", ")) })
        }
    };
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_pattern_fits_whole_parts_only() {
        assert_eq!(Path::fit("/requests/:key/replies", "/requests/SUP-7/replies").map(|p| p.get("key").to_owned()), Some("SUP-7".into()));
        for other in ["/requests", "/requests//replies", "/requests/SUP-7/replies/", "/requests/SUP-7"] {
            assert!(Path::fit("/requests/:key/replies", other).is_none(), "{other}");
        }
    }
}
