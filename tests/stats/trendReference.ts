import { describe, expect, test } from "vitest";
import { fitStraightLine, type StraightLine } from "../../src/stats/straightLine.js";
import { expectWithin, readReference, type Tolerance } from "./reference.js";

interface Figure extends Tolerance {
  readonly name: string;
  readonly value: number | readonly number[];
}
interface Trend {
  readonly name: string;
  readonly title: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly expected: readonly Figure[];
}

/** One reference trend, fitted, with its design and a way to compare a figure by name. */
export interface FittedTrend {
  readonly line: StraightLine;
  readonly design: readonly (readonly number[])[];
  readonly y: readonly number[];
  /** The names of the figures that this trend has. */
  readonly names: readonly string[];
  readonly expectFigure: (name: string, actual: number | readonly number[] | null) => void;
}

const trends = readReference<{ trends: readonly Trend[] }>("trend-diagnostics.json").trends.filter((trend) =>
  trend.expected.some((figure) => figure.name === "ols_durbin_watson"),
);

/** Runs one check on each of the three long reference trends. */
export function testTrends(name: string, check: (trend: FittedTrend) => void): void {
  describe(`${name} on reference trends`, () => {
    test.each(trends)("$title", (trend) => {
      const expectFigure: FittedTrend["expectFigure"] = (figureName, actual) => {
        const figure = trend.expected.find((candidate) => candidate.name === figureName);
        expect(figure, figureName).toBeDefined();
        const expected = [figure?.value ?? Number.NaN].flat();
        [actual ?? Number.NaN].flat().forEach((value, i) => {
          expectWithin(value, expected[i] ?? Number.NaN, figure ?? {}, `trend-${trend.name} ${figureName}`);
        });
      };
      const design = trend.x.map((t) => [1, t]);
      const names = trend.expected.map((figure) => figure.name);
      check({ line: fitStraightLine(trend.x, trend.y), design, y: trend.y, names, expectFigure });
    });
  });
}
