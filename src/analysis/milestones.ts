/** Milestones on the axis of an answer: lettered in the order of time, and whether they fall inside the baseline. */
import { type Caution, caution } from "../cautions.js";
import { type Milestone, placeMilestone } from "../series/milestone.js";
import type { Period } from "../series/period.js";

/** A dated event beside the curve. It is never said to be a cause. */
export interface MilestoneAnswer {
  /** A, B, ... Z, AA, ...: by which the picture and the list know it */
  readonly letter: string;
  readonly label: string;
  readonly note: string | null;
  /** as typed */
  readonly from: string;
  /** the end of a span, as typed; null for a single date or period */
  readonly to: string | null;
  /** where it lies on the index of the periods, in fractions of a step; null without a calendar in common */
  readonly index: number | null;
  /** where a span ends, or a period longer than a step; the index itself for a moment */
  readonly endIndex: number | null;
  readonly inPicture: boolean;
  readonly inBaseline: boolean;
}

/** What the milestones are set beside. */
export interface Axis {
  /** any period of the series */
  readonly sample: Period;
  /** indexes of the first and last period of the picture */
  readonly picture: readonly [number, number];
  /** indexes of the first and last period of the baseline; null for an answer without one */
  readonly baseline: readonly [number, number] | null;
}

export interface MilestonesPlaced {
  /** in the order of time; those without a place come last */
  readonly milestones: readonly MilestoneAnswer[];
  readonly cautions: readonly Caution[];
}

/** The list set on the axis, with `milestone-in-baseline`, `milestone-without-place` and `milestone-calendar`. */
export function placeMilestones(list: readonly Milestone[], { sample, picture, baseline }: Axis): MilestonesPlaced {
  const placed = list
    .map((milestone) => ({ milestone, place: placeMilestone(milestone, sample) }))
    .sort((a, b) => (a.place?.from ?? Infinity) - (b.place?.from ?? Infinity) || 0);
  const milestones = placed.map(
    ({ milestone, place }, i): MilestoneAnswer => ({
      letter: letterOf(i),
      label: milestone.label,
      note: milestone.note,
      from: milestone.from,
      to: milestone.to,
      index: place?.from ?? null,
      endIndex: place?.to ?? null,
      inPicture: place !== null && place.from <= picture[1] && place.to >= picture[0],
      inBaseline: place !== null && baseline !== null && place.fallsWithin(baseline[0], baseline[1]),
    }),
  );
  const named = (chosen: readonly MilestoneAnswer[]) =>
    chosen.map(({ label, ...dates }) => ({ label, when: sayWhen(dates) }));
  const inside = milestones.filter(({ inBaseline }) => inBaseline);
  const nowhere = milestones.filter(({ index }) => index === null);
  const supposed = [...new Set(placed.flatMap(({ place }) => place?.supposed ?? []))];
  return {
    milestones,
    cautions: [
      ...(inside.length > 0 ? [caution("milestone-in-baseline", { milestones: named(inside) })] : []),
      ...(nowhere.length > 0 ? [caution("milestone-without-place", { milestones: named(nowhere) })] : []),
      ...(supposed.length > 0 ? [caution("milestone-calendar", { supposed })] : []),
    ],
  };
}

/** "2012", "2015 to 2017". */
export const sayWhen = ({ from, to }: Pick<MilestoneAnswer, "from" | "to">): string =>
  to === null ? from : `${from} to ${to}`;

/** 0 is A, 25 is Z, 26 is AA. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
