import { describe, expect, it } from "vitest";
import { sheetNames } from "../../src/report/sheetNames.js";

describe("names of sheets", () => {
  it("are those asked for where Excel takes them", () => {
    expect(sheetNames(["Contents", "project", "child-protection-plans"])).toEqual([
      "Contents",
      "project",
      "child-protection-plans",
    ]);
  });

  it("are of 31 characters at most and differ by more than case", () => {
    const long = "a".repeat(40);
    const names = sheetNames([long, `${long}b`, "Claims", "claims", "history"]);
    expect(names).toEqual(["a".repeat(31), `${"a".repeat(27)} (2)`, "Claims", "claims (2)", "history (2)"]);
  });

  it("are legal, and never empty", () => {
    expect(sheetNames(["[a]:b*c?d/e\\f", "'quoted'", "", "///"])).toEqual([
      "a  b c d e f",
      "quoted",
      "Sheet",
      "Sheet (2)",
    ]);
  });
});
