//! The table of routes in a component's `lib.rs`. Each route says which calls it answers, what it takes and how much of it, and how its
//! caller proves who they are; [`serve`](crate::serve()) sees to all three before the handler runs.

/// What a route takes as the body of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing: a `GET`, or a `POST` whose path says all.
    Nothing,
    /// The fields of an HTML form, `application/x-www-form-urlencoded`, up to [`LARGEST_FORM`] bytes.
    Form,
    /// `application/json`, up to so many bytes.
    Json(usize),
    /// Anything, up to so many bytes.
    Bytes(usize),
}

/// The largest form that is read, in bytes; every field's own limit is far below.
pub const LARGEST_FORM: usize = 256 * 1024;

impl Body {
    /// The most bytes that are read.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Body::Nothing | Body::Form => LARGEST_FORM,
            Body::Json(most) | Body::Bytes(most) => most,
        }
    }

    /// Whether a body of this media type is what is taken. An empty one has none.
    #[must_use]
    pub fn is_of(self, media_type: &str) -> bool {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        match self {
            Body::Nothing | Body::Form => essence.eq_ignore_ascii_case("application/x-www-form-urlencoded"),
            Body::Json(_) => essence.eq_ignore_ascii_case("application/json"),
            Body::Bytes(_) => true,
        }
    }
}

/// One route.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// `GET`, `POST`.
    pub method: &'static str,
    /// `/requests/:key`
    pub pattern: &'static str,
    /// What is taken.
    pub body: Body,
}

/// What a call's path and method lead to.
#[derive(Debug)]
pub enum Found {
    /// A route, and the parts of the path that it names.
    Route(&'static Route, Path),
    /// A known path with another method; those that it has.
    OtherMethods(String),
    /// No known path.
    Nothing,
}

/// The route of a component for this call.
#[must_use]
pub fn find(routes: &'static [Route], method: &str, path: &str) -> Found {
    let fitting: Vec<(&'static Route, Path)> = routes.iter().filter_map(|route| Some((route, Path::fit(route.pattern, path)?))).collect();
    let known = fitting.iter().map(|(route, _)| route.method).collect::<Vec<_>>().join(", ");
    match fitting.into_iter().find(|(route, _)| route.method == method) {
        Some((route, path)) => Found::Route(route, path),
        None if known.is_empty() => Found::Nothing,
        None => Found::OtherMethods(known),
    }
}

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

/// Makes a component's table of routes, `ROUTES`, and `handle`, which calls the handler of one:
///
/// ```text
/// routes! {
///     GET "/requests/:key" for customer => handlers::detail,
///     POST "/requests/:key/replies" with form for customer => handlers::post_reply,
/// }
/// ```
///
/// Behind `for` stands how the caller proves who they are: a function of [`proof`](crate::proof). A component carries only those that it names.
///
/// A handler is `async fn(&RequestContext, &Path) -> Result<Response>`. A known path with another method is 405, an unknown one 404, or,
/// with `; else handler` at the table's end, whatever that handler says.
#[macro_export]
macro_rules! routes {
    ($($method:ident $pattern:literal $(with $body:ident $(($most:expr))?)? for $proof:ident => $handler:path),* $(,)? $(; else $fallback:path)?) => {
        static ROUTES: &[$crate::routes::Route] = &[$($crate::routes::Route {
            method: stringify!($method),
            pattern: $pattern,
            body: $crate::routes!(@body $($body $(($most))?)?),
        }),*];

        async fn handle(context: &mut $crate::RequestContext, route: Option<&$crate::routes::Route>, path: &$crate::Path) -> $crate::Result<$crate::Response> {
            match route.map(|route| (route.method, route.pattern)) {
                $(Some((stringify!($method), $pattern)) => match $crate::proof::$proof(context).await? {
                    Some(refused) => Ok(refused),
                    None => $handler(context, path).await,
                },)*
                _ => $crate::routes!(@else context path $($fallback)?),
            }
        }
    };
    (@body) => { $crate::routes::Body::Nothing };
    (@body form) => { $crate::routes::Body::Form };
    (@body json($most:expr)) => { $crate::routes::Body::Json($most) };
    (@body bytes($most:expr)) => { $crate::routes::Body::Bytes($most) };
    (@else $context:ident $path:ident) => { Err($crate::HttpError::not_found()) };
    (@else $context:ident $path:ident $fallback:path) => { $fallback($context, $path).await };
}

#[cfg(test)]
mod tests {
    use super::{Body, Found, LARGEST_FORM, Path, Route, find};

    #[test]
    fn a_pattern_fits_whole_parts_only() {
        assert_eq!(Path::fit("/requests/:key/replies", "/requests/SUP-7/replies").map(|p| p.get("key").to_owned()), Some("SUP-7".into()));
        for other in ["/requests", "/requests//replies", "/requests/SUP-7/replies/", "/requests/SUP-7"] {
            assert!(Path::fit("/requests/:key/replies", other).is_none(), "{other}");
        }
    }

    static TABLE: &[Route] =
        &[Route { method: "GET", pattern: "/a/:b", body: Body::Nothing }, Route { method: "POST", pattern: "/a/:b", body: Body::Form }];

    #[test]
    fn a_path_leads_to_its_route_or_to_the_methods_that_it_has() {
        assert!(matches!(find(TABLE, "POST", "/a/1"), Found::Route(route, path) if route.body == Body::Form && path.get("b") == "1"));
        assert!(matches!(find(TABLE, "PUT", "/a/1"), Found::OtherMethods(methods) if methods == "GET, POST"));
        assert!(matches!(find(TABLE, "GET", "/b"), Found::Nothing));
    }

    #[test]
    fn a_body_is_of_the_kind_and_size_that_its_route_takes() {
        assert!(Body::Form.is_of("application/x-www-form-urlencoded; charset=utf-8") && !Body::Form.is_of("application/json"));
        assert!(Body::Json(10).is_of("Application/JSON") && !Body::Json(10).is_of("text/plain") && Body::Bytes(10).is_of("image/png"));
        assert_eq!([Body::Form.most(), Body::Json(10).most(), Body::Bytes(20).most()], [LARGEST_FORM, 10, 20]);
    }
}
