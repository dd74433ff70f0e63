// What is sent twice by mistake counts once; what is sent twice on purpose counts twice.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { LAUNCH } from "./launch.mjs";
import { portal, RUN, sees, signIn } from "./support.mjs";

// Browsers keep the page one came from as it was; the tests' browser does it only where it is not told otherwise.
test.use({ launchOptions: { ...LAUNCH, ignoreDefaultArgs: ["--disable-back-forward-cache"] } });
const site = portal();

let ivo;
test.beforeAll(async () => (ivo = await signIn(await site.desktop(), "ivo@umbra.example")));

async function asIvo(options) {
  return site.desktop({ storageState: await ivo.context().storageState(), ...options });
}

async function submitTwice(page, title) {
  await page.goto("/p/support/new/ask-a-question");
  await page.getByLabel("Summary").fill(title);
  await page.getByLabel("Your question").fill("Does it?");
  await page.getByRole("button", { name: "Send request" }).dblclick();
  await sees(page, "Your request is with us.");
  await page.goto("/requests");
  return page.getByRole("link", { name: title }).count();
}

test("a double click on the button makes one request", async () => {
  assert.equal(await submitTwice(await asIvo(), `Does a double click count twice, ${RUN}`), 1);
});

test("a double click makes one request without scripts too", async () => {
  assert.equal(await submitTwice(await asIvo({ javaScriptEnabled: false }), `Does it count twice without scripts, ${RUN}`), 1);
});

for (const javaScriptEnabled of [true, false]) {
  test(`back from a reply, another text is a second reply${javaScriptEnabled ? "" : ", without scripts too"}`, async () => {
    const page = await asIvo({ javaScriptEnabled });
    const [first, second] = ["First thought", "Second thought"].map((text) => `${text}, ${javaScriptEnabled ? "scripts on" : "scripts off"}, ${RUN}`);
    const reply = async (text) => {
      await page.getByLabel("Your reply").fill(text);
      await page.getByRole("button", { name: /^Reply to/ }).click();
      await page.waitForURL(/sent=1/);
      await sees(page, text);
    };
    await page.goto("/requests");
    await page.getByRole("link", { name: /Storage is slow from Frankfurt/ }).click();
    await reply(first);
    // Not by the tool's own way back: it waits for a page that is loaded anew.
    await page.evaluate(() => history.back());
    await page.waitForURL((url) => !url.search.includes("sent"), { waitUntil: "commit" });
    await reply(second);
    for (const text of [first, second]) assert.equal(await page.locator("article").getByText(text, { exact: true }).count(), 1, text);
  });
}
