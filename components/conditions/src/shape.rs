//! A condition as its page edits it: groups of tests.

use portico::portal::form::Submitted;
use serde_json::{Value as Json, json};

use crate::target::Target;

/// Tests that go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Whether one of them is enough.
    pub any: bool,
    /// Each a test as a definition writes it.
    pub tests: Vec<Json>,
}

/// Groups that go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Whether one of them is enough.
    pub any: bool,
    /// Them.
    pub groups: Vec<Group>,
}

impl Shape {
    /// The shape of a condition; `None` where it has groups within groups within groups, which a page does not show.
    #[must_use]
    pub fn of(condition: &Json) -> Option<Self> {
        if condition.is_null() {
            return Some(Shape { any: false, groups: Vec::new() });
        }
        let Some((any, parts)) = group(condition) else {
            return Some(Shape { any: false, groups: vec![Group { any: false, tests: vec![condition.clone()] }] });
        };
        let mut groups: Vec<Group> = Vec::new();
        // Tests beside groups are one group more.
        let loose: Vec<Json> = parts.iter().filter(|part| group(part).is_none()).cloned().collect();
        if !loose.is_empty() {
            groups.push(Group { any, tests: loose });
        }
        for (any, tests) in parts.iter().filter_map(group) {
            if tests.iter().any(|test| group(test).is_some()) {
                return None;
            }
            groups.push(Group { any, tests: tests.clone() });
        }
        Some(Shape { any, groups })
    }

    /// The condition; null where there is no test.
    #[must_use]
    pub fn condition(&self) -> Json {
        let groups: Vec<&Group> = self.groups.iter().filter(|group| !group.tests.is_empty()).collect();
        if let [only] = groups.as_slice() {
            return joined(only.any, only.tests.clone());
        }
        let mut parts = Vec::new();
        for group in groups {
            // What goes together as the groups do needs no group of its own.
            if group.any == self.any {
                parts.extend(group.tests.iter().cloned())
            } else {
                parts.push(joined(group.any, group.tests.clone()))
            }
        }
        joined(self.any, parts)
    }

    /// As it was typed: `group` says the groups, `group.<n>.join` how their tests go together, `join` how the groups do; `test` says the tests, of each
    /// `test.<n>.group`, `.field`, `.how` and its `.answer`s. `remove` takes one out, `add` adds one to a group, or a group with one. The flag says whether
    /// that was asked for, so that there is more to type.
    #[must_use]
    pub fn typed(form: &Submitted, target: &Target) -> (Self, bool) {
        let is_any = |name: &str| form.first(name) == "any";
        let (add, remove) = (form.first("add"), form.first("remove"));
        let mut groups = Vec::new();
        for number in form.all("group") {
            let in_it = |test: &&String| form.first(&format!("test.{test}.group")) == number && *test != remove;
            let mut tests: Vec<Json> = form.all("test").iter().filter(in_it).map(|test| typed_test(form, test)).collect();
            if add == number {
                tests.extend(target.source(form.first(&format!("group.{number}.new"))).map(new_test));
            }
            groups.push(Group { any: is_any(&format!("group.{number}.join")), tests });
        }
        groups.retain(|group| !group.tests.is_empty());
        let mut any = is_any("join");
        if let Some(source) = target.source(form.first("new")).filter(|_| add == "group") {
            // (a and b) or (c and d); (a or b) and (c or d).
            let of_others = groups.first().is_some_and(|group| group.any);
            any = if groups.len() == 1 { !of_others } else { any };
            groups.push(Group { any: of_others, tests: vec![new_test(source)] });
        }
        (Shape { any, groups }, !add.is_empty() || !remove.is_empty())
    }
}

/// How a group's parts go together, and they; `None` where it is a test.
fn group(condition: &Json) -> Option<(bool, &Vec<Json>)> {
    match (condition["all"].as_array(), condition["any"].as_array()) {
        (Some(parts), _) => Some((false, parts)),
        (_, Some(parts)) => Some((true, parts)),
        _ => None,
    }
}

fn joined(any: bool, mut parts: Vec<Json>) -> Json {
    match parts.len() {
        0 => Json::Null,
        1 => parts.remove(0),
        _ => json!({if any { "any" } else { "all" }: parts}),
    }
}

/// The tests that say something of answers of a kind, the likeliest first.
#[must_use]
pub fn tests_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "single_choice" | "multi_choice" | "yes_no" | "country" => &["is", "is_not", "answered", "unanswered"],
        "rating" => &["at_least", "at_most", "is", "is_not", "answered", "unanswered"],
        "number" | "money" | "computed" | "date" | "time" => &["at_least", "at_most", "is", "answered", "unanswered"],
        "consent" | "table" | "date_range" | "address" | "markdown" | "long_text" => &["answered", "unanswered"],
        _ => &["answered", "unanswered", "is", "is_not"],
    }
}

fn new_test(source: &Json) -> Json {
    let how = tests_of(source["kind"].as_str().unwrap_or_default())[0];
    test(source["id"].as_str().unwrap_or_default(), how, Vec::new())
}

