//! The page around a preview: who looks, in which light, how wide, and the site within.

use maud::{Markup, html};
use portico::site::studio::{HubPreview, Preview};
use portico_studio::html::frame::studio;
use portico_studio::html::preview::{Looking, SITE, controls, framed};
use portico_studio::preview::Options;
use portico_web::html::field::{self, Choice, Field};
use portico_web::html::{Locale, PageContext, icon, page_head};
use portico_web::{fields, t};

/// `at` is the customer's path to begin with.
pub fn page(page_context: &PageContext, preview: &Preview<HubPreview>, options: &Options, at: &str, is_narrow: bool) -> Markup {
    let (l, about) = (&page_context.locale, &preview.about);
    let looking = Looking { thing: &options.thing, at, is_typed: options.is_typed, light: &options.light, is_narrow };
    let query = options.query();
    let joint = if at.contains('?') { "&" } else { "?" };
    let address = format!("{SITE}{at}{joint}{query}");
    let main = html! {
        div class="space-y-5" {
            (page_head(&[], t!(l, "preview-title"), places(page_context, options, at)))
            @if !options.person.is_empty() && about.contact.is_none() {
                p class="text-sm font-medium text-error-ink" role="alert" { (t!(l, "preview-nobody", person = options.person.as_str())) }
            }
            div class="preview space-y-4" { (controls(l, &looking, who(l, preview, options))) (framed(l, &address)) }
        }
    };
    studio(page_context, "/studio/preview", t!(l, "preview-title"), main)
}

/// Who looks, and of which drafts.
fn who(l: &Locale, preview: &Preview<HubPreview>, options: &Options) -> Markup {
    let label = t!(l, "preview-person");
    let person = Field::new("person", &label).id("preview-person").value(&options.person).max_length(254).autocomplete("off");
    html! {
        div class="preview-choices" {
            (onlookers(l, preview, options))
            (field::email(l, &person))
            @if !options.thing.is_empty() { (drafts(l, options)) }
        }
    }
}

fn onlookers(l: &Locale, preview: &Preview<HubPreview>, options: &Options) -> Markup {
    let words = |roles: &[String]| if roles.is_empty() { String::new() } else { format!(" ({})", roles.join(", ")) };
    let people: Vec<(String, String)> =
        preview.page.people.iter().map(|person| (person.id.to_string(), format!("{}{}", person.name, words(&person.roles)))).collect();
    let onlooker = preview.about.contact.as_ref().map_or(options.onlooker.as_str(), portico::ids::ContactId::as_str);
    let is_listed = people.iter().any(|(id, _)| id == onlooker) || ["new", "stranger"].contains(&onlooker);
    let own = [("first", t!(l, "preview-first")), ("new", t!(l, "preview-new")), ("stranger", t!(l, "preview-stranger"))];
    let own = own.iter().map(|(value, words)| Choice::new(value, words));
    let choices: Vec<Choice<'_>> = own.chain(people.iter().map(|(id, words)| Choice::new(id, words))).collect();
    let value = if is_listed { onlooker } else { "first" };
    field::select(l, &Field::new("as", &t!(l, "preview-as")).id("preview-as").value(value).required(true), &choices)
}

fn drafts(l: &Locale, options: &Options) -> Markup {
    let (all, alone) = (t!(l, "preview-drafts-all"), t!(l, "preview-drafts-alone"));
    let value = if options.is_alone { "alone" } else { "all" };
    field::select(
        l,
        &Field::new("drafts", &t!(l, "preview-drafts")).id("preview-drafts").value(value).required(true),
        &[Choice::new("all", &all), Choice::new("alone", &alone)],
    )
}

/// Where to look first.
fn places(page_context: &PageContext, options: &Options, at: &str) -> Markup {
    let query = options.query();
    let joint = if query.is_empty() { "" } else { "&" };
    let address = |at: &str| format!("/studio/preview?at={}{joint}{query}", fields::encode(at));
    let portal = at.strip_prefix("/p/").and_then(|rest| rest.split(['/', '?']).next());
    let sign_in = portal.map_or_else(|| "/sign-in".to_owned(), |portal| format!("/sign-in?portal={portal}"));
    html! {
        a class="btn btn-sm" href=(address("/")) aria-current=[(at == "/").then_some("page")] { (icon("house")) (t!(page_context, "preview-hub")) }
        a class="btn btn-sm" href=(address(&sign_in)) aria-current=[at.starts_with("/sign-in").then_some("page")] { (icon("log-in")) (t!(page_context, "preview-sign-in")) }
    }
}
