// What must hold for every page, whoever looks at it and on whatever.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";

const PICTURES = fileURLToPath(new URL("../../test-results/screenshots", import.meta.url));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Checks the page that is open and takes its pictures by day and by night. `width` names the size. */
export async function check(page, name, width) {
  const wrong = [];
  for (const [light, colorScheme] of [["day", "light"], ["night", "dark"]]) {
    await page.emulateMedia({ colorScheme });
    await mkdir(PICTURES, { recursive: true });
    await painted(page);
    await page.screenshot({ path: `${PICTURES}/${name}-${width}-${light}.png`, fullPage: true });
    // The colours of the night are the same at both sizes.
    if (light === "day" || width === "390") wrong.push(...(await axe(page, light)));
  }
  await page.emulateMedia({ colorScheme: "light" });
  wrong.push(...(await overflow(page)));
  if (width === "390") wrong.push(...(await smallTargets(page)));
  wrong.push(...page.complaints.splice(0).map((complaint) => `console: ${complaint}`));
  assert.deepEqual(wrong, [], `${name} at ${width} px`);
}

/** Until what has changed is in sight. */
function painted(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Everything by day; by night what differs, the colours. */
async function axe(page, light) {
  // A page within a preview is checked by itself: its landmarks are not this page's.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).exclude(".preview-frame");
  const { violations } = await (light === "day" ? builder.withTags(RULES) : builder.withRules(["color-contrast"])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${light}, ${id}: ${node.target} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`));
}

/** Nothing may stand outside the window to the side, neither the page nor a pane of the desk; and the desk, whose panes scroll, is as high as the window. */
function overflow(page) {
  return page.evaluate(() => {
    const panes = [document.documentElement, ...document.querySelectorAll("main, section, aside, .side-scroll")];
    const root = document.documentElement;
    const long = document.querySelector(".desk") && root.scrollHeight > root.clientHeight ? [`too long: ${root.scrollHeight} > ${root.clientHeight}`] : [];
    const wide = panes
      .filter((pane) => pane.checkVisibility() && pane.scrollWidth > pane.clientWidth + 1 && !getComputedStyle(pane).display.includes("inline"))
      .map((pane) => `too wide: ${pane.tagName} ${pane.className} ${pane.scrollWidth} > ${pane.clientWidth}`);
    return [...long, ...wide];
  });
}

/** Fingers need 44 px. A link within text is as high as its line; a box or a dot counts with its label. */
function smallTargets(page) {
  return page.evaluate(() => {
    const targets = document.querySelectorAll("button, summary, select, textarea, input:not([type=hidden]), .btn, .menu-item, .choice, .queue-link, .tab-row > a, [role=tab]");
    const box = (element) => (element.matches("input") ? (element.closest("label") ?? element) : element).getBoundingClientRect();
    const unseen = (element) => !element.checkVisibility({ visibilityProperty: true }) || element.closest(".sr-only");
    return [...targets]
      .filter((element) => !unseen(element) && (box(element).height < 43.5 || box(element).width < 43.5))
      .map((element) => `smaller than a finger: ${Math.round(box(element).width)} × ${Math.round(box(element).height)} ${element.outerHTML.slice(0, 140)}`);
  });
}
