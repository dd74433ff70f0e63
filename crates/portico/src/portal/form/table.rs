//! Tables: rows of a few columns. A cell is a field of its own, named `items.2.amount`: the table, the row, the column. Which rows there are is sent under
//! the table's own name, in order.

use super::condition::faults::Faults;
use super::limits::{MOST_COLUMNS, MOST_ROWS};
use super::{Condition, Field, FieldError, FieldErrors, FieldKind, FieldState, Form, Picks, Submitted, TableAnswer};

/// The kinds of answers that a column takes.
const SIMPLE: [FieldKind; 5] = [FieldKind::ShortText, FieldKind::Number, FieldKind::Date, FieldKind::SingleChoice, FieldKind::YesNo];

impl Field {
    /// The rows that were sent, in order, each once: numbers of up to four digits.
    #[must_use]
    pub fn rows<'a>(&self, submitted: &'a Submitted) -> Vec<&'a str> {
        let mut rows: Vec<&str> = Vec::new();
        let is_row = |row: &str| (1..=4).contains(&row.len()) && row.bytes().all(|byte| byte.is_ascii_digit());
        for row in submitted.all(&self.id).iter().map(String::as_str).filter(|row| is_row(row)) {
            if !rows.contains(&row) && rows.len() <= MOST_ROWS {
                rows.push(row);
            }
        }
        rows
    }

    /// The rows in which something was typed.
    pub(super) fn filled_rows<'a>(&self, submitted: &'a Submitted) -> Vec<&'a str> {
        let is_filled = |row: &&str| self.columns.iter().any(|column| !submitted.first(&cell_name(&self.id, row, &column.id)).is_empty());
        self.rows(submitted).into_iter().filter(is_filled).collect()
    }

    /// The cells of a row, as a form of their own.
    #[must_use]
    pub fn cells(&self, row: &str) -> Form {
        let name = |id: &str| cell_name(&self.id, row, id);
        let condition = |condition: &Option<Condition>| condition.as_ref().map(|condition| condition.renamed(&name));
        let cell = |column: &Field| {
            let mut cell = column.clone();
            cell.id = name(&column.id);
            (cell.show_when, cell.require_when) = (condition(&column.show_when), condition(&column.require_when));
            cell.choices.iter_mut().for_each(|choice| choice.when = condition(&choice.when));
            cell
        };
        Form { fields: self.columns.iter().map(cell).collect() }
    }

    /// At most so many rows.
    #[must_use]
    pub fn most_rows(&self) -> usize {
        self.max_rows.unwrap_or(MOST_ROWS).min(MOST_ROWS)
    }

    /// What is wrong with the columns and limits of a table.
    pub(super) fn table_faults(&self) -> Faults {
        if self.kind != FieldKind::Table {
            let given =
                [("columns", !self.columns.is_empty()), ("min_rows", self.min_rows.is_some()), ("max_rows", self.max_rows.is_some())];
            return given
                .into_iter()
                .filter(|(_, given)| *given)
                .map(|(name, _)| (name.to_owned(), "says nothing here".to_owned()))
                .collect();
        }
        let mut faults = Faults::new();
        if self.columns.is_empty() || self.columns.len() > MOST_COLUMNS {
            faults.push(("columns".into(), format!("must be from 1 to {MOST_COLUMNS} columns")));
        }
        if self.max_rows.is_some_and(|most| most == 0 || most > MOST_ROWS) {
            faults.push(("max_rows".into(), format!("must be from 1 to {MOST_ROWS}")));
        } else if self.min_rows.is_some_and(|least| least > self.most_rows()) {
            faults.push(("min_rows".into(), "is more than max_rows".into()));
        }
        for (place, column) in self.columns.iter().enumerate() {
            let mut own = column.column_faults();
            if self.columns[..place].iter().any(|earlier| earlier.id == column.id) {
                own.push(("id".into(), format!("\"{}\" is there twice", column.id)));
            }
            own.extend(column.condition_faults(&self.columns, place));
            faults.extend(own.into_iter().map(|(of, why)| (format!("columns[{place}].{of}"), why)));
        }
        faults
    }

    fn column_faults(&self) -> Faults {
        let mut faults = self.faults();
        if !SIMPLE.contains(&self.kind) {
            faults.push(("kind".into(), "a column is a short_text, number, date, single_choice or yes_no".into()));
        }
        for (name, given) in [("part", self.part.is_some()), ("default", self.default.is_some()), ("prefill", self.prefill)] {
            if given {
                faults.push((name.to_owned(), "says nothing in a column".into()));
            }
        }
        faults
    }
}

