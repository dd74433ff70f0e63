// From an empty site to one that works, by hand: the first administrator, a brand, two portals that different people see, forms that ask on a condition,
// people from a file. The first part has two minutes, by the clock and by the hand that is slower than a test.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { keyIn, portal, sees, signIn } from "./support.mjs";

const site = portal({ empty: true });
const PASSWORD = "correct horse battery";

/**
 * A person at the keyboard, who counts what it would have cost a practised hand: the keystroke-level model (Card, Moran and Newell, 1980) with 0.2 s
 * for a key (55 words a minute), 1.1 s to point at something, 0.2 s to press the button, and 1.35 s to make up one's mind before each.
 */
function hand(page) {
  const aim = 1.35 + 1.1 + 0.2;
  const self = {
    seconds: 0,
    async type(field, text) {
      self.seconds += aim + 0.2 * text.length;
      await field.fill(text);
    },
    async press(what) {
      self.seconds += aim;
      await what.click();
    },
    async attach(field, file) {
      self.seconds += 3 * aim;
      await field.setInputFiles(file);
    },
    button: (name) => self.press(page.getByRole("button", { name, exact: true })),
    link: (name) => self.press(page.getByRole("link", { name, exact: true }).first()),
  };
  return self;
}

test.describe.serial("from an empty site, by hand", () => {
  let ada;
  let by;
  test.beforeAll(async () => {
    ada = await site.desktop();
    by = hand(ada);
  });

  test("a portal with a brand, more than three request types and conditions is live in two minutes", async () => {
    const logo = { name: "logo.png", mimeType: "image/png", buffer: await readFile(new URL("../http/logo.png", import.meta.url)) };
    await ada.goto(site.firstRun);
    const began = Date.now();
    await by.type(ada.getByLabel("Company"), "Northwind");
    await by.type(ada.getByLabel("Your name"), "Ada Byron");
    await by.type(ada.getByLabel("E-mail address"), "ada@northwind.example");
    await by.type(ada.getByLabel(/^Password(?! once)/), PASSWORD);
    await by.type(ada.getByLabel(/^Password once more/), PASSWORD);
    await by.button("Set up and begin");
    await ada.waitForURL(/\/studio\/guide/);

    await by.link("Logo and colour");
    await by.attach(ada.locator("#logo").getByLabel("Choose a file"), logo);
    await by.press(ada.locator("#logo").getByRole("button", { name: "Upload" }));
    await by.press(ada.getByRole("button", { name: "Take #c2410c" }));
    await sees(ada, "Saved as a draft");

    await by.link("Portals");
    await by.link("First steps");
    await by.link("Starting points");
    await by.press(ada.getByRole("button", { name: /IT help desk/ }));
    await ada.getByRole("heading", { name: "IT help", exact: true }).waitFor();
    await by.button("Publish");
    await ada.waitForURL(/\/studio\?done=published/);
    const took = (Date.now() - began) / 1000;
    await sees(ada, "Published");
    console.log(`live after ${took.toFixed(1)} s; a practised hand: ${by.seconds.toFixed(0)} s and the pages`);
    assert.ok(took + by.seconds < 120, `${took.toFixed(1)} s of pages and ${by.seconds.toFixed(0)} s of a practised hand`);
  });

  test("people come from a file, and a workspace of their own is made", async () => {
    const rows = ["organisation,domains,name,email,role", "Acme,acme.example,Dana Okafor,dana@acme.example,lead", "Umbra,,Ivo Lind,ivo@umbra.example,"];
    await ada.goto("/studio/people/imports");
    await ada.getByLabel("File (CSV)").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await ada.getByRole("button", { name: "Look it through" }).click();
    await ada.getByRole("button", { name: "Import all 2 rows" }).click();
    await sees(ada, "All of it is read in");
    await ada.goto("/studio/workspaces/new");
    await ada.getByLabel(/^Name/).fill("Deals");
    await ada.getByLabel(/^Beginning of its requests/).fill("DEAL");
    await ada.getByRole("button", { name: "Save draft" }).click();
    await ada.getByRole("heading", { name: "Deals" }).waitFor();
  });

  test("a second portal is for Acme alone, and its form asks on a condition and keeps a hidden answer", async () => {
    await ada.goto("/studio/portals/new");
    await ada.getByLabel(/^Name/).fill("Partners");
    await ada.getByLabel(/^Description/).fill("For those who sell with us");
    await ada.getByLabel(/^Welcome/).fill("What do you need?");
    await ada.getByLabel("Only those who are named here").check();
    await ada.getByLabel("Organisation", { exact: true }).first().fill("acme");
    await ada.getByLabel("Tab (en)").fill("Main");
    await ada.getByRole("button", { name: "Save draft" }).click();
    await sees(ada, "Not live yet");
    await ada.getByRole("link", { name: "New request type" }).click();
    await ada.getByLabel(/^Name/).fill("Register a deal");
    await ada.getByLabel(/^Description/).fill("A price for your customer");
    await ada.getByLabel("After submitting").fill("We call you.");
    await ada.getByLabel("Portal and tab").selectOption({ label: "Partners · Main" });
    await ada.getByRole("radio", { name: "Deals · DEAL" }).check();
    await ada.getByRole("radio", { name: "Urgent" }).check();
    await ada.getByRole("button", { name: "Save draft" }).click();
    await ada.getByRole("link", { name: "Edit the questions" }).click();
    const list = ada.url();
    const add = async (label, kind) => {
      await ada.goto(list);
      await ada.getByLabel(/^New question/).fill(label);
      await ada.getByLabel(/^Kind of answer/).selectOption({ label: kind });
      await ada.getByRole("button", { name: "Add", exact: true }).click();
      await ada.getByRole("heading", { name: label }).waitFor();
    };
    await add("Is there a deadline?", "Yes or no");
    await add("Which day?", "Date");
    await ada.getByRole("group", { name: "Is there a deadline?" }).first().getByLabel("Yes").check();
    await ada.getByRole("button", { name: "Save draft" }).click();
    await add("Where it came from", "Hidden, for the team");
    await ada.getByLabel(/^What the team is told/).fill("partner portal");
    await ada.getByRole("button", { name: "Save draft" }).click();
    await ada.getByRole("link", { name: "Review and publish" }).click();
    await sees(ada, "One person gains sight");
    await ada.getByLabel(/I have seen that/).check();
    await ada.getByRole("button", { name: "Publish", exact: true }).click();
    await ada.waitForURL(/\/studio\?done=published/);
  });

  test("two customers see different things, ask, and each request arrives at its team", async () => {
    const [dana, ivo] = [await signIn(await site.phone(), "dana@acme.example"), await signIn(await site.desktop(), "ivo@umbra.example")];
    await dana.goto("/");
    await sees(dana, "Partners");
    await ivo.goto("/");
    await sees(ivo, "IT help");
    assert.equal(await ivo.getByText("Partners").count(), 0);
    assert.equal((await ivo.goto("/p/partners")).status(), 404);

    await dana.goto("/p/partners");
    await dana.getByRole("link", { name: "Register a deal" }).click();
    assert.equal(await dana.getByLabel("Which day?").isVisible(), false);
    await dana.getByLabel("What is it about?").fill("Ten seats");
    await dana.getByLabel("What happened, and what do you need?").fill("For a school");
    await dana.getByLabel("Yes").check();
    await dana.getByLabel("Which day?").fill("2026-12-24");
    await dana.getByRole("button", { name: "Send request" }).click();
    await dana.waitForURL(/\/requests\/DEAL-\d+/);

    await ivo.goto("/p/support");
    await ivo.getByRole("link", { name: "Ask a question" }).first().click();
    await ivo.getByRole("textbox").first().fill("A quieter fan");
    await ivo.getByRole("textbox").nth(1).fill("Mine is loud.");
    await ivo.getByRole("button", { name: "Send request" }).click();
    await ivo.waitForURL(/\/requests\/SUP-\d+/);

    await ada.goto(`/desk/requests/${keyIn(dana)}`);
    for (const words of ["Urgent", "partner portal", "Ten seats"]) await sees(ada, words);
    await ada.goto(`/desk/requests/${keyIn(ivo)}`);
    await sees(ada, "A quieter fan");
  });
});
