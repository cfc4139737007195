/**
 * Fingertips, the public health profiles: `Indicator ID, Indicator Name, ..., Time period, Value, ..., Count,
 * Denominator`, with confidence limits, comparisons, and categories of which a blank is the whole.
 */
import { problem } from "../problems.js";
import { levelFromWords } from "../series/area.js";
import { comparable } from "../series/writing.js";
import { keyedLong } from "./keyedLong.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";

const COLUMNS = ["indicator id", "indicator name", "area code", "area name", "time period", "value"] as const;

export const fingertips: Layout = {
  name: "fingertips",
  summary: "Fingertips: a row for each indicator, area, period, sex, age and category",
  plan(request: PlanRequest): Plan | null {
    refuseWithoutValue(request);
    return keyedLong(request, COLUMNS, {
      layout: "fingertips",
      period: "time period",
      key: "indicator id",
      label: "indicator name",
      value: "value",
      count: "count",
      population: "denominator",
      limits: ["lower ci 95.0 limit", "upper ci 95.0 limit"],
      filters: ["sex", "age", "category type", "category"],
      roles: {
        "area name": "area",
        "area code": "area code",
        "area type": "level of the area",
        "parent code": "region of the area, not used",
        "parent name": "region of the area, not used",
      },
      symbols: "dfe",
      areaReader: (at) => {
        const [name, code, type] = [at("area name"), at("area code"), at("area type")];
        return (cells) => ({
          name: name(cells) || code(cells),
          code: code(cells) || null,
          localCode: null,
          level: levelFromWords(type(cells)),
        });
      },
    });
  },
};

/** Under a header that is otherwise this one, the counts must not stand in for a value whose column goes by another name. */
function refuseWithoutValue({ columns, choices, location }: PlanRequest): void {
  const names = new Set(columns.map(comparable));
  const known = names.has("indicator id") && names.has("indicator name") && names.has("count");
  if (known && !names.has("value") && choices.value === null && choices.count === null)
    throw problem("layout-unknown", { columns, missing: "value" }, location);
}
