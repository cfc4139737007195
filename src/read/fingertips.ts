/**
 * Fingertips, the public health profiles: `Indicator ID, Indicator Name, ..., Time period, Value, ..., Count,
 * Denominator`, with confidence limits, comparisons, and categories of which a blank is the whole.
 */
import { levelFromWords } from "../series/area.js";
import { keyedLong } from "./keyedLong.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";

const COLUMNS = ["indicator id", "indicator name", "area code", "area name", "time period", "value"] as const;

export const fingertips: Layout = {
  name: "fingertips",
  summary: "Fingertips: a row for each indicator, area, period, sex, age and category",
  plan(request: PlanRequest): Plan | null {
    return keyedLong(request, COLUMNS, {
      layout: "fingertips",
      period: "time period",
      key: "indicator id",
      label: "indicator name",
      value: "value",
      count: "count",
      population: "denominator",
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
