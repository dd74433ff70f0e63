// A portal's own domain: an administrator claims and proves it, a customer signs in there by the mail's link and asks for something, the domain is released.
// Browsers lead every name below `localhost` to this machine.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { agentSignIn, mailAfter, portal, sees } from "./support.mjs";

/** The texts of names, as the resolver of this story knows them. */
const texts = new Map();

/** Answers a question (RFC 8484) with the texts of its name, or that there is none. */
function answer(question) {
  const labels = [];
  let at = 12;
  for (; question[at] > 0; at += question[at] + 1) labels.push(question.subarray(at + 1, at + 1 + question[at]).toString());
  const asked = question.subarray(12, at + 5);
  const found = texts.get(labels.join("."));
  const header = Buffer.from([0, 0, 0x81, found ? 0x80 : 0x83, 0, 1, 0, found ? 1 : 0, 0, 0, 0, 0]);
  if (!found) return Buffer.concat([header, asked]);
  const text = Buffer.from(found);
  const record = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, text.length + 1, text.length]);
  return Buffer.concat([header, asked, record, text]);
}

const resolver = createServer((request, response) => {
  const body = [];
  request.on("data", (data) => body.push(data)).on("end", () => {
    response.writeHead(200, { "content-type": "application/dns-message" }).end(answer(Buffer.concat(body)));
  });
});
await new Promise((done) => resolver.listen(0, "127.0.0.1", done));
resolver.unref();

const site = portal({ own: true, variables: { dns_url: `http://127.0.0.1:${resolver.address().port}` } });

for (const [where, host] of [["desktop", "help.acme.localhost"], ["phone", "service.acme.localhost"]]) {
  test.describe.serial(`on a ${where}, a portal gets a domain`, () => {
    const width = where === "phone" ? "390" : "1280";
    let ada, dana, there;
    test.beforeAll(async () => {
      ada = await agentSignIn(await site[where](), "ada@northwind.example");
      there = `http://${host}:${new URL(site.url).port}`;
      dana = await site[where]({ baseURL: there });
    });

    test("claimed, which is not enough", async () => {
      await ada.goto("/studio/portals/support");
      await ada.getByRole("link", { name: "Its own domain" }).click();
      await sees(ada, "Claim a domain");
      await ada.getByLabel(/^Domain/).fill(`https://${host}`);
      await ada.getByRole("button", { name: "Claim" }).click();
      await sees(ada, "Type the name alone");
      await check(ada, "domains-refused", width);
      await ada.getByLabel(/^Domain/).fill(host);
      await ada.getByRole("button", { name: "Claim" }).click();
      await sees(ada, `_portico-challenge.${host}`);
      await check(ada, "domains-claimed", width);
      assert.equal((await dana.goto("/")).status(), 421);
      dana.complaints.splice(0);
      await ada.getByRole("button", { name: "Check the record" }).click();
      await sees(ada, "There is no such record");
      await check(ada, "domains-not-found", width);
    });

    test("proved by its record", async () => {
      texts.set(`_portico-challenge.${host}`, "some older value");
      await ada.getByRole("button", { name: "Check the record" }).click();
      await sees(ada, "some older value");
      texts.set(`_portico-challenge.${host}`, await ada.getByText(/^portico-verification=/).filter({ visible: true }).first().innerText());
      await ada.getByRole("button", { name: "Check the record" }).click();
      await sees(ada, "It shows this portal, and mails about it lead there.");
      await check(ada, "domains-proved", width);
      await ada.goto("/studio/domains");
      await sees(ada, host);
      await check(ada, "domains-list", width);
    });

    test("its customers sign in there, ask, and see that portal alone", async () => {
      await dana.goto("/");
      await sees(dana, "What can we help you with?");
      await check(dana, "domain-front", width);
      await dana.goto("/requests");
      const mail = await mailAfter(ada, "dana@acme.example", async () => {
        await dana.getByLabel("E-mail address").fill("dana@acme.example");
        await dana.getByRole("button", { name: "Send me a mail" }).click();
        await dana.getByRole("heading", { name: "Look into your mail" }).waitFor();
      });
      const link = /https?:\/\/\S+\/sign-in\/link\S*/.exec(mail.text)[0];
      assert.ok(link.startsWith(`${there}/sign-in/link?`), link);
      await dana.goto(link);
      await dana.getByRole("button", { name: "Sign in" }).click();
      await dana.waitForURL(`${there}/requests`);
      await dana.goto("/");
      await dana.getByRole("link", { name: /Ask a question/ }).click();
      await dana.getByLabel(/^Summary/).fill(`From ${host}`);
      await dana.getByLabel(/^Your question/).fill("Is this the place?");
      await dana.getByRole("button", { name: /Send/ }).click();
      await dana.waitForURL(/\/requests\/SUP-\d+/);
      await sees(dana, `From ${host}`);
      await dana.goto("/requests");
      await sees(dana, `From ${host}`);
      await check(dana, "domain-requests", width);
      assert.equal((await dana.goto("/p/billing")).status(), 404);
      assert.equal((await dana.goto("/desk")).status(), 421);
      dana.complaints.splice(0);
    });

    test("released, it answers nobody", async () => {
      await ada.goto("/studio/domains/support");
      await ada.locator("section", { hasText: host }).getByRole("link", { name: "Release" }).first().click();
      await sees(ada, "One person who is signed in there is signed out.");
      await check(ada, "domains-release", width);
      await ada.getByRole("button", { name: `Release ${host}` }).click();
      await sees(ada, `${host} was released`);
      assert.equal((await dana.goto("/requests")).status(), 421);
      dana.complaints.splice(0);
    });
  });
}

test("without scripts, a domain is claimed, proved and released", async () => {
  const ada = await agentSignIn(await site.phone({ javaScriptEnabled: false }), "ada@northwind.example");
  const host = "plain.acme.localhost";
  await ada.goto("/studio/domains/billing");
  await ada.getByLabel(/^Domain/).fill(host);
  await ada.getByRole("button", { name: "Claim" }).click();
  const value = await ada.getByText(/^portico-verification=/).first().innerText();
  texts.set(`_portico-challenge.${host}`, value);
  await ada.getByRole("button", { name: "Check the record" }).click();
  await sees(ada, "Proved. The domain shows this portal now");
  await ada.getByRole("link", { name: "Release" }).click();
  await ada.getByRole("button", { name: `Release ${host}` }).click();
  await sees(ada, `${host} was released`);
});

test("an auditor looks at domains and changes none", async () => {
  const max = await agentSignIn(await site.phone(), "max@northwind.example");
  await max.goto("/studio/domains/support");
  await sees(max, "Administrators claim, prove and release domains.");
  assert.equal(await max.getByRole("button", { name: "Claim" }).count(), 0);
  await check(max, "domains-auditor", "390");
});
