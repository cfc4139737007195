/** A figure of the results in words. */
import {
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  ordinal,
  POINTS,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  sayP,
} from "../../analysis/wording.js";
import { problem } from "../../problems.js";
import { cleanText } from "../../render/clean.js";
import { formatFixed, roundHalfAway } from "../../stats/rounding.js";
import type { Answered } from "../reportFile.js";
import { type FigureKind, figureKind, limitsOf } from "./figureKind.js";
import { type Inside, insideOf } from "./inside.js";
import { isKeys, isList } from "./json.js";
import { type Found, lookUp, severalLeft } from "./lookUp.js";

export interface Evaluated {
  /** where it stands: project.leeds.headline.countDifference */
  readonly path: string;
  /** as it stands there, unrounded; null where the answer gives none */
  readonly value: number | string | boolean | null;
  /** of a number: as it is written, a share in per cent, but rounded only where decimals are asked for */
  readonly number: number | null;
  /** null where the answer gives no value and nothing is said to stand for it */
  readonly written: string | null;
  /** why there is none, in the answer's words; null where it does not say */
  readonly reason: string | null;
}

/** What stands between a placeholder's braces, from the results. Problem: `recipe-placeholder`, without a place. */
export function evaluate(text: string, answered: readonly Answered[]): Evaluated {
  const inside = insideOf(text);
  const found = lookUp(inside.path, inside.written, answered);
  const path = inside.path.join(".");
  if (inside.filters.has("interval")) return { path, ...intervalOf(found, inside) };
  const { value } = found;
  if (isList(value) && value.length > 0 && value.every((item) => typeof item === "string"))
    return { path, ...textOf(value.join(", "), inside) };
  if (isKeys(value) || isList(value)) {
    const several = severalLeft(found);
    throw fault(
      inside,
      "this is not one value",
      "go on with one of the keys",
      several.length === 0 ? [] : [`there are: ${several.slice(0, 20).join(", ")}`],
    );
  }
  if (value === null) return { path, value, number: null, written: inside.otherwise, reason: reasonOf(found) };
  if (typeof value === "boolean") return { path, ...textOf(value ? "yes" : "no", inside), value };
  return { path, ...(typeof value === "string" ? textOf(value, inside) : numberOf(value, found, inside)) };
}

const fault = ({ written }: Inside, what: string, hint: string, evidence: readonly string[] = []) =>
  problem("recipe-placeholder", { written: `{{ ${written} }}`, fault: what, hint, evidence });

function textOf(text: string, inside: Inside): Omit<Evaluated, "path"> {
  const [filter] = [...inside.filters, ...(inside.decimals === null ? [] : [String(inside.decimals)])];
  if (filter !== undefined)
    throw fault(
      inside,
      `this is a text ("${text.length > 40 ? `${text.slice(0, 40)}...` : text}"), and ${filter} is for figures`,
      "leave the filter out",
    );
  return { value: text, number: null, written: cleanText(text), reason: null };
}

const reasonOf = ({ around, missing }: Found): string | null => {
  if (missing !== undefined) return `${missing} is not given`;
  const reason = around.at(-1)?.["reason"];
  return typeof reason === "string" ? reason : null;
};

/** A part of one in per cent, and what is told in millions in millions; all else as it is. */
function scaled(value: number, { kind }: FigureKind, { filters }: Inside): number {
  if (kind === "share") return percentOf(value);
  return filters.has("million") ? value / 1e6 : value;
}

function numberOf(value: number, found: Found, inside: Inside): Omit<Evaluated, "path"> {
  const { filters, decimals } = inside;
  const kind = figureKind(found, value);
  checkFilters(inside, kind, value);
  const figure = scaled(filters.has("abs") ? Math.abs(value) : value, kind, inside);
  return {
    value,
    number: decimals === null ? figure : roundHalfAway(figure, decimals),
    written: written(figure, kind, inside),
    reason: null,
  };
}

