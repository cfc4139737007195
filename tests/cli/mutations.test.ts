/**
 * Never wrong in silence: valid files of every layout, broken in some thousands of seeded ways. Each is answered as
 * before, answered as the file now says, answered with a caution, or refused with a code; nothing else.
 * `MUTATIONS=50000` breaks more files, `MUTATIONS_TABLE=1` prints what became of them.
 */
import { expect, it } from "vitest";
import { breakAll, describeDefect, tableOf } from "./mutations/breakAll.js";

it("a broken file is read right, refused or cautioned", async () => {
  const broken = await breakAll(Number(process.env["MUTATIONS"] ?? 3500));
  if (process.env["MUTATIONS_TABLE"]) console.log(tableOf(broken));
  const defects = broken.filter(({ defect }) => defect !== null).map(describeDefect);
  if (process.env["MUTATIONS_TABLE"]) console.log(defects.join("\n"));
  expect(defects).toEqual([]);
});
