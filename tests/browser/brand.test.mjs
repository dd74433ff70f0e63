// The look of a site: an administrator uploads a logo, takes its colour, publishes; customers see it, accept terms, and are read to in their language. On a
// portal of its own, since the site changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { looksOf } from "./pages.mjs";
import { SIZES, agentSignIn, portal, sees, signIn } from "./support.mjs";

const site = portal({ own: true });
const logo = async () => ({ name: "logo.png", mimeType: "image/png", buffer: await readFile(new URL("../http/logo.png", import.meta.url)) });

async function publish(ada) {
  await ada.goto("/studio/drafts");
  await ada.getByRole("button", { name: "Publish", exact: true }).click();
  await ada.waitForURL(/\/studio\?done=published/);
}

for (const [where, key, javaScriptEnabled] of [["desktop", "support", true], ["phone", "billing", false]]) {
  test.describe.serial(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a portal looks like the company`, () => {
    let ada;
    test.beforeAll(async () => (ada = await agentSignIn(await site[where]({ javaScriptEnabled }), "ada@northwind.example")));

    test("its logo is uploaded, and its colour taken", async () => {
      await ada.goto("/studio/brand");
      await ada.getByRole("link", { name: key === "support" ? "Support" : "Billing", exact: true }).click();
      await ada.locator("#logo").getByLabel("Choose a file").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
      await ada.locator("#logo").getByRole("button", { name: "Upload" }).click();
      await sees(ada, "This is no PNG, JPEG, WebP or SVG");
      await ada.locator("#logo").getByLabel("Choose a file").setInputFiles(await logo());
      await ada.locator("#logo").getByRole("button", { name: "Upload" }).click();
      await sees(ada, "Colours of the logo");
      await ada.getByRole("button", { name: /^Take #/ }).first().click();
      await sees(ada, "Saved as a draft");
      assert.match(await ada.getByLabel("Colour", { exact: false }).first().inputValue(), /^#[0-9a-f]{6}$/);
    });

    test("it has terms, and a welcome", async () => {
      await ada.getByRole("link", { name: "Terms", exact: true }).click();
      await ada.getByLabel(/^What they say \(en\)|^What they say$/).fill("Be **kind**.");
      await ada.getByRole("button", { name: "Save draft" }).click();
      await sees(ada, "Saved as a draft");
      await publish(ada);
    });

    test("a customer sees it, and is asked for the terms", async () => {
      const dana = await signIn(await site[where]({ javaScriptEnabled }), "dana@acme.example");
      await dana.goto(`/p/${key}`);
      const image = dana.locator("header img");
      assert.match(await image.getAttribute("src"), /^\/brand\/[0-9a-f]{64}\.png$/);
      assert.equal((await dana.request.get(await dana.locator("link[rel=icon]").getAttribute("href"))).status(), 200);
      await dana.locator("main ul a").first().click();
      await dana.getByRole("link", { name: "terms" }).waitFor();
      // A page without scripts can't be asked how it is painted.
      if (javaScriptEnabled) await check(dana, `brand-terms-asked-${where}`, where === "phone" ? "390" : "1280");
    });
  });
}

test.describe.serial("each page of the look is readable for everybody", () => {
  const pages = {};
  test.beforeAll(async () => {
    for (const [width, size] of Object.entries(SIZES)) pages[width] = await agentSignIn(await site.desktop(size), "ada@northwind.example");
  });
  const both = looksOf(pages);
  const all = [
    ["brand-of-the-site", "/studio/brand"],
    ["brand-of-a-portal", "/studio/brand/portals/support"],
    ["brand-terms", "/studio/brand/portals/support/terms"],
    ["guide", "/studio/guide"],
    ["mails", "/studio/mails"],
    ["mail-of-a-reply", "/studio/mails/reply_posted"],
    ["languages", "/studio/languages"],
    ["language-french", "/studio/languages/fr"],
  ];
  for (const [name, address] of all) both(name, (page) => page.goto(address));
});
