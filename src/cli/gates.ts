/** What `--fail-on` may name, and which of them were asked for. Loaded only where the flag is used. */
import { VERDICTS } from "../analysis/verdict.js";
import { CAUTION_CODES, type CautionCode } from "../cautions.js";
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";

/** The commands whose answers can be waited for; `demo` and `evidence` answer as `project` does. */
type Gated = "inspect" | "project" | "sensitivity" | "compare" | "turn" | "forecast" | "scan" | "diff" | "report";

const ANSWERED: readonly Gated[] = ["project", "sensitivity", "compare", "turn", "forecast", "scan"];
/** Of answers about one area at a time. */
const EACH_AREA: readonly Gated[] = ["project", "sensitivity", "compare", "turn", "forecast"];
const LOOKED: readonly Gated[] = ["inspect", ...ANSWERED];
const JOINED: readonly Gated[] = [...ANSWERED, "diff"];
const CARRIED_ON: readonly Gated[] = ["project", "forecast"];
const BESIDE_OTHERS: readonly Gated[] = ["project", "sensitivity", "compare", "scan"];
const DRAWN: readonly Gated[] = ["turn", ...CARRIED_ON];

/**
 * Which commands can raise a caution: a gate for one that cannot would stand open for ever. The compiler asks for every
 * code there is.
 */
export const RAISED_BY: Readonly<Record<CautionCode, readonly Gated[]>> = {
  "donors-fit-poor": ["project", "scan"],
  "donors-fit-exact": ["project", "scan"],
  "donors-not-unique": ["project", "scan"],
  "donors-left-out": ["project", "scan"],
  "donors-set-aside": ["project", "scan"],
  "donors-many": ["project"],
  "one-donor": ["project", "scan"],
  "others-lack-periods": ["project"],
  "donor-decides": ["project"],
  "equal-duplicates": ANSWERED,
  "maybe-utf-8": LOOKED,
  "header-repeated": LOOKED,
  "rows-without-period": ANSWERED,
  "blank-columns": LOOKED,
  "duplicate-columns": LOOKED,
  "table-found": LOOKED,
  "only-sheet": LOOKED,
  "percent-as-fraction": LOOKED,
  "maybe-thousands": LOOKED,
  "records-under": LOOKED,
  "per-from-figures": LOOKED,
  "mid-year-population": LOOKED,
  "meta-unusable": LOOKED,
  "missing-last-cell": LOOKED,
  "negative-figures": ["project", "sensitivity", "turn", "forecast"],
  "out-of-line": ["project", "sensitivity", "turn", "forecast"],
  "figures-disagree": EACH_AREA,
  "percent-above-100": ["project", "sensitivity", "forecast"],
  "provisional-figures": ANSWERED,
  "overlapping-periods": ["project", "sensitivity", "forecast", "scan"],
  "boundary-change": ANSWERED,
  "area-ended": ANSWERED,
  "series-starts": ["compare"],
  "series-stops": EACH_AREA,
  "indicator-names-differ": ANSWERED,
  "area-not-in-file": ANSWERED,
  "revised-values": ANSWERED,
  "withdrawn-values": ANSWERED,
  "headline-moves-with-release": ["project", "compare", "turn", "forecast"],
  "kind-of-year-taken": ANSWERED,
  "rates-computed": ANSWERED,
  "counts-only": ANSWERED,
  "condition-matched-elsewhere": JOINED,
  "condition-not-applied": JOINED,
  "column-not-in-file": JOINED,
  "repeated-rows": ["diff"],
  "short-baseline": CARRIED_ON,
  "three-points": CARRIED_ON,
  "two-points": CARRIED_ON,
  "perfect-line": CARRIED_ON,
  "method-without-interval": CARRIED_ON,
  "assumes-baseline-continues": ["project", "scan"],
  "long-horizon": [...CARRIED_ON, "scan"],
  "autocorrelation-unknown": DRAWN,
  autocorrelated: CARRIED_ON,
  "baseline-gaps": CARRIED_ON,
  "missing-actuals": ["project", "compare", "turn", "forecast"],
  "rounded-rates": ["project"],
  "season-not-modelled": [...DRAWN, "scan"],
  "rates-rounded-on-request": ["project"],
  "implied-population": ["project"],
  "count-from-rate": ["project"],
  "population-error": ["project"],
  "given-population": ["project"],
  "no-people": ["project"],
  "actual-replaced": ["project"],
  "actual-undated": ["project"],
  "actual-date-differs": ["project"],
  "projection-below-zero": CARRIED_ON,
  "projection-above-100": CARRIED_ON,
  "total-is-person-years": ["project"],
  "anchor-approximate": CARRIED_ON,
  "poisson-floor": CARRIED_ON,
  "no-population-offset": CARRIED_ON,
  "baseline-population": CARRIED_ON,
  "population-missing": CARRIED_ON,
  "projected-medians": CARRIED_ON,
  "no-verdict": ["project", "turn"],
  "no-actual-yet": ["project"],
  "earlier-at": ["project", "sensitivity"],
  "cost-without-people": ["project"],
  "cost-without-calendar": ["project"],
  "benchmark-includes-area": BESIDE_OTHERS,
  "benchmark-members-missing": BESIDE_OTHERS,
  "benchmark-n-varies": BESIDE_OTHERS,
  "benchmark-of-numbers": ["project", "sensitivity", "scan"],
  "area-left-out-of-group": BESIDE_OTHERS,
  "benchmark-populations-implied": BESIDE_OTHERS,
  "area-not-subtracted": BESIDE_OTHERS,
  "neighbour-list-age": BESIDE_OTHERS,
  "rounded-comparison": ["compare"],
  "benchmark-periods-missing": ["compare"],
  "controls-outside-range": ["project", "scan"],
  "areas-not-ranked": ["compare"],
  "areas-set-aside": ["compare"],
  "ties-by-rounding": ["compare"],
  "population-by-division": ["compare"],
  "milestone-in-baseline": DRAWN,
  "milestone-without-place": DRAWN,
  "milestone-calendar": DRAWN,
  "forecast-assumes": ["forecast"],
  "actuals-after-baseline": ["forecast"],
  "forecast-without-interval": ["forecast"],
  "population-growth-assumed": ["forecast"],
  "population-held": ["forecast"],
  "population-projected": ["forecast"],
  "population-projection-differs": ["forecast"],
  "population-mid-year": ["forecast"],
  "forecast-without-people": ["forecast"],
  "few-for-turns": ["turn"],
  "turn-at-edge": ["turn"],
  "turn-loosely-placed": ["turn"],
  "turns-undecided": ["turn"],
  "conditional-slopes": ["turn"],
  "turn-perfect-fit": ["turn"],
  "turn-errors-carry-over": ["turn"],
  "date-is-first-after": ["turn"],
  "date-without-figure": ["turn"],
  "short-side": ["turn"],
  "robust-errors-few": ["turn"],
  underdispersed: ["turn"],
  overdispersed: ["turn"],
  "break-errors-carry-over": ["turn"],
  "sign-changes": ["project", "sensitivity"],
  "below-counting-noise": CARRIED_ON,
  "placebo-few-areas": ["project"],
  "placebo-left-out": ["project"],
  "placebo-exact-fit": ["project"],
  "placebo-of-counts": ["project"],
  "placebo-poor-fit": ["project"],
  "placebo-not-made": ["project"],
  "many-comparisons": ["scan"],
  "ranked-numbers": ["scan"],
  "ranked-across-indicators": ["scan"],
  "few-points": ["scan"],
  "rows-without-interval": ["scan"],
  "rows-below-zero": ["scan"],
  "rows-out-of-line": ["scan"],
  "rows-cautioned": ["scan"],
  "counts-beside-rates": ["scan"],
};

