/**
 * The Local Authority Interactive Tool: `Short Desc, Data item, Years, LA and Regions, Values, LA Number, Region`.
 * `Short Desc` is the indicator's key; `Data item` is what it is called, in the rows of one year only.
 */
import type { AreaLevel } from "../series/area.js";
import { keyedLong } from "./keyedLong.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";

const COLUMNS = ["short desc", "data item", "years", "la and regions", "values", "la number", "region"] as const;

export const lait: Layout = {
  name: "lait",
  summary: "the Local Authority Interactive Tool: a row for each indicator, area and year",
  plan(request: PlanRequest): Plan | null {
    return keyedLong(request, COLUMNS, {
      layout: "lait",
      period: "years",
      key: "short desc",
      label: "data item",
      value: "values",
      count: null,
      population: null,
      filters: [],
      roles: { "la and regions": "area", "la number": "local authority code", region: "region of the area, not used" },
      symbols: "lait",
      areaReader: (at) => {
        const [name, number] = [at("la and regions"), at("la number")];
        return (cells) => {
          const code = number(cells).replace(/\.0$/, "");
          return { name: name(cells), code: null, localCode: code || null, level: levelOf(code) };
        };
      },
    });
  },
};

/** Authorities have the department's three digits, which end below 970; England and the regions come after. */
const levelOf = (number: string): AreaLevel | null =>
  /^\d{3}$/.test(number) && Number(number) < 970 ? "local authority" : null;
