import { describe, expect, it } from "vitest";
import type { Course, PhaseAnswer } from "../../../src/analysis/turn/answer.js";
import { courseOf, directionOf, phasesVerdict } from "../../../src/analysis/turn/phases.js";

const line = (start: number, end: number, lower: number | null = null, upper: number | null = null) => ({
  start,
  end,
  slope: (end - start) / 4,
  lower,
  upper,
});
const context = { unit: 1, residualStandardError: 5, isBetween: false };

describe("directionOf", () => {
  it("goes by the sign where the interval of the slope leaves nothing out", () => {
    expect(directionOf(line(80, 90, 1, 4), context)).toBe("rising");
    expect(directionOf(line(90, 80, -4, -1), context)).toBe("falling");
    expect(directionOf(line(90, 80), context)).toBe("falling");
  });
  it("is level within a published unit, within 2% of the height, or where nothing can be told", () => {
    expect(directionOf(line(10, 11, 0.1, 0.4), context)).toBe("level");
    expect(directionOf(line(1000, 1020, 1, 9), context)).toBe("level");
    expect(directionOf(line(1000, 1021, 1, 9), context)).toBe("rising");
    expect(directionOf(line(80, 90, -1, 6), context)).toBe("level");
  });
  it("is no level where a step between two turns exceeds twice the scatter", () => {
    expect(directionOf(line(100, 89, -20, 9), { ...context, isBetween: true })).toBe("falling");
    expect(directionOf(line(100, 91, -20, 9), { ...context, isBetween: true })).toBe("level");
  });
});

it("a course needs to know which way is better", () => {
  expect([courseOf("rising", "lower"), courseOf("rising", "higher"), courseOf("level", "lower")]).toEqual([
    "worsening",
    "improving",
    "level",
  ]);
  expect(courseOf("rising", null)).toBeNull();
});

describe("phasesVerdict", () => {
  const phases = (...courses: readonly (readonly [Course | null, number])[]): PhaseAnswer[] =>
    courses.map(([course, slope]) => ({ course, slope }) as PhaseAnswer);
  it.each([
    ["turned", phases(["worsening", 2], ["improving", -3], ["level", 0])],
    ["turned", phases(["worsening", 2], ["level", 0])],
    ["turned", phases(["level", 0], ["worsening", 2], ["improving", -1])],
    ["turned back", phases(["worsening", 2], ["improving", -3], ["worsening", 1])],
    ["turned back", phases(["worsening", 2], ["improving", -3], ["level", 0], ["worsening", 1])],
    ["bending", phases(["worsening", 4], ["worsening", 1])],
    ["worse", phases(["worsening", 1], ["worsening", 4])],
    ["worse", phases(["improving", -1], ["worsening", 1])],
    ["worse", phases(["level", 0], ["worsening", 1])],
    [null, phases(["level", 0], ["worsening", 5], ["level", 0])],
    [null, phases(["improving", -1], ["level", 0])],
    [null, phases(["worsening", 1])],
    [null, phases([null, 1], [null, -1])],
  ] as const)("%s", (verdict, of) => {
    expect(phasesVerdict(of)).toBe(verdict);
  });
});
