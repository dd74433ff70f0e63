// What a customer's first and second page weigh: all that is transferred, as it is encoded, with the headers of the answers.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { portal, signIn } from "./support.mjs";

const KB = 1000;
const FIRST = 60 * KB;
const SECOND = 15 * KB;

const site = portal();
let ivo;
test.beforeAll(async () => (ivo = await signIn(await site.phone(), "ivo@umbra.example")));

/** Visits addresses one after the other in a browser that has been nowhere, and gives what each transferred, by address. */
async function weigh(addresses, options) {
  const page = await site.phone(options);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const started = new Map();
  let transferred = [];
  network.on("Network.requestWillBeSent", ({ requestId, request }) => started.set(requestId, new URL(request.url).pathname));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => transferred.push([started.get(requestId), encodedDataLength]));
  const weights = [];
  for (const address of addresses) {
    transferred = [];
    await page.goto(address, { waitUntil: "networkidle" });
    const sum = transferred.reduce((total, [, bytes]) => total + bytes, 0);
    console.log(`${address}: ${(sum / KB).toFixed(1)} KB (${transferred.filter(([, bytes]) => bytes > 0).map(([path, bytes]) => `${path} ${bytes}`).join(", ")})`);
    weights.push(sum);
  }
  await page.context().close();
  return weights;
}

/** The address of one of the customer's requests. */
async function request() {
  await ivo.goto("/requests");
  return ivo.locator("main a[href^='/requests/']").first().getAttribute("href");
}

test("whoever comes to sign in gets a light page, and the next ones are lighter", async () => {
  const [first, ...next] = await weigh(["/", "/sign-in", "/sign-in/up?return_to=/p/support"]);
  assert.ok(first <= FIRST, `${first} bytes`);
  for (const weight of next) assert.ok(weight <= SECOND, `${weight} bytes`);
});

test("whoever is signed in and opens the start page gets a light page, and the next ones are lighter", async () => {
  const storageState = await ivo.context().storageState();
  const [first, ...next] = await weigh(["/", "/requests", "/p/support", "/p/support/new/report-a-problem"], { storageState });
  assert.ok(first <= FIRST, `${first} bytes`);
  for (const weight of next) assert.ok(weight <= SECOND, `${weight} bytes`);
});

test("whoever comes from a mail to a request gets a light page, although it keeps itself up to date", async () => {
  const storageState = await ivo.context().storageState();
  const address = await request();
  const [first, second] = await weigh([address, "/"], { storageState });
  assert.ok(first <= FIRST, `${first} bytes`);
  assert.ok(second <= SECOND, `${second} bytes`);
});

test("a request that is opened from the start page is light: what keeps it up to date comes when it is first needed", async () => {
  const storageState = await ivo.context().storageState();
  const [, second] = await weigh(["/", await request()], { storageState });
  assert.ok(second <= SECOND, `${second} bytes`);
});
