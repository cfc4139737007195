/** The last actual of the baseline, held: what a council means by "had it stayed where it was". */
import type { Method } from "./method.js";
import { walk } from "./walk.js";

export const flat: Method = {
  name: "flat",
  summary: "the last actual of the baseline, held",
  minimumPoints: 2,
  errors: "accumulating",
  anchors: ["last"],
  phrase: (_from, to) => `the level of ${to}, held,`,
  assumption: (_from, to) => `the level of ${to} would have held`,
  fit: (history) => walk(history, false),
};
