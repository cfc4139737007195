/** What stands between the braces of a placeholder: a path into the results, and filters. */
import { didYouMean, problem } from "../../problems.js";
import { nearest } from "../nearest.js";

export const FILTERS = [
  "abs",
  "whole",
  "percent",
  "million",
  "signed",
  "fewer",
  "lower",
  "interval",
  "ordinal",
] as const;
export type Filter = (typeof FILTERS)[number];

export interface Inside {
  /** as written, without blanks around it */
  readonly written: string;
  readonly path: readonly string[];
  readonly filters: ReadonlySet<Filter>;
  /** asked for; null for what the figure's kind is written with */
  readonly decimals: number | null;
  /** in place of a figure that there is not; null for none */
  readonly otherwise: string | null;
}

const HOW = "write it like {{ project.leeds.headline.countDifference | abs | whole }}";
const LIST = `filters: ${FILTERS.join(", ")}, a number of decimals (0 to 6), or "text"`;

/** Problem: `recipe-placeholder`, without a place. */
export function insideOf(text: string): Inside {
  const written = text.trim();
  const fault = (what: string, hint = HOW, evidence: readonly string[] = []) =>
    problem("recipe-placeholder", { written: `{{ ${written} }}`, fault: what, hint, evidence });
  const [path = "", ...parts] = partsOf(written);
  const keys = path
    .trim()
    .split(".")
    .map((key) => key.trim());
  if (path.trim() === "") throw fault("there is no path");
  if (keys.some((key) => !/^[\p{L}\p{N}_-]+$/u.test(key)))
    throw fault("a path is of keys with single points between them: letters, digits and hyphens");
  const filters = new Set<Filter>();
  let decimals: number | null = null;
  let otherwise: string | null = null;
  for (const part of parts.map((one) => one.trim())) {
    const instead = /^or\s*(?:"([^"]*)"|'([^']*)')$/.exec(part);
    if (instead !== null) otherwise = instead[1] ?? instead[2] ?? "";
    else if (/^[0-6]$/.test(part)) decimals = Number(part);
    else if (FILTERS.includes(part as Filter)) {
      if (filters.has(part as Filter)) throw fault(`the filter ${part} is there twice`, "keep it once");
      filters.add(part as Filter);
    } else {
      const near = nearest(part, FILTERS);
      throw fault(`there is no filter ${JSON.stringify(part)}.${didYouMean(near)}`, near === null ? HOW : `| ${near}`, [
        LIST,
      ]);
    }
  }
  if (filters.has("whole")) {
    if (decimals !== null) throw fault(`whole and ${decimals} both say how many decimals`, "keep one of the two");
    decimals = 0;
  }
  checkTogether(filters, fault);
  return { written, path: keys, filters, decimals, otherwise };
}

/** Between bars, but for those in quotation marks. */
function partsOf(text: string): string[] {
  const parts: string[] = [""];
  let quote: string | null = null;
  for (const character of text) {
    if (quote === null && character === "|") parts.push("");
    else {
      if (quote === character) quote = null;
      else if (quote === null && (character === '"' || character === "'")) quote = character;
      parts[parts.length - 1] += character;
    }
  }
  return parts;
}

/** Filters that would make each other untrue. */
function checkTogether(filters: ReadonlySet<Filter>, fault: (what: string, hint: string) => Error): void {
  const ways = (["signed", "fewer", "lower", "ordinal"] as const).filter((way) => filters.has(way));
  if (ways.length > 1) throw fault(`${ways.join(" and ")} say the figure in two ways`, "keep one of them");
  const [way] = ways;
  if (way !== undefined && filters.has("abs"))
    throw fault(`abs takes the sign away that ${way} tells`, `leave out ${way === "ordinal" ? way : "abs"}`);
  if (filters.has("abs") && filters.has("interval"))
    throw fault(
      "the size of an interval is not its limits' sizes",
      'leave out abs: "interval | fewer" has no minus signs',
    );
  if (filters.has("ordinal") && filters.size > 1)
    throw fault("a place in an order is a whole number", "keep ordinal alone");
}
