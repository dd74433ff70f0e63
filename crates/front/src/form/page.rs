//! The HTML of a form.

use maud::{Markup, Render, html};
use portico::ids::Slug;
use portico::portal::form::{Field as Asked, FieldKind};
use portico::portal::{MemberPick, Terms};
use portico_web::html::field::{Choice, Field};
use portico_web::html::form::over_budget;
use portico_web::html::{
    Icon, Kind, Locale, PageContext, SECOND_SLOT, SLOT, around, around_both, banner, designed, error_summary, hidden, icon, layout,
    named_icon, script, site_word, submit_button,
};
use portico_web::t;

use super::drawing::{Drawing, field, one_of};
use super::kinds::element_id;
use super::words::{self, Problem};
use super::{Draft, FOLLOWS, FOR_MEMBER, FORM_VERSION, MYSELF, ORGANISATION, Question, TERMS};
use super::{carried, expectation, tables};

/// The form of a request type, with what stands in it.
pub fn form(page_context: &PageContext, question: &Question, filled: &Draft<'_>) -> Markup {
    let l = &page_context.locale;
    let problems = problems(l, question, filled);
    let lines: Vec<(String, Markup)> = problems.iter().map(|(id, problem)| (element_id(id), line(l, question, id, problem))).collect();
    let lines: Vec<(&str, &Markup)> = lines.iter().map(|(id, line)| (id.as_str(), line)).collect();
    let form = &question.kind.form;
    let (rules, drawing) = (
        form.rules(),
        Drawing {
            form,
            typed: filled.typed,
            colleagues: &question.colleagues,
            changed: filled.changed,
            problems: &problems,
            is_row: false,
        },
    );
    let main = html! {
        div class="mx-auto max-w-3xl space-y-6" {
            (head(l, question))
            @if let Some(followed) = &question.follows {
                (banner(Kind::Info, t!(l, "intake-follows"), html! { a class="text-link" href=(format!("/requests/{}", followed.key)) lang="" { (followed.title) } }))
            }
            @if !filled.changed.is_empty() { (carried::notice(l, filled.changed)) }
            (error_summary(l, &lines))
            @if rules.is_some() { (script("form_rules")) }
            form data-rules=[rules] class="card p-5 sm:p-8 space-y-6" method="post" action=(format!("/p/{}/new/{}", question.portal_id, question.kind_id)) {
                (tables::enter(&form.fields))
                (hidden(&[("form_id", filled.form_id.as_str()), (FORM_VERSION, &question.kind.form_version.to_string())]))
                @if let Some(followed) = &question.follows { (hidden(&[(FOLLOWS, followed.key.as_str())])) }
                @if !question.members.is_empty() { (for_whom(l, question, filled, of(&problems, FOR_MEMBER))) }
                @if question.asks_organisation() { (organisation(l, question, filled, of(&problems, ORGANISATION))) }
                @for state in form.states(filled.typed).iter().filter(|state| state.field.kind != FieldKind::Hidden) { (field(l, &drawing, state, of(&problems, &state.field.id))) }
                @if let Some(unread) = &question.terms { (terms(l, question, unread, of(&problems, TERMS))) }
                (end(l, question, filled.over_until))
            }
        }
    };
    layout::customer(&page_context.clone().titled_by_designer(&question.kind.name), main)
}

fn head(l: &Locale, question: &Question) -> Markup {
    let (name, description) = (designed(l, &question.kind.name), designed(l, &question.kind.description));
    let portal = designed(l, &question.portal.name);
    html! {
        div class="space-y-4" {
            nav class="text-sm text-muted" lang=[portal.lang()] aria-label=(portal.words()) {
                a class="inline-flex items-center gap-1.5 link link-hover py-1" href=(format!("/p/{}", question.portal_id)) {
                    (icon("arrow-left")) (portal.words())
                }
            }
            div class="flex items-center gap-4" {
                span class="grid place-items-center size-12 rounded-2xl bg-brand-soft text-brand-ink text-2xl shrink-0" { (named_icon(&question.kind.icon)) }
                div class="min-w-0" {
                    h1 class="text-2xl sm:text-3xl font-semibold tracking-tight" lang=[name.lang()] { (name.words()) }
                    p class="text-muted text-pretty" lang=[description.lang()] { (description.words()) }
                }
            }
        }
    }
}

