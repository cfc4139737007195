/** What a projection takes for granted: window, method, start, interval, people. */
import type { ForecastAnswer } from "../../analysis/forecastAnswer.js";
import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { sayLevel, sayNumber } from "../../analysis/wording.js";
import { topicNamed } from "../../explain/topics.js";
import { type Asked, type Assumption, asked, chosen, sayRuns } from "./assumption.js";

/** Lines that `turncurve explain` has under one heading of a method. */
const explained = (method: string, key: string): readonly string[] =>
  topicNamed(method)?.sections.find((section) => section.key === key)?.lines ?? [];

interface Projected extends Pick<ProjectAnswer, "method" | "anchor"> {
  readonly baseline: { readonly from: string; readonly to: string };
  /** figures of the baseline; null where it is not told */
  readonly n: number | null;
}

/** Window, method and start; `range` is the sentence of what other choices give, empty where there is none. */
export function trendAssumptions(one: Asked, { baseline, method, anchor, n }: Projected, range: string): Assumption[] {
  const carried = anchor === "last" ? "the last actual of the baseline" : "the fitted line";
  return [
    {
      assumed: `${baseline.from} to ${baseline.to} ${n === null ? "" : `(${n} figures) `}is what would have gone on.`,
      from: "stated by whoever asks; never guessed",
      unless: range === "" ? "Another window gives another projection." : range,
    },
    {
      assumed: `Method ${method}: ${explained(method, "model").join(" ")}`,
      from: chosen(one, "method"),
      unless: range === "" ? "Another method gives another projection." : "See the line above.",
    },
    ...explained(method, "assumes").map((line) => ({
      assumed: line,
      from: `the method (turncurve explain ${method})`,
      unless: "The projection and its interval are off.",
    })),
    ...(method === "synthetic"
      ? []
      : [
          {
            assumed: `The projection starts from ${carried}.`,
            from: chosen(one, "anchor"),
            unless: "The whole projection is shifted by the last residual.",
          },
        ]),
    ...seasonAssumption(one),
  ];
}

function seasonAssumption(one: Asked): Assumption[] {
  const season = asked(one.answer, "season");
  if (season === null) return [];
  return [
    {
      assumed: `A season stands beside the trend (${season.kind}).`,
      from: "as asked (--season)",
      unless: "A season that changes is taken for noise or for trend.",
    },
  ];
}

/** What the interval holds, and what it does not. */
export function intervalAssumption(one: Asked, method: string, hasInterval: boolean): Assumption[] {
  const level = asked(one.answer, "level");
  if (typeof level !== "number") return [];
  if (!hasInterval)
    return [
      {
        assumed: "The projection stands without an interval.",
        from: "the figures or the method allow none",
        unless: "Nothing is said of how far it may err.",
      },
    ];
  return [
    {
      assumed: `A ${sayLevel(level)} interval covers the scatter of the figures about the trend. ${explained(method, "interval").join(" ")}`,
      from: chosen(one, "level"),
      unless:
        "It does not cover the choice of baseline and method, revisions, changes of definition, or a trend that would have changed by itself.",
    },
  ];
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  column: "the population of the file",
  implied: "implied by count and rate",
  given: "as asked (--population)",
  growth: "grown from the last known (--population-growth)",
  file: "the projection beside it (--population-file)",
};

type Peopled = readonly {
  readonly period: string;
  readonly population: number | null;
  readonly populationSource: string | null;
}[];

/** Where the population of each period comes from. */
export function populationAssumption(periods: Peopled): Assumption[] {
  const labels = periods.map(({ period }) => period);
  const sources = [...new Set(periods.map(({ populationSource }) => populationSource))].filter((one) => one !== null);
  return sources.map((source) => {
    const own = periods.filter(({ populationSource }) => populationSource === source);
    const [last] = own.slice(-1);
    const figure = last?.population == null ? "" : ` (${sayNumber(last.population)} in ${last.period})`;
    return {
      assumed: `The population of ${sayRuns(
        own.map(({ period }) => period),
        labels,
      )} is ${SOURCE_WORDS[source] ?? source}${figure}, at the date its publisher gives it.`,
      from: source === "column" || source === "implied" ? "the file" : "as asked",
      unless: "People are in proportion to it: one per cent more of it is one per cent more people.",
    };
  });
}

/** A count given in place of the published one, rounding on request, a standard error of the population, gaps. */
export function givenAssumptions(one: Asked): Assumption[] {
  const { answer } = one;
  const [actual, date] = [asked(answer, "actual"), asked(answer, "actualDate")];
  const error = asked(answer, "populationStandardError");
  return [
    ...(typeof actual === "number"
      ? [
          {
            assumed: `The actual is ${sayNumber(actual)}${date === null ? "" : `, of ${String(date)}`}, in place of the published count.`,
            from: "as asked (--actual)",
            unless: "The difference is out by as much as the count is.",
          },
        ]
      : []),
    ...(asked(answer, "roundRates") === true
      ? [
          {
            assumed: "Projected rates are rounded as the file publishes them before people are counted.",
            from: "as asked (--round-rates)",
            unless: "Rounding alone moves people by up to half a unit of the rate.",
          },
        ]
      : []),
    ...(typeof error === "number"
      ? [
          {
            assumed: `The population has a standard error of ${sayNumber(error)} people.`,
            from: "as asked (--population-se)",
            unless: "The interval in people is too wide or too narrow.",
          },
        ]
      : []),
    ...(asked(answer, "allowGaps") === true
      ? [
          {
            assumed: "The baseline is fitted without its missing periods.",
            from: "as asked (--allow-gaps)",
            unless: "What is missing may be what was unusual.",
          },
        ]
      : []),
  ];
}

/** Average cost, where money was asked about. */
export const costAssumption = ({ cost }: Pick<ProjectAnswer, "cost">): Assumption[] =>
  cost === null
    ? []
    : [
        {
          assumed: `One person costs ${cost.unitCost.currency ?? ""}${sayNumber(cost.unitCost.amount, Number.isInteger(cost.unitCost.amount) ? 0 : 2)} a ${cost.unitCost.per} on average, whoever they are.`,
          from: "as asked (--unit-cost)",
          unless: "It is an average cost, not a cashable saving: what is not spent depends on which costs vary.",
        },
      ];

/** What a forecast takes for granted beyond its trend. */
export function forecastAssumptions({ periods, heldLevel, target }: ForecastAnswer): Assumption[] {
  return [
    {
      assumed: "Nothing changes, in the area or around it: the forecast is neither a plan nor a target.",
      from: "the command",
      unless: "Whatever is done or happens from here on is not in it.",
    },
    ...populationAssumption(periods.filter(({ isForecast }) => isForecast)),
    ...(heldLevel === null
      ? []
      : [
          {
            assumed: `The level of ${heldLevel.period} is held while the population changes.`,
            from: "as asked",
            unless: "The people are those of growth alone.",
          },
        ]),
    ...(target === null
      ? []
      : [
          { assumed: "The target is held against the forecast as it stands.", from: "as asked (--target)", unless: "" },
        ]),
  ];
}
