// What is asked of every page of every role, at both sizes, by day and by night: readable for everybody, nothing cut off, nothing complained about.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { SIZES } from "./support.mjs";

/** Somebody, with a page of each size that is used for all that they look at. `signedIn` gives a page that is signed in. */
export function somebody(where, signedIn) {
  const pages = {};
  const who = async (size) => (pages[size.viewport.width] ??= await where.desktop({ ...size, storageState: await signedIn?.().context().storageState() }));
  who.links = new Set();
  return who;
}

/** What somebody sees at both sizes, side by side. `reach` brings a page there. */
export function looks(name, who, reach) {
  test(name.replaceAll("-", " "), async () => {
    const both = Object.entries(SIZES).map(async ([width, size]) => {
      const page = await who(size);
      await reach(page, width);
      await page.waitForLoadState("load");
      await check(page, name, width);
      for (const link of await page.locator("a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) who.links.add(link);
    });
    // Both to their end, so that neither goes on into the next test behind the other's failure.
    const failed = (await Promise.allSettled(both)).filter((one) => one.status === "rejected");
    if (failed.length > 0) throw new Error(failed.map((one) => one.reason.message).join("\n"));
  });
}

/** The same of pages that are open already, by the width that names their size: gives a `looks` for them. */
export function looksOf(pages) {
  const who = async (size) => pages[size.viewport.width];
  who.links = new Set();
  return (name, reach) => looks(name, who, reach);
}

/** Every link of the pages that somebody has seen leads to a page. */
export function leadsSomewhere(who, whose) {
  test(`no link of ${whose} leads nowhere`, async () => {
    const page = await who(SIZES[1280]);
    const dead = [];
    for (const link of who.links) {
      const status = (await page.request.get(link)).status();
      if (status >= 400) dead.push(`${link}: ${status}`);
    }
    assert.ok(who.links.size > 0);
    assert.deepEqual(dead, []);
  });
}

/** At an address. */
export const at = (address) => (page) => page.goto(address);
/** From the page at an address, by its links. */
export const through = (address, ...links) => async (page) => {
  await page.goto(address);
  for (const name of links) {
    const from = page.url();
    await page.getByRole("link", { name }).filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.href !== from);
  }
};
