import { describe, expect, it } from "vitest";
import { periodInName } from "../../src/read/periodInName.js";

describe("a period in a column's name", () => {
  it.each<[string, string, string]>([
    ["2009", "", "2009"],
    ["Mid-2008", "", "Mid-2008"],
    ["2017/18", "", "2017/18"],
    ["201718", "", "201718"],
    ["2018 Q1", "", "2018 Q1"],
    ["2014-16", "", "2014-16"],
    ["2018 (Rev)", "", "2018 (Rev)"],
    ["31 March 2018", "", "31 March 2018"],
    ["CLA_Mar2014", "CLA_Mar", "2014"],
    ["CLA_Rate2018", "CLA_Rate", "2018"],
    ["CLA_2018", "CLA", "2018"],
    ["MarTotal_2010", "MarTotal", "2010"],
    // A placement, not a quarter.
    ["MarPlace_Q1_2010", "MarPlace_Q1", "2010"],
    ["Mid2009Pop0-17", "Pop0-17", "Mid-2009"],
    ["rate_2017-18", "rate", "2017-18"],
    ["rate_201718", "rate", "201718"],
    ["starts 2018 Q2", "starts", "2018 Q2"],
    ["2011 Percentage of children permanently excluded", "Percentage of children permanently excluded", "2011"],
    ["Number of children | 2015", "Number of children", "2015"],
    ["2011 | Number matched to the school census3", "Number matched to the school census3", "2011"],
    ["2018 | Q1 | Number", "Number", "2018 Q1"],
    ["Rate (2018)", "Rate", "2018"],
    ["Rate per 10,000 2018", "Rate per 10,000", "2018"],
  ])("%s", (name, measure, period) => expect(periodInName(name)).toEqual({ measure, period }));

  it.each([
    "CLA_U1",
    "CLA_1to4",
    "CLA_LTE20",
    "CLA_S20",
    "CLA_2andhalfyears",
    "rate_per_10000",
    "Rate per 2000 people",
    "change from 2017 to 2018",
    "2016 | 2017",
    "12018",
    "Leeds",
    "",
  ])("none, or none for certain, in %j", (name) => expect(periodInName(name)).toBeNull());
});