fn typed_test(form: &Submitted, number: &str) -> Json {
    let of = |name: &str| format!("test.{number}.{name}");
    let lines = form.all(&of("answer")).iter().flat_map(|answer| answer.lines()).map(str::trim);
    test(form.first(&of("field")), form.first(&of("how")), lines.filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

fn test(field: &str, how: &str, answers: Vec<String>) -> Json {
    match how {
        "answered" => json!({"field": field, "answered": true}),
        "unanswered" => json!({"field": field, "answered": false}),
        "at_least" | "at_most" => json!({"field": field, how: answers.into_iter().next().unwrap_or_default()}),
        "is_not" => json!({"field": field, "is_not": answers}),
        _ => json!({"field": field, "is": answers}),
    }
}

/// How a test is called in the form, and the answers that it names.
#[must_use]
pub fn parts_of(test: &Json) -> (&'static str, Vec<String>) {
    let words = |value: &Json| match value {
        Json::Array(list) => list.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
        other => other.as_str().map(str::to_owned).into_iter().filter(|limit| !limit.is_empty()).collect(),
    };
    match test["answered"].as_bool() {
        Some(true) => ("answered", Vec::new()),
        Some(false) => ("unanswered", Vec::new()),
        None => ["is_not", "at_least", "at_most"]
            .into_iter()
            .find(|how| !test[*how].is_null())
            .map_or_else(|| ("is", words(&test["is"])), |how| (how, words(&test[how]))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target() -> Target {
        let definition = json!({"form": {"fields": [
            {"id": "a", "kind": "single_choice"}, {"id": "b", "kind": "number"}, {"id": "c", "kind": "short_text"}, {"id": "d", "kind": "yes_no"},
        ]}});
        Target::of(&definition, "d", "show").unwrap()
    }

    fn typed(pairs: &[(&str, &str)]) -> (Shape, bool) {
        let form = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Shape::typed(&form, &target())
    }

    const TWO: [(&str, &str); 12] = [
        ("group", "0"),
        ("group.0.join", "all"),
        ("test", "0"),
        ("test.0.group", "0"),
        ("test.0.field", "a"),
        ("test.0.how", "is"),
        ("test.0.answer", "x"),
        ("test.0.answer", "y"),
        ("test", "1"),
        ("test.1.group", "0"),
        ("test.1.field", "b"),
        ("test.1.how", "unanswered"),
    ];

    #[test]
    fn a_condition_comes_back_from_its_page_as_it_was() {
        for condition in [
            Json::Null,
            json!({"field": "a", "is": ["x"]}),
            json!({"all": [{"field": "a", "is": ["x"]}, {"field": "b", "at_least": "3"}]}),
            json!({"any": [{"all": [{"field": "a", "is_not": ["x"]}, {"field": "b", "at_most": "3"}]}, {"all": [{"field": "c", "answered": true}, {"field": "b", "answered": false}]}]}),
            json!({"all": [{"field": "c", "answered": true}, {"any": [{"field": "a", "is": ["x"]}, {"field": "a", "is": ["y"]}]}]}),
        ] {
            assert_eq!(Shape::of(&condition).unwrap().condition(), condition);
        }
        let deep = json!({"all": [{"any": [{"all": [{"field": "a", "is": ["x"]}]}]}]});
        assert_eq!(Shape::of(&deep), None);
    }

    #[test]
    fn what_is_typed_is_a_condition() {
        let (shape, more) = typed(&TWO);
        let both = json!([{"field": "a", "is": ["x", "y"]}, {"field": "b", "answered": false}]);
        assert_eq!((shape.condition(), more), (json!({"all": both}), false));
        let (shape, more) = typed(&[&TWO[..], &[("remove", "0")]].concat());
        assert_eq!((shape.condition(), more), (json!({"field": "b", "answered": false}), true));
        assert_eq!(typed(&[("join", "all")]).0.condition(), Json::Null);
        let (shape, _) = typed(
            &[
                &TWO[..],
                &[("test", "2"), ("test.2.group", "0"), ("test.2.field", "b"), ("test.2.how", "at_least"), ("test.2.answer", " 4 ")],
            ]
            .concat(),
        );
        assert_eq!(shape.condition()["all"][2], json!({"field": "b", "at_least": "4"}));
    }

    #[test]
    fn a_new_group_stands_beside_the_first_and_goes_with_it_the_other_way() {
        let (shape, more) = typed(&[&TWO[..], &[("add", "group"), ("new", "b")]].concat());
        assert!(more && shape.any && !shape.groups[1].any, "{shape:?}");
        assert_eq!(shape.groups[1].tests, [json!({"field": "b", "at_least": ""})]);
        let (shape, _) = typed(&[&TWO[..], &[("add", "0"), ("group.0.new", "c")]].concat());
        assert_eq!(shape.groups[0].tests[2], json!({"field": "c", "answered": true}));
        let (shape, _) = typed(&[&TWO[..], &[("add", "0"), ("group.0.new", "elsewhere")]].concat());
        assert_eq!(shape.groups[0].tests.len(), 2);
    }
}
