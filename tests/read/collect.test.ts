import { describe, expect, it } from "vitest";
import { collect } from "../../src/read/collect.js";
import { openSource } from "../../src/read/open.js";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { sourceOf } from "./sources.js";

const many = (first: string): string =>
  `year,area,code,rate\n${first}${Array.from({ length: 2000 }, (_, i) => `2009,Area ${i},E0700${1000 + i},${i}`).join("\n")}\n`;

async function kept(text: string, areas: readonly string[]): Promise<string[]> {
  const opened = await openSource(sourceOf(text), DEFAULT_REQUEST);
  const { groups } = await collect(opened, DEFAULT_REQUEST, areas, []);
  return [...groups.keys()].map(({ area }) => area.name);
}

describe("what is kept of a large file", () => {
  it("is the area asked for by name", async () => {
    expect(await kept(many("2009,Leeds,E08000035,1\n"), ["Leeds"])).toEqual(["Leeds"]);
  });
  it("is the area asked for by code, once a row has it", async () => {
    expect(await kept(many("2009,Leeds,E08000035,1\n"), ["E08000035"])).toEqual(["Leeds"]);
    expect(await kept(`${many("")}2010,Leeds,E08000035,1\n`, ["E08000035"])).toEqual(["Leeds"]);
  });
});
