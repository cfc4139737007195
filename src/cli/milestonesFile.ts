/** `--milestones FILE`, for every command that draws a curve. */
import { basename } from "node:path";
import type { Input } from "../render/answer.js";
import type { Milestone } from "../series/milestone.js";
import { besideData } from "./besideData.js";
import type { Io } from "./io.js";

export interface MilestonesGiven {
  readonly milestones: readonly Milestone[];
  readonly inputs: readonly Input[];
  /** the file without its folders, as the question of an answer names it; null for none */
  readonly file: string | null;
}

/** None where no file is named. Problems: `usage` for standard input; those of `readMilestones`. */
export async function milestonesGiven(file: string | null, io: Io): Promise<MilestonesGiven> {
  if (file === null) return { milestones: [], inputs: [], file: null };
  const opened = besideData(file, "--milestones", io);
  const { readMilestones } = await import("../read/milestones.js");
  const { milestones, rows } = await readMilestones(opened.source);
  return { milestones, inputs: opened.inputs(rows), file: basename(file) };
}
