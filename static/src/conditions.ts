// When a part of a form is there: the condition of `data-show-when`, as crates/portico's forms have it.

export interface Condition {
  field: string;
  is: string[];
}

/** Reads one condition or a list of such; of what is no JSON, none. */
export function conditionsIn(text: string | undefined): Condition[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return (Array.isArray(read) ? read : [read]) as Condition[];
  } catch {
    return [];
  }
}

/** Whether all hold; `answers` gives what is chosen in a field. */
export function hold(conditions: Condition[], answers: (field: string) => string[]): boolean {
  return conditions.every(({ field, is }) => answers(field).some((answer) => is.includes(answer)));
}