const VERDICT_GATES = VERDICTS.map((verdict) => verdict.replaceAll(" ", "-"));
/** What can be waited for besides cautions. */
const BESIDES: Readonly<Partial<Record<Gated, readonly string[]>>> = {
  project: VERDICT_GATES,
  turn: VERDICT_GATES,
  diff: ["change", "revision", "headline"],
  report: ["claim", "drift"],
};

/** What can come up in a command's answer. */
function gatesOf(command: string): readonly string[] {
  const gated = (command === "demo" || command === "evidence" ? "project" : command) as Gated;
  return [
    ...(BESIDES[gated] ?? []),
    ...CAUTION_CODES.filter((code) => gated === "report" || RAISED_BY[code].includes(gated)),
  ];
}

/** The gate that `--fail-on` means. Problem: `usage`, with "did you mean", or for a verdict that nobody can reach. */
export function gateNamed(asked: string, command: string, judged: boolean): string {
  const code = asked.trim().replaceAll(" ", "-");
  const gates = gatesOf(command);
  if (gates.includes(code)) {
    if (judged || !VERDICT_GATES.includes(code)) return code;
    throw problem("usage", {
      message: `--fail-on ${asked} needs a verdict, and a verdict needs to know which way is better`,
      hint: "add --better lower or --better higher",
    });
  }
  const near = suggest(code, gates);
  throw problem("usage", {
    message: `--fail-on ${asked} is nothing that ${command} can answer`,
    hint: near ? `did you mean ${near}?` : `one of ${gates.slice(0, 6).join(", ")}...`,
  });
}
