/** The order of a file's rows moves no figure, rank, weight or word. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonOf, PANEL } from "./runCli.js";

const [head = "", ...rows] = readFileSync(PANEL, "utf8").trimEnd().split("\n");
const asIs = [head, ...rows, ""].join("\n");
/** 541 and the number of rows have no common factor. */
const mixed = [head, ...rows.map((_, i) => rows[(i * 541) % rows.length] ?? ""), ""].join("\n");
const AT = ["--baseline", "2009..2012", "--at", "2018"];
const LEEDS = ["-", "--area", "Leeds", ...AT];

describe("rows in another order", () => {
  it("are the same rows", () => {
    expect(mixed).not.toBe(asIs);
    expect(mixed.split("\n").sort()).toEqual(asIs.split("\n").sort());
  });
  it.each([
    ["project", ...LEEDS],
    ["project", ...LEEDS, "--method", "did", "--benchmark", "all", "--neighbour-average", "pooled"],
    ["project", ...LEEDS, "--method", "synthetic"],
    ["compare", "-", "--area", "Leeds", "--better", "lower", "--rows", "all"],
    ["scan", "-", ...AT],
    ["evidence", ...LEEDS],
  ])("%s %s %s %s %s %s %s %s %s", async (...args) => {
    const [{ inputs: _, ...before }, { inputs: __, ...after }] = [
      await jsonOf(args, { stdin: asIs }),
      await jsonOf(args, { stdin: mixed }),
    ];
    expect(after).toEqual(before);
  });
});