impl FieldState<'_> {
    /// The rows that were filled in; `None` where there is none.
    pub(super) fn judge_table(&self, submitted: &Submitted, picks: &Picks) -> Result<Option<TableAnswer>, FieldErrors> {
        let field = self.field;
        let of_table = |error: FieldError| vec![(field.id.clone(), error)];
        let rows = field.filled_rows(submitted);
        let least = field.min_rows.unwrap_or(0).max(usize::from(self.required));
        match rows.len() {
            0 if self.required => return Err(of_table(FieldError::Required)),
            0 => return Ok(None),
            count if count < least => return Err(of_table(FieldError::TooFewRows(least))),
            count if count > field.most_rows() => return Err(of_table(FieldError::TooManyRows(field.most_rows()))),
            _ => {}
        }
        let columns = field.columns.iter().filter(|column| !column.archived).map(|column| column.label.as_read_by(&picks.reader)).collect();
        let mut answer = TableAnswer { columns, rows: Vec::new() };
        let mut errors = FieldErrors::new();
        for row in rows {
            let mut texts = Vec::new();
            for cell in field.cells(row).states(submitted) {
                match if cell.shown { cell.judge(submitted, picks) } else { Ok(None) } {
                    Ok(text) => texts.push(text.unwrap_or_default()),
                    Err(error) => errors.push((cell.field.id.clone(), error)),
                }
            }
            answer.rows.push(texts);
        }
        if errors.is_empty() { Ok(Some(answer)) } else { Err(errors) }
    }
}

impl Condition {
    /// The same about fields under other ids.
    fn renamed(&self, name: &dyn Fn(&str) -> String) -> Condition {
        let all = |parts: &[Condition]| parts.iter().map(|part| part.renamed(name)).collect();
        match self {
            Condition::Test(field, test) => Condition::Test(name(field), test.clone()),
            Condition::All(parts) => Condition::All(all(parts)),
            Condition::Any(parts) => Condition::Any(all(parts)),
        }
    }
}

