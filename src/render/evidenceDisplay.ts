/** The ladder of evidence as a table and sentences that text and Markdown share. */
import type { EvidenceAnswer, PreTrendAnswer, RungAnswer } from "../analysis/evidence/answer.js";
import { wordsOf } from "../analysis/evidence/words.js";
import { inUnit } from "../analysis/sensitivityAnswer.js";
import { summaryLine } from "../analysis/sensitivityWords.js";
import { sayDifference, sayLevel, sayNumber, sayP } from "../analysis/wording.js";
import { type DisplayTable, indicatorTitle, NONE, signed } from "./display.js";
import { misfit } from "./donorsDisplay.js";
import { placeboSentences } from "./placeboSentences.js";
import { intervalOf, whereOf } from "./sensitivityDisplay.js";

/** One row for each design, the own trend first. */
export function ladderTable(answer: EvidenceAnswer, level: number): DisplayTable {
  const said = wordsOf(answer);
  const { decimals, words } = said;
  const people = answer.unit === "people";
  const title = indicatorTitle(answer.indicator);
  return {
    title: `${title}, ${answer.period}${people ? ": people" : ""}; actual ${actualOf(answer, decimals)}`,
    head: ["Design", "Projected", "Difference", `${sayLevel(level)} interval`, "Actual"],
    rows: answer.rungs.flatMap((rung, i) => [
      // The ways of one benchmark stand below its name.
      ...(rung.way !== null && rung.benchmark?.name !== answer.rungs[i - 1]?.benchmark?.name
        ? [[rung.benchmark?.name ?? "", "", "", "", ""]]
        : []),
      [
        rung.way !== null ? `  ${rung.way}` : rung.kind === "synthetic" ? "synthetic control" : rung.design,
        sayNumber(people ? (rung.projectedCount as number) : rung.projected, decimals),
        sayDifference(inUnit(rung, answer.unit), decimals, words),
        intervalOf(rung, said),
        whereOf(rung),
      ],
    ]),
    left: [0, 4],
  };
}

const actualOf = ({ unit, actual, actualCount }: EvidenceAnswer, decimals: number): string =>
  unit === "people" ? sayNumber(actualCount as number) : sayNumber(actual, decimals);

/** One row for each area, for runs of many. */
export function laddersTable(answers: readonly EvidenceAnswer[]): DisplayTable {
  const periods = new Set(answers.map(({ period }) => period));
  const people = answers.every(({ unit }) => unit === "people");
  return {
    title: `${sayNumber(answers.length)} areas${periods.size === 1 ? `, ${[...periods][0]}` : ""}${people ? ", people" : ""}: by the own trend, by all designs, how many of them agree with it in sign, placebo p, grade`,
    head: ["Area", "Own trend", "All designs", "Agree", "p", "Grade"],
    rows: answers.map((answer) => {
      const { agreement, placebo, grade, rungs, unit } = answer;
      const { decimals } = wordsOf(answer);
      const own = rungs[0];
      const difference = own ? inUnit(own, unit) : null;
      return [
        answer.area.name,
        signed(difference, decimals),
        `${signed(agreement.lowest, decimals)} to ${signed(agreement.highest, decimals)}`,
        `${agreement.sameSign} of ${agreement.rungs}`,
        placebo === null ? NONE : sayP(placebo.p),
        grade?.grade ?? NONE,
      ];
    }),
    left: [0],
  };
}

/** What stands beside the rungs: parallel or not, who the donors are, the range of choices, the turn, the grade. */
export function evidenceFindings(answer: EvidenceAnswer, level: number): string[] {
  const { sensitivity, turning, grade, preTrends, leftOut, step, verdict } = answer;
  return [
    ...preTrends.map((one) => preTrendSentence(one, answer, step, level)),
    ...answer.rungs.flatMap(donorsSentence),
    ...placeboSentences(answer),
    ...(sensitivity ? [summaryLine(sensitivity, wordsOf(answer))] : []),
    ...(turning ? [`Turning point: ${turning.headline.text}`] : []),
    ...(verdict ? [`Verdict against the own trend: ${verdict}.`] : []),
    ...(grade ? [`Evidence: grade ${grade.grade} - ${grade.reasons.join(", ")}.`] : []),
    ...leftOutSentences(leftOut),
  ];
}

/** Designs that one thing stops are said together. */
function leftOutSentences(leftOut: EvidenceAnswer["leftOut"]): string[] {
  const seasonal = leftOut.filter(({ code }) => code === "season-not-taken");
  const others = leftOut.filter(({ code }) => code !== "season-not-taken");
  return [
    ...others.map(({ design, code, message }) => `Left out [${code}]: ${design}: ${message}.`),
    ...(seasonal.length > 0
      ? [
          `Left out [season-not-taken]: ${seasonal.map(({ design }) => design).join("; ")}: their methods take no --season.`,
        ]
      : []),
  ];
}

/** Fewer points than this seldom tell two trends apart. */
const FEW_POINTS = 8;

/** Whether the area and a benchmark ran in parallel over the baseline. */
function preTrendSentence(
  { benchmark, change, n, slope, lower, upper, pValue, trends }: PreTrendAnswer,
  { area, baseline }: EvidenceAnswer,
  step: string,
  level: number,
): string {
  const ratio = change === "ratio";
  const shown = (value: number): number => (ratio ? 100 * Math.expm1(value) : value);
  const unit = ratio ? "%" : "";
  const interval =
    lower === null || upper === null
      ? ""
      : ` (${sayLevel(level)} interval ${short(shown(lower))} to ${short(shown(upper))}${unit})`;
  const p = pValue === null ? "" : `, p ${sayP(pValue)}`;
  const what = ratio ? `the ratio of ${area.name} to ${benchmark}` : `${area.name} less ${benchmark}`;
  const moved = `${baseline.from} to ${baseline.to}: ${what} moved by ${short(shown(slope))}${unit} a ${step}${interval}${p}`;
  if (trends === null) return `${moved}.`;
  return trends === "differed"
    ? `${moved}: the trends differed, so that of the ${ratio ? "ratio" : "gap"} is carried on as well.`
    : `${moved}: no sign of different trends${n < FEW_POINTS ? `, though ${n} points can hardly show one` : ""}.`;
}

/** Two digits, or all before the point. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return Math.abs(value) >= 100 ? sayNumber(value) : sayNumber(rounded, decimalPlaces(rounded));
}

const decimalPlaces = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length;

/** A misfit below this is none. */
const EXACT = 1e-6;

/** Donors with less weight than this are not named. */
const LEAST_NAMED = 0.005;

function donorsSentence({ kind, donors, baselineRmspe, uniqueWeights }: RungAnswer): string[] {
  if (kind !== "synthetic") return [];
  const named = [...donors].filter(({ weight }) => weight >= LEAST_NAMED).sort((a, b) => b.weight - a.weight);
  const shown = named.slice(0, 8).map(({ name, weight }) => `${name} ${sayNumber(weight, 2)}`);
  const more = named.length > shown.length ? ` and ${named.length - shown.length} more` : "";
  const few = Math.abs(baselineRmspe ?? 0) < EXACT;
  const match = few
    ? "it matches the baseline exactly"
    : `over the baseline it is ${misfit(baselineRmspe as number)} off`;
  const others =
    uniqueWeights === false ? ", as many other mixes do: the one with the smallest sum of squares is taken" : "";
  return [`Synthetic control: ${shown.join("; ")}${more}; ${match}${others}.`];
}
