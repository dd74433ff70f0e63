// When something of a form is there, or must be answered: conditions as request types define them (crates/portico/src/portal/form/condition.rs).
// Both evaluators are held to the same answers by static/tests/form-cases.json.

import { compareDecimals, decimalIn } from "./decimal";

export type Condition = Test | { all: Condition[] } | { any: Condition[] };

interface Test {
  field: string;
  is?: string[];
  is_not?: string[];
  answered?: boolean;
  at_least?: string;
  at_most?: string;
}

/** An earlier field, and what counts of its answer: nothing where it is hidden. */
export interface Answered {
  kind: string;
  answer: string[];
}

/** Whether a condition holds; `before` gives the fields before it. */
export function holds(condition: Condition, before: (field: string) => Answered | undefined): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, before));
  if ("any" in condition) return condition.any.some((part) => holds(part, before));
  const other = before(condition.field);
  return other !== undefined && passes(condition, other);
}

function passes({ is, is_not, answered, at_least, at_most }: Test, { kind, answer }: Answered): boolean {
  const isOneOf = (wanted: string[]) => answer.some((given) => wanted.some((one) => isSame(kind, given, one)));
  if (is) return isOneOf(is);
  if (is_not) return answer.length > 0 && !isOneOf(is_not);
  if (answered !== undefined) return answer.length > 0 === answered;
  const [given] = answer;
  if (given === undefined) return false;
  if (at_least !== undefined) return (compare(kind, given, at_least) ?? -1) >= 0;
  return at_most !== undefined && (compare(kind, given, at_most) ?? 1) <= 0;
}

/** 12.0 is 12; everything else is what it is written as. */
function isSame(kind: string, given: string, wanted: string): boolean {
  return given === wanted || compare(kind, given, wanted) === 0;
}

/** Below 0, 0 or above; nothing for what has no order, or is not of its kind. */
function compare(kind: string, given: string, limit: string): number | undefined {
  if (kind === "money" || kind === "computed") return inOrder(decimalIn(given), decimalIn(limit), compareDecimals);
  const read = READ[kind];
  return read && inOrder(read(given), read(limit), (a, b) => a - b);
}

function inOrder<T>(a: T | undefined, b: T | undefined, order: (a: T, b: T) => number): number | undefined {
  return a === undefined || b === undefined ? undefined : order(a, b);
}

const READ: Record<string, (text: string) => number | undefined> = { number: numberIn, rating: numberIn, date: dayIn, date_range: dayIn, time: minutesIn };

/** A number with a point or a comma. */
function numberIn(text: string): number | undefined {
  const plain = text.replaceAll(",", ".");
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A day as `<input type="date">` has it, `2026-12-31`, in milliseconds; none that the calendar has not. */
function dayIn(text: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? undefined : at;
}

/** A time as `<input type="time">` has it, `09:30`, in minutes. */
function minutesIn(text: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
