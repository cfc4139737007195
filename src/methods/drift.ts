/** The last actual of the baseline plus its mean change at every step: the line from the first point to the last. */
import type { Method } from "./method.js";
import { walk } from "./walk.js";

export const drift: Method = {
  name: "drift",
  summary: "the last actual of the baseline plus its mean change at every step",
  minimumPoints: 2,
  errors: "accumulating",
  anchors: ["last"],
  phrase: (from, to) => `the mean change from ${from} to ${to}, carried on,`,
  assumption: (from, to) => `the mean change from ${from} to ${to} would have gone on unchanged`,
  fit: (history) => walk(history, true),
};
