import { describe, expect, test } from "vitest";
import { ljungBox } from "../../src/stats/ljungBox.js";
import { testTrends } from "./trendReference.js";

testTrends("ljungBox", ({ line, names, expectFigure }) => {
  const name = names.find((candidate) => candidate.startsWith("ols_ljung_box_lag")) ?? "missing";
  const lag = Number(name.replace("ols_ljung_box_lag", ""));
  const outcome = ljungBox(line.residuals, lag);
  expect(outcome?.degreesOfFreedom).toBe(lag);
  expectFigure(name, [outcome?.statistic ?? Number.NaN, outcome?.p ?? Number.NaN]);
});

describe("ljungBox", () => {
  test("is null for a constant series", () => {
    expect(ljungBox([1, 1, 1, 1], 2)).toBeNull();
  });

  test.each([0, 1.5, 4])("refuses lag %s of four values", (lag) => {
    expect(() => ljungBox([1, 2, 0, 1], lag)).toThrow(/^lag must be a whole number from 1 to 3/);
  });
});
