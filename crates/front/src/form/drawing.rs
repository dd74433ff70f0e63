//! The fields of a form's definition as HTML.

use maud::{Markup, html};
use portico::definition::Wording;
use portico::portal::form::{ChangedQuestion, Choice as Answer, Colleague, Field as Asked, FieldKind, FieldState, Form};
use portico_web::html::field::{self, Choice, Field};
use portico_web::html::{Designed, Locale, designed, script};
use portico_web::{Submitted, t};

use super::kinds::{self, element_id};
use super::words::Problem;
use super::{carried, hints, tables};

/// Up to so many choices stand in sight; more fold up.
const IN_SIGHT: usize = 6;

/// More choices than so many can be looked for.
const LONG: usize = 60;

/// What a field is drawn with.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// All of the form.
    pub form: &'a Form,
    /// What was typed.
    pub typed: &'a Submitted,
    /// Whom a contact picker offers.
    pub colleagues: &'a [Colleague],
    /// Questions that changed while the form was filled in.
    pub changed: &'a [ChangedQuestion],
    /// What needs another look, by the ids of fields.
    pub problems: &'a [(&'a str, Problem<'a>)],
    /// It is a row of a table, where lists fold up.
    pub is_row: bool,
}

impl<'a> Drawing<'a> {
    /// What is wrong with the answer to a field.
    pub fn problem(&self, field: &str) -> Option<&'a Problem<'a>> {
        self.problems.iter().find(|(id, _)| *id == field).map(|(_, problem)| problem)
    }
}

/// One field with what was typed. Where other answers decide on it, the script hides it while it is not there; without script it stands there and says
/// when it matters.
pub fn field(l: &Locale, drawing: &Drawing<'_>, state: &FieldState<'_>, error: Option<&Problem<'_>>) -> Markup {
    let asked = state.field;
    let hints = hints::hints(l, &drawing.form.fields, asked);
    let (control, is_heading) = (control(l, drawing, state, error), asked.kind == FieldKind::Heading);
    let indented = asked.show_when.is_some() && !is_heading;
    let explained = html! { @if !hints.is_empty() { noscript { @for hint in &hints { p class="text-sm text-muted mb-2" { (hint) } } } } };
    let mark = carried::mark(l, drawing.changed, &asked.id);
    let control = html! { (mark) (control) };
    html! {
        @if state.conditional || !hints.is_empty() || asked.kind == FieldKind::Computed {
            div class=[indented.then_some("ps-4 border-s-2 border-base-300 space-y-1.5")] data-part=(asked.id) data-hidden-at-first[!state.shown] {
                @if is_heading { (control) (explained) } @else { (explained) (control) }
            }
        } @else { (control) }
    }
}

