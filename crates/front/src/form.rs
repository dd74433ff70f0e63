//! What a form asks and what was typed into it.

mod carried;
mod drawing;
mod expectation;
mod hints;
mod kinds;
mod page;
pub mod tables;
mod words;

use portico::ids::{ContactId, EventId, RequestKey, Slug};
use portico::page::PortalBrand;
use portico::portal::form::{ChangedQuestion, Colleague, FieldError, FieldErrors, Form, FormAnswer, Picks};
use portico::portal::{Followed, History, IntakeForm, MemberPick, Pick, Terms, TypeWords};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Locale, designed};
use portico_web::{Result, Submitted, fields, t};

pub use page::form;

/// The field that says for which organisation.
pub const ORGANISATION: &str = "organisation";
/// The field that says which request this one takes up again.
pub const FOLLOWS: &str = "follows";

/// The field that says which version of the form was filled in.
pub const FORM_VERSION: &str = "form_version";

/// The field that says for which member a lead asks: no field of a designer's can have this name.
pub const FOR_MEMBER: &str = "for.member";
/// Its answer for oneself.
pub const MYSELF: &str = "me";

/// The field that says which version of the portal's terms is accepted: no field of a designer's can have this name either.
pub const TERMS: &str = "terms.accepted";

/// What the form of a request type asks its viewer.
#[derive(Clone, Debug)]
pub struct Question {
    /// The portal, as a word.
    pub portal_id: Slug,
    /// The request type, as a word.
    pub kind_id: Slug,
    /// What the portal is recognised by.
    pub portal: PortalBrand,
    /// The words and fields of the request type.
    pub kind: TypeWords,
    /// The viewer's organisations.
    pub organisations: Vec<Pick<Slug>>,
    /// Whom a contact picker offers: the viewer first.
    pub colleagues: Vec<Colleague>,
    /// For whom the viewer may ask, as a lead.
    pub members: Vec<MemberPick>,
    /// The viewer's name.
    pub own_name: String,
    /// The request that this one follows.
    pub follows: Option<Followed>,
    /// The portal's terms, where the viewer has yet to accept them.
    pub terms: Option<Terms>,
    /// How long requests of this type took.
    pub history: History,
    /// The form that was filled in, where another version of it is live by now.
    pub asked_form: Option<Form>,
}

impl Question {
    /// From the page's statement; `None` where this viewer sees no such form.
    pub fn of(portal_id: Slug, kind_id: Slug, page: CustomerAdmitted<IntakeForm>) -> Option<Self> {
        let (viewer, kind, page) = page.into_parts();
        let own = Colleague { id: viewer.contact_id.to_string(), name: viewer.name.clone() };
        let others = page.colleagues.into_iter().filter(|pick| pick.id != viewer.contact_id);
        let others = others.map(|pick| Colleague { id: pick.id.to_string(), name: pick.name });
        let colleagues = std::iter::once(own).chain(others).collect();
        let portal = page.portal?;
        let (organisations, members, own_name) = (page.organisations, page.members, viewer.name);
        let (follows, terms) = (page.follows, page.terms);
        let (history, asked_form) = (page.history, page.asked_form);
        Some(Question {
            portal_id,
            kind_id,
            portal,
            kind,
            organisations,
            colleagues,
            members,
            own_name,
            follows,
            terms,
            history,
            asked_form,
        })
    }

    /// Sign-in tells the organisation, but for those who have several.
    pub fn asks_organisation(&self) -> bool {
        self.organisations.len() > 1
    }
}

/// A form with what stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The same for each try to send this form.
    pub form_id: &'a EventId,
    /// What is in the fields.
    pub typed: &'a Submitted,
    /// What needs another look.
    pub errors: &'a FieldErrors,
    /// Questions that changed while it was filled in.
    pub changed: &'a [ChangedQuestion],
    /// It was sent too often; there is room again then, milliseconds UTC.
    pub over_until: Option<i64>,
}

/// What stands in the fields at first: what the address says (`?summary=…`) in those that are marked for it, else the defaults. Whoever follows a
/// link did not type what it fills in, so a designer says where that does no harm.
///
/// # Errors
/// HTTP 400 where the query is not UTF-8.
pub fn prefilled(query: &str, question: &Question) -> Result<Submitted> {
    let asked = &question.kind.form.fields;
    let is_marked = |name: &str| asked.iter().any(|field| field.prefill && field.id == name);
    let said: Vec<_> = fields::pairs(query)?.into_iter().filter(|(name, value)| is_marked(name) && !value.trim().is_empty()).collect();
    let others = asked.iter().filter(|field| !field.archived && !said.iter().any(|(name, _)| *name == field.id));
    let defaults: Vec<_> = others.filter_map(|field| Some((field.id.clone(), field.default.clone()?))).collect();
    Ok(Submitted::from_pairs(said.into_iter().chain(defaults)))
}

