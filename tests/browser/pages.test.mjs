// Every page of every role, at both sizes, by day and by night: readable for everybody, nothing cut off, nothing complained about.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { check } from "./checks.mjs";
import { agentSignIn, askForMail, linkIn, mailsTo, portal, sees, signIn, SIZES } from "./support.mjs";

const site = portal();
const emptySite = portal({ empty: true });

/** Somebody, with a page of each size that is used for all that they look at. `signedIn` gives a page that is signed in. */
function somebody(where, signedIn) {
  const pages = {};
  const who = async (size) => (pages[size.viewport.width] ??= await where.desktop({ ...size, storageState: await signedIn?.().context().storageState() }));
  who.links = new Set();
  return who;
}

/** What somebody sees at both sizes, side by side. `reach` brings a page there. */
function looks(name, who, reach) {
  test(name.replaceAll("-", " "), async () => {
    const both = Object.entries(SIZES).map(async ([width, size]) => {
      const page = await who(size);
      await reach(page, width);
      await page.waitForLoadState("load");
      await check(page, name, width);
      for (const link of await page.locator("a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) who.links.add(link);
    });
    // Both to their end, so that neither goes on into the next test behind the other's failure.
    const failed = (await Promise.allSettled(both)).filter((one) => one.status === "rejected");
    if (failed.length > 0) throw new Error(failed.map((one) => one.reason.message).join("\n"));
  });
}

/** Every link of the pages that somebody has seen leads to a page. */
function leadsSomewhere(who) {
  test("no link leads nowhere", async () => {
    const page = await who(SIZES[1280]);
    const dead = [];
    for (const link of who.links) {
      const status = (await page.request.get(link)).status();
      if (status >= 400) dead.push(`${link}: ${status}`);
    }
    assert.ok(who.links.size > 0);
    assert.deepEqual(dead, []);
  });
}

const at = (address) => (page) => page.goto(address);
/** From the page at an address, by its links. */
const through = (address, ...links) => async (page) => {
  await page.goto(address);
  for (const name of links) {
    const from = page.url();
    await page.getByRole("link", { name }).filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.href !== from);
  }
};

describe("somebody who is not signed in", () => {
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
  leadsSomewhere(anybody);
});

describe("a customer with requests in every state", () => {
  let dana;
  before(async () => (dana = await signIn(await site.desktop(), "dana@acme.example")));
  const asDana = somebody(site, () => dana);

  looks("hub", asDana, at("/"));
  looks("hub-results", asDana, at("/?q=certificate"));
  looks("hub-nothing-found", asDana, at("/?q=xylophone"));
  looks("portal", asDana, at("/p/support"));
  looks("portal-with-a-colour", asDana, at("/p/billing"));
  looks("portal-second-tab", asDana, at("/p/support?tab=access"));
  for (const [portal, type] of [
    ["support", "report-a-problem"], ["support", "ask-a-question"], ["support", "request-access"], ["support", "something-else"],
    ["billing", "invoice-problem"], ["billing", "more-seats"], ["billing", "billing-question"], ["onboarding", "plan-kick-off"], ["onboarding", "migration-help"],
  ]) {
    looks(`form-${type}`, asDana, at(`/p/${portal}/new/${type}`));
  }
  looks("form-with-mistakes", asDana, async (page) => {
    await page.goto("/p/support/new/report-a-problem");
    await page.locator("main form").evaluate((form) => (form.noValidate = true));
    await page.getByRole("group", { name: "Is everybody stopped" }).getByText("Yes").click();
    await page.getByLabel("Telephone").fill("call me");
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "What you typed is kept.");
  });
  looks("requests", asDana, at("/requests"));
  looks("requests-waiting", asDana, at("/requests?state=waiting"));
  looks("requests-in-progress", asDana, at("/requests?state=progress"));
  looks("requests-done", asDana, at("/requests?state=done"));
  looks("requests-found", asDana, at("/requests?q=invoice"));
  looks("requests-nothing-found", asDana, at("/requests?q=xylophone"));
  looks("request-received", asDana, through("/requests", /Invoice for October/));
  looks("request-in-progress", asDana, through("/requests", /Single sign-on stops/));
  looks("request-waiting", asDana, through("/requests", /Which address ranges/));
  looks("request-done", asDana, through("/requests", /Export of audit logs/));
  looks("request-of-a-colleague", asDana, through("/requests", /Access to the console/));
  looks("request-without-a-reply", asDana, async (page) => {
    await through("/requests", /Single sign-on stops/)(page);
    await page.locator("#reply").evaluate((form) => (form.noValidate = true));
    await page.getByRole("button", { name: /^Reply to/ }).click();
    await sees(page, "Write a few words first.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "reply-body", "one goes on writing");
  });
  looks("account", asDana, at("/account"));
  looks("account-menu", asDana, async (page) => {
    await page.goto("/");
    await page.locator("summary[aria-label^='Account']").click();
  });
  looks("not-found", asDana, at("/requests/SUP-999999"));
  leadsSomewhere(asDana);
});

describe("a customer without requests", () => {
  let newcomer;
  before(async () => {
    newcomer = await site.desktop();
    await newcomer.goto("/sign-in/up?return_to=/p/support");
    await newcomer.getByLabel("Your name").fill("Maximiliane Wolkenstein-Hohenberg von und zu Breitenbach");
    await newcomer.goto(linkIn(await askForMail(newcomer, "maximiliane.wolkenstein-hohenberg@a-rather-long-company-name.example")));
    await newcomer.getByRole("button", { name: "Sign in" }).click();
    await newcomer.waitForURL("**/p/support");
  });
  const asNewcomer = somebody(site, () => newcomer);

  looks("hub-of-a-newcomer", asNewcomer, at("/"));
  looks("requests-none", asNewcomer, at("/requests"));
  looks("account-of-a-newcomer", asNewcomer, at("/account"));
  looks("request-submitted-and-withdrawn", asNewcomer, async (page) => {
    await page.goto("/p/support/new/ask-a-question");
    await page.getByLabel("Summary").fill("DonaudampfschifffahrtsgesellschaftskapitaensmuetzeOhneEineEinzigeLueckeDarin");
    await page.getByLabel("Your question").fill(`# A heading\n\n- a list\n- of two\n\n> a quotation\n\n\`\`\`\n${"a very long line of code ".repeat(12)}\n\`\`\`\n\n| a | table |\n|---|---|\n| ${"wide".repeat(40)} | cell |`);
    await page.getByRole("button", { name: "Send request" }).click();
    await sees(page, "Your request is with us.");
    await page.locator("summary").filter({ hasText: "I no longer need this" }).click();
    await page.getByRole("button", { name: "I no longer need this" }).last().click();
    await sees(page, "You withdrew this request.");
    // It is over, but nothing was reached: no way that looks gone to its end.
    assert.equal(await page.locator(".steps-row").count(), 0);
  });
  leadsSomewhere(asNewcomer);
});

describe("a customer who reads German", () => {
  let mina;
  before(async () => (mina = await signIn(await site.desktop(), "mina@kite.example")));
  const asMina = somebody(site, () => mina);

  looks("hub-in-german", asMina, at("/"));
  looks("form-in-german", asMina, at("/p/support/new/report-a-problem"));
  looks("request-in-german", asMina, through("/requests", /ログインできません/));
  leadsSomewhere(asMina);
});

describe("an agent", () => {
  let priya;
  before(async () => (priya = await agentSignIn(await site.desktop(), "priya@northwind.example")));
  const asPriya = somebody(site, () => priya);
  /** A request at the desk, by a search for a word of its title. */
  const request = (word) => async (page) => {
    await page.goto(`/desk/queues/open?q=${encodeURIComponent(word)}`);
    await page.locator("[data-row]").first().click();
    await page.waitForURL(/\/desk\/requests\//);
  };

  for (const queue of ["unassigned", "mine", "open", "waiting", "resolved"]) looks(`desk-${queue}`, asPriya, at(`/desk/queues/${queue}`));
  looks("desk-most-urgent", asPriya, at("/desk/queues/open?order=priority"));
  looks("desk-found", asPriya, at("/desk/queues/open?q=certificate"));
  looks("desk-nothing-found", asPriya, at("/desk/queues/open?q=xylophone"));
  looks("desk-request", asPriya, request("certificate"));
  looks("desk-request-unassigned", asPriya, request("Frankfurt"));
  looks("desk-request-resolved", asPriya, request("region contract"));
  looks("desk-request-in-japanese", asPriya, request("ログイン"));
  looks("desk-status-menu", asPriya, async (page) => {
    await request("certificate")(page);
    await page.keyboard.press("t");
  });
  looks("desk-team-side", asPriya, async (page, width) => {
    await request("certificate")(page);
    if (width === "390") await page.getByText("Team only").first().click();
    await page.getByLabel("Note for the team").waitFor();
  });
  looks("desk-reply-to-undo-and-taken-back", asPriya, async (page, width) => {
    await request(width === "390" ? "LDIF" : "Terraform")(page);
    await page.getByLabel("Reply to the customer").fill("Yes, there is one.\n\nI send you the address in a minute.");
    await page.getByRole("button", { name: /^Reply to/ }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await sees(page, "Taken back.");
  });
  looks("desk-without-a-reply", asPriya, async (page) => {
    await request("certificate")(page);
    await page.locator("#reply").evaluate((form) => (form.noValidate = true));
    await page.getByLabel("Reply to the customer").focus();
    await page.keyboard.press("Control+Enter");
    await sees(page, "Write something first.");
    assert.equal(await page.evaluate(() => document.activeElement.id), "reply-body", "one goes on writing");
  });
  looks("desk-queues-menu", asPriya, async (page, width) => {
    await page.goto("/desk/queues/open");
    if (width === "390") await page.getByRole("button", { name: "Queues" }).click();
  });
  looks("desk-keys", asPriya, async (page) => {
    await page.goto("/desk/queues/open");
    await page.keyboard.press("?");
    await sees(page, "Single keys are on");
  });
  looks("desk-not-found", asPriya, at("/desk/requests/SUP-999999"));
  looks("agent-account", asPriya, at("/desk/account"));
  looks("agent-password", asPriya, at("/desk/account/password"));
  looks("agent-password-with-mistakes", asPriya, async (page) => {
    await page.goto("/desk/account/password");
    await page.getByLabel("Present password").fill("a guess");
    await page.getByLabel("New password", { exact: false }).first().fill("basketball");
    await page.getByLabel("New password once more").fill("something else");
    await page.getByRole("button", { name: "Change password" }).click();
    await sees(page, "This is not your present password.");
  });
  looks("agent-second-factor", asPriya, at("/desk/account/second-factor"));
  looks("agent-second-factor-wrong-code", asPriya, async (page) => {
    await page.goto("/desk/account/second-factor");
    await page.getByLabel("Code").fill("000000");
    await page.getByLabel("Present password").fill("a guess");
    await page.getByRole("button", { name: "Switch on" }).click();
    await sees(page, "This code does not fit");
  });
  leadsSomewhere(asPriya);
});

describe("agents with little to do", () => {
  let ada, max;
  before(async () => {
    ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
    max = await agentSignIn(await site.desktop(), "max@northwind.example");
  });
  const [asAda, asMax] = [somebody(site, () => ada), somebody(site, () => max)];

  looks("desk-mine-empty", asAda, at("/desk/queues/mine"));
  looks("agent-account-of-an-administrator", asAda, at("/desk/account"));
  looks("agents-team", asAda, at("/desk/agents"));
  looks("desk-request-of-an-auditor", asMax, async (page) => {
    await page.goto("/desk/queues/open?q=certificate");
    await page.locator("[data-row]").first().click();
    await sees(page, "You can read this request");
  });
  leadsSomewhere(asAda);
  leadsSomewhere(asMax);
});

describe("the first person on an empty site", () => {
  const first = somebody(emptySite);
  looks("hub-empty-site", first, at("/"));
  looks("first-run", first, (page) => page.goto(emptySite.firstRun));
  looks("first-run-with-mistakes", first, async (page) => {
    await page.goto(emptySite.firstRun);
    await page.locator("main form").evaluate((form) => (form.noValidate = true));
    await page.getByLabel("Company").fill("Northwind Cloud");
    await page.getByRole("button", { name: "Set up and open the desk" }).click();
    await sees(page, "What you typed is kept.");
  });
  leadsSomewhere(first);
});
