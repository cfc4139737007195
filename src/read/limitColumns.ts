/** Which columns hold the confidence limits of the value, as published: as the flags say, else by their names. */
import { problem } from "../problems.js";
import { columnNamed } from "./columns.js";
import type { ColumnChoices, LimitColumns, Plan, PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";

const SIDES = {
  lower: new Set(["lower", "low", "ll", "lcl", "lci", "lowerci", "lowercl"]),
  upper: new Set(["upper", "high", "ul", "ucl", "uci", "upperci", "uppercl"]),
} as const;
type Side = keyof typeof SIDES;
/** What is said of a limit beside its side; "95.0" is two words. */
const OF_LIMITS = new Set(["ci", "cl", "limit", "limits", "confidence", "interval", "bound", "95", "0"]);

const words = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

/** What a name says beside being the limit of this side, in words; null where it is no such name. */
function limitOf(side: Side, name: string): readonly string[] | null {
  const all = words(name);
  const other = side === "lower" ? SIDES.upper : SIDES.lower;
  if (all.filter((word) => SIDES[side].has(word)).length !== 1 || all.some((word) => other.has(word))) return null;
  const rest = all.filter((word) => !SIDES[side].has(word) && !OF_LIMITS.has(word));
  // "Lower" alone is a limit beside an upper one; "low" and "lower tier" are not.
  const said = all.some((word) =>
    /^(?:[lu][lc]l?|[lu]ci|ci|cl|limits?|confidence|bound|(?:low|upp)erc[il])$/.test(word),
  );
  return said || (all.length === 1 && (all[0] === "lower" || all[0] === "upper")) ? rest : null;
}

/** `--lower-column` and `--upper-column`; null without them. Problem: `no-such-column`. */
export function limitsAsked({ choices }: { choices: ColumnChoices }, request: PlanRequest): LimitColumns | null {
  const { lower = null, upper = null } = choices;
  return lower === null || upper === null
    ? null
    : { lower: columnNamed(lower, request), upper: columnNamed(upper, request) };
}

/**
 * The one pair of columns among `others` that are called the limits of the value, or limits and no more. Null where
 * there is none, or more than one: the limits of another column, or at another level than 95%, are not meant.
 */
export function limitsByName(
  value: ColumnProfile | null,
  others: readonly ColumnProfile[],
  profiles: readonly ColumnProfile[],
): LimitColumns | null {
  if (value === null || others.length < 2) return null;
  const own = words(value.name);
  const taken = new Set(profiles.filter(({ place }) => place !== value.place).map(({ name }) => words(name).join(" ")));
  const found = (side: Side): ColumnProfile | null => {
    const fitting = others.filter((profile) => {
      const rest = limitOf(side, profile.name);
      if (rest === null || !profile.numeric()) return false;
      const begins = rest.every((word, i) => word === own[i]);
      return begins && !(rest.length > 0 && rest.length < own.length && taken.has(rest.join(" ")));
    });
    const exact = fitting.filter(({ name }) => limitOf(side, name)?.length !== 0);
    const [only, ...more] = exact.length > 0 ? exact : fitting;
    return only && more.length === 0 ? only : null;
  };
  const [lower, upper] = [found("lower"), found("upper")];
  return lower && upper ? { lower, upper } : null;
}

export const LOWER_ROLE = "lower limit";
export const UPPER_ROLE = "upper limit";

/** Flags that say nothing of the table were meant to. Problem: `usage`. */
export function refuseIdleLimits(plan: Plan, { lower = null }: ColumnChoices): void {
  if (lower !== null && plan.limits === undefined)
    throw problem("usage", {
      message: `--lower-column and --upper-column have no value column to belong to (layout ${plan.layout})`,
      hint: "leave them out, or name the values with --value-column",
    });
}
