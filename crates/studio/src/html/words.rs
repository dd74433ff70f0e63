//! Kinds of things, in words, and where they are edited.

use portico::site::Thing;
use portico_web::html::Locale;
use portico_web::t;

/// What a kind of thing is called.
pub fn thing(l: &Locale, thing: Thing) -> String {
    match thing {
        Thing::Site => t!(l, "studio-site"),
        Thing::Workspace => t!(l, "studio-workspace"),
        Thing::Workflow => t!(l, "studio-workflow"),
        Thing::Portal => t!(l, "studio-portal"),
        Thing::RequestType => t!(l, "studio-type"),
        Thing::Organisation | Thing::Agent | Thing::Queue => thing.word().to_owned(),
    }
}

/// Where a thing is edited; for a part of it, where that is.
pub fn address(thing: Thing, key: &str) -> String {
    match thing {
        Thing::Portal => format!("/studio/portals/{key}"),
        Thing::RequestType => format!("/studio/request-types/{key}"),
        Thing::Workflow => format!("/studio/workflows/{key}"),
        Thing::Site => "/studio/site".to_owned(),
        Thing::Workspace => format!("/studio/workspaces/{key}"),
        Thing::Organisation | Thing::Agent | Thing::Queue => "/studio".to_owned(),
    }
}
