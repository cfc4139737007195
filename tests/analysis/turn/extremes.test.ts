import { expect, it } from "vitest";
import { extremesOf } from "../../../src/analysis/turn/extremes.js";
import { measure } from "../makeSeries.js";

const told = (figures: readonly number[], noise = 1) =>
  extremesOf(measure(Object.fromEntries(figures.map((value, i) => [2000 + i, value]))).observations, noise, 1).map(
    ({ kind, period, until, value }) => `${kind} ${value} ${period}${until === period ? "" : `-${until}`}`,
  );

it("tells highs and lows one after the other, and where a figure holds", () => {
  expect(told([85, 88, 95, 78, 76, 76, 80, 89, 85])).toEqual([
    "start 85 2000",
    "high 95 2002",
    "low 76 2004-2005",
    "high 89 2007",
    "latest 85 2008",
  ]);
});

it("does not tell the latest figure twice", () => {
  expect(told([85, 95, 76, 76])).toEqual(["start 85 2000", "high 95 2001", "low 76 2002-2003"]);
});

it("passes over what is within the noise or 5% of the extreme", () => {
  expect(told([85, 88, 86, 90, 88, 95])).toEqual(["start 85 2000", "latest 95 2005"]);
  expect(told([10, 20, 12, 25], 15)).toEqual(["start 10 2000", "latest 25 2003"]);
  expect(told([5, 5, 5])).toEqual(["start 5 2000", "latest 5 2002"]);
});

it("tells the longest level stretch where no extreme is told in it", () => {
  expect(told([85, 88, 95, 86, 76, 76, 76, 72, 80, 89])).toEqual([
    "start 85 2000",
    "high 95 2002",
    "level 76 2004-2006",
    "low 72 2007",
    "latest 89 2009",
  ]);
  // The longest stretch begins at the low that is told, and is told there.
  expect(told([85, 95, 86, 76, 76, 76])).toEqual(["start 85 2000", "high 95 2001", "low 76 2003-2005"]);
});

it("takes no steady slope for a stretch, however slow", () => {
  expect(told([90, 90.6, 91.2, 91.8, 92.4, 93, 93.6, 94.2])).toEqual(["start 90 2000", "latest 94.2 2007"]);
});
