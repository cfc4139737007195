/** The README's library example, on the panel: the public entry gives what the command line prints. */
import { createReadStream } from "node:fs";
import { expect, it } from "vitest";
import { DEFAULT_QUESTION, DEFAULT_REQUEST, project, readSeries } from "../src/index.js";
import { jsonOf, LEEDS, PANEL } from "./cli/runCli.js";

it("readSeries and project give the results of --json", async () => {
  const source = { name: PANEL, bytes: createReadStream(PANEL) };
  const { series } = await readSeries(source, DEFAULT_REQUEST, ["Leeds"], []);
  const [leeds] = series;
  if (!leeds) throw new Error("Leeds is in the panel");
  const answer = project(leeds, { ...DEFAULT_QUESTION, baseline: ["2009", "2012"], at: "2018" });
  expect(JSON.parse(JSON.stringify(answer))).toEqual((await jsonOf(LEEDS)).results[0]);
});
