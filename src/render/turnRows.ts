/** Turns as rows: one for each area and period, with the line, the phase and the figure's own limits. */
import type { PhaseAnswer, TurnAnswer, TurnPoint } from "../analysis/turn/answer.js";
import type { TurnRun } from "./answer.js";
import { AREA_HEADER, areaCells, type Cell, unusableRow } from "./csv.js";

export function turnRows({ results, unusable }: TurnRun): Cell[][] {
  const header = [
    ...AREA_HEADER,
    "period",
    "value",
    "fitted",
    "phase",
    "phase_direction",
    "phase_slope",
    "phase_slope_lower",
    "phase_slope_upper",
    "count",
    "population",
    "lower",
    "upper",
    "limits",
    "verdict",
    "file",
    "note",
  ];
  const rows = results.flatMap((answer) =>
    answer.points.map((point): Cell[] => {
      const place = phasePlace(answer, point);
      const phase = answer.phases[place] as PhaseAnswer;
      return [
        ...areaCells(answer),
        point.period,
        point.value,
        point.fitted,
        place + 1,
        phase.course === null || phase.course === "level" ? phase.direction : phase.course,
        phase.slope,
        phase.slopeLower,
        phase.slopeUpper,
        point.count,
        point.population,
        point.lower,
        point.upper,
        point.limits,
        answer.verdict,
        point.file,
        point.note,
      ];
    }),
  );
  return [header, ...rows, ...unusable.map((area) => unusableRow(area, header.length))];
}

/** A period that a turn falls on belongs to the phase it ends. */
const phasePlace = ({ phases }: TurnAnswer, { index }: TurnPoint): number =>
  Math.max(
    0,
    phases.findIndex(({ toIndex }) => index <= toIndex + 1e-9),
  );
