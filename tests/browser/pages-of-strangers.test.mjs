// The pages of who is not signed in (see pages.mjs).
import { test } from "@playwright/test";
import { at, leadsSomewhere, looks, somebody, through } from "./pages.mjs";
import { askForMail, linkIn, mailsTo, portal, sees } from "./support.mjs";

const site = portal();

test.describe("somebody who is not signed in", () => {
  const anybody = somebody(site);
  looks("hub-signed-out", anybody, at("/"));
  looks("sign-in", anybody, at("/sign-in"));
  looks("portal-signed-out", anybody, at("/p/support"));
  looks("sign-in-at-a-portal", anybody, at("/sign-in?return_to=/p/support"));
  looks("sign-up", anybody, through("/p/support", "Create an account"));
  looks("sign-in-wrong-address", anybody, async (page) => {
    await page.goto("/sign-in");
    await page.locator("form").first().evaluate((form) => (form.noValidate = true));
    await page.getByLabel("E-mail address").fill("dana at acme");
    await page.getByRole("button", { name: "Send me a mail" }).click();
    await sees(page, "This does not look like an e-mail address.");
  });
  const challenged = async (page, width) => {
    await page.goto("/sign-in");
    return askForMail(page, width === "390" ? "lee@acme.example" : "noor@solo.example");
  };
  looks("code", anybody, challenged);
  looks("code-wrong", anybody, async (page) => {
    await page.goto("/sign-in");
    // An address without an account: no mail comes, and the page says nothing else.
    await page.getByLabel("E-mail address").fill("nobody@nowhere.example");
    await page.getByRole("button", { name: "Send me a mail" }).click();
    await page.getByLabel("Code").fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await sees(page, "You can try");
  });
  looks("link", anybody, async (page, width) => {
    await page.goto(linkIn(await challenged(page, width)));
    await sees(page, "One more press");
  });
  looks("link-over", anybody, async (page) => {
    await page.goto("/sign-in/link?token=01900000000070008000000000000000.nothing");
    await sees(page, "This no longer works");
  });
  looks("not-found-signed-out", anybody, at("/nowhere"));
  looks("mailbox", anybody, at("/dev/mail"));
  looks("mail", anybody, async (page) => {
    const [mail] = await mailsTo(page, "");
    await page.goto(`/dev/mail/${mail.id}`);
  });
  looks("desk-sign-in", anybody, at("/desk/sign-in"));
  looks("desk-sign-in-refused", anybody, async (page, width) => {
    await page.goto("/desk/sign-in");
    await page.getByLabel("E-mail address").fill(`nobody-${width}@northwind.example`);
    await page.getByLabel("Password").fill("a guess");
    await page.getByRole("button", { name: "Sign in" }).click();
    await sees(page, "That did not fit.");
  });
  leadsSomewhere(anybody, "a stranger");
});
