// The main job where no script runs, on a phone and on a desktop: nothing that matters may need one.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { agentSignIn, portal, RUN, sees, signIn, signInByCode } from "./support.mjs";

const site = portal();
const off = { javaScriptEnabled: false };

/** Loads the page again until the text is there: without script nothing comes by itself. */
async function seesAfterReload(page, text) {
  for (let tries = 0; (await page.getByText(text).count()) === 0; tries += 1) {
    assert.ok(tries < 200, `“${text}” never came`);
    await page.reload();
  }
  await sees(page, text);
}

for (const [where, email, enter] of [["phone", "noor@solo.example", signIn], ["desktop", "lee@acme.example", signInByCode]]) {
  test.describe.serial(`without scripts, on a ${where}, a request is sent, answered, solved and opened again`, () => {
    let customer, agent;
    test.beforeAll(async () => {
      customer = await site[where](off);
      agent = await site[where](off);
    });
    const title = `Nothing loads on my ${where}, ${RUN}`;

    test("the customer signs in and comes back to the form", async () => {
      await enter(customer, email, "/p/support/new/report-a-problem");
      await customer.getByRole("heading", { name: "Report a problem" }).waitFor();
    });

    test("a question that matters for some answers only says so, and a form that comes back keeps what was typed", async () => {
      assert.equal(await customer.locator("noscript p").innerText(), "Only if “Is everybody stopped from working?” is answered with: Yes");
      await customer.getByLabel("Summary").fill(title);
      await customer.getByText("Network", { exact: true }).click();
      await customer.getByRole("group", { name: "Is everybody stopped" }).getByText("Yes").click();
      await customer.getByLabel("What happens, and what did you expect?").fill("All pages stay white.");
      await customer.getByRole("button", { name: "Send request" }).click();
      await sees(customer, "One thing needs another look");
      assert.equal(await customer.getByLabel("Summary").inputValue(), title);
      await customer.getByText("Fewer than 10").click();
      await customer.getByRole("button", { name: "Send request" }).click();
      await sees(customer, "Your request is with us.");
    });

    test("the agent takes it, writes a note and replies", async () => {
      await agentSignIn(agent, "priya@northwind.example");
      await agent.goto("/desk/queues/unassigned");
      await agent.getByRole("link", { name: title }).click();
      await agent.getByRole("button", { name: "Assign to me" }).first().click();
      await agent.getByRole("button", { name: "Assign to me" }).filter({ visible: true }).waitFor({ state: "detached" });
      if (where === "phone") await agent.locator(".sides-switch").getByText("Team only").click();
      await agent.getByLabel("Note for the team").fill("A note that stays here");
      await agent.getByRole("button", { name: "Add note" }).click();
      await agent.locator(".note").getByText("A note that stays here").waitFor();
      if (where === "phone") await agent.locator(".sides-switch").getByText("Customer").click();
      await agent.getByLabel("Reply to the customer").fill("Which browser is it?");
      await agent.getByLabel("then").selectOption({ label: "Waiting on customer" });
      await agent.getByRole("button", { name: /^Reply to \w+/ }).click();
      await agent.getByRole("button", { name: "Undo" }).waitFor();
    });

    test("the customer reads the reply, not the note, and answers", async () => {
      await seesAfterReload(customer, "Which browser is it?");
      assert.ok(!(await customer.content()).includes("A note that stays here"));
      await customer.getByLabel("Your reply").fill("The one of the phone.");
      await customer.getByRole("button", { name: "Reply to Priya" }).click();
      await sees(customer, "The one of the phone.");
    });

    test("the customer calls it solved, and then opens it again", async () => {
      await customer.getByRole("button", { name: "This is solved" }).click();
      await sees(customer, "Not right yet?");
      await customer.getByLabel("What is missing, or what is different now?").fill("It is back.");
      await customer.getByRole("button", { name: "Reopen" }).click();
      await sees(customer, "It is back.");
    });

    test("the agent reads why, and resolves it by a menu", async () => {
      await agent.reload();
      await sees(agent, "It is back.");
      await agent.locator("summary").filter({ hasText: "Status" }).click();
      await agent.getByRole("button", { name: "Resolved" }).click();
      await agent.locator("summary").filter({ hasText: "Resolved" }).waitFor();
    });
  });
}
