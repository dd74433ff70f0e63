// A form that is published anew while somebody fills it in; a table of rows; questions put in order by mouse and by keyboard. On a portal of its own.
import { expect, test } from "@playwright/test";
import { check } from "./checks.mjs";
import { agentSignIn, configure, portal, sees, signIn } from "./support.mjs";

const site = portal({ own: true });
const WHAT = { id: "what", kind: "short_text", label: "What happened?", required: true };
const WHERE = { id: "where", kind: "short_text", label: "Where?" };
const PLAN = { id: "plan", kind: "single_choice", label: "Which plan?", choices: [{ value: "a", label: "Basic" }, { value: "b", label: "Business" }] };
const ITEMS = {
  id: "items", kind: "table", label: "What is missing", max_rows: 3, columns: [
    { id: "what", kind: "short_text", label: "Thing", required: true },
    { id: "count", kind: "number", label: "How many", min: "1" },
    { id: "broken", kind: "yes_no", label: "Broken?" },
    { id: "since", kind: "date", label: "Since", required: true, show_when: { field: "broken", is: ["yes"] } },
  ],
};

/** Publishes a request type with these questions, as a file does. */
async function publish(key, fields) {
  await configure(site, ({ request_types }) => {
    const like = request_types.find((kind) => kind.key === "ask-a-question");
    const known = request_types.find((kind) => kind.key === key);
    const next = { ...(known ?? like), key, name: "A form with versions", form: { fields } };
    if (known) request_types[request_types.indexOf(known)] = next;
    else request_types.push(next);
  });
}

