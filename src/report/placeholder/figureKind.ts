/** What kind of figure stands at a place of an answer, so that it is written as the tool itself writes it. */
import { decimalsFor, shownDecimals } from "../../analysis/wording.js";
import { isKeys, isList, type Json, type JsonKeys } from "./json.js";
import type { Found } from "./lookUp.js";

export type Kind =
  /** of people, or of money: whole */
  | "people"
  /** of the measure itself, a rate or percentage or number */
  | "figure"
  /** a part of one, told in per cent: -0.303 is -30.3% */
  | "share"
  /** in per cent already */
  | "percent"
  /** a p-value */
  | "p"
  /** a number of things, a rank */
  | "whole"
  /** a place on the time axis, a seed: no thousands */
  | "plain"
  /** R2, t, a ratio, a weight */
  | "statistic";

export interface FigureKind {
  readonly kind: Kind;
  readonly decimals: number;
  /** of a measure in per cent, whose differences are percentage points */
  readonly points: boolean;
  /** whether below and above nothing it means fewer and more, or lower and higher */
  readonly isDifference: boolean;
  /** of an interval: 95%, 99.9% */
  readonly isLevel: boolean;
}

const PEOPLE = /^count(?:[A-Z]|$)|Count(?:[A-Z]|$)|^population(?:StandardError)?$|^people$|^personYears$/;
const SHARE = /^relative|Relative|^level$|^share$|^probability$/;
const PERCENT = /Percent$|^percent$/;
const P = /^p$|^p(?:Value|Lower|Higher|TwoSided)$|[a-z]P$/;
const PLAIN = /[iI]ndex$|^seed$/;
const STATISTIC =
  /^(?:rSquared|durbinWatson|lag1Autocorrelation|t|slopeT|f|chiSquare|mspeRatio|weight|dispersion|phi|bic|statistic|stepsPerYear)$/;
const FIGURE =
  /^(?:actual|value|projected|fitted|lower|upper|lowest|highest|median|start|end|gap|rate|slope|gradient|difference|differenceInDifferences|medianDifference|intercept|estimate|baselineRmspe)$|(?:Lower|Upper|StandardError)$|^standardError$|[cC]hange(?:PerYear)?$|^(?:area|benchmark)(?:Before|After|Value)$/;
const DIFFERENCE = /difference|gap|change|slope|gradient|relative|lowest|highest|lower|upper|median|value|estimate/i;
/** Figures as they were published, not worked out. */
const PUBLISHED = /^(?:actual|value)$/;

export function figureKind(found: Found, value: number): FigureKind {
  const key = found.keys.at(-1) ?? "";
  // Cells of files, as they are written there.
  if (found.command === "diff" && found.keys[0] === "changes" && key !== "relative")
    return {
      kind: "figure",
      decimals: ownDecimals(value),
      points: false,
      isDifference: key === "difference",
      isLevel: false,
    };
  const indicator = indicatorOf(found);
  const kind = kindOf(found, key, value);
  return {
    kind,
    decimals:
      kind === "share" || kind === "percent"
        ? 1
        : kind === "statistic"
          ? 2
          : kind === "figure"
            ? placesOf(found, key)
            : 0,
    points: kind === "figure" && indicator.unit === "percent",
    isDifference: DIFFERENCE.test(key) && !["p", "whole", "plain"].includes(kind),
    isLevel: key === "level",
  };
}

/** Of a figure that was read or is the difference of two: what the arithmetic adds at the end is not told. */
const ownDecimals = (value: number): number =>
  (/\.(\d*)/.exec(String(Number(value.toPrecision(12))))?.[1] ?? "").length;

function kindOf(found: Found, key: string, value: number): Kind {
  if (P.test(key)) return "p";
  if (PLAIN.test(key)) return "plain";
  if (PERCENT.test(key)) return "percent";
  if (SHARE.test(key)) return "share";
  if (PEOPLE.test(key) || found.keys.includes("cost")) return /^stepsPerYear$/.test(key) ? "statistic" : "people";
  if (STATISTIC.test(key)) return "statistic";
  if (found.keys.includes("ratio")) return "statistic";
  if (inPeople(found, key)) return "people";
  // Where a turn lies on the time axis.
  if (
    LIMITS.includes(key) &&
    typeof found.around.at(-1)?.["index"] === "number" &&
    "lowerPeriod" in (found.around.at(-1) ?? {})
  )
    return "plain";
  if (found.keys.includes("atLeastAsExtreme")) return "whole";
  if (FIGURE.test(key)) return indicatorOf(found).unit === "count" && Number.isInteger(value) ? "people" : "figure";
  return Number.isInteger(value) ? "whole" : "statistic";
}

