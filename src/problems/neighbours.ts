/** Lists of neighbours that cannot be read, or do not say who the neighbours are. */
import { didYouMean, EXIT, listed, quote, rest, shellWord, type Worded } from "./wording.js";

export interface NeighbourProblems {
  "neighbour-columns": { missing: "area" | "neighbour"; columns: readonly string[] };
  "bad-neighbours": { rows: readonly { line: number; fault: string }[]; total: number };
  "no-such-neighbour-list": { list: string; suggestion: string | null; lists: readonly string[] };
  "which-neighbour-list": { lists: readonly string[] };
  /** `others`: lists that do have the area; `namesakes`: areas of the name that cannot be told from one another */
  "no-neighbours-listed": {
    area: string;
    list: string;
    others: readonly string[];
    namesakes: readonly string[];
  };
}

export const NEIGHBOURS_WORDING: Worded<NeighbourProblems> = {
  "neighbour-columns": {
    exit: EXIT.data,
    message: (d) =>
      d.missing === "area" ? "no column says whose neighbours they are" : "no column holds the neighbours",
    evidence: (d) => [`columns: ${listed(d.columns, 20)}`],
    hint: (d) => `call it ${d.missing} in the first line: area,neighbour`,
  },
  "bad-neighbours": {
    exit: EXIT.data,
    message: (d) => `${d.total === 1 ? "a line" : `${d.total} lines`} of the neighbours file could not be read`,
    evidence: (d) => [...d.rows.map(({ line, fault }) => `line ${line}: ${fault}`), ...rest(d.rows.length, d.total)],
    hint: () => "write an area and one neighbour on every line, for example Leeds,Sheffield",
  },
  "no-such-neighbour-list": {
    exit: EXIT.data,
    message: (d) => `there is no list of neighbours called ${quote(d.list)}.${didYouMean(d.suggestion)}`,
    evidence: (d) => [`lists: ${listed(d.lists, 20)}`],
    hint: (d) => `--neighbour-list ${shellWord(d.suggestion ?? d.lists.at(-1) ?? "")}`,
  },
  "which-neighbour-list": {
    exit: EXIT.data,
    message: (d) => `there are ${d.lists.length} lists of neighbours here; choose one`,
    evidence: (d) => [
      `lists: ${listed(d.lists, 20)}`,
      "none begins with a year, so none can be said to have been in force",
    ],
    hint: (d) => `--neighbour-list ${shellWord(d.lists[0] ?? "")}`,
  },
  "no-neighbours-listed": {
    exit: EXIT.data,
    message: (d) =>
      d.namesakes.length > 0
        ? `the list of neighbours ${quote(d.list)} has several areas called ${d.area}`
        : `the list of neighbours ${quote(d.list)} has none of ${d.area}`,
    evidence: (d) => [
      ...d.namesakes,
      ...(d.others.length > 0 ? [`lists that have neighbours of ${d.area}: ${listed(d.others, 20)}`] : []),
    ],
    hint: (d) =>
      d.namesakes.length > 0
        ? "give the areas their codes, in the data or in the neighbours file"
        : d.others.length > 0
          ? `--neighbour-list ${shellWord(d.others[0] ?? "")}`
          : "bring a list that has them: --neighbours FILE, with the columns area and neighbour",
  },
};
