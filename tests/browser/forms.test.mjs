// A form that changes while it is filled in.
import { expect, test } from "@playwright/test";
import { configure, portal, signIn } from "./support.mjs";

const site = portal({ own: true });
const offered = (land) => ({ when: { field: "land", is: [land] } });
const FIELDS = [
  { id: "firm", kind: "yes_no", label: "For a company?", default: "yes" },
  { id: "part", kind: "heading", label: "The company", show_when: { field: "firm", is: ["yes"] } },
  { id: "name", kind: "short_text", label: "Its name", required: true },
  { id: "where", kind: "heading", label: "The place" },
  { id: "land", kind: "single_choice", label: "Country", choices: [{ value: "de", label: "Germany" }, { value: "fr", label: "France" }] },
  { id: "town", kind: "single_choice", label: "Town", choices: [
    ...["Berlin", "Bonn", "Bremen"].map((label) => ({ value: label, label, ...offered("de") })),
    ...["Lyon", "Nice", "Paris"].map((label) => ({ value: label, label, ...offered("fr") })),
    { value: "other", label: "Another" },
  ] },
  { id: "price", kind: "money", label: "Price", currency: "EUR" },
  { id: "count", kind: "number", label: "How many?" },
  { id: "total", kind: "computed", label: "Total", compute: { product: ["price", "count"] }, decimals: 2, currency: "EUR" },
  { id: "street", kind: "short_text", label: "Street", require_when: { field: "town", answered: true } },
];

async function formOf(page) {
  await configure(site, ({ request_types }) => {
    const like = request_types.find(({ key }) => key === "ask-a-question");
    request_types.push({ ...like, key: "changing", name: "A changing form", form: { fields: FIELDS } });
  });
  return signIn(page, "dana@acme.example", "/p/support/new/changing");
}

test("what is hidden keeps what was typed until the form is sent, and is not sent; what is reckoned follows what is typed", async () => {
  const page = await formOf(await site.desktop());
  const firm = page.getByRole("group", { name: "For a company?" });
  await expect(page.getByRole("heading", { name: "The company" })).toBeVisible();
  await page.getByLabel("Its name").fill("Acme");
  await firm.getByLabel("No").check();
  await expect(page.getByRole("heading", { name: "The company" })).toBeHidden();
  await expect(page.getByLabel("Its name")).toBeHidden();
  await firm.getByLabel("Yes").check();
  await expect(page.getByLabel("Its name")).toHaveValue("Acme");
  await firm.getByLabel("No").check();

  const town = page.getByLabel("Town");
  const towns = () => town.locator("option:not([hidden])").allTextContents();
  expect(await towns()).toEqual(["Choose", "Another"]);
  await page.getByLabel("Germany").check();
  await town.selectOption("Bonn");
  await expect(page.getByLabel("Street")).toHaveAttribute("aria-required", "true");
  await page.getByLabel("France").check();
  expect(await towns()).toEqual(["Choose", "Lyon", "Nice", "Paris", "Another"]);
  await expect(town).toHaveValue("");
  await expect(page.getByLabel("Street")).toHaveAttribute("aria-required", "false");
  await page.getByLabel("Germany").check();
  await expect(town).toHaveValue("Bonn");
  await page.getByLabel("France").check();

  const total = page.getByRole("status", { name: "Total" });
  await expect(total).toHaveText("–");
  await page.getByLabel("Price").fill("0.1");
  await page.getByLabel("How many?").fill("3");
  await expect(total).toHaveText("0.30");

  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByText("Your request is with us.")).toBeVisible();
  await expect(page.getByText("France")).toBeVisible();
  await expect(page.getByText("0.30 EUR")).toBeVisible();
  await expect(page.getByText("Its name")).toHaveCount(0);
  await expect(page.getByText("Bonn")).toHaveCount(0);
  expect(page.complaints).toEqual([]);
});