const LIMITS = ["lower", "upper", "lowest", "highest"];

/** Limits of differences are in people wherever the answer has them, and so is what people make of a level that is held. */
function inPeople({ keys, around, result }: Found, key: string): boolean {
  const parent = around.at(-1) ?? {};
  if (keys.includes("heldLevel")) return key === "difference";
  // Of two releases: of the headlines' people where both have them.
  if (keys[0] === "headlines" && key === "change")
    return ["old", "new"].every((one) => isKeys(parent[one] ?? null) && hasPeople(parent[one] as JsonKeys));
  if (!LIMITS.includes(key) || ["placebo", "placeboInTime", "preTrends", "turning"].some((one) => keys.includes(one)))
    return false;
  // A headline.
  if ("text" in parent && "difference" in parent) return hasPeople(parent);
  return parent["unit"] === "people" || (parent !== result && result?.["unit"] === "people");
}

const hasPeople = (parent: JsonKeys): boolean => typeof parent["countDifference"] === "number";

/** Decimals that the tool would print a figure of the measure with. */
function placesOf(found: Found, key: string): number {
  const { result, around, command } = found;
  const indicator = indicatorOf(found);
  const nearest = [...around].reverse().find((one) => typeof one["decimals"] === "number");
  const published = Number(nearest?.["decimals"] ?? 0);
  if (command === "compare") {
    const own = around.length === 1 || (around.length === 2 && found.keys[0] === "periods");
    const between = /^gap$|^differenceInDifferences$/.test(key);
    const decimals = between ? result?.["decimals"] : own ? result?.["ownDecimals"] : published;
    return shownDecimals(typeof decimals === "number" ? decimals : published);
  }
  const places = decimalsFor(indicator, published, largestOf(result ?? {}));
  return PUBLISHED.test(key) && !found.keys.includes("placebo") ? Math.min(shownDecimals(published), places) : places;
}

interface Indicator {
  readonly unit: "rate" | "percent" | "count" | "value";
  readonly per: number | null;
}

function indicatorOf({ around, result }: Found): Indicator {
  const holder = [...around, result ?? {}].reverse().find((one) => isKeys(one["indicator"] ?? null));
  return (holder?.["indicator"] ?? { unit: "rate", per: null }) as unknown as Indicator;
}

/** The largest figure of the measure in a result: how many decimals a reader needs goes by it. */
function largestOf(result: JsonKeys): number {
  const rows = ["periods", "history", "points"].flatMap((key) => {
    const list = result[key] ?? null;
    return isList(list) ? list.filter(isKeys) : [];
  });
  const figures = [result, ...rows].flatMap((row) =>
    ["actual", "projected", "value"].map((key): Json => row[key] ?? null),
  );
  return Math.max(0, ...figures.flatMap((figure) => (typeof figure === "number" ? [Math.abs(figure)] : [])));
}

/** The limits of an interval that a figure has; null where the answer gives none. */
export function limitsOf({ keys, around, value }: Found): { lower: Json; upper: Json; of: readonly string[] } | null {
  if (isKeys(value))
    return "lower" in value && "upper" in value
      ? { lower: value["lower"] ?? null, upper: value["upper"] ?? null, of: [...keys, "lower"] }
      : null;
  const key = keys.at(-1) ?? "";
  const parent = around.at(-1) ?? {};
  const stem = key === "relativeDifference" ? "relative" : key;
  const pair = (lower: string, upper: string) =>
    lower in parent && upper in parent
      ? { lower: parent[lower] ?? null, upper: parent[upper] ?? null, of: [...keys.slice(0, -1), key] }
      : null;
  return pair(`${stem}Lower`, `${stem}Upper`) ?? (key === ownerOf(parent) ? pair("lower", "upper") : null);
}

/** Which key of an object its limits `lower` and `upper` belong to. */
function ownerOf(parent: JsonKeys): string {
  if ("slope" in parent) return "slope";
  if (!("difference" in parent)) return ["estimate", "projected", "value"].find((key) => key in parent) ?? "";
  // A period's, and a row's of a scan, are those of the projection.
  if ("projected" in parent && "period" in parent) return "projected";
  return hasPeople(parent) && !("countDifferenceLower" in parent) ? "countDifference" : "difference";
}