/// What can be sent.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The summary, on one line.
    pub title: String,
    /// The description, Markdown.
    pub body: String,
    /// The other answers.
    pub answers: Vec<FormAnswer>,
    /// The version of the form that was filled in.
    pub form_version: i64,
    /// For which organisation, where that was asked.
    pub organisation: Option<Slug>,
    /// For which member, where a lead asks for one.
    pub for_member: Option<ContactId>,
}

impl Submission {
    /// The other answers, as the log keeps them.
    pub fn answers_json(&self) -> String {
        FormAnswer::list_to_json(&self.answers)
    }

    /// The same for the same content: a double click submits one request.
    pub fn event_id(&self, form_id: &EventId, question: &Question) -> EventId {
        let organisation = self.organisation.as_ref().map_or("", Slug::as_str);
        let follows = question.follows.as_ref().map_or("", |followed| RequestKey::as_str(&followed.key));
        let whose = self.for_member.as_ref().map_or("", ContactId::as_str);
        let place = [question.portal_id.as_str(), question.kind_id.as_str(), organisation, follows, whose];
        EventId::of_submission(form_id, &[&place[..], &[&self.title, &self.body, &self.answers_json()]].concat())
    }
}

fn picks(l: &Locale, question: &Question) -> Picks {
    Picks {
        colleagues: question.colleagues.clone(),
        yes_no: (t!(l, "common-yes"), t!(l, "common-no")),
        ratings: kinds::ratings(l),
        language: l.language.code(),
        reader: l.reader.clone(),
    }
}

/// The questions that changed, in a way that matters to what was typed, since the form was filled in.
pub fn changed(l: &Locale, question: &Question, typed: &Submitted) -> Vec<ChangedQuestion> {
    let asked = question.asked_form.as_ref();
    asked.map(|asked| question.kind.form.changed_since(asked, typed, &picks(l, question))).unwrap_or_default()
}

/// Judges what was typed, by the form that was filled in: where none of its questions changed in a way that matters, the request keeps that version.
///
/// # Errors
/// Every field that needs another look, in the order of the page.
pub fn judge(l: &Locale, question: &Question, typed: &Submitted) -> std::result::Result<Submission, FieldErrors> {
    let picks = picks(l, question);
    let form: &Form = question.asked_form.as_ref().unwrap_or(&question.kind.form);
    let asked_version = question.asked_form.as_ref().and_then(|_| typed.first(FORM_VERSION).parse().ok());
    let form_version = asked_version.unwrap_or(question.kind.form_version);
    let organisation = chosen_organisation(question, typed);
    let member = chosen_member(question, typed, organisation.as_ref().ok().and_then(Option::as_ref));
    let unread = question.terms.as_ref().is_some_and(|terms| typed.first(TERMS) != terms.version.to_string());
    match (organisation, member, form.evaluate(typed, &picks)) {
        (Ok(organisation), Ok(for_member), Ok(answers)) if !unread => {
            let title = answers.title.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            let title = if title.is_empty() { designed(l, &question.kind.name).words().to_owned() } else { title };
            Ok(Submission { title, answers: answers.others, body: answers.body, form_version, organisation, for_member })
        }
        (organisation, member, answers) => {
            let first = member.err().map(|error| (FOR_MEMBER.to_owned(), error));
            let second = organisation.err().map(|error| (ORGANISATION.to_owned(), error));
            let last = unread.then(|| (TERMS.to_owned(), FieldError::Required));
            Err(first.into_iter().chain(second).chain(answers.err().unwrap_or_default()).chain(last).collect())
        }
    }
}

/// What needs another look of a form that changed while it was filled in, by the form as it is now.
pub fn errors(l: &Locale, question: &Question, typed: &Submitted) -> FieldErrors {
    let now = Question { asked_form: None, ..question.clone() };
    judge(l, &now, typed).err().unwrap_or_default()
}

fn chosen_organisation(question: &Question, typed: &Submitted) -> std::result::Result<Option<Slug>, FieldError> {
    match typed.first(ORGANISATION) {
        _ if !question.asks_organisation() => Ok(None),
        "" => Err(FieldError::Required),
        chosen => {
            let known = question.organisations.iter().find(|organisation| organisation.id.as_str() == chosen);
            known.map(|organisation| Some(organisation.id.clone())).ok_or(FieldError::NotAChoice)
        }
    }
}

/// A member of the organisation that it is for: the chosen one, else the only one.
fn chosen_member(
    question: &Question,
    typed: &Submitted,
    organisation: Option<&Slug>,
) -> std::result::Result<Option<ContactId>, FieldError> {
    match typed.first(FOR_MEMBER) {
        "" | MYSELF => Ok(None),
        _ if question.members.is_empty() => Ok(None),
        chosen => {
            let own = organisation.or(question.organisations.first().map(|only| &only.id));
            let known = question.members.iter().find(|member| member.id.as_str() == chosen && Some(&member.organisation) == own);
            known.map(|member| Some(member.id.clone())).ok_or(FieldError::NotAChoice)
        }
    }
}

#[cfg(test)]
mod tests;
