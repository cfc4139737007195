/** What `--fail-on` may name, and which of them were asked for. Loaded only where the flag is used. */
import { VERDICTS } from "../analysis/verdict.js";
import { CAUTION_CODES, CAUTIONS_ABOUT, type CautionCode } from "../cautions.js";
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";

const without = (codes: readonly CautionCode[], ...others: readonly CautionCode[]): readonly CautionCode[] =>
  codes.filter((code) => !others.includes(code));

/** What can be said of a file that is looked at and not yet read into series. */
const OF_LOOKING = without(CAUTIONS_ABOUT.table, "equal-duplicates", "rows-without-period");
const OF_JOINING = without(CAUTIONS_ABOUT.releases, "repeated-rows");
/** What a comparison asks of the figures; a projection asks it and more, but where its area's figures begin. */
const OF_COMPARED_FIGURES: readonly CautionCode[] = [
  "missing-actuals",
  "provisional-figures",
  "figures-disagree",
  "boundary-change",
  "area-ended",
  "series-starts",
  "series-stops",
];
const OF_TURNS: readonly CautionCode[] = [
  ...CAUTIONS_ABOUT.milestones,
  "season-not-modelled",
  "missing-actuals",
  "provisional-figures",
  "figures-disagree",
  "boundary-change",
  "area-ended",
  "series-stops",
  "autocorrelation-unknown",
  "no-verdict",
  "negative-figures",
  "out-of-line",
];
/** What a sensitivity says of the figures it stands on; the rest is for the projection to say. */
const OF_CHOICES: readonly CautionCode[] = [
  "sign-changes",
  "negative-figures",
  "out-of-line",
  "provisional-figures",
  "overlapping-periods",
  "figures-disagree",
  "percent-above-100",
  "boundary-change",
  "area-ended",
  "series-stops",
];
const OF_DIFFING: readonly CautionCode[] = [
  "condition-matched-elsewhere",
  "condition-not-applied",
  "column-not-in-file",
  "repeated-rows",
];
/** What is said of a difference, or of an actual that there is not yet. */
const NOT_OF_FORECASTS: readonly CautionCode[] = [
  ...CAUTIONS_ABOUT.comparison,
  ...CAUTIONS_ABOUT.turn,
  "repeated-rows",
  "series-starts",
  "assumes-baseline-continues",
  "rounded-rates",
  "rates-rounded-on-request",
  "implied-population",
  "count-from-rate",
  "given-population",
  "no-people",
  "actual-replaced",
  "actual-undated",
  "actual-date-differs",
  "total-is-person-years",
  "no-verdict",
  "no-actual-yet",
  "earlier-at",
  "cost-without-people",
  "cost-without-calendar",
];
const VERDICT_GATES = VERDICTS.map((verdict) => verdict.replaceAll(" ", "-"));

/** What can come up in a command's answer: a gate that cannot would stand open for ever. */
function gatesOf(command: string): readonly string[] {
  if (command === "inspect") return OF_LOOKING;
  if (command === "compare")
    return [...CAUTIONS_ABOUT.table, ...OF_JOINING, ...CAUTIONS_ABOUT.comparison, ...OF_COMPARED_FIGURES];
  if (command === "forecast") return without(CAUTION_CODES, ...NOT_OF_FORECASTS);
  if (command === "turn")
    return [...VERDICT_GATES, ...CAUTIONS_ABOUT.table, ...OF_JOINING, ...CAUTIONS_ABOUT.turn, ...OF_TURNS];
  if (command === "sensitivity") return [...CAUTIONS_ABOUT.table, ...OF_JOINING, ...OF_CHOICES];
  if (command === "diff") return ["change", "revision", "headline", ...OF_DIFFING];
  return [
    ...VERDICT_GATES,
    ...without(
      CAUTION_CODES,
      ...CAUTIONS_ABOUT.comparison,
      ...CAUTIONS_ABOUT.forecast,
      ...CAUTIONS_ABOUT.turn,
      "repeated-rows",
      "series-starts",
    ),
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
