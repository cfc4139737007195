/** Certified cases as data, and what is found when they are run again. */
import { agreement, type Expected } from "./agreement.js";

interface Common {
  readonly case: string;
  readonly source: string;
  readonly expected: readonly Expected[];
}

/** A general linear model: rows are y, x1, x2, ... Figures: b0, se_b0, nw_se_b0 (at `lag`), residual_sd, r_squared, df_residual. */
export interface LeastSquaresCase extends Common {
  readonly kind: "least-squares";
  readonly intercept: boolean;
  /** of Newey-West's errors, with the small-sample factor */
  readonly lag?: number;
  readonly data: readonly (readonly number[])[];
}

/** A polynomial of this degree: rows are y, x. Figures as above. */
export interface PolynomialCase extends Common {
  readonly kind: "polynomial";
  readonly degree: number;
  readonly data: readonly (readonly number[])[];
}

/** Distribution functions: every expected figure names one, with its arguments. */
export interface DistributionCase extends Common {
  readonly kind: "distribution";
}

/**
 * A command line as users type it, with the data on standard input unless it names a file. Figures are places in the
 * first result of its JSON: `fit.slope`, `periods.2018.lower`.
 */
export interface CommandCase extends Common {
  readonly kind: "command";
  /** the method it is a case of; null where the case is of no one method */
  readonly method: string | null;
  /** `{fixtures}` stands for the folder of the package's own files */
  readonly run: readonly string[];
  readonly data?: { readonly columns: readonly string[]; readonly rows: readonly (readonly (number | string)[])[] };
}

export type StatisticsCase = LeastSquaresCase | PolynomialCase | DistributionCase;
export type SelftestCase = StatisticsCase | CommandCase;

export interface CheckedCase {
  readonly case: string;
  readonly kind: SelftestCase["kind"];
  readonly method: string | null;
  /** how many were compared */
  readonly figures: number;
  readonly agrees: boolean;
  /** the figure with the least to spare, its digits of agreement and how many it must reach; null: to the last digit */
  readonly worst: string;
  readonly digits: number;
  readonly required: number | null;
  readonly disagreements: readonly {
    readonly what: string;
    readonly expected: number;
    readonly found: number | null;
  }[];
  readonly source: string;
}

/** Every expected figure held against what was found, in the same order; null for a figure that is not there. */
export function checkCase(tested: SelftestCase, found: readonly (number | null)[]): CheckedCase {
  const each = tested.expected.map((expected, i) => ({
    what: sayWhat(expected),
    expected: Number(expected.value),
    found: found[i] ?? null,
    ...agreement(expected, found[i] ?? null),
  }));
  const [first] = each;
  if (!first) throw new RangeError(`case ${tested.case} expects no figures`);
  const worst = each.reduce((least, one) => (spareOf(one) < spareOf(least) ? one : least), first);
  return {
    case: tested.case,
    kind: tested.kind,
    method: tested.kind === "command" ? tested.method : null,
    figures: each.length,
    agrees: each.every(({ agrees }) => agrees),
    worst: worst.what,
    digits: worst.digits,
    required: worst.required,
    disagreements: each
      .filter(({ agrees }) => !agrees)
      .map(({ what, expected, found: value }) => ({ what, expected, found: value })),
    source: tested.source,
  };
}

/** A figure that disagrees comes first, one that must be exact and is comes last. */
const spareOf = ({ agrees, digits, required }: ReturnType<typeof agreement>): number =>
  agrees ? (required === null ? Number.POSITIVE_INFINITY : digits - required) : Number.NEGATIVE_INFINITY;

const sayWhat = ({ what, arguments: values }: Expected): string =>
  values === undefined ? what : `${what}(${values.join(", ")})`;