fn organisation(l: &Locale, question: &Question, filled: &Draft<'_>, problem: Option<&Problem<'_>>) -> Markup {
    let (id, label) = (element_id(ORGANISATION), t!(l, "intake-organisation"));
    let plain = Field::new(ORGANISATION, &label)
        .id(&id)
        .value(filled.typed.first(ORGANISATION))
        .error(problem.map(|problem| problem.words.as_str()))
        .required(true);
    let choices: Vec<Choice<'_>> = question.organisations.iter().map(|one| Choice::new(one.id.as_str(), &one.name)).collect();
    one_of(l, &plain, &choices)
}

/// A lead may ask for a member; who is in several organisations stands there with each.
fn for_whom(l: &Locale, question: &Question, filled: &Draft<'_>, problem: Option<&Problem<'_>>) -> Markup {
    let (id, label, help) = (element_id(FOR_MEMBER), t!(l, "intake-for"), t!(l, "intake-for-help"));
    let chosen = Some(filled.typed.first(FOR_MEMBER)).filter(|chosen| !chosen.is_empty()).unwrap_or(MYSELF);
    let plain = Field::new(FOR_MEMBER, &label).id(&id).value(chosen).help(help.as_str());
    let plain = plain.error(problem.map(|problem| problem.words.as_str())).required(true);
    let name_of =
        |organisation: &Slug| question.organisations.iter().find(|own| own.id == *organisation).map_or("", |own| own.name.as_str());
    let words = |member: &MemberPick| match question.asks_organisation() {
        true => t!(l, "intake-for-of", name = member.name.as_str(), organisation = name_of(&member.organisation)),
        false => member.name.clone(),
    };
    let names: Vec<String> = question.members.iter().map(words).collect();
    let myself = t!(l, "intake-myself", name = question.own_name.as_str());
    let members = question.members.iter().zip(&names).map(|(member, name)| Choice::new(member.id.as_str(), name));
    one_of(l, &plain, &std::iter::once(Choice::new(MYSELF, &myself)).chain(members).collect::<Vec<_>>())
}

/// A box to accept the portal's terms with; they open beside the form, so that nothing typed is lost.
fn terms(l: &Locale, question: &Question, terms: &Terms, problem: Option<&Problem<'_>>) -> Markup {
    let (id, error) = (element_id(TERMS), format!("{}-error", element_id(TERMS)));
    let link = html! { a class="text-link" href=(format!("/p/{}/terms", question.portal_id)) target="_blank" rel="noopener" { (t!(l, "intake-terms-link")) } };
    html! {
        div class="space-y-1" {
            label class="flex items-center gap-3 min-h-11" {
                input class="checkbox" type="checkbox" id=(id) name=(TERMS) value=(terms.version) required aria-invalid[problem.is_some()] aria-describedby=[problem.map(|_| error.as_str())];
                span class="text-pretty" { (around(&t!(l, "intake-terms", terms = SLOT), link)) }
            }
            @if let Some(problem) = problem { p id=(error) class="text-sm font-medium text-error-ink" { (problem) } }
        }
    }
}

