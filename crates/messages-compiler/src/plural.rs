//! Which plural category a number has in a language (CLDR), as a table that needs no library at run time.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// Whole numbers up to here are looked up; the rules repeat every hundred after the first.
pub const TABLE: u32 = 200;

/// The category of each number below [`TABLE`]; `None` where CLDR does not know the language, or its rules do not repeat like that.
pub fn table(language: &LanguageIdentifier) -> Option<Vec<PluralCategory>> {
    let known = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    let rules = PluralRules::create(known, PluralRuleType::CARDINAL).ok()?;
    let table: Vec<PluralCategory> = (0..TABLE).map(|n| rules.select(n).ok()).collect::<Option<_>>()?;
    let probes = (TABLE..20_000).chain([100_000, 1_000_000, 1_000_001, 2_000_000]);
    let repeats = |n: u32| rules.select(n).ok().as_ref() == table.get((100 + n % 100) as usize);
    probes.into_iter().all(repeats).then_some(table)
}

/// The category of a CLDR name.
pub fn named(name: &str) -> Option<PluralCategory> {
    Some(match name {
        "zero" => PluralCategory::ZERO,
        "one" => PluralCategory::ONE,
        "two" => PluralCategory::TWO,
        "few" => PluralCategory::FEW,
        "many" => PluralCategory::MANY,
        "other" => PluralCategory::OTHER,
        _ => return None,
    })
}

/// Its name in the generated code.
pub fn variant(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "Zero",
        PluralCategory::ONE => "One",
        PluralCategory::TWO => "Two",
        PluralCategory::FEW => "Few",
        PluralCategory::MANY => "Many",
        PluralCategory::OTHER => "Other",
    }
}
