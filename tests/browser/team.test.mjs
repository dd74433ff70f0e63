// The team in the studio: somebody is invited by keyboard, follows the mail, chooses a password and sees one workspace; whose account is closed is out.
// On a portal of its own, since the team changes.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { looksOf } from "./pages.mjs";
import { SIZES, agentSignIn, mailsTo, portal, sees } from "./support.mjs";

const site = portal({ own: true });
const ADA = "ada@northwind.example";
const AGENTS = "/studio/people/agents";
const SAM = `${AGENTS}/01900000000070008000000000000101`;
const PASSWORD = "a quiet morning by the lake";

/** Where the newest link leads that was mailed to somebody. */
async function mailedLink(page, email) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = /\/desk\/sign-in\/link\?token=[0-9a-f]{96}/.exec(JSON.stringify(await mailsTo(page, email)));
    if (found) return found[0];
    await page.waitForTimeout(200);
  }
  throw new Error(`no link came to ${email}`);
}

for (const [where, name, javaScriptEnabled] of [["desktop", "Ivo Marin", true], ["phone", "Eva Novak", false]]) {
  test(`on a ${where}, ${javaScriptEnabled ? "with" : "without"} scripts, somebody is invited by keyboard, comes in by the mail and is closed out again`, async () => {
    const email = `${name.split(" ")[0].toLowerCase()}@northwind.example`;
    const ada = await agentSignIn(await site[where]({ javaScriptEnabled }), ADA);
    const press = async (locator, key = "Enter") => {
      await locator.focus();
      await ada.keyboard.press(key);
    };
    await ada.goto(AGENTS);
    await press(ada.getByRole("link", { name: "Invite somebody" }));
    await ada.getByLabel(/^Name/).fill(name);
    await ada.getByLabel(/^E-mail address/).fill(email);
    await press(ada.getByRole("button", { name: "Send invitation" }));
    await sees(ada, "needs one workspace at least");
    await press(ada.getByRole("checkbox", { name: "Finance" }), "Space");
    await press(ada.getByRole("button", { name: "Send invitation" }));
    await sees(ada, `${name} sees the requests of Finance`);
    await sees(ada, "Invited, and not joined yet.");

    const page = await site[where]({ javaScriptEnabled });
    await page.goto(await mailedLink(ada, email));
    await page.getByLabel(/^New password/).first().fill(PASSWORD);
    await page.getByLabel(/^New password once more/).fill(PASSWORD);
    await page.getByLabel(/^New password once more/).press("Enter");
    await page.waitForURL(/\/desk\/queues\//);
    assert.equal((await page.request.get(`${site.url}/studio`)).status(), 404);

    await ada.reload();
    await sees(ada, "Joined");
    await press(ada.getByRole("link", { name: "Close the account" }));
    await sees(ada, "is signed out everywhere at once");
    await press(ada.getByRole("button", { name: `Close the account of ${name}` }));
    await sees(ada, "The account is closed");
    await page.goto("/desk/queues/open");
    assert.match(page.url(), /\/desk\/sign-in/);
  });
}

test("what changes is read before it is done, and nobody else has it until then", async () => {
  const ada = await agentSignIn(await site.desktop(), ADA);
  await ada.goto(SAM);
  await ada.getByRole("radio", { name: /^Lead/ }).check();
  await ada.getByRole("checkbox", { name: "Onboarding" }).uncheck();
  await ada.getByRole("button", { name: "See what changes" }).click();
  await sees(ada, "will no longer see the requests of Onboarding");
  await ada.getByRole("button", { name: "Change it" }).click();
  await sees(ada, "Sam Reyes sees the requests of Support");
});

test.describe.serial("each page of the team is readable for everybody", () => {
  const pages = {};
  let invited = "";
  let link = "";
  test.beforeAll(async () => {
    for (const [width, size] of Object.entries(SIZES)) pages[width] = await agentSignIn(await site.desktop(size), ADA);
    const page = pages[1280];
    await page.goto(`${AGENTS}/new`);
    await page.getByLabel(/^Name/).fill("Wolfeschlegelsteinhausenbergerdorff Maria-Magdalena von und zu Hohenlohe");
    await page.getByLabel(/^E-mail address/).fill("maria-magdalena.wolfeschlegelsteinhausenbergerdorff@northwind.example");
    await page.getByRole("checkbox", { name: "Support" }).check();
    await page.getByRole("button", { name: "Send invitation" }).click();
    await sees(page, "Invited, and not joined yet.");
    invited = new URL(page.url()).pathname;
    link = await mailedLink(page, "maria-magdalena.wolfeschlegelsteinhausenbergerdorff@northwind.example");
  });
  const both = looksOf(pages);
  both("team-list", (page) => page.goto(AGENTS));
  both("team-nothing-found", (page) => page.goto(`${AGENTS}?q=nobody+at+all`));
  both("team-invite", (page) => page.goto(`${AGENTS}/new`));
  both("team-invite-refused", async (page) => {
    await page.goto(`${AGENTS}/new`);
    await page.getByLabel(/^Name/).fill("Sam");
    await page.getByLabel(/^E-mail address/).fill("sam@northwind.example");
    await page.getByRole("button", { name: "Send invitation" }).click();
    await sees(page, "who is of the team already");
  });
  both("team-invited", (page) => page.goto(invited));
  both("team-agent", (page) => page.goto(SAM));
  both("team-plan", async (page) => {
    await page.goto(SAM);
    await page.getByLabel(/^Name/).fill("Samuel Reyes");
    await page.getByRole("radio", { name: /^Auditor/ }).check();
    await page.getByRole("button", { name: "See what changes" }).click();
    await sees(page, "What becomes of");
  });
  both("team-closing", (page) => page.goto(`${SAM}/closing`));
  both("team-only-administrator", (page) => page.goto(`${AGENTS}/01900000000070008000000000000104/closing`));
  both("team-link", (page) => page.goto(link));
  both("team-link-over", (page) => page.goto("/desk/sign-in/link?token=0"));
});
