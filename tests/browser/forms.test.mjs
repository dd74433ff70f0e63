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
  { id: "street", kind: "short_text", label: "Street", require_when: { field: "town", answered: true } },
];

async function formOf(page) {
  await configure(site, ({ request_types }) => {
    const like = request_types.find(({ key }) => key === "ask-a-question");
    request_types.push({ ...like, key: "changing", name: "A changing form", form: { fields: FIELDS } });
  });
  return signIn(page, "dana@acme.example", "/p/support/new/changing");
}

test("what is hidden keeps what was typed until the form is sent, and is not sent", async () => {
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

  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByText("Your request is with us.")).toBeVisible();
  await expect(page.getByText("France")).toBeVisible();
  await expect(page.getByText("Its name")).toHaveCount(0);
  await expect(page.getByText("Bonn")).toHaveCount(0);
  expect(page.complaints).toEqual([]);
});
