// When a part of a form is there.
import { expect, test } from "@playwright/test";
import { conditionsIn, hold } from "../src/conditions";

const answers: Record<string, string[]> = { area: ["billing", "login"], urgent: ["yes"] };
const shown = (condition: string | undefined) => hold(conditionsIn(condition), (field) => answers[field] ?? []);

test("a part is there where one of the chosen answers is one of those it asks for", () => {
  expect(shown('{"field":"area","is":["network","login"]}')).toBe(true);
  expect(shown('{"field":"area","is":["network"]}')).toBe(false);
  expect(shown('{"field":"nothing","is":["yes"]}')).toBe(false);
});

test("of several conditions all must hold", () => {
  expect(shown('[{"field":"area","is":["billing"]},{"field":"urgent","is":["yes"]}]')).toBe(true);
  expect(shown('[{"field":"area","is":["billing"]},{"field":"urgent","is":["no"]}]')).toBe(false);
});

test("a part without a condition that can be read is there", () => {
  expect([shown(undefined), shown("no JSON"), shown("[]")]).toEqual([true, true, true]);
});
