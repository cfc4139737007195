/** A plan: which column plays which part, and how one row becomes observations. */
import type { Caution } from "../cautions.js";
import type { Location } from "../problems.js";
import type { AreaLevel } from "../series/area.js";
import type { Unit } from "../series/indicator.js";
import type { NumberReader } from "./numbers.js";
import type { ColumnProfile } from "./profile.js";
import type { SymbolSet } from "./symbols.js";
import type { Row } from "./table.js";

/** What the flags say about the columns; null where the reader is to find out. */
export interface ColumnChoices {
  readonly period: string | null;
  readonly area: string | null;
  readonly indicator: string | null;
  readonly value: string | null;
  readonly count: string | null;
  readonly population: string | null;
  /** limits of the value, as published; both or neither */
  readonly lower?: string | null;
  readonly upper?: string | null;
}

/** The columns of the value's limits, as published. */
export interface LimitColumns {
  readonly lower: Pick<ColumnProfile, "name" | "place">;
  readonly upper: Pick<ColumnProfile, "name" | "place">;
}

export interface PlanRequest {
  readonly columns: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  /** the rows the profiles were made from, and how their cells become numbers */
  readonly sample: readonly Row[];
  readonly readNumber: NumberReader;
  readonly choices: ColumnChoices;
  /** `--indicator`: a column's name, or a value of the indicator column */
  readonly indicator: string | null;
  /** what the question calls areas: see `ReadRequest` */
  readonly areaNames?: readonly string[];
  /** columns named by `--where` */
  readonly whereColumns: readonly string[];
  /** `--period`: of every row; null where a column says it */
  readonly period: string | null;
  /** `--per`; null to find it in the column's name */
  readonly per: number | null;
  /** the input's name without folder and extension, for what the file itself does not name */
  readonly stem: string;
  /** what the title above the table says it is about; null without one */
  readonly title: string | null;
  /** whether the plan is for a survey, which need not know which indicator is meant */
  readonly surveying: boolean;
  readonly location: Location;
}

/** The area of a row, as far as the row tells. */
export interface RawArea {
  readonly name: string;
  readonly code: string | null;
  readonly localCode: string | null;
  readonly level: AreaLevel | null;
}

/** One row, or one cell of a wide row, before anything is parsed. */
export interface RawObservation {
  readonly line: number;
  readonly area: RawArea;
  readonly period: string;
  readonly identifier: string;
  /** value of the indicator column; "" without one */
  readonly indicator: string;
  /** what the row calls that indicator, where it is known by a key or a number; "" where this row does not say */
  readonly indicatorLabel?: string;
  readonly value: string | null;
  readonly count: string | null;
  readonly population: string | null;
  /** the row's cells, for filters */
  readonly cells: readonly string[];
}

export interface RoleNote {
  readonly column: string;
  readonly role: string;
}

export interface Plan {
  /** `ees-long`, `tidy-long`, `wide-by-area`, `wide-by-period`, `lait`, `fingertips` */
  readonly layout: string;
  readonly roles: readonly RoleNote[];
  readonly valueColumn: string | null;
  /** each area has a value column of its own, called by its name */
  readonly valueInAreaColumn: boolean;
  readonly countColumn: string | null;
  readonly populationColumn: string | null;
  /** absent where the file gives no limits of its values */
  readonly limits?: LimitColumns;
  readonly indicatorColumn: string | null;
  /** the column whose cell alone, without the blanks around it, is the indicator of a row's observations; absent where none is */
  readonly indicatorPlace?: number;
  /** the column that says what an indicator known by a key is called; absent where none does */
  readonly indicatorLabelPlace?: number;
  /** the indicators in the order to list them in; absent where their rows are counted and the commonest come first */
  readonly indicatorOrder?: readonly string[];
  /** in a survey, the columns of which each could be the indicator; else empty */
  readonly undecided: readonly { readonly name: string; readonly place: number; readonly label?: string }[];
  /** what the indicator is called where no indicator column says */
  readonly indicatorName: string;
  readonly unit: Unit;
  readonly per: number | null;
  /** columns that may tell figures of the same area and period apart */
  readonly filters: readonly { readonly name: string; readonly place: number }[];
  /** what the layout's publisher means by the symbols in place of numbers, unless a flag says otherwise */
  readonly symbols: SymbolSet;
  /** what a reader must know of how the columns were understood */
  readonly cautions?: readonly Caution[];
  observe(row: Row): readonly RawObservation[];
}

/** A layout either makes a plan for the columns, or says (null) that the file is not of its kind. */
export interface Layout {
  readonly name: string;
  readonly summary: string;
  plan(request: PlanRequest): Plan | null;
}

/** Whether the file says which areas its figures are of; where it does not, the area goes by the file's own name. */
export const namesAreas = ({ roles }: Plan): boolean =>
  roles.some(({ role }) => /\barea\b|\blocal authority\b/.test(role));
