// `<time data-relative>`: the server wrote the date; here it becomes "2 hours ago" or "yesterday, 16:20", with the exact local
// time on hover and for screen readers.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// The server writes hours from 0 to 23, so that one page has one clock.
const language = document.documentElement.lang || undefined;
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const exact = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short", hourCycle: "h23" });
const clock = new Intl.DateTimeFormat(language, { timeStyle: "short", hourCycle: "h23" });

/** How many midnights lie between now and then. */
function nights(at: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(Date.now())) / DAY);
}

/** In words; nothing where the date says more than "5 weeks ago". */
function phrase(at: number): string | null {
  const distance = at - Date.now();
  const size = Math.abs(distance);
  const days = nights(at);
  if (size < MINUTE) return document.documentElement.dataset.justNow ?? relative.format(0, "second");
  if (size < HOUR) return relative.format(Math.round(distance / MINUTE), "minute");
  if (days === 0 || size < 6 * HOUR) return relative.format(Math.round(distance / HOUR), "hour");
  if (Math.abs(days) === 1) return `${relative.format(days, "day")}, ${clock.format(at)}`;
  if (Math.abs(days) < 14) return relative.format(days, "day");
  return Math.abs(days) < 28 ? relative.format(Math.round(days / 7), "week") : null;
}

function show(element: HTMLTimeElement): void {
  const at = Date.parse(element.dateTime);
  if (Number.isNaN(at)) return;
  element.title = exact.format(at);
  const words = phrase(at);
  if (words === null) return;
  const hidden = document.createElement("span");
  hidden.className = "sr-only";
  hidden.textContent = ` (${element.title})`;
  element.replaceChildren(words, hidden);
}

export function enhanceTimes(part: ParentNode): void {
  part.querySelectorAll<HTMLTimeElement>("time[data-relative]").forEach(show);
}

/** Once a minute while somebody looks. */
export function keepTimesFresh(): void {
  setInterval(() => document.hidden || enhanceTimes(document), MINUTE);
}
