// The pages of a customer who has nothing yet, and of one who reads German (see pages.mjs).
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody, through } from "./pages.mjs";
import { askForMail, linkIn, portal, sees, signIn } from "./support.mjs";

const site = portal();

test.describe("a customer without requests", () => {
  let newcomer;
  test.beforeAll(async () => {
    newcomer = await site.desktop();
    await newcomer.goto("/sign-in/up?return_to=/p/support");
    await newcomer.getByLabel("Your name").fill("Maximiliane Wolkenstein-Hohenberg von und zu Breitenbach");
    await newcomer.goto(linkIn(await askForMail(newcomer, "maximiliane.wolkenstein-hohenberg@a-rather-long-company-name.example")));
    await newcomer.getByRole("button", { name: "Sign in" }).click();
    await newcomer.waitForURL("**/p/support");
  });
  const asNewcomer = somebody(site, () => newcomer);

  looks("hub-of-a-newcomer", asNewcomer, at("/"));
  looks("requests-none", asNewcomer, at("/requests"));
  looks("account-of-a-newcomer", asNewcomer, at("/account"));
  looks("request-submitted-and-withdrawn", asNewcomer, async (page) => {
    await page.goto("/p/support/new/ask-a-question");
    await page.getByLabel("Summary").fill("DonaudampfschifffahrtsgesellschaftskapitaensmuetzeOhneEineEinzigeLueckeDarin");
    await page.getByLabel("Your question").fill(`# A heading\n\n- a list\n- of two\n\n> a quotation\n\n\`\`\`\n${"a very long line of code ".repeat(12)}\n\`\`\`\n\n| a | table |\n|---|---|\n| ${"wide".repeat(40)} | cell |`);
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "Your request is with us.");
    await page.locator("summary").filter({ hasText: "I no longer need this" }).click();
    await page.getByRole("button", { name: "I no longer need this" }).last().click();
    await sees(page, "You withdrew this request.");
    // It is over, but nothing was reached: no way that looks gone to its end.
    assert.equal(await page.locator(".steps-row").count(), 0);
  });
  leadsSomewhere(asNewcomer, "a newcomer");
});

test.describe("a customer who reads German", () => {
  let mina;
  test.beforeAll(async () => (mina = await signIn(await site.desktop(), "mina@kite.example")));
  const asMina = somebody(site, () => mina);

  looks("hub-in-german", asMina, at("/"));
  looks("form-in-german", asMina, at("/p/support/new/report-a-problem"));
  looks("request-in-german", asMina, through("/requests", /ログインできません/));
  leadsSomewhere(asMina, "a reader of German");
});
