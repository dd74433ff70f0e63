// A portal and people in it. Each test file has a portal of its own, made and ended by `portal()`.
import { execFile, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "@playwright/test";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PASSWORD = "northwind demo";

/** How long anything may take. Machines are busy; what takes longer is broken. */
export const PATIENCE = 30_000;

/** Tells what this run wrote from what an earlier one left on the same portal. */
export const RUN = Date.now().toString(36);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** The two sizes by the width that names them. */
export const SIZES = { 390: PHONE, 1280: DESKTOP };

/**
 * The portal of a test file: the one at PORTICO_URL, else one of its own. With `own` always one of its own; with `empty` too, without a site.
 * `variables` are set for it.
 * Gives an object whose parts are there once the tests run.
 */
export function portal({ empty = false, own = empty, variables = {} } = {}) {
  const site = { url: "", state: "", browser: null, firstRun: "", phone: (options) => open(site, PHONE, options), desktop: (options) => open(site, DESKTOP, options) };
  let stop = async () => {};
  test.beforeAll(async ({ browser }) => {
    // Three hosts that begin beside another file's three take their time.
    test.setTimeout(8 * PATIENCE);
    site.browser = browser;
    if (process.env.PORTICO_URL && !own) site.url = process.env.PORTICO_URL.replace(/\/$/, "");
    else stop = await start(site, empty, variables);
  });
  test.afterAll(() => stop());
  return site;
}

async function start(site, empty, variables) {
  const state = await mkdtemp(join(tmpdir(), "portico-browser-"));
  site.state = state;
  const args = ["up", "--no-build", "--embedded", "--port", String(await freePort()), "--state-dir", state, ...(empty ? ["--empty"] : []), ...(process.env.PORTICO_ON === "replicas" ? ["--replicas", "3"] : [])];
  // Of its own process group: xtask and the host each get the signal, as from a terminal's Ctrl-C.
  const child = spawn(join(ROOT, "target/release/xtask"), args, { cwd: ROOT, env: { ...process.env, ...spinVariables(variables) }, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const interrupt = () => child.exitCode === null && child.signalCode === null && process.kill(-child.pid, "SIGINT");
  // A test that is broken off leaves no portal behind.
  process.once("exit", interrupt);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const stop = async () => {
    interrupt();
    await ended;
    await rm(state, { recursive: true, force: true });
  };
  try {
    const greeting = await greetingOf(child, ended);
    site.url = /serves at (\S+)/.exec(greeting)[1];
    site.firstRun = /(\/desk\/first-run\?\S+)/.exec(greeting)?.[1] ?? "";
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** As the runtime takes them from the environment. */
function spinVariables(variables) {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`SPIN_VARIABLE_${name.toUpperCase()}`, value]));
}

/** Changes the demo site of a portal of one's own as an operator does, from its file: `change` gets what the file says. */
export async function configure(site, change) {
  const file = join(site.state, "site.json");
  const config = (...args) => promisify(execFile)(join(ROOT, "target/release/xtask"), ["config", ...args, file, "--state-dir", site.state], { cwd: ROOT });
  await config("export");
  const definition = JSON.parse(await readFile(file, "utf8"));
  change(definition);
  await writeFile(file, JSON.stringify(definition));
  await config("apply", "--widen");
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What it prints until it serves. */
function greetingOf(child, ended) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (data) => {
      // Once it serves, each call is a line of its log: read on, so that it is never held up, but keep nothing.
      if (!said.includes("Ctrl-C stops")) said += data;
      if (said.includes("Ctrl-C stops")) resolve(said);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(() => reject(new Error(`the portal ended before it served:\n${said}`)));
    setTimeout(() => reject(new Error(`the portal does not serve:\n${said}`)), 7 * PATIENCE).unref();
  });
}

/** A page in a browser of its own. `page.complaints` gathers what its console says is wrong. */
async function open(site, size, options = {}) {
  const context = await site.browser.newContext({ baseURL: site.url, locale: "en-GB", timezoneId: "Europe/Berlin", reducedMotion: "reduce", ...size, ...options });
  context.setDefaultTimeout(PATIENCE);
  context.setDefaultNavigationTimeout(PATIENCE);
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    // A page that answers 404 or 422 on purpose is itself named in the console.
    const itself = /status of 4\d\d/.test(message.text()) && message.location().url.split("#")[0] === page.url().split("#")[0];
    if (message.type() === "error" && !itself) page.complaints.push(`${message.text()} (${message.location().url})`);
  });
  return page;
}

/** Mails to an address, newest first. */
export async function mailsTo(page, email) {
  const answer = await page.request.get(`/dev/mail?to=${encodeURIComponent(email)}`, { headers: { accept: "application/json" } });
  return (await answer.json()).mails;
}

/** The first mail to an address that comes after `act`; `page` reads the mailbox. */
export async function mailAfter(page, email, act) {
  const newest = async () => (await mailsTo(page, email))[0];
  const last = (await newest())?.id ?? 0;
  await act();
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const mail = await newest();
    if (mail && mail.id > last) return mail;
  }
  throw new Error(`no mail came to ${email}`);
}

/** Types the address on the sign-in page that is open, and gives the mail that follows. */
export function askForMail(page, email) {
  return mailAfter(page, email, async () => {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a mail" }).click();
    await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  });
}

/** The address of the link in a mail, on this portal. */
export function linkIn(mail) {
  const { pathname, search } = new URL(/https?:\/\/\S+\/sign-in\/link\S*/.exec(mail.text)[0]);
  return pathname + search;
}

/** Signs in by the mailed link. Begins at `from`, an address that asks to sign in, and ends there again. */
export async function signIn(page, email, from = "/sign-in") {
  await page.goto(from);
  await page.goto(linkIn(await askForMail(page, email)));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor({ state: "detached" });
  return page;
}

/** Signs in by the mailed code, in the window that asked for it. */
export async function signInByCode(page, email, from = "/sign-in") {
  await page.goto(from);
  const mail = await askForMail(page, email);
  await page.getByLabel("Code").fill(/\b\d{6}\b/.exec(mail.text.replace(/https?:\S+/g, ""))[0]);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Code").waitFor({ state: "detached" });
  return page;
}

/** Signs an agent in; ends at the desk. */
export async function agentSignIn(page, email) {
  await page.goto("/desk/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk\/queues\//);
  return page;
}

/** What an authenticator shows (RFC 6238), so many steps of thirty seconds from now: a code works once, so each use takes the next. */
export function totp(secret, steps = 0) {
  const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", key).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Waits until the text is to be read on the page. */
export async function sees(page, text) {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Goes by the key Tab until something has the focus. */
export async function tabTo(page, locator) {
  for (let step = 0; step < 90; step++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("it can't be reached");
}

/** The key in the address of a request. */
export function keyIn(page) {
  return /\/requests\/([A-Z]+-\d+)/.exec(page.url())?.[1];
}