for (const [where, width, javaScriptEnabled] of [["desktop", 1280, true], ["phone", 390, false]]) {
  test(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a form that changes keeps what was typed and says what changed`, async () => {
    const key = `changing-${where}`;
    await publish(key, [WHAT, WHERE, PLAN]);
    const page = await signIn(await site[where]({ javaScriptEnabled }), "dana@acme.example", `/p/support/new/${key}`);
    await page.getByLabel("What happened?").fill("The lift stands still");
    await page.getByLabel("Where?").fill("Third floor");
    await page.getByLabel("Business").check();
    const now = { id: "since", kind: "date", label: "Since when?", required: true };
    await publish(key, [WHAT, { ...WHERE, archived: true }, { ...PLAN, label: "Your plan" }, now]);
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "2 questions changed");
    await sees(page, "Where? is no longer asked; your answer was: Third floor");
    await expect(page.getByLabel("What happened?")).toHaveValue("The lift stands still");
    await expect(page.getByLabel("Business")).toBeChecked();
    if (javaScriptEnabled) await check(page, "form-changed", width);
    await page.getByRole("link", { name: "Since when?" }).first().click();
    await page.getByLabel("Since when?").fill("2026-11-02");
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "Your request is with us.");
    await sees(page, "Your plan");
    // Other words later change nothing of it.
    await publish(key, [WHAT, { ...WHERE, archived: true }, { ...PLAN, label: "Tariff" }, now]);
    await page.goto(page.url().split("?")[0]);
    await sees(page, "Your plan");
    await expect(page.getByText("Tariff")).toHaveCount(0);
  });
}

test("rows are added and taken away without leaving the page, and a condition looks at its row", async () => {
  await publish("rows", [WHAT, ITEMS]);
  const page = await signIn(await site.desktop(), "dana@acme.example", "/p/support/new/rows");
  const row = (number) => page.getByRole("group", { name: `Row ${number}` });
  await page.getByLabel("What happened?").fill("Things are gone");
  await row(1).getByLabel("Thing").fill("Chair");
  await expect(row(1).getByLabel("Since")).toBeHidden();
  await row(1).getByLabel("Yes").check();
  await expect(row(1).getByLabel("Since")).toBeVisible();
  await page.getByRole("button", { name: "Add a row" }).click();
  await expect(row(2).getByLabel("Thing")).toBeFocused();
  await expect(row(2).getByLabel("Since")).toBeHidden();
  await page.keyboard.type("Desk");
  await page.getByRole("button", { name: "Add a row" }).click();
  await row(3).getByLabel("Thing").fill("Lamp");
  await expect(page.getByRole("button", { name: "Add a row" })).toBeDisabled();
  await row(2).getByRole("button", { name: "Remove" }).click();
  await expect(row(2).getByLabel("Thing")).toHaveValue("Lamp");
  await page.getByRole("button", { name: "Send request" }).click();
  await sees(page, "What is missing · Since");
  await check(page, "form-table", 1280);
  await row(1).getByLabel("Since").fill("2026-11-02");
  await page.getByLabel("What happened?").press("Enter");
  await sees(page, "Your request is with us.");
  await sees(page, "Lamp");
  await expect(page.getByText("Desk", { exact: true })).toHaveCount(0);
  await check(page, "request-with-table", 1280);
  expect(page.complaints).toEqual([]);
});

test("without scripts the same buttons bring the form back with a row more, and the key Enter takes none away", async () => {
  await publish("rows", [WHAT, ITEMS]);
  const page = await signIn(await site.phone({ javaScriptEnabled: false }), "dana@acme.example", "/p/support/new/rows");
  const row = (number) => page.getByRole("group", { name: `Row ${number}` });
  await row(1).getByLabel("Thing").fill("Chair");
  await page.getByRole("button", { name: "Add a row" }).click();
  await expect(row(1).getByLabel("Thing")).toHaveValue("Chair");
  await row(2).getByLabel("Thing").fill("Desk");
  await page.getByLabel("What happened?").fill("Things are gone");
  await page.getByLabel("What happened?").press("Enter");
  await sees(page, "Your request is with us.");
  await sees(page, "Chair");
  await sees(page, "Desk");
});

test("questions are put in order by mouse and by keyboard, archived, and asked again", async () => {
  await publish("ordered", [WHAT, WHERE, PLAN]);
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  const list = "/studio/request-types/ordered/fields";
  const order = () => ada.locator("ol[data-reorder] > li a.font-medium").allTextContents();
  await ada.goto(list);
  expect(await order()).toEqual(["What happened?", "Where?", "Which plan?"]);
  // Down by keyboard: the button has the focus again, and it is said where the question is now.
  await ada.getByRole("button", { name: "Move down: What happened?" }).focus();
  await ada.keyboard.press("Enter");
  await sees(ada, "is question 2 of 3 now");
  expect(await order()).toEqual(["Where?", "What happened?", "Which plan?"]);
  await expect(ada.getByRole("button", { name: "Move up: What happened?" })).toBeFocused();
  // Up by mouse, once the page that the key led to has its script.
  await ada.waitForLoadState("load");
  const handle = ada.locator("ol[data-reorder] > li").nth(2).locator("[data-handle]");
  const target = await ada.locator("ol[data-reorder] > li").nth(0).boundingBox();
  await handle.hover();
  await ada.mouse.down();
  await ada.mouse.move(target.x + 20, target.y + 30, { steps: 8 });
  // Until it lies there: what moves out of its way takes a moment.
  let place = 0;
  const held = async () => {
    await ada.mouse.move(target.x + 20, target.y + 3 + (place++ % 4));
    return order();
  };
  await expect.poll(held).toEqual(["Which plan?", "Where?", "What happened?"]);
  await ada.mouse.up();
  await sees(ada, "is question 1 of 3 now");
  expect(await order()).toEqual(["Which plan?", "Where?", "What happened?"]);
  await ada.getByRole("link", { name: "Where?" }).click();
  await ada.getByRole("button", { name: "Archive this question" }).click();
  await sees(ada, "Archived");
  expect(await order()).toEqual(["Which plan?", "What happened?"]);
  await check(ada, "studio-questions-archived", 1280);
  await ada.getByRole("button", { name: /^Ask again/ }).click();
  await expect(ada.getByRole("button", { name: /^Ask again/ })).toHaveCount(0);
  expect(ada.complaints).toEqual([]);
});

test("a table is made in the studio, with its columns", async () => {
  await publish("designed", [WHAT]);
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  await ada.goto("/studio/request-types/designed/fields");
  await ada.getByLabel(/^New question/).fill("What is missing");
  await ada.getByLabel(/^Kind of answer/).selectOption({ label: "Table of rows" });
  await ada.getByRole("button", { name: "Add", exact: true }).click();
  await ada.getByRole("heading", { name: "What is missing" }).waitFor();
  await ada.getByRole("textbox", { name: "Column (en)" }).first().fill("Thing");
  await ada.getByRole("textbox", { name: "Column (en)" }).nth(1).fill("How many");
  await ada.locator("select[name='column.1.kind']").selectOption({ label: "Number" });
  await ada.getByLabel("Rows at most").fill("5");
  await ada.getByRole("button", { name: "Save draft" }).click();
  await sees(ada, "Saved as a draft");
  await expect(ada.getByRole("textbox", { name: "Column (en)" }).nth(1)).toHaveValue("How many");
  await check(ada, "studio-table", 1280);
  await ada.goto("/studio/drafts");
  await ada.getByRole("button", { name: "Publish", exact: true }).click();
  await ada.waitForURL(/done=published/);
  const dana = await signIn(await site.desktop(), "dana@acme.example", "/p/support/new/designed");
  await dana.getByRole("group", { name: "Row 1" }).getByLabel("How many").fill("4");
  await sees(dana, "Add a row");
});

// Somebody else asks here: five mails to one address are as many as there are in a while.
test("in a list of very many answers one is looked for, and the key Enter takes the first that is found", async () => {
  const choices = Array.from({ length: 400 }, (_, number) => ({ value: `p${number}`, label: `Part ${number}` }));
  await publish("long", [WHAT, { id: "part", kind: "single_choice", label: "Which part?", required: true, choices }]);
  const page = await signIn(await site.desktop(), "ivo@umbra.example", "/p/support/new/long");
  const search = page.getByRole("searchbox", { name: "Look for an answer in this list" });
  await search.fill("part 39");
  await sees(page, "Found: 11");
  await search.press("Enter");
  await expect(page.getByLabel("Which part?")).toHaveValue("p39");
  await expect(page.getByLabel("Which part?")).toBeFocused();
  await check(page, "form-long-list", 1280);
  await page.getByLabel("What happened?").fill("It fell off");
  await page.getByRole("button", { name: "Send request" }).click();
  await sees(page, "Part 39");
  expect(page.complaints).toEqual([]);
});
