// People in the studio: a file is read in by keyboard, row by row told before; whose account is closed is out; every page is readable. On a portal of
// its own, since the site changes.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { looksOf } from "./pages.mjs";
import { SIZES, agentSignIn, portal, sees, signIn } from "./support.mjs";

const site = portal({ own: true });
const ADA = "ada@northwind.example";
const DANA = "/studio/people/contacts/01900000000070008000000000000001";

const file = (text) => ({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

for (const [where, name, javaScriptEnabled] of [["desktop", "Kestrel", true], ["phone", "Osprey", false]]) {
  test(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, a file is looked through, corrected and read in by keyboard`, async () => {
    const slug = name.toLowerCase();
    const ada = await agentSignIn(await site[where]({ javaScriptEnabled }), ADA);
    const press = async (locator) => {
      await locator.focus();
      await ada.keyboard.press("Enter");
    };
    await ada.goto("/studio/people/imports");
    await ada.getByLabel("File (CSV)").setInputFiles(file(`organisation,name,email\n${name},Ina,ina@${slug}.example\n${name},,nobody\n`));
    await press(ada.getByRole("button", { name: "Look it through" }));
    await sees(ada, "The name is missing");
    await press(ada.getByRole("button", { name: "Throw the file away" }));
    await ada.getByLabel("File (CSV)").waitFor();
    await ada.getByLabel("File (CSV)").setInputFiles(file(`organisation,name,email,role\n${name},Ina,ina@${slug}.example,primary\n${name},Ben,ben@${slug}.example,\n`));
    await press(ada.getByRole("button", { name: "Look it through" }));
    await sees(ada, `New organisation ${name}`);
    await press(ada.getByRole("button", { name: "Import all 2 rows" }));
    await sees(ada, "All of it is read in");
    await ada.goto(`/studio/people/organisations/${slug}`);
    await sees(ada, `ben@${slug}.example`);
    const ina = await signIn(await site[where](), `ina@${slug}.example`);
    await ina.goto("/account");
    await sees(ina, name);
  });
}

test("a long file goes on by itself", async () => {
  const ada = await agentSignIn(await site.desktop(), ADA);
  const rows = Array.from({ length: 5200 }, (_, n) => `Heron,Person ${n},p${n}@heron.example`);
  await ada.goto("/studio/people/imports");
  await ada.getByLabel("File (CSV)").setInputFiles(file(`organisation,name,email\n${rows.join("\n")}\n`));
  await ada.getByRole("button", { name: "Look it through" }).click();
  await ada.getByRole("button", { name: "Import all 5200 rows" }).click();
  await sees(ada, "All of it is read in");
});

test("whose account is closed is out at the next step, and back once it is opened", async () => {
  const [ada, dana] = [await agentSignIn(await site.desktop(), ADA), await signIn(await site.phone(), "dana@acme.example")];
  await ada.goto(DANA);
  await ada.getByText("Close the account…").click();
  await ada.getByRole("button", { name: "Close the account of Dana Okafor" }).click();
  await sees(ada, "The account is closed");
  await dana.goto("/requests");
  assert.match(dana.url(), /\/sign-in/);
  await ada.getByRole("button", { name: "Open the account of Dana Okafor again" }).click();
  await sees(ada, "The account is open again");
});

test.describe.serial("each page of people is readable for everybody", () => {
  const pages = {};
  let looked = "";
  test.beforeAll(async () => {
    for (const [width, size] of Object.entries(SIZES)) pages[width] = await agentSignIn(await site.desktop(size), ADA);
    const page = pages[1280];
    await page.goto("/studio/people/organisations/umbra");
    await page.getByLabel(/^New note/).fill("Call first.");
    await page.getByRole("button", { name: "Keep the note" }).click();
    await sees(page, "The note is kept");
    await page.getByLabel(/^Name/).first().fill("Nia New");
    await page.getByLabel(/^E-mail address/).fill("nia@elsewhere.example");
    await page.getByRole("button", { name: "Send an invitation" }).click();
    await sees(page, "invited by Ada Lind");
    await page.goto("/studio/people/imports");
    await page.getByLabel("File (CSV)").setInputFiles(file("organisation,name,email,role,phone\nUmbra,Ina,ina@umbra.example,boss,1\nUmbra,Ben,ben@umbra.example,,2\n"));
    await page.getByRole("button", { name: "Look it through" }).click();
    await page.waitForURL(/\/imports\/[0-9a-f]+/);
    looked = page.url();
  });
  const both = looksOf(pages);
  const at = (address) => (page) => page.goto(address);

  both("people-organisations", at("/studio/people/organisations"));
  both("people-organisation", at("/studio/people/organisations/umbra"));
  both("people-organisation-new", at("/studio/people/organisations/new"));
  both("people-contacts", at("/studio/people/contacts"));
  both("people-nothing-found", at("/studio/people/contacts?q=nobody+at+all"));
  both("people-contact", at(DANA));
  both("people-contact-new", at("/studio/people/contacts/new"));
  both("people-merge", at("/studio/people/contacts/01900000000070008000000000000005/merge?with=lee%40acme.example"));
  both("people-imports", at("/studio/people/imports"));
  both("people-import", (page) => page.goto(looked));
  both("people-import-refused", async (page) => {
    await page.goto("/studio/people/imports");
    await page.getByLabel("File (CSV)").setInputFiles(file("organisation,name\nAcme,Dana\n"));
    await page.getByRole("button", { name: "Look it through" }).click();
    await page.getByRole("alert").waitFor();
  });
});
