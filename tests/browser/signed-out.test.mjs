// What is left in a browser after somebody has signed out: nothing of theirs.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { LAUNCH } from "./launch.mjs";
import { agentSignIn, portal, signIn } from "./support.mjs";

// As in a real browser, which keeps the page one came from as it was unless it is told otherwise.
test.use({ launchOptions: { ...LAUNCH, ignoreDefaultArgs: ["--disable-back-forward-cache"] } });
const site = portal();

/** Presses the button of the menu that signs out, wherever the menu is. */
async function signOut(page, address) {
  await page.locator(`form[action="${address}"]`).first().evaluate((form) => form.requestSubmit());
}

test("going back after signing out shows no page of one's own, and no draft is left", async () => {
  const page = await signIn(await site.desktop(), "dana@acme.example");
  await page.goto("/requests");
  await page.evaluate(() => localStorage.setItem("draft", "not for the next one at this machine"));
  await page.goto("/account");
  await signOut(page, "/account/sign-out");
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  for (const step of ["back", "back"]) {
    await page.goBack();
    assert.doesNotMatch(await page.locator("body").innerText(), /Dana Okafor|My requests/, step);
  }
});

test("going back after signing out of the desk shows nothing of it", async () => {
  const page = await agentSignIn(await site.desktop(), "sam@northwind.example");
  await signOut(page, "/desk/sign-out");
  await page.waitForURL(/\/desk\/sign-in/);
  await page.goBack();
  await page.waitForURL(/\/desk\/sign-in/);
  assert.equal(await page.getByLabel("Password").count(), 1);
});
