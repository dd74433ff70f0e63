// An agent's own account where no script runs: another password, a second factor, and signing in with both. On a portal of its own, since the
// password changes.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { agentSignIn, portal, sees, totp } from "./support.mjs";

const site = portal({ own: true });
const off = { javaScriptEnabled: false };
const PRESENT = "northwind demo";
const NEW = "a quiet morning by the lake";

for (const [where, email] of [["phone", "sam@northwind.example"], ["desktop", "tom@northwind.example"]]) {
  test.describe.serial(`without scripts, on a ${where}, an agent changes the password, makes a second factor and signs in with both`, () => {
    let page, secret;
    test.beforeAll(async () => (page = await agentSignIn(await site[where](off), email)));

    test("the password", async () => {
      await page.goto("/desk/account");
      await page.getByRole("link", { name: "Change password" }).click();
      await page.getByLabel("Present password").fill(PRESENT);
      await page.getByLabel("New password", { exact: false }).first().fill("basketball");
      await page.getByLabel("New password once more").fill("basketball");
      await page.getByRole("button", { name: "Change password" }).click();
      await sees(page, "Too many people have this password");
      await page.getByLabel("Present password").fill(PRESENT);
      await page.getByLabel("New password", { exact: false }).first().fill(NEW);
      await page.getByLabel("New password once more").fill(NEW);
      await page.getByRole("button", { name: "Change password" }).click();
      await sees(page, "Password changed.");
    });

    test("the second factor", async () => {
      await page.getByRole("link", { name: "Switch on" }).click();
      secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
      await page.getByLabel("Code").fill(totp(secret));
      await page.getByLabel("Present password").fill(NEW);
      await page.getByRole("button", { name: "Switch on" }).click();
      await sees(page, "They are shown this once.");
      assert.equal(await page.locator("main ol li").count(), 10);
      await page.getByRole("link", { name: "I have kept them" }).click();
      await sees(page, "10 recovery codes left");
    });

    test("signing in with both", async () => {
      const again = await site[where](off);
      await again.goto("/desk/sign-in?return_to=/desk/account");
      await again.getByLabel("E-mail address").fill(email);
      await again.getByLabel("Password").fill(NEW);
      await again.getByRole("button", { name: "Sign in" }).click();
      await again.getByLabel("Code").fill("000000");
      await again.getByRole("button", { name: "Sign in" }).click();
      await sees(again, "This code does not fit");
      await again.getByLabel("Code").fill(totp(secret, 1));
      await again.getByRole("button", { name: "Sign in" }).click();
      await sees(again, "Where you are signed in");
      await again.getByRole("button", { name: "End all others" }).click();
      await sees(again, "All other sessions have ended");
      await page.goto("/desk/account");
      await sees(page, "Team sign-in");
    });
  });
}

for (const [where, width, email] of [["phone", "390", "priya@northwind.example"], ["desktop", "1280", "ada@northwind.example"]]) {
  test(`on a ${where}, recovery codes and the second step are readable for everybody`, async () => {
    const page = await agentSignIn(await site[where](), email);
    await page.goto("/desk/account/second-factor");
    const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
    await page.getByLabel("Code").fill(totp(secret));
    await page.getByLabel("Present password").fill(PRESENT);
    await page.getByRole("button", { name: "Switch on" }).click();
    await sees(page, "They are shown this once.");
    await check(page, "agent-recovery-codes", width);
    await page.goto("/desk/account/second-factor/removal");
    await check(page, "agent-second-factor-removal", width);
    const again = await site[where]();
    await again.goto("/desk/sign-in");
    await again.getByLabel("E-mail address").fill(email);
    await again.getByLabel("Password").fill(PRESENT);
    await again.getByRole("button", { name: "Sign in" }).click();
    await sees(again, "One more step");
    await check(again, "agent-second-step", width);
    assert.deepEqual(page.complaints.concat(again.complaints), []);
  });
}
