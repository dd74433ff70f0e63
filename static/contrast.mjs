// Measures the contrast of the pairs of text and paper in theme.css by WCAG 2.2 (relative luminance of sRGB).

/** Text on paper: at least 4.5:1. */
const papers = ["base-100", "base-200", "team", "team-card", "brand-soft"];
const tones = ["neutral", "info", "success", "warning", "error"];
const fills = ["primary", "secondary", "accent", "neutral", "info", "success", "warning", "error"];
const TEXT = [
  ...papers.map((paper) => ["base-content", paper]),
  ...["base-100", "base-200", "brand-soft"].flatMap((paper) => ["muted", "brand-ink"].map((ink) => [ink, paper])),
  ["base-content", "base-300"], ["muted", "base-300"],
  ...["team", "team-card"].map((paper) => ["team-ink", paper]),
  ...tones.flatMap((tone) => [[`${tone}-ink`, `${tone}-soft`], [`${tone}-ink`, "base-100"], [`${tone}-ink`, "base-200"], ["base-content", `${tone}-soft`]]),
  ["error-ink", "brand-soft"], ["error-ink", "team"],
  ...fills.map((fill) => [`${fill}-content`, fill]),
];
/** Edges of fields and the focus ring: at least 3:1. */
const EDGES = [["edge", "base-100"], ["edge", "base-200"], ["team-edge", "team"], ["team-edge", "team-card"], ["brand-ink", "team"], ["brand-ink", "base-200"]];

/** The sentences about pairs of `css` that are too close to each other; empty when all can be read. */
export function unreadablePairs(css) {
  return [...css.matchAll(/name: "(\w+)";([^}]*)}/g)].flatMap(([, theme, body]) => {
    const values = new Map([...body.matchAll(/--(?:color-)?([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
    const ratioOf = ([text, paper]) => contrast(luminance(resolve(values, text)), luminance(resolve(values, paper)));
    const tooLow = (pairs, floor) =>
      pairs.filter((pair) => ratioOf(pair) < floor).map((pair) => `${pair[0]} on ${pair[1]} is ${ratioOf(pair).toFixed(2)}:1 by ${theme}, below ${floor}:1`);
    return [...tooLow(TEXT, 4.5), ...tooLow(EDGES, 3)];
  });
}

function contrast(a, b) {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour of one variable as [lightness 0..1, a, b] in Oklab: understands oklch(), color-mix() in oklab with a share, and our one form of relative colour. */
function resolve(values, name) {
  return parse(values, values.get(name) ?? "");
}

function parse(values, text) {
  const fallback = /^var\(--[\w-]*brand[\w-]*, (.+)\)$/.exec(text);
  if (fallback) return parse(values, fallback[1]);
  const plain = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(text);
  if (plain) return lab(plain[1] / 100, +plain[2], +plain[3]);
  const mix = /^color-mix\(in oklab, var\(--color-([\w-]+)\) (\d+)%, var\(--color-([\w-]+)\)\)$/.exec(text);
  if (mix) return resolve(values, mix[1]).map((part, i) => part * (mix[2] / 100) + resolve(values, mix[3])[i] * (1 - mix[2] / 100));
  const from = /^oklch\(from var\(--color-([\w-]+)\) (min|max)\(l, ([\d.]+)\) min\(c, ([\d.]+)\) h\)$/.exec(text);
  if (!from) throw new Error(`contrast.mjs cannot read the colour "${text}"`);
  const [l, a, b] = resolve(values, from[1]);
  const shrink = Math.min(1, from[4] / Math.hypot(a, b));
  return [Math[from[2]](l, +from[3]), a * shrink, b * shrink];
}

function lab(lightness, chroma, hue) {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** Oklab to linear sRGB (Björn Ottosson's matrices), clipped, weighted as WCAG says. */
function luminance([lightness, a, b]) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
