/** A question that the file can answer: an indicator, choices that stand together in its rows, and an area that has them. */
import type { Choice } from "../problems.js";
import { unitFromName } from "../series/indicator.js";
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { FiguresSeen } from "./figuresSeen.js";
import { likelyTotal } from "./joinGroups.js";
import { PairTable } from "./pairTable.js";
import type { ReadRequest } from "./request.js";
import { type Flag, readingFlags } from "./requestFlags.js";
import type { RowChoice } from "./rowChoices.js";
import type { NeededFilter } from "./surveyFilters.js";

export interface SurveyNext {
  /** flags of the survey itself, which the question needs as well */
  readonly flags: readonly Flag[];
  /** null where the file holds but one */
  readonly indicator: string | null;
  readonly where: readonly (readonly [column: string, value: string])[];
  /** null where the file holds but one */
  readonly area: string | null;
  /** the first and the last period that the answer's figures have; null where there are none */
  readonly periods: { readonly first: string; readonly last: string } | null;
}

/** More different combinations than this are not counted: a column that is different in every row is no choice. */
const MOST_COMBINATIONS = 200_000;

interface Combination {
  readonly entry: IndexedArea;
  readonly indicator: string;
  readonly values: readonly string[];
  /** its own, in the account of figures */
  readonly question: number;
  /** how many periods have a figure */
  readonly figures: number;
}

export class NextSurveyor {
  readonly #numbers = new PairTable();
  readonly #found: { readonly entry: IndexedArea; readonly choice: RowChoice }[] = [];
  readonly #figures = new FiguresSeen();
  readonly #columns: readonly string[];
  #severalAreas = false;

  /** `columns` are those of which each could be the indicator; none where a row has but one. */
  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  get #width(): number {
    return Math.max(1, this.#columns.length);
  }

  /** The number of the combination that the row is of; null where there are too many. */
  add(entry: IndexedArea, choice: RowChoice): number | null {
    this.#severalAreas ||= entry.number > 0;
    if (choice.number === null) return null;
    const known = this.#numbers.find(choice.number, entry.number);
    if (known > 0) return known - 1;
    if (this.#found.length * this.#width >= MOST_COMBINATIONS) return null;
    this.#found.push({ entry, choice });
    this.#numbers.firstOf(choice.number, entry.number, this.#found.length);
    return this.#found.length - 1;
  }

  /** The row of that combination has a figure, in the column at this place of those that could be the indicator. */
  addFigure(combination: number, column: number, period: number): void {
    this.#figures.add(combination * this.#width + column, period);
  }

  /** Of an indicator; of all where null. */
  #combinations(indicator: string | null): Combination[] {
    const names = this.#columns.length > 0 ? this.#columns : [null];
    return this.#found.flatMap(({ entry, choice }, number) =>
      names.flatMap((name, column) => {
        const own = name ?? choice.indicator;
        if (indicator !== null && own !== indicator) return [];
        const question = number * this.#width + column;
        return [{ entry, indicator: own, values: choice.values, question, figures: this.#figures.count(question) }];
      }),
    );
  }

  /** `needed` are the filters that a question about this indicator must choose by. */
  report(
    request: ReadRequest,
    indicators: readonly Choice[],
    filters: readonly { readonly name: string }[],
    needed: (indicator: string) => readonly NeededFilter[],
    periodsOf: (periods: ReadonlySet<number>) => SurveyNext["periods"],
  ): SurveyNext {
    const indicator = preferred(indicators);
    const own = this.#combinations(indicator?.value ?? null);
    const choosing = needed(indicator?.value ?? own[0]?.indicator ?? "");
    const places = choosing.map(({ place }) => place);
    const chosen = bestOf(own, places);
    const fitting = own.filter(({ values }) => places.every((place, i) => values[place] === chosen[i]));
    const area = bestArea(fitting);
    // A column that tells figures apart in a few areas leaves nothing to choose in the others.
    const inArea = own.filter(({ entry }) => entry === area);
    const varies = (place: number): boolean =>
      new Set(inArea.map(({ values }) => comparable(values[place] ?? ""))).size > 1;
    const open = choosing.filter(({ place, mostly }) => mostly || varies(place)).map(({ place }) => place);
    const asked = request.where.filter(([column]) => !open.some((place) => sameName(filters[place]?.name, column)));
    const answer = fitting.filter(({ entry }) => entry === area).flatMap(({ question }) => this.#figures.of(question));
    return {
      flags: readingFlags(request),
      indicator: indicators.length > 1 ? (indicator?.value ?? null) : request.indicator,
      where: [
        ...asked,
        ...open.map((place) => [filters[place]?.name ?? "", chosen[places.indexOf(place)] ?? ""] as const),
      ],
      area: this.#severalAreas ? (area?.area.name ?? null) : null,
      periods: periodsOf(new Set(answer)),
    };
  }
}

const sameName = (a: string | undefined, b: string): boolean => comparable(a ?? "") === comparable(b);

/** A rate says more than a count. */
function preferred(indicators: readonly Choice[]): Choice | null {
  const isRate = ({ value, label }: Choice): boolean => /^(rate|percent)$/.test(unitFromName(label ?? value));
  return indicators.find(isRate) ?? indicators[0] ?? null;
}

/** The choices that stand together: with the most that sound like the whole, then with the most figures. */
function bestOf(found: readonly Combination[], places: readonly number[]): readonly string[] {
  const tallies = new Map<string, { values: string[]; wholes: number; figures: number }>();
  for (const { values: all, figures } of found) {
    const values = places.map((place) => all[place] ?? "");
    const key = values.map(comparable).join("\u0000");
    const wholes = values.reduce((sum, value) => sum + likelyTotal(value), 0);
    const tally = tallies.get(key) ?? { values, wholes, figures: 0 };
    tally.figures += figures;
    tallies.set(key, tally);
  }
  const [best] = [...tallies.values()].sort((a, b) => b.wholes - a.wholes || b.figures - a.figures);
  return best?.values ?? [];
}

/** A local authority with as many figures as any, the first in the file; without authorities, any area. */
function bestArea(found: readonly Combination[]): IndexedArea | null {
  const figures = new Map<IndexedArea, number>();
  for (const { entry, figures: own } of found) figures.set(entry, (figures.get(entry) ?? 0) + own);
  const authorities = [...figures].filter(([{ area }]) => area.level === "local authority");
  const candidates = authorities.length > 0 ? authorities : [...figures];
  const most = Math.max(0, ...candidates.map(([, n]) => n));
  return candidates.find(([, n]) => n === most)?.[0] ?? null;
}
