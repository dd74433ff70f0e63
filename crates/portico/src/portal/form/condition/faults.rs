//! What is wrong with a condition, in sentences for its designer.

use super::{Condition, Test};
use crate::portal::form::countries::country_name;
use crate::portal::form::judge::RATINGS;
use crate::portal::form::limits::DEEPEST_CONDITION;
use crate::portal::form::{Field, FieldKind};

/// Field of a field, and what is wrong with it.
pub(in crate::portal::form) type Faults = Vec<(String, String)>;

impl Condition {
    /// What is wrong with it at `path` of a field: where, and why. A condition looks only at fields before its own (`fields[..place]`), so
    /// that none can go round in a circle.
    pub(in crate::portal::form) fn faults(&self, path: &str, fields: &[Field], place: usize) -> Faults {
        self.faults_at(path, fields, place, 0)
    }

    fn faults_at(&self, path: &str, fields: &[Field], place: usize, depth: usize) -> Faults {
        let (name, parts) = match self {
            Condition::Test(id, test) => {
                return match before(id, fields, place) {
                    Ok(other) => test.faults(path, other),
                    Err(why) => vec![(format!("{path}.field"), why)],
                };
            }
            Condition::All(parts) => ("all", parts),
            Condition::Any(parts) => ("any", parts),
        };
        if depth == DEEPEST_CONDITION {
            return vec![(path.to_owned(), format!("is deeper than {DEEPEST_CONDITION} groups in each other"))];
        }
        if parts.is_empty() {
            return vec![(format!("{path}.{name}"), "is empty: a group has at least one part".into())];
        }
        let of_part = |(at, part): (usize, &Condition)| part.faults_at(&format!("{path}.{name}[{at}]"), fields, place, depth + 1);
        parts.iter().enumerate().flat_map(of_part).collect()
    }
}

/// The field that a condition looks at.
pub(in crate::portal::form) fn before<'a>(id: &str, fields: &'a [Field], place: usize) -> Result<&'a Field, String> {
    match fields.iter().position(|other| other.id == *id) {
        Some(at) if fields[at].archived => Err(format!("\"{id}\" is archived: nobody answers it any more")),
        Some(at) if at < place && fields[at].kind == FieldKind::Heading => Err(format!("\"{id}\" is a heading, which has no answer")),
        Some(at) if at < place && fields[at].kind == FieldKind::Hidden => Err(format!("\"{id}\" is hidden and always the same")),
        Some(at) if at < place => Ok(&fields[at]),
        Some(at) if at == place => Err(format!("there is no field \"{id}\" before it: nothing can look at its own field")),
        Some(_) => {
            Err(format!("there is no field \"{id}\" before it: that one comes later, and only what was asked before can be looked at"))
        }
        None => Err(format!("there is no field \"{id}\" before it")),
    }
}

impl Test {
    fn faults(&self, path: &str, other: &Field) -> Faults {
        match self {
            Test::Is(answers) => impossible(&format!("{path}.is"), answers, other, "it would never be shown or required"),
            Test::IsNot(answers) => impossible(&format!("{path}.is_not"), answers, other, "say answered instead"),
            Test::Answered(_) => Faults::new(),
            Test::AtLeast(limit) => unordered(format!("{path}.at_least"), limit, other),
            Test::AtMost(limit) => unordered(format!("{path}.at_most"), limit, other),
        }
    }
}

/// Answers that nobody can give.
fn impossible(path: &str, answers: &[String], other: &Field, why_not_empty: &str) -> Faults {
    if answers.is_empty() {
        return vec![(path.to_owned(), format!("is empty: {why_not_empty}"))];
    }
    let is_retired = |answer: &String| other.choices.iter().any(|choice| choice.retired && choice.value == *answer);
    if answers.iter().all(is_retired) {
        return vec![(path.to_owned(), format!("names only retired answers of \"{}\": nobody can give them any more", other.id))];
    }
    let never = answers.iter().enumerate().filter(|(_, answer)| !other.can_be(answer));
    never.map(|(place, answer)| (format!("{path}[{place}]"), format!("\"{answer}\" is no answer of \"{}\"", other.id))).collect()
}

fn unordered(path: String, limit: &str, other: &Field) -> Faults {
    let kind = other.kind;
    match kind.has_order() && kind != FieldKind::DateRange {
        true if kind.compare(limit, limit).is_some() => Faults::new(),
        true => vec![(path, format!("is not {}", kind.what_limits_it()))],
        false => vec![(path, format!("says nothing here: \"{}\" is neither a number nor an amount, a day or a time", other.id))],
    }
}

impl Field {
    /// Whether somebody could answer so.
    fn can_be(&self, answer: &str) -> bool {
        match self.kind {
            FieldKind::Heading | FieldKind::Hidden | FieldKind::DateRange | FieldKind::Address | FieldKind::Table => false,
            FieldKind::YesNo => ["yes", "no"].contains(&answer),
            FieldKind::Consent => answer == "yes",
            FieldKind::SingleChoice | FieldKind::MultiChoice => self.choices.iter().any(|choice| choice.value == answer),
            FieldKind::Country => country_name(answer, "en").is_some(),
            FieldKind::Rating => RATINGS.contains(&answer),
            kind if kind.has_order() => kind.compare(answer, answer).is_some(),
            _ => !answer.trim().is_empty(),
        }
    }
}
