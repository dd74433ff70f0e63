// What a moment is called, at the edges of minutes, hours, days and weeks.
import { expect, test } from "@playwright/test";
import { TimeWords } from "../src/time_words";

const english = new TimeWords("en", "just now");
const german = new TimeWords("de", "gerade eben");
/** A moment of this machine's zone. */
const on = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = on(24, 15);

test("a moment is called as people call it", () => {
  const said = [on(24, 15), on(24, 14, 59), on(24, 14, 1), on(24, 13), on(24, 0, 5), on(23, 16, 20), on(22, 9), on(11, 9), on(10, 9), on(3, 9)];
  expect(said.map((at) => english.phrase(at, NOW))).toEqual([
    "just now", "1 minute ago", "59 minutes ago", "2 hours ago", "15 hours ago", "yesterday, 16:20", "2 days ago", "13 days ago", "2 weeks ago", "3 weeks ago",
  ]);
});

test("after midnight what was a few hours ago is not yet yesterday", () => {
  expect(english.phrase(on(23, 22), on(24, 1))).toBe("3 hours ago");
  expect(english.phrase(on(23, 18), on(24, 1))).toBe("yesterday, 18:00");
});

test("what is to come is called so too", () => {
  expect([on(24, 15, 10), on(25, 16), on(27, 9)].map((at) => english.phrase(at, NOW))).toEqual(["in 10 minutes", "tomorrow, 16:00", "in 3 days"]);
});

test("of what is long ago the date says more", () => {
  expect(english.phrase(NOW - 28 * 86_400_000, NOW)).toBeNull();
});

test("the words are those of the page's language, with hours from 0 to 23", () => {
  expect([on(24, 15), on(24, 14), on(23, 0, 5)].map((at) => german.phrase(at, NOW))).toEqual(["gerade eben", "vor 1 Stunde", "gestern, 00:05"]);
  expect(english.exact(on(24, 15, 4))).toBe("Tuesday, November 24, 2026 at 15:04");
});
