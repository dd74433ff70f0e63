// Reckoning with what was typed, exactly, as crates/portico/src/portal/form/compute.rs does it for the server.

import { at, decimalIn, type Decimal } from "./decimal";

export type Computation = { sum: string[] } | { difference: string[] } | { product: string[] };

const TOO_LARGE = 10n ** 28n;

/** The result, rounded where `decimals` says so; nothing where it can't be reckoned. `answer` gives what counts of a field's answer. */
export function result(computation: Computation, decimals: number | undefined, answer: (field: string) => string | undefined): string | undefined {
  const exactly = reckon(computation, answer);
  return exactly && written(decimals === undefined ? shortest(exactly) : rounded(exactly, decimals));
}

function reckon(computation: Computation, answer: (field: string) => string | undefined): Decimal | undefined {
  const [ids, needed, step] = meaning(computation);
  const given = ids.map(answer);
  const numbers = given.filter((text) => text !== undefined).map(decimalIn);
  if (!needed(given)) return undefined;
  return numbers.slice(1).reduce((before, next) => before && next && exact(step(before, next)), numbers[0]);
}

type Step = (before: Decimal, next: Decimal) => Decimal;

function meaning(computation: Computation): [string[], (given: (string | undefined)[]) => boolean, Step] {
  if ("sum" in computation) return [computation.sum, (given) => given.some((text) => text !== undefined), add];
  if ("product" in computation) return [computation.product, (given) => given.every((text) => text !== undefined), multiply];
  return [computation.difference, ([first]) => first !== undefined, (before, next) => add(before, { ...next, units: -next.units })];
}

function add(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { units: at(one, scale) + at(other, scale), scale };
}

function multiply(one: Decimal, other: Decimal): Decimal {
  return { units: one.units * other.units, scale: one.scale + other.scale };
}

/** Nothing for what is larger than the server can tell exactly. */
function exact(number: Decimal): Decimal | undefined {
  return size(number.units) < TOO_LARGE && number.scale <= 28 ? number : undefined;
}

/** Halves go away from zero. */
function rounded(number: Decimal, decimals: number): Decimal {
  if (number.scale <= decimals) return { units: at(number, decimals), scale: decimals };
  const part = 10n ** BigInt(number.scale - decimals);
  const whole = (size(number.units) * 2n + part) / (part * 2n);
  return { units: number.units < 0n ? -whole : whole, scale: decimals };
}

function shortest({ units, scale }: Decimal): Decimal {
  return scale > 0 && units % 10n === 0n ? shortest({ units: units / 10n, scale: scale - 1 }) : { units, scale };
}

function written({ units, scale }: Decimal): string {
  const digits = size(units).toString().padStart(scale + 1, "0");
  const [whole, decimals] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${units < 0n ? "-" : ""}${whole}${scale > 0 ? `.${decimals}` : ""}`;
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units;
}
