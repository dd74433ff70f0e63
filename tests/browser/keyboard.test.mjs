// By keyboard alone: the desk's keys, and what every page owes to who has no mouse.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { agentSignIn, portal, sees, signIn } from "./support.mjs";

const site = portal();

/** What the focus is on, as people would call it. */
const focused = (page) => page.evaluate(() => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim().replace(/\s+/g, " "));
const focusedId = (page) => page.evaluate(() => document.activeElement?.id);
/** Whether there is a ring around what has the focus. */
const ring = (page) => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== "none" && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2);

test.describe("the desk's keys", () => {
  let page;
  test.beforeAll(async () => (page = await agentSignIn(await site.desktop(), "sam@northwind.example")));

  const openRequest = async () => {
    await page.goto("/desk/queues/open?q=certificate");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Single sign-on stops/ }).waitFor();
  };

  test("j and k walk through the list, with a ring around where one is, and Enter opens", async () => {
    await page.goto("/desk/queues/open");
    const names = await page.locator("[data-rows] a").evaluateAll((rows) => rows.map((row) => row.textContent.trim().replace(/\s+/g, " ")));
    assert.ok(names.length > 2);
    for (const [key, row] of [["j", 0], ["j", 1], ["j", 2], ["k", 1]]) {
      await page.keyboard.press(key);
      assert.equal(await focused(page), names[row]);
      assert.ok(await ring(page));
    }
    const address = await page.locator("[data-rows] a:focus").getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname + url.search === address);
    // Beside an open request the walk goes on from it.
    await page.keyboard.press("j");
    assert.equal(await focused(page), names[2]);
  });

  test("? shows the keys, and Escape puts them away", async () => {
    await page.goto("/desk/queues/open");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard" });
    await help.waitFor();
    assert.equal(await focused(page), "Close");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
  });

  test("/ goes to the search, and nothing fires while somebody types", async () => {
    await page.goto("/desk/queues/open");
    const address = page.url();
    await page.keyboard.press("/");
    await page.keyboard.type("jka?nrtp/");
    assert.equal(await page.getByRole("searchbox").inputValue(), "jka?nrtp/");
    assert.equal(page.url(), address);
    assert.equal(await page.getByRole("dialog").filter({ visible: true }).count(), 0);
    await page.keyboard.press("Escape");
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  });

  test("r writes to the customer and n to the team, and letters typed there are letters", async () => {
    await openRequest();
    await page.keyboard.press("r");
    await page.keyboard.type("a reply? just letters, n and t");
    assert.equal(await page.getByLabel("Reply to the customer").inputValue(), "a reply? just letters, n and t");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.type("r and k");
    assert.equal(await page.getByLabel("Note for the team").inputValue(), "r and k");
    assert.equal(await page.locator("details[data-menu][open]").count(), 0);
  });

  test("t and p open menus that arrows go through, and Escape closes them where one was", async () => {
    await openRequest();
    for (const key of ["t", "p"]) {
      await page.keyboard.press(key);
      const menu = page.locator("details[data-menu][open]");
      await menu.waitFor();
      const first = await focused(page);
      await page.keyboard.press("ArrowDown");
      assert.notEqual(await focused(page), first);
      await page.keyboard.press("ArrowUp");
      assert.equal(await focused(page), first);
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    }
  });

  test("single keys can be switched off and on", async () => {
    await page.goto("/desk/queues/open");
    await page.keyboard.press("?");
    await page.getByLabel("Single keys are on").click();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.keyboard.press("j");
    assert.equal(await page.locator("[data-rows] a:focus").count(), 0);
    await page.getByRole("button", { name: "Keyboard" }).click();
    await page.getByLabel("Single keys are on").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    assert.equal(await page.locator("[data-rows] a:focus").count(), 1);
  });
});

test.describe("customers' pages by keyboard", () => {
  let page;
  test.beforeAll(async () => (page = await signIn(await site.desktop(), "dana@acme.example")));

  test("the first Tab offers to skip to the content, and the next one goes on from there", async () => {
    for (const address of ["/", "/requests", "/p/support"]) {
      await page.goto(address);
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "Skip to the content");
      assert.ok(await ring(page));
      await page.keyboard.press("Enter");
      assert.equal(await focusedId(page), "main");
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
      assert.ok(await ring(page), `no ring on ${address}`);
    }
  });

  test("a link that was followed by keyboard leads to a page that begins at its beginning", async () => {
    await page.goto("/requests");
    await page.getByRole("link", { name: /Single sign-on stops/ }).focus();
    assert.ok(await ring(page));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Single sign-on stops/ }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Skip to the content");
    assert.ok(await ring(page));
  });

  test("a form that came back begins at what needs another look, and each line leads to its field", async () => {
    await page.goto("/p/support/new/report-a-problem");
    await page.locator("main form").evaluate((form) => (form.noValidate = true));
    await page.getByRole("button", { name: "Send request" }).focus();
    await page.keyboard.press("Enter");
    await sees(page, "What you typed is kept.");
    await page.waitForLoadState("load");
    assert.match(await focused(page), /things need another look/);
    await page.keyboard.press("Tab");
    assert.match(await focused(page), /^Summary/);
    await page.keyboard.press("Enter");
    assert.equal(await focusedId(page), "field-summary");
    await page.keyboard.type("Typed at once");
    assert.equal(await page.getByLabel("Summary").inputValue(), "Typed at once");
  });

  test("Escape closes the account menu, and the focus is where it was", async () => {
    await page.goto("/");
    const menu = page.locator("summary[aria-label^='Account']");
    await menu.focus();
    await page.keyboard.press("Enter");
    await sees(page, "Sign out");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sign out" }).waitFor({ state: "hidden" });
    assert.match(await focused(page), /^Account: Dana Okafor/);
  });

  test("a reply is sent by Ctrl and Enter", async () => {
    await page.goto("/requests");
    await page.getByRole("link", { name: /Kick-off with our security team/ }).click();
    await page.getByLabel("Your reply").focus();
    await page.keyboard.type("Tuesday it is.");
    await page.keyboard.press("Control+Enter");
    await sees(page, "Your reply is sent");
  });
});