/// How a cell is sent.
#[must_use]
pub fn cell_name(table: &str, row: &str, column: &str) -> String {
    format!("{table}.{row}.{column}")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    fn table(more: &Json) -> Form {
        let mut field = json!({"id": "items", "kind": "table", "label": "Items", "max_rows": 3, "columns": [
            {"id": "what", "kind": "short_text", "label": "What", "required": true},
            {"id": "count", "kind": "number", "label": "How many", "min": "1"},
            {"id": "new", "kind": "yes_no", "label": "New?"},
            {"id": "since", "kind": "date", "label": "Since", "required": true, "show_when": {"field": "new", "is": ["no"]}},
        ]});
        field.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(json!({ "fields": [field] })).unwrap()
    }

    fn judged(form: &Form, pairs: &[(&str, &str)]) -> Result<Vec<Vec<String>>, FieldErrors> {
        let typed = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let yes_no = ("Yes".to_owned(), "No".to_owned());
        let answers = form.evaluate(&typed, &Picks { yes_no, ..Picks::default() })?;
        Ok(answers.others.into_iter().next().and_then(|answer| answer.table).map(|table| table.rows).unwrap_or_default())
    }

    #[test]
    fn rows_are_kept_in_their_order_without_those_that_are_empty_and_cells_that_are_hidden() {
        let form = table(&json!({}));
        assert_eq!(form.faults(), []);
        let typed = [
            ("items", "4"),
            ("items", "0"),
            ("items", "2"),
            ("items.0.what", "Chair"),
            ("items.0.count", "2"),
            ("items.0.new", "yes"),
            ("items.0.since", "2026-01-01"),
            ("items.4.what", "Desk"),
            ("items.4.new", "no"),
            ("items.4.since", "2026-03-01"),
            ("items.9.what", "not among the rows"),
        ];
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        assert_eq!(judged(&form, &typed), Ok(vec![row(["Desk", "", "No", "2026-03-01"]), row(["Chair", "2", "Yes", ""])]));
        assert_eq!(judged(&form, &[("items", "0"), ("items.0.what", " ")]), Ok(vec![]));
        let typed = Submitted::from_pairs([("items".to_owned(), "0".to_owned()), ("items.0.what".to_owned(), "Chair".to_owned())]);
        assert_eq!(form.evaluate(&typed, &Picks::default()).unwrap().others[0].text, "What: Chair");
    }

    #[test]
    fn every_cell_that_needs_another_look_is_told_by_its_own_name() {
        let wrong = [("items", "0"), ("items.0.count", "0"), ("items", "1"), ("items.1.what", "x"), ("items.1.new", "no")];
        let errors = judged(&table(&json!({})), &wrong).unwrap_err();
        let told: Vec<(&str, &FieldError)> = errors.iter().map(|(id, error)| (id.as_str(), error)).collect();
        assert_eq!(
            told,
            [
                ("items.0.what", &FieldError::Required),
                ("items.0.count", &FieldError::TooSmall("1".into())),
                ("items.1.since", &FieldError::Required)
            ]
        );
    }

    #[test]
    fn a_table_has_as_many_rows_as_it_may_and_must() {
        let row = |number: &'static str, name: &'static str| [("items", number), (name, "x")];
        let four = [row("0", "items.0.what"), row("1", "items.1.what"), row("2", "items.2.what"), row("3", "items.3.what")].concat();
        let error = |form: &Form, pairs: &[(&str, &str)]| judged(form, pairs).unwrap_err()[0].1.clone();
        assert_eq!(error(&table(&json!({})), &four), FieldError::TooManyRows(3));
        assert_eq!(error(&table(&json!({"min_rows": 2})), &four[..2]), FieldError::TooFewRows(2));
        assert_eq!(judged(&table(&json!({"min_rows": 2})), &[]), Ok(vec![]), "nothing has to be answered");
        assert_eq!(error(&table(&json!({"required": true})), &[("items", "0")]), FieldError::Required);
        let many: Vec<(&str, &str)> = (0..20_000).map(|_| ("items", "0")).chain([("items.0.what", "x")]).collect();
        assert_eq!(judged(&table(&json!({})), &many).unwrap().len(), 1);
    }

    #[test]
    fn a_table_that_could_not_be_filled_in_is_refused_with_the_column() {
        let says = |more: Json, path: &str, words: &str| {
            let faults = table(&more).faults();
            assert!(faults.iter().any(|(at, why)| at == path && why.contains(words)), "{path}: {faults:?}");
        };
        let column = |more: Json| {
            let mut column = json!({"id": "a", "kind": "short_text", "label": "A"});
            column.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "columns": [column] })
        };
        says(json!({"columns": []}), "fields[0].columns", "from 1 to");
        says(json!({"max_rows": 51}), "fields[0].max_rows", "from 1 to 50");
        says(json!({"min_rows": 4}), "fields[0].min_rows", "more than max_rows");
        says(column(json!({"kind": "address"})), "fields[0].columns[0].kind", "a column is");
        says(
            column(json!({"kind": "table", "columns": [{"id": "b", "kind": "number", "label": "B"}]})),
            "fields[0].columns[0].kind",
            "a column is",
        );
        says(column(json!({"part": "title"})), "fields[0].columns[0].part", "nothing in a column");
        says(column(json!({"show_when": {"field": "later", "is": ["x"]}})), "fields[0].columns[0].show_when.field", "no field");
        says(column(json!({"id": "not good"})), "fields[0].columns[0].id", "letters");
    }
}