fn control(l: &Locale, drawing: &Drawing<'_>, state: &FieldState<'_>, error: Option<&Problem<'_>>) -> Markup {
    let (asked, typed) = (state.field, drawing.typed);
    let id = element_id(&asked.id);
    let value = raw_first(typed, &asked.id);
    let most = u32::try_from(asked.max_length()).ok();
    let (label, help) = (designed(l, &asked.label), asked.help.as_ref().map(|help| designed(l, help)));
    let plain = Field::new(&asked.id, label.words())
        .lang(label.lang())
        .id(&id)
        .value(value)
        .help(help.as_ref().map(Designed::words))
        .help_lang(help.as_ref().and_then(Designed::lang))
        .error(error.map(|problem| problem.words.as_str()))
        .error_lang(error.and_then(|problem| problem.lang))
        .required(asked.required || state.required)
        .conditional(state.conditional)
        .required_at_times(asked.require_when.is_some());
    let ranged = plain.range(asked.min.as_deref(), asked.max.as_deref());
    match asked.kind {
        FieldKind::ShortText => field::text(l, &plain.max_length(most)),
        FieldKind::LongText => field::textarea(l, &plain.max_length(most), 6),
        FieldKind::Number => field::number(l, &ranged.step("any")),
        FieldKind::Date => field::date(l, &ranged),
        FieldKind::SingleChoice if drawing.is_row => field::select(l, &plain, &choices(l, state)),
        FieldKind::SingleChoice if asked.choices.len() > LONG && !asked.offers_change() => long_list(l, &plain, &choices(l, state)),
        FieldKind::SingleChoice => one_of(l, &plain, &choices(l, state)),
        FieldKind::MultiChoice => {
            let chosen: Vec<&str> = typed.all(&asked.id).iter().map(String::as_str).collect();
            field::checkboxes(l, &plain, &choices(l, state), &chosen)
        }
        FieldKind::YesNo => field::yes_no(l, &plain),
        // The reader's own address is known; another's must not be filled in with it.
        FieldKind::Email => field::email(l, &plain.max_length(most).autocomplete("off")),
        FieldKind::Phone => field::phone(l, &plain.max_length(most)),
        FieldKind::Url => field::url(l, &plain.max_length(most)),
        FieldKind::Contact => colleague(l, &plain, drawing.colleagues),
        FieldKind::Heading => heading(l, asked),
        FieldKind::Time => field::time(l, &ranged),
        FieldKind::Rating => kinds::rating(l, &plain),
        FieldKind::Consent => kinds::consent(l, &plain, asked),
        FieldKind::Country => kinds::country(l, &plain),
        FieldKind::Money => field::money(l, &plain, asked.currency.as_deref().unwrap_or_default()),
        FieldKind::Address => kinds::address(l, &plain, kinds::parts(typed, &asked.id)),
        FieldKind::Markdown => field::textarea(l, &plain.max_length(most), 6),
        FieldKind::Table => tables::table(l, drawing, state, &plain),
        FieldKind::Hidden => html! {},
        FieldKind::Computed => kinds::computed(l, state),
        FieldKind::DateRange => field::days(l, &ranged, kinds::parts(typed, &asked.id)),
    }
}

/// One of some: in sight where they are few.
pub fn one_of(l: &Locale, plain: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    if choices.len() <= IN_SIGHT { field::radios(l, plain, choices) } else { field::select(l, plain, choices) }
}

/// One of very many: a list, and with scripts a field that looks for some of them.
fn long_list(l: &Locale, plain: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    let label = t!(l, "intake-look-for");
    html! {
        div class="space-y-1.5" data-long-list {
            (field::select(l, plain, choices))
            input class="input" type="search" aria-label=(label) placeholder=(label) autocomplete="off" data-search hidden;
            p class="text-sm text-muted" role="status" data-found=(t!(l, "intake-found", count = "{count}")) {}
            (script("long_list"))
        }
    }
}

/// Somebody of the reader's organisations; the first is the reader.
fn colleague(l: &Locale, plain: &Field<'_>, colleagues: &[Colleague]) -> Markup {
    let myself = colleagues.first().map(|own| t!(l, "intake-myself", name = own.name.as_str())).unwrap_or_default();
    let mut picks: Vec<Choice<'_>> = colleagues.iter().map(|colleague| Choice::new(&colleague.id, &colleague.name)).collect();
    if let Some(own) = picks.first_mut() {
        own.label = &myself;
    }
    field::select(l, plain, &picks)
}

fn heading(l: &Locale, asked: &Asked) -> Markup {
    html! {
        div class="pt-4 border-t border-base-300" {
            h2 class="text-lg font-semibold" { (designed(l, &asked.label)) }
            @if let Some(help) = &asked.help { p class="text-sm text-muted text-pretty" { (designed(l, help)) } }
        }
    }
}

/// The answers to choose from, as the reader gets them.
fn choices<'a>(l: &'a Locale, state: &FieldState<'a>) -> Vec<Choice<'a>> {
    let read = |answer: &'a Answer| {
        let Wording { language, words } = answer.label.wording(&l.reader);
        let offered = state.offered.iter().any(|offered| offered.value == answer.value);
        Choice::new(&answer.value, words).lang(l.foreign(language)).hidden_at_first(!offered)
    };
    state.field.live_choices().map(read).collect()
}

/// As typed, with the white space around it.
fn raw_first<'a>(typed: &'a Submitted, field: &str) -> &'a str {
    typed.all(field).first().map_or("", String::as_str)
}
