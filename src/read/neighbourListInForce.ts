/** Which of several dated lists of neighbours is meant, and how it stands in time to the figures. */
import { type Location, problem } from "../problems.js";
import { type Period, stepOf } from "../series/period.js";
import { sameText } from "../series/writing.js";
import { suggest } from "./suggest.js";

export interface ListChosen {
  readonly list: string;
  /**
   * as asked; the latest that had begun by the period; the earliest, where none had; the latest, where
   * periods are not on the calendar; or the only one
   */
  readonly chosenBy: "asked" | "in force" | "earliest" | "latest" | "only";
}

/** What there is to say of a list's time. */
export interface ListAge {
  /** drawn up after the period asked about; followed by another by then; or followed before the figures were published */
  readonly kind: "later" | "superseded" | "figures-later";
  readonly list: string;
  /** the period asked about, as labelled */
  readonly at: string;
  /** the list that followed, or the last period of the figures; null where there is none to name */
  readonly other: string | null;
}

/** The year that a list's name begins with: 2018 of `2018-19`, 2021 of `2021-04`; null where it begins with none. */
const yearOfList = (name: string): number | null => {
  const year = /^(?:19|20)\d\d(?!\d)/.exec(name)?.[0];
  return year === undefined ? null : Number(year);
};

/** The year that a period begins in, by its index; null where periods are not on the calendar. */
export function yearOfPeriod({ kind, index }: Pick<Period, "kind" | "index">): number | null {
  const step = stepOf(kind);
  if (step === "step") return null;
  if (step === "day") return new Date(index * DAY).getUTCFullYear();
  return Math.floor(index / (step === "quarter" ? 4 : step === "month" ? 12 : 1));
}
const DAY = 86_400_000;

/** Lists whose names begin with a year, in order; of one year in the order of their names: 2021-04 before 2021-09. */
const datedLists = (lists: readonly string[]): readonly { readonly list: string; readonly begins: number }[] =>
  lists
    .flatMap((list) => {
      const begins = yearOfList(list);
      return begins === null ? [] : [{ list, begins }];
    })
    .sort((a, b) => a.begins - b.begins || (a.list < b.list ? -1 : 1));

/**
 * The list asked for; else, of those whose names begin with a year, the latest that had begun in `year`, that of the
 * period asked about, or the earliest where none had; the latest where `year` is null, as periods are not on the calendar.
 * Problems: `no-such-neighbour-list`, `which-neighbour-list`.
 */
export function chooseList(
  lists: readonly string[],
  asked: string | null,
  year: number | null,
  location: Location,
): ListChosen {
  if (asked !== null) {
    const found = lists.find((list) => list === asked) ?? lists.find((list) => sameText(list, asked));
    if (found !== undefined) return { list: found, chosenBy: "asked" };
    throw problem("no-such-neighbour-list", { list: asked, suggestion: suggest(asked, lists), lists }, location);
  }
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return { list: only, chosenBy: "only" };
  const dated = datedLists(lists);
  const begun = dated.filter(({ begins }) => year === null || begins <= year).at(-1);
  if (begun) return { list: begun.list, chosenBy: year === null ? "latest" : "in force" };
  if (dated[0]) return { list: dated[0].list, chosenBy: "earliest" };
  throw problem("which-neighbour-list", { lists }, location);
}

/** Null where the list was in force at the period `at`, and the figures do not run on into the time of the next. */
export function ageOfList(lists: readonly string[], list: string, at: Period, last: Period): ListAge | null {
  const [year, begins, ends] = [yearOfPeriod(at), yearOfList(list), yearOfPeriod(last)];
  if (year === null || begins === null || ends === null) return null;
  if (begins > year) return { kind: "later", list, at: at.label, other: null };
  const dated = datedLists(lists);
  const next = dated[dated.findIndex((one) => one.list === list) + 1];
  if (next === undefined) return null;
  if (next.begins <= year) return { kind: "superseded", list, at: at.label, other: next.list };
  return next.begins <= ends ? { kind: "figures-later", list, at: at.label, other: last.label } : null;
}