function checkFilters(inside: Inside, { kind, isDifference, points }: FigureKind, value: number): void {
  const way = (["signed", "fewer", "lower"] as const).find((one) => inside.filters.has(one));
  if (way !== undefined && !isDifference)
    throw fault(
      inside,
      `${way} is for differences, and this is none`,
      "leave the filter out, or ask for the difference",
    );
  if (inside.filters.has("percent") && kind !== "share" && kind !== "percent" && !points)
    throw fault(
      inside,
      "percent is for parts of a figure, and this is none",
      "ask for relativeDifference, or another figure in per cent",
    );
  if (inside.filters.has("million") && kind !== "people")
    throw fault(inside, "million is for people and money, and this is neither", "leave the filter out");
  if (inside.filters.has("ordinal") && !(kind === "whole" && value >= 1))
    throw fault(inside, "ordinal is for places in an order, and this is none", "leave the filter out");
}

/** "541 fewer", "30.3% lower", "+2.2", "17th", "1,271"; the figure is scaled already. */
function written(figure: number, kind: FigureKind, inside: Inside): string {
  const { filters } = inside;
  if (filters.has("ordinal")) return ordinal(figure);
  const decimals = decimalsOf(kind, inside);
  if (inside.decimals === null && kind.kind === "p") return sayP(figure);
  if (kind.kind === "plain") return inside.decimals === null ? String(figure) : formatFixed(figure, decimals);
  if (inside.decimals === null && kind.isLevel) return sayLevel(figure / 100);
  const words = wordsOf(kind, inside);
  if (words !== null) return withUnit(sayDifference(figure, decimals, words), kind, inside);
  return withUnit(signed(figure, decimals, inside), kind, inside);
}

const decimalsOf = (kind: FigureKind, { decimals, filters }: Inside): number =>
  decimals ?? (filters.has("million") ? 1 : kind.decimals);

/** By way of the decimal digits, as 100 times 0.285 is a little less than 28.5. */
const percentOf = (share: number): number => Number(`${share}e2`) || 100 * share;

const isPercent = ({ kind, points }: FigureKind, { filters }: Inside): boolean =>
  kind === "share" || kind === "percent" || (filters.has("percent") && points);

function wordsOf(kind: FigureKind, inside: Inside) {
  if (inside.filters.has("fewer")) return MORE_OR_FEWER;
  if (!inside.filters.has("lower")) return null;
  return kind.points && !isPercent(kind, inside) ? POINTS : HIGHER_OR_LOWER;
}

/** A sign or a word after each figure. */
function withUnit(said: string, kind: FigureKind, inside: Inside): string {
  const unit = isPercent(kind, inside) ? "%" : inside.filters.has("million") ? " million" : "";
  return said.replace(/\d(?=$| )/g, (digit) => `${digit}${unit}`);
}

function intervalOf(found: Found, inside: Inside): Omit<Evaluated, "path"> {
  const limits = limitsOf(found);
  if (limits === null) {
    const parent = isKeys(found.value) ? found.value : (found.around.at(-1) ?? {});
    const having = Object.keys(parent).filter(
      (key) => limitsOf({ ...found, value: null, keys: [...found.keys.slice(0, -1), key] }) !== null,
    );
    throw fault(
      inside,
      "the answer gives no interval of this",
      "ask for a figure that has one",
      having.length === 0 ? [] : [`figures that have one: ${having.join(", ")}`],
    );
  }
  const [lower, upper] = [limits.lower, limits.upper];
  if (typeof lower !== "number" || typeof upper !== "number")
    return { value: null, number: null, written: inside.otherwise, reason: reasonOf(found) };
  const kind = figureKind({ ...found, keys: limits.of }, lower);
  checkFilters(inside, kind, lower);
  const decimals = decimalsOf(kind, inside);
  const [from, to] = [scaled(lower, kind, inside), scaled(upper, kind, inside)];
  const words = wordsOf(kind, inside);
  const said =
    words === null
      ? `${signed(from, decimals, inside)} to ${signed(to, decimals, inside)}`
      : sayInterval(from, to, decimals, words);
  const whole = withUnit(said, kind, inside);
  return { value: whole, number: null, written: whole, reason: null };
}

function signed(value: number, decimals: number, { filters }: Inside): string {
  const said = sayNumber(value, decimals);
  return filters.has("signed") && value > 0 && /[1-9]/.test(said) ? `+${said}` : said;
}
