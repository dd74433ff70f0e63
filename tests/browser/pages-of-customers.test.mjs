// The pages of customers (see pages.mjs).
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody, through } from "./pages.mjs";
import { portal, sees, signIn } from "./support.mjs";

const site = portal();

test.describe("a customer with requests in every state", () => {
  let dana;
  test.beforeAll(async () => (dana = await signIn(await site.desktop(), "dana@acme.example")));
  const asDana = somebody(site, () => dana);

  looks("hub", asDana, at("/"));
  looks("hub-results", asDana, at("/?q=certificate"));
  looks("hub-nothing-found", asDana, at("/?q=xylophone"));
  looks("portal", asDana, at("/p/support"));
  looks("portal-with-a-colour", asDana, at("/p/billing"));
  looks("portal-second-tab", asDana, at("/p/support?tab=access"));
  for (const [portal, type] of [
    ["support", "report-a-problem"], ["support", "ask-a-question"], ["support", "request-access"], ["support", "something-else"],
    ["billing", "invoice-problem"], ["billing", "more-seats"], ["billing", "billing-question"], ["onboarding", "plan-kick-off"], ["onboarding", "migration-help"],
  ]) {
    looks(`form-${type}`, asDana, at(`/p/${portal}/new/${type}`));
  }
  looks("form-with-mistakes", asDana, async (page) => {
    await page.goto("/p/support/new/report-a-problem");
    await page.locator("main form").evaluate((form) => (form.noValidate = true));
    await page.getByRole("group", { name: "Is everybody stopped" }).getByText("Yes").click();
    await page.getByLabel("Telephone").fill("call me");
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "What you typed is kept.");
  });
  looks("requests", asDana, at("/requests"));
  looks("requests-waiting", asDana, at("/requests?state=waiting"));
  looks("requests-in-progress", asDana, at("/requests?state=progress"));
  looks("requests-done", asDana, at("/requests?state=done"));
  looks("requests-found", asDana, at("/requests?q=invoice"));
  looks("requests-nothing-found", asDana, at("/requests?q=xylophone"));
  looks("request-received", asDana, through("/requests", /Invoice for October/));
  looks("request-in-progress", asDana, through("/requests", /Single sign-on stops/));
  looks("request-waiting", asDana, through("/requests", /Which address ranges/));
  looks("request-done", asDana, through("/requests", /Export of audit logs/));
  looks("request-of-a-colleague", asDana, through("/requests", /Access to the console/));
  looks("request-without-a-reply", asDana, async (page) => {
    await through("/requests", /Single sign-on stops/)(page);
    await page.locator("#reply").evaluate((form) => (form.noValidate = true));
    await page.getByRole("button", { name: /^Reply to/ }).click();
    await sees(page, "Write a few words first.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "reply-body", "one goes on writing");
  });
  looks("account", asDana, at("/account"));
  looks("account-menu", asDana, async (page) => {
    await page.goto("/");
    await page.locator("summary[aria-label^='Account']").click();
  });
  looks("not-found", asDana, at("/requests/SUP-999999"));
  leadsSomewhere(asDana, "a customer");
});
