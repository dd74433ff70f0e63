// The pages of agents (see pages.mjs).
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody } from "./pages.mjs";
import { agentSignIn, portal, sees } from "./support.mjs";

const site = portal();

test.describe("an agent", () => {
  let priya;
  test.beforeAll(async () => (priya = await agentSignIn(await site.desktop(), "priya@northwind.example")));
  const asPriya = somebody(site, () => priya);
  /** A request at the desk, by a search for a word of its title. */
  const request = (word) => async (page) => {
    await page.goto(`/desk/queues/open?q=${encodeURIComponent(word)}`);
    await page.locator("[data-rows] a").first().click();
    await page.waitForURL(/\/desk\/requests\//);
  };

  for (const queue of ["unassigned", "mine", "open", "waiting", "resolved"]) looks(`desk-${queue}`, asPriya, at(`/desk/queues/${queue}`));
  looks("desk-most-urgent", asPriya, at("/desk/queues/open?order=priority"));
  looks("desk-found", asPriya, at("/desk/queues/open?q=certificate"));
  looks("desk-nothing-found", asPriya, at("/desk/queues/open?q=xylophone"));
  looks("desk-request", asPriya, request("certificate"));
  looks("desk-request-unassigned", asPriya, request("Frankfurt"));
  looks("desk-request-resolved", asPriya, request("region contract"));
  looks("desk-request-in-japanese", asPriya, request("ログイン"));
  looks("desk-status-menu", asPriya, async (page) => {
    await request("certificate")(page);
    await page.keyboard.press("t");
  });
  looks("desk-team-side", asPriya, async (page, width) => {
    await request("certificate")(page);
    if (width === "390") await page.getByText("Team only").first().click();
    await page.getByLabel("Note for the team").waitFor();
  });
  looks("desk-reply-to-undo-and-taken-back", asPriya, async (page, width) => {
    await request(width === "390" ? "LDIF" : "Terraform")(page);
    await page.getByLabel("Reply to the customer").fill("Yes, there is one.\n\nI send you the address in a minute.");
    await page.getByRole("button", { name: /^Reply to/ }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await sees(page, "Taken back.");
  });
  looks("desk-without-a-reply", asPriya, async (page) => {
    await request("certificate")(page);
    await page.locator("#reply").evaluate((form) => (form.noValidate = true));
    await page.getByLabel("Reply to the customer").focus();
    await page.keyboard.press("Control+Enter");
    await sees(page, "Write something first.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "reply-body", "one goes on writing");
  });
  looks("desk-queues-menu", asPriya, async (page, width) => {
    await page.goto("/desk/queues/open");
    if (width === "390") await page.getByRole("button", { name: "Queues" }).click();
  });
  looks("desk-keys", asPriya, async (page) => {
    await page.goto("/desk/queues/open");
    await page.keyboard.press("?");
    await sees(page, "Single keys are on");
  });
  looks("desk-not-found", asPriya, at("/desk/requests/SUP-999999"));
  looks("agent-account", asPriya, at("/desk/account"));
  looks("agent-password", asPriya, at("/desk/account/password"));
  looks("agent-password-with-mistakes", asPriya, async (page) => {
    await page.goto("/desk/account/password");
    await page.getByLabel("Present password").fill("a guess");
    await page.getByLabel("New password", { exact: false }).first().fill("basketball");
    await page.getByLabel("New password once more").fill("something else");
    await page.getByRole("button", { name: "Change password" }).click();
    await sees(page, "This is not your present password.");
  });
  looks("agent-second-factor", asPriya, at("/desk/account/second-factor"));
  looks("agent-second-factor-wrong-code", asPriya, async (page) => {
    await page.goto("/desk/account/second-factor");
    await page.getByLabel("Code").fill("000000");
    await page.getByLabel("Present password").fill("a guess");
    await page.getByRole("button", { name: "Switch on" }).click();
    await sees(page, "This code does not fit");
  });
  leadsSomewhere(asPriya, "an agent");
});
