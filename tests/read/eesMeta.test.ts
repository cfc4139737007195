/** The file of descriptions that Explore Education Statistics publishes beside its data. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSeries } from "../../src/read/readSeries.js";
import { survey } from "../../src/read/survey.js";
import { type Asked, dataOf, pairs, requestOf, sourceOf } from "./sources.js";

const DATA = readFileSync("fixtures/layouts/absence.csv", "utf8");
const META = readFileSync("fixtures/layouts/absence.meta.csv", "utf8");
const source = (meta: string | Uint8Array | null, data = DATA) => ({
  ...sourceOf(data, "absence.csv"),
  meta:
    meta === null ? undefined : { ...sourceOf(meta, "in/absence.meta.csv"), used: (rows: number) => used.push(rows) },
});
/** The rows of every file of descriptions that was of use. */
const used: number[] = [];
const read = (meta: string | Uint8Array | null, { areas = ["Leeds"], ...asked }: Asked = {}) =>
  readSeries(source(meta), requestOf({ where: WHERE, ...asked }), areas, []);
const WHERE = [
  ["term", "Total"],
  ["school_type", "State-funded primary"],
] as const;

describe("a file of descriptions", () => {
  it.each(["Overall absence rate", "sess_overall_percent", "overall  absence RATE"])(
    "names the indicator asked for as %j and gives its unit",
    async (indicator) => {
      used.length = 0;
      const { series } = await read(META, { indicator });
      expect(series[0]?.indicator).toMatchObject({
        name: "State-funded primary, Overall absence rate",
        unit: "percent",
        per: 100,
      });
      expect(pairs(series[0]?.values)[0]).toEqual(["201213", 4.6]);
      expect(used).toEqual([6]);
    },
  );
  it("gives labels to the choices, and counts by their names", async () => {
    const { choices } = await dataOf("which-indicator", () => read(META));
    expect(choices[0]).toEqual({ value: "sess_possible", rows: null, label: "Number of sessions possible" });
    const { series } = await read(META, { indicator: "Number of overall absence sessions" });
    expect(series[0]).toMatchObject({ indicator: { unit: "count" }, values: null });
    const found = await survey(source(META), requestOf());
    expect(found.indicators[2]).toMatchObject({ value: "sess_overall_percent", label: "Overall absence rate" });
    expect(found.next).toMatchObject({
      indicator: "sess_overall_percent",
      where: [
        ["term", "Total"],
        ["school_type", "State-funded primary"],
      ],
    });
  });
  it("says which columns are filters, whatever is in them", async () => {
    const data =
      "time_period,geographic_level,country_name,year_group,rate\n2017,National,England,1,5\n2017,National,England,2,6\n";
    const meta = "col_name,col_type,label,indicator_unit\nyear_group,Filter,Year group,\nrate,Indicator,Rate,\n";
    const { filters } = await survey(source(meta, data), requestOf());
    expect(filters).toMatchObject([{ column: "year_group", needed: true }]);
  });
  it.each<[string, string | Uint8Array, RegExp]>([
    ["of another kind", "a,b\n1,2\n", /no columns col_name and col_type/],
    ["about other columns", "col_name,col_type,label\nx,Indicator,X\n", /describes no column of the data/],
    ["of another release", META.replace("sess_possible", "sess_all"), /do not have \(sess_all\)/],
    ["cut in a row", META.slice(0, 200), /cell/],
    ["that is empty", "", /empty/],
    ["in other bytes", new Uint8Array([0x63, 0xff, 0xfe, 0x80]), /utf-8/],
  ])("%s is a caution, and the data are read without it", async (_, meta, says) => {
    const asked = { indicator: "sess_overall_percent" };
    used.length = 0;
    const { series, cautions } = await read(meta, asked);
    expect(cautions).toMatchObject([{ code: "meta-unusable", text: expect.stringMatching(says) }]);
    expect(used).toEqual([]);
    expect(series).toEqual((await read(null, asked)).series);
  });
});
