// The configuration as a file: an administrator takes it out, changes a name in it, sees what that would do, drafts it and publishes it. On a portal of
// its own, since the site changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { looksOf } from "./pages.mjs";
import { SIZES, agentSignIn, portal, sees, signIn, tabTo } from "./support.mjs";

const site = portal({ own: true });
const HERE = "/studio/configuration";
const asFile = (text) => ({ name: "portico.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** The file of the live site, as a browser keeps it. */
async function exported(page) {
  await page.goto(HERE);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download portico.json" }).click()]);
  assert.equal(download.suggestedFilename(), "portico.json");
  return await readFile(await download.path(), "utf8");
}

async function compare(page, text) {
  await page.goto(HERE);
  await page.getByLabel("A file").setInputFiles(asFile(text));
  await page.getByRole("button", { name: "See what it changes" }).click();
}

for (const [where, key, name, javaScriptEnabled] of [["desktop", "support", "Help and care", true], ["phone", "billing", "Money matters", false]]) {
  test.describe.serial(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a file changes a portal`, () => {
    let ada, file;
    test.beforeAll(async () => (ada = await agentSignIn(await site[where]({ javaScriptEnabled }), "ada@northwind.example")));

    test("taken out, it changes nothing", async () => {
      file = await exported(ada);
      await compare(ada, file);
      await sees(ada, "The site is what the file says");
    });

    test("changed, it is shown with what it does, and with its mistakes", async () => {
      await compare(ada, file.replace("{", "{,"));
      await sees(ada, "It is no JSON: it breaks at line 1, column 2.");
      const changed = JSON.parse(file);
      const one = changed.portals.find((portal) => portal.key === key);
      [one.name, one.audience] = [name, ["oacme"]];
      one.sign_up = 0;
      await compare(ada, JSON.stringify(changed, null, 2));
      await sees(ada, "portico.json: one of its things differs");
      await sees(ada, /loses? sight/);
      await ada.getByLabel("Show somebody, by their address").fill("noor@solo.example");
      await ada.getByRole("button", { name: "Show", exact: true }).click();
      assert.match(await ada.getByRole("row").nth(1).innerText(), /Noor Haddad/);
    });

    test("drafted and published", async () => {
      await ada.getByRole("button", { name: "Make drafts of what is ticked" }).click();
      await ada.waitForURL(/\/studio\/drafts\?done=saved/);
      await sees(ada, "from portico.json");
      // Somebody may gain sight as well: whoever belongs to Acme and had no role there.
      const tick = ada.getByLabel(/I have seen that/);
      if (await tick.count()) await tick.check();
      await ada.getByRole("button", { name: "Publish", exact: true }).click();
      await ada.waitForURL(/\/studio\?done=published/);
      const dana = await signIn(await site[where](), "dana@acme.example", `/p/${key}`);
      await sees(dana, name);
    });
  });
}

test("by keyboard alone, a pasted file is compared and drafted", async () => {
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  const file = JSON.parse(await exported(ada));
  file.workspaces[0].name = "The support team";
  await ada.goto(HERE);
  const reach = (locator) => tabTo(ada, locator);
  await reach(ada.getByLabel("Or its text"));
  await ada.keyboard.insertText(JSON.stringify(file));
  await reach(ada.getByRole("button", { name: "See what it changes" }));
  await ada.keyboard.press("Enter");
  await ada.getByRole("heading", { name: "What the file would change" }).waitFor();
  await reach(ada.getByRole("button", { name: "Make drafts of what is ticked" }));
  await ada.keyboard.press("Enter");
  await ada.waitForURL(/\/studio\/drafts\?done=saved/);
  await sees(ada, "The support team");
});

test.describe.serial("each page of it is readable for everybody", () => {
  const pages = {};
  let file;
  test.beforeAll(async () => {
    for (const [width, size] of Object.entries(SIZES)) pages[width] = await agentSignIn(await site.desktop(size), "ada@northwind.example");
    const page = pages[1280];
    file = JSON.parse(await exported(page));
    // A draft that is in the way.
    await page.goto("/studio/portals/onboarding");
    await page.getByLabel(/^Name \(en\)/).fill("Getting started");
    await page.getByRole("button", { name: "Save draft" }).click();
    await sees(page, "Saved as a draft");
  });
  const both = looksOf(pages);

  both("configuration", (page) => page.goto(HERE));
  both("configuration-faults", async (page) => {
    await compare(page, JSON.stringify({ ...file, site: { ...file.site, color: "blue", zone: "Nowhere" }, surplus: 1 }, null, 2));
    await sees(page, "3 things are wrong with it");
  });
  both("configuration-compared", async (page) => {
    const changed = structuredClone(file);
    changed.site.roles[1].leads = 1;
    changed.portals.find((portal) => portal.key === "onboarding").audience = ["everyone"];
    changed.workflows[0].statuses[0].next_step = "Somebody reads it soon.";
    changed.request_types.push({ ...changed.request_types[0], key: "one-more", name: "One more thing", workspace: "NOT" });
    changed.organisations[0].name = "Acme & Sons";
    changed.queues.pop();
    await compare(page, JSON.stringify(changed, null, 2));
    await sees(page, "Somebody has a draft of this");
  });
  both("starting-points-named", async (page) => {
    await page.goto("/studio/starting-points");
    await sees(page, "A workflow of its own");
  });
});
