// Another light on a page that is open: whatever can be read by day can be read by night, without loading the page anew.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { agentSignIn, portal } from "./support.mjs";

const site = portal();

/** The colour of each text on the page, as painted, beside its words. */
function colours(page) {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    return texts.map((element) => `${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}: ${getComputedStyle(element).color}`);
  });
}

for (const [how, change] of [
  ["the device", (page) => page.emulateMedia({ colorScheme: "dark" })],
  ["the menu", (page) => page.locator("[data-theme-set=night]").first().evaluate((button) => button.click())],
]) {
  test(`an open page of the desk takes the light of ${how} in all its texts`, async () => {
    const page = await agentSignIn(await site.desktop(), "priya@northwind.example");
    await page.goto("/desk/queues/open");
    const byDay = await colours(page);
    await change(page);
    const byNight = await colours(page);
    await page.reload();
    assert.deepEqual(byNight, await colours(page), "as on a page that opens by night");
    assert.notDeepEqual(byNight, byDay);
  });
}
