// What the first person on an empty site sees (see pages.mjs).
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody } from "./pages.mjs";
import { portal, sees } from "./support.mjs";

const site = portal({ empty: true });

test.describe("the first person on an empty site", () => {
  const first = somebody(site);
  looks("hub-empty-site", first, at("/"));
  looks("first-run", first, (page) => page.goto(site.firstRun));
  looks("first-run-with-mistakes", first, async (page) => {
    await page.goto(site.firstRun);
    await page.locator("main form").evaluate((form) => (form.noValidate = true));
    await page.getByLabel("Company").fill("Northwind Cloud");
    await page.getByRole("button", { name: "Set up and begin" }).click();
    await sees(page, "Please type both passwords once more; the rest is still here.");
    assert.equal(await page.getByLabel("Company").inputValue(), "Northwind Cloud");
  });
  leadsSomewhere(first, "the first person");
});
