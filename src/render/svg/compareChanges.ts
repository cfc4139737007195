/** Of many areas that are compared: how far each moved, a row each. */
import type { CompareAnswer } from "../../analysis/comparison/answer.js";
import { HIGHER_OR_LOWER, sayDifference, sayNumber, shownDecimals } from "../../analysis/wording.js";
import type { CompareRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { cutNote, describe, differenceUnit } from "./differences.js";
import type { Figure } from "./figure.js";
import { leftOutNote, sourceNote } from "./figureWords.js";
import { forest } from "./forest.js";
import type { ForestAxis, ForestRow } from "./forestRow.js";

/** The largest fall first; of numbers the changes per cent, as the areas are of different size. */
export function changesFigure(run: CompareRun, width: number): Figure {
  const { results } = run;
  const [one] = results as readonly [CompareAnswer, ...CompareAnswer[]];
  const numbers = results.some((answer) => answer.numbers);
  // In the file's own order many dots would show nothing.
  const rows = results
    .map((answer) => rowOf(answer, numbers))
    .sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY));
  const same = new Set(results.map(({ since, at }) => `${since} to ${at}`));
  const when = same.size === 1 ? `, ${[...same][0]}` : ", each from its first to its last figure";
  const unit = numbers ? "per cent" : differenceUnit("measure", one.indicator);
  const axis: ForestAxis = {
    title: `Change${when}${unit === "" ? "" : `, ${unit}`}`,
    zero: { at: 0, label: "no change" },
    sides: [HIGHER_OR_LOWER.fewer, HIGHER_OR_LOWER.more],
    say: (value, decimals) => sayNumber(Math.abs(value), decimals),
  };
  const { cut, ...drawing } = forest(rows, axis, width);
  const fell = results.filter(({ change }) => change < 0).length;
  const rose = results.filter(({ change }) => change > 0).length;
  const level = results.length - fell - rose;
  const title = `${sayNumber(results.length)} areas${when}: ${sayNumber(fell)} lower, ${sayNumber(rose)} higher${level > 0 ? `, ${sayNumber(level)} unchanged` : ""}`;
  return {
    title,
    subtitle: `${indicatorTitle(one.indicator)}. Marks: the change of each area.`,
    description: describe(`${title}.`, rows),
    width,
    ...drawing,
    notes: [...leftOutNote(run.unusable), ...cutNote(cut), ...sourceNote(run.inputs)],
  };
}

function rowOf({ area, change, changePercent, periods, ownDecimals }: CompareAnswer, numbers: boolean): ForestRow {
  const places = shownDecimals(ownDecimals);
  const say = (value: number | undefined): string => sayNumber(value ?? 0, places);
  const moved =
    numbers && changePercent !== null
      ? sayDifference(changePercent, 0, { fewer: "% lower", more: "% higher" }).replace(" %", "%")
      : sayDifference(change, places, HIGHER_OR_LOWER);
  return {
    label: area.name,
    value: numbers ? changePercent : change,
    lower: null,
    upper: null,
    filled: true,
    note: `${moved} (${say(periods[0]?.value)} to ${say(periods.at(-1)?.value)})`,
  };
}
