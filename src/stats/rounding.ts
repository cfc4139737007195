/**
 * Rounding as a person does it: on the decimal digits that are printed, half away from zero.
 *
 * The double nearest to 1.005 is a little below it, so arithmetic rounding gives 1.00; a reader who sees "1.005"
 * expects 1.01. Here the number is first written in its shortest decimal form and the digits of that form are rounded,
 * in whole-number arithmetic.
 */

/** `value` rounded to `decimals` places; never -0. Throws RangeError unless value is finite and decimals 0 to 100. */
export function roundHalfAway(value: number, decimals: number): number {
  const { negative, units } = roundToUnits(value, decimals);
  const magnitude = Number(`${units}e-${decimals}`);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * The same rounding as text with exactly `decimals` places, a full stop for the decimal point and no grouping.
 * A value that rounds to zero has no minus sign. Throws as roundHalfAway does.
 */
export function formatFixed(value: number, decimals: number): string {
  const { negative, units } = roundToUnits(value, decimals);
  const digits = units.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : "";
  return `${negative && units > 0n ? "-" : ""}${whole}${fraction}`;
}

interface RoundedUnits {
  readonly negative: boolean;
  /** The rounded magnitude, counted in units of the last place kept. */
  readonly units: bigint;
}

function roundToUnits(value: number, decimals: number): RoundedUnits {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`);
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 100)) {
    throw new RangeError(`decimals must be a whole number from 0 to 100, got ${decimals}`);
  }
  const negative = value < 0;
  // Without an argument, toExponential writes the shortest digits that read back as the same number: "d.ddde±x".
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const places = Number(exponent) - (digits.length - 1) + decimals;
  if (places >= 0) return { negative, units: BigInt(digits) * 10n ** BigInt(places) };
  const dropped = -places;
  // More digits dropped than there are, with one to spare: the rest is below half a unit.
  if (dropped > digits.length) return { negative, units: 0n };
  const divisor = 10n ** BigInt(dropped);
  return { negative, units: (BigInt(digits) + divisor / 2n) / divisor };
}

/** The same with thousands grouped by commas, as British publications print them: 1812.5 is "1,813". */
export function formatGrouped(value: number, decimals: number): string {
  // Nobody reads twenty digits and more.
  if (Math.abs(value) >= 1e21 && Number.isFinite(value)) return value.toExponential(1);
  const [whole, fraction] = formatFixed(value, decimals).split(".");
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
