import { type MilestoneAnswer, sayWhen } from "../analysis/milestones.js";

/** Indexes of the first and last period of the picture. */
type Picture = readonly [number, number];

export const MILESTONES_HEADING = "Milestones (dated events, not said to be causes)";

/** "A 2012: New practice model", and where a milestone lies that the picture does not show. */
export function milestoneLines(milestones: readonly MilestoneAnswer[], [first]: Picture): string[] {
  return milestones.map((milestone) => {
    const { letter, label, note, index, inPicture } = milestone;
    const outside =
      index === null
        ? "no place in the picture"
        : `${index < first ? "before the first" : "after the last"} figure shown`;
    return `${letter} ${sayWhen(milestone)}: ${label}${note === null ? "" : ` - ${note}`}${inPicture ? "" : ` (${outside})`}`;
  });
}

/** The first and last period of an answer's picture. */
export function pictureOf(rows: readonly { readonly index: number }[]): Picture {
  return [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
}
