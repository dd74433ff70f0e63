// How the fields of a form stand for what was typed, as crates/portico/src/portal/form/state.rs tells it for the server.

import { result, type Computation } from "./compute";
import { holds, type Condition } from "./conditions";

/** As much of a field's definition as decides what is there: an item of `data-rules`. */
export interface Rules {
  id: string;
  kind: string;
  required?: boolean;
  show_when?: Condition;
  require_when?: Condition;
  compute?: Computation;
  decimals?: number;
  /** Left out where what can be chosen never changes. */
  choices?: { value: string; when?: Condition }[];
  /** Of a table: which rows there are, is typed into its own name; a cell is named `table.row.column`. */
  columns?: Rules[];
}

export interface FieldState {
  kind: string;
  shown: boolean;
  required: boolean;
  offers: (value: string) => boolean;
  /** What counts of what was typed. */
  answer: string[];
}

/** Each field as it stands, by its id; `typed` gives what stands in a field, hidden or not. */
export function fieldStates(form: Rules[], typed: (field: string) => string[]): Map<string, FieldState> {
  const states = new Map<string, FieldState>();
  const now = (condition: Condition | undefined) => !condition || holds(condition, (field) => states.get(field));
  // A heading with a condition takes all that follows with it, up to the next heading.
  let section = true;
  for (const field of form) {
    if (field.kind === "heading") section = true;
    const shown: boolean = section && now(field.show_when);
    if (field.kind === "heading") section = shown;
    const required = shown && (field.required === true || (field.require_when !== undefined && now(field.require_when)));
    const offered = field.choices && new Set(field.choices.filter(({ when }) => now(when)).map(({ value }) => value));
    const offers = (value: string) => offered?.has(value) ?? true;
    const answer = !shown ? [] : field.kind === "table" ? filledRows(field, typed) : answerOf(field, typed(field.id), offers, states);
    states.set(field.id, { kind: field.kind, shown, required, offers, answer });
    for (const row of rowsOf(field, typed)) {
      for (const [column, state] of fieldStates(field.columns ?? [], (column) => typed(`${field.id}.${row}.${column}`))) {
        states.set(`${field.id}.${row}.${column}`, { ...state, shown: shown && state.shown, required: shown && state.required });
      }
    }
  }
  return states;
}

/** The rows of a table, in order, each once. */
function rowsOf(field: Rules, typed: (field: string) => string[]): string[] {
  return field.kind === "table" ? [...new Set(typed(field.id).filter((row) => /^[0-9]{1,4}$/.test(row)))] : [];
}

function filledRows(field: Rules, typed: (field: string) => string[]): string[] {
  const isFilled = (row: string) => (field.columns ?? []).some(({ id }) => trim(typed(`${field.id}.${row}.${id}`)[0] ?? "") !== "");
  return rowsOf(field, typed).filter(isFilled);
}

function answerOf({ kind, compute, decimals }: Rules, typed: string[], offers: (value: string) => boolean, states: Map<string, FieldState>): string[] {
  if (!compute) return counted(kind, typed, offers);
  const reckoned = result(compute, decimals, (field) => states.get(field)?.answer[0]);
  return reckoned === undefined ? [] : [reckoned];
}

/** Which values of an answer of several parts must be there: of an address all but the postcode. */
const PARTS: Record<string, number[]> = { date_range: [0, 1], address: [0, 2, 3] };

function counted(kind: string, typed: string[], offers: (value: string) => boolean): string[] {
  if (kind === "heading" || kind === "hidden") return [];
  if (kind === "multi_choice") return typed.filter(offers);
  const needed = PARTS[kind];
  if (needed) {
    // All of its parts, or nothing.
    const parts = typed.map(trim);
    return needed.every((part) => parts[part]) ? parts.filter((part) => part !== "") : [];
  }
  if (kind === "consent") return typed[0] !== undefined && trim(typed[0]) === "yes" ? ["yes"] : [];
  const first = trim(typed[0] ?? "");
  const counts = kind === "yes_no" ? ["yes", "no"].includes(first) : first !== "" && offers(first);
  return counts ? [first] : [];
}

/** White space as Unicode has it, and the server: `trim()` differs in U+0085 and U+FEFF. */
function trim(text: string): string {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}
