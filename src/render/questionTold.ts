/** The question as an answer repeats it: what was asked of the figures, of the reading, and of whom to set beside them. */
import type { Average, NamedGroup } from "../analysis/benchmarks/surroundings.js";
import type { ForecastQuestion } from "../analysis/forecastQuestion.js";
import type { PlaceboAsked } from "../analysis/placebo/placeboQuestion.js";
import type { CompareQuestion, ProjectQuestion } from "../analysis/question.js";
import type { ScanQuestion } from "../analysis/scan/answer.js";
import type { TurnQuestion } from "../analysis/turn/question.js";
import type { Preference } from "../read/release.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";

/** What decides which figures are used. */
export interface ReadingTold {
  /** null for the one area that the files hold */
  readonly areas: Exclude<AreaRequest, "only"> | null;
  /** null where one file is read */
  readonly prefer: Preference | null;
  readonly indicator: string | null;
  readonly where: ReadRequest["where"];
}

/** What the areas asked about are set beside. */
export interface SurroundingsTold {
  readonly groups: readonly NamedGroup[];
  readonly average: Average;
  readonly excludeSelf: boolean;
  /** the file of neighbours without its folders; null for the one that comes with the package */
  readonly neighbours: string | null;
  readonly neighbourList: string | null;
}

export interface PlaceboTold extends Pick<PlaceboAsked, "statistic" | "side"> {
  readonly asked: PlaceboAsked["byName"];
}

/** With whom: null where no others were made use of. */
interface BesideTold {
  readonly surroundings: SurroundingsTold | null;
}

/** The file of milestones without its folders; null for none. */
interface MilestonesTold {
  readonly milestones: string | null;
}

export interface ProjectTold extends ProjectQuestion, ReadingTold, BesideTold, MilestonesTold {
  readonly diagnostics: { readonly lag: number | null } | null;
  readonly placebo: PlaceboTold | null;
}

export interface SensitivityTold extends ProjectQuestion, ReadingTold, BesideTold {
  readonly full: boolean;
}

export interface EvidenceTold extends ProjectQuestion, ReadingTold, BesideTold {
  readonly placebo: PlaceboTold | null;
}

export interface CompareTold extends CompareQuestion, ReadingTold, BesideTold {}

export interface TurnTold extends TurnQuestion, ReadingTold, MilestonesTold {}

export interface ForecastTold extends ForecastQuestion, ReadingTold, MilestonesTold {
  readonly populationFile: string | null;
}

export interface ScanTold extends Omit<ScanQuestion, "marks">, ReadingTold, BesideTold {
  readonly mark: readonly string[];
  /** how many rows text prints; null for all */
  readonly top: number | null;
}

export type InspectTold = Pick<ReadingTold, "where" | "indicator">;

/** Of cells alone, or with the question of a headline. */
export type DiffTold = Pick<ReadingTold, "areas" | "where"> | (ProjectQuestion & Pick<ReadingTold, "areas" | "where">);
