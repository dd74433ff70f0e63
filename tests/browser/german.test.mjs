// A German reader on a site whose texts are English: what a designer wrote is marked as English wherever it stands (WCAG 2.2, 3.1.2).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { agentSignIn, portal, signIn } from "./support.mjs";

const site = portal();
const GERMAN = { locale: "de-DE" };

/** Every text for people in the demo site's definition; what is filled in (`{agent}`) cuts a text into pieces. */
async function designedTexts() {
  const file = JSON.parse(await readFile(new URL("../../static/sites/demo.json", import.meta.url), "utf8"));
  const worded = new Set(["name", "customer_name", "next_step", "description", "welcome", "announcement", "label", "help", "what_next", "steps"]);
  const texts = new Set();
  const gather = (value, key) => {
    if (typeof value === "string") {
      if (worded.has(key)) for (const piece of value.split(/\{agent\}|(?<=\.) /)) if (piece.trim().length > 3) texts.add(piece.trim());
    } else if (Array.isArray(value)) for (const one of value) gather(one, key);
    else if (value) for (const [inner, one] of Object.entries(value)) gather(one, inner);
  };
  const { announcement } = file.site;
  gather({ announcement, portals: file.portals, workflows: file.workflows, request_types: file.request_types }, "");
  return [...texts];
}

/** Designed texts on the page that stand in no element of their language. */
function unmarked(page, texts) {
  return page.evaluate((texts) => {
    const found = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const said = node.data.trim();
      const hit = texts.find((text) => said === text || (text.length >= 12 && said.includes(text)));
      const lang = node.parentElement.closest("[lang]").lang;
      // What a customer wrote (`lang=""`) may say the same.
      if (hit && lang !== "en" && lang !== "" && !["script", "noscript"].includes(node.parentElement.localName)) found.push(`${said} (${lang})`);
    }
    return found;
  }, texts);
}

/** What is unmarked on the pages at these addresses, by address. */
async function walk(page, texts, addresses) {
  const found = {};
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address);
      assert.equal(await page.locator("html").getAttribute("lang"), "de");
      const left = await unmarked(page, texts);
      if (left.length > 0) found[address] = left;
    });
  }
  assert.deepEqual(found, {});
}

test("no English text of the site is unmarked on a German page of a stranger", async () => {
  const page = await site.phone(GERMAN);
  await walk(page, await designedTexts(), ["/", "/p/support", "/sign-in?return_to=/p/support", "/sign-in/up?portal=support"]);
});

test("no English text of the site is unmarked on a German page of a customer", async () => {
  const page = await site.desktop();
  await signIn(page, "dana@acme.example");
  const german = await site.desktop({ ...GERMAN, storageState: await page.context().storageState() });
  const texts = await designedTexts();
  await german.goto("/requests");
  const requests = await german.locator("main a[href^='/requests/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const fronts = ["/p/support", "/p/support?tab=access", "/p/billing", "/p/onboarding"];
  const forms = ["/p/support/new/report-a-problem", "/p/support/new/request-access", "/p/billing/new/more-seats"];
  await walk(german, texts, ["/", "/?q=invoice", "/requests", "/account", ...fronts, ...forms, ...requests.slice(0, 4)]);
});

test("no English text of the site is unmarked on a German page of the desk", async () => {
  const page = await site.desktop(GERMAN);
  await page.goto("/desk/sign-in");
  const english = await agentSignIn(await site.desktop(), "priya@northwind.example");
  const german = await site.desktop({ ...GERMAN, storageState: await english.context().storageState() });
  const texts = await designedTexts();
  await german.goto("/desk/queues/open");
  const requests = await german.locator("[data-rows] a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await walk(german, texts, ["/desk/queues/open", "/desk/queues/resolved", ...requests.slice(0, 3)]);
});
