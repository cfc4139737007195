/** All areas' figures as stacked dots along a line, with the area asked about marked. */
import type { PlaceboAnswer } from "../../analysis/placebo/placeboAnswer.js";
import { STATISTIC_WORDS } from "../../analysis/placebo/placeboWords.js";
import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { decimalsFor, sayNumber } from "../../analysis/wording.js";
import { quantile } from "../../stats/quantile.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

/** Lines of dots at most; where more would stand in one place, each dot is several areas. */
const MOST_LINES = 5;
/** Figures further than this many interquartile ranges out are gathered at the end, so that one does not press all others together. */
const FAR = 3;

interface Marks {
  readonly other: string;
  readonly own: string;
  readonly below: string;
  readonly above: string;
  readonly pointer: string;
}
const UNICODE: Marks = { other: "●", own: "◆", below: "◂", above: "▸", pointer: "▲" };
const ASCII: Marks = { other: "o", own: "#", below: "<", above: ">", pointer: "^" };

/** Empty where the areas are not listed. */
export function placeboStrip(answer: ProjectAnswer, { columns, ascii }: Style, paint: Paint): string {
  const { placebo } = answer;
  if (!placebo?.areas) return "";
  const marks = ascii ? ASCII : UNICODE;
  const places = decimalsOf(answer, placebo);
  const said = (value: number): string => sayNumber(value, places);
  const values = placebo.areas.map(({ value }) => value ?? Number.POSITIVE_INFINITY);
  const [from, to] = shownRange(values, placebo.value);
  const labels = [said(from), said(to)] as const;
  const width = Math.max(10, columns - labels[0].length - labels[1].length - 6);
  const placeOf = (value: number): number =>
    to === from
      ? Math.floor(width / 2)
      : Math.min(width - 1, Math.max(0, Math.round(((value - from) / (to - from)) * (width - 1))));
  const counts = Array.from({ length: width }, () => 0);
  for (const value of values) {
    const place = placeOf(value);
    counts[place] = (counts[place] as number) + 1;
  }
  const own = placeOf(placebo.value);
  const each = Math.ceil(Math.max(...counts) / MOST_LINES);
  const height = Math.ceil(Math.max(...counts) / each);
  const below = values.filter((value) => value < from).length;
  const above = values.filter((value) => value > to).length;
  const side = (text: string, length: number): string => " ".repeat(length - text.length) + text;
  const lines = Array.from({ length: height }, (_, i) => {
    const level = height - i;
    const bottom = level === 1;
    const dots = counts.map((count, place) => {
      if (count <= (level - 1) * each) return " ";
      return bottom && place === own ? paint.actual(marks.own) : marks.other;
    });
    const ends = bottom
      ? ([`${labels[0]} ${below > 0 ? marks.below : " "}`, `${above > 0 ? marks.above : " "} ${labels[1]}`] as const)
      : ([side("", labels[0].length + 2), ""] as const);
    return `  ${ends[0]}${dots.join("")}${ends[1]}`.trimEnd();
  });
  const title = `${capital(STATISTIC_WORDS[placebo.statistic])} of ${sayNumber(placebo.n)} areas, ${spanOf(placebo)}; ${marks.own} ${answer.area.name}${each > 1 ? `; one mark is up to ${each} areas` : ""}`;
  const beyond = [
    ...(below > 0
      ? [`${marks.below} ${sayNumber(below)} below ${labels[0]}, lowest ${said(Math.min(...values))}`]
      : []),
    ...(above > 0 ? [`${marks.above} ${sayNumber(above)} above ${labels[1]}, ${highest(values, said)}`] : []),
  ];
  return [
    wrap(title, columns, "  "),
    ...lines,
    pointer(marks.pointer, `${answer.area.name} ${said(placebo.value)}`, labels[0].length + 4 + own, columns),
    ...(beyond.length > 0 ? [wrap(`  ${beyond.join("; ")}`, columns, "  ")] : []),
  ].join("\n");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const spanOf = ({ from, to }: PlaceboAnswer): string => (from === to ? from : `${from} to ${to}`);

const highest = (values: readonly number[], said: (value: number) => string): string => {
  const most = Math.max(...values);
  return Number.isFinite(most) ? `highest ${said(most)}` : "highest without bound";
};

/** Under its dot; to the left of it where there is no room to the right. */
function pointer(mark: string, words: string, at: number, columns: number): string {
  if (at + 2 + words.length <= columns) return `${" ".repeat(at)}${mark} ${words}`;
  return `${`${words} `.padStart(at)}${mark}`;
}

function decimalsOf({ indicator, decimals }: ProjectAnswer, { statistic, value, areas }: PlaceboAnswer): number {
  if (statistic === "t" || statistic === "rmspe-ratio") return 2;
  const finite = (areas ?? []).flatMap((area) => (area.value === null ? [] : [Math.abs(area.value)]));
  return decimalsFor(indicator, decimals, Math.max(Math.abs(value), ...finite));
}

/** The values but for those far out, and always the area's own. */
function shownRange(values: readonly number[], own: number): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const [lower, upper] = [quantile(finite, 0.25), quantile(finite, 0.75)];
  // Where most areas are alike, the area's own distance from them is the measure.
  const far = FAR * (upper > lower ? upper - lower : Math.abs(own - lower));
  const near = far > 0 ? finite.filter((value) => value >= lower - far && value <= upper + far) : finite;
  return [Math.min(own, ...near), Math.max(own, ...near)];
}
