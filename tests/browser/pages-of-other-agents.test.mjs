// The pages of an administrator and of an auditor (see pages.mjs).
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody } from "./pages.mjs";
import { agentSignIn, portal, sees } from "./support.mjs";

const site = portal();

test.describe("agents with little to do", () => {
  let ada, max;
  test.beforeAll(async () => {
    ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
    max = await agentSignIn(await site.desktop(), "max@northwind.example");
  });
  const [asAda, asMax] = [somebody(site, () => ada), somebody(site, () => max)];

  looks("desk-mine-empty", asAda, at("/desk/queues/mine"));
  looks("agent-account-of-an-administrator", asAda, at("/desk/account"));
  looks("desk-request-of-an-auditor", asMax, async (page) => {
    await page.goto("/desk/queues/open?q=certificate");
    await page.locator("[data-rows] a").first().click();
    await sees(page, "You can read this request");
  });
  leadsSomewhere(asAda, "an administrator");
  leadsSomewhere(asMax, "an auditor");
});
