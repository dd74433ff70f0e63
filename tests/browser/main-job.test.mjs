// What Portico is for: somebody asks, somebody answers, and both always know where it stands. Two people at once.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { agentSignIn, askForMail, keyIn, linkIn, PATIENCE, portal, RUN, sees } from "./support.mjs";

const site = portal();

const TITLE = `Nobody gets past the sign-in page, ${RUN}`;
const NOTE = "Between us: their proxy again, see the case of last March";
const ANSWER = "Could you send us the time of one failed try?";

/** Opens a request by keys from the queue that is open: j down to it, Enter. */
async function openByKeys(page, title) {
  const rows = await page.locator("[data-rows] a").count();
  for (let i = 0; i < rows; i += 1) {
    await page.keyboard.press("j");
    if ((await page.locator("[data-rows] a:focus").innerText()).includes(title)) break;
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** What a customer may read must not hold what the team wrote for itself: neither on the screen nor anywhere in the page. */
async function neverShows(page, text) {
  const part = await page.locator("#live").getAttribute("hx-get");
  const sources = [await page.content(), await (await page.request.get(page.url())).text(), await (await page.request.get(part.replace(/version=[^&]*/, ""))).text()];
  for (const source of sources) {
    assert.ok(source.includes("</"), "a page was looked at");
    assert.ok(!source.includes(text), `the customer's page holds “${text}”`);
  }
}

async function moveTo(page, status) {
  await page.keyboard.press("t");
  await page.locator("details[open] .menu-sheet").getByRole("button", { name: status }).click();
  await page.locator("summary").filter({ hasText: status }).first().waitFor();
}

test.describe.serial("a customer asks from a phone, an agent answers from the desk, and both see where it stands", () => {
  let customer, agent;
  test.beforeAll(async () => {
    customer = await site.phone();
    agent = await site.desktop();
  });

  test("the customer signs in by the mailed link and comes back to the portal that was asked for", async () => {
    await customer.goto("/p/support");
    await customer.getByRole("main").getByRole("link", { name: "Sign in" }).tap();
    await customer.waitForURL(/\/sign-in/);
    await customer.goto(linkIn(await askForMail(customer, "ivo@umbra.example")));
    await customer.getByRole("button", { name: "Sign in" }).tap();
    await customer.waitForURL("**/p/support");
  });

  test("the form asks for more where an answer makes it matter", async () => {
    await customer.getByRole("link", { name: "Report a problem" }).tap();
    await customer.getByLabel("Summary").fill(TITLE);
    await customer.getByText("Identity", { exact: true }).tap();
    const people = customer.getByRole("group", { name: "How many people are affected?" });
    await people.waitFor({ state: "hidden" });
    await customer.getByRole("group", { name: "Is everybody stopped" }).getByText("Yes").tap();
    await people.waitFor();
    await people.getByText("More than 100").tap();
    await customer.getByLabel("What happens, and what did you expect?").fill("Since **ten o'clock** all of us see the same error.");
  });

  let key;
  test("after sending, the customer reads that it arrived, what happens next, and its key", async () => {
    await customer.getByRole("button", { name: "Send request" }).tap();
    await sees(customer, "Your request is with us.");
    await sees(customer, "Received");
    key = keyIn(customer);
    await sees(customer, key);
    await sees(customer, "More than 100");
  });

  test("the agent finds it among those that nobody has, and opens and takes it by keys", async () => {
    await agentSignIn(agent, "sam@northwind.example");
    await agent.getByRole("heading", { name: "Unassigned" }).first().waitFor();
    await openByKeys(agent, TITLE);
    await agent.keyboard.press("a");
    await agent.locator("summary").filter({ hasText: "Sam Reyes" }).waitFor();
  });

  test("the agent writes a note, which stays on the team's side", async () => {
    await agent.keyboard.press("n");
    await agent.keyboard.type(NOTE);
    await agent.keyboard.press("Control+Enter");
    await agent.locator(".side-team .note").filter({ hasText: NOTE }).waitFor();
    assert.equal(await agent.locator(".side-public").getByText(NOTE).count(), 0);
  });

  test("the agent replies and asks the customer, and sees the seconds in which it can be taken back", async () => {
    await agent.keyboard.press("r");
    await agent.keyboard.type(ANSWER);
    await agent.getByLabel("then").selectOption({ label: "Waiting on customer" });
    await agent.getByRole("button", { name: /^Reply to Ivo/ }).click();
    const left = agent.locator("[data-left]");
    await left.waitFor();
    await neverShows(customer, ANSWER);
    const first = Number(await left.innerText());
    assert.ok(first > 1 && first <= 10, `${first} s`);
    await agent.waitForFunction((seen) => Number(document.querySelector("[data-left]")?.textContent ?? 0) < seen, first, { timeout: PATIENCE });
    await left.waitFor({ state: "detached" });
  });

  test("the customer's open page shows the reply by itself, and never the note", async () => {
    await sees(customer, ANSWER);
    await sees(customer, "Waiting for you");
    await sees(customer, "Sam needs your answer to go on.");
    await neverShows(customer, NOTE);
    await customer.reload();
    await sees(customer, ANSWER);
    await neverShows(customer, NOTE);
  });

  test("the customer answers, and is told that it was sent", async () => {
    await customer.getByLabel("Your reply").fill("At 10:04, from Lisbon.");
    await customer.getByRole("button", { name: "Reply to Sam" }).tap();
    await sees(customer, "Your reply is sent");
    await sees(customer, "At 10:04, from Lisbon.");
    await sees(customer, "We're on it");
  });

  test("the agent reads the answer and resolves the request", async () => {
    await agent.goto("/desk/queues/mine");
    await openByKeys(agent, TITLE);
    await sees(agent, "At 10:04, from Lisbon.");
    await moveTo(agent, "Resolved");
  });

  test("the customer hears of it on the open page, and opens the request again with a reason", async () => {
    await sees(customer, "This request was marked as done while you were here.");
    await customer.reload();
    await customer.getByLabel("What is missing, or what is different now?").fill("It works for half of us only.");
    await customer.getByRole("button", { name: "Reopen" }).tap();
    await sees(customer, "It works for half of us only.");
    await sees(customer, "We're on it");
  });

  test("the agent sees it back, with the reason", async () => {
    await agent.goto("/desk/queues/mine");
    await openByKeys(agent, TITLE);
    await sees(agent, "It works for half of us only.");
    await agent.locator("summary").filter({ hasText: "In progress" }).first().waitFor();
  });

  test("a reply that is taken back never reaches the customer, and its text is in the composer again", async () => {
    await agent.getByLabel("Reply to the customer").fill("Please ignore this, wrong window.");
    await agent.keyboard.press("Control+Enter");
    await agent.getByRole("button", { name: "Undo" }).waitFor();
    await agent.keyboard.press("z");
    await sees(agent, "Taken back.");
    assert.equal(await agent.getByLabel("Reply to the customer").inputValue(), "Please ignore this, wrong window.");
    await agent.getByLabel("Reply to the customer").fill("We have found it, one minute.");
    await agent.keyboard.press("Control+Enter");
    await sees(customer, "We have found it, one minute.");
    await neverShows(customer, "wrong window");
  });

  test("neither of the two saw an error in the console", () => {
    assert.deepEqual([...customer.complaints, ...agent.complaints], []);
  });
});
