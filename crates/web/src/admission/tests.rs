//! Who gets which page, and what the others are told. View models are made as their statements give them.

use http::StatusCode;
use portico::ids::{AgentId, SessionId};
use portico::people::{DeskProfile, TeamDirectory};
use portico::portal::{Hub, PortalFront};
use portico::request::RequestList;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::*;
use crate::agent_token::AgentToken;

const ADA: &str = "01900000000070008000000000000104";

fn context() -> RequestContext {
    RequestContext::new(http::Request::get("http://localhost/").body(()).unwrap().into_parts().0, 0, "", "")
}

fn site() -> Value {
    json!({"name": "Northwind", "language": "en", "zone": "UTC", "announcement": null, "color": "#1d4f91", "logo": null})
}

fn dana() -> Value {
    json!({"contact_id": "01900000000070008000000000000001", "name": "Dana Okafor", "email": "dana@acme.example", "language": null})
}

fn read<P: DeserializeOwned>(page: Value) -> P {
    serde_json::from_value(page).unwrap()
}

/// How a page was admitted: the status of the answer, and where it leads.
fn told<T>(admitted: Result<T>, context: &RequestContext) -> (u16, String) {
    match admitted {
        Ok(_) => (200, String::new()),
        Err(error) => {
            let response = error.response(context);
            let place = response.headers.iter().find(|(name, _)| name == "location").map(|(_, place)| place.clone());
            (response.status.as_u16(), place.unwrap_or_default())
        }
    }
}

fn list(site: Value, viewer: Value) -> RequestList {
    read(json!({"site": site, "viewer": viewer, "requests": {"cards": [], "statuses": {}, "portals": {}}}))
}

fn front(site: Value, viewer: Value, portal: Value) -> PortalFront {
    read(json!({"site": site, "viewer": viewer, "portal": portal, "types": []}))
}

fn support() -> Value {
    json!({"brand": {"id": "support", "name": "Support", "color": "#0f766e", "logo": null, "icon": "bug"}, "description": "", "welcome": "",
           "announcement": null, "tabs": []})
}

const SIGN_IN: &str = "/sign-in?return_to=";

#[test]
fn whoever_is_not_signed_in_signs_in_before_a_page_of_their_own() {
    let (context, stranger) = (context(), list(site(), Value::Null));
    let (status, place) = told(stranger.admit(&context), &context);
    assert!(status == StatusCode::SEE_OTHER.as_u16() && place.starts_with(SIGN_IN), "{status} {place}");
    let admitted = list(site(), dana()).admit(&context).unwrap();
    assert_eq!((admitted.reader.name.as_str(), admitted.page_context.site_name.as_str()), ("Dana Okafor", "Northwind"));
}

#[test]
fn on_an_empty_site_there_is_no_page_but_those_for_anybody() {
    let context = context();
    assert_eq!(told(list(Value::Null, Value::Null).admit(&context), &context).0, 404);
    let hub: Hub = read(json!({"site": null, "viewer": null, "portals": []}));
    assert_eq!(told(hub.admit(&context), &context).0, 200);
}

#[test]
fn a_page_without_its_subject_is_not_there_for_a_reader_and_a_stranger_signs_in() {
    let context = context();
    let of = |viewer: Value, portal: Value| told(front(site(), viewer, portal).admit(&context), &context).0;
    assert_eq!([of(dana(), support()), of(dana(), Value::Null)], [200, 404]);
    // A portal where anybody may make an account; of another one it is not said whether it is there.
    assert_eq!([of(Value::Null, support()), of(Value::Null, Value::Null)], [200, 303]);
}

#[test]
fn a_page_wears_the_look_of_its_portal() {
    let admitted = front(site(), dana(), support()).admit(&context()).unwrap();
    assert_eq!(admitted.page_context.brand.stylesheet.as_deref(), Some("/p/support/brand.css?v=0f766e"));
}

fn at_the_desk() -> RequestContext {
    let mut context = context();
    let token = AgentToken { session: SessionId::generate(), agent: AgentId::parse(ADA).unwrap(), ends_at: 0, issued_at: 0 };
    context.agent = Some(token);
    context
}

#[test]
fn a_page_of_the_desk_is_for_the_agent_whose_session_lives() {
    let context = at_the_desk();
    let profile = |agent: Value| read::<DeskProfile>(json!({"site": site(), "agent": agent}));
    let ada = || profile(json!({"id": ADA, "name": "Ada", "role": "admin"}));
    assert_eq!(ada().admit(&context, &AgentId::parse(ADA)).unwrap().reader.name, "Ada");
    let desk = "/desk/sign-in?return_to=";
    for (page, owner) in [(ada(), None), (ada(), Some(AgentId::generate())), (profile(Value::Null), AgentId::parse(ADA))] {
        let (status, place) = told(page.admit(&context, &owner), &context);
        assert!(status == 303 && place.starts_with(desk), "{status} {place}");
    }
}

#[test]
fn the_team_is_no_page_for_whoever_is_no_administrator() {
    let context = at_the_desk();
    let agent = json!({"id": ADA, "name": "Ada", "role": "agent"});
    let team: TeamDirectory = read(json!({"site": site(), "agent": agent, "team": null}));
    assert_eq!(told(team.admit(&context, &AgentId::parse(ADA)), &context).0, 404);
}
