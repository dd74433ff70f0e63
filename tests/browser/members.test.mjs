// Somebody who leads an organisation manages its members, on a desktop; whoever is invited joins on a phone, and loses sight again.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { keyIn, mailsTo, PATIENCE, portal, RUN, sees, signIn } from "./support.mjs";

const site = portal({ own: true });

const TITLE = `Shared by Dana, ${RUN}`;
const EMAIL = `ina-${RUN}@elsewhere.example`;
const ACME = "/account/organisations/acme";

/** The page as it is, at the two sizes: by day and by night, readable for everybody. */
async function looksRight(page, name) {
  await check(page, name, page.viewportSize().width === 390 ? "390" : "1280");
}

/** Submits the main form as it is, past the browser's own checks. */
async function sendAnyway(page) {
  await page.locator("#invite form").evaluate((form) => (form.noValidate = true));
  await page.getByRole("button", { name: "Send the invitation" }).click();
}

test.describe.serial("a lead invites somebody, who joins, sees what is shared, and is removed", () => {
  let dana, ina, key;
  test.beforeAll(async () => {
    dana = await signIn(await site.desktop(), "dana@acme.example");
    ina = await site.phone();
  });

  test("the lead asks for something that Acme shares", async () => {
    await dana.goto("/p/support/new/ask-a-question");
    await dana.getByLabel("Summary").fill(TITLE);
    await dana.getByLabel("Your question").fill("Who can help?");
    await dana.getByRole("button", { name: "Send request" }).click();
    await sees(dana, "Your request is with us.");
    key = keyIn(dana);
  });

  test("from their account they come to the members of their organisation", async () => {
    await dana.goto("/account");
    await dana.getByRole("link", { name: /Acme/ }).click();
    await dana.waitForURL(`**${ACME}`);
    await sees(dana, "lee@acme.example");
    await looksRight(dana, "members-as-lead");
  });

  test("who alone leads reads why they can't leave, before they try", async () => {
    await dana.getByRole("link", { name: /Dana Okafor/ }).click();
    await sees(dana, "Nobody else leads Acme");
    assert.equal(await dana.getByRole("button", { name: /Leave|Remove|Save/ }).count(), 0);
    await looksRight(dana, "member-who-alone-leads");
  });

  test("an invitation with a mistake says which, and keeps what was typed", async () => {
    await dana.goto(ACME);
    await dana.getByLabel("Their name").fill("Ina Sol");
    await dana.getByLabel("E-mail address").fill("lee@acme.example");
    await sendAnyway(dana);
    await sees(dana, "Somebody with this address is a member already.");
    assert.equal(await dana.getByLabel("Their name").inputValue(), "Ina Sol");
    await looksRight(dana, "members-with-a-mistake");
  });

  test("somebody without an account is invited", async () => {
    await dana.getByLabel("E-mail address").fill(EMAIL);
    await dana.getByLabel("Technical contact").check();
    await dana.getByRole("button", { name: "Send the invitation" }).click();
    await sees(dana, "The invitation is on its way");
    await sees(dana, EMAIL);
    await looksRight(dana, "members-with-an-invitation");
  });

  test("the mail leads to the sign-in, and from there to the invitation", async () => {
    let mail;
    for (const end = Date.now() + PATIENCE; !mail && Date.now() < end; ) [mail] = await mailsTo(dana, EMAIL);
    assert.ok(mail.text.includes("dana@acme.example invites you to join Acme"), mail.text);
    assert.ok(!JSON.stringify(mail).includes("Ina Sol"), "what the lead typed is not in the mail");
    const { pathname, search } = new URL(/https?:\/\/\S+\/sign-in\S*/.exec(mail.text)[0]);
    await signIn(ina, EMAIL, pathname + search);
    await ina.waitForURL("**/account/organisations");
    await sees(ina, "Acme invites you");
    await looksRight(ina, "organisations-with-an-invitation");
  });

  test("until they join they see nothing of what is shared", async () => {
    assert.equal((await ina.request.get(`/requests/${key}`)).status(), 404);
  });

  test("they join, and see what is shared", async () => {
    await ina.getByRole("button", { name: "Join Acme" }).tap();
    await sees(ina, "You have joined");
    await looksRight(ina, "organisations");
    await ina.getByRole("link", { name: /Acme/ }).tap();
    await sees(ina, "Dana Okafor");
    assert.equal(await ina.getByText("lee@acme.example").count(), 0, "addresses are for leads");
    await looksRight(ina, "members-as-member");
    await ina.goto("/requests");
    await ina.getByRole("link", { name: TITLE }).tap();
    await sees(ina, "Who can help?");
  });

  test("the lead gives them another role, and removes them by name", async () => {
    await dana.goto(ACME);
    await dana.getByRole("link", { name: /Ina Sol/ }).click();
    await looksRight(dana, "member");
    await dana.getByLabel("Billing contact").check();
    await dana.getByRole("button", { name: "Save the role" }).click();
    await sees(dana, "The role is changed");
    await dana.getByRole("link", { name: /Ina Sol/ }).click();
    await dana.getByText("Remove Ina Sol…").click();
    await looksRight(dana, "member-to-be-removed");
    await dana.getByRole("button", { name: "Remove Ina Sol from Acme" }).click();
    await sees(dana, "The member is removed");
    assert.equal(await dana.getByText(EMAIL).count(), 0);
  });

  test("the person removed is still signed in, and sees nothing of it any more", async () => {
    await ina.reload();
    await ina.goto("/requests");
    assert.equal(await ina.getByText(TITLE).count(), 0);
    assert.equal((await ina.request.get(`/requests/${key}`)).status(), 404);
    await ina.goto("/account");
    await sees(ina, "You belong to no organisation here.");
  });

  test("the lead asks for a colleague, and both read who asked", async () => {
    await dana.goto("/p/support/new/ask-a-question");
    await dana.getByRole("group", { name: "Who is this for?" }).getByText("Lee Marsh").click();
    await dana.getByLabel("Summary").fill(`For Lee, ${RUN}`);
    await dana.getByLabel("Your question").fill("He can't get in.");
    await looksRight(dana, "form-for-a-member");
    await dana.getByRole("button", { name: "Send request" }).click();
    await sees(dana, "Dana Okafor asked for Lee Marsh");
    await looksRight(dana, "request-for-a-member");
    const lee = await signIn(await site.phone(), "lee@acme.example");
    await lee.goto("/requests");
    await lee.getByRole("link", { name: `For Lee, ${RUN}` }).tap();
    await sees(lee, "Dana Okafor asked for Lee Marsh");
    await looksRight(lee, "request-asked-by-a-lead");
  });

  test("the lead's pages on a phone", async () => {
    const phone = await site.phone({ storageState: await dana.context().storageState() });
    await phone.goto(ACME);
    await looksRight(phone, "members-as-lead");
    await phone.getByRole("link", { name: /Lee Marsh/ }).tap();
    await phone.getByText("Remove Lee Marsh…").tap();
    await looksRight(phone, "member-to-be-removed");
  });
});
