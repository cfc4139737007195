/** One question of an assurance log: its assumptions, cautions, checks and what it left out, numbered. */

import { sayNumber } from "../../analysis/wording.js";
import type { Caution } from "../../cautions.js";
import { CAUTION_MEANINGS } from "../../explain/cautionMeanings.js";
import type { Answer } from "../answer.js";
import type { DisplayTable } from "../display.js";
import { type Block, list } from "../page/block.js";
import { type Assumption, asked, BLANK, type QaEntry, type QaResult, REVIEW_COLUMNS } from "./assumption.js";
import { CHECKS, JOIN_CHECKS } from "./checks.js";
import { sectionOf } from "./sections.js";

/** A caution, and whom of several it concerns. */
interface Limit {
  readonly caution: Caution;
  readonly of: string;
}

export interface QaQuestion {
  /** "Q1" */
  readonly number: string;
  readonly entry: QaEntry;
  readonly sentences: readonly string[];
  readonly grades: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly cautions: readonly Limit[];
  readonly leftOut: readonly string[];
}

/** More answers than this are told by the first of them: the same rule made the others. */
const MOST_TOLD = 5;

export function questionOf(entry: QaEntry, number: string): QaQuestion {
  const { answer } = entry;
  const { assumptions, results } = sectionOf(answer, entry.flags);
  const told = results.slice(0, MOST_TOLD);
  const more = results.length - told.length;
  return {
    number,
    entry,
    sentences: [
      ...told.map(({ sentence }) => sentence).filter((sentence) => sentence !== ""),
      ...(more > 0 ? [`And ${sayNumber(more)} more areas by the same rule.`] : []),
    ],
    grades: told.flatMap(({ of, grade }) => (grade === null ? [] : [results.length > 1 ? `${of} ${grade}` : grade])),
    assumptions: [...assumptions, ...together(results)],
    cautions: limits(answer, results),
    leftOut: [...leftOutTogether(results), ...notUsed(answer)],
  };
}

/** Those of every result once; those of some with whom they are of. */
function together(results: readonly QaResult[]): Assumption[] {
  const found = new Map<string, { readonly one: Assumption; readonly of: string[] }>();
  for (const { of, assumptions } of results)
    for (const one of assumptions) {
      // Of many areas, what is alike but for the figures is told of the first.
      const key =
        results.length > MOST_TOLD ? `${one.from} ${one.assumed.replace(/[\d,.]+/g, "#")}` : JSON.stringify(one);
      const same = found.get(key);
      if (same) same.of.push(of);
      else found.set(key, { one, of: [of] });
    }
  return [...found.values()].map(({ one, of }) =>
    of.length === results.length ? one : { ...one, assumed: `${whom(of)}: ${one.assumed}` },
  );
}

/** What was left out of every result once; of some with whom it is of. */
function leftOutTogether(results: readonly QaResult[]): string[] {
  const found = new Map<string, string[]>();
  for (const { of, leftOut } of results) for (const text of leftOut) found.set(text, [...(found.get(text) ?? []), of]);
  return [...found].map(([text, of]) => (of.length === results.length ? text : `${whom(of)}: ${text}`));
}

const whom = (names: readonly string[]): string =>
  names.length <= MOST_TOLD ? names.join(", ") : `${names[0]} and ${sayNumber(names.length - 1)} more`;

/** Every caution with its code; of many areas each code once. */
function limits(answer: Answer, results: readonly QaResult[]): Limit[] {
  const found = new Map<string, { readonly caution: Caution; readonly of: string[] }>();
  for (const { of, cautions } of results)
    for (const caution of cautions) {
      const key = results.length > MOST_TOLD ? caution.code : `${caution.code} ${caution.text}`;
      const same = found.get(key);
      if (same) same.of.push(of);
      else found.set(key, { caution, of: [of] });
    }
  return [
    ...answer.cautions.map((caution) => ({ caution, of: "" })),
    ...[...found.values()].map(({ caution, of }) => ({ caution, of: of.length === results.length ? "" : whom(of) })),
  ];
}

function notUsed(answer: Answer): string[] {
  if (!("unusable" in answer)) return [];
  return answer.unusable.map(
    (one) =>
      `${one.area?.name ?? ("indicator" in one ? one.indicator : null) ?? "a series"}: ${one.message} [${one.code}]`,
  );
}

export function questionBlocks(question: QaQuestion): Block[] {
  const { number, entry, sentences, assumptions, leftOut } = question;
  return [
    { kind: "heading", level: 2, text: `${number}: ${entry.title ?? entry.ref}` },
    { kind: "command", command: entry.asked },
    ...sentences.map((text): Block => ({ kind: "paragraph", text })),
    { kind: "heading", level: 3, text: "Assumptions" },
    { kind: "table", table: assumptionTable(number, assumptions) },
    ...limitBlocks(question),
    ...checkBlocks(question),
    ...(leftOut.length === 0 ? [] : [{ kind: "heading", level: 3, text: "Left out" } as const]),
    ...list(leftOut, "", "left out"),
  ];
}

const assumptionTable = (number: string, assumptions: readonly Assumption[]): DisplayTable => ({
  title: "",
  head: ["ID", "Assumed", "On whose word", "If it does not hold", ...REVIEW_COLUMNS],
  rows: assumptions.map(({ assumed, from, unless }, at) => [`${number}-A${at + 1}`, assumed, from, unless, ...BLANK]),
  left: [0, 1, 2, 3, 4, 5, 6],
});

function limitBlocks({ number, cautions }: QaQuestion): Block[] {
  if (cautions.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: "Cautions" },
    {
      kind: "table",
      table: {
        title: "",
        head: ["ID", "Code", "Caution", "What to do", ...REVIEW_COLUMNS],
        rows: cautions.map(({ caution: { code, text }, of }, at) => [
          `${number}-C${at + 1}`,
          code,
          of === "" ? text : `${of}: ${text}`,
          CAUTION_MEANINGS[code][1],
          ...BLANK,
        ]),
        left: [0, 1, 2, 3, 4, 5, 6],
      },
    },
  ];
}

/** Each check with how it came out. */
function checkBlocks({ number, entry: { answer }, cautions }: QaQuestion): Block[] {
  const joined = asked(answer, "prefer") !== null;
  const made = [...CHECKS, ...(joined ? JOIN_CHECKS : [])].filter(({ commands }) => commands.includes(answer.command));
  if (made.length === 0) return [];
  const found = new Map(cautions.map(({ caution }, at) => [caution.code, `${number}-C${at + 1}`]));
  return [
    { kind: "heading", level: 3, text: "Checks made" },
    {
      kind: "table",
      table: {
        title: "",
        head: ["ID", "Checked", "Came out"],
        rows: made.map(({ code, made: what }, at) => [
          `${number}-K${at + 1}`,
          what,
          found.has(code) ? `not so: see ${found.get(code)}` : "nothing found against it",
        ]),
        left: [0, 1, 2],
      },
    },
  ];
}
