/** How each part that a line plays is drawn: colour, weight and dash, so that it is told apart in black and white too. */
import { PALETTE } from "./palette.js";
import type { PlotLine } from "./plot.js";

export type LineStyle = Omit<PlotLine, "pieces">;

export const ACTUAL: LineStyle = { colour: PALETTE.area, weight: 2.6, dash: null, dots: true };
export const PROJECTED: LineStyle = { colour: PALETTE.projected, weight: 2.4, dash: "8 4", dots: false };
/** The projection's line within its own baseline. */
export const FITTED: LineStyle = { colour: PALETTE.projected, weight: 1.6, dash: "2 3", dots: false };
/** Straight pieces fitted through all figures. */
export const TREND: LineStyle = { ...PROJECTED, weight: 2 };
/** A trend carried on past the date at which it is said to end. */
export const CARRIED_ON: LineStyle = { colour: PALETTE.axis, weight: 1.5, dash: "2 3", dots: false };

const DASHES = [null, "9 3 2 3", "4 2"];

export const benchmarkStyle = (place: number): LineStyle => ({
  colour: PALETTE.benchmarks[place % PALETTE.benchmarks.length] as string,
  weight: 1.6,
  dash: DASHES[place % DASHES.length] as string | null,
  dots: false,
});
