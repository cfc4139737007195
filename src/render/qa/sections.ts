/** What each command's answer gives an assurance log: its sentence, what it takes for granted, what it left out. */
import { summaryLine, wordsFor } from "../../analysis/sensitivityWords.js";
import { type Answer, type ByCommand, byCommand } from "../answer.js";
import { diffHeadlineText } from "../diffDisplay.js";
import type { Assumption, QaResult } from "./assumption.js";
import { benchmarkAssumptions, placeAssumptions } from "./comparing.js";
import { basisAssumption, indicatorAssumptions, joinAssumption, readingAssumptions } from "./figuresTaken.js";
import { diffAssumptions, sensitivityAssumptions, surveyAssumptions, turnAssumptions } from "./otherCommands.js";
import { givenAssumptions, intervalAssumption, populationAssumption } from "./projecting.js";
import { evidenced, forecasted, projected, statedTrend, windowAsked } from "./trendSections.js";

export interface QaSection {
  /** of the whole run */
  readonly assumptions: readonly Assumption[];
  readonly results: readonly QaResult[];
}

type Sections = ByCommand<readonly QaResult[], [flags: readonly string[]]>;

const SECTIONS: Sections = {
  project: (answer, flags) => answer.results.map((result) => projected({ answer, flags }, result)),
  forecast: (answer, flags) => answer.results.map((result) => forecasted({ answer, flags }, result)),
  sensitivity: (answer, flags) =>
    answer.results.map((result) => {
      const one = { answer, flags };
      const [stated] = result.choices;
      const range = result.range === null ? "" : summaryLine({ ...result.range, unit: result.unit }, wordsFor(result));
      return {
        of: result.area.name,
        sentence: result.text,
        grade: null,
        assumptions: [
          ...indicatorAssumptions(one, result.indicator),
          ...(stated
            ? [
                basisAssumption(one, stated.basis),
                ...statedTrend(
                  one,
                  {
                    baseline: { from: stated.baseline[0], to: stated.baseline[1] },
                    method: stated.method,
                    anchor: stated.anchor,
                  },
                  range,
                ),
              ]
            : []),
          ...givenAssumptions(one),
          ...sensitivityAssumptions(result),
        ],
        cautions: result.cautions,
        leftOut: result.leftOut.map(({ label, message, code }) => `${label}: ${message} [${code}]`),
      };
    }),
  evidence: (answer, flags) => answer.results.map((result) => evidenced({ answer, flags }, result)),
  compare: (answer, flags) =>
    answer.results.map((result) => {
      const one = { answer, flags };
      return {
        of: result.area.name,
        sentence: result.text,
        grade: null,
        assumptions: [
          ...indicatorAssumptions(one, result.indicator),
          basisAssumption(one, result.basis),
          ...benchmarkAssumptions(one, result.benchmarks),
          ...placeAssumptions(result),
          ...(result.people ? populationAssumption([{ period: result.at, ...result.people }]) : []),
        ],
        cautions: result.cautions,
        leftOut: [
          ...result.notMade.map(({ benchmark, message, code }) => `benchmark ${benchmark}: ${message} [${code}]`),
          ...(result.place.lacking.length === 0
            ? []
            : [`not ranked, without the figure: ${result.place.lacking.map(({ name }) => name).join(", ")}`]),
        ],
      };
    }),
  turn: (answer, flags) =>
    answer.results.map((result) => {
      const one = { answer, flags };
      return {
        of: result.area.name,
        sentence: result.headline.text,
        grade: null,
        assumptions: [
          ...indicatorAssumptions(one, result.indicator),
          basisAssumption(one, result.basis),
          ...turnAssumptions(one, result),
          ...joinAssumption(result.points),
        ],
        cautions: result.cautions,
        leftOut: [],
      };
    }),
  scan: (answer, flags) => {
    const one = { answer, flags };
    const [first] = answer.results;
    if (!first) return [];
    const window = windowAsked(answer.question);
    return [
      {
        of: answer.summary.over === "indicators" ? first.area.name : `${answer.summary.n} rows`,
        sentence: answer.summary.text,
        grade: null,
        assumptions: [
          ...(answer.summary.indicators === 1
            ? [...indicatorAssumptions(one, first.indicator), basisAssumption(one, first.basis)]
            : []),
          ...statedTrend(one, window, ""),
          ...intervalAssumption(one, window.method, answer.summary.withInterval > 0),
          ...givenAssumptions(one),
          {
            assumed: "One rule fits every row: the same window, method and period.",
            from: "the command",
            unless: "A place in the ranking says as much of an area's own past as of what it did.",
          },
        ],
        cautions: [],
        leftOut: [],
      },
    ];
  },
  inspect: ({ results, inputs }) =>
    results.map((survey, at) => ({
      of: inputs[at]?.path ?? "",
      sentence: "",
      grade: null,
      assumptions: surveyAssumptions(survey),
      cautions: survey.cautions,
      leftOut: survey.badCells.map(
        ({ column, cells }) => `${cells} cells of ${column} are neither figures nor known symbols`,
      ),
    })),
  diff: ({ results }) =>
    results.map((result) => ({
      of: result.new.file,
      sentence: [diffHeadlineText(result), ...result.headlines.map(({ text }) => text)].join(" "),
      grade: null,
      assumptions: diffAssumptions(result),
      cautions: result.cautions,
      leftOut: [],
    })),
  // A report's log is of its questions: `report/qaLog.ts`.
  report: () => [],
  explain: () => [],
  selftest: () => [],
};

export const sectionOf = (answer: Answer, flags: readonly string[]): QaSection => ({
  assumptions: readingAssumptions({ answer, flags }),
  results: byCommand(SECTIONS, answer, flags),
});
