// What is there, must be answered and can be chosen in a form: the same table of cases as the server's (crates/portico/src/portal/form/cases.rs).
import { expect, test } from "@playwright/test";
import { fieldStates, type Rules } from "../src/field_states";
import table from "./form-cases.json" with { type: "json" };

type Field = Rules & { label: string; default?: string; choices?: { value: string; label: string }[] };
interface Step {
  at_load?: boolean;
  typed?: Record<string, string[]>;
  shown: string[];
  required?: string[];
  offered?: Record<string, string[]>;
  blocks?: string[];
  kept?: Record<string, string[]>;
  /** The cells of tables that are there, by their names. */
  cells?: string[];
}

const cases = table as unknown as { name: string; fields: Field[]; steps: Step[] }[];

/** As a step of the table writes it down. */
function outcome(fields: Field[], typed: Record<string, string[]>): Step {
  const states = fieldStates(fields, (field) => typed[field] ?? []);
  const of = (id: string) => states.get(id)!;
  const ids = (which: (field: Field) => boolean) => fields.filter(which).map(({ id }) => id);
  const changing = fields.filter(({ choices }) => choices?.some((choice) => "when" in choice));
  return {
    shown: ids(({ id }) => of(id).shown),
    required: ids(({ id }) => of(id).required),
    offered: Object.fromEntries(changing.map(({ id, choices }) => [id, choices!.map(({ value }) => value).filter(of(id).offers)])),
    blocks: [...states].filter(([, { required, answer }]) => required && answer.length === 0).map(([id]) => id),
    cells: [...states].filter(([id, { shown }]) => id.includes(".") && shown).map(([id]) => id),
    kept: Object.fromEntries(fields.map(({ id }) => [id, of(id).answer] as const).filter(([, answer]) => answer.length > 0)),
  };
}

/** The same form with other titles. */
function retitled(fields: Field[]): Field[] {
  return fields.map((field) => ({ ...field, label: "Another", choices: field.choices?.map((choice) => ({ ...choice, label: "Another" })) }));
}

for (const { name, fields, steps } of cases) {
  test(name, () => {
    const defaults = Object.fromEntries(fields.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, [value]]])));
    for (const { at_load, typed = {}, ...wanted } of steps) {
      const expected = { required: [], offered: {}, blocks: [], kept: {}, cells: [], ...wanted };
      for (const form of [fields, retitled(fields)]) expect(outcome(form, at_load ? defaults : typed)).toEqual(expected);
    }
  });
}
