/** Which of several dated lists of neighbours is meant. */
import { type Location, problem } from "../problems.js";
import { sameText } from "../series/writing.js";
import { suggest } from "./suggest.js";

export interface ListChosen {
  readonly list: string;
  /**
   * as asked; the latest that had begun by the period; the earliest, where none had; the latest, where
   * periods are not on the calendar; or the only one
   */
  readonly chosenBy: "asked" | "in force" | "earliest" | "latest" | "only";
  /** the next list after it that had begun by the period asked about, where an older one was asked for; null for none */
  readonly supersededBy: string | null;
  /** whether it begins later than the period asked about */
  readonly later: boolean;
}

/** The year that a list's name begins with: 2018 of `2018-19`, 2021 of `2021-04`; null where it begins with none. */
export const yearOfList = (name: string): number | null => {
  const year = /^(?:19|20)\d\d(?!\d)/.exec(name)?.[0];
  return year === undefined ? null : Number(year);
};

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
  const dated = lists
    .flatMap((list) => {
      const begins = yearOfList(list);
      return begins === null ? [] : [{ list, begins }];
    })
    // Lists of one year in the order of their names: 2021-04 before 2021-09.
    .sort((a, b) => a.begins - b.begins || (a.list < b.list ? -1 : 1));
  const begun = year === null ? dated : dated.filter(({ begins }) => begins <= year);
  const chosen = (list: string, chosenBy: ListChosen["chosenBy"]): ListChosen => {
    const begins = yearOfList(list);
    const next = begun[begun.findIndex((one) => one.list === list) + 1];
    return {
      list,
      chosenBy,
      supersededBy: year !== null && begun.some((one) => one.list === list) ? (next?.list ?? null) : null,
      later: year !== null && begins !== null && begins > year,
    };
  };
  if (asked !== null) {
    const found = lists.find((list) => list === asked) ?? lists.find((list) => sameText(list, asked));
    if (found !== undefined) return chosen(found, "asked");
    throw problem("no-such-neighbour-list", { list: asked, suggestion: suggest(asked, lists), lists }, location);
  }
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return chosen(only, "only");
  const latest = begun.at(-1);
  if (latest) return chosen(latest.list, year === null ? "latest" : "in force");
  const [earliest] = dated;
  if (earliest) return chosen(earliest.list, "earliest");
  throw problem("which-neighbour-list", { lists }, location);
}
