/** What a picture of lines over time is made of, before anything is measured. */
import type { PeriodStep } from "../../series/period.js";
import type { Bounds, Place } from "./linePieces.js";
import type { Mark } from "./marks.js";
import type { Moment } from "./timeAxis.js";

export interface PlotLine {
  readonly pieces: readonly (readonly Place[])[];
  readonly colour: string;
  readonly weight: number;
  /** as SVG's `stroke-dasharray`; null for a solid line */
  readonly dash: string | null;
  /** whether each figure has a dot, where there is room */
  readonly dots: boolean;
}

export interface PlotBand {
  readonly runs: readonly (readonly Bounds[])[];
  readonly fill: string;
}

/** What stands at the right end of a line, or of a gap between two. */
export interface EndLabel {
  readonly value: number;
  /** each set on a line of its own or more; the first is the heaviest */
  readonly texts: readonly string[];
  readonly fill: string;
  readonly bold: boolean;
  /** kept at the end of the last line, whatever is cut before it */
  readonly tail?: string;
  /** a piece of the line before the words, where lines are told apart by their dashes */
  readonly sample?: Pick<PlotLine, "colour" | "weight" | "dash">;
}

export interface Plot {
  /** every period of the picture, in order */
  readonly moments: readonly Moment[];
  readonly step: PeriodStep;
  /** the later ones over the earlier */
  readonly lines: readonly PlotLine[];
  /** the later ones over the earlier */
  readonly bands: readonly PlotBand[];
  /** from index to index, shaded and called `words` */
  readonly window: { readonly from: number; readonly to: number; readonly words: string } | null;
  readonly milestones: readonly Mark[];
  readonly turns: readonly Mark[];
  /** a level line across, such as a target */
  readonly level: number | null;
  /** places set off by a ring, or by a diamond */
  readonly rings: readonly Place[];
  readonly diamonds: readonly Place[];
  readonly ends: readonly EndLabel[];
  /** how far two lines are apart at one period */
  readonly bracket: { readonly index: number; readonly values: readonly [number, number] } | null;
  readonly percent: boolean;
}

/** Pixels of an index and of a value, and the corners they lie between. */
export interface Frame {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
