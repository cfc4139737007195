/** What became of one broken file, judged against the original answer and against the oracle's reading. */
import type { Ran } from "../runCli.js";
import type { Reading } from "./oracle.js";

/** An answer's figures by period, and the cautions that speak of the data. */
export interface Told {
  readonly figures: ReadonlyMap<string, string>;
  /** periods before the baseline: shown, and used for nothing */
  readonly earlier: ReadonlySet<string>;
  /** text to code */
  readonly cautions: ReadonlyMap<string, string>;
}

/** Cautions that follow from the figures and say nothing of their being broken. */
const OF_THE_METHOD = new Set([
  "short-baseline",
  "three-points",
  "two-points",
  "perfect-line",
  "assumes-baseline-continues",
  "long-horizon",
  "autocorrelation-unknown",
  "autocorrelated",
  "rounded-rates",
  "projection-below-zero",
  "total-is-person-years",
  "no-verdict",
  "sign-changes",
  "below-counting-noise",
]);

/** Problems that stand on a line. */
const OF_A_LINE = new Set([
  "ragged-row",
  "bad-number",
  "bad-period",
  "bad-quotes",
  "bad-encoding",
  "mixed-periods",
  "two-values",
  "another-header",
]);

/** Cautions that say how the file was read and explain no figure that moved. */
const OF_THE_READING = new Set([
  "table-found",
  "only-sheet",
  "records-under",
  "header-repeated",
  "equal-duplicates",
  "maybe-utf-8",
]);

/** Of those the one that does: what lost its name is told by the name it was given. */
const NAMES_COLUMNS = /columns without a name were called/;

interface Row {
  readonly period: string;
  readonly actual: number | null;
  readonly projected?: number;
  readonly population?: number | null;
  readonly populationSource?: string | null;
  readonly actualCount?: number | null;
}

/** The figures of an answer in JSON; throws where one is no number. */
export function toldBy(stdout: string): Told {
  const { results, cautions } = JSON.parse(stdout);
  const [result] = results;
  const rows: Row[] = [...result.earlier, ...result.history, ...result.periods];
  for (const { actual, projected } of rows)
    if (projected === null || (actual !== null && !Number.isFinite(actual))) throw new Error("a figure that is none");
  if (!Number.isFinite(result.fit.slope) || !Number.isFinite(result.headline?.difference ?? 0))
    throw new Error("a headline or fit that is none");
  return {
    figures: new Map(rows.map((row) => [row.period.toLowerCase(), figure(row)])),
    earlier: new Set(result.earlier.map(({ period }: Row) => period.toLowerCase())),
    cautions: new Map(
      [...cautions, ...result.cautions].flatMap(({ code, text }) => (OF_THE_METHOD.has(code) ? [] : [[text, code]])),
    ),
  };
}

const figure = ({ actual, population, populationSource, actualCount }: Row): string =>
  [
    actual,
    populationSource === "column" ? population : null,
    populationSource === "implied" || populationSource === "column" ? actualCount : null,
  ].join(" ");

export interface Verdict {
  /** `refused: CODE`, `answered`... */
  readonly outcome: string;
  /** why it must not be; null for none */
  readonly defect: string | null;
}

export function judge(
  ran: Ran,
  original: Told,
  reading: Reading,
  {
    harmless,
    unknowable,
    until,
  }: { readonly harmless?: true; readonly unknowable?: true; readonly until: string | null },
): Verdict {
  if (ran.code !== 0) return refused(ran, harmless === true);
  const told = toldBy(ran.stdout);
  const same = sameFigures(told.figures, original.figures);
  const fresh = [...told.cautions].filter(([text]) => !original.cautions.has(text));
  const said = fresh.map(([, code]) => code);
  if (said.length > 0) {
    const outcome = `cautioned: ${[...new Set(said)].join(", ")}`;
    if (harmless && !same) return { outcome, defect: "a harmless break moved a figure" };
    if (same || fresh.some(([text, code]) => !OF_THE_READING.has(code) || NAMES_COLUMNS.test(text)))
      return { outcome, defect: null };
  }
  if (same) return { outcome: "not touched", defect: stale(told, reading) };
  const differs = reading.figures === null ? reading.unclear : disagreement(told, reading.figures, original, until);
  if (differs && !(reading.figures === null && isShorter(told, original)))
    return { outcome: "WRONG", defect: `wrong without a word: ${differs}; ${moves(original, told)}` };
  if (isShorter(told, original)) return { outcome: "shorter, as the file now is", defect: null };
  return unknowable
    ? { outcome: "as the file now says", defect: null }
    : { outcome: "MOVED", defect: `moved without a word: ${moves(original, told)}` };
}

/** Why the original answer is not right any more, though it was given: the file says another figure, or two. */
function stale(told: Told, { figures, unclear }: Reading): string | null {
  if (figures === null) return /^two figures/.test(unclear) ? unclear : null;
  const others = [...figures].find(
    ([period, { value }]) =>
      told.figures.has(period) && told.figures.get(period)?.split(" ")[0] !== String(value ?? ""),
  );
  return others ? `not what the file says of ${others[0]}: ${others[1].value}` : null;
}

/** Nothing else than periods lost before the baseline or after the last: a file whose series is simply shorter. */
function isShorter(told: Told, original: Told): boolean {
  const last = [...told.figures.keys()].at(-1) as string;
  return [...original.figures].every(
    ([period, text]) =>
      told.figures.get(period) === text ||
      (!told.figures.has(period) && (original.earlier.has(period) || period > last)),
  );
}

function refused({ code, stdout, stderr }: Ran, harmless: boolean): Verdict {
  const { status, error } = JSON.parse(stdout);
  const outcome = `refused: ${error.code}`;
  const defect =
    ![2, 65, 66].includes(code) || status !== "error" || error.exitCode !== code
      ? `exit ${code}: ${stderr}`
      : /\n\s+at /.test(stderr)
        ? "a stack trace"
        : error.file === null || (OF_A_LINE.has(error.code) && error.line === null)
          ? "a problem without a place"
          : harmless
            ? `a harmless break was refused: ${error.message}`
            : null;
  return { outcome, defect };
}

const sameFigures = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([period, text]) => b.get(period) === text);

/** What moved, by period. */
const moves = ({ figures: before }: Told, { figures: after }: Told): string =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((period) => before.get(period) !== after.get(period))
    .map((period) => `${period}: ${before.get(period) ?? "none"} -> ${after.get(period) ?? "none"}`)
    .join(", ");

/** The first figure of the answer that is not the reading's, in words; null where all agree. */
function disagreement(
  { figures: told }: Told,
  figures: NonNullable<Reading["figures"]>,
  { earlier }: Told,
  until: string | null,
): string | null {
  for (const [period, text] of told) {
    const [actual, population, count] = text.split(" ");
    const read = figures.get(period);
    const agrees = (said: string | undefined, expected: number | null | undefined): boolean =>
      said === "" ||
      Number(said) === expected ||
      (expected !== null && expected !== undefined && near(Number(said), expected));
    if (actual === "" && read?.value != null) return `no figure for ${period}, but ${read.value} in the file`;
    if (!agrees(actual, read?.value)) return `${actual} for ${period}, but ${read?.value} in the file`;
    if (read?.population != null && !agrees(population, read.population))
      return `population ${population} in ${period}, not ${read?.population}`;
    if (read?.count != null && !agrees(count, read.count)) return `count ${count} in ${period}, not ${read.count}`;
  }
  for (const [period, { value }] of figures)
    if (value !== null && !told.has(period) && !earlier.has(period) && (until === null || period <= until))
      return `${period} is in the file and not in the answer`;
  return null;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
