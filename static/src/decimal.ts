// Exact decimals, as crates/portico/src/portal/form/decimal.rs reads them.

/** `units` divided by ten `scale` times. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** A decimal as people type it: `-12,50`. */
export function decimalIn(text: string): Decimal | undefined {
  const [, sign, whole, decimals = ""] = /^(-?)(\d{1,15})(?:[.,](\d{1,8}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : { units: BigInt(`${sign}${whole}${decimals}`), scale: decimals.length };
}

/** Below 0, 0 or above. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [one, other] = [at(a, scale), at(b, scale)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The units at another scale, which is not smaller. */
export function at({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
