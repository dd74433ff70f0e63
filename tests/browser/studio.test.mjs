// The studio: an administrator makes a portal with a form that asks on a condition, proves it, publishes it; a customer uses it. On a portal of its
// own, since the site changes.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { looksOf } from "./pages.mjs";
import { SIZES, agentSignIn, portal, sees, signIn, tabTo } from "./support.mjs";

const site = portal({ own: true });

for (const [where, name, javaScriptEnabled] of [["desktop", "Partners", true], ["phone", "Resellers", false]]) {
  test.describe.serial(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a portal comes to be`, () => {
    let ada;
    const slug = name.toLowerCase();
    test.beforeAll(async () => (ada = await agentSignIn(await site[where]({ javaScriptEnabled }), "ada@northwind.example")));

    test("drafted", async () => {
      await ada.goto("/studio");
      await ada.getByRole("link", { name: "New portal" }).click();
      await ada.getByLabel(/^Name/).fill(name);
      await ada.getByLabel(/^Description/).fill("For those who sell with us");
      await ada.getByLabel(/^Welcome/).fill("What do you need?");
      await ada.getByLabel("Only those who are named here").check();
      await ada.getByLabel("Organisation", { exact: true }).first().fill("acme");
      await ada.getByLabel("Tab (en)").fill("Main");
      await ada.getByRole("button", { name: "Save draft" }).click();
      await sees(ada, "Not live yet");
      await ada.getByRole("link", { name: "New request type" }).click();
      await ada.getByLabel(/^Name/).fill(`A deal for ${slug}`);
      await ada.getByLabel(/^Description/).fill("A price for your customer");
      await ada.getByLabel("After submitting").fill("We call you.");
      await ada.getByLabel("Portal and tab").selectOption({ label: `${name} · Main` });
      await ada.getByLabel("Finance").check();
      await ada.getByRole("button", { name: "Save draft" }).click();
      await sees(ada, "What is asked");
    });

    test("with a question that is asked on a condition", async () => {
      const add = async (label, kind) => {
        await ada.getByLabel(/^New question/).fill(label);
        await ada.getByLabel(/^Kind of answer/).selectOption({ label: kind });
        await ada.getByRole("button", { name: "Add", exact: true }).click();
        await ada.getByRole("heading", { name: label }).waitFor();
      };
      await ada.getByRole("link", { name: "Edit the questions" }).click();
      await sees(ada, "In this order");
      const list = ada.url();
      await add("Is it urgent?", "Yes or no");
      await ada.goto(list);
      await add("Until when?", "Date");
      await ada.getByRole("group", { name: "Is it urgent?" }).first().getByLabel("Yes").check();
      await ada.getByLabel("An answer must be given").check();
      await ada.getByRole("button", { name: "Save draft" }).click();
      await ada.goto(list);
      await sees(ada, "has a condition");
      // Back up by its button, and down again.
      await ada.getByRole("button", { name: "Move up: Until when?" }).click();
      await ada.getByRole("button", { name: "Move down: Until when?" }).click();
      assert.match(await ada.locator("ol > li").last().innerText(), /Until when/);
    });

    test("proved and published", async () => {
      await ada.goto("/studio/drafts");
      await sees(ada, "2 people gain sight:");
      await ada.getByRole("button", { name: "Publish", exact: true }).click();
      await sees(ada, "More people would come to see or do something");
      await ada.getByLabel(/I have seen that/).check();
      await ada.getByRole("button", { name: "Publish", exact: true }).click();
      await ada.waitForURL(/\/studio\?done=published/);
      await sees(ada, "Published");
    });

    test("and used", async () => {
      const dana = await signIn(await site[where](), "dana@acme.example", `/p/${slug}`);
      await dana.getByRole("link", { name: `A deal for ${slug}` }).click();
      await dana.getByLabel("What is it about?").fill("Ten seats");
      await dana.getByLabel("What happened, and what do you need?").fill("For a school");
      assert.equal(await dana.getByLabel("Until when?").isVisible(), false);
      await dana.getByLabel("Yes").check();
      await dana.getByLabel("Until when?").fill("2026-12-24");
      await dana.getByRole("button", { name: "Send request" }).click();
      await dana.waitForURL(/\/requests\/FIN-\d+/);
      await sees(dana, "Until when?");
      const ivo = await signIn(await site[where](), "ivo@umbra.example");
      assert.equal((await ivo.goto(`/p/${slug}`)).status(), 404);
    });
  });
}

test("by keyboard alone, a portal is renamed and published", async () => {
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  await ada.goto("/studio");
  const reach = (locator) => tabTo(ada, locator);
  await reach(ada.getByRole("link", { name: "Onboarding", exact: true }).first());
  await ada.keyboard.press("Enter");
  await ada.getByRole("heading", { name: "Onboarding" }).waitFor();
  await reach(ada.getByLabel(/^Name \(en\)/));
  await ada.keyboard.press("Control+A");
  await ada.keyboard.type("Getting started");
  await ada.keyboard.press("Enter");
  await ada.getByRole("heading", { name: "Getting started" }).waitFor();
  await reach(ada.getByRole("link", { name: "Review and publish" }));
  await ada.keyboard.press("Enter");
  await reach(ada.getByRole("button", { name: "Publish", exact: true }));
  await ada.keyboard.press("Enter");
  await ada.waitForURL(/\/studio\?done=published/);
  await sees(ada, "Getting started");
});

test("by keyboard alone, a condition of two groups is put together, and Enter in a field saves it", async () => {
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  await ada.goto("/studio/request-types/report-a-problem/conditions/since/show");
  const press = async (locator, key = "Enter") => {
    await locator.focus();
    await ada.keyboard.press(key);
  };
  await ada.getByLabel("Question", { exact: true }).selectOption({ label: "Is everybody stopped from working?" });
  await press(ada.getByRole("button", { name: "Add a test" }));
  await sees(ada, "Not saved yet.");
  // One goes on at the new test.
  await ada.locator("[name='test.0.how']:focus").waitFor();
  await press(ada.getByRole("group", { name: "Answers to “Is everybody" }).getByLabel("Yes"), "Space");
  await ada.getByLabel("Question", { exact: true }).last().selectOption({ label: "Summary" });
  await press(ada.getByRole("button", { name: "Add a group with it" }));
  await ada.getByRole("heading", { name: "Group 2" }).waitFor();
  await ada.getByLabel("How “Summary” is answered").selectOption({ label: "is one of" });
  await ada.getByLabel("Answers to “Summary”").fill("Outage");
  await ada.getByLabel("How “Summary” is answered").selectOption({ label: "is answered" });
  assert.equal(await ada.getByLabel("Answers to “Summary”").isVisible(), false, "what the answer is, is of no matter then");
  await press(ada.getByRole("button", { name: "Save draft" }));
  await sees(ada, "“Is everybody stopped from working?” is Yes or “Summary” is answered");
  await ada.goto("/studio/brand");
  await ada.getByLabel(/^Colour/).fill("#345678");
  await ada.getByLabel(/^Colour/).press("Enter");
  await sees(ada, "Saved as a draft");
  assert.equal(await ada.getByLabel(/^Colour/).inputValue(), "#345678");
});

for (const [where, name, javaScriptEnabled] of [["desktop", "Hardware", true], ["phone", "Travel", false]]) {
  test(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a workflow is made by keyboard and published`, async () => {
    const ada = await agentSignIn(await site[where]({ javaScriptEnabled }), "ada@northwind.example");
    const enter = async (locator) => {
      await locator.focus();
      await ada.keyboard.press("Enter");
    };
    await ada.goto("/studio");
    await enter(ada.getByRole("link", { name: "New workflow" }));
    await ada.locator("[name=like]").selectOption({ label: "Support" });
    await ada.getByLabel(/^Name/).fill(name);
    await enter(ada.getByLabel(/^Name/));
    await ada.getByRole("heading", { name, exact: true }).waitFor();
    const workflow = ada.url().replace(/[?#].*/, "");
    await ada.getByLabel("New status").fill("Ordered");
    await enter(ada.getByLabel("New status"));
    await ada.getByLabel(/^Customer’s word/).first().fill("On its way");
    await ada.getByLabel(/^What happens now/).first().fill("It comes within a week.");
    await ada.getByRole("radio", { name: "In work" }).check();
    if (javaScriptEnabled) {
      const drawn = ada.locator(".diagram").getByText("Shipped", { exact: true });
      await ada.getByLabel(/^Team’s word/).first().fill("Shipped");
      await drawn.waitFor();
      assert.equal(await ada.evaluate(() => document.activeElement.value), "Shipped", "the picture follows, the focus stays");
      await ada.getByLabel(/^Team’s word/).first().fill("Ordered");
    }
    await enter(ada.getByRole("button", { name: "Save draft" }));
    await sees(ada, "Saved as a draft");
    await ada.goto(workflow);
    await ada.getByLabel("New transition").fill("Order it");
    await enter(ada.getByLabel("New transition"));
    await ada.getByRole("group", { name: "From" }).getByLabel("New", { exact: true }).check();
    await ada.getByLabel(/^To/).selectOption({ label: "Ordered" });
    await enter(ada.getByRole("button", { name: "Save draft" }));
    await sees(ada, "Saved as a draft");
    if (javaScriptEnabled) assert.equal(await ada.locator(".diagram .arc-here").count(), 1, "the way is marked in the picture");
    await ada.goto(workflow);
    await sees(ada, "New → Ordered");
    assert.equal(await ada.locator(".diagram").isVisible(), where === "desktop", "a phone has the lists");
    await ada.goto("/studio/drafts");
    for (const box of await ada.getByRole("checkbox", { name: /^Publish / }).all()) await box.setChecked((await box.getAttribute("value")).startsWith("workflow/"));
    await enter(ada.getByRole("button", { name: "Publish", exact: true }));
    // What has no way on is told, with the way to it.
    await sees(ada, "is a dead end: no way leads from it to a status that is done");
    await ada.goto(`${workflow}/transitions/finish`);
    await ada.getByRole("group", { name: "From" }).getByLabel("Ordered", { exact: true }).check();
    await enter(ada.getByRole("button", { name: "Save draft" }));
    await sees(ada, "Saved as a draft");
    await ada.goto("/studio/drafts");
    for (const box of await ada.getByRole("checkbox", { name: /^Publish / }).all()) await box.setChecked((await box.getAttribute("value")).startsWith("workflow/"));
    await enter(ada.getByRole("button", { name: "Publish", exact: true }));
    await ada.waitForURL(/\/studio\?done=published/);
    await ada.goto(workflow);
    await sees(ada, "Live");
  });
}

test.describe.serial("each page of the studio is readable for everybody", () => {
  const pages = {};
  test.beforeAll(async () => {
    for (const [width, size] of Object.entries(SIZES)) pages[width] = await agentSignIn(await site.desktop(size), "ada@northwind.example");
    // Something to see in the review: fewer and more see a portal.
    const page = pages[1280];
    await page.goto("/studio/portals/billing");
    await page.getByLabel("Role", { exact: true }).first().fill("technical");
    await page.getByRole("button", { name: "Save draft" }).click();
    await sees(page, "Saved as a draft");
  });
  const both = looksOf(pages);
  const at = (address) => (page) => page.goto(address);

  both("studio", at("/studio"));
  both("studio-site", at("/studio/site"));
  both("studio-portal", at("/studio/portals/billing"));
  both("studio-portal-new", at("/studio/portals/new"));
  both("studio-request-type", at("/studio/request-types/report-a-problem"));
  both("studio-request-type-new", at("/studio/request-types/new?portal=support&tab=help"));
  both("studio-questions", at("/studio/request-types/report-a-problem/fields"));
  both("studio-question", at("/studio/request-types/report-a-problem/fields/product"));
  both("studio-condition", async (page) => {
    await page.goto("/studio/request-types/report-a-problem/conditions/since/show");
    await page.getByLabel("Question", { exact: true }).last().selectOption({ label: "Is everybody stopped from working?" });
    await page.getByRole("button", { name: /^Add a (test|group with it)$/ }).last().click();
    await page.getByText("Not saved yet.").waitFor();
  });
  both("studio-workflow", at("/studio/workflows/support"));
  both("studio-status", at("/studio/workflows/support/statuses/waiting"));
  both("studio-transition", at("/studio/workflows/support/transitions/reopen"));
  both("studio-workflow-new", at("/studio/workflows/new"));
  both("studio-workspace", at("/studio/workspaces/SUP"));
  both("studio-workspace-new", at("/studio/workspaces/new"));
  both("studio-starting-points", at("/studio/starting-points"));
  both("studio-review", at("/studio/drafts"));
  both("studio-history", at("/studio/history/portal/billing"));
  both("studio-form-with-faults", async (page) => {
    await page.goto("/studio/site");
    await page.getByLabel("Time zone").fill("Nowhere");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByRole("alert").waitFor();
  });
});
