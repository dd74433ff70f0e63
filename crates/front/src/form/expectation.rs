//! How long it takes, on the form: as it is stated, or as it was lately.

use maud::{Markup, Render, html};
use portico::portal::Took;
use portico_web::html::{Locale, designed, first_answer};
use portico_web::t;

use super::Question;

const MINUTE: i64 = 60_000;

/// To a first answer: from history where there is enough of it, else in the type's own words, else its hours.
pub fn first(l: &Locale, question: &Question) -> Markup {
    match (question.history.answered, &question.kind.response) {
        (Some(took), _) => t!(l, "intake-answered-within", half = duration(l, took.half), most = duration(l, took.most)).render(),
        (None, Some(words)) => designed(l, words).render(),
        (None, None) => html! { (first_answer(l, question.kind.response_hours)) },
    }
}

/// To the end, from history.
pub fn end(l: &Locale, took: Took) -> Markup {
    t!(l, "intake-settled-within", half = duration(l, took.half), most = duration(l, took.most)).render()
}

/// A time as people round it, never less than it was: minutes up to 90, hours up to 48, else days.
fn duration(l: &Locale, milliseconds: i64) -> String {
    let minutes = (milliseconds.max(1) + MINUTE - 1) / MINUTE;
    let up = |unit: i64| (minutes + unit - 1) / unit;
    match minutes {
        ..=90 => t!(l, "intake-minutes", count = minutes),
        91..=2880 => t!(l, "intake-hours", count = up(60)),
        _ => t!(l, "intake-days", count = up(1440)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_rounded_up_in_the_unit_that_people_use() {
        let l = Locale::default();
        let told = [1, MINUTE, 90 * MINUTE, 91 * MINUTE, 48 * 60 * MINUTE, 49 * 60 * MINUTE].map(|took| duration(&l, took));
        assert_eq!(told, ["1 minute", "1 minute", "90 minutes", "2 hours", "48 hours", "3 days"]);
    }
}
