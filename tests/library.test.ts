/** The README's library example, on the panel: the public entry gives what the command line prints. */
import { createReadStream } from "node:fs";
import { expect, it } from "vitest";
import { DEFAULT_QUESTION, DEFAULT_REQUEST, project, readSeries, type Surroundings, unusually } from "../src/index.js";
import { jsonOf, LEEDS, PANEL } from "./cli/runCli.js";

const QUESTION = { ...DEFAULT_QUESTION, baseline: ["2009", "2012"], at: "2018" } as const;
const source = () => ({ name: PANEL, bytes: createReadStream(PANEL) });
const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer));

it("readSeries and project give the results of --json, but for what other areas bring to them", async () => {
  const { series } = await readSeries(source(), DEFAULT_REQUEST, ["Leeds"], []);
  const [leeds] = series;
  if (!leeds) throw new Error("Leeds is in the panel");
  const of = ({ placebo: _, placeboInTime: __, grade: ___, sensitivity: ____, ...own }: Record<string, unknown>) => own;
  const [printed] = (await jsonOf(LEEDS)).results;
  expect(of(plain(project(leeds, QUESTION)))).toEqual(of(printed));
});

it("with the other areas they give all of it", async () => {
  const { series, pool } = await readSeries(source(), { ...DEFAULT_REQUEST, pool: true }, ["Leeds"], []);
  const [leeds] = series;
  if (!leeds || !pool) throw new Error("Leeds is in the panel, among others");
  const nothing = () => null;
  const lists = { groups: [], neighboursOf: nothing, regionOf: nothing };
  const surroundings: Surroundings = { ...lists, pool: pool().series, average: "mean", excludeSelf: false };
  const asked = { statistic: "difference", side: "two-sided", byName: false } as const;
  const answer = project(leeds, QUESTION, {
    around: { surroundings, treated: [] },
    unusually: unusually({ asked, unread: [], everyArea: false, answers: 1, shared: new Map() }),
  });
  expect(plain(answer)).toEqual((await jsonOf(LEEDS)).results[0]);
});
