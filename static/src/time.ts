// `<time data-relative>`: the server wrote the date; here it becomes "2 hours ago" or "yesterday, 16:20", with the exact local
// time on hover and for screen readers. One without a title ("5 h" in a dense list) gets that.
import { TimeWords } from "./time_words";

const words = new TimeWords(document.documentElement.lang || undefined, document.documentElement.dataset.justNow);

function show(element: HTMLTimeElement): void {
  const at = Date.parse(element.dateTime);
  if (Number.isNaN(at)) return;
  element.title = words.exact(at);
  const phrase = words.phrase(at, Date.now());
  if (phrase === null) return;
  const hidden = document.createElement("span");
  hidden.className = "sr-only";
  hidden.textContent = ` (${element.title})`;
  element.replaceChildren(phrase, hidden);
}

export function enhanceTimes(part: ParentNode): void {
  part.querySelectorAll<HTMLTimeElement>("time[data-relative]").forEach(show);
  part.querySelectorAll<HTMLTimeElement>("time:not([title])").forEach((element) => (element.title = words.exact(Date.parse(element.dateTime))));
}

/** Once a minute while somebody looks. */
export function keepTimesFresh(): void {
  setInterval(() => document.hidden || enhanceTimes(document), 60_000);
}