/// What happens after the button, beside the button.
fn end(l: &Locale, question: &Question, over_until: Option<i64>) -> Markup {
    let what_next = designed(l, &question.kind.what_next);
    html! {
        div class="-mx-5 sm:-mx-8 -mb-5 sm:-mb-8 px-5 sm:px-8 py-5 sm:py-6 bg-base-200/60 border-t border-base-300 rounded-b-2xl grid gap-5 sm:grid-cols-[1fr_auto] sm:items-end sm:gap-8" {
            div class="space-y-2 text-sm min-w-0" {
                h2 class="font-semibold text-base" { (t!(l, "intake-next")) }
                (promise(Icon("clock"), expectation::first(l, question)))
                @if let Some(took) = question.history.settled { (promise(Icon("circle-check"), expectation::end(l, took))) }
                @if !what_next.words().is_empty() { (promise(Icon("messages-square"), what_next)) }
                (promise(Icon("eye"), readers(l, question)))
            }
            div class="grid gap-3 sm:max-w-xs" { @if let Some(until) = over_until { (over_budget(l, until)) } (submit_button(&t!(l, "intake-send"), Some(Icon("send")))) }
        }
    }
}

fn promise(sign: Icon, text: impl Render) -> Markup {
    html! { p class="flex gap-2.5 items-start" { span class="text-muted mt-px" { (sign) } span class="min-w-0 text-pretty" { (text) } } }
}

/// Who will read the request.
fn readers(l: &Locale, question: &Question) -> Markup {
    if question.kind.confidential {
        return t!(l, "intake-readers-confidential").render();
    }
    let organisation = match question.organisations.as_slice() {
        [] => return t!(l, "intake-readers-private").render(),
        [only] => only.name.clone(),
        _ => t!(l, "intake-chosen-organisation"),
    };
    match question.kind.sharing.as_str() {
        "private" => t!(l, "intake-readers-private").render(),
        "organisation" => t!(l, "intake-readers-organisation", organisation = organisation).render(),
        role => around(&t!(l, "intake-readers-role", role = SLOT, organisation = organisation), site_word(l, role)),
    }
}

/// The messages by field id, or by the name of a table's cell.
fn problems<'a>(l: &'a Locale, question: &Question, filled: &Draft<'a>) -> Vec<(&'a str, Problem<'a>)> {
    let asked_kind = |id: &str| asked(question, id).map_or(FieldKind::SingleChoice, |(asked, column)| column.unwrap_or(asked).kind);
    let kind = |id: &str| if id == TERMS { FieldKind::Consent } else { asked_kind(id) };
    filled.errors.iter().map(|(id, error)| (id.as_str(), words::problem(l, kind(id), error))).collect()
}

/// The question with this id; of a table's cell, `items.2.amount`, the table and the column.
fn asked<'a>(question: &'a Question, id: &str) -> Option<(&'a Asked, Option<&'a Asked>)> {
    let (table, cell) = id.split_once('.').map_or((id, None), |(table, cell)| (table, cell.split_once('.').map(|(_, column)| column)));
    let asked = question.kind.form.fields.iter().find(|asked| asked.id == table)?;
    Some((asked, cell.and_then(|cell| asked.columns.iter().find(|column| column.id == cell))))
}

fn of<'a>(problems: &'a [(&str, Problem<'a>)], field: &str) -> Option<&'a Problem<'a>> {
    problems.iter().find(|(id, _)| *id == field).map(|(_, problem)| problem)
}

/// A line of the summary: the question and what is wrong with its answer.
fn line(l: &Locale, question: &Question, id: &str, problem: &Problem<'_>) -> Markup {
    let line = t!(l, "common-error-at", field = SLOT, problem = SECOND_SLOT);
    match asked(question, id) {
        _ if id == TERMS => around_both(&line, t!(l, "intake-terms-link"), problem),
        Some((asked, None)) => around_both(&line, designed(l, &asked.label), problem),
        Some((asked, Some(column))) => {
            around_both(&line, html! { (designed(l, &asked.label)) " · " (designed(l, &column.label)) }, problem)
        }
        None if id == FOR_MEMBER => around_both(&line, t!(l, "intake-for"), problem),
        None => around_both(&line, t!(l, "intake-organisation"), problem),
    }
}
