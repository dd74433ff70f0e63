//! Reckoning with what was answered, exactly. `static/src/compute.ts` gives the same results: `static/tests/form-cases.json` holds both to them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Computation, Field, FieldState, decimal};

/// A result has fewer units than this, whatever its decimals: 28 digits.
const TOO_LARGE: i128 = 10_i128.pow(28);

impl Field {
    /// The result of a computed field as the fields before stand; `None` where it can't be reckoned.
    pub(super) fn computed(&self, before: &[FieldState<'_>]) -> Option<String> {
        let result = self.compute.as_ref()?.result(before)?;
        Some(match self.decimals {
            None => result.normalize().to_string(),
            Some(decimals) => {
                let mut rounded = result.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
                rounded.rescale(decimals);
                rounded.to_string()
            }
        })
    }
}

impl Computation {
    /// The fields that it looks at.
    pub(super) fn operands(&self) -> &[String] {
        let (Computation::Sum(ids) | Computation::Difference(ids) | Computation::Product(ids)) = self;
        ids
    }

    fn result(&self, before: &[FieldState<'_>]) -> Option<Decimal> {
        let given: Vec<Option<&str>> = self.operands().iter().map(|id| answer(before, id)).collect();
        let needed = match self {
            Computation::Sum(_) => given.iter().any(Option::is_some),
            Computation::Difference(_) => given.first().is_some_and(Option::is_some),
            Computation::Product(_) => given.iter().all(Option::is_some),
        };
        let mut numbers = given.into_iter().flatten().map(decimal::read);
        let first = numbers.next().filter(|_| needed)??;
        numbers.try_fold(first, |result, next| match self {
            Computation::Sum(_) => sum(result, next?),
            Computation::Difference(_) => sum(result, -next?),
            Computation::Product(_) => exact(result.mantissa().checked_mul(next?.mantissa())?, result.scale() + next?.scale()),
        })
    }
}

fn answer<'a>(before: &'a [FieldState<'_>], id: &str) -> Option<&'a str> {
    before.iter().find(|state| state.field.id == id).and_then(|state| state.answer.first()).map(AsRef::as_ref)
}

fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let units = |number: Decimal| number.mantissa().checked_mul(10_i128.checked_pow(scale - number.scale())?);
    exact(units(one)?.checked_add(units(other)?)?, scale)
}

/// `None` for what is larger than can be told exactly.
fn exact(units: i128, scale: u32) -> Option<Decimal> {
    (units.abs() < TOO_LARGE).then(|| Decimal::try_from_i128_with_scale(units, scale).ok()).flatten()
}
