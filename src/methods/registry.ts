/** The methods, in the order help lists them. To add one: write its file and add it here. */
import { controls } from "./controls.js";
import { controlsLocalLevel } from "./controlsLocalLevel.js";
import { did } from "./did.js";
import { didTrend } from "./didTrend.js";
import { drift } from "./drift.js";
import { flat } from "./flat.js";
import { follow } from "./follow.js";
import { linear } from "./linear.js";
import { linearAr1 } from "./linearAr1.js";
import { localLevel } from "./localLevel.js";
import { localTrend } from "./localTrend.js";
import { loglinear } from "./loglinear.js";
import type { Method } from "./method.js";
import { quasiPoisson } from "./quasiPoisson.js";
import { synthetic } from "./synthetic.js";
import { theilSen } from "./theilSen.js";

export const METHODS = {
  linear,
  loglinear,
  "quasi-poisson": quasiPoisson,
  "theil-sen": theilSen,
  flat,
  drift,
  "linear-ar1": linearAr1,
  "local-level": localLevel,
  "local-trend": localTrend,
  follow,
  did,
  "did-trend": didTrend,
  controls,
  "controls-local-level": controlsLocalLevel,
  synthetic,
} as const satisfies Record<string, Method>;

/** Those that need no other area's figures. */
export const OWN_TREND_METHODS = (Object.keys(METHODS) as MethodName[]).filter(
  (name) => METHODS[name].others === "none",
);

export type MethodName = keyof typeof METHODS;

export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

export const methodNamed = (name: MethodName): Method => METHODS[name];
